"""Profiles and cross-sections asked of a real store."""

from __future__ import annotations

import csv
import json

import pyogrio
import pytest

from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.survey.network.across import cross_section_along
from undergrid.core.survey.network.longitudinal import longitudinal_profile
from undergrid.tests.survey_network.laid import lay, segments

SEWER = {"category": "WS", "width_mm": 400.0}


@pytest.fixture
def street(store):
    """A sewer A > B > C > D with a side arm B > E that ends sooner; a water main crosses A-B at 5 m."""
    main = {"category": "JP", "width_mm": 200.0, "level_kind": "top", "from_depth_m": 1.0, "to_depth_m": 1.0}
    lay(
        store,
        segments(
            {"name": "A-B", "course": [(0, 0, 3.0), (10, 0, 2.9)], **SEWER},
            {"name": "C-B", "course": [(20, 0, 2.8), (10, 0, 2.9)], **SEWER},
            {"name": "C-D", "course": [(20, 0, 2.8), (40, 0, 2.6)], **SEWER},
            {"name": "B-E", "course": [(10, 0, 2.9), (10, 50, 2.5)], **SEWER},
            {"name": "M-N", "course": [(5, -9, 4), (5, 9, 4)], **main},
        ),
    )
    return store


def stations(answer):
    return [station["point_no"] for station in answer["stations"]]


def test_profile_goes_through_the_points_in_their_order(street, call):
    assert stations(longitudinal_profile(call, start=["E", "D"])) == ["E", "B", "C", "D"]


def test_profile_goes_through_the_places_clicked(street, call):
    answer = longitudinal_profile(call, places=[[0, 1], [39, 1]], category="WS")
    assert stations(answer) == ["A", "B", "C", "D"]


def test_profile_of_one_point_runs_to_the_nearest_outlet(street, call):
    assert stations(longitudinal_profile(call, start=["A"])) == ["A", "B", "C", "D"]


def test_every_pipe_of_the_path_falls(street, call):
    answer = longitudinal_profile(call, start=["A", "D"])
    assert [round(run["slope_permille"], 6) for run in answer["runs"]] == [10.0, 10.0, 10.0]


def test_profile_shows_what_crosses_and_nothing_that_joins(street, call):
    answer = longitudinal_profile(call, start=["A", "D"])
    assert [(crossing["category"], crossing["at_m"]) for crossing in answer["crossings"]] == [("JP", 5.0)]
    assert longitudinal_profile(call, start=["A", "D"], crossings=False)["crossings"] == ()


def test_profile_is_written_as_plot_table_and_layer(street, call, tmp_path):
    answer = longitudinal_profile(
        call,
        start=["A", "D"],
        plot_output=str(tmp_path / "p.svg"),
        table_output=str(tmp_path / "p.csv"),
        path_output=str(tmp_path / "p.gpkg"),
    )
    json.dumps(answer)
    with open(answer["table_output"], encoding="utf-8-sig") as file:
        assert [row["Point"] for row in csv.DictReader(file)] == ["A", "B", "C", "D"]
    assert len(pyogrio.read_dataframe(answer["path_output"])) == 3
    assert "sewage" in (tmp_path / "p.svg").read_text("utf-8")


def test_profile_of_a_point_that_is_an_outlet_says_what_is_missing(street, call):
    with pytest.raises(StoreError, match="no outlet"):
        longitudinal_profile(call, start=["D"])


def test_plot_of_an_unknown_kind_is_refused(street, call, tmp_path):
    with pytest.raises(SourceError, match="cannot be saved"):
        longitudinal_profile(call, start=["A", "D"], plot_output=str(tmp_path / "p.bmp"))


def test_cross_section_shows_depth_and_colour_of_every_pipe(street, call, tmp_path):
    answer = cross_section_along(
        call, line=[[0, 5], [30, 5]], plot_output=str(tmp_path / "c.pdf"), table_output=str(tmp_path / "c.csv")
    )
    assert [(cut["category"], cut["at_m"], cut["colour"]) for cut in answer["cuts"]] == [
        ("JP", 5.0, "#00FFFF"),
        ("WS", 10.0, "#4C3926"),
    ]
    assert answer["cuts"][0]["cover_m"] == pytest.approx(1.0)
    assert (tmp_path / "c.pdf").stat().st_size > 5000


def test_cross_section_where_nothing_lies_is_empty(street, call, tmp_path):
    answer = cross_section_along(call, line=[[100, 100], [130, 100]], plot_output=str(tmp_path / "c.png"))
    assert answer["pipes"] == 0
