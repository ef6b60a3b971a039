"""The first rows of a delivery as they will be understood, for the import wizard. Nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import shapely

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.arranging import read_delivery
from undergrid.core.intake.coordinates import counts_in_feet
from undergrid.core.intake.headers import Match, best_profile
from undergrid.core.intake.matching import matched
from undergrid.core.intake.profiles import SHIPPED, Profile, load_profiles, profile_called
from undergrid.core.intake.subject import intake_called
from undergrid.core.intake.understanding import KEPT, Understood, understand
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import shipped_codes

MOST_DRAWN = 300
"""Shapes of a sheet that a sketch shows."""


@task
def preview_delivery(
    call: Call,
    *,
    room: str,
    files: Sequence[str],
    profile: str | None = None,
    profile_folders: Sequence[str] = (),
    rows: int = 20,
) -> Answer:
    """Return the profiles that fit with their scores, and of every sheet the first rows as they are understood.

    Each sheet tells its layout, the header of every field, and findings in its first rows.
    """
    profiles = load_profiles(room, *map(Path, profile_folders))
    sheets = read_delivery(files, intake_called(room), profiles, call.progress.part(0, 0.8))
    chosen, scores = best_profile(sheets, [profile_called(profile, profiles)] if profile else profiles)
    return {"profile": chosen.slug if chosen else None, "scores": scores, "sheets": told_sheets(sheets, chosen, rows)}


def told_sheets(sheets: Sequence[Sheet], profile: Profile | None, rows: int) -> list[Answer]:
    """Return what is told of each sheet: its layout, columns and first rows as a profile understands them."""
    told: list[Answer] = []
    named = profile.crs if profile else None
    in_feet = counts_in_feet(named or next((sheet.crs for sheet in sheets if sheet.crs), None))
    for sheet, match in zip(sheets, matched(sheets, profile) if profile else [None] * len(sheets), strict=True):
        if match is None or profile is None:
            told.append({"sheet": sheet.place, "rows": len(sheet), "layout": None})
        else:
            told.append(_told(match, profile, rows, in_feet=in_feet))
    return told


def _told(match: Match, profile: Profile, rows: int, *, in_feet: bool) -> Answer:
    intake = intake_called(profile.room)
    fields = intake.fields[match.layout.kind]
    titles = {each.name: each.label.as_json() for each in intake.subjects}
    understood = understand(match, profile, shipped_codes(), in_feet=in_feet)
    frame = understood.frame.drop(columns=list(KEPT)).head(rows)
    columns = [
        {
            "field": name,
            "label": fields[name].facts.label.as_json() if name in fields else {"en": name, "zh": name},
            "header": match.columns[name].text if name in match.columns else None,
        }
        for name in frame
    ]
    return {
        "sheet": match.sheet.place,
        "rows": len(understood.frame),
        "layout": match.layout.kind,
        "title": titles.get(match.layout.kind),
        "score": round(match.score, 3),
        "columns": columns,
        "first": [[_shown(value) for value in row] for row in frame.itertuples(index=False)],
        "unreadable": len(understood.unreadable),
        "shapes": _shapes(understood, profile),
    }


def _shapes(understood: Understood, profile: Profile) -> list[list[list[float]]]:
    """Return the first shapes of a sheet as delivered, for a sketch: east before north, one place for a point."""
    frame, sheet = understood.frame.head(MOST_DRAWN), understood.match.sheet
    if sheet.geometry is not None:
        shapes = shapely.from_wkb(sheet.geometry[frame["row"].to_numpy()])
        parts = (part for part in shapely.get_parts(shapes) if not part.is_empty)
        return [shapely.get_coordinates(part).tolist() for part in parts if part.geom_type in {"Point", "LineString"}]
    if not {"x", "y"} <= set(frame.columns):
        return []
    east, north = ("y", "x") if profile.axes == "north_east" else ("x", "y")
    return [[place] for place in frame[[east, north]].dropna().to_numpy(float).tolist()]


@task
def list_profiles(_call: Call, *, room: str, profile_folders: Sequence[str] = ()) -> list[Answer]:
    """Return slug and title of every import profile of a room, and whether it is the user's own."""
    return [
        {"slug": each.slug, "title": each.title.as_json(), "own": each.path is None or each.path.parent != SHIPPED}
        for each in load_profiles(room, *map(Path, profile_folders))
    ]


def _shown(value: Any) -> Any:
    if value is None or value is pd.NaT or value != value:  # noqa: PLR0124
        return None
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value
