-- Rasters of results lie in a schema of their own, made when first asked for (their extension is not everywhere). Who may
-- read results may read them, in a restored store too, whose owner they then belong to.

DO $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_tables
        WHERE schemaname = 'flood_raster' AND tablename = 'tile' AND pg_has_role(tableowner, 'USAGE')
    ) THEN
        EXECUTE format('GRANT USAGE ON SCHEMA flood_raster TO %I', app.role_name('reader'));
        CALL app.open_to('flood_raster.tile', 'reader');
    END IF;
END
$$;
