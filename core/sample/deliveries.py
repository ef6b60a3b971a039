"""The survey as a team hands it over: point and line tables for each utility, and the workbook of results (成果表).

All values are text, as surveyors' files hold them. X is the northing and Y the easting.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from undergrid.core.sample.design import Design
from undergrid.core.sample.network import GRAVITY, UTILITIES, Network, Node, Pipe

Row = dict[str, str]
SEEN = {"Visibility": "明显点", "QLevel": "质量A级"}  # measured in the open chamber, or at the pipe's mouth
DETECTED = {"Visibility": "隐蔽点", "QLevel": "质量B级"}

# Columns of survey_point_field.csv and survey_line_field.csv (data/codes), and two that say how well a row is known.
POINT_FIELDS = (
    "Prj_No", "Map_No", "Exp_No", "X", "Y", "High", "Feature", "Subsid", "WellDeep",
    "Belong", "MDate", "SUnit", "SDate", "Address", "Ustatus", "Visibility", "QLevel", "Note",
)  # fmt: skip
LINE_FIELDS = (
    "Prj_No", "S_Exp", "E_Exp", "S_Deep", "E_Deep", "S_High", "E_High", "Type", "Material", "PSize", "EmBed",
    "Pressure", "Voltage", "CabNum", "TotalHole", "UsedHole", "FlowDir", "Address", "Belong", "MDate", "SUnit",
    "SDate", "Ustatus", "Visibility", "QLevel", "Note",
)  # fmt: skip
ENCODING = {"YS": "gb18030", "WS": "gb18030"}  # the drainage team's machine; the others deliver UTF-8
WORKBOOK = "滨江测区管线点成果表.xlsx"
PROJECT = "BJ2025"
PLASTIC = "聚乙烯塑料"
OUTFALL = "出水口"
FIRST_DATA_ROW = 5
FLOW_FROM = {"S": "+", "E": "-"}  # as seen from the end whose row it is
HEADER = (
    ("管线点\n预编号", ""), ("管线点号", ""), ("连接\n点号", ""), ("埋设\n方式", ""), ("管线\n材料", ""),
    ("管径或断\n面尺寸φ\n(mm)", ""), ("管线点类别", "特征"), ("", "附属物"), ("平面坐标(m)", "X"), ("", "Y"),
    ("高程(m)", "地面"), ("", "管(沟\n块)顶"), ("", "管(沟\n块)内底"), ("埋深\n(m)", ""),
    ("电缆根数\n或\n总孔数/已\n用孔数", ""), ("管孔排\n列(行\nX列)", ""), ("电力\n电压\n(KV)", ""), ("备注", ""),
    ("排水\n流向", ""), ("压力\n类型", ""), ("探测\n方法", ""), ("质量\n等级", ""),
)  # fmt: skip
MERGED = ("A1:R1", "A2:B2", "C2:E2", "G2:J2", "K2:P2", "Q2:R2", "G3:H3", "I3:J3", "K3:M3")
WIDTHS = (10, 8, 10, 7, 12, 11, 12, 9, 13, 12, 9, 9, 9, 7, 10, 8, 7, 14, 6, 8, 8, 9)
# A fixed stamp inside the files, so that the same survey is the same bytes.
STAMP = (2025, 9, 30, 12, 0, 0)


@dataclass(slots=True)
class UtilityTables:
    """The point and line rows of one utility."""

    points: list[Row] = field(default_factory=list)
    lines: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """A rendered sheet and where each point's rows and each line's ends (S, E) came to stand, rows from 1."""

    rows: list[list[str]] = field(default_factory=list)
    of_point: dict[int, list[int]] = field(default_factory=dict)
    of_line: dict[int, dict[str, int]] = field(default_factory=dict)


Survey = dict[str, UtilityTables]


def survey_of(design: Design, network: Network, rng: np.random.Generator) -> Survey:
    """Return the tables a faultless team would deliver of the network."""
    street_names = {row["id"]: row["name"][1] for table in ("terrace", "slope", "stairs") for row in design[table]}
    built = {street: int(rng.integers(1998, 2017)) for street in street_names}
    return {
        utility: UtilityTables(
            list(_points(design, network, utility, street_names, built)),
            list(_lines(design, network, utility, street_names, built, rng)),
        )
        for utility in UTILITIES
    }


def _laid(utility: str, street: str, built: dict[str, int]) -> str:
    """Return the day a line was put in service: sewers with the street, cables some years after."""
    year = built[street] + {"YS": 0, "WS": 0, "JS": 1, "TR": 3, "GD": 2, "LD": 1, "DH": 4}[utility]
    return f"{year}-{1 + (year * 7 + len(utility)) % 12:02d}-01"


def _points(
    design: Design, network: Network, utility: str, names: dict[str, str], built: dict[str, int]
) -> Iterator[Row]:
    line = design["line"][utility]
    for node in network.nodes.values():
        if node.utility == utility:
            yield {
                "Prj_No": PROJECT,
                "Map_No": node.number,
                "Exp_No": node.number,
                "X": f"{node.north_m:.3f}",
                "Y": f"{node.east_m:.3f}",
                "High": f"{node.ground_m:.3f}",
                "Feature": node.feature or "",
                "Subsid": node.appurtenance or "",
                "WellDeep": "" if node.well_depth_m is None else f"{node.well_depth_m:.2f}",
                "Belong": line["owner"],
                "MDate": _laid(utility, node.street, built),
                "SUnit": design.site.survey_unit,
                "SDate": design.site.survey_date.isoformat(),
                "Address": names[node.street],
                "Ustatus": "在用",
                **_known(node),
                "Note": "",
            }


def _known(*ends: Node) -> Row:
    """Return how a point, or the line between two, came to be known."""
    return SEEN if all(end.appurtenance or end.feature == OUTFALL for end in ends) else DETECTED


def _lines(
    design: Design,
    network: Network,
    utility: str,
    names: dict[str, str],
    built: dict[str, int],
    rng: np.random.Generator,
) -> Iterator[Row]:
    table = design["line"][utility]
    for pipe in network.pipes:
        if pipe.utility == utility:
            a, b = network.nodes[pipe.start], network.nodes[pipe.end]
            holes = table.get("holes", {}).get(design.classes["branch"].code if pipe.street[0] == "R" else "primary")
            used = int(rng.integers(1, holes + 1)) if holes else 0
            yield {
                "Prj_No": PROJECT,
                "S_Exp": a.number,
                "E_Exp": b.number,
                "S_Deep": f"{a.ground_m - pipe.start_level_m:.2f}",
                "E_Deep": f"{b.ground_m - pipe.end_level_m:.2f}",
                "S_High": f"{pipe.start_level_m:.3f}",
                "E_High": f"{pipe.end_level_m:.3f}",
                "Type": utility,
                "Material": _material(pipe, table["material"]),
                "PSize": pipe.section.size,
                "EmBed": table["burial"],
                "Pressure": table.get("pressure", ""),
                "Voltage": str(table.get("voltage_kv", "")),
                "CabNum": str(used) if holes else "",
                "TotalHole": str(holes) if holes else "",
                "UsedHole": str(used) if holes else "",
                "FlowDir": "+" if utility in GRAVITY else "",
                "Address": names[pipe.street],
                "Belong": table["owner"],
                "MDate": _laid(utility, pipe.street, built),
                "SUnit": design.site.survey_unit,
                "SDate": design.site.survey_date.isoformat(),
                "Ustatus": "在用",
                **_known(a, b),
                "Note": "",
            }


def _material(pipe: Pipe, usual: str) -> str:
    """Return the material: plastic for small drains, the utility's usual one otherwise."""
    if pipe.utility in GRAVITY and pipe.section.height_mm is None and pipe.section.width_mm <= 500:
        return PLASTIC
    return usual


