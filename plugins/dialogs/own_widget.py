"""What QGIS asks when it needs a widget of ours, in a dialog of an algorithm, a batch table or the modeler.

A parameter's declaration names a class made from this one (``processing/choices.py``, ``processing/stored_names.py``).
"""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import dialogTypes
from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui

STANDARD = QgsProcessingGui.WidgetType.Standard


class OwnWidget:
    """It is called as a class of QGIS's would be, and what it gives back is the widget's wrapper."""

    def __new__(cls, parameter: QgsProcessingParameterDefinition, dialog: Any, *_place: int, **told: Any) -> Any:
        """Return the wrapper of such a parameter; ``told`` is what its declaration says beside the class."""
        kind = dialogTypes.get(type(dialog).__name__, STANDARD)
        is_step = kind == QgsProcessingGui.WidgetType.Modeler
        made = cls.of_step(parameter, dialog) if is_step else cls.of_run(parameter, kind, told)
        made.setDialog(dialog)
        return made

    @staticmethod
    def of_run(parameter: Any, kind: Any, told: dict[str, Any], /) -> QgsAbstractProcessingParameterWidgetWrapper:
        """Return the wrapper of a parameter in a dialog or in a batch table."""
        raise NotImplementedError

    @staticmethod
    def of_step(parameter: Any, dialog: Any) -> Any:
        """Return what the modeler shows of a parameter, of itself QGIS's own."""
        registry: Any = QgsGui.processingGuiRegistry()
        return registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
