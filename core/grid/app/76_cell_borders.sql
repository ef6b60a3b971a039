-- The borders that cells in use share, drawn anew by the store itself when cells change: neighbours are found by the
-- vertices they have in common, to a millimetre, the same rule as core/grid/arrangement.py's. Borders of cells that have
-- ended stay as history.

-- Cells change one transaction after another: who waits sees what the one before him left. A session that does not say how
-- long it waits, as QGIS does not, waits ten seconds.
CREATE FUNCTION app.hold_cells() RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    patience text := current_setting('lock_timeout');
BEGIN
    PERFORM set_config('lock_timeout', CASE patience WHEN '0' THEN '10s' ELSE patience END, true);
    PERFORM pg_advisory_xact_lock(hashtextextended('undergrid grid cells', 0));
    PERFORM set_config('lock_timeout', patience, true);
EXCEPTION WHEN lock_not_available THEN
    RAISE EXCEPTION USING
        ERRCODE = 'lock_not_available',
        MESSAGE = 'Someone else is changing cells at this moment. 他人正在修改网格。',
        HINT = 'Save again when their change is saved. 请待其保存后再保存。';
END
$$;

CREATE FUNCTION app.one_after_another() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM app.hold_cells();
    RETURN NULL;
END
$$;

-- The borders of some cells in use as their outlines have them. What a stretch follows is told by the latest border that
-- ran there, or within 5 mm; else by the communities on both sides, by what most of the border between the two cells
-- follows, and by the communities' outlines; a stretch of which nothing is known follows nothing.
CREATE FUNCTION app.shared_borders(about uuid[])
    RETURNS TABLE (cell_a_id uuid, cell_b_id uuid, follows text, geom public.geometry)
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    WITH ground AS MATERIALIZED (
        SELECT one.geom FROM unnest(about) AS asked (id) JOIN grid.cell AS one USING (id) WHERE one.valid_to IS NULL
    ), crs AS (
        SELECT public.ST_SRID(ground.geom) AS srid FROM ground LIMIT 1
    ), outline AS (
        SELECT cell.id, NULL::text AS follows, NULL::timestamptz AS since, cell.geom FROM grid.cell
        WHERE cell.valid_to IS NULL AND cell.id IN (
            SELECT beside.id FROM ground JOIN grid.cell AS beside ON beside.geom OPERATOR(public.&&) ground.geom)
    ), former AS (
        SELECT NULL::uuid AS id, border.follows, border.updated_at AS since, border.geom
        FROM grid.cell_border AS border
        WHERE border.id IN (
            SELECT near.id FROM ground JOIN grid.cell_border AS near ON near.geom OPERATOR(public.&&) ground.geom)
    ), stretch AS (
        SELECT every.id, every.follows, every.since,
            round(public.ST_X(public.ST_StartPoint(part.geom)) * 1000)::bigint AS x0,
            round(public.ST_Y(public.ST_StartPoint(part.geom)) * 1000)::bigint AS y0,
            round(public.ST_X(public.ST_EndPoint(part.geom)) * 1000)::bigint AS x1,
            round(public.ST_Y(public.ST_EndPoint(part.geom)) * 1000)::bigint AS y1
        FROM (SELECT * FROM outline UNION ALL SELECT * FROM former) AS every
        CROSS JOIN LATERAL public.ST_DumpSegments(every.geom) AS part
    ), piece AS (
        SELECT CASE WHEN (x0, y0) <= (x1, y1) THEN ARRAY[x0, y0, x1, y1] ELSE ARRAY[x1, y1, x0, y0] END AS place,
            array_agg(DISTINCT id) FILTER (WHERE id IS NOT NULL) AS beside,
            (array_agg(follows ORDER BY since DESC,
                array_position(ARRAY['community', 'hard', 'main', 'street', 'lane', 'none'], follows))
                FILTER (WHERE id IS NULL))[1] AS follows
        FROM stretch GROUP BY 1
    ), side AS MATERIALIZED (
        SELECT place, beside[1] AS a, beside[2] AS b, follows,
            public.ST_SetSRID(public.ST_MakePoint(
                (place[1] + place[3]) / 2000.0, (place[2] + place[4]) / 2000.0), (SELECT srid FROM crs)) AS middle
        FROM piece WHERE beside[1:2] && about
    ), told AS (
        SELECT side.place, side.a, side.b, coalesce(side.follows, near.follows, otherwise.follows) AS follows
        FROM side LEFT JOIN LATERAL (
            SELECT border.follows FROM grid.cell_border AS border
            WHERE side.follows IS NULL AND public.ST_DWithin(border.geom, side.middle, 0.005)
            ORDER BY border.updated_at DESC, border.id LIMIT 1
        ) AS near ON true LEFT JOIN LATERAL (
            SELECT CASE
                WHEN side.b IS NULL THEN CASE WHEN EXISTS (
                    SELECT FROM grid.area WHERE area.level = 'community' AND area.valid_to IS NULL
                        AND public.ST_Intersects(area.geom, public.ST_Expand(side.middle, 0.005))
                        AND public.ST_DWithin(public.ST_Boundary(area.geom), side.middle, 0.005)
                    ) THEN 'community' ELSE 'none' END
                WHEN (SELECT community_code FROM grid.cell WHERE id = side.a)
                    <> (SELECT community_code FROM grid.cell WHERE id = side.b) THEN 'community'
                ELSE coalesce((
                    SELECT border.follows FROM grid.cell_border AS border
                    WHERE border.cell_a_id = side.a AND border.cell_b_id = side.b
                    ORDER BY border.length_m DESC, border.id LIMIT 1), 'none')
            END AS follows
            WHERE side.follows IS NULL AND near.follows IS NULL
        ) AS otherwise ON true
    )
    SELECT told.a, told.b, told.follows, public.ST_SetSRID(public.ST_Multi(public.ST_LineMerge(public.ST_Collect(
        public.ST_MakeLine(public.ST_MakePoint(place[1] / 1000.0, place[2] / 1000.0),
            public.ST_MakePoint(place[3] / 1000.0, place[4] / 1000.0)) ORDER BY place))), (SELECT srid FROM crs))
    FROM told GROUP BY told.a, told.b, told.follows
