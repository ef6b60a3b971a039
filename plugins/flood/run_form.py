"""What a flood needs besides its rain: pipes, ground, houses, gullies and how many of them are blocked."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsSettings
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSlider, QVBoxLayout, QWidget

from ...processing.texts import tr
from ..widgets import SPACE, UNIT, quiet, sentence
from .storm_form import StormForm, narrow, refill, spin

if TYPE_CHECKING:
    from ..session import Session

FOLDER = "undergrid/flood/folder"
GROUND_NAMES = ("terrain", "dem", "dtm", "地形", "高程")
HOUSE_NAMES = ("building", "house", "建筑", "房屋")


class RunForm(QWidget):
    """Every field has an answer already where the project or the store gives one."""

    changed = pyqtSignal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.storm = StormForm(session)
        self.model = narrow(QComboBox())
        self.ground = layers(Qgis.LayerFilter.RasterLayer, must=True)
        self.houses = layers(Qgis.LayerFilter.PolygonLayer)
        self.gullies = layers(Qgis.LayerFilter.PointLayer)
        self.blocked = QSlider(Qt.Orientation.Horizontal)
        self.blocked.setRange(0, 20)
        self._blocked_words = QLabel()
        self._said: tuple[object, ...] = ()
        self.after = spin(30, 0, 1440, tr(" min"))
        self.every = spin(60, 10, 3600, tr(" s"))
        self.name = QLineEdit()
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(QgsSettings().value(FOLDER, "", type=str))
        self._lay_out()
        self.blocked.valueChanged.connect(lambda _value: self._say())
        for signal in (
            self.storm.kind.currentIndexChanged, self.storm.formula.currentIndexChanged, self.storm.years.valueChanged,
            self.storm.minutes.valueChanged, self.storm.rain.currentIndexChanged, self.storm.table.fileChanged,
            self.storm.measured, self.model.currentIndexChanged, self.ground.layerChanged,
        ):  # fmt: skip
            signal.connect(lambda *_what: self._say())
        self._say()

    def offer(self, choices: dict[str, Any]) -> None:
        """Offer the store's storms and models, and the project's layers that are called like what is needed."""
        self.storm.offer(choices["formulas"], choices["rains"])
        refill(self.model, [(each["name"], each["name"]) for each in choices["models"]])
        gullies = choices["gully_words"]
        for box, names in ((self.ground, GROUND_NAMES), (self.houses, HOUSE_NAMES), (self.gullies, gullies)):
            if box.currentLayer() is None or box is self.ground:
                found = called_like(names, box) or box.currentLayer()
                if found is not None:
                    box.setLayer(found)
                elif box.allowEmptyLayer():
                    box.setCurrentIndex(0)  # its word for none; an open project leaves it at nothing
        self._say()

    def missing(self) -> str:
        """Return what still has to be said before a run; empty when nothing."""
        if self.model.currentData() is None:
            return tr("The store has no pipe model yet: build or import one first.")
        if self.ground.currentLayer() is None:
            return tr("The project has no terrain: add its raster as a layer.")
        if not self.storm.is_complete():
            return tr("Choose a rain.")
        if not self.storm.length_min():
            return self.storm.refusal or tr("The table of rain is being read…")
        return ""

    def run_name(self) -> str:
        """Return the name under which the run will be kept."""
        return self.name.text().strip() or self.name.placeholderText()

    def chosen(self) -> dict[str, Any]:
        """Return the parameters of undergrid:simulateflood, but for the store; its folder is new and empty."""
        asked: dict[str, Any] = {
            "DEM": self.ground.currentLayer(), "MODEL": self.model.currentData(),
            "DURATION_S": 60 * (self.storm.length_min() + self.after.value()),
            "OUTPUT_INTERVAL_S": self.every.value(), "BLOCKED_SHARE": self.blocked.value() * 0.05,
            "KEEP_AS": self.run_name(), "OUTPUT_FOLDER": str(self._new_folder()), **self.storm.chosen(),
        }  # fmt: skip
        if self.houses.currentLayer() is not None:
            asked["BUILDINGS"] = self.houses.currentLayer()
        if self.gullies.currentLayer() is not None:
            asked["INLETS"] = self.gullies.currentLayer()
        return asked

    def _new_folder(self) -> Path:
        """Return a folder for the results that does not exist yet, below the chosen one or the project's own."""
        chosen = self.folder.filePath() or QgsProject.instance().absolutePath()
        QgsSettings().setValue(FOLDER, self.folder.filePath())
        base = Path(chosen) if chosen else Path(tempfile.mkdtemp(prefix="undergrid-flood-"))
        stem = re.sub(r"[^\w.-]+", "-", self.run_name()).strip("-")
        names = (base / (f"{stem}-{number}" if number else stem) for number in range(10_000))
        return next(path for path in names if not path.exists())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)

        def field(words: str, widget: QWidget, hint: str = "") -> None:
            label = sentence(words)
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            column.addWidget(label)
            column.addWidget(widget)
            if hint:
                column.addWidget(quiet(sentence(hint)))
            column.addSpacing(UNIT)

        field(tr("Rain"), self.storm)
        field(tr("Pipe model, or a variant of it with measures"), self.model)
        field(tr("Terrain"), self.ground)
        field(tr("Buildings"), self.houses)
        field(tr("Gullies"), self.gullies)
        column.addWidget(QLabel(tr("Blocked inlets")))
        grid = QGridLayout()
        grid.addWidget(self.blocked, 0, 0)
        grid.addWidget(self._blocked_words, 0, 1)
        column.addLayout(grid)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        for place, (words, widget) in enumerate(
            ((tr("After the rain"), self.after), (tr("A picture every"), self.every))
        ):
            grid.addWidget(QLabel(words), 0, place)
            grid.addWidget(widget, 1, place)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addSpacing(UNIT)
        field(tr("Name of the run"), self.name)
        if line := self.folder.lineEdit():
            line.setPlaceholderText(tr("beside the project"))
        field(tr("Folder for the results"), self.folder)

    def _say(self) -> None:
        share = self.blocked.value() * 5
        self._blocked_words.setText(f"{share} %")
        words = f"{self.storm.title()} · {self.model.currentText()}" if self.storm.is_complete() else ""
        self.name.setPlaceholderText(f"{words} · {tr('{share} % blocked').format(share=share)}" if share else words)
        # Boxes of layers also speak when any layer comes or goes; it is a change where something else is chosen.
        ground = self.ground.currentLayer()
        storm = repr(self.storm.to_make() or self.storm.chosen())
        rain = (storm, self.storm.length_min(), self.storm.refusal)
        said = (*rain, self.model.currentData(), ground and ground.id(), share)
        if said != self._said:
            self._said = said
            self.changed.emit()


def layers(kind: Qgis.LayerFilter, *, must: bool = False) -> QgsMapLayerComboBox:
    """Return a choice among the project's layers of a kind."""
    box = QgsMapLayerComboBox()
    box.setFilters(Qgis.LayerFilters(kind))
    box.setAllowEmptyLayer(not must, "" if must else tr("none"))
    if not must:
        box.setLayer(None)
    narrow(box)
    return box


def called_like(names: Sequence[str], box: QgsMapLayerComboBox) -> QgsMapLayer | None:
    """Return the first layer of the box whose name or file holds one of the words."""
    found = (box.layer(number) for number in range(box.count()))
    return next(
        (
            layer for layer in found
            if layer and any(name in f"{layer.name()} {Path(layer.source()).name}".lower() for name in names)
        ),
        None,
    )  # fmt: skip
