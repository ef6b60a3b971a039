"""Inspections through the one intake: accounted for, waiting, linked later, joined by keys, and nothing dropped."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import select, text

from undergrid.core.intake.deliveries import list_deliveries
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.survey.inspection.assembling import coded
from undergrid.core.survey.inspection.condition import grade_inspection
from undergrid.core.survey.tables import Inspection
from undergrid.tests.survey_network.camera import CHINESE, HEADER, ISYBAU, defects, import_inspection, told, written


def test_what_waits_is_placed_again_when_it_is_accepted(sewer, call, tmp_path):
    waits = import_inspection(call, files=[written(tmp_path, "cctv.csv", CHINESE)], accept=False)
    assert (waits["state"], waits["inspections"], waits["defects"], waits["placed"]) == ("staged", 2, 3, 2)
    assert defects(sewer) == {}
    assert [each["domain"] for each in list_deliveries(call, rooms=["inspections"])] == ["survey"]
    assert list_deliveries(call, rooms=["survey"]) == []
    entered = accept_delivery(call, room="inspections", delivery=waits["delivery"])
    assert (entered["entered_inspections"], entered["entered_defects"]) == (2, 3)
    assert defects(sewer)["PL"].wkt.startswith("POINT Z (5 0 ")


def test_every_row_is_accounted_for_and_what_is_refused_is_told(sewer, call, tmp_path, findings):
    rows = "A,B,5,PL,3\nA,B,,CJ,2\n,,7,,\n合计,,,,\nA,B,，,BX,1\n"
    answer = import_inspection(call, files=[written(tmp_path, "cctv.csv", HEADER + rows)])
    (account,) = answer["account"]
    assert account["rows"] == 6 == account["taken"] + sum(account["left"].values())
    assert account["left"] == {"above_the_data": 1, "total": 1}
    assert (answer["defects"], answer["refused_defects"], answer["entered_defects"]) == (4, 3, 1)
    slugs = {each.slug for each in findings}
    assert {"inspections.distance-missing", "inspections.defect-code-missing", "intake.value-not-a-number"} <= slugs


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_encodings_and_decimal_commas_are_read_as_in_every_delivery(sewer, call, tmp_path, encoding):
    file = tmp_path / "cctv.csv"
    file.write_bytes((HEADER.replace(",", ";") + "A;B;5,25;PL;Ⅲ\nA;B;12,5 m;CJ;2级\n").encode(encoding))
    import_inspection(call, files=[str(file)])
    assert {code: (each.distance_m, each.grade) for code, each in defects(sewer).items()} == {
        "PL": (5.25, 3), "CJ": (12.5, 2),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "kind", "slug"),
    [
        ("BAO", "defect", "inspections.code-without-grade"),
        ("BAJ-C", "defect", "inspections.code-without-grade"),
        ("BCCBY", "inventory", None),
        ("BDDA", "inventory", None),
        ("YJ", "inventory", None),
        ("DCA", "inventory", None),
        ("XYZ", None, "inspections.code-unknown"),
    ],
)
def test_all_codes_are_kept_and_only_one_of_no_list_is_doubted(sewer, call, tmp_path, findings, code, kind, slug):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", f"{HEADER}A,B,3,{code},\n")])
    (kept,) = defects(sewer).values()
    assert (kept.kind, kept.grade) == (kind, None)
    assert [each.slug for each in told(findings)] == ([slug] if slug else [])


def test_what_is_no_defect_is_not_counted_as_one_without_a_grade(sewer, call, tmp_path):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", f"{HEADER}A,B,3,BCA,\nA,B,4,PL,3\nA,B,5,BAO,\n")])
    assert grade_inspection(call)["defects_not_counted"] == 1  # BAO: a defect that CJJ 181 has no grade for


def test_a_mark_without_its_other_half_is_kept_and_told(sewer, call, tmp_path, findings):
    import_inspection(call, files=[written(tmp_path, "cctv.csv", f"{HEADER}A,B,3,KS01,\nA,B,3,CJ,2\n")])
    assert {code: each.length_m for code, each in defects(sewer).items()} == {"KS01": None, "CJ": None}
    assert [each.slug for each in told(findings)] == ["inspections.mark-unpaired"]


def test_an_inspection_finds_its_pipe_when_the_pipe_comes_in(sewer, call, tmp_path):
    early = import_inspection(call, files=[written(tmp_path, "cctv.csv", f"{HEADER}E,F,5,PL,3\nG,,1.5,DAB,\n")])
    assert early["placed"] == 0
    points = "物探点号,X,Y,地面高程,管线类别\nE,2500100,500100,5,WS\nF,2500100,500130,5,WS\nG,2500200,500200,5,WS\n"
    lines = "起点点号,终点点号,管线类别,管径,材质,起点管底高程,终点管底高程\nE,F,WS,300,PVC,3,2.9\n"
    files = [written(tmp_path, "points.csv", points), written(tmp_path, "lines.csv", lines)]
    import_delivery(call, room="survey", files=files, entry={"accept": True, "clean_rows_only": True})
    with sewer.connect() as connection:
        runs = {row.from_point_no: row for row in connection.execute(select(Inspection.__table__))}
        segment = connection.scalar(text("SELECT id FROM survey.segment WHERE from_point_no = 'E'"))
        chamber = connection.scalar(text("SELECT id FROM survey.point WHERE point_no = 'G'"))
        from_e_m = connection.scalar(
            text("""
            SELECT ST_Distance(defect.geom, point.geom) FROM survey.defect, survey.point
            WHERE defect.code = 'PL' AND point.point_no = 'E'""")
        )
    assert (runs["E"].segment_id, runs["G"].point_id) == (segment, chamber)
    found = defects(sewer)
    assert from_e_m == pytest.approx(5)
    assert found["DAB"].z == pytest.approx(5 - 1.5)
    gone = withdraw_delivery(call, room="inspections", delivery=early["delivery"])  # linked, not edited
    assert (gone["inspections"], gone["defects"]) == (2, 2)


CHAMBER = (
    ISYBAU[: ISYBAU.index("<OptischeInspektion>")]
    + """<OptischeInspektion>
