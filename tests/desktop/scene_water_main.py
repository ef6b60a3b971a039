"""A water main bursts beside a gas pipe: the pipe nearer to the click is taken; the valves are listed, and printed."""

import os
from pathlib import Path

from qgis.core import QgsRectangle
from qgis.utils import plugins

from undergrid.tests.desktop.hands import LayersCame, click, give_file, pause, press, words

PICTURE = Path(os.environ["UNDERGRID_PICTURE"])
WEST, NORTH, GAS_NORTH, STEP = 500000.0, 2500000.0, 2500000.6, 30.0
"""The main of six points, and the gas pipe 0.6 m beside it."""


def scene(iface):
    plugin, canvas = plugins["undergrid"], iface.mapCanvas()
    plugin.dock.open_page("store")
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    plugin.session.add_layers()
    yield LayersCame()
    plugin.dock.open_page("survey")
    network = plugin.dock.page("survey").network
    yield from nearest(canvas, network)
    yield from burst(iface, network)


def sight(canvas, width):
    middle = WEST + 2.5 * STEP
    canvas.setExtent(QgsRectangle(middle - width / 2, NORTH - width / 4, middle + width / 2, NORTH + width / 4))
    canvas.refresh()
    yield from pause()
    yield lambda: not canvas.isDrawing()


def nearest(canvas, network):
    """Both lie within the hand's reach of the click: the nearer one is traced, whatever utility it is of."""
    yield from sight(canvas, 40)
    press(network, "Connected")
    for north, code in ((GAS_NORTH + 0.05, "RQ"), (NORTH - 0.05, "JS")):
        click(canvas, WEST + 2.5 * STEP, north)
        yield lambda code=code: network._after.isVisible() and traced(network) == {code}


def traced(network):
    """Return the utilities of the pipes that the last trace found."""
    pipes = network.place.pipes()[1]
    press(network, "Select")
    found = {each["category"] for each in pipes.selectedFeatures()}
    pipes.removeSelection()
    return found


def burst(iface, network):
    """Which valves to close: numbers, kinds and streets in a list; a row leads to its valve; the list is printed."""
    canvas = iface.mapCanvas()
    press(network, "Isolate")
    click(canvas, WEST + 2.5 * STEP, NORTH - 0.05)
    yield network.valves.isVisible
    assert network.state_name == "ok", network._state_text.text()
    assert "Valves to close: 1" in words(network)
    shown = [network.valves.list.topLevelItem(n) for n in range(network.valves.list.topLevelItemCount())]
    assert [[each.text(n) for n in range(4)] for each in shown] == [
        ["J2", "阀门", "解放路", "close"],
        ["J5", "阀门", "民生路", "may stay open"],
    ]
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    network.valves.list.setCurrentItem(shown[0])
    yield lambda: abs(canvas.center().x() - (WEST + STEP)) < 1
    yield from sight(canvas, 200)
    iface.mainWindow().grab().save(str(PICTURE.with_name("burst.png")))
    press(network.valves, "Save the list…")
    give_file(PICTURE.with_name("valves.pdf"))
    yield PICTURE.with_name("valves.pdf").is_file

    click(canvas, WEST + STEP, NORTH)  # it does not move: the closing passes on to the source
    yield lambda: network.state_name == "error"
    assert "Closing valves is not enough" in words(network)
    assert network._isolating.stuck
