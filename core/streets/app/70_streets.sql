-- Streets as one graph: whether what a program keeps in memory is still the store's, and the graph as packed bytes.
-- The same way as the pipe network's (50_network.sql): a row per changing transaction, a pack believed while current.

CREATE TABLE app.street_change (transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id());

CREATE FUNCTION app.note_street_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    INSERT INTO app.street_change DEFAULT VALUES ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER note_street_change AFTER INSERT OR UPDATE OR DELETE ON streets.segment
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_street_change();
CREATE TRIGGER note_street_change AFTER INSERT OR UPDATE OR DELETE ON streets.turn_ban
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_street_change();
CREATE TRIGGER note_street_change AFTER INSERT OR UPDATE OR DELETE ON streets.closure
    FOR EACH STATEMENT EXECUTE FUNCTION app.note_street_change();

CREATE FUNCTION app.street_version() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT (SELECT count(*) FROM app.street_change) || ':' || coalesce(
        (SELECT transaction::text FROM app.street_change ORDER BY transaction DESC LIMIT 1), '')
$$;

CALL app.may_call('app.street_version()', 'reader');

-- A street that a person draws or moves ends in the junctions that are there, and makes those that are not; so the
-- graph is whole at any moment. Streets that a build brings know their junctions already.
CREATE FUNCTION app.junction_at(place public.geometry) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    found uuid;
BEGIN
    SELECT id INTO found FROM streets.junction
    WHERE public.ST_DWithin(geom, place, 0.005) ORDER BY geom OPERATOR(public.<->) place, id LIMIT 1;
    IF found IS NULL THEN
        INSERT INTO streets.junction (geom) VALUES (place) RETURNING id INTO found;
    END IF;
    RETURN found;
END
$$;

CALL app.may_call('app.junction_at(public.geometry)', 'editor', 'planner');

CREATE FUNCTION app.join_street() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    NEW.from_junction_id := app.junction_at(public.ST_StartPoint(NEW.geom));
    NEW.to_junction_id := app.junction_at(public.ST_EndPoint(NEW.geom));
    RETURN NEW;
END
$$;

CREATE TRIGGER join_new_street BEFORE INSERT ON streets.segment
    FOR EACH ROW WHEN (NEW.from_junction_id IS NULL OR NEW.to_junction_id IS NULL) EXECUTE FUNCTION app.join_street();
CREATE TRIGGER join_moved_street BEFORE UPDATE OF geom ON streets.segment
    FOR EACH ROW WHEN (NOT public.ST_OrderingEquals(OLD.geom, NEW.geom)) EXECUTE FUNCTION app.join_street();

CREATE TABLE app.street_pack (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    version text NOT NULL,
    junctions bytea NOT NULL,
    segments bytea NOT NULL,
    start_node bytea NOT NULL,
    end_node bytea NOT NULL,
    length_m bytea NOT NULL,
    speed_km_h bytea NOT NULL,
    flow bytea NOT NULL,
    travels bytea NOT NULL
);
ALTER TABLE app.street_pack
    ALTER junctions SET STORAGE EXTERNAL, ALTER segments SET STORAGE EXTERNAL, ALTER start_node SET STORAGE EXTERNAL,
    ALTER end_node SET STORAGE EXTERNAL, ALTER length_m SET STORAGE EXTERNAL, ALTER speed_km_h SET STORAGE EXTERNAL,
    ALTER flow SET STORAGE EXTERNAL, ALTER travels SET STORAGE EXTERNAL;

-- What the graph of the moment is, in the form it is packed in. A street says itself how fast and for whom it is, or
-- its class does; speed is NaN where neither does.
CREATE FUNCTION app.street_graph() RETURNS SETOF app.street_pack
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET work_mem = '128MB'
    AS $$
    WITH class AS MATERIALIZED (
        SELECT DISTINCT ON (code) code, (attributes ->> 'speed_km_h')::float8 AS speed, attributes ->> 'travels' AS travels
        FROM codes.code WHERE kind = 'street_class' ORDER BY code, scheme
    ), link AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY segment.id) AS at, id, from_junction_id AS a, to_junction_id AS b,
            public.ST_Length(geom) AS m, coalesce(speed_km_h, class.speed, 'NaN') AS speed,
            CASE oneway WHEN 'forward' THEN '\x01'::bytea WHEN 'backward' THEN '\xff'::bytea ELSE '\x00'::bytea END AS flow,
            CASE class.travels WHEN 'foot' THEN '\x02'::bytea WHEN 'vehicle' THEN '\x01'::bytea
                ELSE '\x03'::bytea END AS travels
        FROM streets.segment LEFT JOIN class ON class.code = street_class
        WHERE from_junction_id IS NOT NULL AND to_junction_id IS NOT NULL
    ), node AS MATERIALIZED (
        SELECT id, (row_number() OVER (ORDER BY min(at)) - 1)::integer AS number
        FROM (SELECT a AS id, at FROM link UNION ALL SELECT b, at FROM link) AS ends
        GROUP BY id
    )
    SELECT true, app.street_version(),
        (SELECT coalesce(string_agg(uuid_send(id), '' ORDER BY number), '') FROM node),
        coalesce(string_agg(uuid_send(link.id), '' ORDER BY at), ''),
        coalesce(string_agg(int4send(first.number), '' ORDER BY at), ''),
        coalesce(string_agg(int4send(last.number), '' ORDER BY at), ''),
        coalesce(string_agg(float8send(m), '' ORDER BY at), ''),
        coalesce(string_agg(float8send(speed), '' ORDER BY at), ''),
        coalesce(string_agg(link.flow, '' ORDER BY at), ''),
        coalesce(string_agg(link.travels, '' ORDER BY at), '')
    FROM link JOIN node AS first ON first.id = link.a JOIN node AS last ON last.id = link.b
$$;

CALL app.may_call('app.street_graph()', 'reader');

-- Pack the graph, unless it has few streets or is packed already; return whether it was packed.
CREATE FUNCTION app.pack_streets(at_least bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF (SELECT count(*) FROM streets.segment) < at_least
        OR EXISTS (SELECT FROM app.street_pack WHERE version = app.street_version()) THEN
        RETURN false;
    END IF;
    INSERT INTO app.street_pack SELECT * FROM app.street_graph()
    ON CONFLICT (single) DO UPDATE SET version = excluded.version, junctions = excluded.junctions,
        segments = excluded.segments, start_node = excluded.start_node, end_node = excluded.end_node,
        length_m = excluded.length_m, speed_km_h = excluded.speed_km_h, flow = excluded.flow,
        travels = excluded.travels;
    RETURN true;
END
$$;

CREATE FUNCTION app.packed_streets() RETURNS SETOF app.street_pack
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT * FROM app.street_pack WHERE version = app.street_version() $$;

CALL app.may_call('app.pack_streets(bigint)', 'reader');
CALL app.may_call('app.packed_streets()', 'reader');
