-- Rows that people change: an edit says which revision it was made on, a stale one is refused, and every change is
-- written down.
--
-- An update claims the revision it was made on by writing it with a minus: whoever read revision 4 writes rev = -4. The
-- minus tells a claim from a revision that was not sent at all (docs/decisions/0006-claiming-a-revision.md); who wants
-- the row as it stands now says so with rev = -rev. An update that claims nothing is refused.

-- The batch that is open in this transaction: its row, written by this very transaction and not closed yet. Nothing
-- that a person can set takes part in the answer.
CREATE FUNCTION app.current_batch() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT id FROM store.batch
    WHERE transaction = pg_current_xact_id_if_assigned()::text::bigint AND started_at = now() AND finished_at IS NULL
$$;

CREATE FUNCTION app.guard_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    NEW.id := coalesce(NEW.id, gen_random_uuid());
    NEW.rev := 1;
    NEW.updated_at := now();
    NEW.updated_by := session_user;
    -- A row that comes back under its old key comes back to the batch that the trail saw it leave.
    IF NEW.batch_id IS NOT NULL AND NEW.batch_id IS DISTINCT FROM app.current_batch() AND NOT EXISTS (
        SELECT FROM audit.change
        WHERE table_name = TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME AND row_id = NEW.id
            AND action = 'delete' AND batch_id = NEW.batch_id
    ) THEN
        NEW.batch_id := NULL;
    END IF;
    RETURN NEW;
END
$$;

-- Whether an update does no more than a foreign key does when the row it points to is gone (ON DELETE SET NULL): such
-- columns lose their value, and nothing else changes. No person can say so from within a trigger: nobody may make one.
CREATE FUNCTION app.lets_go(relation oid, before jsonb, after jsonb) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT coalesce(bool_and(after -> field = 'null' AND EXISTS (
        SELECT FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
        WHERE conrelid = relation AND contype = 'f' AND confdeltype = 'n' AND attname = field
    )), false)
    FROM jsonb_object_keys(after) AS field WHERE before -> field IS DISTINCT FROM after -> field
$$;

-- Arguments: the statement that makes a row's image, the name of the geometry column or '', the column that names a
-- row to people or ''.
CREATE FUNCTION app.guard_revision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    base jsonb;
    mine jsonb;
    theirs jsonb;
    is_let_go boolean;
BEGIN
    IF NEW.rev IS DISTINCT FROM -OLD.rev THEN
        EXECUTE TG_ARGV[0] INTO mine USING NEW;
        EXECUTE TG_ARGV[0] INTO theirs USING OLD;
        is_let_go := pg_trigger_depth() > 1 AND NEW.rev = OLD.rev AND app.lets_go(TG_RELID, theirs, mine);
    END IF;
    IF NEW.rev IS DISTINCT FROM -OLD.rev AND NOT is_let_go THEN
        IF NEW.rev = OLD.rev OR NEW.rev IS NULL THEN
            PERFORM app.refuse_unclaimed(TG_RELID, theirs, TG_ARGV[2]);
        END IF;
        SELECT change.old INTO base FROM audit.change
        WHERE change.table_name = TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME
            AND change.row_id = OLD.id AND change.action = 'update'
            AND (change.old ->> 'rev')::bigint = abs(NEW.rev);
        PERFORM app.refuse_stale(
            TG_RELID, abs(NEW.rev), base, mine, theirs, TG_ARGV[1], TG_ARGV[2]);
    END IF;
    NEW.id := OLD.id;
    NEW.batch_id := OLD.batch_id;
    NEW.rev := OLD.rev + 1;
    NEW.updated_at := now();
    NEW.updated_by := session_user;
    RETURN NEW;
END
$$;

-- A delete cannot carry a claim: QGIS sends a key and nothing else. So a row that someone else changed within the last
-- day is not deleted by a program that may have read it before, nor does it go along with a row it belongs to (ON DELETE
-- CASCADE, which the server does as the owner, from within a trigger). The store's own functions, which run as the
-- owner, and the engine, which compares revisions itself and says so, are not asked.
CREATE FUNCTION app.guard_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    theirs jsonb;
BEGIN
    IF OLD.rev > 1 AND OLD.updated_by <> session_user AND OLD.updated_at > now() - interval '1 day' THEN
        EXECUTE TG_ARGV[0] INTO theirs USING OLD;
        PERFORM app.refuse_deletion(TG_RELID, theirs, TG_ARGV[2]);
    END IF;
    RETURN OLD;
END
$$;

CREATE FUNCTION app.record_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    before jsonb;
    after jsonb;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        EXECUTE TG_ARGV[0] INTO before USING OLD;
    END IF;
    EXECUTE TG_ARGV[0] INTO after USING NEW;
    INSERT INTO audit.change (application, table_name, action, row_id, batch_id, old, new)
    VALUES (
        current_setting('application_name'), TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, lower(TG_OP COLLATE "C"),
        (after ->> 'id')::uuid, (after ->> 'batch_id')::uuid, before, after
    );
    RETURN NULL;
END
$$;

