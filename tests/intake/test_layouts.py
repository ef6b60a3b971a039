"""Layouts of delivered tables: results sheets, merged headers, zone prefixes, drawn lines; and what only they show."""

from dataclasses import replace

import ezdxf
import pytest
from openpyxl import Workbook

from undergrid.core.checking.running import run_checks
from undergrid.core.formats.files import read_files
from undergrid.core.intake.assembling import Reading
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.headers import best_match, best_profile
from undergrid.core.intake.profiles import load_profiles, parse_profile, profile_called
from undergrid.core.intake.subject import intake_called
from undergrid.core.intake.understanding import understand
from undergrid.core.kernel.crs import TransverseMercator
from undergrid.core.store.codebook import shipped_codes
from undergrid.core.survey.assembling import assemble
from undergrid.core.survey.checks.case import Case
from undergrid.tests.survey.asking import understand as understand_delivered
from undergrid.tests.survey.tables import PROJECT, delivery_of, sewer, sheet_of

HEADER = [
    ["管 线 点 成 果 表", *[None] * 9],
    ["测区:", None, "管线类型:污水", *[None] * 6, "调查日期:2025-9-5"],
    ["管线点\n预编号", "连接\n点号", "埋设\n方式", "管线\n材料", "管径或断\n面尺寸φ\n(mm)", "管线点类别", None,
     "平面坐标(m)", None, "埋深\n(m)"],
    [None, None, None, None, None, "特征", "附属物", "X", "Y", None],
]  # fmt: skip
ROWS = [
    ["W1", "W2", "直埋", "混凝土", "300", "起始点", None, 2500000.0, 500000.0, 2.0],
    ["W2", "W1", "直埋", "混凝土", "300", "直线点", None, 2500000.0, 500030.0, 2.3],
    [None, "W3", "直埋", "混凝土", "800X600", "直线点", None, 2500000.0, 500030.0, 2.3],
    ["W3", "W2", "直埋", "混凝土", "800X600", "出水口", None, 2500000.0, 500060.0, 2.6],
]


@pytest.fixture
def results(tmp_path):
    """Write a results workbook and return what is understood of it, with the findings of all checks."""

    def understood(rows):
        book = Workbook()
        page = book.active
        for row in [*HEADER, *rows]:
            page.append(row)
        for area in ("A1:J1", "C2:E2", "F3:G3", "H3:I3"):
            page.merge_cells(area)
        book.save(tmp_path / "results.xlsx")
        received = understand_delivered([tmp_path / "results.xlsx"], shipped_codes(), PROJECT)
        findings, _, _ = run_checks("survey", Case(received.delivery, shipped_codes(), PROJECT))
        return received, {finding.slug.removeprefix("survey.") for finding in findings}, findings

    return understood


def test_a_results_table_gives_points_once_and_segments_once(results):
    received, slugs, _ = results(ROWS)
    delivery = received.delivery
    assert received.profile.slug == "cjj61-one-sheet"
    assert delivery.points["point_no"].tolist() == ["W1", "W2", "W3"]
    assert list(zip(delivery.segments["a"], delivery.segments["b"], strict=True)) == [(0, 1), (1, 2)]
    assert delivery.segments["from_depth_m"].tolist() == [2.0, 2.3]
    assert delivery.segments["to_depth_m"].tolist() == [2.3, 2.6]
    assert not slugs & {"segment-from-one-end", "segment-ends-disagree", "point-rows-differ", "point-number-duplicate"}


def test_the_particulars_above_the_header_fill_every_row(results):
    delivery = results(ROWS)[0].delivery
    assert set(delivery.segments["category"]) == {"WS"}
    assert {str(day.date()) for day in delivery.points["surveyed_on"]} == {"2025-09-05"}


def test_surveyors_x_is_north(results):
    points = results(ROWS)[0].delivery.points
    assert points["y"].tolist() == [2500000.0] * 3
    assert points["x"].tolist() == [500000.0, 500030.0, 500060.0]


def test_a_box_culvert_has_width_and_height(results):
    culvert = results(ROWS)[0].delivery.segments.iloc[1]
    assert (culvert["shape"], culvert["width_mm"], culvert["height_mm"]) == ("rectangular", 800.0, 600.0)


def test_a_connection_named_from_one_end_only_is_found(results):
    assert "segment-from-one-end" in results([*ROWS[:3], ["W3", None, *ROWS[3][2:]]])[1]


def test_ends_that_disagree_on_the_size_are_found(results):
    assert "segment-ends-disagree" in results([*ROWS[:3], [*ROWS[3][:4], "600", *ROWS[3][5:]]])[1]


def test_a_points_second_row_that_contradicts_its_first_is_found_in_that_row(results):
    moved = [*ROWS[2][:8], 500031.0, ROWS[2][9]]
    findings = results([*ROWS[:2], moved, ROWS[3]])[2]
    told = [finding for finding in findings if finding.slug == "survey.point-rows-differ"]
    assert [(finding.place.row, finding.place.value) for finding in told] == [(7, "500031")]


