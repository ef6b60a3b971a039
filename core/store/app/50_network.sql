-- Whether a network that a program keeps in memory is still the one in the store: every transaction that touches
-- points or segments leaves one row, which becomes visible together with what it changed. Count and newest row make
-- the version; nobody waits for anybody, and there is nothing to refresh.

CREATE TABLE app.network_change (transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id());

CREATE FUNCTION app.note_network_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    INSERT INTO app.network_change DEFAULT VALUES ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER note_network_change AFTER INSERT OR UPDATE OR DELETE ON survey.segment
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_network_change();
CREATE TRIGGER note_network_change AFTER INSERT OR UPDATE OR DELETE ON survey.point
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_network_change();

CREATE FUNCTION app.network_version() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT (SELECT count(*) FROM app.network_change) || ':' || coalesce(
        (SELECT transaction::text FROM app.network_change ORDER BY transaction DESC LIMIT 1), '')
$$;

CALL app.may_call('app.network_version()', 'surveyor', 'planner', 'data_officer');
