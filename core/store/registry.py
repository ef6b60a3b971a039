"""All tables the program declares, found by scanning the rooms: there is no list to add a table to."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path

from undergrid.core.store.declare import Base

CORE = Path(__file__).resolve().parent.parent


@cache
def load_declarations() -> None:
    """Import every room's ``tables.py``, so that :class:`Base` knows every table."""
    for path in sorted(CORE.glob("*/tables.py")):
        importlib.import_module(f"undergrid.core.{path.parent.name}.tables")


def declared_tables(base: type[Base] = Base) -> list[type[Base]]:
    """Return all declared tables of the program, or those on another base (a trial's), sorted by name."""
    if base is Base:
        load_declarations()
    found = [mapper.class_ for mapper in base.registry.mappers if mapper.class_.metadata is base.metadata]
    return sorted(found, key=full_name)


def full_name(declared: type[Base]) -> str:
    """Return ``schema.table``."""
    return f"{declared.__schema__}.{declared.__tablename__}"
