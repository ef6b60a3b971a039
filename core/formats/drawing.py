"""Drawings (.dxf): blocks, points and small circles become points, lines of every kind courses; each by layer.

Everything is brought from the plane of its entity into the drawing's own coordinates: what was mirrored lies in a plane
that looks down. Texts stay beside them. What is none of these is counted by kind.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import shapely

from undergrid.core.formats.shape_heights import height_columns
from undergrid.core.formats.sheet import Sheet
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

UNREADABLE = Text("The drawing {name} cannot be read: {why}.", "图形文件 {name} 无法读取：{why}。")
SAVE_AGAIN = Text(
    "Save it again as DXF (2000 or later) from the drawing program.", "请用制图软件另存为 DXF（2000 或更新版本）。"
)
LEFT_OUT = "intake.entities-left-out"
OTHERS = Text("Entities of the drawing were left out: {kinds}.", "图形中有未导入的实体：{kinds}。")
DRAW_AS_LINE = Text(
    "Draw pipes as lines, polylines, arcs or splines, and points as blocks, points or small circles.",
    "管线请用直线、多段线、圆弧或样条曲线绘制，管线点请用块、点或小圆绘制。",
)
TEXTS = "texts"
UNIT = "intake.drawing-unit"
SCALED = Text(
    "The drawing's coordinates are in {unit}; they were turned into metres.", "图形坐标单位为 {unit}，已换算为米。"
)
AS_DRAWN = Text(
    "The drawing's head says {unit}, but its coordinates are as large as metres; they were taken as they are.",
    "图形文件头单位为 {unit}，但坐标量级为米，按原值处理。",
)
SET_UNIT = Text("Set the drawing's unit to metres.", "请将图形单位设为米。")
METRES = {1: ("in", 0.0254), 2: ("ft", 0.3048), 4: ("mm", 0.001), 5: ("cm", 0.01), 7: ("km", 1000.0), 14: ("dm", 0.1)}
"""What the variable $INSUNITS may say beside 0 (nothing) and 6 (metres)."""
FARTHEST_M = 2e7
"""No coordinate in metres is larger: half the way around the earth."""
NUMBERED = "intake.drawing-numbers"
FROM_TEXTS = Text(
    "The numbers of {count} points were read from the texts that stand beside them.",
    "{count} 个点的点号取自其旁的文字。",
)
LOOK_AT_THEM = Text(
    "Look at some on the map; a number is safest as an attribute of its block.",
    "请在图上抽查；点号作为块属性最为可靠。",
)
SIZED = "intake.drawing-sizes"
SIZES_FROM_TEXTS = Text(
    "The sizes of {count} of {lines} lines were read from the texts along them, the materials of {materials}.",
    "{lines} 条线中有 {count} 条的管径、{materials} 条的材质取自线旁的文字。",
)
CIRCLES = "intake.drawing-circles"
AS_POINTS = Text(
    "{count} circles of at most {radius} m radius were taken as points, {around} more surround a point; {ends} ends of "
    "lines at their edges were joined to their middles.",
    "{count} 个半径不超过 {radius} 米的圆按点导入，另有 {around} 个圆环绕已有的点；{ends} 个止于圆周的线端已连至圆心。",
)
LOOK_AT_CIRCLES = Text(
    "Nothing to do if they are manholes; else move them to a layer of no pipes.",
    "如为检查井则无需处理；否则请将其移至非管线图层。",
)


def read_drawing(path: Path) -> list[Sheet]:
    """Return the sheets ``blocks``, ``lines``, ``points`` and ``texts`` of a drawing's model space.

    Rows count its entities from 1.
    """
    # The library takes a quarter of an import's start to load: only a drawing waits for it.
    entities = importlib.import_module("undergrid.core.formats.drawn_entities")
    gathered, unit = entities.gather(path)
    sheets = list(gathered.sheets(path.name))
    if sheets:
        sheets[0].findings.extend(gathered.findings(path.name))
        sheets[0].findings.extend(_in_metres(sheets, unit))
    for sheet in sheets:
        if sheet.name != TEXTS and sheet.geometry is not None and sheet.names is not None:
            heights = dict(height_columns(sheet.geometry))
            sheet.names, sheet.columns = [*sheet.names, *heights], [*sheet.columns, *heights.values()]
    return sheets


def _in_metres(sheets: Iterable[Sheet], unit: int) -> Iterator[Finding]:
    """Bring all shapes to metres where the head names another unit and the coordinates bear it out; say which."""
    if unit not in METRES:
        return
    name, factor = METRES[unit]
    sheets = list(sheets)
    farthest = max(float(np.abs(shapely.get_coordinates(_shapes(sheet))).max(initial=0.0)) for sheet in sheets)
    place = Place(sheets[0].file)
    if factor < 1 and farthest > FARTHEST_M:
        for sheet in sheets:
            moved = shapely.transform(_shapes(sheet), lambda places: places * factor, include_z=True)
            sheet.geometry = np.asarray(shapely.to_wkb(moved), dtype=object)
        yield Finding(UNIT, Severity.ADVICE, SCALED.fill(unit=name), SET_UNIT, place)
    else:
        yield Finding(UNIT, Severity.ADVICE, AS_DRAWN.fill(unit=name), SET_UNIT, place)


def _shapes(sheet: Sheet) -> np.ndarray:
    return np.asarray(shapely.from_wkb(sheet.geometry), dtype=object)