$$;

-- What grid.cell_border holds of some cells in use and should not, and what it should hold and does not.
CREATE FUNCTION app.stale_borders(about uuid[])
    RETURNS TABLE (border_id uuid, cell_a_id uuid, cell_b_id uuid, follows text, geom public.geometry)
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    WITH standing AS (
        SELECT border.id, border.cell_a_id, border.cell_b_id, border.follows, border.geom
        FROM grid.cell_border AS border JOIN grid.cell AS a ON a.id = border.cell_a_id
        LEFT JOIN grid.cell AS b ON b.id = border.cell_b_id
        WHERE a.valid_to IS NULL AND b.valid_to IS NULL AND border.id IN (
            SELECT id FROM grid.cell_border WHERE cell_border.cell_a_id = ANY (about)
            UNION ALL SELECT id FROM grid.cell_border WHERE cell_border.cell_b_id = ANY (about))
    ), every AS (
        SELECT NULL::uuid AS id, shared.* FROM app.shared_borders(about) AS shared
        UNION ALL SELECT * FROM standing
    ), numbered AS (
        SELECT every.*, row_number() OVER twin AS place
        FROM (SELECT every.*, md5(public.ST_AsBinary(public.ST_Normalize(public.ST_SnapToGrid(every.geom, 0.001))))
            AS course FROM every) AS every
        WINDOW twin AS (PARTITION BY every.id IS NULL, every.cell_a_id, every.cell_b_id, every.follows, every.course
            ORDER BY every.id)
    ), paired AS (
        SELECT numbered.*, count(*) OVER (
            PARTITION BY numbered.cell_a_id, numbered.cell_b_id, numbered.follows, numbered.course, numbered.place
        ) AS found FROM numbered
    )
    SELECT paired.id, paired.cell_a_id, paired.cell_b_id, paired.follows, paired.geom FROM paired WHERE found = 1
$$;

-- Draw the borders of some cells anew, and return how many rows were wrong. Nobody is in the way who said today what one
-- of them follows: what he said goes over to the border that takes its place.
CREATE FUNCTION app.redraw_borders(about uuid[]) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    wrong bigint;
    before text := coalesce(current_setting('undergrid.engine', true), '');
