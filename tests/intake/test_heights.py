"""Levels of another height datum come to the store's by the city's own offset or benchmarks; residuals are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from undergrid.core.intake.heights import heights_of
from undergrid.core.intake.profiles import load_profiles, parse_profile, profile_called
from undergrid.core.kernel.errors import SourceError
from undergrid.tests.survey.tables import delivery_of, sewer

TABLE = [{"kind": "points", "required": ["point_no"], "columns": {"point_no": [], "x": [], "y": []}}]


def delivered(**heights: Any):
    generic = profile_called("generic", load_profiles("survey"))
    profile = replace(generic, height_datum="吴淞高程", heights=heights_of(heights) if heights else None)
    points, segments = sewer()
    segments[0] |= {"from_level_m": "8.00"}
    return delivery_of(points, segments, profile)


def told(delivery, slug: str):
    return [finding for finding in delivery.findings if finding.slug == f"intake.{slug}"]


def test_a_stated_offset_is_added_to_every_level_and_to_no_depth() -> None:
    before, after = delivered(), delivered(offset_m=-1.717)
    assert (after.points["ground_m"] - before.points["ground_m"]).tolist() == pytest.approx([-1.717] * 3)
    for name in ("from_level_m", "to_level_m", "from_ground_m", "to_ground_m"):
        assert (after.segments[name] - before.segments[name]).tolist() == pytest.approx([-1.717] * 2), name
    for name in ("from_depth_m", "to_depth_m"):
        assert after.segments[name].tolist() == pytest.approx(before.segments[name].tolist())
    (said,) = told(after, "heights-shifted")
    assert "-1.717 m" in said.text.zh
    assert "吴淞高程" in said.text.zh
    assert "未用水准点核对" in said.text.zh
    assert told(before, "heights-shifted") == []


def test_benchmarks_give_the_mean_offset_and_their_residuals() -> None:
    marks = [["BM1", 232.415, 230.700], ["BM2", 240.100, 238.381], ["BM3", 251.020, 249.304]]
    heights = heights_of({"benchmarks": marks})
    assert heights.offset_m == pytest.approx((-1.715 - 1.719 - 1.716) / 3)
    assert sum(heights.residuals.values()) == pytest.approx(0, abs=1e-9)
    assert heights.residuals["BM2"] == pytest.approx(-1.719 - heights.offset_m)
    found = delivered(benchmarks=marks)
    (said,) = told(found, "heights-shifted")
    assert "BM2 -0.002 m" in said.text.en
    assert told(found, "benchmark-residual") == []


def test_a_benchmark_that_contradicts_the_others_is_named() -> None:
    found = delivered(benchmarks=[["BM1", 232.415, 230.700], ["BM2", 240.100, 238.385], ["BM3", 251.02, 249.42]])
    assert {each.subject for each in told(found, "benchmark-residual")} == {"BM1", "BM2", "BM3"}
    stated = delivered(offset_m=-1.715, benchmarks=[["BM1", 232.415, 230.700], ["BM3", 251.02, 249.42]])
    (off,) = told(stated, "benchmark-residual")
    assert off.subject == "BM3"
    assert "+0.115 m" in off.text.en


def test_one_benchmark_verifies_nothing_and_that_is_said() -> None:
    (said,) = told(delivered(benchmarks=[["BM1", 232.415, 230.700]]), "heights-shifted")
    assert "无多余观测" in said.text.zh


@pytest.mark.parametrize(
    "heights",
    [
        {}, {"offset": -1.7}, {"offset_m": "-1.7"}, {"offset_m": float("nan")}, {"offset_m": 5000.0},
        {"benchmarks": [["BM1", 232.4]]}, {"benchmarks": [["BM1", 232.4, "230.7"]]}, {"benchmarks": ["BM1"]},
        {"benchmarks": [["BM1", 232.4, 230.7], ["BM1", 240.1, 238.4]]},
    ],
)  # fmt: skip
def test_what_is_no_offset_is_refused_with_its_name(heights: dict[str, Any]) -> None:
    with pytest.raises(SourceError, match="heights"):
        parse_profile({"slug": "own", "title": {"en": "o", "zh": "o"}, "table": TABLE, "heights": heights})


def test_a_room_without_levels_takes_no_offset() -> None:
    with pytest.raises(SourceError, match="heights"):
        parse_profile(
            {"slug": "own", "room": "facilities", "title": {"en": "o", "zh": "o"}, "heights": {"offset_m": -1.7}}
        )
