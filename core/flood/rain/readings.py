"""What a gauge's file says, read as it stands: stamps without judgement, values as numbers, the row of each.

Three forms are read: a table (CSV), a SWMM rain file (.dat), and observations of a SensorThings service (JSON).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

TIME_HEADERS = re.compile(r"time|date|stamp|时间|时刻|日期", re.IGNORECASE)
GAUGE_HEADERS = re.compile(r"^(gauge|gage|station|site|sensor|测站|站号|站名|雨量站)", re.IGNORECASE)


@dataclass(slots=True)
class Readings:
    """One gauge's readings: stamps and values as text, and the row of the file that each came from."""

    gauge: str
    stamps: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def add(self, stamp: str, value: str, row: int) -> None:
        """Append one reading."""
        self.stamps.append(stamp)
        self.values.append(value)
        self.rows.append(row)


def read_readings(path: Path) -> list[Readings]:
    """Return the readings of every gauge in a file, by the form its name and first character tell."""
    text = _decoded(existing_file(path))
    if path.suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "["):
        return _sensor_things(path, text)
    if path.suffix.lower() == ".dat":
        return _swmm_rain(path, text)
    return _table(path, text)


def _table(path: Path, text: str) -> list[Readings]:
    """Read a CSV with a header: a time column, then one column for each gauge, or a gauge column and a value."""
    dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t") if text.strip() else csv.excel
    lines = list(csv.reader(io.StringIO(text), dialect))
    header = [cell.strip() for cell in lines[0]] if lines else []
    time = next((i for i, name in enumerate(header) if TIME_HEADERS.search(name)), None)
    if time is None or len(header) < 2:
        raise _unreadable(path, Text("no column of times", "没有时间列"))
    named = next((i for i, name in enumerate(header) if GAUGE_HEADERS.match(name)), None)
    values = [i for i in range(len(header)) if i not in (time, named)]
    gauges: dict[str, Readings] = {}
    for number, cells in enumerate(lines[1:], start=2):
        if len(cells) <= time or not cells[time].strip():
            continue
        for column in values[:1] if named is not None else values:
            gauge = cells[named].strip() if named is not None else header[column]
            value = cells[column].strip() if column < len(cells) else ""
            gauges.setdefault(gauge, Readings(gauge)).add(cells[time].strip(), value, number)
    return list(gauges.values())


def _swmm_rain(path: Path, text: str) -> list[Readings]:
    """Read lines of station, year, month, day, hour, minute and value (SWMM 5.2 User's Manual, 11.3)."""
    gauges: defaultdict[str, Readings] = defaultdict(lambda: Readings(""))
    for number, line in enumerate(text.splitlines(), start=1):
        cells = line.split(";")[0].replace(",", " ").split()
        if not cells:
            continue
        if len(cells) < 7:
            raise _unreadable(path, Text(f"line {number} has {len(cells)} columns, not 7", f"第 {number} 行不是 7 列"))
        year, month, day, hour, minute = (cell.zfill(2) for cell in cells[1:6])
        gauges[cells[0]].gauge = cells[0]
        gauges[cells[0]].add(f"{year}-{month}-{day} {hour}:{minute}", cells[6], number)
    return list(gauges.values())


def _sensor_things(path: Path, text: str) -> list[Readings]:
    """Read observations of OGC SensorThings 1.1: a list, or Datastreams that carry their Observations."""
    try:
        content: Any = json.loads(text)
    except json.JSONDecodeError as fault:
        raise _unreadable(path, Text(str(fault), str(fault))) from fault
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
        raise _unreadable(path, Text("no observations", "没有观测值"))
    return list(gauges.values())


def _decoded(path: Path) -> str:
    """Return the text; a file that is not UTF-8 is GB 18030, which covers every older Chinese encoding."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace")


def _unreadable(path: Path, why: Text) -> SourceError:
    return SourceError(
        Text(f"{path.name} cannot be read as rainfall: {why.en}.", f"无法将 {path.name} 读作雨量资料：{why.zh}。"),
        Text(
            "Give a table with times, a SWMM rain file, or SensorThings observations.",
            "请提供带时间列的表、SWMM 雨量文件或 SensorThings 观测。",
        ),
    )
