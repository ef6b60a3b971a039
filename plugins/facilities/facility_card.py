"""One facility: found by a click or by its number, told in full, shown on the map, opened in its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsDataSourceUri, QgsExpression, QgsFeatureRequest, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from ...processing import connections
from ...processing.texts import on_day_told, say, tr
from ..background import Refusal, words_of
from ..home.things import TASK as FIND
from ..map.map_place import MapPlace
from ..map.map_tools import SpotTool
from ..widgets import SPACE, Card, Facts, button, heading, row
from .photos import PhotoView
from .signs import begun, sign
from .stock_card import TABLE

if TYPE_CHECKING:
    from ..session import Session

Told = dict[str, Any]
TASK = "facilities.overview.describe_facility"
WATER = "flood.impact.at_place.water_at_place"
KEY = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 5
SIGN = 28


class FacilityCard(Card):
    """A line to search by and a tool for the map above; what is known of the facility below."""

    def __init__(self, session: Session, place: MapPlace) -> None:
        super().__init__(tr("One facility"), "place")
        self.session, self.place = session, place
        self.told: Told | None = None
        self._form_wanted = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("identifier or name"))
        self.line.setClearButtonEnabled(True)
        self.matches = QTreeWidget()
        self.matches.setHeaderHidden(True)
        self.matches.setRootIsDecorated(False)
        self.matches.hide()
        self._sign, self._number = QLabel(), heading(QLabel(), 1.1)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self._sign)
        line.addWidget(self._number, 1)
        self.details, self.history, self.photo = Facts(), Facts(), PhotoView(session)
        self._past = heading(QLabel(tr("History")))
        self.choose = button(tr("Click on the map"), self._take_map)
        self.choose.setCheckable(True)
        self._find = button(tr("Find"), self.search)
        parts = (self.line, row(self._find, self.choose), self.matches, self._head, self.details, self.photo,
                 self._past, self.history)  # fmt: skip
        for part in parts:
            self.form.addWidget(part)
        self.deeds.addWidget(row(button(tr("Zoom to it"), self.zoom), button(tr("Open its form"), self.open_form)))
        self._tool = SpotTool(place.canvas, place)
        self._tool.clicked.connect(self.click)
        place.canvas.mapToolSet.connect(lambda tool, _before: self.choose.setChecked(tool is self._tool))
        self.line.returnPressed.connect(self.search)
        self.matches.itemClicked.connect(lambda item, _column: self.describe(item.data(0, KEY)))
        QgsProject.instance().layersAdded.connect(self._layers_came)

    def look(self, is_ready: bool) -> None:
        """Forget the facility of another store."""
        self._show(None)
        for part in (self.line, self._find, self.choose):
            part.setEnabled(is_ready)
        if is_ready:
            self.set_state("ok", tr("Write a number, or click on the map."))
        else:
            self.set_state("absent", tr("Waits for the store."))

    def search(self) -> None:
        """Look for facilities by the number or name that was written."""
        text = self.line.text().strip()
        if text:
            self.set_state("busy", tr("Looking…"))
            self.session.ask(FIND, {"text": text}, self._found, self._refused)

    def click(self, at: list[float], reach_m: float) -> None:
        """Tell of the facility at a place of the map."""
        self._ask({"place": at, "reach_m": reach_m})

    def describe(self, key: str) -> None:
        """Tell of a facility, and go there."""
        self._ask({"key": key}, is_to_go=True)

    def zoom(self) -> None:
        """Show the facility on the map."""
        if self.told is not None:
            self.place.go_to(QgsGeometry.fromWkt(self.told["wkt"]))

    def open_form(self) -> None:
        """Open the facility's form; the layer comes into the project first where it is missing."""
        if self.told is None:
            return
        layer = _layer()
        self._form_wanted = layer is None
        if layer is None:
            self.session.add_layers(zoom=False, only=TABLE)
            return
        wanted = f"{QgsExpression.quotedColumnRef('id')} = {QgsExpression.quotedValue(self.told['id'])}"
        feature = next(layer.getFeatures(QgsFeatureRequest(QgsExpression(wanted))), None)
        if feature is None:
            self.set_state("warning", tr("This facility is gone from the store."))
        else:
            self.session.iface.openFeatureForm(layer, feature, False, False)

    def _layers_came(self, _layers: list[object]) -> None:
        if self._form_wanted and _layer() is not None:
            QTimer.singleShot(0, self.open_form)  # when the project has put it in its place

    def _take_map(self) -> None:
        if self.choose.isChecked():
            self.place.canvas.setMapTool(self._tool)
        else:
            self.place.canvas.unsetMapTool(self._tool)

    def _ask(self, request: Told, *, is_to_go: bool = False) -> None:
        self.set_state("busy", tr("Looking…"))

        def came(told: Told | None) -> None:
            self._show(told)
            if told is None:
                self.set_state("absent", tr("There is no facility here."))
            else:
                self.set_state("ok", tr("Found."))
                if is_to_go:
                    self.zoom()

        self.session.ask(TASK, request, came, self._refused)

    def _found(self, things: list[Told]) -> None:
        ours = [each for each in things if each["table"] == TABLE]
        self.matches.clear()
        for each in ours:
            QTreeWidgetItem(self.matches, [each["name"]]).setData(0, KEY, each["id"])
        self.matches.setVisible(len(ours) > 1)
        self.matches.setFixedHeight(self.matches.sizeHintForRow(0) * min(len(ours), ROWS_SHOWN) + 4)
        if len(ours) == 1:
            self.describe(ours[0]["id"])
            return
        self._show(None)
        said = tr("{count} facilities begin like this; choose one.").format(count=len(ours))
        self.set_state("ok" if ours else "absent", said if ours else tr("No facility is called like this."))

    def _show(self, told: Told | None) -> None:
        self.told = told
        self._form_wanted = False
        for part in (self._head, self.details):
            part.setVisible(told is not None)
        self.show_actions(told is not None)
        past = [(on_day_told(each["on"]), say(each["text"])) for each in told["history"]] if told else []
        self.history.show_facts(past)
        self._past.setVisible(bool(past))
        self.photo.show_photos(told["photos"] if told else [])
        self.place.clear()
        if told is None:
            return
        self._sign.setPixmap(sign(told["class_code"]).pixmap(SIGN, SIGN))
        self._number.setText(f"{begun(say(told['class_name']))}\n{told['code'] or tr('without identifier')}")
        place = QgsGeometry.fromWkt(told["wkt"])
        self._tell(told["facts"])
        self.place.show("pointer", [place])
        spot = place.asPoint()

        def came(water: Told) -> None:
            if told is self.told:  # and not another facility, which was chosen meanwhile
                self._tell([*told["facts"], water])

        self.session.ask(WATER, {"place": [spot.x(), spot.y()]}, came, self._refused)

    def _tell(self, facts: list[Told]) -> None:
        self.details.show_facts((begun(say(each["label"])), say(each["value"])) for each in facts)

    def _refused(self, refusal: Refusal) -> None:
        self.set_state("error", *words_of(refusal))


def _layer() -> QgsVectorLayer | None:
    """Return the project's layer of facilities."""
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.providerType() == connections.PROVIDER:
            uri = QgsDataSourceUri(layer.source())
            if f"{uri.schema()}.{uri.table()}" == TABLE:
                return layer
    return None
