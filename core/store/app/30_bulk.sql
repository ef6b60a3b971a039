-- The privileged steps of the one write path (core/store/batch.py). All of them happen in one transaction.

CREATE FUNCTION app.open_batch(kind text, sources text[], content_sha256 text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    opened uuid;
    earlier store.batch;
BEGIN
    INSERT INTO store.batch (kind, sources, content_sha256) VALUES (kind, sources, content_sha256)
    ON CONFLICT ON CONSTRAINT uq_batch_content_sha256 DO NOTHING
    RETURNING id INTO opened;
    IF opened IS NULL THEN
        SELECT * INTO earlier FROM store.batch WHERE batch.content_sha256 = open_batch.content_sha256;
        RAISE EXCEPTION USING
            ERRCODE = 'UG003',
            MESSAGE = 'This content is already imported.',
            DETAIL = jsonb_build_object('batch', earlier.id, 'at', date_trunc('second', earlier.started_at), 'by', earlier.created_by);
    END IF;
    PERFORM set_config('undergrid.batch', opened::text, true);
    RETURN opened;
END
$$;

CREATE FUNCTION app.require_open_batch() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM store.batch
        WHERE id = app.current_batch() AND finished_at IS NULL
            AND transaction = pg_current_xact_id()::text::bigint
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'UG004',
            MESSAGE = 'Rows are loaded in bulk only by the transaction that opened their batch.';
    END IF;
END
$$;

CREATE FUNCTION app.close_batch(counts jsonb, findings jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM app.require_open_batch();
    UPDATE store.batch
    SET counts = close_batch.counts, findings = close_batch.findings, finished_at = clock_timestamp()
    WHERE id = app.current_batch();
    PERFORM set_config('undergrid.batch', '', true);
END
$$;

-- Loading first, then building the indexes and judging the foreign keys once for all rows, is four times faster than row
-- by row; the table is locked until the commit. A key comes back only by ALTER TABLE ... ADD CONSTRAINT, which reads
-- every row: a row that breaks it ends the transaction. What a table of another owner stands on stays.
CREATE FUNCTION app.suspend_indexes(relation regclass) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    found record;
    suspended bigint := 0;
BEGIN
    PERFORM app.require_open_batch();
    IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = relation AND tgname = 'guard_revision') THEN
        RAISE EXCEPTION USING ERRCODE = 'UG004', MESSAGE = format('%s is not a table that people edit.', relation);
    END IF;
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', relation);
    FOR found IN
        SELECT conrelid::regclass AS of_table, conname AS name, pg_get_constraintdef(pg_constraint.oid) AS body
        FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
        WHERE contype = 'f' AND relation IN (conrelid, confrelid) AND relowner = current_user::regrole
    LOOP
        INSERT INTO stage.suspended_index (relation, name, definition) VALUES (
            suspend_indexes.relation::text, found.of_table || ' ' || found.name,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', found.of_table, found.name, found.body)
        );
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.of_table, found.name);
    END LOOP;
    FOR found IN
        SELECT pg_class.relname AS name, pg_constraint.conname IS NOT NULL AS is_constraint,
            CASE WHEN pg_constraint.conname IS NULL THEN pg_get_indexdef(indexrelid)
                ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                    relation, pg_constraint.conname, pg_get_constraintdef(pg_constraint.oid))
            END AS definition
        FROM pg_index
        JOIN pg_class ON pg_class.oid = indexrelid
        LEFT JOIN pg_constraint ON conindid = indexrelid AND conrelid = relation AND contype IN ('p', 'u', 'x')
        WHERE indrelid = relation
            AND NOT EXISTS (SELECT FROM pg_constraint AS other WHERE other.conindid = indexrelid AND other.contype = 'f')
    LOOP
        INSERT INTO stage.suspended_index (relation, name, definition)
        VALUES (suspend_indexes.relation::text, found.name, found.definition);
        IF found.is_constraint THEN
            EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', relation, found.name);
        ELSE
            EXECUTE format('DROP INDEX %I.%I', (SELECT nspname FROM pg_namespace JOIN pg_class ON
                pg_namespace.oid = relnamespace WHERE pg_class.oid = suspend_indexes.relation), found.name);
        END IF;
        suspended := suspended + 1;
    END LOOP;
    PERFORM app.renew_if_empty(relation);
    RETURN suspended;
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

-- Build the indexes again, keys that others stand on before the foreign keys themselves.
CREATE FUNCTION app.restore_indexes(relation regclass) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    SET maintenance_work_mem = '256MB'
    SET work_mem = '128MB'
    AS $$
DECLARE
    statement text;
BEGIN
    EXECUTE format('ANALYZE %s', relation);
    FOR statement IN
        WITH restored AS (
            DELETE FROM stage.suspended_index WHERE suspended_index.relation = restore_indexes.relation::text
            RETURNING definition
        )
        SELECT definition FROM restored ORDER BY definition LIKE '%) REFERENCES %'
    LOOP
        EXECUTE statement;
    END LOOP;
END
$$;

CALL app.may_call('app.open_batch(text, text[], text)', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.close_batch(jsonb, jsonb)', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.suspend_indexes(regclass)', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.restore_indexes(regclass)', 'surveyor', 'planner', 'data_officer');
