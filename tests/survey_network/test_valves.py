"""Isolating a burst in a real store."""

from __future__ import annotations

import itertools

import pyogrio
import pytest

from undergrid.core.survey.network.valves import isolate_valves, list_kinds
from undergrid.tests.survey_network.laid import key, lay, points, segments

MAIN = {"category": "JP", "width_mm": 200.0, "level_kind": "top", "length_m": 10.0}


@pytest.fixture
def main(store):
    """A main S - V - A - B - W - K: source, valve, two bends, valve, water meter."""
    names = "SVABWK"
    course = {name: (10.0 * i, 0.0, 4.0) for i, name in enumerate(names)}
    kinds = {"S": "水厂出水", "V": "阀门井", "W": "阀门井", "K": "水表"}
    pipes = [{"name": f"{a}-{b}", "course": [course[a], course[b]], **MAIN} for a, b in itertools.pairwise(names)]
    chambers = [{"name": name, "at": course[name], "category": "JP", "appurtenance": kinds.get(name)} for name in names]
    lay(store, segments(*pipes), points(*chambers))
    return store


def test_burst_is_answered_with_valves_customers_and_metres(main, call, findings):
    answer = isolate_valves(call, start=[str(key("A-B"))])
    assert answer["close"] == [str(key("V"))]
    assert answer["may_stay_open"] == [str(key("W"))]
    assert (answer["customers"], answer["length_m"], answer["can_be_isolated"]) == (1, 40.0, True)
    assert findings == []


def test_stuck_valve_makes_the_source_part_of_the_burst(main, call, findings):
    answer = isolate_valves(call, start=[str(key("A-B"))], stuck=["V"])
    assert not answer["can_be_isolated"]
    assert [finding.slug for finding in findings] == ["isolation-holds-source"]


def test_burst_at_a_point_is_a_burst_of_all_its_pipes(main, call):
    assert isolate_valves(call, start=["B"])["close"] == [str(key("V"))]


def test_network_without_sources_says_what_it_cannot_know(main, call, findings):
    answer = isolate_valves(call, start=[str(key("A-B"))], source_kinds=[])
    assert len(answer["close"]) == 2
    assert [finding.slug for finding in findings] == ["isolation-without-source"]


def test_layers_tell_what_to_close_and_what_runs_dry(main, call, tmp_path):
    outputs = {f"{name}_output": str(tmp_path / f"{name}.gpkg") for name in ("valves", "segments", "customers")}
    answer = isolate_valves(call, start=[str(key("A-B"))], **outputs)
    valves, pipes, customers = (pyogrio.read_dataframe(answer[name]) for name in outputs)
    assert dict(zip(valves["point_no"], valves["action"], strict=True)) == {"V": "close", "W": "may stay open"}
    assert set(pipes.loc[pipes["state"] == "without supply", "from_point_no"]) == {"W"}
    assert list(customers["point_no"]) == ["K"]


def test_dialogs_are_told_the_words_by_which_points_are_called(main, call):
    assert list_kinds(call) == [
        {"word": "阀门井", "points": 2}, {"word": "水厂出水", "points": 1}, {"word": "水表", "points": 1}
    ]  # fmt: skip
