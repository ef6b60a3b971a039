"""The report says what the run's files say, in both languages, and nothing in it can break out of it."""

import json
import re

import numpy as np
import pytest

from undergrid.core.flood.impact.assessing import assess_exposure, issue_warnings
from undergrid.core.flood.reporting.reporting import write_report
from undergrid.core.flood.runs.noted_rain import note_rain
from undergrid.core.flood.surface.series import Series
from undergrid.core.formats.raster import write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.report.page import Page
from undergrid.tests.flood.impact.worlds import box, frame, layer


@pytest.fixture
def run(tmp_path):
    """A run's folder, as the surface model leaves it, with what it means beside it."""
    folder = tmp_path / "run"
    folder.mkdir()
    depth = np.zeros((40, 60), dtype=np.float32)
    depth[:, 30:] = 0.7
    write_raster(folder / "max_depth.tif", depth, frame(40, 60), "m")
    write_raster(folder / "max_velocity.tif", depth, frame(40, 60), "m/s")
    write_raster(folder / "max_depth_velocity.tif", depth * depth, frame(40, 60), "m2/s")
    write_raster(folder / "duration.tif", np.where(depth > 0, np.float32(5400), np.float32(0)), frame(40, 60), "s")
    (folder / "points.csv").write_text("time_s,name,depth_m,level_m\n0,gate,0,300\n600,gate,0.7,300.7\n")
    (folder / "balance.json").write_text(json.dumps({"rain_m3": 840.0, "end_m3": 840.0, "error": 3e-16, "cells": 2400}))
    layer([box(40, 10, 50, 20)], population=[12]).to_file(tmp_path / "houses.gpkg")
    layer([box(0, 0, 30, 40), box(30, 0, 60, 40)], code=["west", "<b>east</b>"]).to_file(tmp_path / "cells.gpkg")
    exposed = assess_exposure(
        Call(), run=str(folder), buildings=str(tmp_path / "houses.gpkg"), cells=str(tmp_path / "cells.gpkg"),
        population_column="population", output=str(tmp_path / "exposure.gpkg"),
    )  # fmt: skip
    issue_warnings(Call(), cells={"path": exposed["output"], "layer": "cells"}, output=str(tmp_path / "warning.gpkg"))
    return tmp_path


def report(run, language="en", **more):
    answer = write_report(
        Call(language=language), run=str(run / "run"), exposure=str(run / "exposure.gpkg"),
        warnings=str(run / "warning.gpkg"), output=str(run / "report.html"), **more,
    )  # fmt: skip
    with open(answer["output"], encoding="utf-8") as file:
        return file.read()


def rows(text):
    """Every row of every table, as the texts of its cells."""
    return [
        tuple(re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td.*?</td>", row))
        for row in re.findall(r"<tr>.*?</tr>", text)
    ]


def test_the_figures_are_those_of_the_run(run):
    told = rows(report(run))
    assert ("0.50 - 1.00 m", "1,200") in told
    assert ("Buildings", "1", "1") in told
    assert ("People in flooded buildings", "12", "12") in told
    assert ("gate", "0.7") in told
    assert ("Rain (m³)", "840") in told


def test_the_areas_of_the_hazard_classes_are_told(run):
    # 0.7 (0.7 + 0.5) + 1 = 1.84: significant.
    assert ("Significant: danger for most", "1,200") in rows(report(run))


def test_it_speaks_chinese(run):
    text = report(run, "zh")
    assert '<html lang="zh">' in text
    assert ("建筑物", "1", "1") in rows(text)
    assert "The water" not in text


def test_maps_and_curves_are_inside_the_page(run):
    pictures = re.findall(r'src="data:image/png;base64,([^"]+)"', report(run))
    assert len(pictures) == 4  # depth, duration, hazard, curves
    assert min(map(len, pictures)) > 5000
    assert "http" not in re.sub(r'src="[^"]+"', "", report(run))


def test_names_from_data_cannot_break_the_page(run):
    text = report(run, title="<script>alert(1)</script>")
    assert "<script" not in text
    assert "&lt;b&gt;east&lt;/b&gt;" in text


def test_every_input_is_told_with_its_hash(run):
    text = report(run, inputs={"houses": str(run / "houses.gpkg")})
    assert content_sha256([run / "houses.gpkg"]) in text


def test_an_input_that_is_not_there_is_an_error(run):
    with pytest.raises(SourceError, match="is not there"):
        report(run, inputs={"terrain": str(run / "none.tif")})


def test_assumptions_and_unverified_limits_are_told(run):
    text = report(run, assumptions=["No drains."], scheme="GB50014")
    assert "<p>No drains.</p>" in text
    assert "Not verified: GB 50014" in text


def test_a_page_escapes_whatever_it_is_given():
    page = Page("a & b", "x < y", "en")
    page.paragraph(Text("1 < 2", "1 < 2"))
    page.table([("<td>", 3)], [Text("<th>", "")])
    for part in ("a &amp; b", "x &lt; y", "1 &lt; 2", "&lt;td&gt;", "&lt;th&gt;"):
        assert part in page.text()


def test_the_report_names_the_storm_the_scenario_and_the_forecasts_doubts(run):
    doubt = {
        "slug": "forecast-tie", "severity": "warning", "text": {"en": "A tie.", "zh": "并列。"},
        "remedy": {"en": "Name one.", "zh": "请指定。"},
    }  # fmt: skip
    record = {
        "code": "P50-today", "name_en": "Once in 50 years", "name_zh": "50 年一遇", "begun_at": "2026-07-01T12:00:00",
        "storm": {"step_min": 5, "depth_mm": [40.0, 60.0]}, "built": True,
    }  # fmt: skip
    (run / "scenario.json").write_text(json.dumps(record))
    told = {"forecast": {"total_mm": 98.0}, "distance": 0.0204, "doubts": [doubt]}
    (run / "forecast.json").write_text(json.dumps(told))
    text = report(run)
    said = dict(row for row in rows(text) if len(row) == 2)
    assert said["Scenario"] == "P50-today · Once in 50 years"
    assert float(said["Rain of the scenario (mm)"]) == 100
    assert float(said["Forecast rain (mm)"]) == 98
    assert said["Run at"] == "2026-07-01 12:00 (UTC)"
    assert float(said["Rain on the terrain (mm)"]) == 350  # 840 m3 on 2400 m2
    assert "A tie. Name one." in text


def test_the_report_names_the_rain_and_its_day(run):
    note_rain(run / "run", Series.steps([0.0, 600.0], [30 / 3.6e6, 0.0]), "Ferry gauge", "2026-07-04T18:20:00")
    text = report(run)
    said = dict(row for row in rows(text) if len(row) == 2)
    assert said["Rain"] == "Ferry gauge"
    assert said["It began at"] == "2026-07-04 18:20 (UTC)"
    assert "does not say which storm" not in text


def test_a_run_whose_storm_nobody_knows_is_reported_as_such(run):
    assert "does not say which storm" in report(run)
