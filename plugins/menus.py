"""What a right click offers: the rows of a menu are said when it opens, for what lies under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QMenu, QWidget


@dataclass(frozen=True)
class Entry:
    """A row of a menu; one that cannot be done now is shown grey."""

    text: str
    act: Callable[[], None]
    can_be_done: bool = True


def entry(text: str, act: Callable[[], None], can_be_done: bool = True) -> Entry:
    """Return a row of a menu."""
    return Entry(text, act, can_be_done)


def offer_on_right_click(widget: QWidget, rows: Callable[[], Iterable[Entry]]) -> None:
    """Let a right click on ``widget`` open a menu of ``rows``, which are asked for then; without any, none opens.

    In a list the row under the pointer becomes the chosen one before; beside all rows nothing is offered.
    """

    def ask(at: QPoint) -> None:
        if isinstance(widget, QAbstractItemView):
            index = widget.indexAt(at)
            if not index.isValid():
                return
            widget.setCurrentIndex(index)
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in rows():
            action = menu.addAction(each.text)
            action.setEnabled(each.can_be_done)
            action.triggered.connect(lambda _checked=False, act=each.act: act())
        if menu.actions():
            shown_in = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
            menu.popup(shown_in.mapToGlobal(at))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(ask)
