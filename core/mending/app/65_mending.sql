-- Undoing a mend: everything that one mend wrote stands in the trail under its own program name. It can
-- be undone for 90 days; the trail is read by time, for there it has an index.

CREATE FUNCTION app.is_mend(application text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT application ~ '^undergrid mend [a-z_]+ [0-9a-f]{12}$' $$;

-- The columns of a row's image that can be written back: all but what the store keeps itself.
CREATE FUNCTION app.written_columns(relation regclass) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped
        AND attname NOT IN ('id', 'rev', 'updated_at', 'updated_by', 'batch_id')
$$;

-- Rows that were deleted come back first, for others may refer to them. A row that people changed since is refused by
-- its revision, as any stale edit is. The undoing carries the program name of its own connection.
CREATE FUNCTION app.undo_mend(of_application text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
DECLARE
    change audit.change;
    undone bigint := 0;
    touched bigint;
BEGIN
    IF NOT app.is_mend(of_application) THEN
        RAISE EXCEPTION USING ERRCODE = 'UG005', MESSAGE = format('%s is no mend.', of_application);
    END IF;
    IF EXISTS (
        SELECT FROM audit.change
        WHERE application = of_application || ' undone' AND audit.change.at > now() - interval '90 days'
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'UG005', MESSAGE = 'This mend is undone already.';
    END IF;
    PERFORM set_config('application_name', of_application || ' undone', true);
    FOR change IN
        SELECT * FROM audit.change
        WHERE application = of_application AND action IN ('delete', 'update')
            AND audit.change.at > now() - interval '90 days'
        ORDER BY action, id DESC
    LOOP
        IF NOT has_table_privilege(session_user, change.table_name,
            CASE change.action WHEN 'delete' THEN 'INSERT' ELSE 'UPDATE' END) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied for table %s', change.table_name);
        END IF;
        IF change.action = 'delete' THEN
            EXECUTE format('INSERT INTO %1$s (id, batch_id, %2$s) SELECT id, batch_id, %2$s '
                'FROM jsonb_populate_record(NULL::%1$s, $1)', change.table_name, app.written_columns(change.table_name::regclass))
            USING change.old;
        ELSE
            EXECUTE format('UPDATE %1$s AS kept SET (rev, %2$s) = (SELECT -($1 ->> ''rev'')::bigint, %2$s '
                'FROM jsonb_populate_record(NULL::%1$s, $2)) WHERE id = $3',
                change.table_name, app.written_columns(change.table_name::regclass))
            USING change.new, change.old, change.row_id;
        END IF;
        GET DIAGNOSTICS touched = ROW_COUNT;
        IF touched = 0 THEN
            RAISE EXCEPTION USING
                ERRCODE = 'UG005',
                MESSAGE = format('Row %s of %s was deleted since the mend.', change.row_id, change.table_name);
        END IF;
        undone := undone + touched;
    END LOOP;
    RETURN undone;
END
$$;

-- The mends that were not undone, newest first.
CREATE FUNCTION app.mends(of_room text) RETURNS TABLE (key text, at timestamptz, login text, rows bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT right(change.application, 12), max(change.at), min(change.login), count(*)
    FROM audit.change
    WHERE change.at > now() - interval '90 days' AND app.is_mend(change.application)
        AND change.application LIKE 'undergrid mend ' || of_room || ' %'
        AND change.application || ' undone' NOT IN (
            SELECT later.application FROM audit.change AS later
            WHERE later.at > now() - interval '90 days' AND later.application LIKE '% undone'
        )
    GROUP BY change.application ORDER BY max(change.at) DESC LIMIT 50
$$;

CALL app.may_call('app.undo_mend(text)', 'surveyor');
CALL app.may_call('app.mends(text)', 'surveyor');
