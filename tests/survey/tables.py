"""Tiny deliveries in our own words, written as files or understood in memory."""

import csv
import datetime as dt
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
from pyproj import CRS

from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.intake.assembling import Reading
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.headers import best_match
from undergrid.core.intake.profiles import Profile, load_profiles, profile_called
from undergrid.core.intake.subject import intake_called
from undergrid.core.intake.understanding import understand
from undergrid.core.store.codebook import shipped_codes
from undergrid.core.survey.assembling import assemble
from undergrid.core.survey.checks.case import Case

PROJECT = CRS.from_epsg(4547)
TODAY = dt.date(2025, 12, 1)
POINT = {"category": "WS", "ground_m": "10", "feature": "直线点", "quality_level": "PAS128-A",
         "survey_method": "visible", "surveyed_on": "2025-09-01", "laid_year": "2001"}  # fmt: skip
SEGMENT = {"category": "WS", "section": "300", "material": "T", "burial": "ZM", "level_kind": "invert", "owner": "W",
           "flow_direction": "forward", "quality_level": "PAS128-A", "survey_method": "visible",
           "surveyed_on": "2025-09-01", "laid_year": "2001"}  # fmt: skip


def sewer() -> tuple[list[dict], list[dict]]:
    """Three manholes 30 m apart and the two pipes between them, falling 1 in 100 to an outlet: nothing is wrong."""
    points = [
        POINT | {"point_no": "W1", "x": "500000", "y": "2500000", "feature": "起始点"},
        POINT | {"point_no": "W2", "x": "500030", "y": "2500000"},
        POINT | {"point_no": "W3", "x": "500060", "y": "2500000", "feature": "出水口"},
    ]
    segments = [
        SEGMENT | {"from_point_no": "W1", "to_point_no": "W2", "from_depth_m": "2.0", "to_depth_m": "2.3"},
        SEGMENT | {"from_point_no": "W2", "to_point_no": "W3", "from_depth_m": "2.3", "to_depth_m": "2.6"},
    ]
    return points, segments


def sheet_of(rows: list[dict], name: str) -> Sheet:
    """Return rows as a sheet with a header row."""
    names = list(dict.fromkeys(key for row in rows for key in row))
    cells = [names] + [[row.get(name) for name in names] for row in rows]
    return Sheet(f"{name}.csv", None, text_columns(cells, len(names)), np.arange(1, len(cells) + 1))


def delivery_of(
    points: list[dict], segments: list[dict], profile: str | Profile = "generic", names=("points", "segments")
):
    """Return the delivery that the rows make, as the import understands them."""
    named = isinstance(profile, str)
    chosen = profile_called(profile, load_profiles("survey")) if named else profile
    sheets = [sheet_of(rows, name) for rows, name in zip((points, segments), names, strict=True) if rows]
    understood = [understand(best_match(sheet, chosen), chosen, shipped_codes()) for sheet in sheets]
    return assemble(Reading(intake_called("survey"), understood, chosen, shipped_codes(), Coordinates(PROJECT, chosen)))


def case_of(points: list[dict], segments: list[dict], names=("points", "segments"), **more) -> Case:
    """Return the case before the checks."""
    return Case(delivery_of(points, segments, names=names), shipped_codes(), PROJECT, today=TODAY, **more)


def written(folder: Path, points: list[dict], segments: list[dict]) -> list[str]:
    """Write the rows as two CSV files and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, rows in (("points", points), ("segments", segments)):
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(dict.fromkeys(key for row in rows for key in row)))
            writer.writeheader()
            writer.writerows(rows)
        paths.append(str(path))
    return paths


def book(path: Path, **sheets: list[list]) -> Path:
    """Write the rows of each sheet into a workbook and return its path."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def without(rows: list[dict], at: int, *columns: str) -> list[dict]:
    """Return the rows with cells of one of them emptied."""
    return changed(rows, at, **dict.fromkeys(columns, ""))


def changed(rows: list[dict], at: int, **cells: str) -> list[dict]:
    """Return the rows with cells of one of them replaced."""
    return [row | cells if number == at else row for number, row in enumerate(rows)]


def frame(rows: list[dict]) -> pd.DataFrame:
    """Return the rows as a table of text."""
    return pd.DataFrame(rows, dtype="str")
