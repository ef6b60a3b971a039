"""What the papers of a run are made from: its folder, and the project's layers that are called like what is needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProject, QgsVectorLayer

from ...processing.maps.own_layers import of_store
from .run_form import HOUSE_NAMES

STREETS = ("street", "road", "道路", "街")
WATERS = ("river", "pond", "lake", "water body", "河", "湖", "水系", "水体")
CELLS = ("management cell", "grid cell", "单元网格", "网格")
PEOPLE = ("population", "people", "人口", "人数")
EXPOSURE, WARNINGS, MAP = "exposure.gpkg", "warnings.gpkg", "map-page.pdf"
LINE, AREA = Qgis.GeometryType.Line, Qgis.GeometryType.Polygon


def layer_like(names: Sequence[str], kind: Qgis.GeometryType) -> QgsVectorLayer | None:
    """Return the project's first layer of a kind whose name or table holds one of the words; no result of a run."""
    project = QgsProject.instance()
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or layer.geometryType() != kind:
            continue
        source = layer.source()
        words = f"{layer.name()} {source.rpartition('layername=')[2] or Path(source).name}".lower()
        if any(name in words for name in names) and not _is_result(source):
            return layer
    return None


def cells() -> QgsVectorLayer | None:
    """Return the project's layer of management cells."""
    return of_store(QgsProject.instance(), "grid", "cell") or layer_like(CELLS, AREA)


def asked_of_exposure(folder: Path) -> dict[str, Any]:
    """Return the parameters of undergrid:floodexposure for a run, but for where it goes."""
    houses = layer_like(HOUSE_NAMES, AREA)
    people = "" if houses is None else _column(houses, PEOPLE)
    given = {"STREETS": layer_like(STREETS, LINE), "BUILDINGS": houses, "CELLS": cells()}
    return {"RUN": str(folder), **_keys(given), **({"POPULATION_COLUMN": people} if people else {})}


def asked_of_warning(folder: Path) -> dict[str, Any]:
    """Return the parameters of undergrid:floodwarning for a run whose exposure was counted."""
    found = _results(folder)
    return {"CELLS": f"{found['EXPOSURE']}|layername=cells"} if "EXPOSURE" in found else {}


def asked_of_report(folder: Path, title: str) -> dict[str, Any]:
    """Return the parameters of undergrid:floodreport for a run."""
    given = {"BUILDINGS": layer_like(HOUSE_NAMES, AREA)}
    return {"RUN": str(folder), "TITLE": title, **_keys(given), **_results(folder)}


def asked_of_map(folder: Path, title: str, rain_table: str = "") -> dict[str, Any]:
    """Return the parameters of undergrid:floodmap for a run: everything that it can use and that is there."""
    given = {
        "STREETS": layer_like(STREETS, LINE), "BUILDINGS": layer_like(HOUSE_NAMES, AREA),
        "WATERS": layer_like(WATERS, AREA),
    }  # fmt: skip
    rain = {"RAIN_TABLE": rain_table} if rain_table else {}
    author = QgsProject.instance().metadata().author()
    return {
        "RUN": str(folder), "TITLE": title, "PDF": str(folder / MAP), **rain, **_keys(given), **_results(folder),
        **({"AUTHOR": author} if author else {}),
    }  # fmt: skip


def _results(folder: Path) -> dict[str, str]:
    found = {"EXPOSURE": folder / EXPOSURE, "WARNINGS": folder / WARNINGS}
    return {name: str(path) for name, path in found.items() if path.is_file()}


def _keys(given: dict[str, QgsVectorLayer | None]) -> dict[str, str]:
    return {name: layer.id() for name, layer in given.items() if layer is not None}


def _column(layer: QgsVectorLayer, names: Sequence[str]) -> str:
    return next((name for name in layer.fields().names() if name.lower() in names), "")


def _is_result(source: str) -> bool:
    """Return whether a layer is itself something that a run or a page left: it says nothing of the ground."""
    return any(name in source for name in (EXPOSURE, WARNINGS, "flood_map.gpkg"))
