"""One graph from any drawing: by hand."""

import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.geometry import LineString

from undergrid.core.streets.graph_building import Limits, build
from undergrid.core.streets.noding import cleaned


def built(*lines, limits=None, **columns):
    """Return the graph of lines given as corner lists, and the findings."""
    rows = pd.DataFrame(
        {"row": np.arange(1, len(lines) + 1), "level": 0, "oneway": "both"} | columns, index=range(len(lines))
    )
    found = []
    shapes = np.array([LineString(line) if isinstance(line, list) else line for line in lines], dtype=object)
    return build(shapes, rows, limits or Limits(), found.append), found


def slugs(found):
    return sorted(finding.slug.split(".")[1] for finding in found)


def block(east_m=0.0, north_m=0.0):
    """A 2 x 2 block of streets: three streets each way, 100 m apart, drawn whole from end to end."""
    lines = []
    for offset in (0, 100, 200):
        lines.append([(east_m, north_m + offset), (east_m + 200, north_m + offset)])
        lines.append([(east_m + offset, north_m), (east_m + offset, north_m + 200)])
    return lines


def test_a_block_of_streets_has_nine_junctions_and_twelve_segments():
    made, found = built(*block())
    assert not found
    assert len(made.graph.junctions) == 9
    assert len(made.graph.start) == 12
    assert shapely.length(made.graph.pieces.geometry).tolist() == [100.0] * 12
    assert sorted(made.graph.degree.tolist()) == [2, 2, 2, 2, 3, 3, 3, 3, 4]


def test_pieces_end_in_their_junctions_to_the_last_bit():
    made, _ = built([(0, 0), (100.0, 33.3)], [(17.7, 40), (51.3, -12)], [(80, 40), (13, -3.1)])
    graph = made.graph
    ends = shapely.get_coordinates(shapely.get_point(graph.pieces.geometry, 0))
    assert (ends == graph.junctions[graph.start]).all()
    assert (shapely.get_coordinates(shapely.get_point(graph.pieces.geometry, -1)) == graph.junctions[graph.end]).all()


def test_a_bridge_crosses_without_meeting_and_joins_where_it_ends():
    ground = [[(0, 0), (100, 0)], [(50, 50), (50, 20)], [(50, -20), (50, -50)]]
    bridge = [(50, 20), (50, -20)]
    made, found = built(*ground, bridge, level=[0, 0, 0, 1])
    assert len(made.graph.start) == 4  # nothing is split
    assert slugs(found) == ["isolated"]  # the street under the bridge
    flat, _ = built(*ground, bridge)
    assert len(flat.graph.start) == 6


def test_a_bridge_that_ends_on_a_street_splits_it():
    made, _ = built([(0, 0), (100, 0)], [(50, 40), (50, 0)], level=[0, 1])
    assert len(made.graph.start) == 3


def test_an_end_a_little_short_is_joined_and_told_with_its_distance():
    made, found = built([(0, 0), (100, 0)], [(50, 60), (50, 0.3)])
    assert len(made.graph.start) == 3
    assert slugs(found) == ["joined"]
    assert "0.30 m" in found[0].text.en
    assert found[0].wkt == "POINT (50.000 0.000)"
    assert found[0].place.row == 2


def test_an_end_a_little_too_long_is_drawn_back():
    made, found = built([(0, 0), (100, 0)], [(50, 60), (50, -0.3)])
    assert len(made.graph.start) == 3
    assert slugs(found) == ["joined"]


def test_a_miss_beyond_the_snapping_distance_is_left_and_told():
    made, found = built([(0, 0), (100, 0)], [(50, 60), (50, 3)])
    assert len(made.graph.start) == 2
    assert slugs(found) == ["isolated", "near-miss"]
    near = next(each for each in found if each.slug == "streets.near-miss")
    assert "3.0 m" in near.text.en
    assert near.place.row == 2


