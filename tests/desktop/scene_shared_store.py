"""A shared store, reached by the name of a libpq service that is typed into the form, and its people."""

from qgis.PyQt.QtWidgets import QLabel
from qgis.utils import plugins

from undergrid.tests.desktop.hands import LayersCame, press, words


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
    yield LayersCame()
    yield from people(plugin.dock.page("store").people)


def people(card):
    """An administrator lists the people, gives a role, is told what does not go, and takes the role away."""
    yield lambda: card.state_name == "ok"
    assert card.isVisible()
    assert not card._give.isEnabled()
    card.person.setText("nobody_here")
    press(card, "Give the role")
    yield lambda: card.state_name == "error"
    assert "knows no login nobody_here" in words(card), words(card)
    assert "CREATE ROLE" in words(card), words(card)
    card.person.setText("wang_fang")
    card.role.setCurrentIndex(card.role.findData("planner"))
    press(card, "Give the role")
    yield lambda: rows(card).get("wang_fang") == "Planner"
    card.list.setCurrentItem(next(item for item in items(card) if item.text(0) == "wang_fang"))
    assert card.person.text() == "wang_fang"
    yield lambda: card.state_name == "ok"
    press(card, "Withdraw all roles")
    yield lambda: card.state_name == "ok" and "wang_fang" not in rows(card)
    card.person.setText("wang_fang")
    assert not card._withdraw.isEnabled(), "who holds no role cannot lose one"
    press(card, "Give the role")
    yield lambda: "wang_fang" in rows(card)
    press(card, "Ask for the people again")
    yield lambda: card.state_name == "ok"


def items(card):
    return [card.list.topLevelItem(n) for n in range(card.list.topLevelItemCount())]


def rows(card):
    return {item.text(0): item.text(1) for item in items(card)}
