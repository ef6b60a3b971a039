"""The network's questions on networks that nobody here has made."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from sqlalchemy import select

from undergrid.core.catalog.city_model import export_city_model
from undergrid.core.store.connection import open_store
from undergrid.core.survey.clearance.checking import pipe_clearance
from undergrid.core.survey.clearance.cover import cover_check
from undergrid.core.survey.network.longitudinal import longitudinal_profile
from undergrid.core.survey.network.statistics import network_statistics
from undergrid.core.survey.network.trace import trace_network
from undergrid.core.survey.network.valves import isolate_valves
from undergrid.core.survey.tables import Point
from undergrid.tests.survey.asking import import_survey
from undergrid.tests.survey_network.laid import lay, points, segments

SHENZHEN = 4547


def sources(call) -> set[str]:
    """Return the keys of the points where supply comes in."""
    with open_store(call.connection) as store, store.connect() as connection:
        asked = select(Point.id).where(Point.appurtenance.in_(["水源井", "水池"]))
        return {str(key) for key in connection.execute(asked).scalars()}


pytestmark = pytest.mark.usefixtures("real_data")


@pytest.fixture
def shenzhen(real_data, call_in):
    """The foul and gas pipes of the Shenzhen subset, in a store of their own coordinate system."""
    call = call_in(SHENZHEN)
    folder = real_data / "shenzhen_pipe_survey/dev_subset"
    import_survey(call, files=[str(path) for path in sorted(folder.glob("*.csv"))], accept=True)
    return call


@pytest.fixture
def spanish_town(real_data, store, call):
    """The water network of a small Spanish town: pipes by their ends, kinds of nodes as Chinese surveys name them."""
    folder = real_data / "giswater_es/example/gpkg"
    lines, nodes = (gpd.read_file(folder / f"ws_{kind}.gpkg").explode(index_parts=False) for kind in ("arc", "node"))
    corner = shapely.get_coordinates(nodes.geometry)
    kinds = {"VALVE": "阀门", "SOURCE": "水源井", "TANK": "水池", "HYDRANT": "消火栓"}
    name = {i: f"N{i}" for i in range(len(nodes))}
    tree = shapely.STRtree(nodes.geometry.values)
    pipes = []
    for line in lines.geometry:
        ends = [int(tree.nearest(shapely.Point(line.coords[end]))) for end in (0, -1)]
        course = [(*place[:2], 0.0) for place in (corner[ends[0]], *list(line.coords)[1:-1], corner[ends[1]])]
        pipes.append({"name": f"{name[ends[0]]}-{name[ends[1]]}", "course": course, "category": "JP"})
    chambers = [
        {"name": name[i], "at": (*corner[i], 0.0), "category": "JP", "appurtenance": kinds.get(kind)}
        for i, kind in enumerate(nodes["nodecat_id"])
    ]
    lay(store, segments(*pipes), points(*chambers))
    return call


def test_closing_the_valves_cuts_the_burst_off_from_every_source(spanish_town):
    """Whatever pipe bursts: with the valves closed, a walk from the burst meets no source, and wets what is told."""
    whole = trace_network(spanish_town, way="connected", start=["N0"])
    assert whole["segments"] > 100
    for pipe in whole["segment_ids"][:30]:
        answer = isolate_valves(spanish_town, start=[pipe])
        closed = answer["close"] + answer["may_stay_open"]
        wet = trace_network(spanish_town, way="connected", start=[pipe], barriers=closed)
        assert wet["length_m"] <= answer["length_m"] + 1e-6
        assert answer["can_be_isolated"] is (not set(wet["point_ids"]) & sources(spanish_town))


def test_whole_deliverable_can_be_asked_everything(shenzhen, tmp_path):
    totals = network_statistics(shenzhen)["totals"]
    assert totals["segments"] == 79
    assert pipe_clearance(shenzhen, conflicts_output=str(tmp_path / "c.gpkg"))["segments"] == 79
    assert cover_check(shenzhen)["checked"] > 0
    assert export_city_model(shenzhen, purpose="test", output=str(tmp_path / "s.city.json"))["pipes"] > 70


def test_upstream_and_downstream_of_a_sewer_are_parts_of_what_is_joined(shenzhen):
    whole = trace_network(shenzhen, way="connected", start=["W973"])
    above, below = (trace_network(shenzhen, way=way, start=["W973"]) for way in ("upstream", "downstream"))
    assert 0 < above["segments"] < whole["segments"]
    assert 0 < below["segments"] < whole["segments"]
    assert set(above["segment_ids"]) | set(below["segment_ids"]) <= set(whole["segment_ids"])


def test_profile_of_a_real_sewer_knows_its_levels(shenzhen, tmp_path):
    below = trace_network(shenzhen, way="downstream", start=["W973"])
    assert below["segments"] > 0
    answer = longitudinal_profile(shenzhen, start=["W973"], plot_output=str(tmp_path / "p.svg"))
    inverts = np.array([[run["invert_from_m"], run["invert_to_m"]] for run in answer["runs"]], dtype=float)
    assert np.isfinite(inverts).all()
    assert (inverts < min(station["ground_m"] for station in answer["stations"])).all()
