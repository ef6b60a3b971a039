"""A store of an earlier release is brought up to date by its button, and then worked on."""

from qgis.utils import plugins

from undergrid.tests.desktop.hands import press


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    card = plugin.dock.page("store").store
    yield lambda: card.state_name == "warning"
    assert "older than the plugin" in card._state_text.text()
    assert plugin.session.description is None, "nothing works on it before"
    press(card, "Upgrade")
    yield lambda: card.state_name == "ok"
    assert plugin.session.description["state"] == "ready"
