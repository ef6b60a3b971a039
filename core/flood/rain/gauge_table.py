"""A gauge's table as loggers and offices write it: title lines, uneven rows, columns that are no rain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from undergrid.core.flood.checks import rain as found
from undergrid.core.flood.rain.gauge import Readings, unreadable
from undergrid.core.formats.sheet import Sheet, spread_merges, text_columns
from undergrid.core.intake.account import ABOVE, BLANK, NO_READING, UNEVEN, SheetAccount, rows_left
from undergrid.core.intake.header_places import SEARCHED_ROWS
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


@dataclass(slots=True)
class Columns:
    """Which column of a table is what."""

    time: list[int]
    gauge: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)


def read_table(sheet: Sheet, quantity: str, station: str) -> tuple[list[Readings], SheetAccount]:
    """Return the readings of a table and what became of its rows.

    A table has a time (one column, day and clock, or year to minute), then gauges, or one value that belongs to the
    station that the title lines name, else to ``station``.

    Errors: SourceError if no row names a column of times, or it cannot be told which column holds the rain.
    """
    sheet, at, header, says = _with_header(sheet)
    columns, width = _columns(sheet.place, header, quantity), _width(sheet, at)
    name = _station(sheet.top(at)) or station
    gauges: dict[str, Readings] = {}
    notes: list[Finding] = []
    left: Counter[str] = Counter({ABOVE: at})
    rows = zip(*(column.slice(at).to_pylist() for column in sheet.columns), strict=True)
    lines = [[(cell or "").strip() for cell in row] for row in rows]
    for number, cells in enumerate(lines, start=at):
        row = int(sheet.rows[number])
        if not any(cells):
            left[BLANK] += 1
            continue
        if any(cells[width:]):
            notes.append(_uneven(sheet, row, width, _width(sheet, number + 1)))
            left[UNEVEN] += 1
            continue
        stamp = _stamp(columns.time, cells)
        if not stamp and not any(_is_number(cells[column]) for column in columns.values):
            left[NO_READING] += 1  # a row of units, or one that only carries what is left aside
            continue
        for column in columns.values:
            gauge = _gauge(header, columns, cells, column, name)
            gauges.setdefault(gauge, Readings(gauge, sheet.file, sheet.name, says[column])).add(
                stamp, cells[column], row
            )
    found = list(gauges.values())
    if not found:
        raise notes_error(sheet.place, notes)
    columns.left = [each for each in columns.left if header[each] or (each < width and any(row[each] for row in lines))]
    unused = [header[each] or f"#{each + 1}" for each in columns.left]
    account = SheetAccount(sheet.place, len(sheet), len(sheet) - left.total(), +left, tuple(unused))
    found[0].notes += [*_shortened(notes), *_left_aside(sheet, header, columns, lines)]
    found[0].notes += rows_left(sheet, {NO_READING: left[NO_READING]})
    return found, account


def notes_error(place: str, notes: Sequence[Finding]) -> SourceError:
    """Return why a table has no reading at all."""
    first = notes[0].text if notes else Text("no readings", "没有读数")
    return unreadable(place, Text(first.en.rstrip("."), first.zh.rstrip("。")))


def _with_header(sheet: Sheet) -> tuple[Sheet, int, list[str], list[str]]:
    """Return a sheet, the row (from 0) where its data begin, what its columns are called, and what their values are."""
    for each in (sheet, _cut_by_blanks(sheet)):
        if each.names is not None and _names_times(each.names):
            return each, 0, each.names, each.names
        top = [] if each.names is not None else spread_merges(each.top(SEARCHED_ROWS + 1), each.merges)
        at = next((number for number, cells in enumerate(top[:SEARCHED_ROWS]) if _names_times(cells)), None)
        if at is not None:
            below = top[at + 1] if at + 1 < len(top) else []
            if each.merges and _are_names(top[at], below):
                return each, at + 2, [under or over for over, under in zip(top[at], below, strict=True)], top[at]
            return each, at + 1, top[at], top[at]
    raise unreadable(sheet.place, Text("no column of times", "没有时间列"))


def _cut_by_blanks(sheet: Sheet) -> Sheet:
    """Return the lines of a text cut by blanks: its columns may stand apart by these, its decimals by commas."""
    if sheet.names is not None:
        return sheet
    lines = zip(*(column.to_pylist() for column in sheet.columns), strict=True)
    rows = [",".join(cell or "" for cell in line).rstrip(",").split() for line in lines]
    widths = np.array([len(row) for row in rows], dtype=np.int64)
    return replace(sheet, columns=text_columns(rows, int(widths.max(initial=0))), widths=widths, merges=[])


def _names_times(cells: Sequence[str]) -> bool:
    """Return whether a row is a header: it names a column of times, and another one."""
    told = {cell for cell in cells if cell}
    named = [cell for cell in told if TIME.search(cell) and not A_DATE.search(cell) and not re.search(r"[:：]", cell)]
    return len(told) > 1 and bool(named or _parts(cells))


def _are_names(above: Sequence[str], below: Sequence[str]) -> bool:
    """Return whether the row under a header names the columns that one merged cell stands over."""
    shared = [under for over, under in zip(above, below, strict=False) if over and above.count(over) > 1]
    return len(shared) > 1 and all(shared) and len(set(shared)) == len(shared) and not any(map(_is_number, shared))


def _width(sheet: Sheet, after: int) -> int:
    """Return how many cells the row before ``after`` has: as its text has them, else as many as there are columns."""
    return len(sheet.columns) if sheet.widths is None or not after else int(sheet.widths[after - 1])


def _parts(header: Sequence[str]) -> list[int]:
    """Return the columns of year, month, day and, as far as there are, hour and minute."""
    lower = [cell.lower() for cell in header]
    found = [next((lower.index(word) for word in words if word in lower), None) for words in PARTS]
    if any(column is None for column in found[:3]):
        return []
    return [column for column in found if column is not None]


def _columns(place: str, header: Sequence[str], quantity: str) -> Columns:
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
        raise unreadable(place, Text("no column of values", "没有数值列"))
    if columns.gauge and len(columns.values) > 1:
        names = ", ".join(header[column] for column in columns.values)
        raise unreadable(place, Text(f"which of these columns is the rain: {names}", f"无法确定雨量列：{names}"))
    taken = {*columns.time, *columns.gauge, *columns.values}
    columns.left = [column for column in range(len(header)) if column not in taken]
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


def _uneven(sheet: Sheet, row: int, expected: int, there: int) -> Finding:
    return found.ROW_UNEVEN.found(Place(sheet.file, sheet.name, row), there=there, expected=expected)


def _shortened(notes: list[Finding]) -> list[Finding]:
    """Return the first of many findings of one kind, and the count of the rest."""
    if len(notes) <= 20:
        return notes
    return [*notes[:20], replace(notes[20], text=found.MORE_ROWS.fill(n=len(notes) - 20), subject=None, wkt=None)]


def _left_aside(
    sheet: Sheet, header: Sequence[str], columns: Columns, lines: Sequence[Sequence[str]]
) -> Iterator[Finding]:
    """Yield what was not read as rain, a quality flag with its values and how often each stands there."""
    for column in columns.left:
        name = header[column] or f"#{column + 1}"
        place = Place(sheet.file, sheet.name, None, name)
        flags = Counter(cells[column] for cells in lines if cells[column])
        if not QUALITY.search(name):
            yield found.COLUMN_LEFT.found(place, name=name)
            continue
        counts = ", ".join(f"{flag}: {times}" for flag, times in flags.most_common(5))
        severity = None if len(flags) > 1 else Severity.ADVICE
        yield found.QUALITY_FLAGS.found(place, severity=severity, name=name, counts=counts)
