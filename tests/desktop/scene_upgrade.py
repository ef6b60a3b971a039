"""A store of an earlier release: every page says so, and its upgrade is asked for there, then worked on."""

from qgis.utils import plugins

from undergrid.tests.desktop.hands import press


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    card = plugin.dock.page("store").store
    yield lambda: card.state_name == "warning"
    assert "older than the plugin" in card._state_text.text()
    assert card._upgrade.isVisible(), "the owner of a private store upgrades it"
    assert plugin.session.description is None, "nothing works on it before"
    notice = plugin.dock.notice
    for room in plugin.dock.domains:
        plugin.dock.open_page(room)
        assert notice.isVisible() == (room != "store"), room
        assert "older than the plugin" in notice.text.text(), room
    plugin.dock.open_page("survey")
    press(notice, "Upgrade")
    assert plugin.dock.page("store").isVisible(), "the work is seen"
    yield lambda: card.state_name == "ok"
    assert plugin.session.description["state"] == "ready"
    assert plugin.dock.page("survey").isVisible(), "back where it was asked for"
    assert notice.isHidden()
