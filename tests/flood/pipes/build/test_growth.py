"""Twice the network takes about twice the work, whatever builds from it; a quadratic step would take four times."""

from dataclasses import replace
from functools import partial
from time import process_time

import numpy as np
import pandas as pd
import pytest
import shapely
from affine import Affine
from shapely import LineString, Point

from undergrid.core.flood.coupling.inlet_placement import InletChoice, nodes_as_inlets, place
from undergrid.core.flood.coupling.inlet_types import inlet_types
from undergrid.core.flood.pipes.build.catchments import thiessen
from undergrid.core.flood.pipes.build.network import build_network
from undergrid.core.flood.pipes.build.outfalls import one_pipe_each
from undergrid.core.flood.pipes.build.structures import with_structures
from undergrid.core.flood.pipes.capacity import _places, grade
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.preflight import preflight
from undergrid.core.formats.raster import Frame
from undergrid.tests.flood.pipes.build.test_network import survey
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.growth import grows_in_step, work_of

MOST = 3.0
"""n log n gives 2.2 for twice as much, and a busy machine some noise; quadratic work gives 4."""


def streets(count):
    """Nodes every 40 m along streets 200 m apart."""
    per_street = 50
    chance = np.random.default_rng(3)
    place = np.arange(count)
    x, y = 40.0 * (place % per_street), 200.0 * (place // per_street)
    return list(shapely.points(x + chance.uniform(-9, 9, count), y + chance.uniform(-9, 9, count)))


def city_boundary(points):
    return shapely.union_all([point.buffer(60) for point in points])


def surveyed(count):
    """A chain of ``count`` manholes, every tenth of them a pumping station."""
    points = {f"Y{k}": {"appurtenance": "泵站" if k % 10 == 5 else None} for k in range(count)}
    points[f"Y{count}"] = {"feature": "出水口", "appurtenance": None}
    pipes = {
        (f"Y{k}", f"Y{k + 1}"): {
            "from_level_m": 100 - 0.01 * k, "to_level_m": 99.99 - 0.01 * k, "flow_direction": "forward"
        }
        for k in range(count)
    }  # fmt: skip
    return survey(points, pipes)


def network(count):
    """Nodes and links of ``count`` pipes; every tenth node is a pumping station, every second end an outfall of two."""
    names = [f"N{k}" for k in range(count)]
    nodes = pd.DataFrame({
        "name": names, "kind": ["outfall" if k % 10 == 9 else "junction" for k in range(count)],
        "invert_m": 0.0, "depth_m": 2.0, "geometry": [Point(k, 0) for k in range(count)],
    })  # fmt: skip
    ends = [(k, min(k + 1, 10 * (k // 10) + 9)) for k in range(count) if k % 10 != 9] + [
        (k, k + 2) for k in range(7, count - 2, 10)
    ]
    links = pd.DataFrame({
        "name": [f"L{k}" for k in range(len(ends))], "kind": "conduit",
        "from_node": [names[a] for a, _ in ends], "to_node": [names[b] for _, b in ends],
        "from_offset_m": 0.0, "to_offset_m": 0.0, "shape": "CIRCULAR", "height_m": 0.5, "width_m": 0.0,
        "section": "0 0", "rest": None, "geometry": [LineString([(a, 0), (b, 0)]) for a, b in ends],
    })  # fmt: skip
    return nodes, links


def model(count):
    """A chain of ``count`` sound conduits."""
    pipe = Model.of(InpFile.parse(TWO_PIPES))
    names = [f"N{k}" for k in range(count)]
    nodes = pd.concat([pipe.nodes.iloc[[0]]] * count, ignore_index=True).assign(name=names)
    nodes["invert_m"] = 1000.0 - 0.5 * np.arange(count)
    nodes.loc[count - 1, "kind"] = "outfall"
    links = pd.concat([pipe.links.iloc[[0]]] * (count - 1), ignore_index=True)
    links = links.assign(name=[f"L{k}" for k in range(count - 1)], from_node=names[:-1], to_node=names[1:])
    return Model(nodes, links, pipe.subcatchments.assign(outlet="N0"), pipe.original)


def outcomes(count):
    """How ``count`` pipes fared in four storms, from the most frequent to the rarest."""
    names = [f"L{k}" for k in range(count)]
    return {
        period: pd.DataFrame({
            "name": names, "failure": [("flooding" if k % 5 < rank else None) for k in range(count)],
            "failed_after_h": 0.5, "flow_ratio": 0.1 * rank, "peak_ratio": 0.2 * rank, "load_m3_s": 0.1,
        })
        for rank, period in enumerate((2.0, 5.0, 10.0, 50.0))
    }  # fmt: skip


def coupled(count):
    """A chain of ``count`` nodes on a terrain, every one of them an inlet."""
    made = model(count)
    geometry = [Point(2.0 * k + 1.0, 3.0) for k in range(count)]
    made = replace(made, nodes=made.nodes.assign(geometry=geometry, kind="junction"))
    return made, np.full((4, count), 1010.0), Frame((4, count), Affine(2, 0, 0, 0, -2, 8), None)


def inlets(made):
    return place(nodes_as_inlets(made[0], "grate2"), *made, InletChoice(inlet_types(), "grate2", 0.0), [].append)


WORK = {
    "areas by nearness": (1500, lambda n: (streets(n), city_boundary(streets(n))), lambda made: thiessen(*made)),
    "structures": (1000, network, lambda made: with_structures(*made, {f"N{k}": "泵站" for k in range(5, 9999, 10)})),
    "shared outfalls": (4000, network, lambda made: one_pipe_each(*made)),
    "a network from its survey": (1000, surveyed, lambda made: build_network(*made)),
    "preflight": (4000, model, lambda made: list(preflight(made))),
    "capacity": (60_000, outcomes, grade),
    "names in results": (200_000, lambda n: [f"L{k}" for k in range(n)], lambda names: _places(names, names)),
    "inlets on the terrain": (2000, coupled, inlets),
    "the model's text": (2000, model, lambda made: made.file().text()),
}


def spent(made, work):
    began = process_time()
    work(made)
    return process_time() - began


@pytest.mark.parametrize("name", WORK)
def test_twice_as_much_takes_about_twice_as_long(name):
    count, make, work = WORK[name]
    work(make(count // 4))  # the first call pays for what is compiled and imported
    took = []
    for size in (count, 2 * count):
        took.append(min(spent(make(size), work) for _ in range(3)))  # a busy machine only adds to it
    assert took[1] < MOST * took[0], took


@pytest.mark.parametrize("name", WORK)
def test_twice_as_much_makes_about_twice_the_calls_and_memory(name):
    count, make, work = WORK[name]
    made = [make(count // 10), make(count // 5), make(2 * (count // 5))]
    work(made[0])
    once, twice = (work_of(partial(work, each)) for each in made[1:])
    assert grows_in_step(once, twice), (once, twice)


def test_areas_by_nearness_are_those_of_a_cut_with_the_whole_boundary():
    points = streets(300)
    boundary = city_boundary(points)
    found = thiessen(points, boundary)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=boundary))
    assert len(found) == len(points)
    for index, point in enumerate(points):
        [own] = [cell for cell in cells if cell.contains(point)]
        parts = shapely.get_parts(own.intersection(boundary))
        assert found[index].area == pytest.approx(max(part.area for part in parts), rel=1e-9)
        assert found[index].covers(point)


def test_a_long_sound_model_has_nothing_to_be_told_of():
    assert list(preflight(model(50))) == []
