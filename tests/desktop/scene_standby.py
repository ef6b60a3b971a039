"""An engine stands by in the window: what is run next gets it, another follows, and none outlives the plugin."""

from pathlib import Path

from qgis.utils import plugins, unloadPlugin

from undergrid.processing.spare_engine import spare


def engines():
    """Return the numbers of the engines that this QGIS has started."""
    found = []
    for children in Path("/proc/self/task").glob("*/children"):
        numbers = children.read_text("ascii").split()
        found += [each for each in numbers if b"core/__main__.py" in Path(f"/proc/{each}/cmdline").read_bytes()]
    return {int(each) for each in found}


def scene(iface):
    plugin = plugins["undergrid"]
    plugin.dock.open_page("store")
    yield lambda: plugin.dock.page("store").store.state_name == "ok"
    yield lambda: spare._engine is not None
    first = spare._engine.number
    assert first in engines()

    done, refused = [], []
    plugin.session.run("undergrid:listpeople", {"STORE": plugin.session.store}, done.append, refused.append)
    yield lambda: done or refused
    assert not refused
    assert first not in engines()
    yield lambda: spare._engine is not None
    assert spare._engine.number != first

    assert unloadPlugin("undergrid")
    yield lambda: not engines()
    assert not spare.is_wanted()
