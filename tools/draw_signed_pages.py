"""Draw the guide's pictures of papers that are pages: checking report, workbook, excavation permit and warning.

``./run python tools/draw_signed_pages.py FOLDER`` writes them as HTML, in Chinese, from a sewer with slips and a street
laid by hand; in QGIS's Python, with ``--draw FOLDER``, it draws their first two A4 pages into ``docs/images``.
"""

from __future__ import annotations

import csv
import datetime as dt
import importlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
A4_PX = (794, 1123)
"""An A4 page at 96 dots an inch."""
PAGES = 2
LANDSCAPE = ("paper-workbook", "paper-whom")
ENDS = "[].map.call(document.querySelectorAll('tr, p, svg'), function (e) { return e.getBoundingClientRect().bottom })"
"""Where a page may end: below a row, a paragraph or a drawing."""
CHAMBERS = 15
CHARACTER_PX, USUAL_WIDTH = 6.0, 8.43
SHEET = (
    '<meta charset="utf-8"><style>table { border-collapse: collapse; margin: 12px; } h2 { margin: 12px; }'
    "td { font: 11px sans-serif; border: 1px solid #b5bac0; padding: 2px 5px; vertical-align: top; }</style>"
)
WORK = {
    "number": "渝北挖〔2026〕031 号",
    "project": "人民路给水管改造工程",
    "client": "渝北区水务公司",
    "builder": "市政一公司",
    "road": "人民路",
    "stretch": "人民路 12 号至 18 号",
    "period": "2026-12-01 至 2026-12-05",
    "person": "李工",
    "telephone": "023-00000000",
}
OFFICE = {
    "office": "渝北区排水防涝应急指挥部办公室",
    "telephone": "023-00000000",
    "begins": "2026-11-28 14:00",
    "area_column": "街道",
}
WARNED = (
    ("龙溪街道", "500112001003001", "人民路西段网格", 0.62, 1.4, 1.6, 0.4, 1, 6, 140, 1, 310, 180),
    ("龙溪街道", "500112001003002", "人民路东段网格", 0.38, 0.8, 0.9, 0.5, 0, 2, 45, 0, 160, 90),
    ("龙山街道", "500112002001004", "松石北路网格", 1.12, 2.1, 2.4, 0.3, 1, 14, 520, 2, 640, 420),
    ("双凤桥街道", "500112003002007", "空港大道网格", 0.34, 0.6, 0.7, 0.6, 0, 0, 0, 0, 120, 60),
    ("双龙湖街道", "500112004001002", "桂馥大道网格", 0.22, 0.4, 0.5, 0.7, 0, 0, 0, 0, 80, 0),
    ("回兴街道", "500112005003001", "宝圣大道网格", 0.45, 1.1, 1.3, 0.5, 1, 3, 80, 1, 220, 150),
    ("悦来街道", "500112006001001", "悦来大道网格", 0.12, 0.2, 0.3, 0.9, 0, 0, 0, 0, 20, 0),
)
"""Cells of an invented storm: subdistrict, code, name, and what the exposure of each says."""


def write(folder: Path) -> None:
    """Write the papers as HTML; runs in the engine's environment."""
    papers = importlib.import_module("undergrid.tools.draw_papers")
    permits = importlib.import_module("undergrid.core.survey.clearance.permit")
    kinds, street, pit, rows, streets = papers.dug_street()
    dig = permits.Dig(pit, 2.0, 1.0, work=WORK, streets=streets, crs_name=papers.CRS, materials=papers.materials())
    permits.permit(str(folder / "paper-permit.html"), rows, street, dig, kinds, "zh")
    _write_report(folder, papers.DAY)
    _write_warning(folder)


