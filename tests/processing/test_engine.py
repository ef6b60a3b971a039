"""The line to the engine, from QGIS's side: what the asker sees when things go well, and when they do not."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from undergrid.processing import engine
from undergrid.processing.engine import Engine, EngineCancelled, EngineDied, EngineError, Listener, WarmEngine

OPEN_SECRET = "an open secret"  # noqa: S105
GENEROUS_S = 20  # a busy machine; what must happen happens long before


@pytest.fixture
def ask(trial_engine: Path) -> Iterator[Any]:
    with Engine(ends_with_thread=False, program=trial_engine, patience_s=3) as started:
        yield lambda name, listener=engine.NOBODY, **request: started.ask(f"store.trial.{name}", request, listener)


def is_running(number: int) -> bool:
    """Whether a process runs; one that is dead but not yet waited for does not."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] not in ("Z", "X")
    except FileNotFoundError:
        return False


def ends(number: int) -> bool:
    limit_s = time.monotonic() + GENEROUS_S
    while is_running(number) and time.monotonic() < limit_s:
        time.sleep(0.02)
    return not is_running(number)


def cancelling_after(seconds: float) -> Listener:
    begin_s = time.monotonic()
    return Listener(is_cancelled=lambda: time.monotonic() - begin_s > seconds)


def test_an_answer_comes_back_with_progress_and_findings(ask) -> None:
    fractions, found = [], []
    listener = Listener(progress=lambda fraction, _text: fractions.append(fraction), finding=found.append)
    assert ask("count", listener, steps=1000) == 1000
    assert ask("find", listener, rows=500) == 500
    assert fractions[-1] == 1.0
    assert fractions == sorted(fractions)
    assert len(found) == 500


def test_a_refusal_is_one_error_with_its_remedy(ask) -> None:
    with pytest.raises(EngineError) as refused:
        ask("refuse")
    assert (refused.value.text, refused.value.remedy, refused.value.kind) == (
        "The store is closed.",
        "Open it.",
        "store",
    )


def test_a_crash_is_one_error_with_the_engines_last_words(ask) -> None:
    with pytest.raises(EngineDied) as died:
        ask("crash")
    assert "SIGSEGV" in died.value.text
    assert "trial.py" in died.value.remedy


def test_an_engine_that_just_leaves_is_told_by_its_exit_code(ask) -> None:
    with pytest.raises(EngineDied, match="exit code 7"):
        ask("stop_short")


def test_an_engine_killed_from_outside_is_an_error_not_a_wait(trial_engine: Path) -> None:
    with Engine(ends_with_thread=False, program=trial_engine) as started:
        threading.Timer(0.3, os.kill, (started.number, signal.SIGKILL)).start()
        with pytest.raises(EngineDied, match="SIGKILL"):
            started.ask("store.trial.work_politely", {})


def test_an_engine_that_hangs_is_ended(trial_engine: Path) -> None:
    with Engine(ends_with_thread=False, program=trial_engine, patience_s=2.5) as started:
        with pytest.raises(EngineDied, match="does not answer"):
            started.ask("store.trial.hold_the_interpreter", {})
        assert not is_running(started.number)


def test_long_silent_work_is_no_hang(trial_engine: Path) -> None:
    started = Engine(ends_with_thread=False, program=trial_engine, patience_s=2.5)
    with started, pytest.raises(EngineCancelled):
        started.ask("store.trial.work_deafly", {}, cancelling_after(5))


@pytest.mark.parametrize("work", ["work_politely", "work_deafly", "hold_the_interpreter", "start_a_child"])
def test_cancel_ends_any_work_and_leaves_no_process(trial_engine: Path, work: str) -> None:
    children = []
    began = cancelling_after(1)
    listener = Listener(finding=lambda found: children.append(int(found["subject"])), is_cancelled=began.is_cancelled)
    started = Engine(ends_with_thread=False, program=trial_engine, patience_s=60)
    with started, pytest.raises(EngineCancelled):
        started.ask(f"store.trial.{work}", {}, listener)
    assert all(ends(number) for number in (started.number, *children))


