-- Which cell everything lies in, kept true by the store itself. One rule, the same as core/grid/assigning.py's: a point
-- on a border belongs to the cell whose code sorts first, and is marked; a line to its cells by length, an area by area.

CREATE FUNCTION app.assign_to_cells(relation regclass, ids uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    DELETE FROM grid.assignment WHERE feature_table = relation::text AND feature_id IN (SELECT unnest(ids));
    IF NOT EXISTS (SELECT FROM grid.cell WHERE valid_to IS NULL) THEN
        RETURN;
    END IF;
    EXECUTE format($statement$
        WITH thing AS MATERIALIZED (
            SELECT id, public.ST_Force2D(geom) AS geom, public.ST_Dimension(geom) AS kind FROM %s WHERE id IN (SELECT unnest($1))
        ), met AS (
            SELECT thing.id, kind, cell.id AS cell_id,
                row_number() OVER (PARTITION BY thing.id ORDER BY cell.code, cell.id) AS place,
                count(*) OVER (PARTITION BY thing.id) AS cells,
                CASE kind
                    WHEN 0 THEN 1.0
                    WHEN 1 THEN public.ST_Length(public.ST_Intersection(thing.geom, cell.geom))
                        / nullif(public.ST_Length(thing.geom), 0)
                    ELSE public.ST_Area(public.ST_Intersection(thing.geom, cell.geom))
                        / nullif(public.ST_Area(thing.geom), 0)
                END AS share
            FROM thing JOIN grid.cell ON cell.valid_to IS NULL AND public.ST_Intersects(cell.geom, thing.geom)
        )
        INSERT INTO grid.assignment (feature_table, feature_id, cell_id, share, on_border)
        SELECT %L, id, cell_id, least(share, 1.0), kind = 0 AND cells > 1 FROM met
        WHERE (kind = 0 AND place = 1) OR (kind > 0 AND share > 1e-9)
        $statement$, relation, relation::text) USING ids;
END
$$;

CREATE FUNCTION app.assign_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF EXISTS (SELECT FROM grid.cell WHERE valid_to IS NULL) THEN
        PERFORM app.assign_to_cells(TG_RELID::regclass, ARRAY(SELECT id FROM fresh));
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION app.forget_assigned() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    DELETE FROM grid.assignment
    WHERE feature_table = TG_RELID::regclass::text AND feature_id IN (SELECT id FROM gone);
    RETURN NULL;
END
$$;

-- When cells change, what lies in them before or after is assigned anew, table by table.
CREATE FUNCTION app.assign_around(changed uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    relation regclass;
    ids uuid[];
BEGIN
    FOR relation IN
        SELECT DISTINCT tgrelid::regclass FROM pg_trigger WHERE tgfoid = 'app.assign_changed()'::regprocedure
    LOOP
        EXECUTE format($statement$
            SELECT array_agg(id) FROM (
                SELECT feature_id AS id FROM grid.assignment WHERE feature_table = %L AND cell_id IN (SELECT unnest($1))
                UNION
                SELECT thing.id FROM %s AS thing JOIN grid.cell
                    ON cell.id IN (SELECT unnest($1)) AND public.ST_Intersects(cell.geom, thing.geom)
            ) AS around
            $statement$, relation::text, relation) INTO ids USING changed;
        IF ids IS NOT NULL THEN
            PERFORM app.assign_to_cells(relation, ids);
        END IF;
    END LOOP;
END
$$;

CREATE FUNCTION app.assign_to_changed_cells() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM app.assign_around(ARRAY(SELECT id FROM fresh));
    RETURN NULL;
END
$$;

-- The area that a cell states follows its outline, unless the change states another.
CREATE FUNCTION app.measure_cell() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    NEW.area_m2 := public.ST_Area(NEW.geom);
    RETURN NEW;
END
$$;

CREATE TRIGGER measure_cell BEFORE UPDATE OF geom ON grid.cell
    FOR EACH ROW WHEN (NEW.area_m2 IS NOT DISTINCT FROM OLD.area_m2
        AND abs(public.ST_Area(NEW.geom) - public.ST_Area(OLD.geom)) > 0.01)
    EXECUTE FUNCTION app.measure_cell();

CREATE TRIGGER assign_new AFTER INSERT ON grid.cell REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_to_changed_cells();
CREATE TRIGGER assign_changed AFTER UPDATE ON grid.cell REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_to_changed_cells();

CREATE TRIGGER assign_new AFTER INSERT ON survey.point REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER assign_changed AFTER UPDATE ON survey.point REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER forget_assigned AFTER DELETE ON survey.point REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION app.forget_assigned();
CREATE TRIGGER assign_new AFTER INSERT ON survey.segment REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER assign_changed AFTER UPDATE ON survey.segment REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER forget_assigned AFTER DELETE ON survey.segment REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION app.forget_assigned();
CREATE TRIGGER assign_new AFTER INSERT ON streets.segment REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER assign_changed AFTER UPDATE ON streets.segment REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.assign_changed();
CREATE TRIGGER forget_assigned AFTER DELETE ON streets.segment REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION app.forget_assigned();

-- An area that comes in ends the one that had its code before, the day before its own begins; one that leaves gives the
-- ground back to the one that it ended.
CREATE FUNCTION app.succeed_areas() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    UPDATE grid.area SET valid_to = greatest(area.valid_from, fresh.valid_from - 1), rev = -area.rev
    FROM fresh
    WHERE area.level = fresh.level AND area.code = fresh.code AND area.valid_to IS NULL AND fresh.valid_to IS NULL
        AND area.valid_from <= fresh.valid_from AND area.id NOT IN (SELECT id FROM fresh);
    RETURN NULL;
END
$$;

CREATE FUNCTION app.reopen_areas() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    UPDATE grid.area SET valid_to = NULL, rev = -area.rev
    FROM gone
    WHERE area.level = gone.level AND area.code = gone.code AND gone.valid_to IS NULL
        AND area.valid_to = greatest(area.valid_from, gone.valid_from - 1)
        AND NOT EXISTS (
            SELECT FROM grid.area AS other
            WHERE other.level = gone.level AND other.code = gone.code AND other.valid_to IS NULL
        )
        AND area.valid_from = (
            SELECT max(other.valid_from) FROM grid.area AS other
            WHERE other.level = gone.level AND other.code = gone.code
        );
    RETURN NULL;
END
$$;

CREATE TRIGGER succeed_areas AFTER INSERT ON grid.area REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.succeed_areas();
CREATE TRIGGER reopen_areas AFTER DELETE ON grid.area REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION app.reopen_areas();
