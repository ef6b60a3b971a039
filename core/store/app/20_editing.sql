-- Rows that people change: a stale revision is refused, and every change is written down.
--
-- A program that read revision 4 writes rev = 4, or rev = -4. The minus lets a form say what it has read even though
-- it changed nothing about the revision: QGIS sends only what differs from what it read (see core/store/forms.py).

CREATE FUNCTION app.current_batch() RETURNS uuid
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT nullif(current_setting('undergrid.batch', true), '')::uuid $$;

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
    IF NEW.batch_id IS DISTINCT FROM app.current_batch() AND NOT EXISTS (
        SELECT FROM audit.change
        WHERE table_name = TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME AND row_id = NEW.id
            AND action = 'delete' AND batch_id = NEW.batch_id
    ) THEN
        NEW.batch_id := NULL;
    END IF;
    RETURN NEW;
END
$$;

-- The fields in which base, mine and theirs are not all alike, one sentence each.
CREATE FUNCTION app.say_conflict(base jsonb, mine jsonb, theirs jsonb, geometry_column text) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    field text;
    said text[] := '{}';
BEGIN
    FOR field IN SELECT jsonb_object_keys(theirs) LOOP
        CONTINUE WHEN field IN ('id', 'rev', 'updated_at', 'updated_by', 'batch_id');
        CONTINUE WHEN mine -> field = theirs -> field AND (base IS NULL OR base -> field = theirs -> field);
        said := said || format(
            '%s: base %s, mine %s, theirs %s', field,
            app.say_value(base ->> field, field = geometry_column),
            app.say_value(mine ->> field, field = geometry_column),
            app.say_value(theirs ->> field, field = geometry_column)
        );
    END LOOP;
    RETURN array_to_string(said, '; ');
END
$$;

CREATE FUNCTION app.say_value(value text, is_geometry boolean) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT CASE
        WHEN value IS NULL THEN '-'
        WHEN is_geometry THEN left(public.ST_AsText(value::public.geometry, 2), 120)
        ELSE '"' || left(value, 120) || '"'
    END
$$;

-- Arguments: the statement that makes a row's image, and the name of the geometry column or ''.
CREATE FUNCTION app.guard_revision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    base jsonb;
    mine jsonb;
    theirs jsonb;
BEGIN
    IF abs(NEW.rev) <> OLD.rev THEN
        EXECUTE TG_ARGV[0] INTO mine USING NEW;
        EXECUTE TG_ARGV[0] INTO theirs USING OLD;
        SELECT change.old INTO base FROM audit.change
        WHERE change.table_name = TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME
            AND change.row_id = OLD.id AND change.action = 'update'
            AND (change.old ->> 'rev')::bigint = abs(NEW.rev);
        RAISE EXCEPTION USING
            ERRCODE = 'UG001',
            MESSAGE = format(
                'Conflict: %s changed this row at %s, after you had read it (you: revision %s, now: %s). %s',
                OLD.updated_by, date_trunc('second', OLD.updated_at), abs(NEW.rev), OLD.rev,
                app.say_conflict(base, mine, theirs, TG_ARGV[1])
            ),
            DETAIL = jsonb_build_object('base', base, 'mine', mine, 'theirs', theirs),
            HINT = 'Reload the row, then make your change again. 请重新载入该行后再修改。';
    END IF;
    NEW.id := OLD.id;
    NEW.batch_id := OLD.batch_id;
    NEW.rev := OLD.rev + 1;
    NEW.updated_at := now();
    NEW.updated_by := session_user;
    RETURN NEW;
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
    IF TG_OP <> 'INSERT' THEN
        EXECUTE TG_ARGV[0] INTO before USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE TG_ARGV[0] INTO after USING NEW;
    END IF;
    INSERT INTO audit.change (application, table_name, action, row_id, batch_id, old, new)
    VALUES (
        current_setting('application_name'), TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, lower(TG_OP),
        (coalesce(after, before) ->> 'id')::uuid, (coalesce(after, before) ->> 'batch_id')::uuid, before, after
    );
    RETURN NULL;
END
$$;

-- A bulk load is one line in the trail. Its rows carry the batch; the first version of each is the row itself while
-- it is unchanged, and afterwards the "old" of its first change (docs/decisions/0005-audit-of-bulk-loads.md).
CREATE FUNCTION app.record_bulk() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF app.current_batch() IS NOT NULL THEN
        PERFORM app.require_open_batch();
        INSERT INTO audit.change (application, table_name, action, batch_id)
        VALUES (
            current_setting('application_name'), TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, 'bulk', app.current_batch()
        );
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
CREATE PROCEDURE app.keep(relation regclass)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    shape name;
    image text := 'SELECT ' || app.image(relation, '$1');
BEGIN
    SELECT attname INTO shape FROM pg_attribute
    WHERE attrelid = relation AND atttypid = 'public.geometry'::regtype AND NOT attisdropped
    ORDER BY attnum LIMIT 1;
    EXECUTE format(
        'CREATE TRIGGER guard_insert BEFORE INSERT ON %s FOR EACH ROW WHEN ('
        'NEW.batch_id IS NULL OR NEW.batch_id::text IS DISTINCT FROM current_setting(''undergrid.batch'', true)'
        ' OR NEW.rev <> 1 OR NEW.updated_by <> session_user) EXECUTE FUNCTION app.guard_insert()', relation);
    EXECUTE format(
        'CREATE TRIGGER guard_revision BEFORE UPDATE ON %s FOR EACH ROW'
        ' EXECUTE FUNCTION app.guard_revision(%L, %L)', relation, image, coalesce(shape, ''));
    EXECUTE format(
        'CREATE TRIGGER record_insert AFTER INSERT ON %s FOR EACH ROW WHEN (NEW.batch_id IS NULL'
        ' OR NEW.batch_id::text IS DISTINCT FROM current_setting(''undergrid.batch'', true))'
        ' EXECUTE FUNCTION app.record_change(%L)', relation, image);
    EXECUTE format(
        'CREATE TRIGGER record_change AFTER UPDATE OR DELETE ON %s FOR EACH ROW'
        ' EXECUTE FUNCTION app.record_change(%L)', relation, image);
    EXECUTE format(
        'CREATE TRIGGER record_bulk AFTER INSERT ON %s FOR EACH STATEMENT EXECUTE FUNCTION app.record_bulk()', relation);
    EXECUTE format(
        'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION app.refuse()', relation);
END
$$;
