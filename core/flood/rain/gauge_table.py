"""A gauge's table as loggers and offices write it: title lines, uneven rows, columns that are no rain."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from undergrid.core.flood.checks import rain as found
from undergrid.core.flood.rain.gauge import Readings, unreadable
from undergrid.core.formats.delimited import DELIMITERS, delimiter_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

TIME = re.compile(r"time|date|stamp|时间|时刻|日期|时段", re.IGNORECASE)
DAY = re.compile(r"^(date|day|日期|年月日|观测日期)$", re.IGNORECASE)
CLOCK = re.compile(r"^(time|clock|hour|时间|时刻|钟点|观测时间)$", re.IGNORECASE)
PARTS = (
    ("year", "年", "年份"),
    ("month", "月", "月份"),
    ("day", "日"),
    ("hour", "时", "小时"),
    ("minute", "分", "分钟"),
)
GAUGE = re.compile(r"^(gauge|gage|station|site|sensor|测站|站号|站名|站码|站点|雨量站$|区站号)", re.IGNORECASE)
NUMBER = re.compile(r"号|码|number|code|id\b|_id|no\b|_no", re.IGNORECASE)
QUALITY = re.compile(r"quality|flag|\bqc\b|_qc|status|valid|质控|质量|标志|状态|控制码", re.IGNORECASE)
OTHER = re.compile(
    r"batt|volt|temp|humid|press|wind|level|stage|flow|signal|remark|note|comment|longitude|latitude|^(lon|lat|x|y|no)\b"
    r"|elev|备注|说明|气温|温度|湿度|气压|电压|电池|风|水位|流量|经度|纬度|高程|信号|序号",
    re.IGNORECASE,
)
RAIN = re.compile(
    r"rain|precip|depth|intens|雨|降水|雨强|(^|[^a-z])mm|^(p|r|value|values|数值|读数|观测值)$", re.IGNORECASE
)
INTENSITY = re.compile(r"intens|rate|mm\s*/\s*h|mm_h|mm/hr|mm h-1|雨强|强度", re.IGNORECASE)
COUNTER = re.compile(r"cumul|counter|total|fallen|accum|累计|累积|总量", re.IGNORECASE)
STATION = re.compile(
    r"(?:站名|测站|雨量站|站点|站号|station(?: name)?|gauge|site)\s*[:：=,;|\t]+\s*([^,;:：|\t]+)", re.IGNORECASE
)
A_DATE = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}")
DEEPEST_HEADER = 40


@dataclass(slots=True)
class Columns:
    """Which column of a table is what."""

    time: list[int]
    gauge: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)


def read_table(path: Path, text: str, quantity: str) -> list[Readings]:
    """Return the readings of a table: a time (one column, day and clock, or year to minute), then gauges or one value.

    Errors: SourceError if no row names a column of times, or it cannot be told which column holds the rain.
    """
    lines, at = _split(path, text)
    header = [cell.strip() for cell in lines[at]]
    columns = _columns(path, header, quantity)
    name = _station(lines[:at]) or path.stem
    gauges: dict[str, Readings] = {}
    notes: list[Finding] = []
    for number, told in enumerate(lines[at + 1 :], start=at + 2):
        cells = [cell.strip() for cell in told] + [""] * (len(header) - len(told))
        if not any(cells):
            continue
        if any(cells[len(header) :]):
            notes.append(_uneven(path, number, len(header), len(told)))
            continue
        stamp = _stamp(columns.time, cells)
        if not stamp and not any(_is_number(cells[column]) for column in columns.values):
            continue  # a row of units, or one that only carries what is left aside
        for column in columns.values:
            gauge = _gauge(header, columns, cells, column, name)
            gauges.setdefault(gauge, Readings(gauge, says=header[column])).add(stamp, cells[column], number)
    found = list(gauges.values())
    if not found:
        raise notes_error(path, notes)
    found[0].notes += _shortened(notes) + _left_aside(path, header, columns, lines[at + 1 :])
    return found


def notes_error(path: Path, notes: Sequence[Finding]) -> SourceError:
    """Return why a table has no reading at all."""
    first = notes[0].text if notes else Text("no readings", "没有读数")
    return unreadable(path, Text(first.en.rstrip("."), first.zh.rstrip("。")))


def _split(path: Path, text: str) -> tuple[list[list[str]], int]:
    """Return the cells of all lines, and the number of the line that names the columns."""
    likely = delimiter_of(text[: 1 << 16])
    for delimiter in dict.fromkeys((likely, *DELIMITERS)):
        lines = _cells(text, delimiter)
        at = _header(lines)
        if at is not None:
            return lines, at
    lines = [line.split() for line in text.splitlines()]
    at = _header(lines)
    if at is None:
        raise unreadable(path, Text("no column of times", "没有时间列"))
    return lines, at


def _cells(text: str, delimiter: str) -> list[list[str]]:
    """Return the cells line by line; a quote that never closes stands for itself."""
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    if len(lines) < len(text.splitlines()) * 0.9:
        lines = [line.split(delimiter) for line in text.splitlines()]
    return lines


def _header(lines: Sequence[Sequence[str]]) -> int | None:
    for number, cells in enumerate(lines[:DEEPEST_HEADER]):
        told = [cell.strip() for cell in cells if cell.strip()]
        named = [
            cell for cell in told if TIME.search(cell) and not A_DATE.search(cell) and not re.search(r"[:：]", cell)
        ]
        if len(told) > 1 and (named or _parts([cell.strip() for cell in cells])):
            return number
    return None


def _parts(header: Sequence[str]) -> list[int]:
    """Return the columns of year, month, day and, as far as there are, hour and minute."""
    lower = [cell.lower() for cell in header]
    found = [next((lower.index(word) for word in words if word in lower), None) for words in PARTS]
    if any(column is None for column in found[:3]):
        return []
    return [column for column in found if column is not None]


def _columns(path: Path, header: Sequence[str], quantity: str) -> Columns:
    columns = Columns(_times(header))
    unknown: list[int] = []
    rain: list[int] = []
    for column, name in enumerate(header):
        if column in columns.time or not name:
            continue
        if GAUGE.match(name):
            columns.gauge.append(column)
        elif QUALITY.search(name) or TIME.search(name) or (OTHER.search(name) and not RAIN.search(name)):
            columns.left.append(column)
        else:
            (rain if RAIN.search(name) else unknown).append(column)
    columns.values = _fitting(header, rain, quantity) if rain else unknown
    if not columns.values:
        raise unreadable(path, Text("no column of values", "没有数值列"))
    if columns.gauge and len(columns.values) > 1:
        names = ", ".join(header[column] for column in columns.values)
        raise unreadable(path, Text(f"which of these columns is the rain: {names}", f"无法确定雨量列：{names}"))
    taken = {*columns.time, *columns.gauge, *columns.values}
    columns.left = [column for column, name in enumerate(header) if name and column not in taken]
    return columns


def _fitting(header: Sequence[str], rain: list[int], quantity: str) -> list[int]:
    """Return, of several columns of rain, those whose names say the quantity that is asked for."""
    says = {
        column: "intensity"
        if INTENSITY.search(header[column])
        else "cumulative"
        if COUNTER.search(header[column])
        else "depth"
        for column in rain
    }
    return [column for column in rain if says[column] == quantity] or rain


def _times(header: Sequence[str]) -> list[int]:
    parts = _parts(header)
    if parts:
        return parts
    day = next((i for i, name in enumerate(header) if DAY.match(name)), None)
    clock = next((i for i, name in enumerate(header) if CLOCK.match(name)), None)
    if day is not None and clock is not None:
        return [day, clock]
    return [next(i for i, name in enumerate(header) if TIME.search(name))]


def _stamp(time: Sequence[int], cells: Sequence[str]) -> str:
    told = [cells[column] for column in time]
    if len(time) < 3:
        return " ".join(part for part in told if part)
    if not all(told):
        return ""
    year, month, day, *clock = (re.sub(r"\D.*$", "", part).zfill(2) for part in told)
    hour, minute = [*clock, "00", "00"][:2]
    return f"{year}-{month}-{day} {hour}:{minute}"


def _gauge(header: Sequence[str], columns: Columns, cells: Sequence[str], value: int, name: str) -> str:
    """Return the gauge of a reading: by its own columns (number, then name), by its column, or the file's station."""
    if columns.gauge:
        order = sorted(columns.gauge, key=lambda column: not NUMBER.search(header[column]))
        return " ".join(dict.fromkeys(cells[column] for column in order if cells[column])) or name
    if len(columns.values) == 1 and RAIN.search(header[value]) and "站" not in header[value]:
        return name
    return header[value]


