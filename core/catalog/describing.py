"""What a data set is by itself: read from its declaration and its rows, or from its file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pyogrio
import pyproj
import shapely
import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import FACTS, Base, facts, geometry_columns, sensitivity_of
from undergrid.core.store.extent import Box
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.tables import Batch

HOUSEKEEPING = frozenset({"app", "audit", "catalog", "checking", "intake", "stage", "store"})
"""Schemas whose tables are the program's own books and no data sets of a city."""
CATALOGUE = "catalog.record"
"""The catalogue is a data set too: it is handed on."""
UNREADABLE = Text("{name} cannot be read as a layer.", "无法读取图层 {name}。")
REPAIR = Text("Open it in QGIS and export it again as GeoPackage.", "请用 QGIS 打开并重新导出为 GeoPackage。")


@dataclass(frozen=True)
class Description:
    """The facts of a data set; ``bounds`` are west, south, east, north in its own coordinate system."""

    name: str
    kind: str
    source: str
    title: Text
    geometry_type: str | None
    crs: pyproj.CRS | None
    bounds: Box | None
    rows: int
    columns: list[dict[str, str | None]]
    last_changed: dt.datetime | None = None
    lineage: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values, as it passes the line; what is of files and tables only is left out."""
        told = {name: getattr(self, name) for name in ("name", "kind", "source", "geometry_type", "rows", "columns")}
        wkt = self.crs.to_wkt() if self.crs is not None else None
        return {**told, "title": self.title.as_json(), "crs": wkt, "bounds": self.bounds}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Description:
        """Return the description that :meth:`as_json` told."""
        title, bounds = told["title"], told["bounds"]
        crs = pyproj.CRS.from_wkt(told["crs"]) if told["crs"] else None
        return cls(
            told["name"], told["kind"], told["source"], Text(title["en"], title["zh"]), told["geometry_type"], crs,
            None if bounds is None else (bounds[0], bounds[1], bounds[2], bounds[3]), told["rows"], told["columns"],
        )  # fmt: skip

    @property
    def crs_name(self) -> str | None:
        """Return the coordinate system's name."""
        return self.crs.name if self.crs is not None else None

    def extent_in(self, crs: pyproj.CRS) -> shapely.Polygon | None:
        """Return the extent as a box in another coordinate system."""
        if self.bounds is None or self.crs is None:
            return None
        bounds = self.bounds
        if self.crs != crs:
            bounds = pyproj.Transformer.from_crs(self.crs, crs, always_xy=True).transform_bounds(*bounds)
        return shapely.box(*bounds)


def data_sets() -> Iterator[type[Base]]:
    """Yield the tables of the store that are data sets of the city."""
    return (each for each in declared_tables() if each.__schema__ not in HOUSEKEEPING or full_name(each) == CATALOGUE)


def table_called(name: str) -> type[Base]:
    """Return the table of a data set; SourceError for a name that is none."""
    found = next((each for each in data_sets() if full_name(each) == name), None)
    if found is None:
        raise SourceError(
            Text("There is no data set {name} in the store.", "库中没有数据集 {name}。").fill(name=name),
            Text("Choose one of: {names}", "请从以下选择：{names}").fill(
                names=", ".join(full_name(each) for each in data_sets())
            ),
        )
    return found


def describe_table(connection: sa.Connection, store: Store, declared: type[Base]) -> Description:
    """Return what a table of the store is now."""
    table = cast(sa.Table, declared.__table__)
    shape = next(geometry_columns(table), None)
    asked: list[Any] = [sa.func.count()]
    asked.append(sa.func.max(table.c.updated_at) if "updated_at" in table.c else sa.null())
    if shape is not None:
        box = sa.func.ST_Extent(shape)
        asked += [getattr(sa.func, f"ST_{edge}")(box) for edge in ("XMin", "YMin", "XMax", "YMax")]
    rows, changed, *bounds = connection.execute(sa.select(*asked).select_from(table)).one()
    return Description(
        name=full_name(declared),
        kind="table",
        source=full_name(declared),
        title=declared.label,
        geometry_type=None if shape is None else str(cast(Geometry, shape.type).geometry_type),
        crs=None if shape is None else store.crs,
        bounds=(bounds[0], bounds[1], bounds[2], bounds[3]) if bounds and bounds[0] is not None else None,
        rows=int(rows),
        columns=declared_columns(declared),
        last_changed=changed,
        lineage=_lineage(connection, table),
    )


