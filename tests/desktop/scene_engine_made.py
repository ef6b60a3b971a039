"""The engine made by its button: broken off with Cancel, then, where UNDERGRID_WHOLE asks for it, made to its end."""

import os
import subprocess
import time
from pathlib import Path

from qgis.utils import plugins

from undergrid.processing import engine_environment
from undergrid.tests.desktop.hands import give_file, press


def programs():
    """The programs that run out of the engine's folder."""
    told = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return [line for line in told.splitlines() if str(engine_environment.folder()) in line]


def long(condition):
    """Wait ten minutes at most; a scene that waits two minutes for one condition is given up."""
    for _ in range(20):
        half_a_minute = time.monotonic() + 30
        yield lambda until=half_a_minute: condition() or time.monotonic() > until


def scene(iface):
    dock = plugins["undergrid"].dock
    dock.open_page("store")
    page = dock.page("store")
    card = page.engine
    assert card.state_name == "absent"
    assert page.store.state_name == "absent"

    press(card, "Make from the network")
    yield lambda: card.state_name == "busy" and programs()
    press(card, "Cancel")
    # Broken off before there is an interpreter, nothing has been made; later something has, but not to its end.
    yield lambda: card.state_name in {"absent", "warning"}
    assert not programs()
    assert not engine_environment.status().is_ready

    wheels = Path(os.environ["UNDERGRID_HOME"]) / "no-wheels"
    wheels.mkdir()
    press(card, "From a folder…")
    give_file(wheels)
    yield lambda: card.state_name == "busy"
    yield from long(lambda: card.state_name != "busy")
    assert card.state_name == "error", "a folder without wheels makes no engine"
    assert card._remedy.text()

    if os.environ.get("UNDERGRID_WHOLE"):
        press(card, "Update from the network")
        yield from long(lambda: card.state_name != "busy")
        assert card.state_name == "ok", card.state_name
        press(card, "Check")
        yield lambda: card.state_name == "ok"
        assert page.store.state_name == "absent"
        assert page.store._create.isVisible()
