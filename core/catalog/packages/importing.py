"""A package enters another store by the one write path, with its keys: the task behind `importpackage`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pyogrio
import pyproj
import shapely
import sqlalchemy as sa
from geoalchemy2 import Geometry
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.catalog.checks.package import KEPT_BY_STORE, RASTER_STAYS
from undergrid.core.catalog.describing import table_called
from undergrid.core.catalog.packages.bag import MANIFEST, file_hash
from undergrid.core.catalog.packages.manifest import ADDED, read_manifest
from undergrid.core.catalog.packages.opening import opened
from undergrid.core.catalog.packages.rasters import RASTER
from undergrid.core.catalog.packages.verifying import package_faults
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork, unit_of_work
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.declare import BOOKKEEPING, Base, Editable, geometry_columns
from undergrid.core.store.registry import full_name

BROKEN = Text("The package is not whole: {what}.", "数据包不完整：{what_zh}。")
ASK_AGAIN = Text("Verify it, and ask for it again.", "请先校验，并请对方重新提供。")
LACKING = Text(
    "The file of {name} lacks columns that its package says it has: {columns}.",
    "{name} 的文件缺少数据包声明的信息项：{columns}。",
)
NO_PLACES = Text(
    "{count} shapes of {name} cannot be read, or have coordinates that are no numbers.",
    "{name} 有 {count} 个几何无法读取或坐标不是数值。",
)
COARSE = Text("{name} was made coarser or is without some columns.", "{name} 经过脱敏或缺少信息项。")
INTERNAL = Text(
    "Only a package of class 'internal' with all columns enters a store.", "只有包含全部信息项的内部数据包可以入库。"
)
OTHER_CRS = Text("The package is in {theirs}, this store in {ours}.", "数据包采用 {theirs}，本库采用 {ours}。")
NO_CRS = Text("The package does not say its coordinate system as WKT.", "数据包未以 WKT 注明坐标系。")
SAME_CRS = Text("Import it into a store with its coordinate system.", "请导入采用相同坐标系的库。")
NO_FILE = Text(
    "{name} is in no form that enters: GeoPackage or GeoParquet.", "{name} 不含可入库的 GeoPackage 或 GeoParquet。"
)
ONLY_RASTERS = Text("The package holds rasters and no table.", "数据包只含栅格，没有数据表。")
ONLY_MADE = Text(
    "The package holds no table that is brought in: the store makes them itself.",
    "数据包中没有可导入的数据表：这些表由数据库自动生成。",
)
BRING_WHAT_MAKES_IT = Text(
    "Export what they follow from, such as the facilities, and import that.",
    "请导出并导入其来源数据（如管理部件）。",
)
OPEN_THEM = Text("Open its GeoTIFF files in QGIS.", "请在 QGIS 中直接打开其中的 GeoTIFF。")
EXPORT_AGAIN = Text("Export it again with one of these formats.", "请按其中一种格式重新导出。")


@task
def import_package(call: Call, *, package: str) -> Answer:
    """Bring the rows of a package into the store as one batch, all or none; it is verified before.

    Rows keep their keys, so that data sets that point at each other still do. Raises SourceError for a package that is
    broken, newer, coarser than the table, or in another coordinate system; the same package enters once only.
    """
    path = Path(package)
    with opened(path) as folder:
        told = read_manifest(folder)
        for fault in package_faults(folder, told):
            raise SourceError(BROKEN.fill(what=fault.en, what_zh=fault.zh), ASK_AGAIN)
        with open_store(call.connection, application="undergrid import package") as store:
            _require_crs(store, told)
            by_name = _entering(call, told["datasets"])
            order = _in_order([table_called(name) for name in by_name])
            content = file_hash(folder / MANIFEST)
            with unit_of_work(store, call, kind="catalog package", sources=[path.name], content_sha256=content) as work:
                for declared in order:
                    _stage(work, folder, declared, by_name[full_name(declared)], int(told["version"]))
                verdict = work.check()
                counts = work.promote(*order) if verdict.accepted else work.counts
                batch = str(work.batch_id)
    if not verdict.accepted:
        raise SourceError(
            Text("{errors} errors were found; nothing was imported.", "发现 {errors} 个错误，未导入任何内容。").fill(
                errors=verdict.errors
            ),
            Text("See what was found.", "请查看检查结果。"),
        )
    return {"batch": batch, "rows": sum(counts.values()), "tables": len(counts), "counts": counts}


def _entering(call: Call, datasets: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the data sets that enter, by name; of the others it is told why they stay in the package."""
    found = {str(each["name"]): each for each in datasets if each.get("kind") != RASTER}
    for each in datasets:
        if each.get("kind") == RASTER:
            call.report(RASTER_STAYS.found(name=each["name"], subject=str(each["name"])))
    made = [name for name in found if not issubclass(table_called(name), Editable)]
    for name in made:
        call.report(KEPT_BY_STORE.found(name=name, subject=name))
        del found[name]
    if not found:
        raise SourceError(ONLY_MADE, BRING_WHAT_MAKES_IT) if made else SourceError(ONLY_RASTERS, OPEN_THEM)
    return found