def table_bytes(rows: list[Row], fields: tuple[str, ...], encoding: str) -> bytes:
    """Return a CSV file of the rows."""
    text = io.StringIO()
    writer = csv.DictWriter(text, fields, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def sheet_of(tables: UtilityTables, gravity: bool) -> Sheet:
    """Return the sheet of one utility: each point once with its number, then one row for every line that meets it."""
    sheet = Sheet()
    ends: dict[str, list[tuple[int, str]]] = {}
    for i, line in enumerate(tables.lines):
        ends.setdefault(line["S_Exp"], []).append((i, "S"))
        if line["E_Exp"] != line["S_Exp"]:
            ends.setdefault(line["E_Exp"], []).append((i, "E"))
    row = FIRST_DATA_ROW
    for k, point in enumerate(tables.points):
        # a number delivered twice brings its lines with the first of its points
        met = ends.pop(point["Exp_No"], [])
        for i, end in met or [(-1, "")]:
            line = tables.lines[i] if met else {}
            first = not sheet.of_point.get(k)
            sheet.rows.append(_result_row(point, line, end, gravity, first))
            sheet.of_point.setdefault(k, []).append(row)
            if met:
                sheet.of_line.setdefault(i, {})[end] = row
            row += 1
    return sheet


def _result_row(point: Row, line: Row, end: str, gravity: bool, first: bool) -> list[str]:
    level = line.get(f"{end}_High", "")
    holes = f"{line['TotalHole']}/{line['UsedHole']}" if line.get("TotalHole") else ""
    return [
        point["Exp_No"] if first else "",
        "",
        line.get("E_Exp" if end == "S" else "S_Exp", ""),
        line.get("EmBed", ""),
        line.get("Material", ""),
        line.get("PSize", ""),
        point["Feature"],
        point["Subsid"],
        point["X"],
        point["Y"],
        point["High"],
        "" if gravity else level,
        level if gravity else "",
        line.get(f"{end}_Deep", ""),
        holes,
        "",
        line.get("Voltage", ""),
        point["Note"],
        FLOW_FROM.get(end, "") if line.get("FlowDir") else "",
        line.get("Pressure", ""),
        point["Visibility"],
        point["QLevel"],
    ]


def workbook_bytes(design: Design, sheets: dict[str, Sheet]) -> bytes:
    """Return the workbook of results, one sheet per utility."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for utility, sheet in sheets.items():
        _write_sheet(book.create_sheet(utility), design, utility, sheet)
    book.properties.creator = design.site.survey_unit
    book.properties.created = datetime(*STAMP)
    raw = io.BytesIO()
    book.save(raw)
    return _restamped(raw.getvalue())


def _write_sheet(page: Worksheet, design: Design, utility: str, sheet: Sheet) -> None:
    table, day = design["line"][utility], design.site.survey_date
    page["A1"] = "管 线 点 成 果 表"
    page["A2"], page["C2"] = "测区:滨江测区", f"管线类型:{table['name'][1]}"
    page["K2"], page["Q2"] = f"权属单位:{table['owner']}", f"调查日期:{day.year}-{day.month}-{day.day}"
    thin = Side(style="thin")
    for column, (upper, lower) in enumerate(HEADER, start=1):
        for row, words in ((3, upper), (4, lower)):
            cell = page.cell(row, column, words or None)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.border = Border(thin, thin, thin, thin)
        page.column_dimensions[get_column_letter(column)].width = WIDTHS[column - 1]
    for values in sheet.rows:
        page.append([value or None for value in values])
    for area in MERGED:
        page.merge_cells(area)
    for column, (_upper, lower) in enumerate(HEADER, start=1):
        if not lower:
            page.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    page["A1"].font = Font(size=16, bold=True)
    page["A1"].alignment = Alignment(horizontal="center")
    page.freeze_panes = "A5"


def _restamped(raw: bytes) -> bytes:
    """Return the workbook with the moment of writing taken out of it."""
    result = io.BytesIO()
    stamp = "{}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}Z".format(*STAMP).encode()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)
            target.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
    return result.getvalue()
