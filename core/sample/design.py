"""The district's design sheet, ``data/sample/district.toml``, as typed values scaled to the size asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]

SHEET = Path(__file__).parents[2] / "data" / "sample" / "district.toml"


@dataclass(frozen=True, slots=True)
class StreetClass:
    """A standard cross section; ``lanes`` are offsets from the centre line in metres, positive to the left."""

    code: str
    name: Text
    width_m: float
    carriageway_m: float
    max_gradient: float
    surface: Text
    lanes: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Site:
    """Where the district lies: south-west corner, extent and cell in metres, coordinate system, river level."""

    name: Text
    crs: str
    east_m: float
    north_m: float
    size_m: float
    scale: float
    cell_m: float
    river_level_m: float
    height_datum: str
    survey_date: date
    survey_unit: str

    def level(self, drawn_m: float | Floats) -> Floats:
        """Return a level of the design sheet at this site's scale: the river stays where it is."""
        return self.river_level_m + (np.asarray(drawn_m, float) - self.river_level_m) * self.scale

    def plan(self, drawn: Sequence[float]) -> tuple[float, float]:
        """Return a plan position of the design sheet in the project's coordinates (east, north)."""
        return self.east_m + drawn[0] * self.scale, self.north_m + drawn[1] * self.scale


@dataclass(frozen=True, slots=True)
class Design:
    """The sheet: the site, its street classes, and the rooms' own tables as they are written there."""

    site: Site
    classes: Mapping[str, StreetClass]
    sheet: Mapping[str, Any]

    def __getitem__(self, table: str) -> Any:
        return self.sheet[table]


def text(pair: Sequence[str]) -> Text:
    """Return the text written on the sheet as ``[English, Chinese]``."""
    return Text(pair[0], pair[1])


def read_design(size_m: float | None = None, path: Path = SHEET) -> Design:
    """Return the design sheet for a square of ``size_m`` metres (the drawn size if None)."""
    sheet = tomllib.loads(path.read_text(encoding="utf-8"))
    site = sheet["site"]
    size = float(size_m or site["design_size_m"])
    return Design(
        site=Site(
            name=text(site["name"]),
            crs=site["crs"],
            east_m=site["origin_east_m"],
            north_m=site["origin_north_m"],
            size_m=size,
            scale=size / site["design_size_m"],
            cell_m=site["cell_m"],
            river_level_m=site["river_level_m"],
            height_datum=site["height_datum"],
            survey_date=site["survey_date"],
            survey_unit=site["survey_unit"],
        ),
        classes={
            code: StreetClass(
                code,
                text(row["name"]),
                row["width_m"],
                row["carriageway_m"],
                row["max_gradient"],
                text(row["surface"]),
                row["lanes"],
            )
            for code, row in sheet["class"].items()
        },
        sheet=sheet,
    )
