"""Closing valves around a burst."""

from __future__ import annotations

import numpy as np

from undergrid.core.survey.network.isolation import Isolation, isolate
from undergrid.tests.survey_network.worlds import NamedGraph, named


def street() -> NamedGraph:
    """Return a main S-V-A-B-W-K with a side street off A that has a valve U of its own."""
    return named("S-V V-A A-B B-W W-K A-U U-L")


def burst(main: NamedGraph, link: str, *, valves: str, sources: str = "", stuck: str = "") -> Isolation:
    return isolate(
        main.graph,
        np.array([main.links.index(link)], dtype=np.int32),
        valves=main.mask(valves),
        stuck=main.mask(stuck),
        sources=main.mask(sources),
    )


def test_burst_drains_the_pipes_between_the_valves():
    main = street()
    found = burst(main, "AB", valves="VWU", sources="S")
    assert main.say(found.drained) == "AB"


def test_only_valves_toward_a_source_must_be_closed():
    main = street()
    found = burst(main, "AB", valves="VWU", sources="S")
    assert (main.say(found.close), main.say(found.spare)) == ("V", "UW")


def test_all_valves_met_must_be_closed_while_no_source_is_known():
    main = street()
    assert main.say(burst(main, "AB", valves="VWU").close) == "UVW"


def test_who_lies_behind_the_burst_is_unsupplied():
    main = street()
    found = burst(main, "AB", valves="VWU", sources="S")
    assert main.say(found.unsupplied) == "KLUW"


def test_stuck_valve_passes_the_closing_on_to_the_next():
    main = named("S-T T-V V-A A-B")
    assert main.say(burst(main, "AB", valves="VT", sources="S", stuck="V").close) == "T"


def test_second_source_keeps_the_far_side_supplied():
    main = named("S-V V-A A-B B-W W-K K-Z")
    found = burst(main, "AB", valves="VW", sources="SZ")
    assert (main.say(found.close), main.say(found.unsupplied)) == ("VW", "")


def test_valve_at_the_very_end_of_the_burst_pipe_closes_it():
    main = named("S-V V-A A-K")
    found = burst(main, "VA", valves="V", sources="S")
    assert (main.say(found.close), main.say(found.drained), main.say_links(found.links)) == ("V", "AK", {"VA", "AK"})


def test_pipe_between_two_valves_is_drained_alone():
    main = named("S-V V-W W-K")
    found = burst(main, "VW", valves="VW", sources="S")
    assert main.say(found.drained) == ""
    assert main.say_links(found.links) == {"VW", "WK"}


def test_source_inside_the_drained_part_is_said():
    main = named("S-A A-V V-K")
    assert main.say(burst(main, "SA", valves="V", sources="S").sources_inside) == "S"
