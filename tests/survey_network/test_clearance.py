"""The clearance check over a real store."""

from __future__ import annotations

import re
from dataclasses import replace

import pyogrio
import pytest
from sqlalchemy import insert

from undergrid.core.checking.tables import Tolerance
from undergrid.core.kernel.errors import StoreError
from undergrid.core.survey.clearance.checking import pipe_clearance
from undergrid.tests.survey_network.laid import lay, segments


@pytest.fixture
def crossing(store):
    """A sewer, a water main 0.9 m beside it, and a gas main of unknown pressure that crosses both 5 cm above."""
    lay(
        store,
        segments(
            {"name": "A-B", "course": [(0, 0, 0), (20, 0, 0)], "category": "WS", "width_mm": 400.0, "material": "PE"},
            {"name": "M-N", "course": [(0, 1.2, 0.3), (20, 1.2, 0.3)], "category": "JP", "width_mm": 200.0,
             "level_kind": "top", "material": "PE"},
            {"name": "G-H", "course": [(10, -9, 0.55), (10, 9, 0.55)], "category": "TR", "width_mm": 100.0,
             "level_kind": "top", "owner": "<b>Gas & Co</b>"},
        ),
    )  # fmt: skip
    return store


def measured(rows):
    return {
        frozenset({row.a_category, row.b_category}): (row.measure, row.required_m, round(row.found_m, 2), row.rule)
        for row in rows.itertuples()
    }


def test_every_pair_is_judged_by_its_own_row(crossing, call, tmp_path):
    answer = pipe_clearance(call, conflicts_output=str(tmp_path / "c.gpkg"))
    rows = pyogrio.read_dataframe(answer["conflicts_output"])
    assert measured(rows) == {
        frozenset({"WS", "JP"}): ("horizontal", 1.0, 0.9, "JS|PS|d<=200mm"),
        frozenset({"WS", "TR"}): ("vertical", 0.15, 0.05, "RQ|PS"),
    }
    assert rows.geometry.iloc[0].has_z
    assert answer["conflicts"] == 2


def test_city_puts_its_own_figure_instead(crossing, call):
    with crossing.begin() as connection:
        connection.execute(
            insert(Tolerance).values(
                slug="horizontal-clearance", parameter="JS|PS|d<=200mm", value=0.5, reason="agreed"
            )
        )
    assert [pair["measure"] for pair in pipe_clearance(call)["pairs"]] == ["vertical"]


def test_report_shows_confidence_and_lets_no_markup_through(crossing, call, tmp_path):
    page = tmp_path / "report.html"
    pipe_clearance(call, report_output=str(page))
    text = page.read_text("utf-8")
    assert "Table 4.1.9" in text
    assert "medium" in text
    assert "<b>Gas" not in text
    assert "nan<" not in text
    assert "&lt;b&gt;Gas &amp; Co" in text


def test_a_chinese_report_names_utilities_and_measures_in_chinese(crossing, call, tmp_path):
    page = tmp_path / "report.html"
    pipe_clearance(replace(call, language="zh"), report_output=str(page))
    cells = re.findall(r"<td[^>]*>([^<]*)</td>", page.read_text("utf-8"))
    assert "垂直" in cells
    assert not {"vertical", "high", "medium", "low", "WS", "JS", "RQ"} & set(cells)


def test_unknown_scheme_is_refused(crossing, call):
    with pytest.raises(StoreError, match="no clearance rules"):
        pipe_clearance(call, scheme="GB 1")


def test_empty_store_has_no_conflicts(store, call, tmp_path):
    answer = pipe_clearance(call, conflicts_output=str(tmp_path / "c.gpkg"), report_output=str(tmp_path / "c.html"))
    assert (answer["conflicts"], answer["pairs"]) == (0, [])
