"""Runs inside QGIS (``qgis --code``): plays the scene, takes the picture, leaves. See screenshot.py."""

import json
import os
import runpy
import sys
import time
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

STEP_MS = 100
SETTLE_MS = 800
LONGEST_WAIT_S = 60


def leave(fault: str = "") -> None:
    """Tell how it went, and end QGIS without being asked about unsaved work."""
    with open(os.environ["UNDERGRID_ANSWER"], "w", encoding="utf-8") as file:
        json.dump({"fault": fault}, file)
    QgsProject.instance().clear()  # or QGIS asks whether temporary layers may be lost
    iface.actionExit().trigger()


def fail(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """End QGIS where it would show a dialog that nobody can answer."""
    leave("".join(traceback.format_exception(kind, error, trace)))


class Play:
    """Goes through a scene: whenever the condition it waits for holds, on to the next one."""

    def __init__(self) -> None:
        scene = runpy.run_path(os.environ["UNDERGRID_SCENE"])["scene"]
        self.steps = scene(iface)
        self.condition = lambda: True
        self.since_s = time.monotonic()
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(STEP_MS)

    def look(self) -> None:
        if not self.condition():
            if time.monotonic() - self.since_s > LONGEST_WAIT_S:
                self.timer.stop()
                self.picture()
                leave(f"the scene still waits at line {self.steps.gi_frame.f_lineno}")
            return
        self.since_s = time.monotonic()
        try:
            self.condition = next(self.steps)
        except StopIteration:
            self.timer.stop()
            QTimer.singleShot(SETTLE_MS, self.finish)

    def picture(self) -> None:
        iface.mainWindow().grab().save(os.environ["UNDERGRID_PICTURE"])

    def finish(self) -> None:
        self.picture()
        leave()


def start() -> None:
    """Begin, once the window is there in its size."""
    global play  # noqa: PLW0603  (QGIS forgets what a script leaves in its local names)
    sys.excepthook = fail
    width, height = map(int, os.environ["UNDERGRID_WINDOW"].split("x"))
    iface.mainWindow().setGeometry(0, 0, width, height)
    play = Play()


play = None
QTimer.singleShot(1000, start)
