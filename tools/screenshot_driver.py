"""Runs inside QGIS (``qgis --code``): plays the scene, takes the picture, leaves. See screenshot.py."""

import faulthandler
import json
import os
import runpy
import sys
import threading
import time
import traceback

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QTextEdit
from qgis.utils import iface

STEP_MS, AGAIN_MS = 100, 500
SETTLE_MS = 800
LONGEST_WAIT_S = 120
answered: list[str] = []
left: list[bool] = []
logged: list[str] = []
"""What QGIS's log told of Python's faults; a person would find it there, and nobody looks."""


def leave(fault: str = "") -> None:
    """Tell how it went, and end QGIS without being asked about unsaved work; only the first word of it counts.

    A scene that failed is played no further: its end would pass for a good one, and QGIS be told to leave twice.
    """
    if play is not None:
        play.timer.stop()
    if left:
        return
    left.append(True)
    write(fault or "\n".join(logged))
    QgsProject.instance().clear()  # or QGIS asks whether temporary layers may be lost
    answering.start(AGAIN_MS)
    press_exit()


def write(fault: str) -> None:
    """Write the answer; what goes wrong while QGIS leaves still comes to it."""
    with open(os.environ["UNDERGRID_ANSWER"], "w", encoding="utf-8") as file:
        json.dump({"fault": fault}, file)


def press_exit() -> None:
    """Let QGIS leave by itself: called from here, it would leave with Python's lock, and threads wait for that."""
    QTimer.singleShot(0, iface.actionExit().trigger)


def say_yes() -> None:
    """Answer QGIS, which asks whether what runs may be cancelled and then waits to be told again to leave.

    After a scene that failed it may also ask whether to save what came into the project since.
    """
    box = QApplication.activeModalWidget()
    if box is None:
        if answered:  # told twice without having asked, QGIS would begin to leave twice
            answered.clear()
            press_exit()
        return
    print("still open:", type(box).__name__, box.windowTitle(), getattr(box, "text", str)(), flush=True)
    if not isinstance(box, QMessageBox):
        return
    if (yes := box.button(QMessageBox.StandardButton.Yes)) is not None:
        answered.append(box.text())
        QTimer.singleShot(0, yes.click)
    elif (discard := box.button(QMessageBox.StandardButton.Discard)) is not None:
        QTimer.singleShot(0, discard.click)  # and QGIS leaves without being told again


def fail(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """End QGIS where it would show a dialog that nobody can answer."""
    leave("".join(traceback.format_exception(kind, error, trace)))


def fail_beside(told) -> None:
    """Take note of what went wrong in another thread, or where Python itself could not raise it."""
    logged.append("".join(traceback.format_exception(told.exc_type, told.exc_value, told.exc_traceback)))


def heard(text: str, tag: str, _level: object) -> None:
    """Take note of Python's faults in QGIS's log."""
    if tag.startswith("Python"):
        logged.append(f"{tag}: {text}")


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
                leave(f"the scene still waits at line {' > '.join(self.waiting_at())}")
            return
        self.since_s = time.monotonic()
        try:
            self.condition = next(self.steps)
        except StopIteration:
            self.timer.stop()
            QTimer.singleShot(SETTLE_MS, self.finish)

    def waiting_at(self) -> list[str]:
        """Return the lines on which the scene and the steps it plays in turn stand, the outermost first."""
        lines, steps = [], self.steps
        while getattr(steps, "gi_frame", None) is not None:
            lines.append(str(steps.gi_frame.f_lineno))
            steps = steps.gi_yieldfrom
        return lines

    def picture(self) -> None:
        iface.mainWindow().grab().save(os.environ["UNDERGRID_PICTURE"])

    def finish(self) -> None:
        self.picture()
        leave()


def start() -> None:
    """Begin, once the window is there in its size."""
    # QGIS's own last words are the stack of the window's thread; this adds what Python did in every other one.
    faulthandler.enable(open(os.environ["UNDERGRID_STACKS"], "w"))  # noqa: SIM115  (open as long as QGIS is)
    global play  # noqa: PLW0603  (QGIS forgets what a script leaves in its local names)
    sys.excepthook = fail
    threading.excepthook = sys.unraisablehook = fail_beside
    QgsApplication.messageLog().messageReceived.connect(heard)
    answering.timeout.connect(say_yes)
    width, height = map(int, os.environ["UNDERGRID_WINDOW"].split("x"))
    iface.mainWindow().setGeometry(0, 0, width, height)
    box = QApplication.activeModalWidget()
    if box is not None:  # QGIS itself told of a fault while it began, in a box that nobody can answer
        said = " ".join(each.toPlainText() for each in box.findChildren(QTextEdit))
        box.close()
        leave(f"a dialog is open before the scene begins: {box.windowTitle()} {said}")
        return
    play = Play()


play = None
answering = QTimer()
QTimer.singleShot(1000, start)
