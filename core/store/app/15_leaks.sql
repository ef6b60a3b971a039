-- PostGIS tells a table's extent from the planner's statistics, or from an index, without asking whether the caller
-- may read the table (found on 3.3.2). Called by whoever upgrades; only the owner of PostGIS can take it back, and
-- the check of the store names what stays open.

CREATE PROCEDURE app.close_leaks()
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    routine regprocedure;
    role text;
BEGIN
    FOR routine IN
        SELECT pg_proc.oid::regprocedure FROM pg_proc
        JOIN pg_depend ON objid = pg_proc.oid AND deptype = 'e' JOIN pg_extension ON pg_extension.oid = refobjid
        WHERE extname = 'postgis' AND pg_has_role(proowner, 'member')
            AND proname IN ('st_estimatedextent', 'st_findextent', '_postgis_stats', '_postgis_index_extent',
                '_postgis_selectivity', '_postgis_join_selectivity')
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
        FOREACH role IN ARRAY ARRAY['surveyor', 'planner', 'data_officer'] LOOP
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', routine, app.role_name(role));
        END LOOP;
    END LOOP;
END
$$;