def _write_report(folder: Path, day: Any) -> None:
    """Write the checking report of a small delivery with slips, and the workbook that goes back with it."""
    tables = importlib.import_module("undergrid.tests.survey.tables")
    report = importlib.import_module("undergrid.core.intake.report")
    running = importlib.import_module("undergrid.core.checking.running")
    books = importlib.import_module("undergrid.core.intake.corrections_workbook")
    points, segments = _sewer_with_slips()
    fields = importlib.import_module("undergrid.core.survey.fields")
    points, segments = _in_chinese(points, fields.POINT_FIELDS), _in_chinese(segments, fields.SEGMENT_FIELDS)
    profile = replace(tables.profile_called("generic", tables.load_profiles("survey")), axes="north_east")
    delivery = tables.delivery_of(points, segments, profile, ("WSPoint", "WSLine"))
    case = tables.Case(delivery, tables.shipped_codes(), tables.PROJECT, today=tables.TODAY)
    findings, verdict, _ = running.run_checks("survey", case)
    delivery = case.delivery
    facts = [(delivery.label(subject), str(len(rows))) for subject, rows in delivery.tables.items()]
    work = importlib.import_module("undergrid.core.survey.workload").workload(case)
    told = report.report_of("渝北一标段", delivery, facts, work, findings, verdict)
    report.write_report(folder / "paper-report.html", told, "zh", day)
    book = folder / "workbook.xlsx"
    books.write_marked_workbook(book, delivery, findings, verdict, "zh", day)
    (folder / "paper-workbook.html").write_text("\n".join(_sheets(book)), encoding="utf-8")


