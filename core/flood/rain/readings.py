"""What a gauge's file says, read as it stands: stamps without judgement, values as numbers, the row of each.

Three forms are read: a table (CSV), a SWMM rain file (.dat), and observations of a SensorThings service (JSON).
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from undergrid.core.flood.rain.gauge import Readings, unreadable
from undergrid.core.flood.rain.gauge_table import read_table
from undergrid.core.formats.text import decoded
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text


def read_readings(path: Path, quantity: str = "depth") -> list[Readings]:
    """Return the readings of every gauge in a file, by the form its name and first character tell.

    ``quantity``: which of several columns of rain is meant.
    """
    text = _decoded(existing_file(path))
    if path.suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "["):
        return _sensor_things(path, text)
    if path.suffix.lower() == ".dat":
        return _swmm_rain(path, text)
    return read_table(path, text, quantity)


def _swmm_rain(path: Path, text: str) -> list[Readings]:
    """Read lines of station, year, month, day, hour, minute and value (SWMM 5.2 User's Manual, 11.3)."""
    gauges: defaultdict[str, Readings] = defaultdict(lambda: Readings(""))
    for number, line in enumerate(text.splitlines(), start=1):
        cells = line.split(";")[0].replace(",", " ").split()
        if not cells:
            continue
        if len(cells) < 7:
            raise unreadable(path, Text(f"line {number} has {len(cells)} columns, not 7", f"第 {number} 行不是 7 列"))
        year, month, day, hour, minute = (cell.zfill(2) for cell in cells[1:6])
        gauges[cells[0]].gauge = cells[0]
        gauges[cells[0]].add(f"{year}-{month}-{day} {hour}:{minute}", cells[6], number)
    return list(gauges.values())


def _sensor_things(path: Path, text: str) -> list[Readings]:
    """Read observations of OGC SensorThings 1.1: a list, or Datastreams that carry their Observations."""
    try:
        content: Any = json.loads(text)
    except json.JSONDecodeError as fault:
        raise unreadable(path, Text(str(fault), str(fault))) from fault
    streams = content.get("value", [content]) if isinstance(content, dict) else content
    gauges: dict[str, Readings] = {}
    row = 0
    for stream in streams:
        nested = "Observations" in stream
        owner = stream if nested else stream.get("Datastream", {})
        gauge = str(owner.get("name") or owner.get("@iot.id") or path.stem)
        for observation in stream["Observations"] if nested else [stream]:
            row += 1
            instant = str(observation.get("phenomenonTime", "")).split("/")[0]
            gauges.setdefault(gauge, Readings(gauge)).add(instant, str(observation.get("result", "")), row)
    if not any(readings.stamps for readings in gauges.values()):
        raise unreadable(path, Text("no observations", "没有观测值"))
    return list(gauges.values())


def _decoded(path: Path) -> str:
    """Return the text, in the encoding that its content speaks for."""
    found = decoded(path.read_bytes())
    if "\0" in found.text:
        raise unreadable(path, Text("it holds zero bytes", "含有零字节"))
    return found.text
