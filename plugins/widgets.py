"""One look for every page: the grid's measures, cards, states with icon and colour. Follows light and dark themes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing import domains
from ..processing.texts import tr

UNIT = 4
SPACE = 2 * UNIT
MARGIN = 3 * UNIT
SETTLE_MS = 80  # until a text that wraps has found its height
QUIET = "#787f86"  # readable on white and on near-black
ICON = QSize(20, 20)

CARD_STYLE = """
#card { background: palette(base); border: 1px solid rgba(128, 134, 139, 90); border-radius: 8px; }
"""


def quiet(label: QLabel) -> QLabel:
    """Return the label in the colour of what is said beside the point; a style sheet, for themes override palettes."""
    label.setStyleSheet(f"color: {QUIET}")
    return label


def heading(label: QLabel, scale: float = 1.0) -> QLabel:
    """Return the label as a heading, ``scale`` times as large as plain text."""
    label.setStyleSheet(f"font-weight: 600; font-size: {label.font().pointSizeF() * scale:.1f}pt")
    return label


def sentence(text: str = "") -> QLabel:
    """Return a label that wraps, may be copied from, and never forces the panel wider."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
    )
    return label


def button(text: str, pressed: Callable[[], None], icon: str = "") -> QPushButton:
    """Return a push button with a room's or a state's icon."""
    made = QPushButton(text)
    if icon:
        made.setIcon(domains.icon(icon))
    made.clicked.connect(lambda _checked=False: pressed())
    return made


class Facts(QWidget):
    """Names and values in two columns; a value that is too long for the panel wraps."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MARGIN)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Replace what is shown."""
        while (item := self._grid.takeAt(0)) is not None:
            item.widget().deleteLater()
        for row, (name, value) in enumerate(facts):
            label = quiet(QLabel(name))
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(sentence(value), row, 1)


class Card(QFrame):
    """A titled box with a state, facts, what can be done, and how running work stands."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setStyleSheet(CARD_STYLE)
        self.state_name = "absent"
        self.facts = Facts()
        self.form = QVBoxLayout()
        self._actions = QWidget()
        self.deeds = QVBoxLayout(self._actions)
        self.deeds.setContentsMargins(0, 0, 0, 0)
        self.deeds.setSpacing(SPACE)
        self._state_icon = QLabel()
        self._state_text = sentence()
        self._remedy = quiet(sentence())
        self._work = WorkBar()

        self._title = heading(QLabel(title))
        picture = QLabel()
        picture.setPixmap(domains.icon(icon).pixmap(ICON))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(SPACE)
        self._top = _line(picture, self._title)
        column.addLayout(self._top)
        column.addLayout(_line(self._state_icon, self._state_text))
        for part in (self._remedy, self.facts, self._work):
            column.addWidget(part)
        column.addLayout(self.form)
        column.addWidget(self._actions)
        self.set_state("absent", "")
        self.end_work()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def add_corner(self, icon: str, text: str, pressed: Callable[[], None]) -> None:
        """Add a small button to the card's upper corner."""
        corner = QToolButton()
        corner.setIcon(domains.icon(icon))
        corner.setToolTip(text)
        corner.setAccessibleName(text)
        corner.setAutoRaise(True)
        corner.clicked.connect(lambda _checked=False: pressed())
        self._top.addWidget(corner)

    def set_state(self, name: str, text: str, remedy: str = "") -> None:
        """Show a state: ``ok``, ``warning``, ``error``, ``absent`` or ``busy``, in words and as an icon."""
        self.state_name = name
        self._state_icon.setPixmap(domains.icon(name).pixmap(ICON))
        self._state_text.setText(text)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))

    def show_actions(self, is_shown: bool) -> None:
        """Show what can be done, or hide it while a form is open."""
        self._actions.setVisible(is_shown)

    def begin_work(self, text: str, cancel: Callable[[], None]) -> None:
        """Show a progress bar; its cancel button calls ``cancel``."""
        self.set_state("busy", text)
        self._work.begin(cancel)

    def show_progress(self, fraction: float, step: str) -> None:
        """Move the bar; ``step`` says what is being done."""
        self._work.show_progress(fraction, step)

    def end_work(self) -> None:
        """Take the progress bar away."""
        self._work.hide()