def _sewer_with_slips() -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the tables of a sewer as a team writes them, with slips of several kinds."""
    common = {"category": "WS", "quality_level": "明显管线点", "survey_method": "明显点", "surveyed_on": "2025-09-01",
              "laid_year": "2001"}  # fmt: skip
    points = [
        common | {"point_no": f"WS{n + 1:02d}", "x": "2500000", "y": f"{500000 + 30 * n}", "ground_m": "10.35",
                  "map_sheet": f"00.00-{30 * n // 250 * 0.25:05.2f}",
                  "feature": "起始点" if n == 0 else "出水口" if n == CHAMBERS - 1 else "直线点"}
        for n in range(CHAMBERS)
    ]  # fmt: skip
    segments = [
        common | {"section": "300", "material": "砼", "burial": "直埋", "level_kind": "管内底", "owner": "排水公司",
                  "flow_direction": "正向", "from_point_no": f"WS{n + 1:02d}", "to_point_no": f"WS{n + 2:02d}",
                  "from_depth_m": f"{2 + n * 0.1:.2f}", "to_depth_m": f"{2.1 + n * 0.1:.2f}"}
        for n in range(CHAMBERS - 1)
    ]  # fmt: skip
    points[1] |= {"ground_m": "", "feature": "弯井"}
    points[6] |= {"survey_method": "隐蔽点", "quality_level": "隐蔽管线点"}
    points[9] |= {"surveyed_on": "2027-03-01"}
    segments[0] |= {"material": "砖石泥", "section": "DN??"}
    segments[4] |= {"from_depth_m": "9.30", "laid_year": "2061"}
    segments[8] |= {"to_point_no": "WS99"}
    segments[11] |= {"from_depth_m": "", "owner": ""}
    return points, segments


def _write_warning(folder: Path) -> None:
    """Write the messages of a storm by area, and the list of whom to warn."""
    warning = importlib.import_module("undergrid.core.flood.impact.warning")
    told = importlib.import_module("undergrid.core.flood.impact.messages")
    geopandas, shapely = importlib.import_module("geopandas"), importlib.import_module("shapely")
    columns = ("街道", "code", "name_zh", "wide_depth_m", "wide_duration_h", "max_duration_h", "first_arrival_h",
               "flooded_underpasses", "flooded_buildings", "people", "flooded_facilities", "flooded_street_m",
               "closed_m_car")  # fmt: skip
    cells = geopandas.GeoDataFrame(
        [dict(zip(columns, row, strict=True)) for row in WARNED],
        geometry=[shapely.box(100 * n, 0, 100 * n + 100, 100) for n in range(len(WARNED))], crs="EPSG:4545",
    )  # fmt: skip
    levels = warning.read_levels(warning.SHIPPED_RULES)
    found = warning.warn(cells, levels, None, "kind", 100.0, "zh")
    asked = told.told_of(OFFICE, dt.datetime(2026, 11, 28, 13, 20))
    tables = importlib.import_module("undergrid.core.report.table")
    listed = found.whom.drop(columns="level").astype(object)
    heads = tables.heads_of(listed.columns, warning.HEADS)
    written = tables.write_table(folder / "whom.csv", listed.to_dict("records"), heads, "zh")
    sheet = list(csv.reader(Path(written).read_text(encoding="utf-8-sig").splitlines()))
    (folder / "paper-whom.html").write_text("\n".join(_table(sheet)), encoding="utf-8")
    told.write_messages(str(folder / "paper-warning.html"), told.messages(found.cells, levels, asked, "zh"), "zh")


def _in_chinese(rows: list[dict[str, str]], fields: dict[str, Any]) -> list[dict[str, str]]:
    """Return rows under the headers that a team writes."""
    heads = {name: field.facts.label.zh for name, field in fields.items()}
    return [{heads.get(name, name): value for name, value in row.items()} for row in rows]


def _sheets(book: Path) -> Iterator[str]:
    """Yield a workbook as it looks on paper: its sheets as tables, with the colours of their cells."""
    yield SHEET + "<style>table { table-layout: fixed; }</style>"
    for sheet in importlib.import_module("openpyxl").load_workbook(book).worksheets:
        widths = [sheet.column_dimensions[each[0].column_letter].width or USUAL_WIDTH for each in sheet.iter_cols()]
        yield f"<h2>{escape(sheet.title)}</h2><table>"
        yield "".join(f'<col style="width: {CHARACTER_PX * width:.0f}px">' for width in widths)
        for row in sheet.iter_rows():
            cells = (f'<td style="background: {_colour(cell)}">{escape(str(cell.value or ""))}</td>' for cell in row)
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</table>"


def _table(rows: list[list[str]]) -> Iterator[str]:
    """Yield a CSV as it looks in a spreadsheet program."""
    yield SHEET
    yield "<table>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
    yield "</table>"


def _colour(cell: Any) -> str:
    fill = cell.fill
    return f"#{str(fill.fgColor.rgb)[-6:]}" if fill.fill_type == "solid" else "#ffffff"


def draw(folder: Path) -> None:
    """Draw the first pages of every HTML file of the folder; runs in QGIS's Python, which brings Qt's web page."""
    widgets = importlib.import_module("qgis.PyQt.QtWidgets")
    core, gui = importlib.import_module("qgis.PyQt.QtCore"), importlib.import_module("qgis.PyQt.QtGui")
    web = importlib.import_module("qgis.PyQt.QtWebKitWidgets")
    application = widgets.QApplication([])
    for file in sorted(folder.glob("*.html")):
        page = web.QWebPage()
        size = A4_PX[::-1] if file.stem in LANDSCAPE else A4_PX
        for way in (core.Qt.Orientation.Horizontal, core.Qt.Orientation.Vertical):
            page.mainFrame().setScrollBarPolicy(way, core.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setViewportSize(core.QSize(*size))
        page.mainFrame().setHtml(file.read_text(encoding="utf-8"))
        height = page.mainFrame().contentsSize().height()
        page.setViewportSize(core.QSize(size[0], max(height, PAGES * size[1])))
        ends, top = page.mainFrame().evaluateJavaScript(ENDS), 0.0
        for number in range(min(1 if file.stem == "paper-whom" else PAGES, -(-height // size[1]))):
            image = gui.QImage(*size, gui.QImage.Format.Format_RGB32)
            image.fill(core.Qt.GlobalColor.white)
            painter = gui.QPainter(image)
            end = max((each for each in ends if top < each <= top + size[1]), default=top + size[1])
            painter.setClipRect(core.QRectF(0, 0, size[0], end - top + 1))  # with the border of the last row
            painter.translate(0, -top)
            page.mainFrame().render(painter)
            painter.end()
            top = end
            image.save(str(IMAGES / f"{file.stem}-{number + 1}.png"))
    del application


if __name__ == "__main__":
    if sys.argv[1] == "--draw":
        draw(Path(sys.argv[2]))
    else:
        write(Path(sys.argv[1]))
