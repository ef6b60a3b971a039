"""What the network answers: trace, profile, cross-section and burst, asked by clicks on the map."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QLocale, QSize, Qt
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ...processing import domains
from ...processing.texts import named, say, tr
from ..background import Refusal, words_of
from ..map.map_place import MapPlace
from ..map.map_tools import Click, LineTool, PipeTool
from ..plot.dock import PlotDock
from ..widgets import Card, button, row
from .isolating import Isolating
from .profile import ProfileDrawing
from .section import SectionDrawing
from .tracing import Tracing
from .valve_list import ValveList

if TYPE_CHECKING:
    from ..session import Session

TRACES = ("upstream", "downstream", "connected")
PROFILE, SECTION, ISOLATE = "profile", "section", "isolate"
ACROSS = 2  # questions side by side


class NetworkCard(Card):
    """One question at a time: a pressed button says which, the map takes the clicks, the answer stands below."""

    def __init__(self, session: Session, place: MapPlace) -> None:
        super().__init__(tr("Ask the network"), "connected")
        self.session = session
        self.place = place
        self.question = ""
        self.plots = PlotDock(session.iface, self)
        self.plots.pointed.connect(self._point)
        self._begin: Click | None = None
        self._tracing = Tracing(session, place, self._traced, self._traced_shape, self._refused)
        self._isolating = Isolating(session, place, self._isolated, self._refused)
        self._pipes = PipeTool(place.canvas, place)
        self._line = LineTool(place.canvas, place)
        self._pipes.clicked.connect(self.click)
        self._pipes.finished.connect(self._finish)
        self._pipes.forgotten.connect(self.clear)
        self._line.drawn.connect(self.cut)
        place.canvas.mapToolSet.connect(self._tool_changed)
        self.valves = ValveList()
        self.valves.chosen.connect(place.go_to)
        self.form.addWidget(self.valves)
        self._buttons: dict[str, QToolButton] = {}
        self.deeds.addWidget(self._choice())
        self._select = button(tr("Select"), self._tracing.select)
        self._after = row(
            button(tr("Zoom to it"), lambda: self._answered().zoom()),
            self._select,
            button(tr("Keep as layer"), lambda: self._answered().keep()),
        )
        self.deeds.addWidget(self._after)
        self.add_corner("clear", tr("Clear the map"), self.clear)
        self.look(False)

    def look(self, is_ready: bool) -> None:
        """Offer the questions when there is a store to ask; forget the answers of another one."""
        self._begin = None
        self._after.hide()
        self.valves.show_valves("", [])
        self.facts.show_facts([])
        for each in self._buttons.values():
            each.setEnabled(is_ready)
        if is_ready:
            self.set_state("ok", tr("Choose a question, then click on the map."))
        else:
            self.set_state("absent", tr("Waits for the store."))

    def ask(self, question: str) -> None:
        """Take the map's clicks for this question from now on."""
        self.question = question
        self._begin = None
        self.place.canvas.setMapTool(self._line if question == SECTION else self._pipes)
        self._press(question)
        self.place.canvas.setFocus()
        self.set_state("ok", self._invitation())

    def click(self, click: Click) -> None:
        """Answer a click on the map."""
        if self.question in TRACES:
            self._look_busy()
            self._tracing.trace(self.question, click)
        elif self.question == ISOLATE:
            self._look_busy()
            self._isolating.click(click)
        elif self.question == PROFILE and (begin := self._begin) is not None:
            self._begin = None
            self.profile([begin, click])
        elif self.question == PROFILE:
            self._begin = click
            self.place.clear()
            self.place.show("points", [QgsGeometry.fromPointXY(QgsPointXY(*click.place))])
            self.set_state("ok", tr("Now where it ends. The right button: with the flow to the outlet."))

    def profile(self, clicks: list[Click]) -> None:
        """Draw the profile from the first click to the second, or from the only one to the outlet."""
        request: dict[str, Any] = {}
        if all(click.key and not click.is_pipe for click in clicks):
            request["start"] = [click.key for click in clicks]
        else:
            request["places"] = [click.place for click in clicks]
            if category := next((click.category for click in clicks if click.category), ""):
                request["category"] = category
        self._look_busy()
        self.session.ask("survey.network.longitudinal.longitudinal_profile", request, self._profiled, self._refused)

    def cut(self, corners: list[list[float]]) -> None:
        """Draw what lies across the line."""
        self._look_busy()
        request = {"line": corners}

        def show(found: dict[str, Any]) -> None:
            self._sectioned(found, corners)

        self.session.ask("survey.network.across.cross_section_along", request, show, self._refused)

    def clear(self) -> None:
        """Take the answer off the map; the question stays."""
        self._begin = None
        self._isolating.forget()
        self.valves.show_valves("", [])
        self.place.clear()
        self.facts.show_facts([])
        self._after.hide()
        if self.question:
            self.set_state("ok", self._invitation())

    def _choice(self) -> QWidget:
        titles = {
            "upstream": (tr("Upstream"), tr("Everything from which water comes to the pipe")),
            "downstream": (tr("Downstream"), tr("Everything to which water goes from the pipe")),
            "connected": (tr("Connected"), tr("Everything that is joined to the pipe")),
            PROFILE: (tr("Longitudinal profile"), tr("Longitudinal profile from one chamber to another")),
            SECTION: (tr("Cross-section"), tr("What lies across a street at which depth")),
            ISOLATE: (tr("Isolate"), tr("Which valves to close for a burst, and who is cut off")),
        }
        for question, (title, hint) in titles.items():
            pressed = QToolButton()
            pressed.setText(title)
            pressed.setToolTip(hint)
            pressed.setIcon(domains.icon(question))
            pressed.setIconSize(QSize(22, 22))
            pressed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            pressed.setCheckable(True)
            policy = pressed.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            pressed.setSizePolicy(policy)
            pressed.clicked.connect(self._pressed(question))
            self._buttons[question] = pressed
        return row(*self._buttons.values(), most=ACROSS)

    def _pressed(self, question: str) -> Callable[[bool], None]:
        def pressed(is_checked: bool) -> None:
            if is_checked:
                self.ask(question)
            else:
                self.place.canvas.unsetMapTool(self.place.canvas.mapTool())

        return pressed

    def _tool_changed(self, tool: object, _before: object) -> None:
        """Let no button look pressed when another tool has the map."""
        if tool is self._line:
            self._press(SECTION)
        else:
            self._press(self.question if tool is self._pipes and self.question != SECTION else "")

    def _press(self, wanted: str) -> None:
        for question, pressed in self._buttons.items():
            pressed.setChecked(question == wanted)

    def _invitation(self) -> str:
        return {
            PROFILE: tr("Click on the chamber where the profile begins."),
            SECTION: tr("Draw a line across the street: click where it begins and where it ends."),
            ISOLATE: tr("Click on the burst pipe, then on any valve that does not move."),
        }.get(self.question, tr("Click on a pipe or a chamber."))

    def _finish(self) -> None:
        if self._begin is not None:
            begin, self._begin = self._begin, None
            self.profile([begin])

    def _look_busy(self) -> None:
        self.valves.show_valves("", [])
        self._after.hide()
        self.facts.show_facts([])
        self.set_state("busy", tr("Asking the network…"))

    def _refused(self, refusal: Refusal) -> None:
        self.place.clear()
        self.set_state("warning", *words_of(refusal))

    def _traced(self, found: dict[str, Any]) -> None:
        names = {"upstream": tr("Upstream"), "downstream": tr("Downstream"), "connected": tr("Connected")}
        self.set_state("ok", named(names[self._tracing.way], metres(found["length_m"])))
        number = QLocale().toString
        self.facts.show_facts(
            [
                (tr("Network"), say(found["network_name"])),
                (tr("Pipes"), number(found["segments"])),
                (tr("Points"), number(found["points"])),
            ]
        )

    def _traced_shape(self) -> None:
        self._select.show()
        self._after.show()

    def _answered(self) -> Tracing | Isolating:
        """What the buttons below the answer act on."""
        return self._isolating if self.question == ISOLATE else self._tracing

    def _isolated(self, found: dict[str, Any]) -> None:
        number = QLocale().toString
        if found["can_be_isolated"] and not found["valves"]:
            self.set_state(
                "warning",
                tr("No valve stops this."),
                tr("All that is joined to it is without supply, or no source is known in this network."),
            )
        elif found["can_be_isolated"]:
            self.set_state("ok", tr("Valves to close: {count}").format(count=number(found["valves"])))
        else:
            self.set_state(
                "error", tr("Closing valves is not enough."), tr("A source lies inside: shut down the source itself.")
            )
        facts = [
            (tr("Without supply"), metres(found["length_m"])),
            (tr("Customers"), number(found["customers"])),
            (tr("May stay open"), number(len(found["may_stay_open"]))),
        ]
        self.valves.show_valves(self._state_text.text(), self._isolating.valves)
        if self._isolating.stuck:
            facts.append((tr("Do not move"), number(len(self._isolating.stuck))))
        self.facts.show_facts(facts)
        self._select.hide()
        self._after.show()

    def _profiled(self, found: dict[str, Any]) -> None:
        stations = [QgsPointXY(station["x"], station["y"]) for station in found["stations"]]
        course = QgsGeometry.fromPolylineXY(stations)
        self.place.clear()
        self.place.show("lines", [course])
        self.place.make_visible(course)
        self.set_state("ok", found["title"])
        levels = [(run["invert_from_m"], run["invert_to_m"]) for run in found["runs"]]
        facts = [(tr("Length"), metres(found["length_m"])), (tr("Pipes"), str(len(found["runs"])))]
        if levels and levels[0][0] is not None and levels[-1][1] is not None and found["length_m"]:
            fall = levels[0][0] - levels[-1][1]
            facts.append((tr("Fall"), f"{fall:.2f} m ({1000 * fall / found['length_m']:.1f} ‰)"))
        against = sum(1 for run in found["runs"] if (run["slope_permille"] or 0) < 0)
        if against and against < len(found["runs"]):
            facts.append((tr("Against the fall"), tr("{count} pipes").format(count=against)))
        self.facts.show_facts([*facts, (tr("Crossings"), str(len(found["crossings"])))])
        self.plots.show_drawing(found["title"], ProfileDrawing(found), course)

    def _sectioned(self, found: dict[str, Any], corners: list[list[float]]) -> None:
        course = QgsGeometry.fromPolylineXY([QgsPointXY(*corner) for corner in corners])
        self.place.clear()
        self.place.show("course", [course])
        self.place.show("points", [course.interpolate(cut["at_m"]) for cut in found["cuts"]])
        title = tr("Cross-section, {metres}").format(metres=metres(found["length_m"]))
        if not found["cuts"]:
            self.set_state("warning", tr("No pipe lies across this line."))
            self.facts.show_facts([])
            return
        self.set_state("ok", title)
        covers = [cut["cover_m"] for cut in found["cuts"] if cut["cover_m"] is not None]
        facts = [(tr("Pipes"), str(len(found["cuts"])))]
        if covers:
            facts.append((tr("Earth over them"), f"{min(covers):.2f} – {max(covers):.2f} m"))
        self.facts.show_facts(facts)
        self.plots.show_drawing(title, SectionDrawing(found), course)

    def _point(self, place: QgsGeometry) -> None:
        self.place.show("pointer", [] if place.isNull() else [place])


def metres(length_m: float) -> str:
    """Return a length for a person, no finer than anyone surveys."""
    digits = 0 if length_m >= 1000 else max(1, 2 - int(math.log10(length_m)) if length_m > 1 else 2)
    return f"{QLocale().toString(length_m, 'f', digits)} m"
