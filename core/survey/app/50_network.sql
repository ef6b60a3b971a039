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

-- What a network is to those who search it, as packed bytes: read in a tenth of the time that a million rows take. The
-- server packs it itself, in one snapshot with the version it belongs to; a pack of any other version is not believed.
CREATE TABLE app.network_pack (
    categories text PRIMARY KEY,
    version text NOT NULL,
    points bytea NOT NULL,
    links bytea NOT NULL,
    start_node bytea NOT NULL,
    end_node bytea NOT NULL,
    start_level_m bytea NOT NULL,
    end_level_m bytea NOT NULL,
    length_m bytea NOT NULL,
    flow bytea NOT NULL,
    offsets bytea NOT NULL
);
ALTER TABLE app.network_pack
    ALTER points SET STORAGE EXTERNAL, ALTER links SET STORAGE EXTERNAL,
    ALTER start_node SET STORAGE EXTERNAL, ALTER end_node SET STORAGE EXTERNAL,
    ALTER start_level_m SET STORAGE EXTERNAL, ALTER end_level_m SET STORAGE EXTERNAL,
    ALTER length_m SET STORAGE EXTERNAL, ALTER flow SET STORAGE EXTERNAL, ALTER offsets SET STORAGE EXTERNAL;

-- Pack the network of some utilities, unless it has few links or is packed already; return whether it was packed.
CREATE FUNCTION app.pack_network(of_categories text[], at_least bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET work_mem = '128MB'
    AS $$
DECLARE
    named text := array_to_string(of_categories, ',');
BEGIN
    IF (SELECT count(*) FROM survey.segment WHERE category = ANY (of_categories)) < at_least
        OR EXISTS (SELECT FROM app.network_pack WHERE categories = named AND version = app.network_version()) THEN
        RETURN false;
    END IF;
    INSERT INTO app.network_pack
    WITH link AS MATERIALIZED (
        SELECT row_number() OVER () AS at, id, from_point_id AS a, to_point_id AS b,
            coalesce(from_level_m, 'NaN') AS a_m, coalesce(to_level_m, 'NaN') AS b_m,
            coalesce(length_m, public.ST_Length(geom)) AS m,
            CASE flow_direction WHEN 'forward' THEN '\x01'::bytea WHEN 'backward' THEN '\xff'::bytea
                ELSE '\x00'::bytea END AS flow
        FROM survey.segment
        WHERE category = ANY (of_categories) AND from_point_id IS NOT NULL AND to_point_id IS NOT NULL
    ), node AS MATERIALIZED (
        -- numbered as they come along the links: a search then walks through memory and does not jump about in it
        SELECT id, (row_number() OVER (ORDER BY min(at)) - 1)::integer AS number
        FROM (SELECT a AS id, at FROM link UNION ALL SELECT b, at FROM link) AS ends
        GROUP BY id
    )
    SELECT named, app.network_version(),
        (SELECT coalesce(string_agg(uuid_send(id), '' ORDER BY number), '') FROM node),
        string_agg(uuid_send(link.id), ''), string_agg(int4send(first.number), ''),
        string_agg(int4send(last.number), ''), string_agg(float8send(a_m), ''), string_agg(float8send(b_m), ''),
        string_agg(float8send(m), ''), string_agg(link.flow, ''),
        (SELECT coalesce(string_agg(uuid_send(cover.id) || uuid_send(chamber.id), ''), '')
            FROM survey.point AS cover JOIN survey.point AS chamber ON chamber.point_no = cover.offset_point_no
                AND chamber.category IS NOT DISTINCT FROM cover.category AND chamber.id <> cover.id
            WHERE cover.offset_point_no IS NOT NULL AND cover.category = ANY (of_categories))
    FROM link JOIN node AS first ON first.id = link.a JOIN node AS last ON last.id = link.b
    ON CONFLICT (categories) DO UPDATE SET version = excluded.version, points = excluded.points,
        links = excluded.links, start_node = excluded.start_node, end_node = excluded.end_node,
        start_level_m = excluded.start_level_m, end_level_m = excluded.end_level_m, length_m = excluded.length_m,
        flow = excluded.flow, offsets = excluded.offsets;
    RETURN true;
END
$$;

-- The pack of a network as it is now, or no row.
CREATE FUNCTION app.packed_network(of_categories text[]) RETURNS SETOF app.network_pack
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT * FROM app.network_pack
    WHERE categories = array_to_string(of_categories, ',') AND version = app.network_version()
$$;

CALL app.may_call('app.pack_network(text[], bigint)', 'surveyor', 'planner', 'data_officer');
CALL app.may_call('app.packed_network(text[])', 'surveyor', 'planner', 'data_officer');
