"""The store's page as someone sees it who has no store yet."""

from qgis.utils import plugins

from undergrid.tests.desktop.hands import press


def scene(iface):
    dock = plugins["undergrid"].dock
    dock.open_page("store")
    card = dock.page("store").store
    yield lambda: card.state_name == "absent"
    press(card, "Create local store")
    assert card._creating.isVisible()
    assert not card._create.isVisible()
    assert card._creating.chosen()["CRS"].authid() == "EPSG:4544"
    press(card._creating, "A central meridian of its own (CGCS2000)")
    assert card._creating.meridian.isVisible()
    assert card._creating.chosen()["CENTRAL_MERIDIAN"] == card._creating.meridian.value()
    assert plugins["undergrid"].session.description is None

    assert dock.notice.isHidden(), "the store's own page says it itself"
    for room in dock.domains:
        if room != "store":
            dock.open_page(room)
            assert "no store on this machine" in dock.notice.text.text(), room
            assert dock.notice.isVisible(), room
            assert not dock.notice._upgrade.isVisible(), room
    press(dock.notice, "Engine and store…")
    yield lambda: dock.page("store").isVisible()