def test_cancelled_work_that_was_ended_leaves_no_part_of_a_file(trial_engine: Path, tmp_path: Path) -> None:
    (tmp_path / ".page.of-another-0a1b.html").write_text("another engine's")
    started = Engine(ends_with_thread=False, program=trial_engine, patience_s=60)
    with started, pytest.raises(EngineCancelled):
        started.ask("store.trial.write_deafly", {"output": str(tmp_path / "page.html")}, cancelling_after(1))
    assert [each.name for each in tmp_path.iterdir()] == [".page.of-another-0a1b.html"]


def test_polite_work_rolls_back_by_itself_when_cancelled(trial_engine: Path) -> None:
    with Engine(ends_with_thread=False, program=trial_engine) as started:
        with pytest.raises(EngineCancelled):
            started.ask("store.trial.work_politely", {}, cancelling_after(0.5))
        assert started.is_alive()


def test_the_warm_engine_is_one_process_and_another_after_it_died(trial_engine: Path, monkeypatch) -> None:
    monkeypatch.setattr(engine.Engine.__init__, "__kwdefaults__", {"program": trial_engine, "patience_s": 60})
    warm = WarmEngine()
    first, again = (warm.ask("store.trial.process_number", {}, {}) for _ in range(2))
    assert first == again
    os.kill(first, signal.SIGKILL)
    assert ends(first)
    second = warm.ask("store.trial.process_number", {}, {})
    assert second != first
    warm.end()
    assert not is_running(second)


def test_questions_from_many_threads_each_get_their_own_answer(trial_engine: Path, monkeypatch) -> None:
    monkeypatch.setattr(engine.Engine.__init__, "__kwdefaults__", {"program": trial_engine, "patience_s": 60})
    warm, answers = WarmEngine(), {}

    def ask_for(word: str) -> None:
        answers[word] = warm.ask("store.trial.echo", {"word": word}, {"user": word})

    threads = [threading.Thread(target=ask_for, args=(f"word {i}",)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(GENEROUS_S)
    warm.end()
    assert {word: (got["word"], got["connection"]["user"]) for word, got in answers.items()} == {
        f"word {i}": (f"word {i}",) * 2 for i in range(8)
    }


@pytest.mark.parametrize("work", ["work_politely", "work_deafly", "start_a_child"])
def test_when_qgis_is_killed_no_engine_is_left(trial_engine: Path, work: str) -> None:
    script = f"""
        from pathlib import Path
        from undergrid.processing.engine import Engine, Listener
        engine = Engine(ends_with_thread=True, program=Path({str(trial_engine)!r}))
        print(engine.number, flush=True)
        engine.ask("store.trial.{work}", {{}}, Listener(finding=lambda found: print(found["subject"], flush=True)))
    """
    qgis = subprocess.Popen([sys.executable, "-P", "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True)
    numbers = [int(qgis.stdout.readline()) for _ in range(2 if work == "start_a_child" else 1)]
    time.sleep(0.3)
    qgis.kill()
    qgis.wait()
    qgis.stdout.close()
    assert all(ends(number) for number in numbers)


def test_credentials_are_on_no_command_line_and_in_no_environment(trial_engine: Path, record_property) -> None:
    with Engine(ends_with_thread=False, program=trial_engine) as started:
        started.ask("connect", {"user": "anna", "password": OPEN_SECRET})
        seen = b"".join(Path(f"/proc/{started.number}/{name}").read_bytes() for name in ("cmdline", "environ"))
        assert started.ask("store.trial.echo", {"word": "x"})["connection"]["password"] == OPEN_SECRET
    assert OPEN_SECRET.encode() not in seen
    record_property(
        "R27", f"{len(seen)} bytes of command line and environment of an engine with a password: 0 times in it"
    )


def test_what_another_program_set_for_its_own_libraries_does_not_reach_the_engine(trial_engine, monkeypatch) -> None:
    for name in ("PROJ_DATA", "GDAL_DATA", "PYTHONPATH", "PYTHONHOME"):
        monkeypatch.setenv(name, "/somewhere/foreign")
    with Engine(ends_with_thread=False, program=trial_engine) as started:
        environment = Path(f"/proc/{started.number}/environ").read_bytes()
    assert b"/somewhere/foreign" not in environment


def test_a_missing_engine_is_told_with_what_to_do(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("UNDERGRID_HOME", str(tmp_path))
    with pytest.raises(EngineError, match="has not been made"):
        engine.ask("store.trial.echo", {}, {})
