"""A real border and the centre of Helsinki through the store: gridded, coded, judged clean by our checks and others."""

import warnings

import geopandas
import numpy as np
import pyogrio
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.grid.checking import check_grid_cells
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.grid.tables import Area
from undergrid.core.store.connection import open_store
from undergrid.core.streets.attributes import are_streets
from undergrid.tests.grid.test_real_places import district  # noqa: F401  (a fixture)

RANKS = {2: "主干路", 3: "支路", 4: "街巷"}


def layer(folder, crs, name, shapes, **columns):
    """Write a layer; return its source."""
    path = folder / f"{name}.gpkg"
    geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs).to_file(path, layer=name)
    return {"path": str(path), "layer": name}


def kept_and_judged(call, store, communities, **layers):
    """Put communities and their cells into the store, code them, judge them twice; return what was made."""
    with store.begin() as connection:
        for number, extent in enumerate(communities, 1):
            shape = sa.func.ST_Multi(sa.func.ST_GeomFromText(extent.wkt, store.srid))
            connection.execute(sa.insert(Area).values(level="community", code=f"500103001{number:03d}", geom=shape))
    made = generate_grid_cells(call, **layers, in_store=True)
    coded = code_grid_cells(call)
    assert (coded["coded"], coded["not_coded"]) == (made["cells"], 0)
    answer = check_grid_cells(call, buildings=layers.get("buildings"))
    assert (answer["errors"], answer["warnings"], answer["cut_or_on_border"]) == (0, 0, made["buildings_cut"])
    with store.connect() as connection:
        asked = "SELECT ST_AsBinary(geom), ST_Area(geom), code FROM grid.cell WHERE valid_to IS NULL"
        rows = connection.execute(sa.text(asked)).all()
    cells, ground = shapely.from_wkb([row[0] for row in rows]), shapely.union_all(communities)
    assert shapely.coverage_is_valid(cells)
    assert sum(row[1] for row in rows) == pytest.approx(ground.area, rel=1e-6)
    assert shapely.union_all(cells).symmetric_difference(ground).area < 1e-6 * ground.area
    assert len({row[2] for row in rows}) == len(rows) == answer["cells"]
    return made


def test_a_district_of_chongqing_is_clean_in_the_store(call, store, district, tmp_path):  # noqa: F811
    ranks = [RANKS[int(each)] for each in district.features.rank]
    made = kept_and_judged(
        call, store, district.communities,
        streets=layer(tmp_path, store.crs, "streets", district.features.lines, **{"class": ranks}),
        buildings=layer(tmp_path, store.crs, "buildings", district.buildings),
    )  # fmt: skip
    assert made["buildings_cut"] == 0


def test_the_centre_of_helsinki_is_clean_in_the_store(call_in, real_data, tmp_path):
    call = call_in(3067)
    extract = real_data / "osm/Helsinki.osm.pbf"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lines = pyogrio.read_dataframe(extract, layer="lines", on_invalid="ignore")
        areas = pyogrio.read_dataframe(extract, layer="multipolygons", on_invalid="ignore")
    lines = lines[lines.geometry.notna()]
    lines = lines[are_streets(lines)].to_crs(3067).reset_index(drop=True)
    houses = areas[areas["building"].notna() & areas.geometry.notna()].to_crs(3067)
    ground = shapely.convex_hull(shapely.union_all(lines.geometry.to_numpy())).buffer(-60)
    houses = houses[houses.within(ground)].geometry.to_numpy()
    path = tmp_path / "helsinki.gpkg"
    lines.to_file(path, layer="streets")
    with open_store(call.connection, application="undergrid test") as store:
        made = kept_and_judged(
            call, store, [ground],
            streets={"path": str(path), "layer": "streets"},
            buildings=layer(tmp_path, 3067, "buildings", houses[np.flatnonzero(shapely.is_valid(houses))]),
        )  # fmt: skip
    assert made["cells"] > 100
