-- The privileged steps of the one write path (core/store/batch.py). All of them happen in one transaction. None takes a
-- relation that the caller made or chose: what is staged lies in tables that these functions make and own, and what is
-- promoted goes into a declared table, known by oid and owner (app.is_kept).

-- The key of a batch ends in the number of the transaction that opened it: see app.keep.
CREATE FUNCTION app.open_batch(kind text, sources text[], content_sha256 text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    opened uuid := encode(
        substr(uuid_send(gen_random_uuid()), 1, 10) || substr(xid8send(pg_current_xact_id()), 3), 'hex')::uuid;
    earlier store.batch;
BEGIN
    IF app.current_batch() IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'UG004', MESSAGE = 'This transaction has an open batch already.';
    END IF;
    INSERT INTO store.batch (id, kind, sources, content_sha256) VALUES (opened, kind, sources, content_sha256)
    ON CONFLICT ON CONSTRAINT uq_batch_content_sha256 DO NOTHING;
    IF NOT FOUND THEN
        SELECT * INTO earlier FROM store.batch WHERE batch.content_sha256 = open_batch.content_sha256;
        RAISE EXCEPTION USING
            ERRCODE = 'UG003',
            MESSAGE = 'This content is already imported.',
            DETAIL = jsonb_build_object('batch', earlier.id, 'at', date_trunc('second', earlier.started_at), 'by', earlier.created_by);
    END IF;
    RETURN opened;
END
$$;

CREATE FUNCTION app.require_open_batch() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    opened uuid := app.current_batch();
BEGIN
    IF opened IS NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'UG004',
            MESSAGE = 'Rows are loaded in bulk only by the transaction that opened their batch.';
    END IF;
    RETURN opened;
END
$$;

CREATE FUNCTION app.require_kept(relation oid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF NOT app.is_kept(relation) THEN
        RAISE EXCEPTION USING ERRCODE = 'UG004', MESSAGE = format('%s is not a table that people edit.', relation::regclass);
    END IF;
    IF NOT has_table_privilege(session_user, relation, 'INSERT') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied for table %s', relation::regclass);
    END IF;
END
$$;

CREATE FUNCTION app.staging_name(of_batch uuid, place integer) RETURNS name
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT ('b' || replace(of_batch::text, '-', '') || '_' || place)::name $$;

-- Make an unlogged table without indexes for rows on their way into a table, and return its name. Made in the batch's
-- transaction, it cannot outlive a failure. Geometry is taken as it comes, texts without a limit, and columns in
-- "as_text" as text that is cast when the rows are promoted.
CREATE FUNCTION app.make_staging(relation regclass, place integer, as_text text[]) RETURNS name
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    named name := app.staging_name(app.require_open_batch(), place);
    body text;
BEGIN
    PERFORM app.require_kept(relation);
    SELECT string_agg(format('%I %s', attname, CASE
        WHEN atttypid = 'public.geometry'::regtype THEN 'public.geometry'
        WHEN typcategory = 'S' OR attname = ANY (as_text) THEN 'text'
        ELSE format_type(atttypid, -1) END), ', ' ORDER BY attnum)
    INTO body
    FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
    WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped;
    EXECUTE format(
        'CREATE UNLOGGED TABLE stage.%I (%s, _n bigint, _file text, _sheet text, _row integer)', named, body);
    EXECUTE format('GRANT SELECT, INSERT ON stage.%I TO %I, %I, %I', named,
        app.role_name('surveyor'), app.role_name('planner'), app.role_name('data_officer'));
    RETURN named;
END
$$;

-- Move staged rows into their table, as one line in the trail. Loading first, then building the indexes and judging the
-- foreign keys once for all rows, is four times faster than row by row: where so many come, keys and indexes are taken
-- away and built again here, in one call that cannot be left in the middle; the table is locked until the commit.
CREATE FUNCTION app.promote(relation regclass, place integer, given text[], worth_suspending bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET maintenance_work_mem = '256MB'
    SET work_mem = '128MB'
    AS $$
DECLARE
    opened uuid := app.require_open_batch();
    staging name := app.staging_name(opened, place);
    coming bigint;
    rebuilding text[];
    statement text;
    targets text;
    sources text;
BEGIN
    PERFORM app.require_kept(relation);
    -- an older snapshot would call a table empty that others have filled
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION USING ERRCODE = 'UG004', MESSAGE = 'Rows are loaded in bulk at READ COMMITTED only.';
    END IF;
    SELECT string_agg(quote_ident(into_table.attname), ', ' ORDER BY into_table.attnum),
        string_agg(CASE WHEN from_staging.atttypid = 'text'::regtype AND typcategory <> 'S'
            THEN format('%I::%s', into_table.attname, format_type(into_table.atttypid, into_table.atttypmod))
            ELSE quote_ident(into_table.attname) END, ', ' ORDER BY into_table.attnum)
    INTO targets, sources
    FROM pg_attribute AS into_table JOIN pg_type ON pg_type.oid = into_table.atttypid
    JOIN pg_attribute AS from_staging ON from_staging.attname = into_table.attname
    WHERE into_table.attrelid = relation AND into_table.attnum > 0 AND NOT into_table.attisdropped
        AND from_staging.attrelid = format('stage.%I', staging)::regclass
        AND into_table.attname = ANY (given)
        AND into_table.attname NOT IN ('rev', 'updated_at', 'updated_by', 'batch_id');
    EXECUTE format('SELECT count(*) FROM stage.%I', staging) INTO coming;
    IF coming >= greatest(worth_suspending, 1000)
        AND coming > (SELECT greatest(reltuples, 0) FROM pg_class WHERE pg_class.oid = relation) THEN
        rebuilding := app.suspend(relation);
    END IF;
    EXECUTE format('INSERT INTO %s (%s, batch_id) SELECT %s, $1 FROM stage.%I', relation, targets, sources, staging)
    USING opened;
    GET DIAGNOSTICS coming = ROW_COUNT;
    IF rebuilding IS NOT NULL THEN
        EXECUTE format('ANALYZE %s', relation);
        FOREACH statement IN ARRAY rebuilding LOOP
            EXECUTE statement;
        END LOOP;
    END IF;
    INSERT INTO audit.change (application, table_name, action, batch_id)
    SELECT current_setting('application_name'), nspname || '.' || relname, 'bulk', opened
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = relation;
    RETURN coming;
END
$$;

-- Take a table's indexes and foreign keys away, and return the statements that build them again, keys that others stand
-- on before the foreign keys themselves. A key comes back only by ALTER TABLE ... ADD CONSTRAINT, which reads every row:
-- a row that breaks it ends the transaction. What a table of another owner stands on stays. Nobody may call this but
-- app.promote.
CREATE FUNCTION app.suspend(relation regclass) RETURNS text[]
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    found record;
    keys text[];
    foreign_keys text[] := '{}';
BEGIN
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', relation);
    -- a table with deferred checks still waiting for the commit cannot be altered: judge them now
    FOR found IN
        SELECT DISTINCT nspname, conname FROM pg_constraint
        JOIN pg_namespace ON pg_namespace.oid = connamespace
        WHERE contype = 'f' AND condeferrable AND conrelid IN (
            SELECT relation::oid UNION SELECT other.conrelid FROM pg_constraint AS other
            WHERE other.contype = 'f' AND other.confrelid = relation)
    LOOP
        EXECUTE format('SET CONSTRAINTS %I.%I IMMEDIATE', found.nspname, found.conname);
    END LOOP;
    FOR found IN
        SELECT conrelid::regclass AS of_table, conname AS name, pg_get_constraintdef(pg_constraint.oid) AS body
        FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
        WHERE contype = 'f' AND relation IN (conrelid, confrelid) AND relowner = current_user::regrole
    LOOP
        foreign_keys := foreign_keys
            || format('ALTER TABLE %s ADD CONSTRAINT %I %s', found.of_table, found.name, found.body);
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.of_table, found.name);
    END LOOP;
    keys := app.suspend_keys(relation);
    PERFORM app.renew_if_empty(relation);
    RETURN keys || foreign_keys;
END
$$;

-- Take a table's indexes and keys away but for what foreign keys stand on, and return the statements that build them
-- again: for a table that the store itself fills from another one while that one is being filled.
CREATE FUNCTION app.suspend_keys(relation regclass) RETURNS text[]
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    found record;
    keys text[] := '{}';
BEGIN
    FOR found IN
        SELECT indexrelid::regclass AS of_index, pg_constraint.conname AS key,
            CASE WHEN pg_constraint.conname IS NULL THEN pg_get_indexdef(indexrelid)
                ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                    relation, pg_constraint.conname, pg_get_constraintdef(pg_constraint.oid))
            END AS definition
        FROM pg_index
        LEFT JOIN pg_constraint ON conindid = indexrelid AND conrelid = relation AND contype IN ('p', 'u', 'x')
        WHERE indrelid = relation
            AND NOT EXISTS (SELECT FROM pg_constraint AS other WHERE other.conindid = indexrelid AND other.contype = 'f')
    LOOP
        keys := keys || found.definition;
        IF found.key IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', relation, found.key);
        ELSE
            EXECUTE format('DROP INDEX %s', found.of_index);
        END IF;
    END LOOP;
    RETURN keys;
END
$$;

-- Give an empty table fresh storage: what is written into it in this transaction need not pass through the server's
-- log (with wal_level = minimal), and the space of earlier failures comes back. Tables with foreign keys keep theirs.
CREATE FUNCTION app.renew_if_empty(relation regclass) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    is_filled boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', relation) INTO is_filled;
    IF is_filled OR EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND relation IN (conrelid, confrelid)) THEN
        RETURN;
    END IF;
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER refuse_truncate', relation);
    EXECUTE format('TRUNCATE %s', relation);
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER refuse_truncate', relation);
END
$$;

CREATE FUNCTION app.close_batch(counts jsonb, findings jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    opened uuid := app.require_open_batch();
    staging regclass;
BEGIN
    FOR staging IN
        SELECT pg_class.oid FROM pg_class
        WHERE relnamespace = 'stage'::regnamespace AND relkind = 'r'
            AND starts_with(relname, 'b' || replace(opened::text, '-', '') || '_')
    LOOP
        EXECUTE format('DROP TABLE %s', staging);
    END LOOP;
    UPDATE store.batch
    SET counts = close_batch.counts, findings = close_batch.findings, finished_at = clock_timestamp()
    WHERE id = opened;
END
$$;

-- A batch that is not closed is not committed.
CREATE FUNCTION app.require_closed_batch() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF EXISTS (SELECT FROM store.batch WHERE id = NEW.id AND finished_at IS NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'UG004', MESSAGE = 'A batch is closed before its transaction is committed.';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER require_closed AFTER INSERT ON store.batch DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION app.require_closed_batch();

CALL app.may_call('app.open_batch(text, text[], text)', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.make_staging(regclass, integer, text[])', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.promote(regclass, integer, text[], bigint)', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.close_batch(jsonb, jsonb)', 'surveyor', 'planner', 'data_officer');
