-- Releases are written by the store alone: who, when, and what is counted cannot be claimed by the caller. While one
-- data set is released, no second release of it begins: each is held against all that were before it.

CREATE FUNCTION app.begin_release(dataset text) RETURNS void
    LANGUAGE sql VOLATILE
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT pg_advisory_xact_lock(hashtextextended('undergrid release ' || dataset, 0)) $$;

CREATE FUNCTION app.record_release(
    dataset text, release_class text, purpose text, recipient text, request_id uuid, package_id uuid, asked jsonb,
    treatment jsonb, row_count bigint, held_back integer, members bytea) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    INSERT INTO catalog.release (dataset, release_class, purpose, recipient, request_id, package_id, asked, treatment,
        row_count, held_back, members)
    VALUES (dataset, release_class, purpose, recipient, request_id, package_id, asked, treatment, row_count, held_back,
        members)
    RETURNING id
$$;

-- The number of the audit trail up to which every change is finished, so that what is read from now on holds it; null
-- while others are writing. Whoever writes into the trail holds a lock on it to the end of his transaction: with none
-- held after the number was taken, no smaller number is still on its way.
CREATE FUNCTION app.settled_change() RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    last bigint;
BEGIN
    SELECT coalesce(max(id), 0) INTO last FROM audit.change;
    IF EXISTS (
        SELECT FROM pg_locks
        WHERE locktype = 'relation' AND relation = 'audit.change'::regclass AND mode = 'RowExclusiveLock'
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND pid <> pg_backend_pid()
    ) THEN
        RETURN NULL;
    END IF;
    RETURN last;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.release
    FOR EACH STATEMENT EXECUTE FUNCTION app.refuse();

CALL app.may_call('app.begin_release(text)', 'data_officer');
CALL app.may_call('app.settled_change()', 'data_officer');
CALL app.may_call('app.record_release(text, text, text, text, uuid, uuid, jsonb, jsonb, bigint, integer, bytea)', 'data_officer');
