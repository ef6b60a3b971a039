"""Drawings: DXF with a layer and the standard colour for each utility, and what is known of a thing beside it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import shapely
from ezdxf.document import Drawing
from ezdxf.entities.dxfgfx import DXFGraphic
from ezdxf.filemanagement import new as new_drawing
from ezdxf.layouts.layout import Modelspace

from undergrid.core.catalog.writers.checked import require_released
from undergrid.core.catalog.writers.layers import Loss
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.codelists import read_codes

VERSION, METRES = "R2010", 6
KNOWN_AS = "UNDERGRID"
LONGEST = 250
UTILITY, NUMBERS = "category", ("point_no", "segment_no")
STANDARD = "CJJ 61-2017"
TEXT_HEIGHT_M = 1.0
KINDS = {"Point": "Point", "LineString": "Line", "Polygon": "Area"}
NO_PLACES = Text("{name} has no places; a drawing shows nothing of it.", "{name} 没有几何，无法写成图形。")
ANOTHER = Text("Take CSV, XLSX or GeoPackage.", "请改用 CSV、XLSX 或 GeoPackage。")


def drawing(released: object, path: Path) -> list[Loss]:
    """Write a DXF: layers ``<utility>Line``, ``Point``, ``Area`` and ``Text`` as survey teams name them."""
    rows = require_released(released)
    if rows.geometry is None:
        raise SourceError(NO_PLACES.fill(name=rows.name), ANOTHER)
    document = new_drawing(VERSION)
    document.units = METRES
    document.appids.add(KNOWN_AS)
    lost: Counter[str] = Counter()
    others = [name for name in rows.table.column_names if name != rows.geometry]
    for batch in rows.table.to_batches():
        shapes = shapely.from_wkb(batch.column(rows.geometry).to_numpy(zero_copy_only=False))
        for shape, known in zip(shapes, batch.select(others).to_pylist(), strict=True):
            _draw(document, shape, known, rows.name.rpartition(".")[2], lost)
    document.saveas(path)
    return _losses(lost)


def _draw(document: Drawing, shape: shapely.Geometry, known: dict[str, object], name: str, lost: Counter[str]) -> None:
    """Draw one row; every part of it carries the row's columns as extended data."""
    if shape is None or shape.is_empty:
        lost["places"] += 1
        return
    parts = shapely.get_parts(shape)
    lost["parts"] += len(parts) > 1
    utility = str(known.get(UTILITY) or name)
    told = [f"{column}={value}" for column, value in known.items() if value is not None]
    lost["texts"] += sum(len(each) > LONGEST for each in told)
    for part in parts:
        layer = _layer(document, utility, KINDS[part.geom_type])
        for entity in _entities(document.modelspace(), part, {"layer": layer}):
            entity.set_xdata(KNOWN_AS, [(1000, each[:LONGEST].replace("\n", " ")) for each in told])
    number = next((known[each] for each in NUMBERS if known.get(each)), None)
    if number:
        layer = _layer(document, utility, "Text")
        label = document.modelspace().add_text(str(number), height=TEXT_HEIGHT_M, dxfattribs={"layer": layer})
        at = shapely.point_on_surface(shape)
        label.set_placement((at.x, at.y))


def _entities(space: Modelspace, part: shapely.Geometry, how: dict[str, str]) -> list[DXFGraphic]:
    corners = shapely.get_coordinates(part, include_z=part.has_z).tolist()
    if part.geom_type == "Point":
        return [space.add_point(corners[0], dxfattribs=how)]
    if part.geom_type == "LineString":
        return [space.add_polyline3d(corners, dxfattribs=how)]
    rings = [part.exterior, *part.interiors]
    return [space.add_lwpolyline(shapely.get_coordinates(ring), close=True, dxfattribs=how) for ring in rings]


def _layer(document: Drawing, utility: str, kind: str) -> str:
    """Return a utility's layer of a kind; it is made in the standard colour where there is none yet."""
    name = "".join("_" if sign in '<>/\\":;?*|=`,' else sign for sign in f"{utility}{kind}")
    if name not in document.layers:
        layer = document.layers.add(name)
        if utility in _colours():
            layer.rgb = _colours()[utility]
    return name


@cache
def _colours() -> dict[str, tuple[int, int, int]]:
    """Return the standard colours of utilities (CJJ 61-2017, appendix B)."""
    found = {}
    for row in read_codes():
        words = str(row["attributes"].get("colour_rgb") or "").split(",")
        if row["kind"] == "pipe_category" and row["scheme"] == STANDARD and len(words) == 3:
            red, green, blue = (int(word) for word in words)
            found[str(row["code"])] = (red, green, blue)
    return found


def _losses(lost: Counter[str]) -> list[Loss]:
    said = [Text("columns stand as extended data of each entity", "信息项以扩展数据（XDATA）保存")]
    if lost["places"]:
        many = lost["places"]
        said.append(Text(f"{many} rows without a place are left out", f"{many} 条无几何的记录未写出"))
    if lost["parts"]:
        many = lost["parts"]
        said.append(Text(f"{many} rows of several parts are several entities", f"{many} 条多部件记录拆为多个实体"))
    if lost["texts"]:
        many = lost["texts"]
        said.append(Text(f"{many} texts end after {LONGEST} signs", f"{many} 处文本截断至 {LONGEST} 字"))
    return [("DXF", each) for each in said]
