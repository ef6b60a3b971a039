"""Draw the guide's pictures of papers that are pages: checking report, returned workbook and excavation permit.

``./run python tools/draw_signed_pages.py FOLDER`` writes them as HTML, in Chinese, from a sewer with slips and a street
laid by hand; in QGIS's Python, with ``--draw FOLDER``, it draws their first two A4 pages into ``docs/images``.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
A4_PX = (794, 1123)
"""An A4 page at 96 dots an inch."""
PAGES = 2
ENDS = "[].map.call(document.querySelectorAll('tr, p, svg'), function (e) { return e.getBoundingClientRect().bottom })"
"""Where a page may end: below a row, a paragraph or a drawing."""
CHARACTER_PX, USUAL_WIDTH = 6.0, 8.43
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


def write(folder: Path) -> None:
    """Write the three papers as HTML; runs in the engine's environment."""
    papers = importlib.import_module("undergrid.tools.draw_papers")
    permits = importlib.import_module("undergrid.core.survey.clearance.permit")
    kinds, street, pit, rows, streets = papers.dug_street()
    dig = permits.Dig(pit, 2.0, 1.0, work=WORK, streets=streets, crs_name=papers.CRS, materials=papers.materials())
    permits.permit(str(folder / "paper-permit.html"), rows, street, dig, kinds, "zh")
    _write_report(folder, papers.DAY)


def _write_report(folder: Path, day: Any) -> None:
    """Write the checking report of a small delivery with slips, and the workbook that goes back with it."""
    tables = importlib.import_module("undergrid.tests.survey.tables")
    report = importlib.import_module("undergrid.core.intake.report")
    running = importlib.import_module("undergrid.core.checking.running")
    books = importlib.import_module("undergrid.core.intake.corrections_workbook")
    points, segments = tables.sewer()
    points[1] |= {"ground_m": "", "feature": "弯井"}
    segments[0] |= {"material": "砖石泥", "to_depth_m": "0.05", "section": "DN??"}
    segments[1] |= {"from_depth_m": "9.3", "laid_year": "2061"}
    fields = importlib.import_module("undergrid.core.survey.fields")
    points, segments = _in_chinese(points, fields.POINT_FIELDS), _in_chinese(segments, fields.SEGMENT_FIELDS)
    case = tables.case_of(points, segments)
    findings, verdict, _ = running.run_checks("survey", case)
    delivery, intake = case.delivery, case.delivery.intake
    facts = [(delivery.label(subject), str(len(rows))) for subject, rows in delivery.tables.items()]
    work = importlib.import_module("undergrid.core.survey.workload").workload(case)
    kinds = delivery.kinds_of(each.subject for each in findings if each.subject)
    told = report.Report("渝北一标段", intake.title, facts, work, findings, verdict, intake.basis, kinds)
    report.write_report(folder / "paper-report.html", told, "zh", day)
    book = folder / "workbook.xlsx"
    books.write_marked_workbook(book, delivery, findings, verdict, "zh", day)
    (folder / "paper-workbook.html").write_text("\n".join(_sheets(book)), encoding="utf-8")


def _in_chinese(rows: list[dict[str, str]], fields: dict[str, Any]) -> list[dict[str, str]]:
    """Return rows under the headers that a team writes."""
    return [
        {fields[name].facts.label.zh if name in fields else name: value for name, value in row.items()} for row in rows
    ]


def _sheets(book: Path) -> Iterator[str]:
    """Yield a workbook as it looks on paper: its sheets as tables, with the colours of their cells."""
    yield '<meta charset="utf-8"><style>table { border-collapse: collapse; margin: 12px; table-layout: fixed; }'
    yield "td { font: 11px sans-serif; }"
    yield "td { border: 1px solid #b5bac0; padding: 2px 5px; vertical-align: top; } h2 { margin: 12px; }</style>"
    for sheet in importlib.import_module("openpyxl").load_workbook(book).worksheets:
        widths = [sheet.column_dimensions[each[0].column_letter].width or USUAL_WIDTH for each in sheet.iter_cols()]
        yield f"<h2>{escape(sheet.title)}</h2><table>"
        yield "".join(f'<col style="width: {CHARACTER_PX * width:.0f}px">' for width in widths)
        for row in sheet.iter_rows():
            cells = (f'<td style="background: {_colour(cell)}">{escape(str(cell.value or ""))}</td>' for cell in row)
            yield f"<tr>{''.join(cells)}</tr>"
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
        size = A4_PX[::-1] if "workbook" in file.stem else A4_PX
        for way in (core.Qt.Orientation.Horizontal, core.Qt.Orientation.Vertical):
            page.mainFrame().setScrollBarPolicy(way, core.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setViewportSize(core.QSize(*size))
        page.mainFrame().setHtml(file.read_text(encoding="utf-8"))
        height = page.mainFrame().contentsSize().height()
        page.setViewportSize(core.QSize(size[0], max(height, PAGES * size[1])))
        ends, top = page.mainFrame().evaluateJavaScript(ENDS), 0.0
        for number in range(min(PAGES, -(-height // size[1]))):
            image = gui.QImage(*size, gui.QImage.Format.Format_RGB32)
            image.fill(core.Qt.GlobalColor.white)
            painter = gui.QPainter(image)
            end = max((each for each in ends if top < each <= top + size[1]), default=top + size[1])
            painter.setClipRect(core.QRectF(0, 0, size[0], end - top))
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
