"""Drawings (.dxf): blocks become points with their attributes, lines and polylines lines, each with its layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from ezdxf import recover
from ezdxf.entities.dxfentity import DXFEntity
from ezdxf.entities.insert import Insert
from ezdxf.entities.line import Line
from ezdxf.entities.lwpolyline import LWPolyline
from ezdxf.entities.polyline import Polyline
from ezdxf.lldxf.const import DXFError

from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

UNREADABLE = Text("The drawing {name} cannot be read: {why}.", "图形文件 {name} 无法读取：{why}。")
SAVE_AGAIN = Text(
    "Save it again as DXF (2000 or later) from the drawing program.", "请用制图软件另存为 DXF（2000 或更新版本）。"
)
BLOCK_COLUMNS = ["layer", "block", "handle"]
LINE_COLUMNS = ["layer", "kind", "handle"]
Row = list[str | None]


def read_drawing(path: Path) -> list[Sheet]:
    """Return the sheets ``blocks`` and ``lines`` of a drawing's model space; rows count its entities from 1."""
    try:
        drawing, _ = recover.readfile(path)
    except (DXFError, OSError, ValueError) as error:
        raise SourceError(UNREADABLE.fill(name=path.name, why=error), SAVE_AGAIN) from error
    blocks: list[tuple[int, Insert]] = []
    lines: list[tuple[int, DXFEntity]] = []
    for number, entity in enumerate(drawing.modelspace(), start=1):
        if isinstance(entity, Insert):
            blocks.append((number, entity))
        elif isinstance(entity, Line | LWPolyline | Polyline):
            lines.append((number, entity))
    return [sheet for sheet in (_block_sheet(path.name, blocks), _line_sheet(path.name, lines)) if sheet]


def _block_sheet(file: str, blocks: list[tuple[int, Insert]]) -> Sheet | None:
    if not blocks:
        return None
    tags = sorted({attribute.dxf.tag for _, block in blocks for attribute in block.attribs})
    rows: list[Row] = []
    for _, block in blocks:
        values = {attribute.dxf.tag: attribute.dxf.text for attribute in block.attribs}
        rows.append([block.dxf.layer, block.dxf.name, block.dxf.handle, *(values.get(tag) for tag in tags)])
    places = shapely.points(np.array([tuple(block.dxf.insert) for _, block in blocks]))
    return _sheet(file, "blocks", [*BLOCK_COLUMNS, *tags], rows, [number for number, _ in blocks], places)


def _line_sheet(file: str, lines: list[tuple[int, DXFEntity]]) -> Sheet | None:
    courses = [(number, entity, list(_vertices(entity))) for number, entity in lines]
    drawn = [(number, entity, course) for number, entity, course in courses if len(course) > 1]
    if not drawn:
        return None
    rows: list[Row] = [[entity.dxf.layer, entity.dxftype(), entity.dxf.handle] for _, entity, _ in drawn]
    geometry = np.array([shapely.LineString(course) for _, _, course in drawn], dtype=object)
    return _sheet(file, "lines", LINE_COLUMNS, rows, [number for number, _, _ in drawn], geometry)


def _vertices(entity: DXFEntity) -> Iterator[tuple[float, float, float]]:
    """Yield a line's vertices; a lightweight polyline has one elevation for all of them."""
    if isinstance(entity, Line):
        yield tuple(entity.dxf.start)
        yield tuple(entity.dxf.end)
    elif isinstance(entity, LWPolyline):
        for x, y in entity.get_points("xy"):
            yield x, y, entity.dxf.elevation
    elif isinstance(entity, Polyline):
        yield from (tuple(vertex.dxf.location) for vertex in entity.vertices)


def _sheet(file: str, name: str, names: list[str], rows: list[Row], numbers: list[int], geometry: object) -> Sheet:
    return Sheet(
        file,
        name,
        text_columns(rows, len(names)),
        np.array(numbers),
        names=names,
        geometry=np.asarray(shapely.to_wkb(geometry), dtype=object),
    )
