"""Longitudinal profile and cross-section of a few pipes laid by hand."""

from __future__ import annotations

import json
import math

import pytest
import shapely

from undergrid.core.survey.network.cross_section import cross_section
from undergrid.core.survey.network.cross_section_plot import plot_cross_section
from undergrid.core.survey.network.profile import Profile, profile, size_text
from undergrid.core.survey.network.profile_plot import plot_profile
from undergrid.core.survey.network.stored import Stored, as_pipes
from undergrid.core.survey.network.utilities import utilities
from undergrid.tests.survey_network.laid import key, points, segments

UTILITIES = utilities(
    [
        {"code": "WS", "parent": "PS", "name_en": "sewage", "name_zh": "污水", "attributes": {"colour_hex": "#4C3926"}},
        {"code": "JS", "parent": None, "name_en": "water", "name_zh": "给水", "attributes": {"colour_hex": "#00FFFF"}},
    ]
)


def sewer() -> Stored:
    """Two pipes A-B-C falling 10 permille; the second was digitised from its lower end."""
    round_pipe = {"category": "WS", "width_mm": 400.0, "material": "PE"}
    return segments(
        {"name": "A-B", "course": [(0, 0, 8.0), (50, 0, 7.5)], **round_pipe},
        {"name": "C-B", "course": [(100, 0, 7.0), (50, 0, 7.5)], **round_pipe},
    )


def chambers() -> Stored:
    return points(
        {"name": "A", "at": (0, 0, 10.0), "appurtenance": "检查井"},
        {"name": "B", "at": (50, 0, 10.2), "chamber_depth_m": 3.0},
        {"name": "C", "at": (100, 0, 10.4)},
    )


def water_main(level: float = 9.0) -> Stored:
    """A main crossing the first pipe at 20 m, its outside top at ``level``."""
    return segments(
        {"name": "V-W", "course": [(20, -5, level), (20, 5, level)], "category": "JS", "width_mm": 200.0,
         "level_kind": "top", "from_depth_m": 1.0, "to_depth_m": 1.0}
    )  # fmt: skip


def drawn(others: Stored | None = None) -> Profile:
    return profile(sewer(), [False, True], chambers(), None if others is None else as_pipes(others), UTILITIES)


def test_stations_stand_where_the_path_has_come_to():
    assert [(station.point_no, station.at_m) for station in drawn().stations] == [("A", 0), ("B", 50), ("C", 100)]


def test_pipe_drawn_backward_is_turned_to_the_path():
    run = drawn().runs[1]
    assert (run.invert_from_m, run.invert_to_m) == (7.5, 7.0)
    assert run.slope_permille == pytest.approx(10.0)


def test_crown_lies_an_inside_height_above_the_invert():
    assert drawn().runs[0].crown_from_m == pytest.approx(8.4)


def test_chamber_floor_is_ground_less_depth():
    assert [station.bottom_m for station in drawn().stations] == [None, pytest.approx(7.2), None]


def test_level_that_is_unknown_stays_unknown():
    path = sewer()
    path.rows.loc[0, "from_level_m"] = math.nan
    found = profile(path, [False, True], chambers(), None, UTILITIES)
    assert (found.runs[0].invert_from_m, found.runs[0].slope_permille) == (None, None)


def test_main_that_crosses_is_shown_with_its_axis():
    crossing = drawn(water_main()).crossings[0]
    assert (crossing.at_m, crossing.category, crossing.colour) == (pytest.approx(20), "JS", "#00FFFF")
    assert crossing.level_m == pytest.approx(8.9)


def test_pipe_joined_to_the_path_does_not_cross_it():
    branch = segments({"name": "B-D", "course": [(50, 0, 7.5), (50, 9, 8.0)]})
    assert drawn(branch).crossings == ()


def test_profile_is_plain_json_with_everything_a_plot_needs():
    assert json.loads(json.dumps(drawn(water_main()).as_json()))["runs"][0]["segment_id"] == str(key("A-B"))


@pytest.mark.parametrize("ending", ["svg", "pdf", "png"])
def test_profile_is_drawn_on_paper(tmp_path, ending):
    path = plot_profile(drawn(water_main()), tmp_path / f"profile.{ending}", "污水 A–C", "zh", "#4C3926")
    assert path.stat().st_size > 5000


def test_sheet_says_what_the_survey_says(tmp_path):
    sheet = plot_profile(drawn(water_main()), tmp_path / "profile.svg", "A–C", "en", "#4C3926").read_text("utf-8")
    for word in ("ground level (m)", "DN400 PE", "10.20", "JS DN200", "50.00"):
        assert word in sheet


@pytest.mark.parametrize(
    ("width", "height", "given", "text"),
    [
        (400.0, None, None, "DN400"),
        (1000.0, 800.0, None, "1000x800"),
        (300.0, 300.0, "x", "DN300"),
        (None, None, "6φ110", "6φ110"),
    ],
)
def test_size_is_written_as_people_write_it(width, height, given, text):
    assert size_text(width, height, given) == text


def test_cross_section_lists_pipes_along_the_line():
    pipes = as_pipes(
        segments(
            {"name": "P-Q", "course": [(0, 8, 3.0), (10, 8, 2.0)], "category": "WS", "width_mm": 400.0},
            {"name": "R-S", "course": [(0, 2, 4.0), (10, 2, 4.0)], "category": "JS", "width_mm": 200.0,
             "level_kind": "top", "from_depth_m": 1.0, "to_depth_m": 1.0},
        )
    )  # fmt: skip
    found = cross_section(shapely.LineString([(5, 0), (5, 10)]), pipes, UTILITIES)
    assert [(cut.category, cut.at_m) for cut in found.cuts] == [("JS", 2.0), ("WS", 8.0)]
    water, waste = found.cuts
    assert (water.cover_m, water.level_m) == (pytest.approx(1.0), pytest.approx(3.9))
    assert (waste.level_m, waste.cover_m) == (pytest.approx(2.7), None)


def test_cross_section_through_a_bend_shows_the_pipe_once():
    bent = as_pipes(segments({"name": "P-Q", "course": [(0, 0, 0), (5, 5, 0), (10, 0, 0)], "width_mm": 200.0}))
    assert len(cross_section(shapely.LineString([(5, 0), (5, 10)]), bent, UTILITIES).cuts) == 1


def test_cross_section_is_drawn_in_standard_colours(tmp_path):
    found = cross_section(shapely.LineString([(0, 0), (40, 0)]), as_pipes(water_main()), UTILITIES)
    sheet = plot_cross_section(found, tmp_path / "section.svg", "section", "zh").read_text("utf-8")
    assert "#00ffff" in sheet
    assert "给水" in sheet
