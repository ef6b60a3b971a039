"""Playing runs back: one on the map, or two beside each other."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget

from ...processing.layers import project_crs
from ...processing.one_language import put_style
from ...processing.texts import tr, with_note
from ..background import Work
from ..menus import offer_on_right_click
from ..widgets import Card, button, row
from .clock import Clock, TimeBar
from .peak import Peak, find_peak
from .run_comparison import Beside
from .run_deeds import RunDeeds
from .storm_form import narrow, refill
from .water import FLOOD, Water, adopt, below_signs, called

if TYPE_CHECKING:
    from ..session import Session

TOO_FAR = 10


class PlayCard(Card):
    """A run, the time bar, and a second run to compare with."""

    opened = pyqtSignal()
    changed = pyqtSignal()  # the register is another one now

    def __init__(self, session: Session, clock: Clock) -> None:
        super().__init__(tr("Play and compare"), "play")
        self.session = session
        self.clock = clock
        self.water: Water | None = None
        self.other: Water | None = None
        self._is_ready = False
        self.beside = Beside(session.iface, self)
        self.run = narrow(QComboBox())
        self.second = narrow(QComboBox())
        self.time = TimeBar(clock)
        self._of_runs: list[QWidget] = []
        for words, widget in ((tr("Run", "flood"), self.run), (tr("Compare with"), self.second)):
            self._of_runs += [label := QLabel(words), widget]
            self.form.addWidget(label)
            self.form.addWidget(widget)
        self.form.insertWidget(2, self.time)
        self.run.activated.connect(lambda _index: self.open())
        self.deeds_of_run = RunDeeds(session, self.run, self)
        offer_on_right_click(self.run, self.deeds_of_run.rows)
        self.second.activated.connect(lambda _index: self.open_second())
        QgsProject.instance().layersRemoved.connect(self._layers_removed)
        self._both = row(button(tr("Side by side"), self.show_beside), button(tr("Difference"), self.subtract))
        self.deeds.addWidget(self._both)
        self._of_runs.append(self._both)
        self.look(None)

    def step_back(self) -> None:
        """Forget runs whose layers somebody took out of the project."""
        project = QgsProject.instance()
        is_gone = self.water is not None and not self.water.is_on(project)
        if self.water is not None and is_gone:
            self.water.give_back(project)
            self.water = None
            self.run.setCurrentIndex(0)
        if self.other is not None and not self.other.is_on(project):
            self.beside.empty()
            self.other = None
            self.second.setCurrentIndex(0)
            is_gone = True
        if is_gone:
            self._tell()
            self.opened.emit()

    def look(self, choices: dict[str, Any] | None) -> None:
        """Offer the runs of the register whose depth through time is still on disk."""
        self._is_ready = choices is not None
        found = [each for each in (choices or {}).get("runs", []) if _is_playable(each)]
        refill(self.run, [(tr("choose a run…"), None), *((_title(each), each) for each in found)])
        refill(self.second, [(tr("none"), None), *((_title(each), each) for each in found)])
        for widget in self._of_runs:
            widget.setVisible(bool(found))
        self._tell()

    def open_named(self, name: str) -> None:
        """Put the latest run of this name on the map."""
        numbers = (n for n in range(self.run.count()) if (self.run.itemData(n) or {}).get("name") == name)
        number = next(numbers, None)
        if number is not None:
            self.run.setCurrentIndex(number)
            self.open()

    def open(self) -> None:
        """Put the chosen run on the map, ready to play."""
        chosen, project = self.run.currentData(), QgsProject.instance()
        before, self.water = self.water, None  # forgotten first: its layers go, and it is not a person who takes them
        if before is not None:
            _remove(before, project)
        if chosen is None:
            self._tell()
            self.opened.emit()
            return
        self.water = water = Water(chosen)
        told = self.session.description
        if told is not None and not project.mapLayers():  # or QGIS takes the run's own, and calls it unknown
            project.setCrs(project_crs(told["crs_definition"], told["crs"]))
        water.put_on(project)
        self._span(water, 0.0)
        self._zoom(water)
        self._tell()
        self.opened.emit()
        self._look_for_peak(water)

    def close_run(self) -> None:
        """Take the run off the map."""
        self.run.setCurrentIndex(0)
        self.open()

    def open_second(self) -> None:
        """Open the run to compare with; it shows in curves, side by side, and in the difference."""
        chosen, project = self.second.currentData(), QgsProject.instance()
        before, self.other = self.other, None
        if before is not None:
            self.beside.empty()
            _remove(before, project)
        self.other = Water(chosen) if chosen is not None else None
        if self.other is not None:
            self.other.lend_to(project)
        self._tell()
        self.opened.emit()

    def show_beside(self) -> None:
        """Show the second run on a map of its own that moves and plays with the first."""
        if self.water is not None and self.other is not None:
            self.beside.show_run(self.water, self.other)

    def subtract(self) -> None:
        """Show where the second run is deeper or shallower than the first."""
        water, other = self.water, self.other
        if water is None or other is None:
            return
        output = Path(water.files["max_depth"]).parent / f"difference-{other.run['id'][:8]}.tif"
        asked = {
            "WITHOUT": water.files["max_depth"], "WITH_MEASURES": other.files["max_depth"],
            "OUTPUT": str(output),
        }  # fmt: skip
        words = tr("{second} minus {first}").format(second=other.name, first=water.name)
        done = partial(self._subtracted, words)
        running = self.session.run("undergrid:comparescenarios", asked, done, self._failed, self.show_progress)
        self.begin_work(tr("Subtracting…"), running.cancel)

    def _layers_removed(self, _gone: list[str]) -> None:
        self.step_back()

    def _span(self, water: Water, shown_s: float) -> None:
        times = water.times_s
        if len(times) > 1:
            self.clock.span(times[-1], max(round((times[-1] - times[0]) / (len(times) - 1)), 1), shown_s)

    def _look_for_peak(self, water: Water) -> None:
        """Let the map open where the water stands highest, not on the dry streets before the rain."""

        def found(peak: Peak | None) -> None:
            if peak is not None and self.water is water:
                self._span(water, peak.at_s)

        rasters = (water.files.get("max_depth", ""), water.files.get("depth", ""))
        title = tr("Looking for the greatest depth")
        Work(title, lambda _work: find_peak(*rasters), found, self.session.tell_refusal, is_quiet=True).start()

    def _subtracted(self, name: str, results: dict[str, Any]) -> None:
        self.end_work()
        layer = QgsRasterLayer(results["OUTPUT"], name)
        put_style(layer, FLOOD / "results" / "difference.qml")
        layer.setName(name)
        project = QgsProject.instance()
        adopt(layer, project)
        project.addMapLayer(layer, False)
        above, place = below_signs(project)
        above.insertLayer(place, layer)
        if self.water is not None:  # the difference is of maxima: under the water of a moment it misleads
            self.water.hide(project)
        self._tell()
        area = tr("{area} m²")
        self.facts.show_facts([
            (tr("Deeper"), area.format(area=f"{results['DEEPER_M2']:,.0f}")),
            (tr("Shallower"), area.format(area=f"{results['SHALLOWER_M2']:,.0f}")),
            (tr("Greatest rise"), f"{results['MOST_DEEPER_M']:.2f} m"),
        ])  # fmt: skip

    def _failed(self, why: str) -> None:
        self.end_work()
        self._tell()
        if why:
            text, _line, remedy = why.partition("\n")
            self.set_state("error", text, remedy)

    def zoom_to_run(self) -> None:
        """Show the whole area of the run that is on the map."""
        if self.water is not None:
            self._zoom(self.water, is_always=True)

    def _zoom(self, water: Water, *, is_always: bool = False) -> None:
        canvas = self.session.iface.mapCanvas()
        if water.depth is not None:
            extent = canvas.mapSettings().layerExtentToOutputExtent(water.depth, water.depth.extent())
            is_lost = canvas.extent().width() > TOO_FAR * extent.width()  # the run would be a dot on it
            if is_always or is_lost or not canvas.extent().intersects(extent):
                canvas.setExtent(extent)
        canvas.refresh()

    def _tell(self) -> None:
        both = self.water is not None and self.other is not None
        self._both.setEnabled(both)
        self.time.setVisible(self.water is not None)
        self.facts.show_facts([])
        if not self._is_ready:
            self.set_state("absent", tr("Waits for the store."))
        elif self.run.count() < 2:
            self.set_state("absent", tr("No run has been kept yet."), tr("The first one begins with the form below."))
        elif self.water is None:
            self.set_state("absent", tr("Choose a run to play."))
        else:
            self.set_state("ok", self.water.name)


def _remove(water: Water, project: QgsProject) -> None:
    """Take a run's layers and their group out of the project."""
    water.give_back(project)
    kept = [layer.id() for layer, _ in water.layers() if not sip.isdeleted(layer)]
    nodes = [project.layerTreeRoot().findLayer(each) for each in kept]
    groups = {node.parent() for node in nodes if node is not None}
    project.removeMapLayers(kept)
    for group in groups:
        above = group.parent() if group is not None else None
        if group is not None and isinstance(above, QgsLayerTreeGroup) and not group.children():
            above.removeChildNode(group)


def _is_playable(run: dict[str, Any]) -> bool:
    return bool(run["files"]) and Path(run["files"].get("depth", "")).is_file()


def _title(run: dict[str, Any]) -> str:
    begun = QDateTime.fromString(run["began_at"][:19], Qt.DateFormat.ISODate)
    begun.setTimeSpec(Qt.TimeSpec.UTC)
    return with_note(called(run), begun.toLocalTime().toString("MM-dd hh:mm"))
