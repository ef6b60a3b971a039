"""The rooms of Undergrid as people see them in menus, in the toolbox and in the dock."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

from .texts import tr

ROOMS = ("store", "survey", "streets", "grid", "facilities", "flood", "catalog", "sample")
ICONS = Path(__file__).resolve().parent.parent / "styles" / "icons"


def title(domain: str) -> str:
    """Return the name of a room in the user's language."""
    return {
        "store": tr("Store"),
        "survey": tr("Pipeline survey"),
        "streets": tr("Streets"),
        "grid": tr("Management grid"),
        "facilities": tr("Facilities"),
        "flood": tr("Storm-water flood"),
        "catalog": tr("Catalogue and sharing"),
        "sample": tr("Sample district"),
        "maps": tr("Maps and projects"),
    }[domain]


def icon(name: str) -> QIcon:
    """Return the icon of a room, of the suite (``undergrid``) or of a state."""
    return QIcon(str(ICONS / f"{name}.svg"))
