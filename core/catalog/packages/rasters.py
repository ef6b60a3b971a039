"""Rasters of runs in a package: each as Cloud Optimized GeoTIFF through the gate, with its metadata beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyproj

from undergrid.core.catalog.gate.handing_over import COG_MEDIA_TYPE, draw, write_cog
from undergrid.core.catalog.gate.release import ReleasedRaster
from undergrid.core.catalog.gate.rows import Asked
from undergrid.core.catalog.metadata.about import About, about, box_in_degrees
from undergrid.core.catalog.metadata.validated import metadata_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Language, Text

RASTER, COG = "raster", "cog"
BY_AREA_ONLY = Text("Rasters are chosen by area only, not by columns, values, dates or releases.",
                    "栅格只能按范围筛选，不能按信息项、取值、日期或以往发布筛选。")  # fmt: skip
APART = Text("Export them in a package of their own.", "请将栅格单独导出为一个数据包。")


def is_raster(name: str) -> bool:
    """Return whether the name of a data set is that of a raster, such as ``flood.run/50a/depth``."""
    return "/" in name


def require_by_area(names: Sequence[str], asked: Asked) -> None:
    """Raise SourceError where rasters would be chosen by what they do not have."""
    chosen = (*asked.columns, *asked.chosen_by, asked.since_release)
    if any(map(is_raster, names)) and any(each is not None for each in chosen):
        raise SourceError(BY_AREA_ONLY, APART)


def add_rasters(
    data: Path, rasters: Iterable[ReleasedRaster], records: dict[str, Any], language: Language
) -> list[dict[str, Any]]:
    """Write released rasters and what is told of them into a package's folder; return what its manifest says."""
    entries = []
    for each in rasters:
        (data / COG).mkdir(exist_ok=True)
        path = write_cog(each, data / COG)
        draw(each, data / "preview" / f"{each.name}.png", (), language)
        documents = metadata_of(about_raster(records[each.dataset], each))
        for kind, document in documents.files().items():
            (data / "metadata" / f"{each.name}.{kind}").write_bytes(document)
        entries.append(_described(each, f"data/{COG}/{path.name}"))
    return entries


def about_raster(record: Any, released: ReleasedRaster) -> About:
    """Return what metadata says of a released raster: the words of its table's record, the place of its cells."""
    frame, label = released.cells.frame, released.label
    west, south, east, north = frame.bounds
    fine = f"{frame.cell_m:g}"
    classes = "；".join(f"{code} {name.zh}（{name.en}）" for code, name in released.cells.classes)
    unit = released.cells.unit or "-"
    told = about(record, formats=(COG_MEDIA_TYPE,))
    return replace(
        told,
        name=released.name,
        title=f"{label.zh} {released.cells.key[:8]}",
        alternative=f"{label.en} {released.cells.key[:8]}",
        abstract=f"{label.zh}，像元 {fine} m，单位 {unit}。{classes} {label.en}, cells of {fine} m, unit {unit}.",
        crs=pyproj.CRS.from_user_input(frame.crs),
        box=box_in_degrees((west, south, east, north), frame.crs),
        resolution_m=frame.cell_m,
        statement="A flood run of the store; 库内内涝模拟结果。",
    )


def known_cells(values: np.ndarray[Any, Any]) -> int:
    """Return in how many cells a raster says anything; 0 of classes is dry, and nothing."""
    return int(np.isfinite(values).sum()) if np.issubdtype(values.dtype, np.floating) else int(np.count_nonzero(values))


def _described(released: ReleasedRaster, path: str) -> dict[str, Any]:
    frame = released.cells.frame
    return {
        "name": released.name,
        "kind": RASTER,
        "quantity": released.quantity,
        "unit": released.cells.unit,
        "cell_m": frame.cell_m,
        "known_cells": known_cells(released.cells.values),
        "classes": {str(code): name.as_json() for code, name in released.cells.classes},
        "release": released.number,
        "treatment": released.treatment.as_json(),
        "rows": 0,
        "columns": {},
        "files": {COG: path},
        "losses": [],
    }
