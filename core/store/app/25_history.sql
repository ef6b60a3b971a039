-- What a row was, and when: read from the audit trail, for bulk loaded rows too.

CREATE FUNCTION app.row_history(relation regclass, key uuid)
    RETURNS TABLE (at timestamptz, login text, action text, image jsonb)
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    named text;
    live jsonb;
BEGIN
    SELECT nspname || '.' || relname INTO named FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE pg_class.oid = relation;
    EXECUTE format('SELECT %s FROM %s AS kept WHERE id = $1', app.image(relation, 'kept'), relation)
    INTO live USING key;
    RETURN QUERY
    WITH trail AS (
        SELECT * FROM audit.change WHERE table_name = named AND row_id = key
    ), first_version AS (
        SELECT coalesce((SELECT trail.old FROM trail ORDER BY trail.id LIMIT 1), live) AS version
        WHERE NOT EXISTS (SELECT FROM trail WHERE trail.action = 'insert')
    ), versions AS (
        SELECT 0::bigint AS place, bulk.at, bulk.login, bulk.action, first_version.version AS image
        FROM first_version
        JOIN audit.change AS bulk ON bulk.action = 'bulk' AND bulk.table_name = named
            AND bulk.batch_id = (first_version.version ->> 'batch_id')::uuid
        UNION ALL
        SELECT trail.id, trail.at, trail.login, trail.action, trail.new FROM trail
    )
    SELECT versions.at, versions.login::text, versions.action::text, versions.image FROM versions ORDER BY versions.place;
END
$$;

-- The rows of a table as they stood at an instant.
CREATE FUNCTION app.as_of(relation regclass, instant timestamptz) RETURNS SETOF jsonb
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    named text;
BEGIN
    SELECT nspname || '.' || relname INTO named FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE pg_class.oid = relation;
    RETURN QUERY EXECUTE format($query$
        WITH trail AS (
            SELECT * FROM audit.change WHERE table_name = $1 AND row_id IS NOT NULL
        ), before AS (
            SELECT DISTINCT ON (row_id) row_id, new AS image FROM trail WHERE at <= $2 ORDER BY row_id, id DESC
        ), afterwards AS (
            SELECT DISTINCT ON (row_id) row_id, old AS image FROM trail
            WHERE at > $2 AND row_id NOT IN (SELECT row_id FROM before) ORDER BY row_id, id
        ), loaded AS (
            SELECT batch_id FROM audit.change WHERE table_name = $1 AND action = 'bulk' AND at <= $2
        )
        SELECT image FROM before WHERE image IS NOT NULL
        UNION ALL
        SELECT image FROM afterwards WHERE (image ->> 'batch_id')::uuid IN (SELECT batch_id FROM loaded)
        UNION ALL
        SELECT %s FROM %s AS kept
        WHERE batch_id IN (SELECT batch_id FROM loaded) AND id NOT IN (SELECT row_id FROM trail)
    $query$, app.image(relation, 'kept'), relation) USING named, instant;
END
$$;

-- How many lines of the trail do not fit the line before them, the person they name, or the row as it stands: nobody can
-- write such lines through the store, so somebody had the owner's rights. Columns that a later version added or gave up
-- are not compared.
CREATE FUNCTION app.contradicting_lines(relation regclass) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    named text;
    found bigint;
BEGIN
    SELECT nspname || '.' || relname INTO named FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE pg_class.oid = relation;
    EXECUTE format($query$
        WITH trail AS (
            SELECT row_id, action, login, old, new, lag(new) OVER line AS before, lead(id) OVER line AS later
            FROM audit.change WHERE table_name = $1 AND row_id IS NOT NULL
            WINDOW line AS (PARTITION BY row_id ORDER BY id)
        )
        SELECT count(*) FROM trail LEFT JOIN %2$s AS kept ON kept.id = trail.row_id AND trail.later IS NULL
        WHERE trail.new ->> 'updated_by' IS DISTINCT FROM CASE WHEN trail.new IS NOT NULL THEN trail.login END
            OR trail.action <> 'insert' AND app.differ(trail.before, trail.old)
            OR kept.id IS NOT NULL AND app.differ(trail.new, %1$s)
    $query$, app.image(relation, 'kept'), relation) INTO found USING named;
    RETURN found;
END
$$;

CREATE FUNCTION app.differ(one jsonb, other jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT one <> other
        AND EXISTS (SELECT FROM jsonb_each(one) WHERE other ? key AND other -> key IS DISTINCT FROM value)
$$;

-- What a refused edit was about: the row as it was at the claimed revision, as it is now, and who changed or deleted it
-- when. Open to whoever may read the whole row; geometry as WKB in hexadecimal digits.
CREATE FUNCTION app.versions_of(relation regclass, key uuid, claimed bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    named text;
    theirs jsonb;
    base jsonb;
    gone audit.change;
    shape name;
BEGIN
    IF NOT app.is_kept(relation) OR NOT has_table_privilege(session_user, relation, 'SELECT') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied for table %s', relation);
    END IF;
    SELECT nspname || '.' || relname INTO named FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE pg_class.oid = relation;
    EXECUTE format('SELECT %s FROM %s AS kept WHERE id = $1', app.image(relation, 'kept'), relation)
    INTO theirs USING key;
    SELECT old INTO base FROM audit.change
    WHERE table_name = named AND row_id = key AND action IN ('update', 'delete') AND (old ->> 'rev')::bigint = claimed
    ORDER BY id DESC LIMIT 1;
    SELECT * INTO gone FROM audit.change
    WHERE table_name = named AND row_id = key AND action = 'delete' ORDER BY id DESC LIMIT 1;
    IF base IS NULL AND (theirs ->> 'rev')::bigint = claimed THEN
        base := theirs;
    END IF;
    FOR shape IN SELECT attname FROM pg_attribute
        WHERE attrelid = relation AND atttypid = 'public.geometry'::regtype AND NOT attisdropped
    LOOP
        base := jsonb_set(base, ARRAY[shape]::text[], coalesce(to_jsonb(
            encode(public.ST_AsBinary((base ->> shape)::public.geometry), 'hex')), 'null'));
        theirs := jsonb_set(theirs, ARRAY[shape]::text[], coalesce(to_jsonb(
            encode(public.ST_AsBinary((theirs ->> shape)::public.geometry), 'hex')), 'null'));
    END LOOP;
    RETURN jsonb_build_object('base', base, 'theirs', theirs,
        'who', coalesce(theirs ->> 'updated_by', gone.login),
        'at', coalesce((theirs ->> 'updated_at')::timestamptz, gone.at));
END
$$;

-- Whether a row's trail has a change of more than the columns `own`, which the program itself fills; asked by who may
-- write that table.
CREATE FUNCTION app.changed_beyond(named text, key uuid, own text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT EXISTS (
        SELECT FROM audit.change
        WHERE table_name = named AND row_id = key AND action = 'update' AND old - own IS DISTINCT FROM new - own
            AND has_table_privilege(session_user, named, 'DELETE')
    )
$$;

CALL app.may_call('app.changed_beyond(text, uuid, text[])', 'surveyor', 'planner');
CALL app.may_call('app.versions_of(regclass, uuid, bigint)', 'reader');
CALL app.may_call('app.image(regclass, text)', 'data_officer');
CALL app.may_call('app.row_history(regclass, uuid)', 'data_officer');
CALL app.may_call('app.contradicting_lines(regclass)', 'data_officer');
CALL app.may_call('app.differ(jsonb, jsonb)', 'data_officer');
CALL app.may_call('app.as_of(regclass, timestamptz)', 'data_officer');
