"""Tables that are no tables by their format: lists of records in JSON, a workbook written as XML (2003)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from lxml import etree

from undergrid.core.formats.beside_tables import left_aside, short_names, told_once
from undergrid.core.formats.kinds import GEOJSON_LINES
from undergrid.core.formats.markup import local, root_of
from undergrid.core.formats.sheet import Merge, Sheet, text_columns
from undergrid.core.formats.text import decoded
from undergrid.core.formats.vector import by_shape
from undergrid.core.formats.workbook_size import DELETE_IT, FAR, reaches_far
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

FARTHEST_COLUMN = 16_384
DEEPEST = 4
NOTHING: tuple[object, ...] = (None, "", [], {})
OF_A_FEATURE = frozenset({"type", "geometry", "properties", "bbox"})
Record = dict[str, Any]
NO_RECORDS = Text("{name} is JSON, but no list of records.", "{name} 是 JSON，但不是记录列表。")
GIVE_RECORDS = Text(
    "Deliver GeoJSON, a list of objects with the same names, or a table.", "请提供 GeoJSON、同名字段的对象列表或表格。"
)
TOO_UNLIKE = Text(
    "The {count} records of {name} have {names} different names, and few in common.",
    "{name} 的 {count} 条记录共有 {names} 个字段名，相同者极少。",
)
BROKEN = Text(
    "{name} is not sound JSON, line {line}, column {column}.", "{name} 不是有效的 JSON，第 {line} 行第 {column} 列。"
)


def read_records(path: Path) -> list[Sheet]:
    """Return the tables that JSON holds: a list of objects, one to a line, or several lists under names.

    The row is the object's number in its list. What a GeoJSON feature says of its place becomes its shape.
    """
    content = decoded(path.read_bytes())
    text = content.text
    try:
        told = json.loads(text)
    except json.JSONDecodeError as error:
        told = _by_lines(text)
        if told is None:
            raise SourceError(
                BROKEN.fill(name=path.name, line=error.lineno, column=error.colno), GIVE_RECORDS
            ) from error
    left: Counter[str] = Counter()
    lists = told_once(_lists(told, "", left) if isinstance(told, (list, dict)) else ())
    if not lists and isinstance(told, dict) and told and path.suffix.lower() in GEOJSON_LINES:  # of one line
        lists, left = {"": [told]}, Counter()
    if not lists:
        raise SourceError(NO_RECORDS.fill(name=path.name), GIVE_RECORDS)
    sheets = [sheet for name, each in lists.items() for sheet in _table(path.name, name or None, each, left)]
    sheets[0].findings.extend([*content.findings(path.name), *left_aside(path.name, left)])
    return sheets


def _by_lines(text: str) -> list[object] | None:
    """Return the objects of a text that holds one in each line; None where it is otherwise."""
    try:
        return [json.loads(line.strip("\x1e")) for line in text.splitlines() if line.strip("\x1e \t")]
    except json.JSONDecodeError:
        return None


def _lists(told: object, name: str, left: Counter[str], depth: int = 0) -> Iterator[tuple[str, list[Record]]]:
    """Yield the lists of objects under their names; enter those of what else there is."""
    if isinstance(told, list) and told and all(isinstance(each, dict) for each in told):
        yield name, told
    elif isinstance(told, dict) and told and depth < DEEPEST:
        for key, value in told.items():
            yield from _lists(value, f"{name}/{key}" if name else str(key), left, depth + 1)
    elif name and told not in NOTHING:
        left[name] += len(told) if isinstance(told, list) else 1


def _table(file: str, name: str | None, records: list[Record], left: Counter[str]) -> list[Sheet]:
    shapes = [each.get("geometry") for each in records]
    drawn = all(each.get("type") == "Feature" for each in records)
    if drawn:
        records = [_of_feature(each) for each in records]
    flat = [told_once(flattened(each)) for each in records]
    paths = list(dict.fromkeys(path for each in flat for path in each))
    if reaches_far(len(flat), len(paths), sum(map(len, flat))):
        raise SourceError(TOO_UNLIKE.fill(name=file, count=len(flat), names=len(paths)), GIVE_RECORDS)
    rows = [[each.get(path) for path in paths] for each in flat]
    numbers = np.arange(1, len(rows) + 1)
    sheet = Sheet(file, name, text_columns(rows, len(paths)), numbers, names=short_names(paths))
    if not drawn:
        return [sheet]
    texts = [json.dumps(each) if each else None for each in shapes]
    read = shapely.from_geojson(texts, on_invalid="ignore")
    unread = int(shapely.is_missing(read).sum()) - texts.count(None)
    if unread:
        left["geometry"] += unread
    sheet.geometry = np.asarray(shapely.to_wkb(read), dtype=object)
    sheet.crs = "EPSG:4326"
    return list(by_shape(sheet))


def _of_feature(feature: Record) -> Record:
    """Return the properties of a feature, and its other members behind them: its identifier, what a team added."""
    told = feature.get("properties")
    own = told if isinstance(told, dict) else {"properties": told} if told else {}
    return told_once([*own.items(), *((key, value) for key, value in feature.items() if key not in OF_A_FEATURE)])


def flattened(record: Record, path: str = "") -> Iterator[tuple[str, str | None]]:
    """Yield what an object says with its path, that of the objects in it too."""
    for key, value in record.items():
        if isinstance(value, dict) and value and path.count("/") < DEEPEST:
            yield from flattened(value, f"{path}{key}/")
        else:
            yield f"{path}{key}", _as_text(value)


def _as_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def read_spreadsheet_xml(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook in the XML of Excel 2003."""
    sheets = [_sheet(path.name, each) for each in root_of(path).iter("{*}Worksheet")]
    return [sheet for sheet in sheets if len(sheet)]


