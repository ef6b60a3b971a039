"""The start, every page, the import form, the menu and the store's layers are read, and hold no word of English.

What people or their data wrote (names of deliveries, folders, logins) is theirs, in whatever language. Algorithms,
models and their dialogs are read without a window (``tests/processing/spoken.py``).
"""

import re

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

from undergrid.processing.texts import language
from undergrid.tests.desktop.hands import LayersCame, pause
from undergrid.tests.desktop.languages import of_layer, of_window
from undergrid.tests.foreign_words import foreign

GIVEN = "Trial district"  # what the tests' project was called by whoever made it
OF_QGIS = re.compile("Browse|Select CRS|Full path to the file.*|(Default|Project) CRS: .*")
"""What QGIS's own widgets say, which it translates itself where its language is chosen in its settings."""


def scene(iface):
    assert language() == "zh", "the program speaks Chinese"
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [320], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    found = {}

    def read(where, texts):
        told = {
            text: words
            for text in texts
            if text != GIVEN and not OF_QGIS.fullmatch(text) and (words := foreign(text, "zh"))
        }
        if told:
            found.setdefault(where, {}).update(told)

    for room in plugin.dock.domains:
        plugin.dock.open_page(room)
        yield from pause(15)
        read(f"page {room}", of_window(plugin.dock))
    plugin.dock.page("survey").deliveries.open_import()
    yield from pause(5)
    read("import form", of_window(plugin.dock.page("survey")))
    read("menu", (action.text() for action in plugin.menu.actions()))
    plugin.session.add_layers()
    yield LayersCame()
    yield from pause(5)
    for layer in QgsProject.instance().mapLayers().values():
        read(f"layer {layer.name()}", of_layer(layer))
    read("groups", (group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()))
    lines = [f"{where}: {text!r} {words}" for where, told in found.items() for text, words in told.items()]
    assert not lines, f"{len(lines)} texts\n" + "\n".join(lines)
    yield lambda: True
