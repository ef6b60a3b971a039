"""Inspection tables, one row per defect, as teams and WinCan export them: rows become runs.

Headers are found by the aliases of the code list ``inspection_field``. What cannot be understood is a finding with
its cell; the rest of the row still counts.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.headers import plain
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text
from undergrid.core.store.tables import Code
from undergrid.core.survey.checks.examining import UNREADABLE
from undergrid.core.survey.inspection.runs import Observation, Run, scheme_of

REQUIRED = ("from_point_no", "to_point_no", "distance_m", "code")
HEADER_ROWS = 12
MARKS = ("KS", "JS")
"""CJJ 181 marks where a continuous defect starts and ends."""
AGAINST, WITH = ("逆流", "逆", "against", "upstream", "u", "2"), ("顺流", "顺", "with", "downstream", "o", "d", "1")
NO_HEADER = Text(
    "{name} has no header with chambers, distance and code of the defects.", "{name} 中没有井号、距离和缺陷代码表头。"
)
HEADERS = Text("Name the columns: {names}.", "请使用以下列名：{names}。")

Aliases = Mapping[str, str]
Report = Callable[[Finding], None]


@dataclass(frozen=True, slots=True)
class _Reader:
    """One sheet with its columns understood."""

    sheet: Sheet
    columns: Mapping[str, int]
    titles: Mapping[str, str]
    report: Report

    def text(self, field: str, index: int) -> str | None:
        column = self.columns.get(field)
        return None if column is None else (self.sheet.cell(column, index) or "").strip() or None

    def place(self, field: str, index: int) -> Place:
        return Place(
            self.sheet.file,
            self.sheet.name,
            int(self.sheet.rows[index]),
            self.titles.get(field),
            self.text(field, index),
        )

    def number(self, field: str, index: int) -> float | None:
        value = self.text(field, index)
        if value is None:
            return None
        found = re.fullmatch(r"(-?\d+(?:[.,]\d+)?)\s*(?:m|米|%|级)?", value)
        if found is None:
            self._doubt(field, index, value)
            return None
        return float(found[1].replace(",", "."))

    def grade(self, index: int) -> int | None:
        value = self.text("grade", index)
        roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "一": 1, "二": 2, "三": 3, "四": 4}
        if value and (name := value.removesuffix("级").strip().upper()) in roman:
            return roman[name]
        number = self.number("grade", index)
        return None if number is None else int(number)

    def day(self, index: int) -> dt.date | None:
        value = self.text("inspected_on", index)
        if value is None:
            return None
        found = re.match(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})", value)
        if found is None:
            self._doubt("inspected_on", index, value)
            return None
        return dt.date(*(int(part) for part in found.groups()))

    def against_flow(self, index: int) -> bool | None:
        value = (self.text("direction", index) or "").casefold()
        return True if value in AGAINST else False if value in WITH else None

    def _doubt(self, field: str, index: int, value: str) -> None:
        place, header = self.place(field, index), self.titles.get(field, field)
        self.report(UNREADABLE.found(place, header=header, value=value))


def read_aliases(connection: Connection) -> dict[str, str]:
    """Return which field each header, made plain, means."""
    rows = connection.execute(
        select(Code.code, Code.name_zh, Code.name_en, Code.attributes).where(Code.kind == "inspection_field")
    )
    return aliases({code: [zh, en, *(given.get("aliases") or "").split("|")] for code, zh, en, given in rows})


def aliases(names: Mapping[str, list[str | None]]) -> dict[str, str]:
    """Return field by plain header, from the names of each field."""
    return {plain(name): field for field, known in names.items() for name in (field, *known) if name}


def runs_of(sheet: Sheet, known: Aliases, report: Report) -> list[Run]:
    """Return the runs of a sheet, rows of the same chambers and day together, in the order of the rows.

    Raises SourceError when no row looks like a header of an inspection table.
    """
    first, columns, titles = _header(sheet, known)
    reader = _Reader(sheet, columns, titles, report)
    runs: dict[tuple[Any, ...], Run] = {}
    run: Run | None = None
    for index in range(first, len(sheet)):
        chambers = (reader.text("from_point_no", index), reader.text("to_point_no", index))
        if None not in chambers:
            day = reader.day(index)
            run = runs.setdefault((*chambers, day, reader.against_flow(index)), _run(reader, chambers, day, index))
        # Chambers may be written once, above all the defects between them.
        if run is not None and (observation := _observation(reader, index)):
            run.observations.append(observation)
    for run in runs.values():
        run.observations[:] = joined(run.observations)
    return list(runs.values())


def joined(observations: list[Observation]) -> list[Observation]:
    """Return observations with the marks of start (KS) and end (JS) of continuous defects made into lengths.

    A mark carries a number (``KS01``); the defect noted at the same distance as its start is the one that lasts.
    """
    marks = {mark: _marked(observations, mark) for mark in MARKS}
    plain_ones = [seen for seen in observations if seen.code[:2] not in MARKS]
    for number, start_m in marks["KS"].items():
        end_m = marks["JS"].get(number)
        for i, seen in enumerate(plain_ones):
            if end_m is not None and seen.length_m is None and abs(seen.distance_m - start_m) < 0.05:
                fields = {name: getattr(seen, name) for name in Observation.__dataclass_fields__}
                plain_ones[i] = Observation(**fields | {"length_m": end_m - start_m})
                break
    return plain_ones


def _marked(observations: list[Observation], mark: str) -> dict[str, float]:
    return {seen.code[2:]: seen.distance_m for seen in observations if seen.code[:2] == mark}


def _header(sheet: Sheet, known: Aliases) -> tuple[int, dict[str, int], dict[str, str]]:
    """Return the first row of data, the column of each field, and what the headers say."""
    heads: list[list[str]] = [list(sheet.names)] if sheet.names else sheet.top(HEADER_ROWS)
    for row, cells in enumerate(heads):
        columns: dict[str, int] = {}
        for column, cell in enumerate(cells):
            if (field := known.get(plain(cell))) is not None:
                columns.setdefault(field, column)
        if all(field in columns for field in REQUIRED):
            return (0 if sheet.names else row + 1), columns, {field: cells[at] for field, at in columns.items()}
    raise SourceError(NO_HEADER.fill(name=sheet.place), HEADERS.fill(names=", ".join(REQUIRED)))


def _run(reader: _Reader, chambers: tuple[str | None, str | None], day: dt.date | None, index: int) -> Run:
    return Run(
        from_point_no=str(chambers[0]),
        to_point_no=str(chambers[1]),
        against_flow=reader.against_flow(index),
        inspected_on=day,
        method=reader.text("method", index),
        length_m=reader.number("length_m", index),
        filling_percent=reader.number("filling_percent", index),
        team=reader.text("team", index),
        road=reader.text("road", index),
        video=reader.text("video", index),
        place=reader.place("from_point_no", index),
    )


def _observation(reader: _Reader, index: int) -> Observation | None:
    """Return what a row saw, None for a row that says only that the pipe was looked into."""
    code, distance = reader.text("code", index), reader.number("distance_m", index)
    if code is None or distance is None:
        return None
    code, grade = _split(code.upper())
    characterisation = reader.text("characterisation", index)
    scheme = scheme_of(code)
    return Observation(
        distance_m=distance,
        code=f"{code}-{characterisation.upper()}" if characterisation and "-" not in code else code,
        scheme=scheme,
        grade=reader.grade(index) or grade,
        length_m=reader.number("defect_length_m", index),
        percent=reader.number("quantity_percent", index),
        clock=reader.text("clock", index),
        photo=reader.text("photo", index),
        remarks=reader.text("remarks", index),
        place=reader.place("code", index),
    )


def _split(code: str) -> tuple[str, int | None]:
    """Return code and grade of ``PL3`` or ``(PL)3``; marks such as KS01 keep their number, EN codes get hyphens."""
    found = re.fullmatch(r"[(（]?([A-Z]{2})[)）]?\s*([1-4])?", code)
    if found and found[1] not in MARKS:
        return found[1], int(found[2]) if found[2] else None
    european = re.fullmatch(r"([BD][A-Z]{2})[ .-]?([A-Z])?[ .-]?([A-Z])?", code)
    return ("-".join(filter(None, european.groups())), None) if european else (code, None)
