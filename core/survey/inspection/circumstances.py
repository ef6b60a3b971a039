"""What RI and MI ask beside the pipe itself: how important the place is (K), and what soil lies there (T), of CJJ 181.

One of each holds for all pipes, unless zones are drawn: polygons with columns ``k`` and ``t``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyogrio
import shapely
from sqlalchemy import Connection, select

from undergrid.core.formats.layers import Layer, shapes_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.store.tables import Code
from undergrid.core.survey.inspection.defects import SCHEME

UNKNOWN = Text("There is no parameter {code} in CJJ 181.", "CJJ 181 参数表中没有 {code}。")
CHOOSE = Text("Choose K1 to K4 for the place, T1 to T11 for the soil.", "地区重要性请选 K1–K4，土质请选 T1–T11。")
NO_ZONES = Text("The zones have neither a column k nor a column t.", "分区图层中没有 k 列和 t 列。")
NAME_THEM = Text(
    "Add a column k with K1 to K4, a column t with T1 to T11, or both.", "请添加 k 列（K1–K4）和（或）t 列（T1–T11）。"
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A polygon in which other parameters hold; None where the general one does."""

    shape: shapely.Geometry
    k: str | None
    t: str | None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The parameters of every place: the general ones, and those of the zones."""

    k: str
    t: str
    values: Mapping[str, float]
    zones: tuple[Zone, ...] = ()

    def of(self, lines: Sequence[shapely.Geometry]) -> tuple[str, str]:
        """Return K and T of a pipe: the weightiest of the zones that it touches, the general ones outside of all."""
        touched = [zone for zone in self.zones if any(zone.shape.intersects(line) for line in lines)]
        places = [zone.k for zone in touched if zone.k]
        soils = [zone.t for zone in touched if zone.t]
        return (
            max(places, key=self.values.__getitem__, default=self.k),
            max(soils, key=self.values.__getitem__, default=self.t),
        )


def read_circumstances(
    connection: Connection, store: Store, k: str, t: str, zones: Layer | None = None
) -> Circumstances:
    """Return the parameters by the code list of the store; :class:`SourceError` for one that is not in it."""
    asked = select(Code.code, Code.attributes).where(Code.kind == "defect_index_parameter", Code.scheme == SCHEME)
    values = {row.code: float(row.attributes["value"]) for row in connection.execute(asked)}
    drawn = read_zones(store, zones) if zones else ()
    for code in (k, t, *(code for zone in drawn for code in (zone.k, zone.t) if code)):
        if code not in values:
            raise SourceError(UNKNOWN.fill(code=code), CHOOSE)
    return Circumstances(k, t, values, drawn)


def read_zones(store: Store, layer: Layer) -> tuple[Zone, ...]:
    """Return the zones of a layer in the store's coordinates; columns ``k`` and ``t`` in upper or lower case."""
    frame = pyogrio.read_dataframe(layer["path"], layer=layer.get("layer"))
    frame = frame[frame.geometry.notna() & ~frame.geometry.is_empty]  # as shapes_of leaves them out
    named = {str(name).casefold(): name for name in frame.columns}
    if not {"k", "t"} & named.keys():
        raise SourceError(NO_ZONES, NAME_THEM)
    codes = {
        part: [_code(value) for value in frame[named[part]]] if part in named else [None] * len(frame)
        for part in ("k", "t")
    }
    rows = zip(shapes_of(layer, store.crs), codes["k"], codes["t"], strict=True)
    return tuple(Zone(*row) for row in rows)


def _code(value: object) -> str | None:
    return str(value).strip().upper() if isinstance(value, str) and value.strip() else None
