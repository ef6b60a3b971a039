"""The engine made by its button: broken off with Cancel, then, where UNDERGRID_WHOLE asks for it, made to its end."""

import os
import subprocess
import time

from qgis.PyQt.QtWidgets import QPushButton, QToolButton
from qgis.utils import plugins

from undergrid.processing import engine_environment


def programs():
    """The programs that run out of the engine's folder."""
    told = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return [line for line in told.splitlines() if str(engine_environment.folder()) in line]


def named(card, kind, text):
    return next(each for each in card.findChildren(kind) if each.text() == text)


def scene(iface):
    dock = plugins["undergrid"].dock
    dock.open_page("store")
    page = dock.page("store")
    card = page.engine
    assert card.state_name == "absent"
    assert page.store.state_name == "absent"

    named(card, QPushButton, "Make from the network").click()
    yield lambda: card.state_name == "busy" and programs()
    named(card, QToolButton, "Cancel").click()
    yield lambda: card.state_name == "warning"
    assert not programs()
    assert not engine_environment.status().is_ready

    if os.environ.get("UNDERGRID_WHOLE"):
        named(card, QPushButton, "Update from the network").click()
        for _ in range(20):  # a scene that waits a minute for one condition is given up
            half_a_minute = time.monotonic() + 30
            yield lambda until=half_a_minute: card.state_name != "busy" or time.monotonic() > until
        assert card.state_name == "ok", card.state_name
        named(card, QPushButton, "Check").click()
        yield lambda: card.state_name == "ok"
        assert page.store.state_name == "absent"
        assert page.store._create.isVisible()