def _sheet(file: str, worksheet: etree._Element) -> Sheet:
    rows: list[list[str | None]] = []
    numbers: list[int] = []
    merges: list[Merge] = []
    name = next((value for key, value in worksheet.attrib.items() if etree.QName(key).localname == "Name"), None)
    _refuse_far(file, name, worksheet)
    at = 0
    for row in worksheet.iter("{*}Row"):
        at = _number(row, "Index", at + 1)
        cells: list[str | None] = []
        for cell, column, across in _cells(row):
            cells.extend([None] * (column - 1 - len(cells)))
            down = _number(cell, "MergeDown", 0)
            if across or down:
                merges.append(((len(rows), len(cells)), (len(rows) + down, len(cells) + across)))
            said = cell.find("{*}Data")
            cells.append(None if said is None else " ".join("".join(said.itertext()).split()) or None)
            cells.extend([None] * across)
        rows.append(cells)
        numbers.append(at)
    width = max(map(len, rows), default=0)
    hidden = any(local(each) == "Visible" and (each.text or "").startswith("SheetHidden") for each in worksheet.iter())
    return Sheet(
        file,
        name,
        text_columns(rows, width),
        np.array(numbers[: len(rows) if width else 0]),
        merges=merges,
        hidden=hidden,
    )


def _cells(row: etree._Element) -> Iterator[tuple[etree._Element, int, int]]:
    """Yield the cells of a row with their column, from 1, and how many columns more each covers."""
    end = 0
    for cell in row.iterchildren("{*}Cell"):
        column = min(_number(cell, "Index", end + 1), FARTHEST_COLUMN)
        across = min(_number(cell, "MergeAcross", 0), FARTHEST_COLUMN - column)
        end = column + across
        yield cell, column, across


def _refuse_far(file: str, sheet: str | None, worksheet: etree._Element) -> None:
    """Raise :class:`SourceError` for a sheet whose few cells reach far, before it is laid out."""
    rows = cells = width = 0
    for row in worksheet.iter("{*}Row"):
        rows += 1
        for _cell, column, across in _cells(row):
            cells, width = cells + 1, max(width, column + across)
    if reaches_far(rows, width, cells):
        raise SourceError(FAR.fill(name=file, sheet=sheet or "", row=rows, column=width), DELETE_IT)


def _number(element: etree._Element, name: str, otherwise: int) -> int:
    said = next((value for key, value in element.attrib.items() if etree.QName(key).localname == name), "")
    return int(said) if said.isdecimal() and len(said) < 9 else otherwise
