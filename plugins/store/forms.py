"""The two short forms of the store card: making a local store, and choosing another one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...processing import connections
from ...processing.one_language import datum_in_one_language
from ...processing.texts import tr
from ..widgets import SPACE, UNIT, button, quiet, row, sentence

USUAL_CRS = "EPSG:4544"  # CGCS2000 / 3-degree Gauss-Kruger CM 105E
USUAL_HEIGHTS = "1985 国家高程基准 (EPSG:5737)"


class Form(QWidget):
    """Fields one under the other, each below its name, and two buttons."""

    def __init__(self, ready: Callable[[], None], closed: Callable[[], None], ready_text: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, SPACE, 0, SPACE)
        self.column.setSpacing(UNIT)
        self.declare()
        self.column.addSpacing(SPACE)
        self.accept = button(ready_text, ready)
        self.accept.setDefault(True)
        self.column.addWidget(row(self.accept, button(tr("Close"), closed)))

    def declare(self) -> None:
        """Add the fields."""

    def field(self, name: str, widget: QWidget, hint: str = "") -> None:
        """Add one field under its name, with a hint below."""
        label = QLabel(name)
        label.setBuddy(widget)
        self.column.addWidget(label)
        self.column.addWidget(widget)
        if hint:
            self.column.addWidget(quiet(sentence(hint)))
        self.column.addSpacing(UNIT)

    def open(self) -> None:
        """Show the form, ready to be filled in."""
        self.show()


class CreateForm(Form):
    """What must be known to make a store: its coordinate system above all."""

    def __init__(self, ready: Callable[[dict[str, Any]], None], closed: Callable[[], None]) -> None:
        super().__init__(lambda: ready(self.chosen()), closed, tr("Create"))

    def declare(self) -> None:
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("for instance the district's name"))
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setCrs(QgsCoordinateReferenceSystem(USUAL_CRS))
        self.own = QCheckBox(tr("A central meridian of its own (CGCS2000)"))
        self.meridian = QDoubleSpinBox()
        self.meridian.setRange(-180, 180)
        self.meridian.setDecimals(6)
        self.meridian.setSingleStep(0.5)
        self.meridian.setValue(106.5)
        self.meridian.setSuffix("°")
        self.meridian.hide()
        self.own.toggled.connect(self.meridian.setVisible)
        self.own.toggled.connect(self.crs.setDisabled)
        self.datum = QLineEdit(datum_in_one_language(USUAL_HEIGHTS))
        self.field(tr("Project"), self.name)
        self.field(tr("Coordinate system"), self.crs, tr("It cannot be changed later. It has to measure in metres."))
        self.column.addWidget(self.own)
        self.column.addWidget(self.meridian)
        self.column.addSpacing(UNIT)
        self.field(tr("Height datum"), self.datum)

    def chosen(self) -> dict[str, Any]:
        """Return the parameters of undergrid:createstore."""
        asked: dict[str, Any] = {"NAME": self.name.text(), "CRS": self.crs.crs(), "HEIGHT_DATUM": self.datum.text()}
        if self.own.isChecked():
            asked["CENTRAL_MERIDIAN"] = self.meridian.value()
        return asked


class ConnectForm(Form):
    """Which store to work on: one of QGIS's PostgreSQL connections, or an entry of the libpq service file."""

    def __init__(self, ready: Callable[[str], None], closed: Callable[[], None]) -> None:
        self._ready = ready
        super().__init__(self._choose, closed, tr("Connect"))

    def declare(self) -> None:
        self.connection = QComboBox()
        self.service = QLineEdit()
        self.service.setPlaceholderText(tr("none"))
        self.field(
            tr("QGIS connection"),
            self.connection,
            tr("Made in the browser under PostgreSQL; passwords stay in QGIS's authentication configuration."),
        )
        self.field(tr("or a service name"), self.service, tr("An entry of the file pg_service.conf."))

    def open(self) -> None:
        self.connection.clear()
        self.connection.addItems(dict.fromkeys([connections.EMBEDDED, *connections.names()]))
        super().open()

    def _choose(self) -> None:
        service = self.service.text().strip()
        if service:
            connections.register(service, {"service": service})
        self._ready(service or self.connection.currentText())
