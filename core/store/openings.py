"""What in schema ``app`` is open to whom, read from the SQL that opens it: the declaration stands beside the object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undergrid.core.store.application import sql_files
from undergrid.core.store.roles import Role

OPENING = re.compile(r"^\s*CALL app\.(open_to|may_call)\('([^']+)', (('[a-z_]+'(, )?)+)\);", re.MULTILINE)
ROUTINE = re.compile(r"^CREATE (?:FUNCTION|PROCEDURE) app\.(\w+)\(", re.MULTILINE)
TRIGGER = re.compile(r"^CREATE (?:CONSTRAINT )?TRIGGER (\w+) .+? ON (\w+\.\w+)", re.MULTILINE)
VIEW = re.compile(r"CREATE VIEW app\.(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Opening:
    """A view, or a function with its arguments, and the roles that may read or call it by declaration."""

    name: str
    is_function: bool
    roles: tuple[Role, ...]


def openings() -> Iterator[Opening]:
    """Yield what the store's own SQL opens to roles."""
    for path in sql_files():
        for found in OPENING.finditer(path.read_text(encoding="utf-8")):
            roles = tuple(Role(each) for each in re.findall(r"'([a-z_]+)'", found[3]))
            yield Opening(found[2], found[1] == "may_call", roles)


def routine_names() -> frozenset[str]:
    """Return the names of all functions and procedures that the store's own SQL makes in schema ``app``."""
    return frozenset(name for path in sql_files() for name in ROUTINE.findall(path.read_text(encoding="utf-8")))


def view_names() -> frozenset[str]:
    """Return the names of all views that the store's own SQL makes in schema ``app``."""
    return frozenset(name for path in sql_files() for name in VIEW.findall(path.read_text(encoding="utf-8")))


def triggers() -> dict[str, set[str]]:
    """Return the names of the triggers that the store's own SQL puts on single tables, by table."""
    found: dict[str, set[str]] = {}
    for path in sql_files():
        for name, table in TRIGGER.findall(path.read_text(encoding="utf-8")):
            found.setdefault(table, set()).add(name)
    return found
