"""XML of no kind that is known here: elements that come again and again are the rows of tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from lxml import etree

from undergrid.core.formats.markup import local, root_of
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.formats.workbook_size import reaches_far
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

FEW_AGAIN = 3.0
"""An element that holds more things of one kind than this, on average, is a container and no row."""
MOST_DEEP = 40
NAMED = ("name", "Name", "tableName", "id")
"""What tells containers apart that are called alike, such as ``<table name="pipes">``."""
NO_TABLE = Text(
    "{name} is XML, but nothing in it comes twice as the rows of a table do.",
    "{name} 是 XML，但其中没有重复出现、可作表格行的元素。",
)
GIVE_TABLE = Text(
    "Export the points and lines as a table, GML, LandXML or GeoPackage.",
    "请将点和线导出为表格、GML、LandXML 或 GeoPackage。",
)
TOO_UNLIKE = Text(
    "The {count} elements {element} of {name} have {names} different names, and few in common.",
    "{name} 中 {count} 个 {element} 元素共有 {names} 个字段名，相同者极少。",
)
Kind = tuple[tuple[str, ...], str]
"""The path of an element, and the name of what holds it where that has one."""


def read_markup_tables(path: Path) -> list[Sheet]:
    """Return a sheet for each kind of element that comes again; the row is its line in the file."""
    found: dict[Kind, list[etree._Element]] = {}
    _gather(root_of(path), (), found)
    sheets = [_sheet(path.name, kind, rows) for kind, rows in found.items()]
    wide = [sheet for sheet in sheets if len(sheet.columns) > 1]
    if not wide:
        raise SourceError(NO_TABLE.fill(name=path.name), GIVE_TABLE)
    return wide


def _gather(element: etree._Element, path: tuple[str, ...], found: dict[Kind, list[etree._Element]]) -> None:
    """Enter the rows below an element: what comes twice in it and holds little that does."""
    if len(path) > MOST_DEEP:
        return
    path = (*path, local(element))
    name = next((element.get(key) for key in NAMED if element.get(key)), "")
    children = [child for child in element if isinstance(child.tag, str)]
    times = Counter(child.tag for child in children)
    for tag, count in times.items():
        same = [child for child in children if child.tag == tag]
        if count > 1 and not _holds_many(same):
            found.setdefault(((*path, local(same[0])), name or ""), []).extend(same)
        else:
            for child in same:
                _gather(child, path, found)


def _holds_many(elements: Sequence[etree._Element]) -> bool:
    """Return whether elements hold so many things of one kind, on average, that they are no rows themselves."""
    most = [max(Counter(child.tag for child in each).values(), default=0) for each in elements]
    return sum(most) > FEW_AGAIN * len(most)


def _sheet(file: str, kind: Kind, elements: Sequence[etree._Element]) -> Sheet:
    records = [dict(_cells(each)) for each in elements]
    paths = list(dict.fromkeys(path for record in records for path in record))
    if reaches_far(len(records), len(paths), sum(map(len, records))):
        filled = {"name": file, "element": kind[0][-1], "count": len(records), "names": len(paths)}
        raise SourceError(TOO_UNLIKE.fill(**filled), GIVE_TABLE)
    rows = [[record.get(path) for path in paths] for record in records]
    lines = np.array([each.sourceline or 0 for each in elements], dtype=np.int64)
    return Sheet(file, kind[1] or kind[0][-1], text_columns(rows, len(paths)), lines, names=short_names(paths))


def _cells(element: etree._Element, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield what an element says with its path: attributes and texts; the second of a kind has its number behind."""
    for key, value in element.attrib.items():
        yield f"{path}{etree.QName(key).localname}", value.strip()
    again: Counter[str] = Counter()
    for child in element:
        if not isinstance(child.tag, str):
            continue
        again[child.tag] += 1
        own = f"{path}{local(child)}" + (f" {again[child.tag]}" if again[child.tag] > 1 else "")
        if child.text and child.text.strip():
            yield own, child.text.strip()
        yield from _cells(child, f"{own}/")


def short_names(paths: Sequence[str]) -> list[str]:
    """Return the last part of each path, or the whole where another ends alike."""
    ends = Counter(path.rsplit("/", 1)[-1].casefold() for path in paths)
    return [last if ends[(last := path.rsplit("/", 1)[-1]).casefold()] == 1 else path for path in paths]
