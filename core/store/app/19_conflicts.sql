-- What a person is told when an edit is refused: who changed what and when, in words. A program that wants more than
-- words finds the row's key in the error's constraint field and the claimed revision in its data type field, which no
-- message shows, and asks app.versions_of.

-- A value in words; a geometry by its kind, for coordinates tell a person nothing.
CREATE FUNCTION app.say_value(value jsonb, field text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT CASE WHEN value -> field IS NULL OR value -> field = 'null' THEN '-' ELSE left(value ->> field, 80) END
$$;

-- How far apart two versions of a geometry are: by position, or by course and height where both lie on each other.
CREATE FUNCTION app.say_distance(one text, other text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT CASE
        WHEN one IS NULL OR other IS NULL THEN '-'
        WHEN one = other THEN '0 m'
        ELSE to_char(greatest(
            public.ST_HausdorffDistance(one::public.geometry, other::public.geometry),
            public.ST_3DMaxDistance(one::public.geometry, other::public.geometry)
                * (public.ST_GeometryType(one::public.geometry) = 'ST_Point')::integer,
            abs(coalesce(public.ST_ZMax(one::public.geometry) - public.ST_ZMax(other::public.geometry), 0))
        ), 'FM999999990.000') || ' m'
    END
$$;

-- The fields that somebody changed, a line each. Without a base it is not known who: then all that differ.
CREATE FUNCTION app.say_conflict(relation oid, base jsonb, mine jsonb, theirs jsonb, shape text) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    field text;
    label text;
    said text[] := '{}';
BEGIN
    FOR field, label IN
        SELECT attname, coalesce(col_description(attrelid, attnum), attname) FROM pg_attribute
        WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped
            AND attname NOT IN ('id', 'rev', 'updated_at', 'updated_by', 'batch_id')
        ORDER BY attnum
    LOOP
        CONTINUE WHEN mine -> field = theirs -> field AND (base IS NULL OR base -> field = theirs -> field);
        IF field = shape THEN
            said := said || CASE WHEN base IS NULL
                THEN format('%s: yours and theirs lie %s apart', label,
                    app.say_distance(mine ->> field, theirs ->> field))
                ELSE format('%s: yours moved %s, theirs moved %s, they lie %s apart', label,
                    app.say_distance(base ->> field, mine ->> field),
                    app.say_distance(base ->> field, theirs ->> field),
                    app.say_distance(mine ->> field, theirs ->> field)) END;
        ELSE
            said := said || format('%s: base %s, mine %s, theirs %s', label, app.say_value(base, field),
                app.say_value(mine, field), app.say_value(theirs, field));
        END IF;
    END LOOP;
    RETURN array_to_string(said, E'\n');
END
$$;

CREATE FUNCTION app.say_row(relation oid, image jsonb, naming text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT nspname || '.' || relname || ' ' || coalesce(image ->> nullif(naming, ''), left(image ->> 'id', 8))
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = relation
$$;

CREATE FUNCTION app.say_moment(moment text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT to_char(moment::timestamptz, 'YYYY-MM-DD HH24:MI:SS TZ') $$;

CREATE FUNCTION app.refuse_stale(
    relation oid, claimed bigint, base jsonb, mine jsonb, theirs jsonb, shape text, naming text
) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    said text := app.say_conflict(relation, base, mine, theirs, shape);
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'UG001',
        MESSAGE = format('Conflict 冲突: %s changed %s on %s, after you had read it. Yours was not saved. '
            '您读取之后该记录已被修改，您的修改未保存。',
            theirs ->> 'updated_by', app.say_row(relation, theirs, naming), app.say_moment(theirs ->> 'updated_at')),
        DETAIL = CASE WHEN said = '' THEN 'Both changed it to the same. 双方修改一致。' ELSE said END,
        HINT = 'Take the row anew (reload the layer), then make your change again. 请重新载入图层后再修改。',
        SCHEMA = (SELECT nspname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE pg_class.oid = relation),
        TABLE = (SELECT relname FROM pg_class WHERE pg_class.oid = relation),
        CONSTRAINT = theirs ->> 'id',
        DATATYPE = coalesce(claimed::text, '');
END
$$;

CREATE FUNCTION app.refuse_unclaimed(relation oid, theirs jsonb, naming text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'UG006',
        MESSAGE = format('This edit of %s does not say which revision it was made on, and was not saved. '
            '该修改未声明所依据的版本，未保存。', app.say_row(relation, theirs, naming)),
        HINT = 'In QGIS load the layer''s style from the database (Undergrid), then edit again; in SQL write '
            'rev = -rev. 请在 QGIS 中载入数据库样式（Undergrid）后再编辑；SQL 请写 rev = -rev。';
END
$$;

CREATE FUNCTION app.refuse_deletion(relation oid, theirs jsonb, naming text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'UG001',
        MESSAGE = format('Conflict 冲突: %s changed %s on %s; it was not deleted, for you may have read it before. '
            '该记录近期被他人修改，未删除。',
            theirs ->> 'updated_by', app.say_row(relation, theirs, naming), app.say_moment(theirs ->> 'updated_at')),
        HINT = 'Look at it again. To delete it all the same, change one of its fields and save first. '
            '请重新查看该记录。如仍需删除，请先修改其任一字段并保存。',
        CONSTRAINT = theirs ->> 'id';
END
$$;

-- The statement of a program that names its rows by key tells which of them is gone, and the trail who deleted it.
CREATE FUNCTION app.refuse_vanished_row(named text, statement text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    gone audit.change;
BEGIN
    SELECT change.* INTO gone
    FROM regexp_matches(statement, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') AS named_row
    JOIN audit.change ON change.table_name = named AND change.row_id = named_row[1]::uuid AND action = 'delete'
    ORDER BY change.id DESC LIMIT 1;
    RAISE EXCEPTION USING
        ERRCODE = 'UG007',
        MESSAGE = CASE WHEN gone.id IS NULL
            THEN format('Conflict 冲突: the row of %s that you changed is no longer there; nothing was saved. '
                '您修改的记录已不存在，未保存。', named)
            ELSE format('Conflict 冲突: %s deleted this row of %s on %s; your change was not saved. '
                '该记录已被他人删除，您的修改未保存。', gone.login, named, app.say_moment(gone.at::text)) END,
        HINT = 'Reload the layer. 请重新载入图层。';
END
$$;
