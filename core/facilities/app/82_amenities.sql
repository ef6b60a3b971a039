-- What citizens may use, as an open table of its own: facilities of the classes that the code list calls an amenity, while
-- they are in use, with what their own table tells. It follows facilities, their own tables and the code list by itself,
-- so that what is published is what is known; who answers for a facility, its identifier and its notes stay out.

-- Where many come, a census of a city, indexes are built once behind them and not row by row.
CREATE FUNCTION app.tell_amenities(which uuid[]) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    rebuilding text[] := '{}';
    statement text;
BEGIN
    DELETE FROM facilities.amenity WHERE id IN (SELECT unnest(which));
    IF cardinality(which) >= 20000
        AND cardinality(which) > (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'facilities.amenity'::regclass)
    THEN
        rebuilding := app.suspend_keys('facilities.amenity');
    END IF;
    INSERT INTO facilities.amenity (id, geom, amenity, name, opening_hours, state, accessible, stalls_women, stalls_men,
        stalls_third, spaces, parking_kind, tariff, updated_at)
    SELECT DISTINCT ON (facility.id) facility.id, facility.geom, class.attributes->>'amenity', facility.name,
        toilet.hours, facility.state, toilet.accessible = 1, toilet.stalls_women, toilet.stalls_men, toilet.stalls_third,
        park.spaces, park.parking_kind, park.tariff,
        greatest(facility.updated_at, toilet.updated_at, park.updated_at)
    FROM facilities.facility
        JOIN codes.code AS class ON class.kind = 'component_class' AND class.code = facility.class_code
            AND class.attributes->>'amenity' IS NOT NULL
        LEFT JOIN facilities.toilet ON toilet.facility_id = facility.id
        LEFT JOIN facilities.car_park AS park ON park.facility_id = facility.id
    WHERE facility.id IN (SELECT unnest(which)) AND facility.lifecycle = 'in_use' AND facility.state IN ('intact', 'damaged')
    ORDER BY facility.id, class.scheme;
    FOREACH statement IN ARRAY rebuilding LOOP
        EXECUTE statement;
    END LOOP;
END
$$;

CREATE FUNCTION app.facility_is_amenity() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    which uuid[] := ARRAY(SELECT id FROM fresh
        WHERE class_code IN (
                SELECT code FROM codes.code WHERE kind = 'component_class' AND attributes->>'amenity' IS NOT NULL)
            OR id IN (SELECT id FROM facilities.amenity));
BEGIN
    PERFORM app.tell_amenities(which);
    RETURN NULL;
END
$$;

CREATE FUNCTION app.amenity_told() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM app.tell_amenities(array_agg(facility_id)) FROM fresh;
    RETURN NULL;
END
$$;

CREATE FUNCTION app.class_is_amenity() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    which uuid[] := ARRAY(SELECT facility.id
        FROM facilities.facility
            JOIN fresh ON fresh.code = facility.class_code AND fresh.kind = 'component_class'
            LEFT JOIN facilities.amenity USING (id)
        WHERE amenity.amenity IS DISTINCT FROM fresh.attributes->>'amenity');
BEGIN
    PERFORM app.tell_amenities(which);
    RETURN NULL;
END
$$;

CREATE TRIGGER amenity_new AFTER INSERT ON facilities.facility REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.facility_is_amenity();
CREATE TRIGGER amenity_changed AFTER UPDATE ON facilities.facility REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.facility_is_amenity();
CREATE TRIGGER amenity_told AFTER INSERT ON facilities.toilet REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.amenity_told();
CREATE TRIGGER amenity_told_anew AFTER UPDATE ON facilities.toilet REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.amenity_told();
CREATE TRIGGER amenity_untold AFTER DELETE ON facilities.toilet REFERENCING OLD TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.amenity_told();
CREATE TRIGGER amenity_told AFTER INSERT ON facilities.car_park REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.amenity_told();
CREATE TRIGGER amenity_told_anew AFTER UPDATE ON facilities.car_park REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.amenity_told();
CREATE TRIGGER amenity_untold AFTER DELETE ON facilities.car_park REFERENCING OLD TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.amenity_told();
CREATE TRIGGER class_is_amenity AFTER INSERT ON codes.code REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.class_is_amenity();
CREATE TRIGGER class_is_amenity_now AFTER UPDATE ON codes.code REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.class_is_amenity();
