"""Tracing in a real store: always the network as it is now."""

from __future__ import annotations

import pyogrio
import pytest
from sqlalchemy import update

from undergrid.core.kernel.errors import StoreError
from undergrid.core.survey.network.current import current_network
from undergrid.core.survey.network.trace import trace_network
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.survey_network.laid import key, lay, points, segments

SEWER = {"category": "WS", "width_mm": 400.0, "length_m": 10.0}
MAIN = {"category": "JS", "width_mm": 200.0, "level_kind": "top"}


@pytest.fixture
def town(store):
    """A sewer A > B > C with a branch D > B that was drawn upward, and a water main M - N beside it."""
    lay(
        store,
        segments(
            {"name": "A-B", "course": [(0, 0, 3), (10, 0, 2)], **SEWER},
            {"name": "B-C", "course": [(10, 0, 2), (20, 0, 1)], **SEWER},
            {"name": "B-D", "course": [(10, 0, 2), (10, 9, 3)], **SEWER},
            {"name": "M-N", "course": [(0, 3, 4), (20, 3, 4)], **MAIN},
        ),
    )
    return store


def names(answer, *candidates):
    """Return which of the segments ``candidates`` the answer holds."""
    return {name for name in candidates if str(key(name)) in answer["segment_ids"]}


def test_upstream_follows_the_levels(town, call):
    answer = trace_network(call, way="upstream", start=["B"])
    assert names(answer, "A-B", "B-C", "B-D", "M-N") == {"A-B", "B-D"}
    assert (answer["network"], answer["points"], answer["length_m"]) == ("PS", 3, 20.0)


def test_table_overrules_the_levels(town, call):
    with town.begin() as connection:
        connection.execute(
            update(Segment).where(Segment.id == key("B-D")).values(rev=-Segment.rev, flow_direction="forward")
        )
    answer = trace_network(call, way="upstream", start=["B"])
    assert names(answer, "A-B", "B-D") == {"A-B"}


def test_trace_from_a_segment_contains_it(town, call):
    answer = trace_network(call, way="downstream", start=[str(key("A-B"))])
    assert names(answer, "A-B", "B-C", "B-D") == {"A-B", "B-C"}


def test_trace_begins_at_the_point_nearest_to_a_click(town, call):
    assert trace_network(call, way="downstream", place=[9.0, 1.0], category="WS")["segments"] == 1


def test_path_is_given_in_the_order_of_the_way(town, call):
    answer = trace_network(call, way="path", start=["D", "C"])
    assert answer["segment_ids"] == [str(key("B-D")), str(key("B-C"))]


def test_barrier_stops_the_trace(town, call):
    assert trace_network(call, way="upstream", start=["C"], barriers=["B"])["segments"] == 1


def test_segment_is_not_left_through_a_barrier_at_its_end(town, call):
    answer = trace_network(call, way="connected", start=[str(key("A-B"))], barriers=["B"])
    assert names(answer, "A-B", "B-C", "B-D") == {"A-B"}
    assert answer["points"] == 2


def test_network_is_current_after_every_change(town, call):
    assert trace_network(call, way="upstream", start=["C"])["segments"] == 3
    with town.begin() as connection:
        connection.execute(
            update(Segment).where(Segment.id == key("A-B")).values(rev=-Segment.rev, to_point_id=key("D"))
        )
    answer = trace_network(call, way="upstream", start=["B"])
    assert names(answer, "A-B", "B-D") == {"A-B", "B-D"}
    assert answer["points"] == 3


def test_network_is_kept_while_nothing_changes(town):
    assert current_network(town, ["WS"]) is current_network(town, ["WS"])


def test_change_that_is_not_committed_is_not_seen(town):
    before = current_network(town, ["WS"])
    with town.connect() as connection:
        connection.execute(update(Segment).where(Segment.id == key("A-B")).values(rev=-Segment.rev, width_mm=500))
        assert current_network(town, ["WS"]) is before
        connection.commit()
    assert current_network(town, ["WS"]) is not before


def test_pipe_ending_in_a_cover_beside_its_chamber_ends_in_the_chamber(store, call):
    pipes = segments(
        {"name": "A-P", "course": [(0, 0, 3), (10, 0, 2)], **SEWER},
        {"name": "Q-C", "course": [(10.5, 0, 2), (20, 0, 1)], **SEWER},
    )
    chambers = points(
        {"name": "A", "at": (0, 0, 5), "category": "WS"},
        {"name": "P", "at": (10, 0, 5), "category": "WS"},
        {"name": "Q", "at": (10.5, 0, 5), "category": "WS"},
        {"name": "C", "at": (20, 0, 5), "category": "WS"},
    )
    lay(store, pipes, chambers)
    assert trace_network(call, way="upstream", start=["C"])["segments"] == 1
    with store.begin() as connection:
        connection.execute(update(Point).where(Point.id == key("P")).values(rev=-Point.rev, offset_point_no="Q"))
    assert trace_network(call, way="upstream", start=["C"])["segments"] == 2
    assert trace_network(call, way="downstream", start=["P"])["segments"] == 1


def test_layers_hold_what_the_trace_has_met(town, call, tmp_path):
    answer = trace_network(
        call,
        way="upstream",
        start=["B"],
        segments_output=str(tmp_path / "s.gpkg"),
        points_output=str(tmp_path / "p.fgb"),
    )
    lines, stations = (pyogrio.read_dataframe(answer[name]) for name in ("segments_output", "points_output"))
    assert set(lines["id"]) == {str(key("A-B")), str(key("B-D"))}
    assert set(stations["point_no"]) == {"A", "B", "D"}
    assert lines.crs == town.crs
    assert lines.geometry.iloc[0].has_z


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"start": ["Z"]}, "no point or segment Z"),
        ({"start": []}, "no starting point"),
        ({"start": ["A", "M"]}, "different networks"),
        ({"place": [500.0, 500.0]}, "within 50 m"),
    ],
)
def test_question_that_cannot_be_answered_says_why(town, call, asked, said):
    with pytest.raises(StoreError, match=said):
        trace_network(call, way="upstream", **asked)


def test_points_that_are_not_joined_have_no_path(town, call):
    lay(town, segments({"name": "X-Y", "course": [(50, 50, 1), (60, 50, 1)], **SEWER}))
    with pytest.raises(StoreError, match="not joined"):
        trace_network(call, way="path", start=["A", "X"])
