"""A number in a dialog has as many places as one would write: no more noise than needed, no less than may be typed."""

import pytest
from qgis.core import QgsProcessingContext
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QDoubleSpinBox

from undergrid.processing.flood.parameters import number


@pytest.mark.parametrize(
    ("usual", "read"),
    [(7200, "7200.0"), (120, "120.0"), (50, "50.000"), (0.03, "0.0300"), (0.4, "0.400"), (0, "0.000")],
)
def test_a_dialog_shows_a_number_as_one_would_write_it(qgis, usual: float, read: str) -> None:
    registry = QgsGui.processingGuiRegistry()
    asked = number("N", "n", usual)  # the wrapper does not keep it
    wrapper = registry.createParameterWidgetWrapper(asked, QgsProcessingGui.WidgetType.Standard)
    made = wrapper.createWrappedWidget(QgsProcessingContext())
    box = made if isinstance(made, QDoubleSpinBox) else made.findChild(QDoubleSpinBox)
    assert box.text() == read
