"""The store's page as someone sees it who has no store yet."""

from qgis.utils import plugins


def scene(iface):
    dock = plugins["undergrid"].dock
    dock.open_page("store")
    card = dock.page("store").store
    yield lambda: card.state_name == "absent"
    card._create.click()
    assert card._creating.isVisible()
    assert not card._create.isVisible()
    assert card._creating.chosen()["CRS"].authid() == "EPSG:4544"
    assert plugins["undergrid"].desk.description is None
