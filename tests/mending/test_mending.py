"""Every mend answers its check: the slip is found, mended, and found no more; undone, the rows are what they were."""

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import text

from undergrid.core.checking.running import run_checks
from undergrid.core.kernel.errors import StoreError
from undergrid.core.mending.edits import apply, without_collisions
from undergrid.core.mending.suggesting import suggest
from undergrid.core.store.connection import open_store
from undergrid.tests.survey.asking import (
    accept_survey,
    import_survey,
    list_survey_mends,
    mend_survey,
    rollback_survey,
    survey_checks,
    survey_mends,
    undo_survey_mend,
)
from undergrid.tests.survey.tables import POINT, SEGMENT, case_of, changed, sewer, written

EPSG = 4547
CONTENT = text("""
    SELECT 'point', id::text, batch_id::text, to_jsonb(point) - '{rev,updated_at,updated_by}'::text[] FROM survey.point
    UNION ALL
    SELECT 'segment', id::text, batch_id::text, to_jsonb(segment) - '{rev,updated_at,updated_by}'::text[]
    FROM survey.segment ORDER BY 1, 2
""")


def point(at, **cells):
    return lambda points, segments: (changed(points, at, **cells), segments)


def segment(at, **cells):
    return lambda points, segments: (points, changed(segments, at, **cells))


def one_more_point(**cells):
    return lambda points, segments: ([*points, POINT | cells], segments)


def branch_that_misses(points, segments):
    """A branch whose end W9 was measured twenty centimetres beside the manhole W2."""
    far = POINT | {"point_no": "W8", "x": "500030", "y": "2500040", "feature": "起始点"}
    near = POINT | {"point_no": "W9", "x": "500030", "y": "2500000.2"}
    pipe = SEGMENT | {"from_point_no": "W8", "to_point_no": "W9", "from_depth_m": "2.0", "to_depth_m": "2.2"}
    return [*points, far, near], [*segments, pipe]


def told_from_the_other_end(points, segments):
    back = segments[0] | {"from_point_no": "W2", "to_point_no": "W1", "from_depth_m": "2.3", "to_depth_m": "2.0",
                          "flow_direction": "backward"}  # fmt: skip
    return points, [*segments, back]


SLIPS = {
    "point-number-duplicate": one_more_point(point_no="W2", x="500030.01", y="2500000", owner="W"),
    "segment-duplicate": lambda points, segments: (points, [*segments, segments[0]]),
    "segment-reversed-duplicate": told_from_the_other_end,
    "segment-end-unknown": segment(1, to_point_no="w-03"),
    "point-axes-swapped": point(1, x="2500000", y="500030"),
    "point-same-place": one_more_point(point_no="W4", x="500030", y="2500000"),
    "segment-length-differs": segment(0, length_m="34"),
    "point-near-miss": branch_that_misses,
    "point-road-otherwise": lambda points, segments: (
        changed([row | {"road": "人民路"} for row in points], 1, road="人民 路"),
        segments,
    ),
    "segment-road-otherwise": lambda points, segments: (
        [row | {"road": "人民路"} for row in points],
        changed(segments, 1, road="人 民路"),
    ),
    "point-laid-dates-disagree": point(1, laid_on="2001-05", laid_year="2101"),
    "segment-laid-dates-disagree": segment(1, laid_on="2061-05-02"),
    "point-kind-both": point(1, appurtenance="检查井"),
    "segment-rises": segment(0, flow_direction="backward"),
    "segment-flow-missing": segment(0, flow_direction=""),
    "segment-level-inconsistent": segment(0, from_level_m="9.0"),
    "segment-ground-differs": segment(0, from_ground_m="10.5", from_depth_m="2.0"),
    "segment-above-ground": segment(0, from_depth_m="-0.7"),
}


def mended(case, what):
    """Return the proposals for one check, and the case after them."""
    proposals, _ = without_collisions(suggest(case, [f"survey.{what}"]))
    after = apply(case.delivery, [edit for each in proposals for edit in each.edits])
    return proposals, type(case)(after.delivery, case.codes, case.crs, today=case.today)


def found(case, what):
    return [finding.subject for finding in run_checks("survey", case, only=[f"survey.{what}"])[0]]