def _station(above: Sequence[Sequence[str]]) -> str | None:
    for cells in above:
        found = STATION.search(",".join(cell.strip() for cell in cells))
        if found and found.group(1).strip():
            return found.group(1).strip()
    return None


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"[-+]?\d+([.,]\d*)?", cell) is not None


def _uneven(path: Path, row: int, expected: int, there: int) -> Finding:
    return found.ROW_UNEVEN.found(Place(path.name, None, row), there=there, expected=expected)


def _shortened(notes: list[Finding]) -> list[Finding]:
    """Return the first of many findings of one kind, and the count of the rest."""
    if len(notes) <= 20:
        return notes
    return [*notes[:20], replace(notes[20], text=found.MORE_ROWS.fill(n=len(notes) - 20), subject=None, wkt=None)]


def _left_aside(path: Path, header: Sequence[str], columns: Columns, lines: Sequence[Sequence[str]]) -> list[Finding]:
    """Return what was not read as rain, a quality flag with its values and how often each stands there."""
    notes = []
    for column in columns.left:
        name = header[column]
        place = Place(path.name, None, None, name)
        if not QUALITY.search(name):
            notes.append(found.COLUMN_LEFT.found(place, name=name))
            continue
        flags: dict[str, int] = {}
        for cells in lines:
            if column < len(cells) and cells[column].strip():
                flags[cells[column].strip()] = flags.get(cells[column].strip(), 0) + 1
        counts = ", ".join(f"{flag}: {times}" for flag, times in sorted(flags.items(), key=lambda each: -each[1])[:5])
        severity = None if len(flags) > 1 else Severity.ADVICE
        notes.append(found.QUALITY_FLAGS.found(place, severity=severity, name=name, counts=counts))
    return notes
