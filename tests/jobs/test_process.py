"""Errands in processes of their own: kept from one to the next, never after one that failed or was stopped."""

import os
import signal
import threading
from pathlib import Path

import pytest

from undergrid.core.jobs import process as apart
from undergrid.core.jobs.process import Errand, RunFailed, crew, run_apart
from undergrid.core.kernel.errors import Cancelled


@pytest.fixture(autouse=True)
def trial(trial_engine, monkeypatch):
    """The engine whose tasks behave as badly as libraries can."""
    monkeypatch.setattr(apart, "PROGRAM", trial_engine)


@pytest.fixture
def log(tmp_path):
    return tmp_path / "run.log"


@pytest.fixture
def engines():
    with crew() as made:
        yield made


def number_of(engines, log):
    """Return the number of the process that does the next errand."""
    return engines.run(Errand("store.trial.process_number", {}), log).answer


def test_a_process_that_came_back_does_the_next_errand(engines, log):
    assert number_of(engines, log) == number_of(engines, log)


def test_each_errand_is_heard_in_its_own_words_and_with_its_own_connection(engines, log):
    engines.run(Errand("store.trial.echo", {"word": "a"}, "en", {"dbname": "one"}), log)
    told = engines.run(Errand("store.trial.echo", {"word": "b"}, "zh", {"dbname": "two"}), log)
    assert (told.answer["word"], told.answer["connection"]) == ("b", {"dbname": "two"})


def test_a_process_is_made_anew_before_it_grows_old(engines, log, monkeypatch):
    monkeypatch.setattr(apart, "MOST_ERRANDS", 2)
    numbers = [number_of(engines, log) for _ in range(3)]
    assert numbers[0] == numbers[1] != numbers[2]


def test_two_at_a_time_are_two_processes(engines, log, tmp_path):
    found = []
    threads = [
        threading.Thread(target=lambda name=name: found.append(number_of(engines, tmp_path / name))) for name in "ab"
    ]
    held = engines.run(Errand("store.trial.process_number", {}), log).answer
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert held in found


def test_a_failure_takes_its_process_along(engines, log):
    before = number_of(engines, log)
    with pytest.raises(RunFailed, match="no task"):
        engines.run(Errand("store.trial.nothing", {}), log)
    assert number_of(engines, log) != before


def test_a_run_that_crashes_is_an_error_with_the_place_of_its_log(engines, log):
    before = number_of(engines, log)
    with pytest.raises(RunFailed, match=r"run\.log"):
        engines.run(Errand("store.trial.crash", {}), log)
    assert log.read_text() != ""
    assert number_of(engines, log) != before


def test_a_run_that_hears_nothing_is_stopped_all_the_same(log):
    stopped = threading.Event()
    threading.Timer(0.5, stopped.set).start()
    with pytest.raises(Cancelled):
        run_apart(Errand("store.trial.work_deafly", {}), log, is_stopped=stopped.is_set)


def test_a_process_that_was_ended_while_it_waited_fails_nobody(engines, log):
    before = number_of(engines, log)
    os.kill(before, signal.SIGKILL)
    os.waitid(os.P_PID, before, os.WEXITED | os.WNOWAIT)
    assert number_of(engines, log) != before


def test_a_crew_that_is_left_leaves_no_process(log):
    with crew() as engines:
        number = number_of(engines, log)
    assert not (Path("/proc") / str(number)).exists()
