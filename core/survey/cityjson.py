"""The network as CityJSON 2.0: pipes as tubes of true size, chambers as shafts, all in standard colours.

CityJSON has no utility network of its own; pipes and chambers are ``OtherConstruction``, as its specification has it
for constructions that are neither building, bridge nor tunnel. Attributes are the columns of the store.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store
from undergrid.core.survey.network.bodies import chamber_bodies, pipe_bodies
from undergrid.core.survey.network.mesh import Mesh
from undergrid.core.survey.network.stored import Pipes, Stored, as_pipes, read_points, read_segments
from undergrid.core.survey.network.utilities import Utilities

SCALE_M = 0.001
CRS_URL = "https://www.opengis.net/def/crs/EPSG/0/{code}"


@dataclass(slots=True)
class City:
    """City objects as they are gathered: JSON objects, the corners of all, and a material per utility."""

    objects: dict[str, Any] = field(default_factory=dict)
    corners: list[np.ndarray] = field(default_factory=list)
    count: int = 0
    materials: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, mesh: Mesh, category: str, attributes: Mapping[str, Any]) -> None:
        """Put one body into the city."""
        material = self.materials.setdefault(category, len(self.materials))
        shell = [[[self.count + corner for corner in face]] for face in mesh.faces]
        self.corners.append(mesh.corners)
        self.count += len(mesh.corners)
        self.objects[name] = {
            "type": "OtherConstruction",
            "attributes": {key: value for key, value in attributes.items() if value is not None},
            "geometry": [
                {"type": "Solid", "lod": "2", "boundaries": [shell], "material": {"utility": {"value": material}}}
            ],
        }


def city_of(
    connection: Connection,
    utilities: Utilities,
    categories: Sequence[str] | None,
    area_wkt: str | None,
    told: Mapping[str, Collection[str]],
    progress: Progress,
) -> tuple[City, dict[str, int]]:
    """Return pipes and chambers as bodies, and how many; pipes without levels are left out and counted.

    ``told``: the columns of ``survey.segment`` and ``survey.point`` that may be said of them.
    """
    segments = read_segments(connection, categories=categories, area_wkt=area_wkt)
    points = read_points(connection, categories=categories, area_wkt=area_wkt)
    progress.report(0.3, Text("Building bodies", "生成三维体"))
    city = City()
    pipes = _add_pipes(city, as_pipes(segments), utilities, told["survey.segment"])
    progress.report(0.7)
    chambers = _add_chambers(city, points, segments, utilities, told["survey.point"])
    return city, {"pipes": pipes, "chambers": chambers, "left_out": len(segments) - pipes}


def as_document(city: City, utilities: Utilities, epsg: int | None, title: str) -> Answer:
    """Return the CityJSON document; a coordinate system without a number (``epsg`` None) cannot be told in it."""
    corners = np.concatenate(city.corners) if city.corners else np.zeros((0, 3))
    origin = np.floor(corners.min(axis=0)) if len(corners) else np.zeros(3)
    metadata: Answer = {"title": title}
    if len(corners):
        metadata["geographicalExtent"] = [*corners.min(axis=0).tolist(), *corners.max(axis=0).tolist()]
    if epsg:
        metadata["referenceSystem"] = CRS_URL.format(code=epsg)
    return {
        "type": "CityJSON",
        "version": "2.0",
        "metadata": metadata,
        "transform": {"scale": [SCALE_M] * 3, "translate": origin.tolist()},
        "CityObjects": city.objects,
        "vertices": np.rint((corners - origin) / SCALE_M).astype(np.int64).tolist(),
        "appearance": {"materials": [_material(utilities, code) for code in city.materials]},
    }


def epsg_of(store: Store) -> int | None:
    """Return the EPSG number of the store's coordinate system, None for one of the city's own."""
    code: int | None = store.crs.to_epsg()
    return code


def _add_pipes(city: City, pipes: Pipes, utilities: Utilities, told: Collection[str]) -> int:
    before = len(city.objects)
    for i, mesh in pipe_bodies(pipes):
        row = pipes.stored.rows.iloc[i]
        attributes = _attributes(row, utilities, told) | {"sizeAssumed": None if pipes.sizes.known[i] else True}
        city.add(str(row["id"]), mesh, row["category"] or "", {"class": "pipe", **attributes})
    return len(city.objects) - before


def _add_chambers(city: City, points: Stored, segments: Stored, utilities: Utilities, told: Collection[str]) -> int:
    before = len(city.objects)
    for i, mesh, is_assumed in chamber_bodies(points, segments):
        row = points.rows.iloc[i]
        attributes = _attributes(row, utilities, told) | {"sizeAssumed": True if is_assumed else None}
        city.add(str(row["id"]), mesh, row["category"] or "", {"class": "chamber", **attributes})
    return len(city.objects) - before


def _attributes(row: Mapping[str, Any], utilities: Utilities, told: Collection[str]) -> Answer:
    """Return those columns of a row that may be told as JSON values, with the utility's names."""
    hidden = {"id", "rev", "from_point_id", "to_point_id"}
    plain = {
        name: value.item() if isinstance(value, np.generic) else value
        for name, value in dict(row).items()
        if name in told and name not in hidden and not pd.isna(value)
    }
    name = utilities[str(plain.get("category", ""))].name
    return plain | {"utility": name.en, "utility_zh": name.zh}


def _material(utilities: Utilities, code: str) -> Answer:
    colour = utilities[code].colour.removeprefix("#")
    rgb = [round(int(colour[i : i + 2], 16) / 255, 3) for i in (0, 2, 4)]
    return {"name": code or "unknown", "diffuseColor": rgb}
