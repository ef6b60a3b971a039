"""OpenStreetMap extracts: what has a tag that is a class of facilities, by ``data/facilities/osm_tags.csv``."""

from __future__ import annotations

import csv
import re
import warnings
from functools import cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
import shapely

from undergrid.core.facilities.checks.reading import NO_CLASS
from undergrid.core.formats.files import reader
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.kernel.findings import Place

TAGS = Path(__file__).resolve().parents[3] / "data" / "facilities" / "osm_tags.csv"
LAYERS = ("points", "lines", "multipolygons")
OTHER = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
NAMES = ["class_code", "name", "owner_name", "spaces", "azimuth_deg", "data_source", "note"]
WHOLE, DEGREES = re.compile(r"\d{1,4}"), re.compile(r"\d{1,3}(?:\.\d+)?")
HEAD = 64


@cache
def classes_by_tag() -> dict[tuple[str, str], str]:
    """Return the class of each tag, in the order in which tags are looked for."""
    with TAGS.open(encoding="utf-8", newline="") as opened:
        return {(row["key"], row["value"]): row["class_code"] for row in csv.DictReader(opened)}


def is_extract(path: Path) -> bool:
    """Return whether a file begins as an extract does, packed or in XML."""
    with path.open("rb") as opened:
        head = opened.read(HEAD * 8)
    return b"OSMHeader" in head[:HEAD] or b"<osm" in head


@reader(".pbf", ".osm", claims=is_extract)
def read_openstreetmap(path: Path) -> list[Sheet]:
    """Return a sheet for each kind of shape that holds facilities; what has no class is counted in a finding."""
    sheets, read, taken = [], 0, 0
    for layer in LAYERS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # a ring that is not closed has no place: told by a check
            meta, table = pyogrio.read_arrow(path, layer=layer)
        rows, shapes = _facilities(table, meta["geometry_name"] or "wkb_geometry", layer)
        read, taken = read + table.num_rows, taken + len(rows)
        if rows or layer == LAYERS[0]:
            sheets.append(
                Sheet(path.name, layer, text_columns(rows, len(NAMES)), np.arange(1, len(rows) + 1), names=list(NAMES),
                      geometry=shapes, crs="EPSG:4326")
            )  # fmt: skip
    sheets[0].findings.append(NO_CLASS.found(Place(path.name), left=read - taken, all=read))
    return sheets


def _facilities(table: pa.Table, geometry: str, layer: str) -> tuple[list[list[str | None]], np.ndarray]:
    wkb = table.column(geometry).to_pylist()
    columns = {name: table.column(name).to_pylist() for name in table.column_names if name != geometry}
    rows, shapes = [], []
    for at in range(table.num_rows):
        tags = {name: str(values[at]) for name, values in columns.items() if values[at] is not None}
        tags |= dict(OTHER.findall(tags.pop("other_tags", "")))
        found = next((code for (key, value), code in classes_by_tag().items() if tags.get(key) == value), None)
        if found is not None and wkb[at] is not None:
            rows.append(_row(found, tags, layer))
            shapes.append(shapely.to_wkb(shapely.force_2d(shapely.from_wkb(wkb[at], on_invalid="ignore"))))
    made = np.empty(len(shapes), dtype=object)
    made[:] = shapes
    return rows, made


def _row(code: str, tags: dict[str, str], layer: str) -> list[str | None]:
    way = tags.get("osm_way_id") or (tags.get("osm_id") if layer == "lines" else None)
    kind = "way" if way else "node" if layer == "points" else "relation"
    looks = tags.get("camera:direction") or tags.get("direction", "")
    return [
        code,
        tags.get("name"),
        tags.get("operator"),
        tags["capacity"] if code == "02001" and WHOLE.fullmatch(tags.get("capacity", "")) else None,
        looks if code == "01050" and DEGREES.fullmatch(looks) else None,
        "OpenStreetMap",
        f"OpenStreetMap {kind} {way or tags.get('osm_id')}",
    ]
