"""A drainage model: its elements in frames, in SI, with geometry, beside its file as the owner wrote it.

``nodes``, ``links`` and ``subcatchments`` have the columns that :mod:`layout` names, in the order of the file, which
is the order SWMM computes in. ``original`` is the whole file. Written again, only what is no longer as it was read is
written anew: an unchanged model comes back byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from undergrid.core.flood.pipes import layout as rows_of
from undergrid.core.flood.pipes.doubles import refuse_doubles
from undergrid.core.flood.pipes.frames_to_rows import absent, put, put_places
from undergrid.core.flood.pipes.inp import InpFile, tokens_of
from undergrid.core.flood.pipes.layout import Layout
from undergrid.core.flood.pipes.rows_to_frames import (
    chains,
    courses,
    elements,
    frame,
    joined,
    outline,
    points,
    respelled,
    spelling,
)
from undergrid.core.flood.pipes.units import Units

LINK_PARTS = (rows_of.XSECTIONS, rows_of.LOSSES)
SECTION = ("shape", "height_m", "width_m", "section")
BARRELS = 6
"""Which token of a row of cross-sections says how many barrels there are: behind name, shape and four figures."""
ONE_BARREL = ("IRREGULAR", "STREET")
"""Shapes whose rows end with the name of a transect or a street: SWMM reads nothing behind it."""
AREA_PARTS = (rows_of.SUBAREAS, rows_of.INFILTRATION)


@dataclass(frozen=True, slots=True)
class Read:
    """The elements of a model as they stand in the file of its owner; frames are never changed in place."""

    nodes: pd.DataFrame
    links: pd.DataFrame
    subcatchments: pd.DataFrame
    file: InpFile


@dataclass(frozen=True, slots=True)
class Model:
    """A whole model. ``original``: the file, with other options or another rain if it was given any.

    ``read``: what was read from the file of the owner. ``home``: the folder in which the files lie that the model
    names; without one it may read none. ``crs``: the coordinate system of the original, and ``here`` that of the
    geometry, where they differ.
    """

    nodes: pd.DataFrame
    links: pd.DataFrame
    subcatchments: pd.DataFrame
    original: InpFile
    read: Read | None = field(default=None, repr=False)
    home: Path | None = None
    crs: str | None = None
    here: str | None = None

    @property
    def owners_file(self) -> InpFile:
        """Return the file as its owner wrote it."""
        return self.read.file if self.read else self.original

    @property
    def units(self) -> Units:
        """Return the units its file is written in."""
        return Units.of(self.original.options().get("FLOW_UNITS", "CFS"))

    @property
    def barrels(self) -> dict[str, int]:
        """Return how many barrels each conduit has that has several, by its name."""
        found = {}
        for name, shape, height, width, rest in self.links[["name", *SECTION]].itertuples(index=False):
            if isinstance(rest, str) and str(shape).upper() not in ONE_BARREL:
                tokens = tokens_of(rest)
                place = BARRELS - 2 - int(not pd.isna(height)) - int(not pd.isna(width))
                if place < len(tokens) and tokens[place].isdigit() and int(tokens[place]) > 1:
                    found[str(name)] = int(tokens[place])
        return found

    def with_options(self, **options: str) -> Model:
        """Return the model with other options, such as ``end_time``."""
        changed = self.original.copy()
        changed.set_options(options)
        return replace(self, original=changed)

    @classmethod
    def of(cls, file: InpFile, home: Path | None = None) -> Model:
        """Return the model that ``file`` describes; raises ModelError when two elements have the same name."""
        refuse_doubles(file)
        read = _read(file, Units.of(file.options().get("FLOW_UNITS", "CFS")))
        return cls(read.nodes, read.links, read.subcatchments, file, read, home)

    def moved(self, from_crs: CRS, to_crs: CRS) -> Model:
        """Return the model with its geometry in another coordinate system; lengths and levels stay as they are."""
        change = Transformer.from_crs(from_crs, to_crs, always_xy=True)
        nodes, links, areas = (_moved(each, change) for each in (self.nodes, self.links, self.subcatchments))
        own = self.crs or from_crs.to_string()
        return replace(self, nodes=nodes, links=links, subcatchments=areas, crs=own, here=to_crs.to_string())

    def file(self) -> InpFile:
        """Return the model as an input file, in the coordinates of the original."""
        if self.crs and self.here and self.crs != self.here:
            return self.moved(CRS.from_user_input(self.here), CRS.from_user_input(self.crs)).file()
        file, units = self.original.copy(), self.units
        was = self.read or _read(self.original, units)
        for layout in (*rows_of.NODES, *rows_of.LINKS):
            now, earlier = (self.nodes, was.nodes) if layout in rows_of.NODES else (self.links, was.links)
            _put(file, layout, now[now["kind"] == layout.kind], earlier[earlier["kind"] == layout.kind], units)
        _put(file, rows_of.SUBCATCHMENTS, self.subcatchments, was.subcatchments, units)
        for layout in LINK_PARTS:
            _put(file, layout, _having(self.links, layout), _having(was.links, layout), units)
        for layout in AREA_PARTS:
            _put(file, layout, _having(self.subcatchments, layout), _having(was.subcatchments, layout), units)
        put_places(file, "COORDINATES", _positions(self.nodes), _positions(was.nodes))
        put_places(file, "VERTICES", _bends(self.links), _bends(was.links))
        put_places(file, "POLYGONS", _rings(self.subcatchments), _rings(was.subcatchments))
        return file


def _read(file: InpFile, units: Units) -> Read:
    nodes = elements(file, rows_of.NODES, units)
    links = elements(file, rows_of.LINKS, units)
    areas = frame(file, rows_of.SUBCATCHMENTS, units)
    encoding = file.encoding
    of_nodes, of_links, of_areas = (spelling(each["name"], encoding) for each in (nodes, links, areas))
    for end in ("from_node", "to_node"):
        links[end] = respelled(links[end], of_nodes, encoding)
    areas["outlet"] = respelled(areas["outlet"], of_areas | of_nodes, encoding)
    for part in LINK_PARTS:
        links = joined(links, frame(file, part, units), of_links, encoding)
    for part in AREA_PARTS:
        areas = joined(areas, frame(file, part, units), of_areas, encoding)
    at = points(file, of_nodes)
    nodes["geometry"] = _objects(at.get(name) for name in nodes["name"])
    links["geometry"] = _objects(courses(links, at, chains(file, "VERTICES", of_links)))
    rings = chains(file, "POLYGONS", of_areas)
    areas["geometry"] = _objects(outline(rings.get(name, ())) for name in areas["name"])
    return Read(nodes, links, areas, file)


def _moved(frame_: pd.DataFrame, change: Transformer) -> pd.DataFrame:
    there = ~absent(frame_["geometry"])
    shapes = _objects(frame_["geometry"])
    if there.any():
        shapes[there] = shapely.transform(shapes[there], change.transform, interleaved=False)
    return frame_.assign(geometry=shapes)


def _objects(values: Iterable[object]) -> NDArray[np.object_]:
    """Return values as an array of objects; numpy would take a geometry for a sequence."""
    given = [*values]
    found = np.empty(len(given), dtype=object)
    found[:] = given
    return found


def _put(file: InpFile, layout: Layout, now: pd.DataFrame, was: pd.DataFrame, units: Units) -> None:
    put(file, layout, now, was, units, described=layout.single)


def _having(frame_: pd.DataFrame, layout: Layout) -> pd.DataFrame:
    """Return the rows that have anything to say in a section beside their name."""
    said = [column.name for column in layout.columns[1:]] + [layout.rest]
    return frame_[frame_[said].notna().any(axis=1)]


def _positions(nodes: pd.DataFrame) -> dict[str, NDArray[np.float64]]:
    return _places(nodes, lambda shapes: shapes)


def _bends(links: pd.DataFrame) -> dict[str, NDArray[np.float64]]:
    found = _places(links, lambda shapes: shapes)
    return {name: places[1:-1] for name, places in found.items() if len(places) > 2}


def _rings(areas: pd.DataFrame) -> dict[str, NDArray[np.float64]]:
    return {name: places[:-1] for name, places in _places(areas, shapely.get_exterior_ring).items()}


def _places(frame_: pd.DataFrame, lines: Callable[[NDArray[np.object_]], NDArray[np.object_]]) -> dict[str, Any]:
    """Return the coordinates of each element that has a geometry."""
    there = frame_[~absent(frame_["geometry"])]
    shapes = lines(_objects(there["geometry"]))
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    parts = np.split(coordinates, np.flatnonzero(np.diff(owner)) + 1)
    names = there["name"].to_numpy()[np.unique(owner)] if len(owner) else []
    return dict(zip(names, parts, strict=False))
