"""A shared store that waits for its upgrade, opened by somebody who may not do it: every page tells whom to ask."""

from qgis.PyQt.QtWidgets import QPushButton
from qgis.utils import plugins

from undergrid.tests.desktop.hands import press


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    card = plugin.dock.page("store").store
    yield lambda: card.state_name == "absent"
    press(card, "Connect…")
    card._connecting.service.setText("city")
    card._connecting.accept.click()
    yield lambda: card.state_name == "warning"
    assert "older than the plugin" in card._state_text.text()
    assert "zhang_chief" in card._remedy.text(), card._remedy.text()
    assert not card._upgrade.isVisible()
    assert plugin.session.description is None, "nobody works on it"
    notice = plugin.dock.notice
    for room in plugin.dock.domains:
        plugin.dock.open_page(room)
        assert notice.isVisible() == (room != "store"), room
        if room == "store":
            continue
        assert "older than the plugin" in notice.text.text(), room
        assert "Administrators: zhang_chief." in notice.remedy.text(), room
        offered = [each.text() for each in notice.findChildren(QPushButton) if each.isVisible()]
        assert offered == ["Engine and store…"], room
    press(notice, "Engine and store…")
    assert plugin.dock.page("store").isVisible()
    plugin.dock.open_page("survey")
