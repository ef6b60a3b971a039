"""Code lists: the CSV files of ``data/codes`` brought into the store, and questions about a code."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, text
from sqlalchemy.dialects.postgresql import insert

from undergrid.core.store.declare import Base, CodeList
from undergrid.core.store.tables import Code, Scheme

FOLDER = Path(__file__).resolve().parents[2] / "data" / "codes"
SCHEMES = "schemes.csv"
# Every list has these columns; all others are facts of its own kind and go into ``attributes``.
COMMON = (
    "scheme", "code", "name_zh", "name_en", "parent", "successor_scheme", "successor", "source", "confidence"
)  # fmt: skip


class Successor(NamedTuple):
    """What a code has become; ``steps`` is 0 when nothing took its place."""

    scheme: str
    code: str
    steps: int


def read_schemes(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Return the schemes that the lists are taken from."""
    return [_without_blanks(row) for row in _rows(folder / SCHEMES)]


def read_codes(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Yield all codes; the kind of a code is the name of its file."""
    for path in sorted(folder.glob("*.csv")):
        if path.name == SCHEMES:
            continue
        for row in _rows(path):
            common = {name: row[name] or None for name in COMMON}
            own = _without_blanks({name: value for name, value in row.items() if name not in COMMON})
            yield {"kind": path.stem, **common, "attributes": own}


def load_code_lists(connection: Connection, folder: Path = FOLDER) -> int:
    """Bring the store's codes to what the files say; codes that a city added itself stay. Return their number."""
    schemes = [{"name_zh": None, "name_en": None, "successor": None, **row} for row in read_schemes(folder)]
    _upsert(connection, Scheme, schemes, ("scheme",))
    codes = list(read_codes(folder))
    _upsert(connection, Code, codes, ("scheme", "kind", "code"))
    return len(codes)


def is_valid(connection: Connection, code: str, kind: str, scheme: str | None = None) -> bool:
    """Return whether a code stands in a list; without a scheme, in any of the list's schemes."""
    return bool(connection.scalar(select(func.app.is_valid_code(scheme, kind, code))))


def successor(connection: Connection, code: str, kind: str, scheme: str) -> Successor | None:
    """Return what a code has become in the scheme that replaced its own; None if the code is unknown."""
    question = text("SELECT scheme, code, steps FROM app.successor_code(:scheme, :kind, :code)")
    found = connection.execute(question, {"scheme": scheme, "kind": kind, "code": code}).one_or_none()
    return Successor(*found) if found else None


def labels(connection: Connection, codes: CodeList) -> dict[str, tuple[str, str]]:
    """Return code -> (English, Chinese) of a list, as forms show it; where schemes differ, the first named wins."""
    rows = connection.execute(
        select(Code.code, Code.name_en, Code.name_zh, Code.scheme).where(Code.kind == codes.kind).order_by(Code.code)
    ).all()
    order = {scheme: place for place, scheme in enumerate(codes.schemes)}
    kept = sorted((row for row in rows if not order or row.scheme in order), key=lambda row: order.get(row.scheme, 0))
    found: dict[str, tuple[str, str]] = {}
    for row in kept:
        found.setdefault(row.code, (row.name_en or row.name_zh or row.code, row.name_zh or row.name_en or row.code))
    return found


def _upsert(connection: Connection, table: type[Base], rows: list[dict[str, Any]], key: tuple[str, ...]) -> None:
    statement = insert(table)
    new = {name: statement.excluded[name] for name in rows[0] if name not in key}
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=new), rows)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def _without_blanks(row: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in row.items() if value}
