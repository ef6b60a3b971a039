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
from undergrid.core.catalog.packages.bag import MANIFESTS, faults_of, is_safe
from undergrid.core.catalog.packages.manifest import read_manifest
from undergrid.core.catalog.packages.opening import opened
from undergrid.core.catalog.packages.rasters import COG, known_cells
from undergrid.core.formats.vector import SIGNATURES
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

BEGINS: dict[str, tuple[Any, ...]] = {
    **{suffix[1:]: (suffix, *SIGNATURES[suffix]) for suffix in (".gpkg", ".fgb", ".geojson", ".shp")},
    "parquet": (".parquet", b"PAR1"),
    COG: (".tif", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"),
}
"""The ending of each kind that is opened, and how its files begin."""
BESIDE = ("data", "bagit.txt", "bag-info.txt")
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
    broken = [*faults_of(folder), *_strangers(folder)]
    yield from broken
    if broken:
        return  # what is inside is not looked at: it is not what was packed
    for xml in sorted((folder / "data" / "metadata").glob("*.xml")):
        for fault in metadata_faults(xml.read_bytes()):
            yield Text(f"{xml.name}: {fault.en}", f"{xml.name}：{fault.zh}")
    for dataset in told.get("datasets", []):
        for kind, path in dataset.get("files", {}).items():
            if not is_safe(path) or not (folder / path).is_file():
                yield Text(f"{path} is not there", f"缺少 {path}")
            elif not _begins_as(folder / path, kind):
                yield Text(f"{path} is no {kind}", f"{path} 不是 {kind} 文件")
            else:
                yield from _rows(folder / path, kind, dataset)


def _strangers(folder: Path) -> Iterator[Text]:
    """Yield what lies beside the payload and is none of the files that a package has there: nobody has hashed it."""
    for path in sorted(folder.iterdir()):
        if path.name not in BESIDE and not MANIFESTS.fullmatch(path.name):
            yield Text(f"{path.name} was added, it is in no manifest", f"{path.name} 为后加内容，不在清单中")


def _begins_as(path: Path, kind: str) -> bool:
    """Return whether a file is what it is called, before GDAL sees it: GDAL would follow what a disguised one names."""
    with path.open("rb") as stream:
        head = stream.read(64).removeprefix(b"\xef\xbb\xbf")
    return kind not in BEGINS or (path.suffix.lower() == BEGINS[kind][0] and head.startswith(BEGINS[kind][1:]))


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
        with rasterio.open(path, driver="GTiff") as source:
            found = known_cells(source.read(1))
    except rasterio.errors.RasterioIOError as fault:
        yield Text(f"{path.name} cannot be read: {fault}", f"{path.name} 无法读取：{fault}")
        return
    if found != said:
        yield Text(
            f"{path.name} tells of {found} cells instead of {said}", f"{path.name} 有值像元 {found} 个，应为 {said} 个"
        )
