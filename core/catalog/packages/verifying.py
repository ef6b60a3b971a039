"""Whether a package is whole: every byte hashed, metadata against its schema, rows counted; behind `verifypackage`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pyogrio
import rasterio

from undergrid.core.catalog.checks.package import BROKEN
from undergrid.core.catalog.metadata.official import faults_of as metadata_faults
from undergrid.core.catalog.packages.bag import faults_of, is_safe
from undergrid.core.catalog.packages.manifest import read_manifest
from undergrid.core.catalog.packages.opening import opened
from undergrid.core.catalog.packages.rasters import COG, known_cells
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

COUNTED = ("gpkg", "fgb", "geojson", "shp")
UNREADABLE = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, UnicodeDecodeError, ValueError)


@task
def verify_package(call: Call, *, package: str) -> Answer:
    """Judge a package; every fault is told. A folder or zip that is no package at all is a SourceError."""
    with opened(Path(package)) as folder:
        told = read_manifest(folder)
        faults = list(package_faults(folder, told))
    for fault in faults:
        says = BROKEN.says.fill(what=fault.en, what_zh=fault.zh)
        call.report(Finding(BROKEN.slug, BROKEN.severity, says, BROKEN.remedy, Place(file=Path(package).name)))
    return {
        "is_valid": not faults,
        "faults": len(faults),
        "package_key": str(told.get("package")),
        "datasets": len(told.get("datasets", [])),
        "rows": sum(int(each.get("rows", 0)) for each in told.get("datasets", [])),
    }


def package_faults(folder: Path, told: dict[str, Any]) -> Iterator[Text]:
    """Yield everything that is wrong with a package."""
    broken = list(faults_of(folder))
    yield from broken
    if broken:
        return  # what is inside is not looked at: it is not what was packed
    for xml in sorted((folder / "data" / "metadata").glob("*.xml")):
        for fault in metadata_faults(xml.read_bytes()):
            yield Text(f"{xml.name}: {fault.en}", f"{xml.name}：{fault.zh}")
    for dataset in told.get("datasets", []):
        for kind, path in dataset.get("files", {}).items():
            if not is_safe(str(path)) or not (folder / path).is_file():
                yield Text(f"{path} is not there", f"缺少 {path}")
                continue
            yield from _rows(folder / path, kind, dataset)


def _rows(path: Path, kind: str, dataset: dict[str, Any]) -> Iterator[Text]:
    if kind == COG:
        yield from _cells(path, dataset)
        return
    said, may_lack = int(dataset.get("rows", 0)), bool(dataset.get("losses"))
    try:
        if kind == "parquet":
            found = pq.read_metadata(path).num_rows
        elif kind in COUNTED:
            layer = str(dataset.get("name")) if kind == "gpkg" else None  # beside it lie tables that dress it
            found = int(pyogrio.read_info(path, layer=layer, force_feature_count=True)["features"])
        else:
            return
    except UNREADABLE as fault:
        yield Text(f"{path.name} cannot be read: {fault}", f"{path.name} 无法读取：{fault}")
        return
    if found != said and not (kind == "fgb" and may_lack and found < said):
        yield Text(f"{path.name} holds {found} rows instead of {said}", f"{path.name} 有 {found} 条，应为 {said} 条")


def _cells(path: Path, dataset: dict[str, Any]) -> Iterator[Text]:
    """Yield in what a raster is not the one that was packed."""
    said = int(dataset.get("known_cells", 0))
    try:
        with rasterio.open(path) as source:
            found = known_cells(source.read(1))
    except rasterio.errors.RasterioIOError as fault:
        yield Text(f"{path.name} cannot be read: {fault}", f"{path.name} 无法读取：{fault}")
        return
    if found != said:
        yield Text(
            f"{path.name} tells of {found} cells instead of {said}", f"{path.name} 有值像元 {found} 个，应为 {said} 个"
        )
