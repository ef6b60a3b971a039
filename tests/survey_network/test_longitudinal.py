"""Profiles and cross-sections asked of a real store."""

from __future__ import annotations

import csv
import json

import pyogrio
import pytest
import shapely
from sqlalchemy import insert

from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.streets.across import Crossed, streets_across
from undergrid.core.streets.tables import Street
from undergrid.core.survey.network.across import cross_section_along
from undergrid.core.survey.network.cross_section import Mark
from undergrid.core.survey.network.longitudinal import longitudinal_profile
from undergrid.core.survey.network.street_bands import street_bands
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


def lay_streets(store, *rows):
    """Lay streets: name, class, width between kerbs, and corners."""
    columns = ("name", "street_class", "width_m", "geom")
    with store.begin() as connection:
        for *told, corners in rows:
            values = dict(zip(columns, [*told, shapely.LineString(corners).wkt], strict=True))
            connection.execute(insert(Street), [values])


def test_a_section_shows_the_streets_it_crosses_as_wide_as_the_store_has_them(street, call, findings, tmp_path):
    lay_streets(street, ("Main", "main", 8.0, [(15, -50), (15, 50)]), ("Alley", None, None, [(27, -50), (27, 50)]))
    answer = cross_section_along(call, line=[[0, 5], [30, 5]], plot_output=str(tmp_path / "c.pdf"))
    assert [(each["kind"], each["street"], each["from_m"], each["to_m"]) for each in answer["bands"]] == [
        ("street", "Main", pytest.approx(11.0), pytest.approx(19.0))
    ]
    assert [each["name"] for each in answer["marks"]] == ["road edge", "centre line", "road edge", "centre line"]
    told = {each.slug: each.text.en for each in findings}
    assert "Alley" in told["section-street-without-width"]
    assert "Main" in told["section-street-not-divided"]


def stretches(over):
    return [(each.from_m, each.to_m, each.kind) for each in over.bands]


def test_kerbs_and_red_lines_that_are_given_count_before_the_width_in_the_store():
    marks = [Mark(2.0, "红线"), Mark(5.0, "路缘石"), Mark(13.0, "路缘石"), Mark(16.0, "Red line")]
    over = street_bands(20.0, marks, [Crossed(9.0, "人民路", "main", 20.0, False)], "zh")
    assert stretches(over) == [(2.0, 5.0, "pavement"), (5.0, 13.0, "carriageway"), (13.0, 16.0, "pavement")]
    assert [(each.at_m, each.name) for each in over.marks] == [(9.0, "道路中心线")]
    assert not list(over.told())


def test_pavements_between_kerbs_and_the_width_in_the_store_say_whence_their_edge_is():
    over = street_bands(20.0, [Mark(6.0, "路缘石"), Mark(14.0, "路缘石")], [Crossed(10, "A", None, 12.0, False)], "en")
    assert stretches(over) == [(4.0, 6.0, "pavement"), (6.0, 14.0, "carriageway"), (14.0, 16.0, "pavement")]
    assert [note.en for note in over.notes()] == ["Edges of A: by the width in the store."]


def test_a_street_of_known_carriageway_is_divided_without_kerbs_and_says_by_what():
    over = street_bands(20.0, [], [Crossed(10.0, "人民路", "main", 16.0, False, 10.0)], "zh")
    assert stretches(over) == [(2.0, 5.0, "pavement"), (5.0, 15.0, "carriageway"), (15.0, 18.0, "pavement")]
    marks = {(each.at_m, each.name) for each in over.marks}
    assert marks == {(10.0, "道路中心线"), (2.0, "道路边线"), (18.0, "道路边线"), (5.0, "路缘石"), (15.0, "路缘石")}
    assert [note.zh for note in over.notes()] == ["人民路边线按库中道路宽度绘制。"]


def test_a_kerb_that_is_drawn_counts_before_the_carriageway_in_the_store():
    over = street_bands(20.0, [Mark(6.0, "路缘石")], [Crossed(10.0, "A", None, None, False, 10.0)], "en")
    assert stretches(over) == [(6.0, 15.0, "carriageway")]


def test_a_street_crossed_askew_is_wider_in_the_section_and_one_along_it_is_none(store):
    lay_streets(store, ("Askew", "main", 6.0, [(0, 0), (20, 20)]), ("Along", "main", 6.0, [(0, 9), (40, 11)]))
    with store.connect() as connection:
        found = streets_across(connection, shapely.LineString([(0, 10), (40, 10)]))
    assert [(each.name, round(each.at_m, 3)) for each in found] == [("Askew", 10.0)]
    assert found[0].width_m == pytest.approx(6.0 * 2**0.5)
