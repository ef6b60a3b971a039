"""What a dialog shows of a choice: QGIS's own widget, whose code words wear their names."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterEnum
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QWidget

from ...processing.choices import names_of
from .own_widget import STANDARD, OwnWidget


class NamedChoice(OwnWidget):
    """What QGIS would show of a choice itself, with names."""

    @staticmethod
    def of_run(parameter: QgsProcessingParameterEnum, kind: Any, _told: dict[str, Any], /) -> ChoiceWrapper:
        return ChoiceWrapper(parameter, kind)

    @staticmethod
    def of_step(parameter: QgsProcessingParameterEnum, dialog: Any) -> Any:
        made = OwnWidget.of_step(parameter, dialog)
        call_by_names(made, names_of(parameter))
        return made


class ChoiceWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """QGIS's own wrapper of a choice within one that gives names; several are ticked, in a batch table too."""

    def __init__(self, parameter: QgsProcessingParameterEnum, kind: Any) -> None:
        super().__init__(parameter, kind)
        own = STANDARD if parameter.allowMultiple() else kind
        registry: Any = QgsGui.processingGuiRegistry()
        self._own = registry.createParameterWidgetWrapper(parameter, own)
        self._names = names_of(parameter)
        self._context = QgsProcessingContext()

    def createWidget(self) -> QWidget:
        made: QWidget = self._own.createWrappedWidget(self._context)
        call_by_names(made, self._names)
        self._own.widgetValueHasChanged.connect(lambda _own: self.widgetValueHasChanged.emit(self))
        return made

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        self._own.setParameterValue(value, context)

    def widgetValue(self) -> Any:
        return self._own.parameterValue()


def call_by_names(widget: QWidget, names: dict[str, str]) -> None:
    """Write the names where the code words stand; what the rows hold stays the code word."""
    for box in (widget, *widget.findChildren(QComboBox)):
        if isinstance(box, QComboBox):
            for row in range(box.count()):
                box.setItemText(row, names.get(box.itemData(row), box.itemText(row)))
    for tick in widget.findChildren(QCheckBox):
        tick.setText(names.get(tick.text(), tick.text()))
