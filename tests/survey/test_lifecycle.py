"""A delivery's life in the store: staged, accepted, recognised, corrected, withdrawn."""

import re
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from undergrid.core.checking.silencing import CitysWord
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
    assert rows[1][0] == 1
    assert "There is no point W9." in rows[1][1]
    assert rows[0][:4] == ("no.", "what is wrong", "what was mended", "checked again")


def test_the_workbook_sent_back_marks_and_comments_the_bad_cell(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    import_survey(call, files=files, workbook=str(tmp_path / "back.xlsx"))
    page = load_workbook(tmp_path / "back.xlsx")["segments"]
    marked = [cell for row in page.iter_rows() for cell in row if cell.comment]
    assert [cell.value for cell in marked] == ["W9"]
    assert marked[0].fill.fgColor.rgb == "FFF4B6B6"


CHINESE = ["序号", "存在问题", "整改情况", "复查结果"]


def test_the_workbook_has_a_summary_a_key_of_colours_and_room_for_what_was_mended(call, tmp_path):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    import_survey(replace(call, language="zh"), files=files, workbook=str(tmp_path / "back.xlsx"))
    book = load_workbook(tmp_path / "back.xlsx")
    first, page = book.worksheets[0], book["segments"]
    assert book.sheetnames[0] == first["A1"].value == "检查汇总"
    cells = {cell.value: cell for row in first.iter_rows() for cell in row if cell.value is not None}
    assert cells["错误：必须整改"].fill.fgColor.rgb == "FFF4B6B6"
    assert {"警告：需人工核对", "建议：可改进", "颜色说明", "数量"} <= cells.keys()
    assert page.freeze_panes == "E2"
    assert [cell.value for cell in page[1]][:4] == CHINESE
    numbers = [row[0].value for name in book.sheetnames[1:] for row in book[name].iter_rows(min_row=2) if row[0].value]
    assert numbers == list(range(1, len(numbers) + 1))
    bad = next(row for row in page.iter_rows(min_row=2) if "W9" in str(row[1].value))
    assert (bad[2].value, bad[3].value) == (None, None)
    assert not [word for word in cells if isinstance(word, str) and ("error" in word or "warning" in word)]


def test_a_workbook_that_went_back_comes_again_mended(call, tmp_path, findings):
    points, segments = sewer()
    files = written(tmp_path, points, changed(segments, 1, to_point_no="W9"))
    import_survey(call, files=files, workbook=str(tmp_path / "back.xlsx"))
    book = load_workbook(tmp_path / "back.xlsx")
    for row in book["segments"].iter_rows(min_row=2):
        for cell in row[4:]:
            cell.value = "W3" if cell.value == "W9" else cell.value
        row[2].value = "终点点号已更正" if row[0].value else None
    book.save(tmp_path / "mended.xlsx")
    findings.clear()
    done = import_survey(call, files=[str(tmp_path / "mended.xlsx")], accept=True)
    assert (done["state"], counts(call)) == ("accepted", (3, 2))
    assert "intake.sheet-not-understood" not in {each.slug for each in findings}


def test_the_checking_report_is_laid_out_as_one_is_signed_in_one_language(call, tmp_path):
    points, segments = sewer()
    hidden = changed(points, 1, survey_method="detected")
    files = written(tmp_path, hidden, changed(segments, 1, to_point_no="W9"))
    pages = {}
    for language in ("zh", "en"):
        path = tmp_path / f"{language}.html"
        asked = {"claimed_m": {"WS": 65.5}}
        import_survey(replace(call, language=language), files=files, report=str(path), **asked)
        pages[language] = path.read_text(encoding="utf-8")
        files = written(
            tmp_path / "again", changed(hidden, 0, ground_m="10.01"), changed(segments, 1, to_point_no="W9")
        )
    chinese = re.sub(r"<style>.*?</style>|<[^>]+>", "\n", pages["zh"], flags=re.DOTALL)
    parts = ["检查报告", "一、检查依据", "CJJ 61-2017", "二、成果概况", "三、工作量统计", "四、问题分类统计",
             "五、问题清单", "六、检查结论", "检查人",
             "审核人", "检查单位（盖章）", "作业单位签收（盖章）"]  # fmt: skip
    places = [chinese.index(part) for part in parts]
    assert places == sorted(places)
    words = chinese.split("\n")
    row = words[words.index("污水") :]
    # three points, two of them visible; 60 m of pipe, of which 30 m have no second end
    assert [each for each in row if each][:9] == ["污水", "3", "2", "1", "0", "2", "0.030", "0.066", "-0.036"]
    listed = chinese[chinese.index("五、问题清单") :].split("\n")
    place = listed.index("W2-W9")
    assert [each for each in listed[place - 4 : place] if each] == ["1", "污水"]
    assert "图幅号" not in chinese  # no sheet was delivered: there is no empty column
    delivered = "|".join({row["feature"] for row in points})
    assert not re.search(r"[\u4e00-\u9fff]", re.sub(delivered, "", pages["en"]))


def test_the_list_of_faults_names_the_map_sheet_of_points_and_of_segments_by_their_ends(call, tmp_path):
    points, segments = sewer()
    on = [row | {"map_sheet": f"A-{1 + number // 2}"} for number, row in enumerate(points)]  # W1, W2 on one; W3 on two
    files = written(tmp_path, changed(on, 0, ground_m=""), changed(segments, 1, material="?"))
    import_survey(replace(call, language="zh"), files=files, report=str(tmp_path / "report.html"))
    chinese = re.sub(r"<style>.*?</style>|<[^>]+>", "\n", (tmp_path / "report.html").read_text(encoding="utf-8"))
    listed = [each for each in chinese[chinese.index("五、问题清单") :].split("\n") if each.strip()]
    assert listed[listed.index("W1") + 1] == "A-1"
    assert listed[listed.index("W2-W3") + 1] == "A-1、A-2"
    assert "图幅号" in listed


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


@pytest.mark.parametrize(("wanted", "told", "kept"), [("warning", ["warning"], 1), ("off", [], 0)])
def test_a_cell_nobody_can_read_keeps_its_row_out_only_where_the_city_wants_it(
    call, findings, tmp_path, wanted, told, kept
):
    slug = "intake.value-not-a-number"
    files = written(tmp_path, changed(sewer()[0], 0, ground_m="ten"), sewer()[1])
    assert import_survey(call, files=files, accept=True)["state"] == "refused"
    assert [each.severity for each in findings if each.slug == slug] == ["error"]
    with open_store(call.connection) as store, store.begin() as connection:
        connection.execute(text("INSERT INTO checking.tolerance (slug, severity) VALUES (:slug, :severity)"),
                           {"slug": slug, "severity": wanted})  # fmt: skip
    findings.clear()
    with CitysWord(call.connection, findings.append) as word:
        again = import_survey(replace(call, report=word, weigh=word.weigh), files=files, accept=True)
    assert (again["state"], again["errors"], again["entered_points"]) == ("accepted", 0, 3)
    assert [each.severity for each in findings if each.slug == slug] == told
    assert ("checking.silenced" in {each.slug for each in findings}) is (wanted == "off")
    assert len(ask(call, "SELECT severity FROM intake.finding WHERE slug = 'intake.value-not-a-number'")) == kept


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
