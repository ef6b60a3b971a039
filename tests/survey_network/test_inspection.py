"""Camera inspections onto pipes, from tables and from ISYBAU-XML, and their grading."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from lxml import etree
from sqlalchemy import select, text, update

from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.survey.inspection.condition import grade_inspection
from undergrid.core.survey.tables import Inspection
from undergrid.tests.survey_network.camera import CHINESE, ISYBAU, WINCAN, defects, import_inspection, told, written
from undergrid.tests.survey_network.laid import key


def test_defects_lie_where_the_camera_has_come_to(sewer, call, tmp_path, findings):
    answer = import_inspection(call, files=[written(tmp_path, "cctv.csv", CHINESE)])
    found = defects(sewer)
    assert (answer["inspections"], answer["defects"], answer["placed"]) == (2, 3, 2)
    assert found["PL"].wkt.startswith("POINT Z (5 0 ")
    assert found["CJ"].wkt.startswith("POINT Z (10 2 ")
    assert found["SL"].wkt.startswith("POINT Z (26 20 ")
    assert found["PL"].z == pytest.approx(2.95)
    assert findings == []


def test_record_keeps_what_the_team_wrote(sewer, call, tmp_path):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", CHINESE)])
    with sewer.connect() as connection:
        runs = {row.from_point_no: row for row in connection.execute(select(Inspection.__table__))}
    assert (runs["A"].against_flow, runs["C"].against_flow, runs["A"].length_m) == (False, True, 30.0)
    assert runs["A"].segment_id == key("A-b")
    assert defects(sewer)["SL"].grade == 1


def test_same_file_twice_is_refused(sewer, call, tmp_path):
    file = written(tmp_path, "cctv.csv", CHINESE)
    import_inspection(call, files=[file])
    with pytest.raises(StoreError, match="imported already"):
        import_inspection(call, files=[file])


def test_percentage_of_a_european_record_gives_its_grade(sewer, call, tmp_path, findings):
    import_inspection(call, files=[written(tmp_path, "wincan.csv", WINCAN)])
    found = defects(sewer)
    assert (found["BAA-A"].grade, found["BAA-A"].scheme) == (2, "EN13508-2")
    assert {code: each.kind for code, each in found.items()} == {
        "BAA-A": "defect", "BCA-A": "inventory", "BAJ-B": "defect",
    }  # fmt: skip
    assert [finding.slug for finding in told(findings)] == ["inspections.grade-missing"]


def test_isybau_counts_from_the_chamber_where_the_camera_began(sewer, call, tmp_path):
    import_inspection(call, files=[written(tmp_path, "zustand.xml", ISYBAU)])
    settled = defects(sewer)["BBC-A"]
    assert settled.wkt.startswith("POINT Z (10 18 ")
    assert (settled.length_m, settled.grade) == (7.0, 2)


def test_isybau_sample_is_as_the_schema_has_it(real_data):
    tree = etree.parse(real_data / "isybau_de/xsd/1302-zustandsdaten.xsd")
    names = {element.get("name") for element in tree.iter("{http://www.w3.org/2001/XMLSchema}element")}
    used = {element.tag.split("}")[1] for element in etree.fromstring(ISYBAU.encode()).iter()}
    frame = {"Identifikation", "Datenkollektive", "Zustandsdatenkollektiv", "InspizierteAbwassertechnischeAnlage"}
    assert used - frame <= names


@pytest.mark.parametrize(
    ("row", "slug"),
    [
        ("A,Z,1.0,PL,2", "inspections.pipe-unknown"),
        ("A,C,1.0,PL,2", "inspections.pipe-unknown"),
        ("A,B,99,PL,2", "inspections.beyond-end"),
        ("A,B,1.0,QQ,2", "inspections.code-unknown"),
        ("A,B,1.0,PL,", "inspections.grade-missing"),
        ("A,B,1.0,FS,4", "inspections.grade-unknown"),
        ("A,B,one,PL,2", "intake.value-not-a-number"),
    ],
)
def test_doubtful_row_is_reported_with_its_cell(sewer, call, tmp_path, findings, row, slug):
    header = "起始设施编号,终止设施编号,缺陷距离,缺陷代码,缺陷等级"
    import_inspection(call, files=[written(tmp_path, "cctv.csv", f"{header}\n{row}\n")])
    assert [(finding.slug, finding.place.row) for finding in findings] == [(slug, 2)]


def test_marks_of_start_and_end_make_a_defect_long(sewer, call, tmp_path):
    rows = "A,B,3.0,KS01,\nA,B,3.0,CJ,2\nA,B,9.0,JS01,\n"
    header = "起始设施编号,终止设施编号,缺陷距离,缺陷代码,缺陷等级\n"
    import_inspection(call, files=[written(tmp_path, "cctv.csv", header + rows)])
    found = defects(sewer)
    assert {code: defect.length_m for code, defect in found.items()} == {"CJ": 6.0}


def test_table_without_chambers_is_refused(sewer, call, tmp_path):
    with pytest.raises(SourceError, match="No import profile understands"):
        import_inspection(call, files=[written(tmp_path, "x.csv", "a,b\n1,2\n")])


def test_condition_is_graded_on_every_segment_of_the_pipe(sewer, call, tmp_path, findings):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", CHINESE)])
    answer = grade_inspection(call, k="K2", condition_output=str(tmp_path / "c.gpkg"))
    rows = gpd.read_file(answer["condition_output"]).set_index("from_point_no")
    # F = 10 (a collapse), K = 6, E = 3 for DN800, T = 0: RI = 7 + 0.6 + 0.15
    assert rows.loc[["A", "b"], "ri"].tolist() == [7.75, 7.75]
    assert rows.loc["A", "repair"] == 4
    assert rows.loc["B", "ri"] == 0.35
    assert answer["repair"]["4"] == 2
    assert "inspection-formula-confidence" in {finding.slug for finding in findings}


def test_a_zone_says_how_important_the_place_is_and_what_soil_lies_there(sewer, call, tmp_path):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", CHINESE)])
    with sewer.connect() as connection:
        line = shapely.from_wkt(connection.scalar(text("SELECT ST_AsText(geom) FROM survey.segment LIMIT 1")))
    areas = [line.centroid.buffer(500), line.centroid.buffer(400)]
    zones = gpd.GeoDataFrame({"K": ["K2", "K1"], "T": [None, "t2"]}, geometry=areas, crs=sewer.crs)
    zones.to_file(tmp_path / "zones.gpkg", layer="zones")
    layer = {"path": str(tmp_path / "zones.gpkg"), "layer": "zones"}
    answer = grade_inspection(call, zones=layer, condition_output=str(tmp_path / "c.gpkg"))
    rows = gpd.read_file(answer["condition_output"])
    assert set(rows["k"]) == {"K1"}  # the weightier of the two
    assert set(rows["t"]) == {"T2"}
    assert answer["worst_ri"] > grade_inspection(call)["worst_ri"]


def test_zones_that_say_nothing_are_refused(sewer, call, tmp_path):
    zones = gpd.GeoDataFrame({"name": ["A"]}, geometry=[shapely.box(0, 0, 1, 1)], crs=sewer.crs)
    zones.to_file(tmp_path / "zones.gpkg", layer="zones")
    with pytest.raises(SourceError, match="neither a column k"):
        grade_inspection(call, zones={"path": str(tmp_path / "zones.gpkg"), "layer": "zones"})


def test_newest_inspection_counts(sewer, call, tmp_path):
    header = "起始设施编号,终止设施编号,检测日期,缺陷距离,缺陷代码,缺陷等级\n"
    import_inspection(call, files=[written(tmp_path, "old.csv", header + "A,B,2015-01-01,1,PL,4\n")])
    import_inspection(call, files=[written(tmp_path, "new.csv", header + "A,B,2024-01-01,1,PL,1\n")])
    assert grade_inspection(call)["worst_ri"] == 0.35


def test_two_runs_of_one_day_from_both_ends_are_one_inspection(sewer, call, tmp_path):
    header = "起始设施编号,终止设施编号,检测日期,缺陷距离,缺陷代码,缺陷等级\n"
    rows = "B,C,2024-01-01,8,PL,2\nC,B,2024-01-01,11,PL,2\n"
    import_inspection(call, files=[written(tmp_path, "both.csv", header + rows)])
    # At 8 m and at 20 - 11 = 9 m: one place, whose two scores of 2 add up to F = 4, from which E = 3 counts.
    assert grade_inspection(call)["worst_ri"] == pytest.approx(0.7 * 4 + 0.05 * 3)


def test_list_puts_the_worst_pipe_first(sewer, call, tmp_path):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", CHINESE)])
    answer = grade_inspection(call, report_output=str(tmp_path / "list.html"), table_output=str(tmp_path / "list.csv"))
    page = (tmp_path / "list.html").read_text("utf-8")
    assert page.index("A-b") < page.index("B-C")
    assert "from memory" in page or "remembered" in page
    heads, first, *_ = (tmp_path / "list.csv").read_text("utf-8-sig").splitlines()
    assert heads.startswith("Utility,From,To,")
    assert first.startswith("sewage,")
    assert answer["defects_not_counted"] == 0


def test_unknown_parameter_is_refused(sewer, call):
    with pytest.raises(SourceError, match="no parameter K9"):
        grade_inspection(call, k="K9")


def test_store_without_inspections_has_an_empty_list(sewer, call, tmp_path):
    answer = grade_inspection(call, condition_output=str(tmp_path / "c.gpkg"), report_output=str(tmp_path / "l.html"))
    assert (answer["segments"], answer["worst_ri"]) == (0, 0.0)


def test_a_corrected_file_takes_the_place_of_its_delivery(sewer, call, tmp_path):
    first = import_inspection(call, files=[written(tmp_path, "first.csv", CHINESE)])
    corrected = written(tmp_path, "corrected.csv", CHINESE.replace("PL,4", "PL,3"))
    second = import_inspection(call, files=[corrected], replaces=first["delivery"])
    assert (second["entered_inspections"], second["differences"]) == (2, {"added": 0, "changed": 1, "removed": 0})
    assert defects(sewer)["PL"].grade == 3
    with pytest.raises(StoreError, match="it is replaced"):
        import_inspection(call, files=[written(tmp_path, "again.csv", WINCAN)], replaces=first["delivery"])
    assert defects(sewer)["PL"].grade == 3
    third = import_inspection(call, files=[str(tmp_path / "first.csv")], replaces=second["delivery"])
    assert third["state"] == "accepted"
    assert len(defects(sewer)) == 3


def test_a_delivery_that_was_edited_by_hand_is_withdrawn_only_when_that_is_said(sewer, call, tmp_path):
    first = import_inspection(call, files=[written(tmp_path, "first.csv", CHINESE)])
    with sewer.begin() as connection:
        connection.execute(
            update(Inspection).where(Inspection.from_point_no == "A").values(rev=-Inspection.rev, remarks="seen again")
        )
    with pytest.raises(StoreError, match="1 rows of delivery"):
        withdraw_delivery(call, room="inspections", delivery=first["delivery"])
    assert defects(sewer)["PL"].grade == 4
    gone = withdraw_delivery(call, room="inspections", delivery=first["delivery"], even_if_edited=True)
    assert (gone["inspections"], gone["defects"], len(defects(sewer))) == (2, 3, 0)