class WorkBar(QWidget):
    """A slim progress bar, the step below it, and a way to stop."""

    def __init__(self) -> None:
        super().__init__()
        self._cancel: Callable[[], None] | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._step = quiet(sentence())
        stop = QToolButton()
        stop.setText(tr("Cancel"))
        stop.setAutoRaise(True)
        stop.clicked.connect(self._stop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(UNIT)
        grid.addWidget(self._bar, 0, 0)
        grid.addWidget(stop, 0, 1)
        grid.addWidget(self._step, 1, 0, 1, 2)

    def begin(self, cancel: Callable[[], None]) -> None:
        """Show the bar, moving to and fro until something is known; the button calls ``cancel``."""
        self._cancel = cancel
        self.show_progress(0.0, "")
        self._bar.setRange(0, 0)
        self.show()

    def show_progress(self, fraction: float, step: str) -> None:
        """Move the bar; ``step`` says what is being done."""
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(1000 * fraction))
        self._step.setText(step)
        self._step.setVisible(bool(step))

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()


def _line(picture: QLabel, text: QLabel) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(SPACE)
    made.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    made.addWidget(text, 1)
    return made


class Row(QWidget):
    """Widgets side by side, equally wide, on as many lines as their words need: a narrow panel never cuts one."""

    def __init__(self, *widgets: QWidget, most: int | None = None) -> None:
        super().__init__()
        self._widgets = widgets
        self._most = most or len(widgets)
        self._places: list[tuple[QWidget, int, int, int]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE)
        for place, widget in enumerate(widgets):
            self._grid.addWidget(widget, *divmod(place, self._most))
            self._grid.setColumnStretch(place % self._most, 1)

    def minimumSizeHint(self) -> QSize:
        widest = max((_least(widget) for widget in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._arrange()
        return handled

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if widget.isVisibleTo(self)]

    def _arrange(self) -> None:
        """Put what is shown on the fewest lines that are wide enough; the last one of a line takes what is left."""
        shown = self._shown()
        most = min(len(shown), self._most)
        columns = next((many for many in range(most, 1, -1) if self._needs(shown, many) <= self.width()), 1)
        places = [
            (widget, place // columns, place % columns, columns - place % columns if widget is shown[-1] else 1)
            for place, widget in enumerate(shown)
        ]
        if places == self._places:
            return
        self._places = places
        for column in range(len(self._widgets)):
            self._grid.setColumnStretch(column, int(column < columns))
        for widget, line, column, span in places:
            self._grid.addWidget(widget, line, column, 1, span)
        self.updateGeometry()

    @staticmethod
    def _needs(widgets: list[QWidget], columns: int) -> int:
        widths = [max(map(_least, widgets[column::columns])) for column in range(columns)]
        return sum(widths) + SPACE * (columns - 1)


def _least(widget: QWidget) -> int:
    """Return how wide a widget has to be."""
    hint = widget.minimumSizeHint() if widget.minimumSizeHint().isValid() else widget.sizeHint()
    return max(hint.width(), widget.minimumWidth())


def row(*widgets: QWidget, most: int | None = None) -> QWidget:
    """Return widgets side by side (``most`` of them on a line), or below each other where the panel is too narrow."""
    return Row(*widgets, most=most)


def scroll_to(widget: QWidget) -> None:
    """Scroll the page so far that a part of it can be read."""
    if sip.isdeleted(widget):
        return
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget, 0, MARGIN)


def stack(page: QWidget, *cards: QWidget, tall: QWidget | None = None) -> None:
    """Lay a page's cards out below each other; height that is left goes to the tall one, or to none."""
    column = QVBoxLayout(page)
    column.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN)
    column.setSpacing(MARGIN)
    for card in cards:
        column.addWidget(card, int(card is tall))
    if tall is None:
        column.addStretch(1)