def _require_crs(store: Store, told: dict[str, Any]) -> None:
    try:
        theirs = pyproj.CRS.from_wkt(told["crs"])
    except pyproj.exceptions.CRSError as fault:
        raise SourceError(NO_CRS, ASK_AGAIN) from fault
    if theirs != store.crs and not theirs.is_exact_same(store.crs):
        raise SourceError(OTHER_CRS.fill(theirs=theirs.name, ours=store.crs.name), SAME_CRS)


def _in_order(tables: Sequence[type[Base]]) -> list[type[Base]]:
    """Return tables so that each comes after those it points at."""
    by_table = {cast(sa.Table, each.__table__): each for each in tables}
    return [by_table[table] for table in Base.metadata.sorted_tables if table in by_table]


def _stage(work: UnitOfWork, folder: Path, declared: type[Base], dataset: dict[str, Any], version: int) -> None:
    table = cast(sa.Table, declared.__table__)
    wanted = [each.name for each in table.columns if each.name == "id" or each.name not in BOOKKEEPING]
    coarse = {name for name, done in dataset["columns"].items() if done["action"] != "keep"}
    known = set(dataset["columns"])
    later = {name for name, since in ADDED.get(full_name(declared), {}).items() if version < since} - known
    if coarse or not set(wanted) - later <= known:
        raise SourceError(COARSE.fill(name=dataset["name"]), INTERNAL)
    rows = _read(folder, dataset, declared)
    if lacking := [name for name in wanted if name not in later and name not in rows.column_names]:
        raise SourceError(LACKING.fill(name=dataset["name"], columns=", ".join(lacking)), ASK_AGAIN)
    columns = {name: _as_stored(table.c[name], rows[name]) for name in wanted if name not in later}
    for shape in geometry_columns(table):
        _require_places(dataset["name"], columns[shape.name])
    work.stage(declared, columns)


def _read(folder: Path, dataset: dict[str, Any], declared: type[Base]) -> pa.Table:
    files = dataset["files"]
    if "parquet" in files:
        return pq.read_table(folder / files["parquet"])
    if "gpkg" not in files:
        raise SourceError(NO_FILE.fill(name=dataset["name"]), EXPORT_AGAIN)
    meta, rows = pyogrio.read_arrow(folder / files["gpkg"], layer=dataset["name"])
    shape = next((each.name for each in geometry_columns(cast(sa.Table, declared.__table__))), None)
    if shape is None:
        return rows
    given = meta["geometry_name"] or "wkb_geometry"
    return rows.rename_columns([shape if name == given else name for name in rows.column_names])


def _require_places(name: str, wkb: pa.ChunkedArray) -> None:
    """Raise SourceError for shapes that are none, or lie nowhere: a coordinate that is no number is no place."""
    shapes = shapely.from_wkb(wkb.to_numpy(), on_invalid="ignore")
    bad = shapely.is_missing(shapes) & ~wkb.is_null().to_numpy()
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    bad[owner[~np.isfinite(coordinates).all(axis=1)]] = True
    if bad.any():
        raise SourceError(NO_PLACES.fill(name=name, count=int(bad.sum())), ASK_AGAIN)


def _as_stored(column: sa.Column[Any], values: pa.ChunkedArray) -> Any:
    """Return values as staging takes them: lists as lists again, times in UTC, shapes as WKB."""
    if isinstance(column.type, ARRAY):
        return [None if each is None else json.loads(each) for each in values.to_pylist()]
    if isinstance(column.type, sa.JSON):
        return [None if each is None else json.loads(each) for each in values.to_pylist()]
    if isinstance(column.type, Geometry):
        return values.cast(pa.binary())
    if pa.types.is_timestamp(values.type):
        return pc.cast(values, pa.timestamp("us", values.type.tz)) if values.type.tz else values
    return values
