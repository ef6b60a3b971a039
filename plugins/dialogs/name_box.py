"""The box of an algorithm's dialog that takes a name of the store: a list to choose from, in which one may also type.

The list comes from the chosen store in the background, when the box is first seen and when another store is chosen.
Where the store does not answer, the line says so and takes what is typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from qgis.core import QgsProcessingContext, QgsProcessingParameterString
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QShowEvent, QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from ...processing import connections
from ...processing.algorithm import STORE
from ...processing.connections import UnknownConnection
from ...processing.engine import Listener, warm
from ...processing.parameters import listed as names_in
from ...processing.stored_names import LISTS, Listed
from ...processing.texts import tr
from ..background import Refusal, Work
from .own_widget import STANDARD, OwnWidget

LETTERS = 20  # the least that is seen of a name


class StoredName(OwnWidget):
    """A box with a list; in the modeler, where no store is chosen yet, what QGIS would show itself."""

    @staticmethod
    def of_run(parameter: QgsProcessingParameterString, kind: Any, told: dict[str, Any], /) -> NameWrapper:
        return NameWrapper(parameter, kind, told["listed"], told["request"])


class NameBox(QComboBox):
    """A line to type in, with the store's names to choose from below it."""

    seen = pyqtSignal()

    def __init__(self, listed: Listed) -> None:
        super().__init__()
        self._listed = listed
        self._typed = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.line = cast(Any, self.lineEdit())
        self.line.setClearButtonEnabled(True)
        if listed.is_many:
            self.line.setCompleter(None)
        self.line.textEdited.connect(self._keep)
        self.activated.connect(self._choose)

    def value(self) -> str:
        """Return the name that is chosen or typed, as the algorithm takes it."""
        text = self.currentText().strip()
        row = self.currentIndex()  # it goes on being the chosen one of two rows that read the same
        if row < 0 or self.itemText(row).strip() != text:
            row = self.findText(text)
        return text if row < 0 else str(self.itemData(row))

    def put(self, value: str) -> None:
        """Write a name into the line; for a key that is listed, its words."""
        row = self.findData(value) if value else -1
        self._typed = self.itemText(row) if row >= 0 and self._listed.is_key else value
        self.setCurrentIndex(row)
        self.setEditText(self._typed)

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Put other names to choose from; what is in the line stays."""
        held, cursor, were_blocked = self.value(), self.line.cursorPosition(), self.blockSignals(True)
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.put(held)
        self.line.setCursorPosition(cursor)
        self.blockSignals(were_blocked)
        self.say("" if choices else tr("the store has none yet"))

    def say(self, words: str) -> None:
        """Show words in the line while it is empty."""
        self.line.setPlaceholderText(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll: a wheel that turns over the box would choose another name."""
        event.ignore()

    def _keep(self, text: str) -> None:
        self._typed = text

    def _choose(self, row: int) -> None:
        value = str(self.itemData(row))
        if self._listed.is_many:
            held = names_in(self._typed)
            value = ",".join(held if value in held else [*held, value])
        self.put(value)


class NameWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """Fills the box from the store that the dialog names."""

    def __init__(self, parameter: QgsProcessingParameterString, kind: Any, name: str, request: dict[str, Any]) -> None:
        super().__init__(parameter, kind)
        self._tip = parameter.toolTip()
        registry: Any = QgsGui.processingGuiRegistry()
        plain = QgsProcessingParameterString(parameter.name(), parameter.description())
        self._own, self._plain = registry.createParameterWidgetWrapper(plain, STANDARD), plain
        self._context = QgsProcessingContext()
        self._listed = LISTS[name]
        self._request = request
        self._store: QgsAbstractProcessingParameterWidgetWrapper | None = None
        self._before: QgsAbstractProcessingParameterWidgetWrapper | None = None
        self._asked: Work | None = None
        self._is_fresh = False

    def createWidget(self) -> QWidget:
        """Return QGIS's own line with the box over it.

        What is returned goes to Python anew, and sip forgets who made it: a widget of Python's own would be named by
        what is gone, and QGIS die. QGIS's line is none, and the box within it belongs to it.
        """
        around: QWidget = self._own.createWrappedWidget(self._context)
        self._box = NameBox(self._listed)
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)
        sip.transferto(self._box, cast(Any, None))
        if isinstance(around, QLineEdit):
            around.setFrame(False)
        around.setMinimumHeight(self._box.sizeHint().height())
        around.setFocusProxy(self._box)
        self._box.setToolTip(self._tip)
        self._box.editTextChanged.connect(lambda _text: self.widgetValueHasChanged.emit(self))
        self._box.seen.connect(self._look)
        return around

    def postInitialize(self, wrappers: Iterable[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        super().postInitialize(wrappers)
        of = self._listed.of[1] if self._listed.of else ""
        for each in wrappers:
            asked = each.parameterDefinition()
            name = asked.name() if asked is not None else ""
            if name == STORE:
                self._store = each
            elif name and name == of:
                self._before = each
            else:
                continue
            each.widgetValueHasChanged.connect(lambda _wrapper: self._look_again())

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        self._box.put(value if isinstance(value, str) else "")

    def widgetValue(self) -> Any:
        return self._box.value()

    def _look_again(self) -> None:
        self._is_fresh = False
        if not sip.isdeleted(self._box) and self._box.isVisible():
            self._look()

    def _look(self) -> None:
        """Ask the store what there is, unless that is known; the answer comes later, into the window's thread."""
        if self._is_fresh:
            return
        self._is_fresh = True
        if self._asked is not None:
            self._asked.abandon()
        try:
            store = None if self._store is None else self._store.parameterValue()
            reached = connections.keywords(store) if store else {}
        except UnknownConnection as unknown:
            self._refused(unknown)
            return

        request = dict(self._request)
        if self._listed.of is not None:
            request[self._listed.of[0]] = self._named_before()
            if not request[self._listed.of[0]]:
                self._box.offer([])
                self._box.say("")
                return

        def question(work: Work) -> Any:
            return warm.ask(self._listed.task, request, reached, Listener(is_cancelled=work.isCanceled))

        self._asked = Work(tr("Question to the store"), question, self._came, self._refused, is_quiet=True).start()

    def _named_before(self) -> list[str]:
        """Return the names that another parameter of the dialog holds, of which these are."""
        given = None if self._before is None else self._before.parameterValue()
        return names_in(given) if isinstance(given, str) else []

    def _came(self, answer: Any) -> None:
        if not sip.isdeleted(self._box):
            self._box.offer(self._listed.choices(answer))

    def _refused(self, _refusal: Refusal) -> None:
        if not sip.isdeleted(self._box):
            self._box.offer([])
            self._box.say(tr("the store does not answer: type the name"))
