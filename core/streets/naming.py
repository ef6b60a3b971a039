"""Takes other names of streets into the store: the task behind `importstreetnames`.

A table has a row for each other name (别名, 标准名称), or a row for each street with its other names in columns of
their own, as OpenStreetMap has (``old_name``, ``alt_name`` ...); several in one cell stand between semicolons.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlalchemy import delete, select

from undergrid.core.formats.small_table import rows_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.findings import Place
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import unit_of_work
from undergrid.core.store.connection import open_store
from undergrid.core.store.words import plain
from undergrid.core.streets.attributes import TAG
from undergrid.core.streets.checks.naming import HALF, KNOWN_OTHERWISE, OF_TWO
from undergrid.core.streets.names import StreetNames
from undergrid.core.streets.tables import OTHER_NAMES, StreetAlias

WORDS = Path(__file__).parents[2] / "data" / "streets" / "other_names.toml"
BETWEEN = re.compile(r"[;；、|]")
TAGS = "other_tags"
USUAL_KIND = "usage"
NO_COLUMNS = Text(
    "{name} has no column of other names of streets beside one of names.", "{name} 中没有道路别名列或标准名称列。"
)
NAME_THEM = Text(
    "Call the columns 别名 and 标准名称 (or alias and name), or give streets with old_name, alt_name or short_name.",
    "请将列命名为“别名”和“标准名称”，或提供带 old_name、alt_name、short_name 列的道路图层。",
)


@dataclass(frozen=True, slots=True)
class OtherName:
    """One other name of a street, as a row of a file gives it."""

    alias: str
    name: str
    kind: str
    row: int


@task
def import_street_names(call: Call, *, input: str, replace: bool = False) -> Answer:
    """Take the other names of a file into the store; answer how many were read, are new, were there, were left out.

    An other name that the store gives to another street stays, unless ``replace``. Raises SourceError for a file
    without such columns.
    """
    path = existing_file(input)
    read = list(read_other_names(path, call))
    wanted = _one_each(read, path, call)
    with open_store(call.connection, application="undergrid import street names") as store:
        with store.connect() as connection:
            there = {plain(row.alias): row for row in connection.execute(select(StreetAlias.alias, StreetAlias.name))}
        known = {alias: there[alias] for alias in wanted if alias in there}
        same = {alias for alias, row in known.items() if plain(row.name) == plain(wanted[alias].name)}
        other = [] if replace else sorted(known.keys() - same)
        for alias in other:
            each = wanted[alias]
            place, holds = Place(file=path.name, row=each.row), known[alias].name
            call.report(KNOWN_OTHERWISE.found(place, each.alias, alias=each.alias, known=holds, name=each.name))
        new = [each for alias, each in wanted.items() if alias not in same and alias not in other]
        if new:
            digest = hashlib.sha256(repr((sorted(map(repr, new)), sorted(there))).encode()).hexdigest()
            with unit_of_work(store, call, kind="street names", sources=[path.name], content_sha256=digest) as work:
                gone = [known[alias].alias for alias in known.keys() - same] if replace else []
                work.connection.execute(delete(StreetAlias).where(StreetAlias.alias.in_(gone)))
                work.stage(StreetAlias, _columns(new, path))
                work.check()
                work.promote(StreetAlias)
    return {
        "read": len(read), "new": len(new), "known": len(same), "left_out": len(read) - len(new) - len(same),
    }  # fmt: skip


def names_of_file(path: Path, call: Call) -> StreetNames:
    """Return the other names of a file for a task that has no store."""
    found = _one_each(list(read_other_names(path, call)), path, call)
    return StreetNames(tuple((each.alias, each.name) for each in found.values()))


def read_other_names(path: Path, call: Call) -> Iterator[OtherName]:
    """Yield the other names of a table or of a layer's columns; rows that miss the name that holds are told."""
    words = _words()
    every = {word for told in words.values() for word in told} | {TAGS}
    rows = [(number, _opened(row)) for number, row in rows_of(path, every)]
    header = {column for _, row in rows for column in row}
    alias, name = (_column(header, words[key]) for key in ("alias", "name"))
    given = {kind: [word for word in words[kind] if word in header] for kind in OTHER_NAMES}
    if name is None or (alias is None and not any(given.values())):
        raise SourceError(NO_COLUMNS.fill(name=path.name), NAME_THEM)
    kinds, half = _column(header, words["kind"]), []
    for number, row in rows:
        found = [(USUAL_KIND if kinds is None else _kind(row.get(kinds, "")), row.get(alias, ""))] if alias else []
        found += [(kind, row.get(column, "")) for kind, columns in given.items() for column in columns]
        for kind, cell in found:
            for said in filter(None, (each.strip() for each in BETWEEN.split(cell or ""))):
                if not row.get(name, ""):
                    half.append(number)
                elif plain(said) != plain(row[name]):
                    yield OtherName(said, row[name], kind, number)
    if half:
        call.report(HALF.found(Place(file=path.name, row=half[0]), count=len(set(half))))


def _one_each(read: Iterable[OtherName], path: Path, call: Call) -> dict[str, OtherName]:
    """Return the other names by their words, without those that are given to several streets, which are told."""
    said: dict[str, list[OtherName]] = defaultdict(list)
    for each in read:
        said[plain(each.alias)].append(each)
    for alias, rows in said.items():
        names = {plain(each.name): each.name for each in rows}
        if len(names) > 1:
            told = Text(", ".join(names.values()), "、".join(f"“{name}”" for name in names.values()))
            place = Place(file=path.name, row=rows[0].row)
            call.report(OF_TWO.found(place, rows[0].alias, alias=rows[0].alias, names=told))
            said[alias] = []
    return {alias: rows[0] for alias, rows in said.items() if rows}


def _columns(new: list[OtherName], path: Path) -> dict[str, list[object]]:
    return {
        "alias": [each.alias for each in new],
        "name": [each.name for each in new],
        "kind": [each.kind for each in new],
        "source": [path.name] * len(new),
        "_file": [path.name] * len(new),
        "_row": [each.row for each in new],
    }


def _column(header: set[str], words: Iterable[str]) -> str | None:
    return next((word for word in words if word in header), None)


def _kind(word: str) -> str:
    """Return the kind of name that a word stands for; what people call it where it says nothing known."""
    known = {plain(said): code for code, text in OTHER_NAMES.items() for said in (code, text.en, text.zh)}
    return known.get(plain(word), USUAL_KIND)


def _opened(row: dict[str, str]) -> dict[str, str]:
    """Return a row with the tags of OpenStreetMap's ``other_tags`` as columns of their own."""
    return row | dict(TAG.findall(row[TAGS])) if row.get(TAGS) else row


@cache
def _words() -> Mapping[str, list[str]]:
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))