def declared_columns(declared: type[Base]) -> list[dict[str, str | None]]:
    """Return the columns of a table with labels, type, unit, code list and sensitivity."""
    found = []
    for each in cast(sa.Table, declared.__table__).columns:
        if FACTS not in each.info:
            continue
        said = facts(each)
        codes = said.codes.kind if said.codes else ", ".join(said.choices) if said.choices else None
        kind = str(each.type.geometry_type) if isinstance(each.type, Geometry) else str(each.type).lower()
        found.append(
            {
                "name": each.name, "label_en": said.label.en, "label_zh": said.label.zh, "type": kind,
                "unit": said.unit, "codes": codes, "sensitivity": sensitivity_of(declared, each),
            }
        )  # fmt: skip
    return found


def _lineage(connection: sa.Connection, table: sa.Table) -> list[dict[str, Any]]:
    """Return the batches that rows of a table came with, and how many came without one."""
    if "batch_id" not in table.c:
        return []
    counted = sa.select(table.c.batch_id, sa.func.count().label("rows")).group_by(table.c.batch_id).subquery()
    asked = (
        sa.select(counted.c.batch_id, counted.c.rows, Batch.kind, Batch.sources, Batch.finished_at)
        .outerjoin(Batch, Batch.id == counted.c.batch_id)
        .order_by(Batch.finished_at, counted.c.batch_id)
    )
    return [
        {
            "batch": None if row.batch_id is None else str(row.batch_id),
            "rows": row.rows,
            "kind": row.kind,
            "sources": [Path(each).name for each in row.sources or ()],
            "at": None if row.finished_at is None else row.finished_at.isoformat(timespec="seconds"),
        }
        for row in connection.execute(asked)
    ]


def describe_layer(path: Path, layer: str, name: str) -> Description:
    """Return what a layer of a file is now; SourceError when it cannot be read."""
    told = described_layer(str(path), layer, name, "file", f"{path}|layername={layer}", called=path.name)
    changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    return replace(told, last_changed=changed, lineage=[{"file": path.name, "bytes": path.stat().st_size}])


def described_layer(opened: str, layer: str, name: str, kind: str, source: str, called: str = "") -> Description:
    """Return what a layer of whatever GDAL opens is now; SourceError, by what it is called, when it cannot be read."""
    try:
        known: Mapping[str, Any] = pyogrio.read_info(opened, layer=layer, force_feature_count=True)
        bounds = pyogrio.read_info(opened, layer=layer, force_total_bounds=True)["total_bounds"]
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, UnicodeDecodeError) as fault:
        raise SourceError(UNREADABLE.fill(name=called or layer), REPAIR) from fault
    crs = pyproj.CRS.from_user_input(known["crs"]) if known["crs"] else None
    columns: list[dict[str, str | None]] = [
        {"name": str(column), "label_en": None, "label_zh": None, "type": str(sort), "unit": None, "codes": None}
        for column, sort in zip(known["fields"], known["dtypes"], strict=True)
    ]
    has_rows = bounds is not None and known["geometry_type"] is not None and known["features"] > 0
    return Description(
        name=name,
        kind=kind,
        source=source,
        title=Text(layer, layer),
        geometry_type=known["geometry_type"],
        crs=crs,
        bounds=(float(bounds[0]), float(bounds[1]), float(bounds[2]), float(bounds[3])) if has_rows else None,
        rows=int(known["features"]),
        columns=columns,
    )


def layers_of(opened: Path | str) -> list[str]:
    """Return the layers of a file, or of what else GDAL opens; SourceError when it cannot be read."""
    try:
        return [str(name) for name, _ in pyogrio.list_layers(opened)]
    except (pyogrio.errors.DataSourceError, UnicodeDecodeError) as fault:
        called = opened.name if isinstance(opened, Path) else opened
        raise SourceError(UNREADABLE.fill(name=called), REPAIR) from fault
