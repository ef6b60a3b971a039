-- The network as readers see it: how much of which utility lies in a square of the town, and in a street. No place finer
-- than the square, no depth, no level. The square's side is 500 m, or the setting "generalised_cell_m", never below 100 m.
-- A pipe counts where its middle lies. "security_barrier": no function of the asker sees a row before it is summed up.

CREATE FUNCTION app.generalised_cell_m() RETURNS double precision
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT greatest(coalesce(
        (SELECT (value #>> '{}')::double precision FROM store.setting WHERE key = 'generalised_cell_m'), 500), 100)
$$;

CALL app.may_call('app.generalised_cell_m()', 'reader');

DO $do$
BEGIN
    EXECUTE format($view$
        CREATE VIEW app.network_by_cell WITH (security_barrier) AS
        WITH cell AS MATERIALIZED (
            SELECT app.generalised_cell_m() AS m
        ), thing AS (
            SELECT category, floor((public.ST_XMin(geom) + public.ST_XMax(geom)) / 2 / m) * m AS east,
                floor((public.ST_YMin(geom) + public.ST_YMax(geom)) / 2 / m) * m AS north,
                1 AS segments, 0 AS points, coalesce(length_m, public.ST_Length(geom)) AS length_m
            FROM survey.segment, cell
            UNION ALL
            SELECT category, floor(public.ST_X(geom) / m) * m, floor(public.ST_Y(geom) / m) * m, 0, 1, 0
            FROM survey.point, cell
        )
        SELECT format('%%s %%s %%s', east, north, coalesce(category, '-')) AS id, category,
            sum(segments) AS segments, sum(points) AS points, round(sum(length_m) / 10) * 10 AS length_m, m AS cell_m,
            public.ST_MakeEnvelope(east, north, east + m, north + m, %1$s)::public.geometry(Polygon, %1$s) AS geom
        FROM thing, cell
        GROUP BY category, east, north, m
    $view$, (SELECT value ->> 'srid' FROM store.setting WHERE key = 'crs'));
END
$do$;

CREATE VIEW app.network_by_road WITH (security_barrier) AS
    WITH other AS (  -- other names of streets, each with the one that holds (core/streets/names.py)
        SELECT lower(regexp_replace(normalize(alias, NFKC), '\s+', '', 'g')) AS alias, min(name) AS name
        FROM streets.street_alias GROUP BY 1 HAVING count(DISTINCT name) = 1
    ), of_name AS (
        SELECT road, lower(regexp_replace(normalize(road, NFKC), '\s+', '', 'g')) AS plain, category,
            count(*) AS segments, sum(coalesce(length_m, public.ST_Length(geom))) AS length_m
        FROM survey.segment WHERE road IS NOT NULL GROUP BY road, category
    ), held AS (
        SELECT coalesce(other.name, of_name.road) AS road, category, segments, length_m
        FROM of_name LEFT JOIN other ON other.alias = plain
            AND NOT EXISTS (
                SELECT FROM other AS further
                WHERE further.alias = lower(regexp_replace(normalize(other.name, NFKC), '\s+', '', 'g'))
            )
    )
    SELECT format('%s %s', road, coalesce(category, '-')) AS id, road, category, sum(segments)::bigint AS segments,
        round(sum(length_m) / 10) * 10 AS length_m
    FROM held GROUP BY road, category;

CALL app.open_to('app.network_by_cell', 'reader');
CALL app.open_to('app.network_by_road', 'reader');
