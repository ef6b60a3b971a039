"""The excavation permit: one page with a map, what is affected, whom to call, and room to sign."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pandas as pd
import shapely
from lxml.html import builder as html
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, sheet
from undergrid.core.survey.clearance.page import drawing, note, table, write_page
from undergrid.core.survey.network.stored import Stored
from undergrid.core.survey.network.utilities import Utilities

EFFECTS = {
    "in the pit": Text("in the pit", "位于基坑内"),
    "over or in the pit, depth unknown": Text("over or in the pit, depth unknown", "位于基坑范围，埋深不明"),
    "close under the floor": Text("close under the floor", "紧邻坑底以下"),
    "beside the pit": Text("beside the pit", "位于坑边"),
    "below the pit": Text("below the pit", "位于坑底以下"),
}
TITLE = Text("Excavation: pipes affected", "开挖影响管线审查单")
FACTS = Text(
    "Area {area:.1f} m², depth {depth:.2f} m, searched {margin:.2f} m beyond the edge",
    "面积 {area:.1f} m²，深度 {depth:.2f} m，外扩距离 {margin:.2f} m",
)
CAUTION = Text(
    "Positions and depths are those of the survey, with its errors. Expose by hand before digging by machine.",
    "位置与埋深以普查成果为准，存在误差；机械开挖前须人工探挖核实。",
)
NOTHING = Text("No pipe of the survey is affected.", "普查成果中未发现受影响管线。")
OWNERS = Text(
    "owner|utilities|pipes|metres in the pit|contact|told on", "权属单位|管线类别|段数|坑内长度 m|联系人|通知日期"
)
PIPES = Text(
    "effect|utility|segment|size|material|cover m|metres in the pit|distance m|owner",
    "影响|类别|管段|规格|材质|覆土 m|坑内长度 m|距离 m|权属单位",
)
SIGN = Text("asked by|approved by|date", "申请单位|审批单位|日期")
HEADINGS = Text("Map|Owners to call|Pipes|Signatures", "位置图|须通知的权属单位|受影响管线|签章")
UNNAMED = Text("not recorded", "未登记")


def permit(
    path: str, rows: pd.DataFrame, around: Stored, pit: shapely.Polygon, depth_m: float, margin_m: float,
    contacts: dict[str, str], utilities: Utilities, language: Language,
) -> str:  # fmt: skip
    """Write the page and return its path; ``around`` is what the map shows, ``contacts`` are words per owner."""
    on_map, call, pipes, sign = HEADINGS.say(language).split("|")
    signing = table(SIGN.say(language).split("|"), [[" "] * 3])
    signing.set("class", "sign")
    facts = FACTS.fill(area=pit.area, depth=depth_m, margin=margin_m).say(language)
    parts: list[Any] = [html.P(facts), note(CAUTION.say(language))]
    parts += [html.H2(on_map), drawing(map_svg(rows, around, pit, utilities))]
    if len(rows):
        owners = [[*owner, contacts.get(owner[0] or "", ""), ""] for owner in owner_rows(rows)]
        parts += [
            html.H2(call),
            table(OWNERS.say(language).split("|"), [[row[0] or UNNAMED.say(language), *row[1:]] for row in owners]),
        ]
        parts += [
            html.H2(pipes),
            table(PIPES.say(language).split("|"), [_cells(row, language) for row in rows.to_dict("records")]),
        ]
    else:
        parts.append(html.P(NOTHING.say(language)))
    return write_page(path, TITLE.say(language), language, *parts, html.H2(sign), signing)


def owner_rows(rows: pd.DataFrame) -> list[list[Any]]:
    """Return per owner: name, utilities, number of pipes, metres in the pit; the most affected first."""
    grouped = rows.assign(owner=rows["owner"].fillna("")).groupby("owner", sort=False)
    found = [
        [name, ", ".join(sorted(set(pipes["category"].fillna("?")))), len(pipes), float(pipes["length_inside_m"].sum())]
        for name, pipes in grouped
    ]
    return sorted(found, key=lambda row: -row[3])


def map_svg(rows: pd.DataFrame, around: Stored, pit: shapely.Polygon, utilities: Utilities) -> str:
    """Return the map as SVG: the pit hatched, pipes in standard colours, the affected ones bold and numbered."""
    with context():
        figure = sheet(180.0, 130.0)
        axes = figure.subplots()
        hit = set(rows["id"])
        for row, line in zip(around.rows.itertuples(), around.geometry, strict=True):
            colour, width = utilities[row.category].colour, 2.2 if row.id in hit else 0.7
            corners = shapely.get_coordinates(line)
            axes.plot(corners[:, 0], corners[:, 1], color=colour, lw=width, solid_capstyle="round")
            if row.id in hit:
                axes.annotate(f"{row.category}", corners.mean(axis=0), color="black", fontsize=6)
        axes.add_patch(Polygon(shapely.get_coordinates(pit.exterior), fc="#f5c04044", ec="#c06000", hatch="//", lw=1.2))
        _frame(axes, pit)
        stream = io.StringIO()
        figure.savefig(stream, format="svg", metadata={"Date": None})
    return stream.getvalue().split("?>", 1)[1].split("\n", 1)[1].split('.dtd">', 1)[-1].strip()


def _frame(axes: Axes, pit: shapely.Polygon) -> None:
    """Show the pit with as much around it, true to scale, with a bar for the scale and north up."""
    low_x, low_y, high_x, high_y = pit.bounds
    room = max(high_x - low_x, high_y - low_y, 10.0) * 0.5
    axes.set_xlim(low_x - room, high_x + room)
    axes.set_ylim(low_y - room, high_y + room)
    axes.set_aspect("equal")
    axes.set_axis_off()
    length = 10 ** np.floor(np.log10(high_x - low_x + 2 * room)) / 2
    left, bottom = low_x - 0.9 * room, low_y - 0.9 * room
    axes.plot([left, left + length], [bottom, bottom], color="black", lw=2)
    axes.annotate(f"{length:g} m", (left, bottom), xytext=(0, 3), textcoords="offset points")
    axes.annotate("N ↑", (high_x + 0.8 * room, high_y + 0.8 * room), fontsize=10)


def _cells(row: dict[str, Any], language: Language) -> list[Any]:
    size = row["section"] or (f"DN{row['width_mm']:g}" if pd.notna(row["width_mm"]) else None)
    return [
        EFFECTS[str(row["effect"])].say(language), row["category"], f"{row['from_point_no']}-{row['to_point_no']}",
        size, row["material"], row["cover_m"], row["length_inside_m"], row["distance_m"], row["owner"],
    ]  # fmt: skip
