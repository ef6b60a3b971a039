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

-- What inspections and defects tell is told of a facility by its identifier: it is found when the row comes in, or when the
-- facility does. A facility that leaves, as when a census takes the place of another, leaves them their identifier.
CREATE FUNCTION app.name_facility() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    SELECT id INTO NEW.facility_id FROM facilities.facility WHERE code = NEW.facility_code;
    RETURN NEW;
END
$$;

CREATE FUNCTION app.facility_named() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    UPDATE facilities.inspection SET facility_id = fresh.id, rev = -inspection.rev FROM fresh
    WHERE facility_id IS NULL AND facility_code = fresh.code;
    UPDATE facilities.defect SET facility_id = fresh.id, rev = -defect.rev FROM fresh
    WHERE facility_id IS NULL AND facility_code = fresh.code;
    RETURN NULL;
END
$$;

CREATE TRIGGER name_facility BEFORE INSERT ON facilities.inspection
    FOR EACH ROW WHEN (NEW.facility_id IS NULL) EXECUTE FUNCTION app.name_facility();
CREATE TRIGGER name_facility BEFORE INSERT ON facilities.defect
    FOR EACH ROW WHEN (NEW.facility_id IS NULL) EXECUTE FUNCTION app.name_facility();
CREATE TRIGGER name_facility_anew BEFORE UPDATE ON facilities.inspection
    FOR EACH ROW WHEN (OLD.facility_code <> NEW.facility_code) EXECUTE FUNCTION app.name_facility();
CREATE TRIGGER name_facility_anew BEFORE UPDATE ON facilities.defect
    FOR EACH ROW WHEN (OLD.facility_code <> NEW.facility_code) EXECUTE FUNCTION app.name_facility();
CREATE TRIGGER facility_named AFTER INSERT ON facilities.facility REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.facility_named();
CREATE TRIGGER facility_renamed AFTER UPDATE ON facilities.facility REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.facility_named();
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
