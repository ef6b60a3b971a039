"""The first rows of a delivery as they will be understood, for the import wizard. Nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from undergrid.core.formats.files import read_files
from undergrid.core.intake.headers import best_match, best_profile
from undergrid.core.intake.profiles import SHIPPED, load_profiles, profile_called
from undergrid.core.intake.subject import intake_called
from undergrid.core.intake.understanding import KEPT, understand
from undergrid.core.kernel.task import Call, task
from undergrid.core.store.codebook import shipped_codes


@task
def preview_delivery(
    call: Call,
    *,
    room: str,
    files: Sequence[str],
    profile: str | None = None,
    profile_folders: Sequence[str] = (),
    rows: int = 20,
) -> dict[str, Any]:
    """Return the profiles that fit with their scores, and of every sheet the first rows as they are understood.

    Each sheet tells its layout, the header of every field, and findings in its first rows.
    """
    fields = intake_called(room).fields
    profiles = load_profiles(room, *map(Path, profile_folders))
    sheets = read_files(files, call.progress.part(0, 0.8))
    chosen, scores = best_profile(sheets, [profile_called(profile, profiles)] if profile else profiles)
    told: list[dict[str, Any]] = []
    for sheet in sheets:
        match = best_match(sheet, chosen) if chosen else None
        if match is None or chosen is None:
            told.append({"sheet": sheet.place, "rows": len(sheet), "layout": None})
            continue
        understood = understand(match, chosen, shipped_codes())
        frame = understood.frame.drop(columns=list(KEPT)).head(rows)
        told.append(
            {
                "sheet": sheet.place,
                "rows": len(understood.frame),
                "layout": match.layout.kind,
                "score": round(match.score, 3),
                "columns": [
                    {
                        "field": name,
                        "label": fields[match.layout.kind][name].facts.label.as_json()
                        if name in fields[match.layout.kind]
                        else {"en": name, "zh": name},
                        "header": match.columns[name].text if name in match.columns else None,
                    }
                    for name in frame
                ],
                "first": [[_shown(value) for value in row] for row in frame.itertuples(index=False)],
                "unreadable": len(understood.unreadable),
            }
        )
    return {"profile": chosen.slug if chosen else None, "scores": scores, "sheets": told}


@task
def list_profiles(_call: Call, *, room: str, profile_folders: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return slug and title of every import profile of a room, and whether it is the user's own."""
    return [
        {"slug": each.slug, "title": each.title.as_json(), "own": each.path is None or each.path.parent != SHIPPED}
        for each in load_profiles(room, *map(Path, profile_folders))
    ]


def _shown(value: Any) -> Any:
    if value is None or value is pd.NaT or value != value:  # noqa: PLR0124
        return None
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value
