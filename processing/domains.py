"""The rooms of Undergrid as people see them in menus, in the toolbox and in the dock.

A room is a folder beside this file; its ``__init__.py`` says its ``TITLE``, its ``ORDER`` among the others
and the ``ROLES`` whose daily work it is.
"""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from types import ModuleType

from qgis.PyQt.QtGui import QIcon

HERE = Path(__file__).absolute().parent
ICONS = HERE.parent / "styles" / "icons"


@cache
def rooms() -> tuple[str, ...]:
    """Return all rooms in the order in which people meet them."""
    found = (path.parent.name for path in HERE.glob("*/__init__.py"))
    return tuple(sorted(found, key=lambda room: (_room(room).ORDER, room)))


@cache
def _room(name: str) -> ModuleType:
    return importlib.import_module(f"{__package__}.{name}")


def title(room: str) -> str:
    """Return the name of a room in the user's language."""
    return str(_room(room).TITLE)


def is_work_of(room: str, role: str) -> bool:
    """Return whether the room is where people of this role do their daily work."""
    return role in getattr(_room(room), "ROLES", ())


def icon(name: str) -> QIcon:
    """Return the icon of a room, of the suite (``undergrid``) or of a state; the suite's where a room has none."""
    path = ICONS / f"{name}.svg"
    return QIcon(str(path if path.exists() else ICONS / "undergrid.svg"))
