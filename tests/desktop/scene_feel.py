"""Everyday actions in the window, and for how long each of them held it up: a timer that should tick was late so long.

Needs a home with a store that holds the sample district (``district/``), its delivery with slips refused, its clean one
accepted, and a flood in its register. The longest block of each action is written beside the picture, with what of it
the window's own thread worked: both in seconds.
"""

import json
import os
import time
from pathlib import Path

from qgis.core import QgsExpression, QgsFeatureRequest
from qgis.PyQt.QtCore import QTimer
from qgis.utils import plugins

from undergrid.tests.desktop.hands import RIGHT, LayersCame, click, opened_dialog, pause, press

PICTURE = Path(os.environ["UNDERGRID_PICTURE"])
DISTRICT = Path(os.environ["UNDERGRID_HOME"]) / "district"
TICK_MS = 10
AFTER = 10
"""Steps of the scene that still belong to an action: what it sets off comes a moment later."""


class Pulse:
    """Beats in the window's event loop, and tells how long it could not."""

    def __init__(self):
        self.blocks: dict[str, tuple[float, float]] = {}
        self.begin()
        self.timer = QTimer()
        self.timer.timeout.connect(self.beat)
        self.timer.start(TICK_MS)

    def begin(self):
        self.longest, self.last_s, self.worked_s = (0.0, 0.0), time.monotonic(), time.thread_time()

    def beat(self):
        now_s, worked_s = time.monotonic(), time.thread_time()
        late_s = now_s - self.last_s - TICK_MS / 1000
        self.longest = max(self.longest, (late_s, worked_s - self.worked_s))
        self.last_s, self.worked_s = now_s, worked_s

    def during(self, name, act, condition=None):
        """Do something, wait until it has come to its end, and keep its longest block."""
        yield from pause(AFTER)
        self.begin()
        act()
        self.beat()
        if condition is not None:
            yield condition
        yield from pause(AFTER)
        self.blocks[name] = max(self.longest, self.blocks.get(name, (0.0, 0.0)))


def scene(iface):
    plugin, pulse = plugins["undergrid"], Pulse()
    dock, canvas = plugin.dock, iface.mapCanvas()
    yield from pulse.during("open the panel", lambda: dock.open_page("store"))
    yield lambda: dock.page("store").store.state_name == "ok"
    yield from pages(pulse, dock)
    came = LayersCame()
    yield from pulse.during(
        "add the store's layers", plugin.session.add_layers, lambda: came() and not canvas.isDrawing()
    )
    yield from survey(pulse, iface, dock)
    yield from flood(pulse, dock)
    yield from search(pulse, dock)
    pulse.timer.stop()
    PICTURE.with_suffix(".json").write_text(json.dumps(pulse.blocks), encoding="utf-8")


def pages(pulse, dock):
    """Each page at its first sight, which makes it."""
    for room in dock.domains:
        yield from pulse.during(f"open the page {room}", lambda room=room: dock.open_page(room))


def survey(pulse, iface, dock):
    """Findings, the import form, and questions to the network."""
    dock.open_page("survey")
    page, canvas = dock.page("survey"), iface.mapCanvas()
    yield lambda: page.deliveries.deliveries
    states = [each["state"] for each in page.deliveries.deliveries]
    refused = page.deliveries.list.topLevelItem(states.index("refused"))
    yield from pulse.during(
        "choose a delivery with findings",
        lambda: page.deliveries.list.setCurrentItem(refused),
        lambda: page.findings.model.findings,
    )
    for row in (3, 5):
        yield from pulse.during(
            "open a finding", lambda row=row: page.findings.choose(row), page.findings.remedy.isVisible
        )
    form = page.deliveries.importing
    yield from pulse.during("open the import form", page.deliveries.open_import, form.isVisible)
    files = [str(path) for path in sorted((DISTRICT / "clean").glob("*.csv"))]
    yield from pulse.during("give it a delivery's files", lambda: form.files.set_paths(files), form.go.isEnabled)
    form.empty()
    form.files.set_paths([path for path in files if Path(path).name.startswith("WS")])
    form.name.setText("sewers")
    yield form.go.isEnabled
    yield from pulse.during(  # in a home where it was played before, the store knows the files
        "import from the page", form.go.click, lambda: page.deliveries.state_name != "busy"
    )
    yield from network(pulse, canvas, page)
    yield from pulse.during(
        "open the dialog of an algorithm",
        lambda: dock.session.open_dialog("undergrid:excavationimpact"),
        lambda: opened_dialog("undergrid:excavationimpact") is not None,
    )
    opened_dialog("undergrid:excavationimpact").close()


def network(pulse, canvas, page):
    card = page.network
    sewers = page.place.pipes()[1].getFeatures(QgsFeatureRequest(QgsExpression("\"category\" = 'WS'")))
    longest = max((feature.geometry() for feature in sewers), key=lambda line: line.length())
    middle, begin = longest.interpolate(longest.length() / 2).asPoint(), longest.vertexAt(0)

    def go():
        canvas.setCenter(middle)
        canvas.zoomScale(1500)

    yield from pulse.during("move the map", go, lambda: not canvas.isDrawing())
    press(card, "Upstream")
    yield from pulse.during("trace from a pipe", lambda: click(canvas, middle.x(), middle.y()), card._after.isVisible)
    yield from pulse.during("show all of the trace", card._tracing.zoom, lambda: not canvas.isDrawing())
    canvas.setCenter(middle)
    canvas.zoomScale(1500)
    yield from pause(20)
    press(card, "Longitudinal profile")
    click(canvas, begin.x(), begin.y())
    yield from pulse.during(
        "open a profile",
        lambda: click(canvas, begin.x(), begin.y(), RIGHT),
        lambda: card.plots.drawing is not None,
    )


def flood(pulse, dock):
    """A run is put on the map and played."""
    dock.open_page("flood")
    page = dock.page("flood")
    yield lambda: page.play.run.count() > 1

    def choose():
        page.play.run.setCurrentIndex(1)
        page.play.run.activated.emit(1)

    yield from pulse.during("put a run on the map", choose, lambda: page.play.water is not None)
    page.clock.go(0)
    yield from pulse.during("play it", page.play.time.play.click, lambda: page.clock.now_s >= 300)
    page.play.time.play.click()
    yield from pulse.during("turn the clock", lambda: page.clock.go(300))


def search(pulse, dock):
    """What is typed on the start is looked for among jobs, pages and things."""
    dock.open_page("home")
    line = dock.page("home").finder.line
    yield from pulse.during("search by number", lambda: line.setText("WS01"))