def test_a_zone_prefix_of_the_right_zone_is_taken_off_and_of_another_is_found():
    points = [
        {"物探点号": "W1", "类别": "WS", "X": "2500000", "Y": "38500000"},
        {"物探点号": "W2", "类别": "WS", "X": "2500000", "Y": "39500030"},
    ]
    delivery = delivery_of(points, [], "cjj61-tables")
    assert delivery.points["x"].tolist() == [500000.0, 500030.0]
    findings, _, _ = run_checks("survey", Case(delivery, shipped_codes(), PROJECT), only=["survey.point-zone-wrong"])
    assert [finding.subject for finding in findings] == ["W2"]


def test_a_coordinate_system_of_a_citys_own_is_called_by_its_name_in_a_finding():
    own = TransverseMercator(central_meridian_deg=106.5).crs()
    points = [{"物探点号": "W2", "类别": "WS", "X": "2500000", "Y": "39500030"}]
    nameless = own.to_wkt().replace(own.name, "unknown", 1)  # as a raster's file brings it
    delivery = replace(delivery_of(points, [], "cjj61-tables"), crs=nameless)
    (found,), _, _ = run_checks("survey", Case(delivery, shipped_codes(), own), only=["survey.point-zone-wrong"])
    assert found.text.en.endswith("that of China Geodetic Coordinate System 2000 / TM 106.5.")
    assert "中央子午线 106.5" in found.text.zh
    assert "[" not in found.text.en + found.text.zh


def test_a_delivery_that_does_not_say_its_system_is_told_so():
    assert [each.slug for each in delivery_of(*sewer()).findings] == ["intake.crs-assumed"]


def test_coordinates_come_from_the_named_system_to_the_projects():
    chosen = profile_called("generic", load_profiles("survey"))
    match = best_match(sheet_of([{"point_no": "A", "x": "114.0", "y": "22.5"}], "points"), chosen)
    coordinates = Coordinates(PROJECT, chosen, "EPSG:4490")
    delivery = assemble(
        Reading(
            intake_called("survey"), [understand(match, chosen, shipped_codes())], chosen, shipped_codes(), coordinates
        )
    )
    assert delivery.points["x"].iat[0] == pytest.approx(500000.0, abs=0.001)  # the central meridian, to the millimetre


def test_lines_of_a_drawing_find_their_ends_by_position_and_loose_ends_are_counted(tmp_path):
    drawing = ezdxf.new("R2010")
    space = drawing.modelspace()
    drawing.blocks.new("MANHOLE")
    space.add_blockref("MANHOLE", (500000, 2500000), dxfattribs={"layer": "WS"})
    space.add_lwpolyline([(500000, 2500000), (500010, 2500005), (500020, 2500000)], dxfattribs={"layer": "WS"})
    drawing.saveas(tmp_path / "sewer.dxf")
    profile = parse_profile({
        "slug": "drawing", "title": {"en": "d", "zh": "d"},
        "table": [
            {"kind": "points", "geometry": "point", "required": ["category"],
             "columns": {"category": ["layer"], "appurtenance": ["block"]}},
            {"kind": "segments", "geometry": "line", "required": ["category"], "columns": {"category": ["layer"]}},
        ],
    })  # fmt: skip
    sheets = read_files([tmp_path / "sewer.dxf"])
    understood = [understand(best_match(sheet, profile), profile, shipped_codes()) for sheet in sheets]
    delivery = assemble(
        Reading(intake_called("survey"), understood, profile, shipped_codes(), Coordinates(PROJECT, profile))
    )
    assert delivery.points["point_no"].tolist() == ["blocks-1", "@1"]
    assert delivery.segments[["a", "b"]].to_numpy().tolist() == [[0, 1]]
    assert len(delivery.courses[0]) == 3
    findings, _, _ = run_checks("survey", Case(delivery, shipped_codes(), PROJECT), only=["survey.point-not-surveyed"])
    assert "1 ends of drawn lines" in findings[0].text.en


def test_a_unit_in_the_header_is_brought_to_our_own():
    points, segments = sewer()
    feet = [
        {("ground level (ft)" if key == "ground_m" else key): value for key, value in row.items()} for row in points
    ]
    assert delivery_of(feet, segments).points["ground_m"].tolist() == pytest.approx([3.048] * 3)


def test_an_unknown_unit_is_told():
    points, segments = sewer()
    odd = [{("ground level (kV)" if key == "ground_m" else key): value for key, value in row.items()} for row in points]
    assert "intake.unit-unknown" in {each.slug for each in delivery_of(odd, segments).findings}


