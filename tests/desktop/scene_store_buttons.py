"""Every button of the store's page, of the panel's head and of the menu, on a store that is ready."""

from qgis.core import QgsProject
from qgis.utils import plugins

from undergrid.tests.desktop.hands import opened_dialog, press


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    page = plugin.dock.page("store")
    yield lambda: page.store.state_name == "ok"
    yield from dialogs(page.store)
    yield from cards(page)
    yield from head_and_menu(plugin)


def dialogs(card):
    for text, algorithm in (("Check", "checkstore"), ("Back up…", "backupstore"), ("Restore…", "restorestore")):
        press(card, text)
        yield lambda algorithm=algorithm: opened_dialog(f"undergrid:{algorithm}") is not None
        dialog = opened_dialog(f"undergrid:{algorithm}")
        assert not dialog.isModal(), f"{text} blocks the window"
        dialog.close()


def cards(page):
    card = page.store
    press(card, "Connect…")
    assert card._connecting.isVisible()
    press(card._connecting, "Close")
    assert not card._connecting.isVisible()
    press(card, "Refresh")
    yield lambda: card.state_name == "ok"
    press(card, "Add layers to the map")
    yield lambda: QgsProject.instance().mapLayers()
    press(page.engine, "Check")
    yield lambda: page.engine.state_name == "busy"
    press(page.engine, "Cancel")
    yield lambda: page.engine.state_name == "ok"


def head_and_menu(plugin):
    for text, domain in (("Pipeline survey", "survey"), ("Storm-water flood", "flood"), ("Store", "store")):
        press(plugin.dock, text)
        assert plugin.dock.page(domain).isVisible()
    actions = {action.text(): action for action in plugin.menu.actions() if action.text()}
    for text, domain in (("Storm-water flood", "flood"), ("Pipeline survey", "survey"), ("Store", "store")):
        actions[text].trigger()
        assert plugin.dock.page(domain).isVisible()
    actions["Undergrid panel"].trigger()
    assert not plugin.dock.isVisible()
    actions["Undergrid panel"].trigger()
    assert plugin.dock.isVisible()
    QgsProject.instance().clear()
    actions["Add the store's layers"].trigger()
    yield lambda: QgsProject.instance().mapLayers()
