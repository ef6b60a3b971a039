CREATE SCHEMA IF NOT EXISTS flood_raster;
CREATE TABLE IF NOT EXISTS flood_raster.tile (
    rid bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES flood.run ON DELETE CASCADE,
    quantity text NOT NULL,
    unit text NOT NULL,
    rast raster NOT NULL
);
CREATE INDEX IF NOT EXISTS ix_tile_place ON flood_raster.tile USING gist (st_convexhull(rast));
CREATE INDEX IF NOT EXISTS ix_tile_run ON flood_raster.tile (run_id, quantity);
