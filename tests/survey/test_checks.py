"""Every check: a network in which nothing is wrong passes, and one slip makes it fail."""

import pytest
import shapely

from undergrid.core.checking.running import run_checks
from undergrid.core.checking.tolerances import Setting
from undergrid.core.kernel.findings import Severity
from undergrid.core.store.codelists import read_codes
from undergrid.core.survey.clearance.rulebook import KINDS, SCHEME
from undergrid.core.survey.clearance.rules import Rules
from undergrid.core.survey.network.utilities import utilities
from undergrid.tests.survey.asking import survey_checks
from undergrid.tests.survey.tables import POINT, SEGMENT, case_of, changed, delivery_of, sewer, without

CODES = list(read_codes())
RULES = Rules(
    *(
        tuple(
            {name: str(value) for name, value in code["attributes"].items()}
            | {"code": code["code"], "source": "", "confidence": ""}
            for code in CODES
            if code["kind"] == kind and code["scheme"] == SCHEME
        )
        for kind in KINDS
    )
)
UTILITIES = utilities(
    sorted(
        (code for code in CODES if code["kind"] == "pipe_category"), key=lambda code: code["scheme"] != "CJJ 61-2017"
    )
)


def judged(points, segments, *what, **more):
    """Return findings and verdict over a delivery given as rows, by all checks or by those named."""
    case = case_of(points, segments, rules=RULES, utilities=UTILITIES)
    for name, value in more.items():
        setattr(case.delivery, name, value)
    return run_checks("survey", case, only=[f"survey.{each}" for each in what] or None)


# --- one slip each ---------------------------------------------------------------------------------------------------


def point(at, **cells):
    """Return a slip: cells of one point are other ones."""
    return lambda points, segments: (changed(points, at, **cells), segments)


def segment(at, **cells):
    """Return a slip: cells of one segment are other ones."""
    return lambda points, segments: (points, changed(segments, at, **cells))


def more_points(*rows):
    """Return a slip: points that should not be there."""
    return lambda points, segments: ([*points, *rows], segments)


def more_segments(*rows):
    """Return a slip: segments that should not be there."""
    return lambda points, segments: (points, [*segments, *rows])


def every_point(column):
    return lambda points, segments: ([row | {column: ""} for row in points], segments)


def every_segment(column):
    return lambda points, segments: (points, [row | {column: ""} for row in segments])


def gas(points, segments, pressure=""):
    """A gas pipe, without a pressure or with one, beside the sewer."""
    ends = [POINT | {"point_no": f"R{n}", "category": "RQ", "x": f"5000{30 * n}", "y": "2500010"} for n in (1, 2)]
    pipe = SEGMENT | {"from_point_no": "R1", "to_point_no": "R2", "category": "RQ", "material": "G", "section": "100",
                      "level_kind": "top", "flow_direction": "", "from_depth_m": "1.5",
                      "to_depth_m": "1.5", "pressure": pressure}  # fmt: skip
    return [*points, *ends], [*segments, pipe]


def numbered(letters, wrong):
    """Thirty points that are numbered by their utility's letters, but one."""
    rows = [POINT | {"point_no": f"{letters}{n}", "x": f"{500000 + 9 * n}", "y": "2500000"} for n in range(30)]
    return changed(rows, 7, point_no=wrong)


