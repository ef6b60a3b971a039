"""A real border with streets and houses drawn into it, and the centre of Helsinki: gridded and judged twice."""

import warnings

import geopandas
import numpy as np
import pyogrio
import pytest
import shapely
from shapely.geometry import LineString, box

from undergrid.core.grid.arrangement import LANE, MAIN, STREET, Features
from undergrid.core.grid.codes import numbered
from undergrid.core.grid.dividing import City, divide
from undergrid.core.grid.partition import Sizes
from undergrid.core.grid.quality import measures
from undergrid.core.streets.attributes import are_streets, read_attributes, street_classes
from undergrid.core.streets.graph_building import Limits, build

CELLS = Sizes(10_000.0, 5_000.0, 20_000.0)
NOBODY = np.empty(0, dtype=object)


def judged(made, city):
    """Our measures, and the independent ones: coverage of shapely, sums of areas, the union."""
    measured = measures(made, CELLS, city.buildings, NOBODY, 1.0)
    assert measured["is_valid_coverage"]
    assert measured["connected"]
    assert shapely.coverage_is_valid(made.cells)
    whole = shapely.union_all(made.communities)
    assert shapely.area(made.cells).sum() == pytest.approx(whole.area, rel=1e-6)
    assert shapely.union_all(made.cells).symmetric_difference(whole).area < 1e-6 * whole.area
    return measured


@pytest.fixture(scope="module")
def district(real_data):
    """Yuzhong's real border in metres, in quarters of 800 m, with crooked streets every 90 m and houses beside them."""
    border = geopandas.read_file(real_data / "chongqing/districts_cnmaps/500103.geojson").set_crs(
        4326, allow_override=True
    )
    shape = border.to_crs("+proj=tmerc +lon_0=106.5 +x_0=500000 +ellps=GRS80 +units=m").geometry.union_all()
    x0, y0, x1, y1 = shape.bounds
    middle = shapely.box((x0 + x1) / 2 - 1200, (y0 + y1) / 2 - 1200, (x0 + x1) / 2 + 1200, (y0 + y1) / 2 + 1200)
    shape = max(shapely.get_parts(shape.intersection(middle)), key=lambda part: part.area)
    x0, y0, x1, y1 = shape.bounds
    quarters = [
        shape.intersection(box(x, y, x + 800, y + 800)) for x in np.arange(x0, x1, 800) for y in np.arange(y0, y1, 800)
    ]
    parts = shapely.get_parts([each for each in quarters if each.area > 20_000])
    quarters = parts[shapely.get_type_id(parts) == 3]
    random = np.random.default_rng(2)
    lines, rank = [], []
    for number, at in enumerate(np.arange(0, 2600, 90.0)):
        along = np.linspace(-50, 2600, 30)
        sway = at + random.uniform(-14, 14, len(along))
        lines += [
            LineString(np.column_stack([x0 + along, y0 + sway])),
            LineString(np.column_stack([x0 + sway, y0 + along])),
        ]
        rank += [MAIN if number % 5 == 0 else STREET if number % 2 else LANE] * 2
    lines = np.array(lines, dtype=object)
    spots = random.uniform((x0, y0), (x1, y1), (4000, 2))
    houses = shapely.box(spots[:, 0], spots[:, 1], spots[:, 0] + 12, spots[:, 1] + 9)
    busy = np.unique(
        shapely.STRtree(np.concatenate([lines, shapely.boundary(quarters)])).query(houses, "dwithin", 1.5)[0]
    )
    return City(np.asarray(quarters, dtype=object), Features(lines, np.array(rank)), np.delete(houses, busy))


def test_a_district_of_chongqing_is_gridded_and_coded(district):
    made = divide(district, CELLS, print)
    measured = judged(made, district)
    assert measured["buildings_cut"] == 0
    assert measured["share_in_bounds"] > 0.9
    assert measured["variation"] < 0.35
    codes = []
    for number in range(len(made.communities)):
        own = made.cells[made.community == number]
        codes += numbered(own, f"500103001{number:03d}", "gb15", old=NOBODY, old_codes=[], taken=[]).codes
    assert len(set(codes)) == len(made.cells)
    assert None not in codes


@pytest.fixture(scope="module")
def helsinki(real_data):
    """The lines of the extract that are streets, with their classes, in metres."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lines = pyogrio.read_dataframe(real_data / "osm/Helsinki.osm.pbf", layer="lines", on_invalid="ignore")
    lines = lines[lines.geometry.notna()]
    return lines[are_streets(lines)].to_crs(3067).reset_index(drop=True)


def test_the_streets_of_helsinki_make_one_graph(helsinki):
    found = []
    rows = list(range(1, len(helsinki) + 1))
    read = read_attributes(helsinki, {}, rows, found.append).assign(row=rows)
    made = build(helsinki.geometry.to_numpy(), read, Limits(), found.append)
    account = made.account
    assert account["lines"] == account["lines_kept"] + account["wholly_double"] + account["without_course"]
    assert account["segments"] > 3000
    assert {finding.slug for finding in found} <= {
        f"streets.{name}" for name in ("value", "joined", "near-miss", "dangling", "isolated", "one-way-trap",
                                       "double", "repeated-vertex", "no-course")
    }  # fmt: skip


def test_the_centre_of_helsinki_is_gridded(helsinki):
    read = read_attributes(helsinki, {}, list(range(len(helsinki))), print)
    ground = (read["level"] == 0).to_numpy()
    known = street_classes()
    rank = np.array([known[each].rank if each in known else STREET for each in read["street_class"][ground]])
    shape = shapely.convex_hull(shapely.union_all(helsinki.geometry.to_numpy())).buffer(-60)
    city = City(np.array([shape], dtype=object), Features(helsinki.geometry.to_numpy()[ground], rank))
    judged(divide(city, CELLS, print), city)