@pytest.mark.parametrize(
    ("date", "year", "then"),
    [("2061-05", "2001", (None, 2001)), ("1998-05-03", "2061", ("1998-05-03", 1998)), ("1998-05", "2001", None)],
)
def test_of_two_dates_that_disagree_the_impossible_one_goes_and_none_where_both_can_be(date, year, then):
    case = case_of(*segment(1, laid_on=date, laid_year=year)(*sewer()))
    proposals, after = mended(case, "segment-laid-dates-disagree")
    assert bool(proposals) == (then is not None)
    cells = after.delivery.table("segments").iloc[1]
    kept = None if pd.isna(cells["laid_on"]) else cells["laid_on"], cells["laid_year"]
    assert kept == (then or (date, int(year)))


# --- in memory -------------------------------------------------------------------------------------------------------


def test_every_mend_answers_a_check_and_has_its_slip():
    assert set(survey_mends()) == {f"survey.{what}" for what in SLIPS}
    assert set(survey_mends()) <= set(survey_checks())


@pytest.mark.parametrize("what", SLIPS)
def test_a_mend_makes_its_check_pass(what):
    case = case_of(*SLIPS[what](*sewer()))
    assert found(case, what)
    proposals, after = mended(case, what)
    assert found(after, what) == []
    for each in proposals:
        assert each.says.en.endswith(".")
        assert each.says.zh.endswith("。")
        assert "{" not in each.says.en + each.says.zh


@pytest.mark.parametrize("what", SLIPS)
def test_a_mend_breaks_nothing_else(what):
    points, segments = SLIPS[what](*sewer())
    before, (_, after) = case_of(points, segments), mended(case_of(points, segments), what)
    assert set(run_checks("survey", after)[1].counts) <= set(run_checks("survey", before)[1].counts)


@pytest.mark.parametrize("slug", survey_mends())
def test_a_mend_says_what_it_does_in_both_languages(slug):
    does = survey_mends()[slug].does
    assert does.en
    assert any("一" <= letter <= "鿿" for letter in does.zh)


def test_two_points_apart_under_one_number_are_left_to_the_team():
    points, segments = one_more_point(point_no="W2", x="500031", y="2500001")(*sewer())
    assert suggest(case_of(points, segments), ["survey.point-number-duplicate"]) == []


def test_merged_points_hand_on_what_only_one_of_them_knew():
    case = case_of(*SLIPS["point-number-duplicate"](*sewer()))
    _, after = mended(case, "point-number-duplicate")
    kept = after.points[after.points["point_no"] == "W2"]
    assert (len(kept), kept["owner"].iat[0]) == (1, "W")


def test_a_snapped_line_ends_at_the_near_point_and_keeps_its_bends():
    case = case_of(*branch_that_misses(*sewer()))
    case.delivery.courses[2] = np.array([[500030, 2500040], [500033, 2500020], [500030, 2500000.2]])
    _, after = mended(case, "point-near-miss")
    assert list(after.points["point_no"]) == ["W1", "W2", "W3", "W8"]
    assert after.segments["to_point_no"].iat[2] == "W2"
    assert after.delivery.courses[2].tolist() == [[500030, 2500040], [500033, 2500020], [500030, 2500000]]


def test_depths_at_the_wrong_ends_are_exchanged_when_they_fit_the_neighbours():
    points, segments = sewer()
    deeper = POINT | {"point_no": "W0", "x": "499970", "y": "2500000", "feature": "起始点"}
    above = SEGMENT | {"from_point_no": "W0", "to_point_no": "W1", "from_depth_m": "1.7", "to_depth_m": "2.0"}
    case = case_of([*points, deeper], [*changed(segments, 0, from_depth_m="2.3", to_depth_m="2.0"), above])
    _, after = mended(case, "segment-rises")
    assert after.segments[["from_depth_m", "to_depth_m"]].iloc[0].tolist() == [2.0, 2.3]
    assert after.segments["flow_direction"].iat[0] == "forward"


def test_mends_of_the_same_row_wait_for_each_other():
    points, segments = one_more_point(point_no="W2", x="500030.01", y="2500000")(*sewer())
    case = case_of(*point(1, appurtenance="检查井", feature="直线点")(points, segments))
    every = suggest(case)
    kept, waiting = without_collisions(every)
    assert len(kept) + waiting == len(every)
    assert len({row for each in kept for row in each.touched}) == sum(len(each.touched) for each in kept)


