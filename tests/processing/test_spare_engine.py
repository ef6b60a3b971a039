"""An engine that was made before it is asked for: who gets it, and that none is left."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from undergrid.processing import engine, spare_engine
from undergrid.processing.engine import Engine, EngineCancelled, Listener, connected
from undergrid.processing.spare_engine import SpareEngine
from undergrid.tests.processing.test_engine import GENEROUS_S, ends, is_running

QUICK = "store.trial.process_number"


@pytest.fixture
def spare(trial_engine: Path, monkeypatch) -> Iterator[SpareEngine]:
    """A spare that is switched on; whoever finds none makes the same kind for himself."""
    monkeypatch.setattr(engine.Engine.__init__, "__kwdefaults__", {"program": trial_engine, "patience_s": 60})
    made = SpareEngine(trial_engine, load=QUICK)
    made.switch_on()
    yield made
    made.switch_off()


def asked_of() -> int:
    with connected({"user": "anna"}) as one:
        assert one.ask("store.trial.echo", {"word": "x"})["connection"] == {"user": "anna"}
        return one.number


def number_of(spare: SpareEngine) -> int:
    return spare._engine.number


def kill(spare: SpareEngine) -> int:
    """Kill the one that waits; return its number once all its threads are gone, of which the first goes before."""
    waiting, limit_s = spare._engine, time.monotonic() + GENEROUS_S
    os.kill(waiting.number, signal.SIGKILL)
    while waiting.is_alive() and time.monotonic() < limit_s:
        time.sleep(0.02)
    assert not waiting.is_alive()
    return waiting.number


def test_it_is_the_next_askers_own_and_gone_afterwards(spare) -> None:
    assert spare.is_wanted()
    spare.make()
    assert not spare.is_wanted()
    waiting = number_of(spare)
    assert asked_of() == waiting
    assert ends(waiting)
    assert spare.is_wanted()
    assert asked_of() != waiting


def test_its_libraries_are_loaded() -> None:
    real = SpareEngine()
    real.switch_on()
    real.make()
    maps = Path(f"/proc/{number_of(real)}/maps").read_text()
    real.switch_off()
    assert all(name in maps for name in ("numpy", "rasterio", "psycopg", "llvmlite"))


def test_of_many_who_ask_at_once_one_gets_it(spare) -> None:
    spare.make()
    waiting, given = number_of(spare), []
    threads = [threading.Thread(target=lambda: given.append(asked_of())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(given)) == 4
    assert waiting in given


def test_one_that_died_is_nobodys_and_another_is_wanted(spare) -> None:
    spare.make()
    waiting = kill(spare)
    assert spare.is_wanted()
    assert asked_of() != waiting


def test_of_those_that_die_while_they_wait_only_one_is_replaced(spare) -> None:
    for is_replaced in (True, False):
        spare.make()
        kill(spare)
        assert spare.is_wanted() is is_replaced
    asked_of()
    assert spare.is_wanted()


def test_one_that_is_silent_when_it_is_taken_is_nobodys(spare, monkeypatch) -> None:
    monkeypatch.setattr(spare_engine, "GREETING_S", 0.2)
    spare.make()
    waiting = number_of(spare)
    os.kill(waiting, signal.SIGSTOP)
    assert asked_of() != waiting
    assert ends(waiting)


def test_it_speaks_the_language_of_the_one_who_asks(spare, monkeypatch) -> None:
    spare.make()
    monkeypatch.setattr(engine, "language", lambda: "zh")
    with connected({}) as one:
        assert one.ask("store.trial.language", {}) == "zh"


def test_one_that_is_not_wanted_any_more_is_ended(spare) -> None:
    spare.make()
    waiting = number_of(spare)
    spare.switch_off()
    assert not is_running(waiting)
    assert not spare.is_wanted()
    assert engine.made_before() is None
    spare.make()  # it was being made when it was switched off
    assert spare._engine is None


def test_one_that_was_begun_before_all_were_ended_is_not_kept(spare) -> None:
    spare._load = "store.trial.work_a_while"
    making = threading.Thread(target=spare.make)
    making.start()
    time.sleep(0.5)
    spare.end()  # the memory it may take has changed, say
    making.join()
    assert spare._engine is None
    assert spare.is_wanted()


def test_a_second_one_ends_the_first(spare) -> None:
    spare.make()
    first = number_of(spare)
    spare.make()
    assert ends(first)
    assert number_of(spare) != first


def test_one_that_nobody_needed_for_long_makes_room_until_somebody_works_again(spare) -> None:
    spare._idle_s = 0.0
    spare.make()
    waiting = number_of(spare)
    assert not spare.is_wanted()
    assert ends(waiting)
    assert not spare.is_wanted()
    asked_of()
    assert spare.is_wanted()


def test_making_one_is_cancelled(spare) -> None:
    spare._load = "store.trial.work_politely"
    with pytest.raises(EngineCancelled):
        spare.make(Listener(is_cancelled=lambda: True))
    assert spare.is_wanted()


def test_where_nobody_switches_it_on_there_is_none(trial_engine: Path) -> None:
    alone = SpareEngine(trial_engine, load=QUICK)
    assert not alone.is_wanted()
    assert engine.made_before() is None
    with Engine(ends_with_thread=True, program=trial_engine) as mine:
        assert mine.is_alive()