<Inspektionsdatum>2023-02-01</Inspektionsdatum><Knoten><Inspektionsdaten>
<KZustand><VertikaleLage>1.20</VertikaleLage><InspektionsKode>DAB</InspektionsKode></KZustand>
<KZustand><InspektionsKode>DDB</InspektionsKode><Kommentar>ohne Lage</Kommentar></KZustand>
</Inspektionsdaten></Knoten></OptischeInspektion></InspizierteAbwassertechnischeAnlage>
</Zustandsdatenkollektiv></Datenkollektive></Identifikation>"""
)


def test_what_was_seen_in_a_chamber_is_kept_at_the_chamber(sewer, call, tmp_path):
    file = written(tmp_path, "schacht.xml", CHAMBER.replace("<Objektbezeichnung>H1", "<Objektbezeichnung>B"))
    answer = import_inspection(call, files=[file])
    assert (answer["entered_inspections"], answer["entered_defects"], answer["placed"]) == (1, 2, 1)
    found = defects(sewer)
    assert (found["DAB"].distance_m, found["DDB"].distance_m, found["DDB"].remarks) == (1.2, None, "ohne Lage")
    assert found["DDB"].wkt.startswith("POINT Z (10 20 ")
    assert found["DDB"].z - found["DAB"].z == pytest.approx(1.2)
    assert grade_inspection(call)["inspected"] == 0


JOINED = {
    "section": "S_ID,S_StartNode,S_EndNode,S_StartStreet\n{s1},A,B,Main Street\n{s2},B,C,\n",
    "inspection": "SI_ID,SI_Section_ID,SI_InspectionDir,SI_InspectedLength,SI_InspDate\n"
    "{i1},{s1},D,3.0000000000000000e+01,01/31/14 00:00:00\n{i2},{s2},U,20,02/03/14 00:00:00\n",
    "observation": "SO_Inspecs_ID,SO_Position,SO_OpCode,SO_Char1,SO_Quant1,SO_Quant1Unit\n"
    "{i1},5.0000000000000000e+00,BAA,A,12,%\n{i1},6,BAB,B,3,mm\n{i2},4,BCCBY,,,\n",
}
KEYS = {name: "{" + f"00000000-0000-0000-0000-00000000000{n}" + "}" for n, name in enumerate(("s1", "s2", "i1", "i2"))}


def joined_files(folder, *names):
    return [written(folder, f"{name}.csv", JOINED[name].format(**KEYS)) for name in names]


def test_tables_joined_by_keys_with_dates_of_another_order_are_one_inspection(sewer, call, tmp_path):
    files = joined_files(tmp_path, "observation", "inspection", "section")
    answer = import_inspection(call, files=files)
    assert (answer["profile"], answer["entered_inspections"], answer["entered_defects"]) == ("wincan", 2, 3)
    with sewer.connect() as connection:
        runs = {row.from_point_no: row for row in connection.execute(select(Inspection.__table__))}
    assert {name: str(row.inspected_on) for name, row in runs.items()} == {"A": "2014-01-31", "C": "2014-02-03"}
    assert (runs["C"].to_point_no, runs["C"].against_flow, runs["A"].road) == ("B", True, "Main Street")
    found = defects(sewer)
    assert (found["BAA-A"].grade, found["BAB-B"].grade, found["BCC-B-Y"].kind) == (2, None, "inventory")
    assert found["BCC-B-Y"].wkt.startswith("POINT Z (26 20 ")  # 4 m from C, against the flow


@pytest.mark.parametrize(
    ("delivered", "slug", "state"),
    [
        (("observation",), "inspections.run-missing", "refused"),
        (("observation", "inspection"), "inspections.chambers-missing", "refused"),
        (("observation", "section"), "inspections.run-missing", "refused"),
    ],
)
def test_a_joined_table_that_is_missing_is_told(sewer, call, tmp_path, findings, delivered, slug, state):
    answer = import_inspection(call, files=joined_files(tmp_path, *delivered))
    assert (answer["state"], slug in {each.slug for each in findings}) == (state, True)


def test_a_real_export_of_joined_tables_comes_in(sewer, call, real_data):
    folder = real_data / "real2" / "wincan_ch"
    files = [str(folder / f"{name}.csv") for name in ("project", "section", "inspection", "observation")]
    answer = import_inspection(call, files=files)
    assert (answer["entered_inspections"], answer["entered_defects"]) == (6, 38)
    with sewer.connect() as connection:
        days = set(connection.scalars(select(Inspection.inspected_on)))
    assert {str(day) for day in days} <= {"2014-01-31", "2014-03-03"}


def test_a_run_with_one_cell_nobody_reads_keeps_all_that_it_saw(sewer, call, tmp_path, findings):
    table = f"{HEADER.strip()},检测长度\nA,B,5,PL,3,about ten\nA,B,9,CJ,2,about ten\n"
    import_inspection(call, files=[written(tmp_path, "cctv.csv", table)])
    assert set(defects(sewer)) == {"PL", "CJ"}
    assert "intake.value-not-a-number" in {each.slug for each in findings}


def test_quantities_in_other_units_than_per_cent_are_kept_and_told():
    names = ["code", "characterisation", "characterisation_2", "grade", "clock", "clock_to", "remarks"]
    seen = pd.DataFrame({name: pd.Series([None, None, None], dtype="str") for name in names})
    seen["code"], seen["remarks"], seen["grade"] = ["BAB", "BCC", "BBA"], [None, "a bend", None], np.nan
    seen["quantity_percent"], seen["quantity_unit"] = [5.0, 30.0, 20.0], ["mm", "°", "%"]
    kept = coded(seen)
    assert kept["remarks"].tolist()[:2] == ["5 mm", "30 °; a bend"]
    assert kept["remarks"].isna().tolist() == [False, False, True]
    assert kept["quantity_percent"].isna().tolist() == [True, True, False]
