"""Every page, form, dialog, algorithm, model and layer is read, and holds no word of the other language.

What people or their data wrote (names of deliveries, folders, logins) is theirs, in whatever language.
"""

import os

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import plugins

from undergrid.tests.desktop.hands import pause
from undergrid.tests.desktop.languages import of_algorithm, of_layer, of_window
from undergrid.tests.foreign_words import foreign

LANGUAGE = os.environ["UNDERGRID_LANGUAGE"]


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    iface.mainWindow().resizeDocks([plugin.dock], [320], Qt.Orientation.Horizontal)
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    found = {}

    def read(where, texts):
        wrong = {text: foreign(text, LANGUAGE) for text in texts if text and foreign(text, LANGUAGE)}
        if wrong:
            found.setdefault(where, {}).update(wrong)

    for room in plugin.dock.domains:
        plugin.dock.open_page(room)
        yield from pause(15)
        read(f"page {room}", of_window(plugin.dock))
    plugin.dock.page("survey").deliveries.open_import()
    read("import form", of_window(plugin.dock.page("survey")))
    read("menu", (action.text() for action in plugin.menu.actions()))
    for algorithm in QgsApplication.processingRegistry().providerById("undergrid").algorithms():
        read(algorithm.id(), of_algorithm(algorithm))
    plugin.session.add_layers()
    yield lambda: QgsProject.instance().mapLayers()
    for layer in QgsProject.instance().mapLayers().values():
        read(f"layer {layer.name()}", of_layer(layer))
    lines = [f"{where}: {text!r} {words}" for where, told in found.items() for text, words in told.items()]
    assert not lines, f"{len(lines)} texts\n" + "\n".join(lines)
    yield lambda: True