BEGIN
    PERFORM set_config('undergrid.engine', 'on', true);
    WITH stale AS MATERIALIZED (
        SELECT * FROM app.stale_borders(about)
    ), gone AS (
        DELETE FROM grid.cell_border WHERE id = ANY (ARRAY(SELECT border_id FROM stale WHERE border_id IS NOT NULL))
    ), fresh AS (
        INSERT INTO grid.cell_border (geom, cell_a_id, cell_b_id, follows, length_m)
        SELECT geom, cell_a_id, cell_b_id, follows, public.ST_Length(geom) FROM stale WHERE border_id IS NULL
    )
    SELECT count(*) INTO wrong FROM stale;
    PERFORM set_config('undergrid.engine', before, true);
    RETURN wrong;
END
$$;

-- A statement that changes cells notes the ground; at the end of the transaction, when neighbours have changed as well
-- and a batch has brought the borders that it knows, all is drawn once.
CREATE TABLE app.border_due (boxes public.geometry[] NOT NULL);

CREATE FUNCTION app.note_border_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    changed public.geometry[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        changed := ARRAY(SELECT public.ST_Envelope(geom) FROM fresh);
    ELSIF TG_OP = 'DELETE' THEN
        changed := ARRAY(SELECT public.ST_Envelope(geom) FROM former);
    ELSE
        changed := ARRAY(
            SELECT public.ST_Envelope(public.ST_Collect(former.geom, fresh.geom)) FROM former JOIN fresh USING (id)
            WHERE former.valid_to IS DISTINCT FROM fresh.valid_to
                OR NOT public.ST_OrderingEquals(former.geom, fresh.geom));
    END IF;
    IF cardinality(changed) > 0 THEN
        INSERT INTO app.border_due VALUES (changed);
    END IF;
    RETURN NULL;
END
$$;

-- The border of a cell that is deleted is its neighbours' still: what it follows is known until all is drawn.
CREATE FUNCTION app.leave_borders() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    UPDATE grid.cell_border
    SET cell_a_id = CASE WHEN cell_a_id = OLD.id THEN cell_b_id ELSE cell_a_id END, cell_b_id = NULL, rev = -rev
    WHERE cell_b_id IS NOT NULL AND (cell_a_id = OLD.id OR cell_b_id = OLD.id);
    RETURN OLD;
END
$$;

CREATE FUNCTION app.redraw_due() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    about uuid[];
BEGIN
    WITH due AS (
        DELETE FROM app.border_due RETURNING boxes
    )
    SELECT array_agg(DISTINCT cell.id) INTO about
    FROM due CROSS JOIN LATERAL unnest(due.boxes) AS box JOIN grid.cell ON cell.geom OPERATOR(public.&&) box
    WHERE cell.valid_to IS NULL;
    IF about IS NOT NULL THEN
        PERFORM app.redraw_borders(about);
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER redraw AFTER INSERT ON app.border_due DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION app.redraw_due();

CREATE TRIGGER one_after_another BEFORE INSERT OR UPDATE OR DELETE ON grid.cell
    FOR EACH STATEMENT EXECUTE FUNCTION app.one_after_another();
CREATE TRIGGER leave_borders BEFORE DELETE ON grid.cell
    FOR EACH ROW EXECUTE FUNCTION app.leave_borders();
CREATE TRIGGER note_new_borders AFTER INSERT ON grid.cell REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_border_change();
CREATE TRIGGER note_changed_borders AFTER UPDATE ON grid.cell REFERENCING OLD TABLE AS former NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_border_change();
CREATE TRIGGER note_lost_borders AFTER DELETE ON grid.cell REFERENCING OLD TABLE AS former
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_border_change();

CALL app.may_call('app.hold_cells()', 'editor', 'planner');
CALL app.may_call('app.shared_borders(uuid[])', 'reader');
CALL app.may_call('app.stale_borders(uuid[])', 'reader');
CALL app.may_call('app.redraw_borders(uuid[])', 'editor', 'planner');
