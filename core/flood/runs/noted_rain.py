"""The rain that fell on a run, as it stands in the run's folder: reports and maps name it and draw it from there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from undergrid.core.flood.rain.told_storm import Told, as_json, of_json
from undergrid.core.flood.surface.series import Series
from undergrid.core.formats.documents import read_json
from undergrid.core.kernel.files import written_whole

FILE = "rain.json"


@dataclass(frozen=True, slots=True)
class NotedRain:
    """A rain in m/s from the run's begin on; ``name`` is empty where nobody named it, ``begins_at`` for no real day.

    ``told`` is what a design storm was made from, nothing for other rain.
    """

    series: Series
    name: str
    begins_at: str
    told: Told = ()


def called(given: Any) -> str:
    """Return what a rain is called that was given as a file; one given as numbers has no name."""
    return Path(given).stem if isinstance(given, str) else ""


def note_rain(folder: Path, rain: Series | None, name: str, begins_at: str = "", storm: Told = ()) -> None:
    """Write the rain of a run into its folder; a run without rain has no such file."""
    if rain is None:
        (folder / FILE).unlink(missing_ok=True)
        return
    told = {
        "name": name, "begins_at": begins_at, "time_s": rain.time_s.tolist(), "m_s": rain.value.tolist(),
        "storm": as_json(storm),
    }  # fmt: skip
    with written_whole(folder / FILE) as aside:
        aside.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def noted_rain(folder: Path) -> NotedRain | None:
    """Return the rain that a run's folder tells of; None where it tells of none."""
    if not (folder / FILE).is_file():
        return None
    told = read_json(folder / FILE)
    series = Series(np.array(told["time_s"], dtype=float), np.array(told["m_s"], dtype=float))
    return NotedRain(series, told["name"], told["begins_at"], of_json(told.get("storm", [])))
