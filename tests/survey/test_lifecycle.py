"""A delivery's life in the store: staged, accepted, recognised, corrected, withdrawn."""

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.store.connection import open_store
from undergrid.tests.survey.asking import accept_survey, import_survey, rollback_survey
from undergrid.tests.survey.tables import changed, sewer, written

EPSG = 4547
COUNTS = text("SELECT (SELECT count(*) FROM survey.point), (SELECT count(*) FROM survey.segment)")


@pytest.fixture
def call(call_in):
    return call_in(EPSG)


def counts(call) -> tuple[int, int]:
    with open_store(call.connection) as store, store.connect() as connection:
        return tuple(connection.execute(COUNTS).one())


def ask(call, question: str):
    with open_store(call.connection) as store, store.connect() as connection:
        return connection.execute(text(question)).all()


def test_a_staged_delivery_is_not_in_the_network_until_it_is_accepted(call, tmp_path):
    staged = import_survey(call, files=written(tmp_path, *sewer()))
    assert (staged["state"], staged["errors"], counts(call)) == ("staged", 0, (0, 0))
    accepted = accept_survey(call, delivery=staged["delivery"])
    assert (accepted["entered_points"], accepted["entered_segments"], counts(call)) == (3, 2, (3, 2))


def test_segments_know_their_points_and_lie_at_pipe_level(call, tmp_path):
    import_survey(call, files=written(tmp_path, *sewer()), accept=True)
    rows = ask(
        call,
        """
        SELECT p.point_no, round(ST_Z(ST_StartPoint(s.geom))::numeric, 2), round(s.from_level_m::numeric, 2)
        FROM survey.segment AS s JOIN survey.point AS p ON p.id = s.from_point_id ORDER BY 1
    """,
    )
    assert [(number, float(z), float(level)) for number, z, level in rows] == [("W1", 8.0, 8.0), ("W2", 7.7, 7.7)]


def test_the_same_content_under_other_names_is_recognised(call, tmp_path):
    import_survey(call, files=written(tmp_path / "one", *sewer()), accept=True)
    with pytest.raises(StoreError, match="imported already"):
        import_survey(call, files=written(tmp_path / "two", *sewer()), accept=True)


def test_a_staged_delivery_that_comes_again_takes_the_place_of_the_first(call, tmp_path):
    first = import_survey(call, files=written(tmp_path, *sewer()))
    second = import_survey(call, files=written(tmp_path, *sewer()))
    assert first["delivery"] != second["delivery"]
    assert ask(call, "SELECT count(*) FROM intake.delivery")[0][0] == 1


def test_errors_keep_a_delivery_out(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    refused = import_survey(call, files=files, accept=True)
    assert (refused["state"], counts(call)) == ("refused", (0, 0))
    with pytest.raises(StoreError, match="Errors stand in the way"):
        accept_survey(call, delivery=refused["delivery"])


def test_clean_rows_enter_and_the_others_come_back_as_a_file(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    refused = tmp_path / "refused.xlsx"
    done = import_survey(call, files=files, accept=True, clean_rows_only=True, refused=str(refused))
    assert (done["state"], counts(call)) == ("accepted", (3, 1))
    rows = list(load_workbook(refused)["segments"].iter_rows(values_only=True))
    assert len(rows) == 2
    assert "W9" in rows[1]
    assert "There is no point W9." in rows[1][-1]


def test_the_workbook_sent_back_marks_and_comments_the_bad_cell(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    import_survey(call, files=files, workbook=str(tmp_path / "back.xlsx"))
    page = load_workbook(tmp_path / "back.xlsx")["segments"]
    marked = [cell for row in page.iter_rows() for cell in row if cell.comment]
    assert [cell.value for cell in marked] == ["W9"]
    assert marked[0].fill.fgColor.rgb == "FFF4B6B6"


def test_a_corrected_delivery_replaces_its_own_and_says_what_changed(call, tmp_path):
    points, segments = sewer()
    first = import_survey(call, files=written(tmp_path / "one", points, segments), accept=True)
    moved = changed(points, 1, ground_m="10.05")
    longer = [*moved, points[0] | {"point_no": "W4", "x": "500090", "feature": "出水口"}]
    further = [*segments, segments[1] | {"from_point_no": "W3", "to_point_no": "W4", "from_depth_m": "2.6",
                                         "to_depth_m": "2.9"}]  # fmt: skip
    second = import_survey(
        call, files=written(tmp_path / "two", longer, further), accept=True, replaces=first["delivery"],
        differences_layer=str(tmp_path / "differences.gpkg"),
    )  # fmt: skip
    assert second["differences"] == {"added": 2, "changed": 3, "removed": 0}  # W2 and, by its ground, both its pipes
    assert counts(call) == (4, 3)
    states = ask(call, "SELECT state FROM intake.delivery ORDER BY received_at")
    assert [state for (state,) in states] == ["replaced", "accepted"]
    assert (tmp_path / "differences.gpkg").exists()


def test_a_withdrawn_delivery_leaves_nothing_and_may_come_again(call, tmp_path):
    files = written(tmp_path, *sewer())
    first = import_survey(call, files=files, accept=True)
    gone = rollback_survey(call, delivery=first["delivery"])
    assert (gone["points"], gone["segments"], counts(call)) == (3, 2, (0, 0))
    assert import_survey(call, files=files, accept=True)["state"] == "accepted"


def test_rows_edited_by_hand_are_not_withdrawn_unawares(call, tmp_path):
    first = import_survey(call, files=written(tmp_path, *sewer()), accept=True)
    with open_store(call.connection) as store, store.begin() as connection:
        connection.execute(text("UPDATE survey.point SET remarks = 'seen', rev = -rev WHERE point_no = 'W2'"))
    with pytest.raises(StoreError, match="edited by hand"):
        rollback_survey(call, delivery=first["delivery"])
    assert rollback_survey(call, delivery=first["delivery"], even_if_edited=True)["points"] == 3


def test_a_city_may_make_an_error_a_warning_and_the_other_way_round(call, tmp_path):
    with open_store(call.connection) as store, store.begin() as connection:
        connection.execute(
            text("""
            INSERT INTO checking.tolerance (slug, parameter, severity)
            VALUES ('survey.segment-owner-missing', 'severity', 'error')
        """)
        )
    points, segments = sewer()
    done = import_survey(call, files=written(tmp_path, points, changed(segments, 0, owner="")), accept=True)
    assert (done["state"], done["errors"]) == ("refused", 1)


def test_findings_are_kept_with_their_places(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    import_survey(call, files=files)
    found = ask(
        call,
        """
        SELECT slug, severity, file, "row", header, value, ST_AsText(geom) FROM intake.finding WHERE severity = 'error'
    """,
    )
    assert found == [
        ("survey.segment-end-unknown", "error", "segments.csv", 3, "to_point_no", "W9", "POINT(500030 2500000)")
    ]