def on_sheets(wrong, shown="{north:.2f}-{east:.2f}"):
    """Thirty points with the sheets of 250 m that they lie in, north first in kilometres, but one."""
    rows = numbered("WS", "WS7")
    sheets = [shown.format(north=2500.0 % 100, east=(500.0 + 0.25 * (9 * n // 250)) % 100) for n in range(30)]
    return changed([row | {"map_sheet": sheet} for row, sheet in zip(rows, sheets, strict=True)], 7, map_sheet=wrong)


def power(points, segments, voltage):
    """A cable of a voltage beside the sewer."""
    ends = [POINT | {"point_no": f"D{n}", "category": "GD", "x": f"5000{30 * n}", "y": "2500010"} for n in (1, 2)]
    pipe = SEGMENT | {"from_point_no": "D1", "to_point_no": "D2", "category": "GD", "section": "100",
                      "level_kind": "top", "flow_direction": "", "voltage": voltage}  # fmt: skip
    return [*points, *ends], [*segments, pipe]


def water_across(depth_m):
    """A water pipe that crosses the sewer at this depth."""

    def slip(points, segments):
        ends = [
            POINT
            | {"point_no": f"J{n}", "category": "JS", "feature": "直线点", "x": "500015", "y": f"{2500000 + 20 * n}"}
            for n in (-1, 1)
        ]
        pipe = SEGMENT | {"from_point_no": "J-1", "to_point_no": "J1", "category": "JS", "material": "PE",
                          "level_kind": "top", "flow_direction": "", "section": "200",
                          "from_depth_m": depth_m, "to_depth_m": depth_m}  # fmt: skip
        return [*points, *ends], [*segments, pipe]

    return slip


def circle(points, segments):
    back = SEGMENT | {"from_point_no": "W3", "to_point_no": "W1", "from_depth_m": "2.6", "to_depth_m": "2.0"}
    return points, [*segments, back]


def loose_end(x, y):
    """A storm drain whose end W9 comes to lie at a place."""

    def slip(points, segments):
        far = POINT | {"point_no": "W8", "x": x, "y": "2500040", "feature": "起始点"}
        near = POINT | {"point_no": "W9", "x": x, "y": y, "feature": "直线点"}
        pipe = SEGMENT | {"from_point_no": "W8", "to_point_no": "W9", "from_depth_m": "2.0", "to_depth_m": "2.2"}
        return [*points, far, near], [*segments, pipe]

    return slip


def far_points(points, segments):
    near = [POINT | {"point_no": f"N{n}", "x": f"{500000 + n}", "y": "2500100"} for n in range(60)]
    return [*points, *near, POINT | {"point_no": "F1", "x": "500000", "y": "2520000"}], segments


def stub(points, segments):
    """A piece of two centimetres behind the outlet."""
    end = POINT | {"point_no": "W4", "x": "500060.02", "y": "2500000", "feature": "出水口"}
    pipe = SEGMENT | {"from_point_no": "W3", "to_point_no": "W4", "from_depth_m": "2.6", "to_depth_m": "2.6"}
    return [*points, end], [*segments, pipe]


SLIPS = {
    "point-number-missing": point(1, point_no=""),
    "point-number-duplicate": more_points(POINT | {"point_no": "W2", "x": "500031", "y": "2500001"}),
    "segment-end-missing": segment(1, to_point_no=""),
    "segment-end-unknown": segment(1, to_point_no="W9"),
    "segment-self-loop": segment(1, to_point_no="W2"),
    "segment-duplicate": lambda points, segments: (points, [*segments, segments[0]]),
    "segment-reversed-duplicate": lambda points, segments: (
        points,
        [*segments, segments[0] | {"from_point_no": "W2", "to_point_no": "W1", "from_depth_m": "2.3",
                                   "to_depth_m": "2.0", "flow_direction": "backward"}],
    ),
    "segment-parallel": lambda points, segments: (points, [*segments, segments[0] | {"section": "400"}]),
    "segment-number-duplicate": lambda points, segments: (points, [row | {"segment_no": "1"} for row in segments]),
    "point-number-unlike": lambda _points, segments: (numbered("WS", wrong="JS7"), segments),
    "point-map-sheet-wrong": lambda _points, segments: (on_sheets(wrong="00.25-00.25"), segments),
    "point-category-missing": lambda points, segments: (
        [*points, POINT | {"point_no": "W7", "category": "", "x": "500000", "y": "2500300"}], segments),
    "segment-category-missing": lambda points, segments: (
        points, [*segments, SEGMENT | {"from_point_no": "Q1", "to_point_no": "Q2", "category": ""}]),
    "segment-burial-missing": segment(0, burial=""),
    "point-ground-missing": point(1, ground_m=""),
    "segment-depth-missing": segment(0, from_depth_m=""),
    "segment-section-missing": segment(0, section=""),
    "segment-material-missing": segment(0, material=""),
    "point-kind-missing": point(1, feature=""),
    "point-kind-both": point(1, appurtenance="检查井"),
    "point-quality-level-unknown": point(1, quality_level="Z"),
    "segment-quality-level-unknown": segment(1, quality_level="Z"),
    "point-status-unknown": point(1, status="9"),
    "segment-status-unknown": segment(1, status="9"),
    "segment-material-unknown": segment(1, material="塑料"),
    "segment-burial-unknown": segment(1, burial="挂"),
    "point-number-implausible": point(1, chamber_depth_m="400"),
    "segment-number-implausible": segment(1, section="250000"),
    "point-feature-degree": point(1, feature="三通"),
    "point-feature-unknown": point(1, feature="弯管头"),
    "point-appurtenance-unknown": point(1, feature="", appurtenance="神秘井"),
    "segment-owner-missing": segment(0, owner=""),
    "point-laid-in-future": point(1, laid_year="2061"),
    "segment-laid-in-future": segment(1, laid_on="2025-09-02", laid_year="2025"),
    "point-laid-too-early": point(1, laid_year="1849"),
    "segment-laid-too-early": segment(1, laid_year="1812", laid_on="1812-06"),
    "point-laid-dates-disagree": point(1, laid_on="2002-06"),
    "segment-laid-dates-disagree": segment(1, laid_on="2015年6月", laid_year="2016"),
    "point-road-otherwise": lambda points, segments: (
        changed([row | {"road": "人民路"} for row in points], 1, road="人民 路"), segments),
    "segment-road-otherwise": lambda points, segments: (
        [row | {"road": "人民路"} for row in points], changed(segments, 1, road="人 民路")),
    "segment-ducts-overfull": segment(0, holes_total="4", holes_used="6"),
    "segment-pressure-missing": gas,
    "segment-voltage-misplaced": segment(0, voltage="10"),
    "segment-pressure-not-in-table": lambda points, segments: gas(points, segments, "高压"),
    "segment-pressure-unreadable": lambda points, segments: gas(points, segments, "有压"),
    "segment-voltage-unreadable": lambda points, segments: power(points, segments, "220"),
    "point-position-missing": point(1, x=""),
    "point-axes-swapped": point(1, x="2500000", y="500030"),
    "point-outside-crs": point(1, x="500030", y="9900000"),
    "point-far-away": far_points,
    "point-same-place": more_points(POINT | {"point_no": "W4", "x": "500030", "y": "2500000"}),
    "segment-too-short": stub,
    "segment-too-long": point(2, x="500260"),
    "segment-length-differs": segment(0, length_m="34"),
    "segment-level-inconsistent": segment(0, from_level_m="9.0"),
    "segment-ground-differs": segment(0, from_ground_m="10.5", from_depth_m="2.0"),
    "segment-depth-zero": segment(0, from_depth_m="0"),
    "segment-above-ground": segment(0, from_depth_m="-0.7"),
    "segment-aerial-buried": segment(0, burial="JK"),
    "segment-too-deep": segment(0, from_depth_m="134"),
    "segment-level-kind-unknown": every_segment("level_kind"),
    "point-chamber-shallow": point(1, chamber_depth_m="1.2"),
    "point-ground-jumps": point(1, ground_m="60"),
    "segment-flow-missing": segment(0, flow_direction=""),
    "segment-rises": segment(0, flow_direction="backward"),
    "segment-slope-steep": lambda points, segments: (
        changed(points, 1, x="500002"), changed(segments, 0, from_depth_m="0.6", to_depth_m="3.0")),
    "segment-slope-flat": segment(0, to_depth_m="2.0"),
    "segment-shrinks": segment(1, section="200"),
    "point-no-outlet": point(2, feature="直线点"),
    "segment-flow-loop": circle,
    "point-piece-small": loose_end("500000", "2500030"),
    "segment-other-utility": point(2, category="JS"),
    "segment-storm-meets-foul": segment(1, category="YS"),
    "point-alone": more_points(POINT | {"point_no": "W4", "x": "500090", "y": "2500000"}),
    "point-near-miss": loose_end("500030", "2500000.2"),
    "point-on-pipe": loose_end("500010", "2500000.05"),
    "pipes-too-near": water_across("1.9"),
    "segment-cover-small": segment(0, from_depth_m="0.5"),
    "delivery-empty": lambda points, _segments: (points, []),
    "delivery-utility-without-segments": more_points(POINT | {"point_no": "J1", "category": "JS", "x": "500000",
                                                              "y": "2500010"}),
    "points-quality-level-unsaid": point(0, quality_level=""),
    "points-surveyed-on-unsaid": point(0, surveyed_on=""),
    "points-survey-method-unsaid": point(0, survey_method=""),
    "segments-quality-level-unsaid": segment(0, quality_level=""),
    "segments-surveyed-on-unsaid": segment(0, surveyed_on=""),
    "segments-survey-method-unsaid": segment(0, survey_method=""),
    "delivery-half-empty": every_segment("from_depth_m"),
    "value-not-a-number": point(0, ground_m="ten"),
    "value-not-whole": segment(0, cable_count="1.5"),
    "value-not-a-year": point(0, laid_year="long ago"),
    "value-not-a-date": point(0, surveyed_on="yesterday"),
    "value-not-a-section": segment(0, section="8OO"),
    "value-not-a-count": segment(0, holes="many"),
    "value-not-a-choice": segment(0, flow_direction="uphill"),
}  # fmt: skip
ELSEWHERE = {
    "point-category-unknown", "segment-category-unknown", "point-zone-wrong", "point-outside-area",
    "point-not-surveyed", "delivery-workload-short", "segment-from-one-end", "segment-ends-disagree",
    "point-rows-differ", "point-number-taken", "street-alias-unused", "street-alias-doubtful",
}  # fmt: skip
"""Checks of what a pair of tables cannot show: they have tests below, or in a file of their own."""


def test_a_sewer_in_which_nothing_is_wrong_passes_every_check():
    findings, verdict, _ = judged(*sewer())
    assert findings == []
    assert verdict.accepted


def test_every_check_has_its_slip():
    known = {slug.removeprefix("survey.") for slug in survey_checks()}
    assert {each for each in SLIPS if not each.startswith("value-not-")} | ELSEWHERE == known


def test_there_are_at_least_forty_checks_that_judge_rows():
    assert len(survey_checks()) >= 40


@pytest.mark.parametrize("what", SLIPS)
def test_a_slip_is_found_and_told_in_both_languages(what):
    points, segments = SLIPS[what](*sewer())
    findings, _, _ = judged(points, segments, what)
    told = [each for each in findings + delivery_of(points, segments).findings if each.slug.endswith(f".{what}")]
    assert told
    for text in (text for finding in told for text in (finding.text, finding.remedy)):
        assert text.en
        assert text.zh
        assert "{" not in text.en + text.zh


@pytest.mark.parametrize("slug", survey_checks())
def test_a_check_says_what_must_hold_and_what_to_do(slug):
    check = survey_checks()[slug]
    assert check.holds.en.endswith(".")
    assert check.holds.zh.endswith("。")
    assert check.remedy.en.endswith(".")
    assert check.remedy.zh.endswith("。")


@pytest.mark.parametrize("pressure", ["2.5MPa", "高压A", "P>1.6MPa~4.0MPa"])
def test_gas_above_the_table_is_told_and_not_judged_as_if_it_were_in_it(pressure):
    findings, _, _ = judged(*gas(*sewer(), pressure), "segment-pressure-not-in-table", "pipes-too-near")
    assert [finding.slug for finding in findings] == ["survey.segment-pressure-not-in-table"]
    assert "not in this table" in findings[0].text.en


@pytest.mark.parametrize("pressure", ["中压", "中压（A）", "≤0.4MPa", "次高压", "低压"])
def test_a_class_of_the_table_is_nothing_to_tell(pressure):
    what = ("segment-pressure-not-in-table", "segment-pressure-unreadable")
    assert judged(*gas(*sewer(), pressure), *what)[0] == []


@pytest.mark.parametrize(("voltage", "told"), [("220", 1), ("220kV", 0), ("220V", 0), ("380", 0), ("10000", 0)])
def test_a_bare_220_is_asked_about_and_nothing_that_can_be_told(voltage, told):
    assert len(judged(*power(*sewer(), voltage), "segment-voltage-unreadable")[0]) == told


def test_numbers_that_follow_no_rule_are_no_fault():
    rows = [row | {"point_no": f"{n}A"} for n, row in enumerate(numbered("WS", "JS7"))]
    assert judged(rows, [], "point-number-unlike")[0] == []


def test_the_sheet_that_a_point_lies_in_is_told_and_another_system_of_sheets_is_not_judged():
    told = judged(on_sheets(wrong="00.25-00.25"), [], "point-map-sheet-wrong")[0]
    assert [finding.subject for finding in told] == ["WS7"]
    assert "its place is in 0.00-0.00" in told[0].text.en
    elsewhere = on_sheets(wrong="7.00-7.00", shown="31.50-77.75")
    assert judged(elsewhere, [], "point-map-sheet-wrong")[0] == []


def test_a_utility_that_no_list_knows_is_kept_as_unidentified_and_among_accepted_rows_an_error():
    points, segments = sewer()
    delivery = delivery_of(changed(points, 1, category="QX"), changed(segments, 0, category="QX"))
    assert (delivery.points["category"].tolist()[1], delivery.segments["category"].tolist()[0]) == ("BM", "BM")
    (told,) = [each for each in delivery.findings if each.slug == "survey.utility-unknown-word"]
    assert "QX" in told.text.en
    assert "2 rows" in told.text.en
    case = case_of(points, segments, rules=RULES, utilities=UTILITIES)
    for table in (case.delivery.points, case.delivery.segments):  # as rows that came in before the list changed
        table.loc[1, "category"] = "QX"
    names = ["survey.point-category-unknown", "survey.segment-category-unknown"]
    assert [each.slug for each in run_checks("survey", case, only=names)[0]] == names


def test_a_point_outside_of_the_survey_area_is_found():
    area = shapely.to_wkb(shapely.box(499900, 2499900, 499950, 2499990))
    findings, _, _ = judged(*sewer(), "point-outside-area", area_wkb=area)
    assert "survey.point-outside-area" in {finding.slug for finding in findings}


def test_a_workload_that_was_not_delivered_is_found():
    findings, _, _ = judged(*sewer(), "delivery-workload-short", claimed_m={"WS": 60.0, "JS": 100.0})
    told = [finding for finding in findings if finding.slug == "survey.delivery-workload-short"]
    assert [finding.text.en for finding in told] == ["Of JS 100 m are claimed and 0 m delivered."]


def test_a_citys_tolerance_holds_for_its_utility_only():
    points, segments = sewer()
    settings = (Setting("survey.segment-too-long", "length_m", "PS", 20.0),)
    findings, _, _ = run_checks("survey", case_of(points, segments, settings=settings))
    assert [finding.slug for finding in findings] == ["survey.segment-too-long"] * 2
    water = (Setting("survey.segment-too-long", "length_m", "JS", 20.0),)
    assert run_checks("survey", case_of(points, segments, settings=water))[0] == []


def test_a_check_switched_off_says_nothing():
    points, segments = without(sewer()[0], 1, "ground_m"), sewer()[1]
    settings = tuple(
        Setting(slug, "severity", severity="off") for slug in survey_checks() if slug != "survey.point-ground-missing"
    )
    findings, verdict, _ = run_checks("survey", case_of(points, segments, settings=settings))
    assert [(finding.slug, finding.severity) for finding in findings] == [
        ("survey.point-ground-missing", Severity.WARNING)
    ]
    assert verdict.counts == {"survey.point-ground-missing": 1}


def test_what_is_amiss_in_every_row_is_said_once():
    points = [POINT | {"point_no": f"W{n}", "x": f"{500000 + n}", "y": "2500000", "ground_m": ""} for n in range(30)]
    findings, verdict, _ = judged(points, sewer()[1], "point-ground-missing")
    told = [finding for finding in findings if finding.slug == "survey.point-ground-missing"]
    assert len(told) == 1
    assert verdict.counts["survey.point-ground-missing"] == 30
