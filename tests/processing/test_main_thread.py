"""What a task in another thread hands to the main thread is done there, and its error comes back."""

import threading
import time

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QThread

from undergrid.processing import main_thread


def in_a_thread(work, feedback=None, *, spins: bool) -> list:
    """Hand ``work`` in from a thread of its own, while the main thread's loop goes round or stands; what came of it."""
    said = []

    def ask() -> None:
        try:
            main_thread.call(work, feedback)
        except QgsProcessingException as error:
            said.append(error)
        said.append("over")

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    until = time.monotonic() + 20
    while asking.is_alive() and time.monotonic() < until:
        if spins:
            QCoreApplication.processEvents()
        time.sleep(0.01)
    assert not asking.is_alive()
    return said


def test_it_is_done_in_the_main_thread(qgis) -> None:
    threads = []
    assert in_a_thread(lambda: threads.append(QThread.currentThread()), spins=True) == ["over"]
    assert threads == [QCoreApplication.instance().thread()]


def test_its_error_is_raised_where_it_was_asked_for(qgis) -> None:
    def fail() -> None:
        raise QgsProcessingException("no page")

    error, over = in_a_thread(fail, spins=True)
    assert str(error) == "no page"
    assert over == "over"


def test_a_cancelled_task_does_not_wait_for_a_main_thread_that_waits_for_it(qgis) -> None:
    feedback, done = QgsProcessingFeedback(), []
    feedback.cancel()
    assert in_a_thread(lambda: done.append(1), feedback, spins=False) == ["over"]
    QCoreApplication.processEvents()
    assert not done, "what was given up was done after all"


def test_in_the_main_thread_itself_it_is_done_at_once(qgis) -> None:
    with pytest.raises(ValueError, match="here"):
        main_thread.call(lambda: (_ for _ in ()).throw(ValueError("here")), None)
