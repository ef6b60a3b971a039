"""A shared store, reached by the name of a libpq service that is typed into the form."""

from qgis.PyQt.QtWidgets import QLabel
from qgis.utils import plugins


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    card = plugin.dock.page("store").store
    yield lambda: card.state_name == "absent"
    card._connect.click()
    card._connecting.service.setText("city")
    card._connecting.accept.click()
    yield lambda: card.state_name == "ok"
    shown = [label.text() for label in card.facts.findChildren(QLabel)]
    assert "city" in shown, shown
    assert "Trial district" in card._title.text()
    assert plugin.session.store == "city"
    assert not card._create.isVisible()
    plugin.session.add_layers()
    yield lambda: iface.mapCanvas().layers()
