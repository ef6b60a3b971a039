"""Longitudinal profile and cross-section of a few pipes laid by hand."""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from dataclasses import replace

import numpy as np
import pytest
import shapely

from undergrid.core.report.title_block import spread
from undergrid.core.survey.network.cross_section import CrossSection, cross_section, marks_on
from undergrid.core.survey.network.cross_section_plot import Heading as CrossHeading
from undergrid.core.survey.network.cross_section_plot import draw as draw_section
from undergrid.core.survey.network.cross_section_plot import plot_cross_section
from undergrid.core.survey.network.named_lines import NamedLine
from undergrid.core.survey.network.profile import Profile, profile, size_text
from undergrid.core.survey.network.profile_plot import GROUND, Heading, draw, plot_profile, scale_of
from undergrid.core.survey.network.stored import Stored, as_pipes
from undergrid.core.survey.network.utilities import utilities
from undergrid.tests.survey_network.laid import key, points, segments

UTILITIES = utilities(
    [
        {"code": "WS", "parent": "PS", "name_en": "sewage", "name_zh": "污水", "attributes": {"colour_hex": "#4C3926"}},
        {"code": "JS", "parent": None, "name_en": "water", "name_zh": "给水", "attributes": {"colour_hex": "#00FFFF"}},
    ]
)


