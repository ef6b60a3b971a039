"""The plugin is switched off and on again; nothing of it stays, nothing of it doubles, and QGIS does not grow."""

import gc
import os
import resource
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDockWidget, QToolBar
from qgis.utils import loadPlugin, plugins, startPlugin, unloadPlugin

LOADS = 500 if "UNDERGRID_LONG_TESTS" in os.environ else 3
WARM = 50
"""By then whatever is made once is there."""


def pieces(iface):
    window = iface.mainWindow()
    there = [each for kind in (QDockWidget, QToolBar) for each in window.findChildren(kind) if not sip.isdeleted(each)]
    docks = [each for each in there if each.objectName() == "UndergridDock"]
    toolbars = [each for each in there if each.objectName() == "UndergridToolbar"]
    menus = [action for action in window.menuBar().actions() if action.text() == "&Undergrid"]
    return len(docks), len(toolbars), len(menus)


def held():
    """Return the memory of this process in MB, its threads, and its open files."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    memory_mb = pages * resource.getpagesize() / 1e6
    return memory_mb, len(list(Path("/proc/self/task").iterdir())), len(list(Path("/proc/self/fd").iterdir()))


def scene(iface):
    registry = QgsApplication.processingRegistry()
    plugins["undergrid"].dock.open_page("store")
    yield lambda: plugins["undergrid"].dock.page("store").store.state_name == "ok"
    actions, seen = len(iface.mainWindow().actions()), []
    for load in range(LOADS):
        assert unloadPlugin("undergrid")
        yield lambda: pieces(iface) == (0, 0, 0)
        assert registry.providerById("undergrid") is None
        loadPlugin("undergrid")
        startPlugin("undergrid")
        yield lambda: pieces(iface) == (1, 1, 1)
        assert registry.providerById("undergrid") is not None
        assert len(iface.mainWindow().actions()) == actions
        if load in (min(WARM, LOADS - 1), LOADS - 1):
            seen.append(held())
    before, after = seen[0], seen[-1]
    words = [f"{mb:.0f} MB, {threads} threads, {files} files" for mb, threads, files in (before, after)]
    told = f"{LOADS} loads: {words[0]} after the first {min(WARM, LOADS)}, {words[1]} after the last"
    Path(os.environ["UNDERGRID_PICTURE"]).with_suffix(".txt").write_text(told, encoding="utf-8")
    assert after[0] < 1.05 * before[0], told
    assert after[1] <= before[1] + 1, told
    assert after[2] <= before[2] + 1, told