# --- of a delivery that waits ----------------------------------------------------------------------------------------


@pytest.fixture
def call(call_in):
    return call_in(EPSG)


def ask(call, question):
    with open_store(call.connection) as store, store.connect() as connection:
        return [tuple(row) for row in connection.execute(text(question) if isinstance(question, str) else question)]


STAGED = "SELECT part, content FROM intake.staged ORDER BY part"
FINDINGS = "SELECT slug, subject, file, row, text_en FROM intake.finding ORDER BY 1, 2, 3, 4, 5"


def test_looking_at_mends_changes_nothing(call, tmp_path):
    staged = import_survey(call, files=written(tmp_path, *SLIPS["segment-duplicate"](*sewer())))
    before = ask(call, STAGED), ask(call, FINDINGS)
    told = mend_survey(call, delivery=staged["delivery"], preview=str(tmp_path / "mends.gpkg"))
    assert (told["count"], told["applied"], told["found_before"], told["found_after"]) == (1, False, 1, 0)
    assert told["proposals"][0]["changes"][0]["column"] == "removed"
    assert (tmp_path / "mends.gpkg").exists()
    assert (ask(call, STAGED), ask(call, FINDINGS)) == before


def test_a_refused_delivery_is_mended_and_may_be_accepted(call, tmp_path):
    refused = import_survey(call, files=written(tmp_path, *SLIPS["point-axes-swapped"](*sewer())))
    assert refused["state"] == "refused"
    done = mend_survey(call, delivery=refused["delivery"], checks=["survey.point-axes-swapped"], apply_mends=True)
    assert (done["applied"], done["errors"]) == (True, 0)
    assert ask(call, "SELECT state, errors FROM intake.delivery") == [("staged", 0)]
    assert ask(call, "SELECT subject, text_en FROM intake.finding WHERE slug = 'mending.row-mended'") == [
        ("W2", "Exchange easting and northing of W2.")
    ]
    assert accept_survey(call, delivery=refused["delivery"])["entered_points"] == 3
    assert ask(call, "SELECT ST_X(geom), ST_Y(geom) FROM survey.point WHERE point_no = 'W2'") == [(500030, 2500000)]


def test_undoing_gives_a_waiting_delivery_back_byte_for_byte(call, tmp_path):
    points, segments = SLIPS["segment-duplicate"](*SLIPS["point-axes-swapped"](*sewer()))
    staged = import_survey(call, files=written(tmp_path, points, segments))["delivery"]
    first = ask(call, STAGED), ask(call, FINDINGS), ask(call, "SELECT state, errors, counts FROM intake.delivery")
    one = mend_survey(call, delivery=staged, checks=["survey.segment-duplicate"], apply_mends=True)["mend"]
    second = ask(call, STAGED)
    two = mend_survey(call, delivery=staged, checks=["survey.point-axes-swapped"], apply_mends=True)["mend"]
    assert [each["mend"] for each in list_survey_mends(call, delivery=staged)["done"]] == [two, one]
    undo_survey_mend(call, delivery=staged, mend=two)
    assert ask(call, STAGED) == second
    undo_survey_mend(call, delivery=staged, mend=one)
    assert (
        ask(call, STAGED), ask(call, FINDINGS), ask(call, "SELECT state, errors, counts FROM intake.delivery")
    ) == first  # fmt: skip


def test_only_what_was_seen_is_done(call, tmp_path):
    staged = import_survey(call, files=written(tmp_path, *SLIPS["segment-duplicate"](*sewer())))["delivery"]
    seen = mend_survey(call, delivery=staged)["signature"]
    mend_survey(call, delivery=staged, apply_mends=True, seen=seen)
    with pytest.raises(StoreError, match="no longer those that were shown"):
        mend_survey(call, delivery=staged, apply_mends=True, seen=seen)


def test_one_finding_is_mended_alone(call, tmp_path):
    points, segments = sewer()
    both = changed(changed(segments, 0, length_m="34"), 1, length_m="35")
    staged = import_survey(call, files=written(tmp_path, points, both))["delivery"]
    told = mend_survey(call, delivery=staged, checks=["survey.segment-length-differs"], subjects=["W2-W3"])
    assert [each["subject"] for each in told["proposals"]] == ["W2-W3"]