HEADING = Heading(
    "污水管道纵断面图（A 至 C）",
    "污水",
    "#4C3926",
    dt.date(2026, 1, 2),
    "1985 国家高程基准",
    "CGCS2000",
    {"PE": "聚乙烯"},
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
    path = plot_profile(drawn(water_main()), tmp_path / f"profile.{ending}", HEADING, "zh")
    assert path.stat().st_size > 5000


def with_drop() -> Profile:
    """The second pipe leaves chamber B half a metre lower than the first comes; a branch joins there from the south."""
    path = sewer()
    path.rows.loc[1, ["to_level_m", "from_level_m"]] = [7.0, 6.5]
    beside = segments(
        {"name": "D-B", "course": [(50, -20, 8.6), (50, 0, 8.1)], "category": "WS", "width_mm": 300.0},
        {"name": "V-W", "course": [(20, -5, 9.0), (20, 5, 9.0)], "category": "JS", "width_mm": 200.0,
         "level_kind": "top", "from_depth_m": 1.0, "to_depth_m": 1.0},
    )  # fmt: skip
    return profile(path, [False, True], chambers(), as_pipes(beside), UTILITIES)


def test_a_branch_is_told_with_its_invert_where_it_joins():
    branch = with_drop().branches[0]
    assert (branch.at_m, branch.category, branch.size, branch.invert_m) == (50, "WS", "DN300", pytest.approx(8.1))


def test_cover_counts_to_the_outside_of_the_pipe():
    """Concrete of 400 mm has a wall of its own; its crown inside lies at 8.4 m under ground at 10 m."""
    path = sewer()
    path.rows["material"] = "T"
    run = profile(path, [False, True], chambers(), None, UTILITIES).runs[0]
    wall = as_pipes(path).sizes.half_height_m[0] - 0.2
    assert wall > 0.02
    assert run.cover_from_m == pytest.approx(10.0 - 8.4 - wall)


def test_the_sheet_follows_the_convention_point_by_point(tmp_path):
    sheet = plot_profile(with_drop(), tmp_path / "profile.svg", HEADING, "zh").read_text("utf-8")
    rows = ["地面标高（m）", "管内底标高", "井底标高（m）", "管顶覆土（m）", "管径（mm）", "管材", "坡度（‰）",
            "管长（m）", "桩号", "井号（点号）", "井型（特征）"]  # fmt: skip
    block = ["图名", "比例", "横 1:1000 纵 1:100", "管线类别", "起止点", "高程基准", "坐标系", "日期", "2026-01-02",
             "制图", "校核", "审核", "图号"]  # fmt: skip
    # to the millimetre; both inverts of chamber B; its drop; what joins and what crosses; slope with its way
    figures = ["10.200", "7.500", "7.000", "7.200", "跌水 0.500", "接入 污水 DN300 内底 8.100", "→ 10.0", "K0+050.00",
               "给水 DN200 外顶 9.000 外底", "聚乙烯", "DN400", "检查井", "50.00"]  # fmt: skip
    plain = re.sub(r"\s+", " ", sheet)
    for word in (*rows, *block, *figures):
        assert word in plain, word


def test_the_english_sheet_has_no_chinese_but_what_the_survey_says(tmp_path):
    heading = Heading("A–C", "sewage", "#4C3926", dt.date(2026, 1, 2), "EPSG:5737", "CGCS2000")
    sheet = plot_profile(with_drop(), tmp_path / "profile.svg", heading, "en").read_text("utf-8")
    assert "drop 0.500" in sheet
    assert not re.search(r"[\u4e00-\u9fff]", sheet.replace("检查井", ""))


def test_the_sheet_is_true_to_its_scales():
    """1:1000 along: two metres of paper for two kilometres are too long, so that is drawn at 1:2000."""
    assert scale_of(with_drop()) == 1000
    figure = draw(with_drop(), HEADING, "zh")
    ground = next(line for line in figure.axes[0].lines if line.get_color() == GROUND)
    assert np.ptp(ground.get_xdata()) == pytest.approx(100.0)  # 100 m, in millimetres
    assert np.ptp(ground.get_ydata()) == pytest.approx(4.0)  # 0.4 m
    assert figure.get_size_inches()[0] * 25.4 == pytest.approx(figure.axes[0].get_xlim()[1])
    long = replace(with_drop(), stations=(*with_drop().stations[:2], replace(with_drop().stations[2], at_m=2000.0)))
    assert scale_of(long) == 2000


def test_labels_that_would_overlap_are_moved_apart_and_keep_their_order():
    places = spread([10.0, 10.5, 11.0, 30.0], 3.4)
    assert places == pytest.approx([7.1, 10.5, 13.9, 30.0])
    assert spread([], 3.4) == []
    assert min(np.diff(spread([5.0] * 9, 2.0))) == pytest.approx(2.0)


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
    sheet = plot_cross_section(found, tmp_path / "section.svg", SECTION, "zh").read_text("utf-8")
    assert "#00ffff" in sheet
    assert "给水" in sheet


SECTION = CrossHeading(
    "管线横断面图", dt.date(2026, 1, 2), ((5.0, 0.0), (5.0, 10.0)), "1985 国家高程基准", "CGCS2000", {"PE": "聚乙烯"}
)


def street_section() -> CrossSection:
    """A water main 2 m and a sewer 8 m from the start; the kerb at 3.5 m, the road's centre line at 7 m."""
    pipes = as_pipes(
        segments(
            {"name": "P-Q", "course": [(0, 8, 3.0), (10, 8, 3.0)], "category": "WS", "width_mm": 400.0,
             "material": "PE", "from_depth_m": 2.0, "to_depth_m": 2.0},
            {"name": "R-S", "course": [(0, 2, 4.0), (10, 2, 4.0)], "category": "JS", "width_mm": 200.0,
             "level_kind": "top", "from_depth_m": 1.0, "to_depth_m": 1.0},
        )
    )  # fmt: skip
    line = shapely.LineString([(5, 0), (5, 10)])
    kerbs = [
        NamedLine(shapely.LineString([(0, y), (9, y)]), name) for y, name in ((7.0, "道路中心线"), (3.5, "路缘石"))
    ]
    return replace(cross_section(line, pipes, UTILITIES), marks=marks_on(line, kerbs))


def test_the_section_follows_the_convention_point_by_point(tmp_path):
    sheet = plot_cross_section(street_section(), tmp_path / "section.svg", SECTION, "zh").read_text("utf-8")
    rows = [
        "管线名称",
        "管径（mm）",
        "管材",
        "地面标高（m）",
        "管外顶标高（m）",
        "管外底标高（m）",
        "覆土（m）",
        "距起点（m）",
        "间距（m）",
    ]
    lines = ["左（起点）", "右（终点）", "道路中心线", "路缘石", "横 1:50　纵 1:50", "(5.00, 0.00) – (5.00, 10.00)"]
    # start to main, main to kerb, kerb to centre line, centre line to sewer, sewer to end; names, no codes
    figures = ["2.00", "1.50", "3.50", "1.00", "给水", "污水", "DN400", "聚乙烯", "4.000", "3.800", "5.000", "1.000"]
    for word in (*rows, *lines, *figures):
        assert word in sheet, word
    assert ">WS<" not in sheet


def test_the_section_is_true_to_its_scale():
    figure = draw_section(street_section(), SECTION, "zh")
    main = next(patch for patch in figure.axes[0].patches if patch.get_facecolor()[:3] == (0.0, 1.0, 1.0))
    outside_mm = 1000 * street_section().cuts[0].width_m / 50
    assert (main.width, main.height) == (pytest.approx(outside_mm), pytest.approx(outside_mm))