def test_ends_that_nearly_meet_come_to_one_place():
    made, _ = built([(0, 0), (100, 0)], [(100.2, 0.1), (200, 0)], [(100, -0.2), (100, -80)])
    assert len(made.graph.junctions) == 4


def test_a_short_street_is_not_folded_onto_itself():
    made, _ = built([(0, 0), (100, 0)], [(100, 0), (100.3, 0)], [(100.3, 0), (200, 0)])
    assert made.account["segments"] == 3


def test_a_double_is_taken_once_and_told():
    made, found = built([(0, 0), (100, 0)], [(100, 0), (0, 0)], [(20, 0), (60, 0)])
    assert made.account["segments"] == 3  # cut where the third begins and ends
    assert slugs(found).count("double") == 4
    assert shapely.length(made.graph.pieces.geometry).sum() == 100


def test_repeated_vertices_and_lines_without_a_course_are_told():
    made, found = built([(0, 0), (50, 0), (50, 0), (100, 0)], [(7, 7), (7, 7)])
    assert slugs(found) == ["no-course", "repeated-vertex"]
    assert [finding.place.row for finding in found] == [2, 1]
    assert made.account["without_course"] == 1


def test_a_line_that_crosses_itself_is_cut_there():
    made, _ = built([(0, 0), (100, 0), (100, 50), (50, 50), (50, -50)])
    assert len(made.graph.start) == 3


def test_a_stub_is_told():
    _, found = built([(0, 0), (100, 0)], [(50, 0), (50, 4)])
    assert slugs(found) == ["dangling"]


def test_a_one_way_that_leads_in_and_not_out_is_a_trap():
    ring = [[(0, 0), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (0, 100)], [(0, 100), (0, 0)]]
    _, found = built(*ring, [(100, 0), (200, 0)], oneway=["both"] * 4 + ["forward"])
    assert slugs(found) == ["one-way-trap"]
    assert "in here" in found[0].text.en
    _, found = built(*ring, [(100, 0), (200, 0)], oneway=["both"] * 4 + ["backward"])
    assert "out here" in found[0].text.en
    _, found = built(*ring, oneway=["forward"] * 4)
    assert not found


def test_every_line_is_accounted_for():
    made, _ = built([(0, 0), (100, 0)], [(0, 0), (100, 0)], [(7, 7), (7, 7)], [(50, 0), (50, 60)])
    account = made.account
    assert account["lines"] == account["lines_kept"] + account["wholly_double"] + account["without_course"] == 4


def test_noding_grows_with_the_number_of_streets_and_not_with_its_square(monkeypatch):
    """Pairs that are looked at: twice the town, twice the pairs."""
    asked = []
    real = shapely.intersection
    monkeypatch.setattr(shapely, "intersection", lambda one, two: asked.append(len(one)) or real(one, two))
    counts = []
    for size in (4, 8):
        asked.clear()
        built(*[line for at in range(size) for line in block(east_m=at * 1000)])
        counts.append(sum(asked))
    assert counts[1] == 2 * counts[0]


@pytest.mark.parametrize("seed", range(5))
def test_random_lines_cross_only_in_junctions(seed):
    rng = np.random.default_rng(seed)
    lines = [rng.uniform(0, 1000, (4, 2)).tolist() for _ in range(40)]
    made, _ = built(*lines, limits=Limits(snap_m=0.0))
    pieces = made.graph.pieces.geometry
    one, two = shapely.STRtree(pieces).query(pieces, predicate="crosses")
    # what rounding to a millimetre leaves lies within two of a junction
    met = shapely.get_coordinates(shapely.intersection(pieces[one], pieces[two]))
    nearest = shapely.STRtree(shapely.points(made.graph.junctions)).query_nearest(
        shapely.points(met), return_distance=True
    )
    assert (nearest[1] < 0.005).all()
    total = shapely.length(
        cleaned(np.array([LineString(line) for line in lines], dtype=object), np.zeros(40, int))[0].geometry
    )
    assert shapely.length(pieces).sum() == pytest.approx(total.sum(), abs=0.01 * len(pieces))