def test_findings_keep_their_place_in_the_files_when_others_are_mended(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, [*changed(segments, 1, material=""), segments[0]])
    staged = import_survey(call, files=files)["delivery"]
    mend_survey(call, delivery=staged, apply_mends=True)
    told = ask(call, "SELECT file, row FROM intake.finding WHERE slug = 'survey.segment-material-missing'")
    assert told == [("segments.csv", 3)]


# --- of the network --------------------------------------------------------------------------------------------------

IN_NETWORK = {
    what: SLIPS[what]
    for what in ("point-near-miss", "point-same-place", "segment-rises", "segment-flow-missing",
                 "segment-length-differs", "point-kind-both")
}  # fmt: skip


@pytest.mark.parametrize("what", IN_NETWORK)
def test_the_network_is_mended_and_undone_to_the_last_byte(call, tmp_path, what):
    import_survey(call, files=written(tmp_path, *IN_NETWORK[what](*sewer())), accept=True)
    before = ask(call, CONTENT)
    done = mend_survey(call, checks=[f"survey.{what}"], apply_mends=True)
    assert done["rows"] >= 1
    assert ask(call, CONTENT) != before
    assert mend_survey(call, checks=[f"survey.{what}"])["count"] == 0
    undo_survey_mend(call, mend=done["mend"])
    assert ask(call, CONTENT) == before


def test_a_snapped_pipe_of_the_network_lies_at_the_point_it_joins(call, tmp_path):
    import_survey(call, files=written(tmp_path, *branch_that_misses(*sewer())), accept=True)
    mend_survey(call, checks=["survey.point-near-miss"], apply_mends=True)
    rows = ask(
        call,
        "SELECT ST_AsText(s.geom), p.point_no, s.to_point_no FROM survey.segment AS s"
        " JOIN survey.point AS p ON p.id = s.to_point_id WHERE s.from_point_no = 'W8'",
    )
    assert rows == [("LINESTRING Z (500030 2500040 8,500030 2500000 7.8)", "W2", "W2")]
    assert ask(call, "SELECT count(*) FROM survey.point WHERE point_no = 'W9'") == [(0,)]


def test_a_mend_that_people_edited_since_is_not_undone(call, tmp_path):
    import_survey(call, files=written(tmp_path, *SLIPS["segment-flow-missing"](*sewer())), accept=True)
    done = mend_survey(call, checks=["survey.segment-flow-missing"], apply_mends=True)
    with open_store(call.connection) as store, store.begin() as connection:
        connection.execute(text("UPDATE survey.segment SET remarks = 'seen', rev = -rev WHERE from_point_no = 'W1'"))
    with pytest.raises(StoreError, match="Conflict"):
        undo_survey_mend(call, mend=done["mend"])


def test_a_mend_is_undone_once(call, tmp_path):
    import_survey(call, files=written(tmp_path, *SLIPS["segment-flow-missing"](*sewer())), accept=True)
    done = mend_survey(call, checks=["survey.segment-flow-missing"], apply_mends=True)
    assert [each["mend"] for each in list_survey_mends(call)["done"]] == [done["mend"]]
    undo_survey_mend(call, mend=done["mend"])
    assert list_survey_mends(call)["done"] == []
    with pytest.raises(StoreError, match="undone already"):
        undo_survey_mend(call, mend=done["mend"])


def test_what_a_mend_deleted_comes_back_to_its_delivery(call, tmp_path):
    files = written(tmp_path, *branch_that_misses(*sewer()))
    entered = import_survey(call, files=files, accept=True)
    undo_survey_mend(call, mend=mend_survey(call, checks=["survey.point-near-miss"], apply_mends=True)["mend"])
    gone = rollback_survey(call, delivery=entered["delivery"], even_if_edited=True)
    assert (gone["points"], gone["segments"]) == (5, 3)


def test_an_unknown_check_is_refused_with_those_that_have_a_mend(call):
    with pytest.raises(StoreError, match="has a mend") as refused:
        mend_survey(call, checks=["survey.point-alone"])
    assert "survey.point-near-miss" in refused.value.remedy.en