-- What goes is written down by the statement: a model or a batch takes thousands of rows along. The argument: the
-- expression that makes the image of a row of "gone".
CREATE FUNCTION app.record_deletion() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    -- a row that went asks every table that may hold some of its own, and most hold none
    IF EXISTS (SELECT FROM gone) THEN
        EXECUTE 'INSERT INTO audit.change (application, table_name, action, row_id, batch_id, old)'
            ' SELECT current_setting(''application_name''), $1, ''delete'', id, batch_id, ' || TG_ARGV[0] || ' FROM gone'
        USING TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$$;

-- An update that finds no row would be called a success, though someone deleted the row meanwhile.
CREATE FUNCTION app.refuse_vanished() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM touched) THEN
        PERFORM app.refuse_vanished_row(TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, current_query());
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION app.refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'UG002',
        MESSAGE = format('%s is never allowed on %s.%s.', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME);
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.change
    FOR EACH STATEMENT EXECUTE FUNCTION app.refuse();

-- The expression that makes a row's image: its columns as JSON, its geometry exact to the last bit.
CREATE FUNCTION app.image(relation regclass, row_word text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT 'to_jsonb(' || row_word || ')' || coalesce(string_agg(
        format(' || jsonb_build_object(%L, (%s).%I::text)', attname, row_word, attname), '' ORDER BY attnum), '')
    FROM pg_attribute
    WHERE attrelid = relation AND atttypid = 'public.geometry'::regtype AND NOT attisdropped
$$;

-- Called at each upgrade for every table that is declared editable.
--
-- A row comes in bulk when app.promote inserts it: as the store's owner, under the key of a batch that this very
-- transaction opened, whose last twelve digits are the transaction's number (app.open_batch). Both are the server's own
-- knowledge and cost next to nothing per row. Every other row is given its bookkeeping and written down by itself.
CREATE PROCEDURE app.keep(relation regclass, naming text)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    shape name;
    arguments text;
    in_bulk text := format(
        '(current_user = %L AND substr(uuid_send(NEW.batch_id), 11) = substr(xid8send(pg_current_xact_id()), 3))'
        ' IS TRUE', app.role_name('owner'));
    by_engine text := 'current_setting(''undergrid.engine'', true) IS NOT DISTINCT FROM ''on''';
BEGIN
    SELECT attname INTO shape FROM pg_attribute
    WHERE attrelid = relation AND atttypid = 'public.geometry'::regtype AND NOT attisdropped
    ORDER BY attnum LIMIT 1;
    arguments := format('%L, %L, %L', 'SELECT ' || app.image(relation, '$1'), coalesce(shape, ''), naming);
    EXECUTE format(
        'CREATE TRIGGER guard_insert BEFORE INSERT ON %s FOR EACH ROW WHEN (NOT %s)'
        ' EXECUTE FUNCTION app.guard_insert()', relation, in_bulk);
    EXECUTE format(
        'CREATE TRIGGER guard_revision BEFORE UPDATE ON %s FOR EACH ROW'
        ' EXECUTE FUNCTION app.guard_revision(%s)', relation, arguments);
    EXECUTE format(
        'CREATE TRIGGER guard_delete BEFORE DELETE ON %s FOR EACH ROW'
        ' WHEN ((current_user <> %L OR pg_trigger_depth() > 0) AND NOT %s)'
        ' EXECUTE FUNCTION app.guard_delete(%s)', relation, app.role_name('owner'), by_engine, arguments);
    EXECUTE format(
        'CREATE TRIGGER record_insert AFTER INSERT ON %s FOR EACH ROW WHEN (NOT %s)'
        ' EXECUTE FUNCTION app.record_change(%s)', relation, in_bulk, arguments);
    EXECUTE format(
        'CREATE TRIGGER record_change AFTER UPDATE ON %s FOR EACH ROW'
        ' EXECUTE FUNCTION app.record_change(%s)', relation, arguments);
    EXECUTE format(
        'CREATE TRIGGER record_deletion AFTER DELETE ON %s REFERENCING OLD TABLE AS gone FOR EACH STATEMENT'
        ' EXECUTE FUNCTION app.record_deletion(%L)', relation, app.image(relation, 'gone'));
    EXECUTE format(
        'CREATE TRIGGER refuse_vanished AFTER UPDATE ON %s REFERENCING OLD TABLE AS touched FOR EACH STATEMENT'
        ' WHEN (current_user <> %L AND NOT %s) EXECUTE FUNCTION app.refuse_vanished()',
        relation, app.role_name('owner'), by_engine);
    EXECUTE format(
        'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION app.refuse()', relation);
END
$$;

-- Whether a relation is one of the store's own tables that people edit: known by its oid, its owner and its guard,
-- never by a name that someone chose.
CREATE FUNCTION app.is_kept(relation oid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT EXISTS (
        SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_trigger ON tgrelid = pg_class.oid
        WHERE pg_class.oid = relation AND relkind = 'r' AND relowner = app.role_name('owner')::regrole
            AND nspowner = relowner AND tgfoid = 'app.guard_revision()'::regprocedure AND tgenabled = 'O'
    )
$$;
