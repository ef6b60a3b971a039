-- The life of facilities, written down by the store itself; identifiers that were in use are never given again; and which
-- management cell each stands in, by the one rule of core/grid/app.

CREATE FUNCTION app.facility_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    INSERT INTO facilities.state_change
        (facility_id, from_state, to_state, from_lifecycle, to_lifecycle, changed_by)
    SELECT after.id, before.state, after.state, before.lifecycle, after.lifecycle, session_user
    FROM former AS before JOIN fresh AS after USING (id)
    WHERE (before.state, before.lifecycle) IS DISTINCT FROM (after.state, after.lifecycle);
    INSERT INTO facilities.retired_facility_code (code)
    SELECT before.code FROM former AS before JOIN fresh AS after USING (id)
    WHERE before.code IS NOT NULL AND before.code IS DISTINCT FROM after.code
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE FUNCTION app.facility_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    INSERT INTO facilities.retired_facility_code (code)
    SELECT code FROM gone WHERE code IS NOT NULL
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER facility_changed AFTER UPDATE ON facilities.facility
    REFERENCING OLD TABLE AS former NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.facility_changed();
CREATE TRIGGER facility_gone AFTER DELETE ON facilities.facility REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION app.facility_gone();

CREATE TRIGGER assign_new AFTER INSERT ON facilities.facility REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER assign_changed AFTER UPDATE ON facilities.facility REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER forget_assigned AFTER DELETE ON facilities.facility REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION app.forget_assigned();
