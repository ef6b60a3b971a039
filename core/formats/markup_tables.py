"""XML of no kind that is known here: elements that come again and again are the rows of tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from lxml import etree

from undergrid.core.formats.beside_tables import left_aside, short_names, told_once
from undergrid.core.formats.markup import local, root_of
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.formats.workbook_size import reaches_far
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

FEW_AGAIN = 3.0
"""An element that holds more things of one kind than this, on average, is a container and no row."""
SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
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
    """Return a sheet for each kind of element that comes again; the row is its line in the file.

    What stands in no such element is told.
    """
    found: dict[Kind, list[etree._Element]] = {}
    left: Counter[str] = Counter()
    _gather(root_of(path), (), found, left)
    sheets = [_sheet(path.name, kind, rows) for kind, rows in found.items()]
    wide = [sheet for sheet in sheets if len(sheet.columns) > 1]
    if not wide:
        raise SourceError(NO_TABLE.fill(name=path.name), GIVE_TABLE)
    for (names, _), sheet in zip(found, sheets, strict=True):
        if len(sheet.columns) == 1:
            left["/".join(names[1:])] += len(sheet)
    wide[0].findings.extend(left_aside(path.name, left))
    return wide


def _gather(
    element: etree._Element, path: tuple[str, ...], found: dict[Kind, list[etree._Element]], left: Counter[str]
) -> None:
    """Enter the rows below an element: what comes twice in it and holds little that does; and what is of no row."""
    path = (*path, local(element))
    named = next((key for key in NAMED if element.get(key)), None)
    left.update("/".join([*path[1:], part]) for part in _own_parts(element, named))
    alike: dict[str, list[etree._Element]] = {}
    for child in element:
        if isinstance(child.tag, str):
            alike.setdefault(child.tag, []).append(child)
    if _said(element):
        left["/".join(path[1:]) or path[0]] += 1
    for same in alike.values():
        if len(same) > 1 and not _holds_many(same):
            name = "" if named is None else element.get(named) or ""
            found.setdefault(((*path, local(same[0])), name), []).extend(same)
        else:
            for child in same:
                _gather(child, path, found, left)


def _own_parts(element: etree._Element, named: str | None) -> Iterator[str]:
    """Yield the names of an element's attributes, but for that which names its table and what XML itself means."""
    for key in element.attrib:
        name = etree.QName(key)
        if key != named and name.namespace != SCHEMA:
            yield str(name.localname)


def _said(element: etree._Element) -> str:
    """Return the text of an element, with what stands behind those in it."""
    parts = [element.text, *(child.tail for child in element)]
    return " ".join(part.strip() for part in parts if part and part.strip())


def _holds_many(elements: Sequence[etree._Element]) -> bool:
    """Return whether elements hold so many things of one kind, on average, that they are no rows themselves."""
    most = [max(Counter(child.tag for child in each).values(), default=0) for each in elements]
    return sum(most) > FEW_AGAIN * len(most)


def _sheet(file: str, kind: Kind, elements: Sequence[etree._Element]) -> Sheet:
    records = [told_once(_cells(each, "", local(each))) for each in elements]
    paths = list(dict.fromkeys(path for record in records for path in record))
    if reaches_far(len(records), len(paths), sum(map(len, records))):
        filled = {"name": file, "element": kind[0][-1], "count": len(records), "names": len(paths)}
        raise SourceError(TOO_UNLIKE.fill(**filled), GIVE_TABLE)
    rows = [[record.get(path) for path in paths] for record in records]
    lines = np.array([each.sourceline or 0 for each in elements], dtype=np.int64)
    return Sheet(file, kind[1] or kind[0][-1], text_columns(rows, len(paths)), lines, names=short_names(paths))


def _cells(element: etree._Element, path: str, own: str) -> Iterator[tuple[str, str]]:
    """Yield what an element says, its text as ``own``; attributes and elements in it behind their path.

    The second element of a kind has its number behind.
    """
    if said := _said(element):
        yield own, said
    for key, value in element.attrib.items():
        yield f"{path}{etree.QName(key).localname}", value.strip()
    again: Counter[str] = Counter()
    for child in element:
        if isinstance(child.tag, str):
            again[child.tag] += 1
            name = f"{path}{local(child)}" + (f" {again[child.tag]}" if again[child.tag] > 1 else "")
            yield from _cells(child, f"{name}/", name)
