"""What a corrected delivery changed, as a layer of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsVectorLayer

from ...processing.layers import STYLES
from ...processing.one_language import put_style
from ...processing.texts import tr
from ..layers import keep_copy

if TYPE_CHECKING:
    from ..session import Session

STYLE = STYLES / "survey" / "results" / "difference.qml"


def show_differences(session: Session, path: str) -> QgsVectorLayer | None:
    """Put the changes into the project as a temporary layer, coloured by added, changed and removed, and return it."""
    title = tr("What the correction changed")
    shown = keep_copy(session, QgsVectorLayer(path, title, "ogr"), title)
    if shown is not None:
        put_style(shown, STYLE)
        shown.triggerRepaint()
    return shown