def test_a_decimal_comma_is_read_where_the_profile_says_so():
    profile = parse_profile({
        "slug": "comma", "title": {"en": "c", "zh": "c"}, "decimal": ",",
        "table": [{"kind": "points", "required": ["point_no"], "columns": {"point_no": [], "x": [], "y": []}}],
    })  # fmt: skip
    sheet = sheet_of([{"point_no": "A", "x": "500.000,25", "y": "2500000,5"}], "points")
    frame = understand(best_match(sheet, profile), profile, shipped_codes()).frame
    assert frame[["x", "y"]].to_numpy().tolist() == [[500000.25, 2500000.5]]


def test_a_sheet_that_no_table_of_the_profile_fits_is_left_out_and_told(tmp_path):
    book = Workbook()
    for row in [["point_no", "category", "x", "y"], ["W1", "WS", 500000, 2500000]]:
        book.active.append(row)
    book.create_sheet("cover").append(["a report for the meeting"])
    book.save(tmp_path / "delivery.xlsx")
    received = understand_delivered([tmp_path / "delivery.xlsx"], shipped_codes(), PROJECT)
    told = [(finding.slug, finding.place.sheet) for finding in received.delivery.findings]
    assert ("intake.sheet-not-understood", "cover") in told


def test_the_profile_that_understands_more_columns_wins():
    sheet = sheet_of([{"Exp_No": "W1", "X": "1", "Y": "2", "SUR_H": "3", "FEATURE": "三通"}], "points")
    chosen, scores = best_profile([sheet], load_profiles("survey"))
    assert chosen.slug == "cjj61-tables"
    assert dict(scores)["cjj61-tables"] == 1.0


def test_tables_of_shunde_take_their_utility_from_the_tables_name_and_not_from_the_symbols_code(tmp_path):
    (tmp_path / "JSPoint.csv").write_text(
        "Prj_No,Map_No,Exp_No,X,Y,High,Code,Feature,Subsid,WellDeep,Belong,MDate,TFH,SUnit,SDate,Note,Angle\n"
        "SD01,JS1,JS0001,2500000.123,500000.456,3.21,JSFM,,阀门井,1.20,SDSW,2001-06-15,10-20,GT,2008-05-01,,0\n"
        "SD01,JS2,JS0002,2500000.123,500030.456,3.11,JSTZ,直通点,,,SDSW,2001-06-15,10-20,GT,2008-05-01,,90\n",
        encoding="gb18030",
    )
    (tmp_path / "JSLine.csv").write_text(
        "Prj_No,S_Point,E_Point,S_Deep,E_Deep,Material,Code,D_S,EmBed,Belong,MDate,SUnit,SDate,Note\n"
        "SD01,JS0001,JS0002,1.10,1.12,球墨铸铁,JS,300,直埋,SDSW,2001-06-15,GT,2008-05-01,\n",
        encoding="gb18030",
    )
    received = understand_delivered(sorted(tmp_path.glob("*.csv")), shipped_codes(), PROJECT)
    points, segments = received.delivery.points, received.delivery.segments
    assert received.profile.slug == "shunde"
    assert (points["category"].tolist(), segments["category"].tolist()) == (["JS", "JS"], ["JS"])
    assert points["rotation_deg"].tolist() == [0, 90]
    assert segments[["a", "b"]].to_numpy().tolist() == [[0, 1]]
    assert segments["from_level_m"].tolist() == pytest.approx([2.11])
    (tmp_path / "JSPoint.csv").rename(tmp_path / "all.csv")
    alone = understand_delivered([tmp_path / "all.csv"], shipped_codes(), PROJECT)
    assert alone.profile.slug == "cjj61-tables", "without the table's name nothing says that CODE is a symbol's"


OF_POINTS = {"图上点号": ("map_point_no", "12"), "图幅号": ("map_sheet", "00.25-00.50"), "偏距": ("offset_m", 0.45)}
OF_SEGMENTS = {
    "接口方式": ("joint", "承插"), "线芯材质": ("core_material", "铜"), "管孔排列": ("duct_layout", "3×2"),
    "设计单位": ("designer", "甲院"), "施工单位": ("builder", "乙公司"), "监理单位": ("supervisor", "丙监理"),
    "埋设日期": ("laid_on", "2015-06"),
}  # fmt: skip


def test_columns_of_every_day_are_read_under_the_names_that_chinese_tables_have():
    points, segments = sewer()
    points = [row | {header: str(value) for header, (_, value) in OF_POINTS.items()} for row in points]
    segments = [row | {header: str(value) for header, (_, value) in OF_SEGMENTS.items()} for row in segments]
    for profile in ("generic", "cjj61-tables"):
        delivery = delivery_of(points, segments, profile)
        for table, columns in ((delivery.points, OF_POINTS), (delivery.segments, OF_SEGMENTS)):
            assert {name: set(table[name]) for name, _ in columns.values()} == {
                name: {value} for name, value in columns.values()
            }
        left = "".join(each.text.zh for each in delivery.findings if each.slug == "intake.columns-left-out")
        assert not [header for header in (*OF_POINTS, *OF_SEGMENTS) if header in left]
