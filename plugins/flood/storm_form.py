"""Which rain falls: a design storm by formula and return period, a series of the store, or a table from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ...processing.parameters import tables
from ...processing.texts import say, tr
from ..background import Refusal, Work
from ..widgets import SPACE, UNIT, row

if TYPE_CHECKING:
    from ..session import Session

DESIGN, STORED, TABLE = "design", "stored", "table"
TASK = "flood.surface.describing.describe_rain"


class StormForm(QWidget):
    """Says in the end either what storm to make first, or where the rain is."""

    measured = pyqtSignal()  # how long the table rains is known, or why it is none

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.refusal = ""
        self._table_min = 0.0
        self._asked: Work | None = None
        self.kind = QComboBox()
        self.kind.addItem(tr("Design storm"), DESIGN)
        self.kind.addItem(tr("Rain in the store"), STORED)
        self.kind.addItem(tr("Table from a file"), TABLE)
        self.formula = narrow(QComboBox())
        self.years, self.minutes = spin(50, 0.5, 1000, tr(" years")), spin(60, 5, 1440, tr(" min"))
        self.rain = narrow(QComboBox())
        self.table = QgsFileWidget()
        self.table.setFilter(tables())
        self.table.fileChanged.connect(lambda _path: self._measure())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._design())
        for widget in (self.rain, self.table):
            self._stack.addWidget(_on_top(widget))
        self.kind.currentIndexChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.kind)
        column.addWidget(self._stack)

    def offer(self, formulas: list[dict[str, Any]], rains: list[dict[str, Any]]) -> None:
        """Offer what there is; what was chosen stays chosen."""
        refill(self.formula, [(f"{say(each['name'])} · {each['code']}", each["code"]) for each in formulas])
        told = tr("{name}: {depth} mm in {minutes} min")
        refill(self.rain, [
            (told.format(name=each["name"], depth=f"{each['total_mm']:.0f}", minutes=f"{minutes_of(each):.0f}"), each)
            for each in rains
        ])  # fmt: skip

    def title(self) -> str:
        """Return the rain's name for people, which is also its name in the store."""
        if self.kind.currentData() == STORED:
            return self.rain.currentData()["name"] if self.rain.currentData() else ""
        if self.kind.currentData() == TABLE:
            return Path(self.table.filePath()).stem
        years, minutes = f"{self.years.value():g}", f"{self.minutes.value():g}"
        words = tr("{formula}: {years} years, {minutes} min")
        return words.format(formula=self.formula.currentData(), years=years, minutes=minutes)

    def is_complete(self) -> bool:
        """Return whether there is a rain to speak of."""
        return bool(self.title())

    def length_min(self) -> float:
        """Return how long it rains; 0 while nobody knows: the engine reads a table, as the run will."""
        if self.kind.currentData() == STORED:
            return minutes_of(self.rain.currentData())
        if self.kind.currentData() == TABLE:
            return self._table_min
        return self.minutes.value()

    def _measure(self) -> None:
        """Ask the engine how long the chosen table rains."""
        if self._asked is not None:
            self._asked.abandon()
            self._asked = None
        self._table_min, self.refusal = 0.0, ""
        path = self.table.filePath()
        if Path(path).is_file():
            self._asked = self.session.ask(TASK, {"rain_table": path}, self._measured, self._refused)

    def _measured(self, told: dict[str, Any]) -> None:
        self._asked, self._table_min = None, float(told["lasts_min"])
        self.measured.emit()

    def _refused(self, refusal: Refusal) -> None:
        self._asked, self.refusal = None, str(refusal)
        self.measured.emit()

    def to_make(self) -> dict[str, Any] | None:
        """Return the parameters of undergrid:designstorm, or nothing where the rain is there already."""
        if self.kind.currentData() != DESIGN:
            return None
        return {
            "FORMULA": self.formula.currentData(), "RETURN_PERIOD_A": self.years.value(),
            "DURATION_MIN": self.minutes.value(), "KEEP_AS": self.title(),
        }  # fmt: skip

    def chosen(self) -> dict[str, Any]:
        """Return the rain's parameter of undergrid:simulateflood."""
        if self.kind.currentData() == TABLE:
            return {"RAIN_TABLE": self.table.filePath()}
        return {"RAIN": self.title()}

    def _design(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.formula)
        column.addWidget(row(_named(tr("once in"), self.years), _named(tr("lasting"), self.minutes)))
        return made


def _named(words: str, field: QWidget) -> QWidget:
    """Return a field with its words before it."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(UNIT)
    line.addWidget(QLabel(words))
    line.addWidget(field, 1)
    return made


def minutes_of(rain: dict[str, Any]) -> float:
    """Return how long a series of the store lasts."""
    return float(rain["steps"]) * float(rain["step_s"]) / 60


def spin(value: float, least: float, most: float, suffix: str) -> QDoubleSpinBox:
    """Return a field for a number with its unit."""
    made = QDoubleSpinBox()
    made.setRange(least, most)
    made.setDecimals(1 if least < 1 else 0)
    made.setValue(value)
    made.setSuffix(suffix)
    return made


def narrow(box: QComboBox) -> QComboBox:
    """Return a list of choices that never forces the panel wider."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.currentTextChanged.connect(box.setToolTip)  # what does not fit is read by pointing at it
    return box


def refill(box: QComboBox, items: list[tuple[str, Any]]) -> None:
    """Offer other items; the chosen text stays chosen if it is among them."""
    before = box.currentText()
    box.blockSignals(True)
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    box.setCurrentIndex(max(box.findText(before), 0) if items else -1)
    box.blockSignals(False)


def _on_top(widget: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, SPACE)
    column.addWidget(widget)
    column.addStretch(1)
    return made
