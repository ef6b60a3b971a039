"""The engine's end of the line, spoken to as its asker does: messages in, messages out, and what the system sees."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

GENEROUS_S = 20  # a busy machine; what must happen happens long before


class Asker:
    """Speaks to one engine process."""

    def __init__(self, program: Path, home: Path, **variables: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-I", str(program)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "UNDERGRID_HOME": str(home)} | variables, start_new_session=True,
        )  # fmt: skip
        self.notifications: list[dict[str, Any]] = []

    def send(self, line: dict[str, Any] | str) -> None:
        text = line if isinstance(line, str) else json.dumps({"jsonrpc": "2.0", **line})
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        return json.loads(self.process.stdout.readline())

    def ask(self, method: str, number: int = 1, **parameters: Any) -> dict[str, Any]:
        self.send({"id": number, "method": method, "params": parameters})
        return self.answer()

    def answer(self) -> dict[str, Any]:
        while "method" in (message := self.hear()):
            self.notifications.append(message)
        return message

    def trial(self, name: str, **parameters: Any) -> dict[str, Any]:
        return self.ask(f"store.trial.{name}", **parameters)

    def heard(self, method: str) -> list[dict[str, Any]]:
        return [message["params"] for message in self.notifications if message["method"] == method]


@contextmanager
def engine(program: Path, home: Path, **variables: str) -> Iterator[Asker]:
    asker = Asker(program, home, **variables)
    try:
        yield asker
    finally:
        try:
            os.killpg(asker.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            assert asker.process.poll() is not None
        asker.process.wait()
        asker.process.stdout.close()


@pytest.fixture
def asker(trial_engine: Path, tmp_path: Path) -> Iterator[Asker]:
    with engine(trial_engine, tmp_path) as greeted:
        assert greeted.ask("hello", protocol=1, language="zh")["result"]["protocol"] == 1
        yield greeted


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


def test_a_task_gets_its_parameters_and_the_connection(asker: Asker) -> None:
    assert asker.ask("connect", host="/run/store", user="anna")["result"] is None
    answer = asker.trial("echo", word="检查井", times=2)
    assert answer["result"] == {
        "word": "检查井",
        "times": 2,
        "factor": None,
        "connection": {"host": "/run/store", "user": "anna"},
    }


def test_nothing_is_answered_before_hello(trial_engine: Path, tmp_path: Path) -> None:
    with engine(trial_engine, tmp_path) as stranger:
        assert stranger.trial("echo", word="x")["error"]["data"]["kind"] == "request"


def test_another_protocol_is_refused(trial_engine: Path, tmp_path: Path) -> None:
    with engine(trial_engine, tmp_path) as stranger:
        error = stranger.ask("hello", protocol=99)["error"]
    assert error["message"] == "The plugin speaks protocol 99, the engine 1."


@pytest.mark.parametrize(
    "name",
    [
        "store.trial.not_a_task",
        "store.trial.subprocess",
        "store.trial.no_such",
        "store.nowhere.echo",
        "kernel.task.task",
        "nowhere.trial.echo",
        "store.trial",
        "store.trial.__import__",
        "os.path.join",
        "store..echo",
    ],
)
def test_only_marked_functions_of_known_domains_are_reached(asker: Asker, name: str) -> None:
    assert asker.ask(name)["error"]["code"] == -32601


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "parameter 'word' is missing"),
        ({"word": "x", "depth": 1}, "no parameter 'depth'"),
        ({"word": 7}, "parameter 'word' must be str"),
        ({"word": "x", "times": "2"}, "parameter 'times' must be int"),
        ({"word": "x", "times": True}, "parameter 'times' must be int"),
        ({"word": ["x"]}, "parameter 'word' must be str"),
    ],
)
def test_wrong_parameters_are_named(asker: Asker, parameters: dict[str, Any], words: str) -> None:
    error = asker.ask("store.trial.echo", **parameters)["error"]
    assert error["code"] == -32602
    assert words in error["message"]


def test_an_integer_is_taken_for_a_number(asker: Asker) -> None:
    assert asker.trial("echo", word="x", factor=2)["result"]["factor"] == 2


@pytest.mark.parametrize("line", ["not json", "[1, 2]", '"text"'])
def test_what_is_no_message_gets_an_error_and_the_line_goes_on(asker: Asker, line: str) -> None:
    asker.send(line)
    assert asker.answer()["error"]["code"] == -32700
    assert asker.trial("echo", word="still here")["result"]["word"] == "still here"


def test_what_libraries_print_and_read_never_touches_the_line(asker: Asker) -> None:
    answer = asker.trial("chatter")
    assert answer == {"jsonrpc": "2.0", "id": 1, "result": ""}
    assert asker.trial("echo", word="clean")["result"]["word"] == "clean"


def test_progress_is_thinned_out_but_ends_at_one(asker: Asker) -> None:
    assert asker.trial("count", steps=100_000)["result"] == 100_000
    said = asker.heard("progress")
    assert said[-1]["fraction"] == 1.0
    assert len(said) < 10_000


def test_no_finding_is_ever_dropped(asker: Asker) -> None:
    asker.trial("find", rows=2_000)
    found = asker.heard("finding")
    assert [finding["row"] for finding in found] == list(range(2, 2_002))
    assert found[0]["text"] == {"en": "Too deep.", "zh": "过深。"}


def test_long_work_is_heard_to_be_alive(asker: Asker) -> None:
    asker.send({"id": 5, "method": "store.trial.work_deafly", "params": {}})
    assert [asker.hear()["method"] for _ in range(3)] == ["heartbeat"] * 3


def test_a_refusal_carries_both_languages_and_the_remedy(asker: Asker) -> None:
    data = asker.trial("refuse")["error"]["data"]
    assert data == {
        "kind": "store",
        "text": {"en": "The store is closed.", "zh": "库已关闭。"},
        "remedy": {"en": "Open it.", "zh": "请打开它。"},
    }


def test_a_full_disk_is_told_as_such(asker: Asker) -> None:
    error = asker.trial("fill_the_disk")["error"]
    assert error["data"]["kind"] == "system"
    assert "No space left" in error["message"]


def test_a_defect_becomes_an_id_into_a_log_without_values(asker: Asker, tmp_path: Path) -> None:
    error = asker.trial("meet_a_defect", value="hunter2")["error"]
    log = Path(error["data"]["log"])
    assert log.parent == tmp_path / "logs"
    assert log.stem in error["message"]
    assert "meet_a_defect" in log.read_text()
    assert "hunter2" not in log.read_text() + json.dumps(error)
    assert log.stat().st_mode & 0o077 == 0


def test_after_a_defect_the_process_is_not_trusted_any_more(asker: Asker) -> None:
    asker.trial("meet_a_defect", value="x")
    assert ends(asker.process.pid)


def test_an_answer_that_json_cannot_carry_is_a_defect(asker: Asker) -> None:
    assert asker.trial("answer_with_nan")["error"]["code"] == -32603


def test_cancel_reaches_running_work(asker: Asker) -> None:
    asker.send({"id": 9, "method": "store.trial.work_politely", "params": {}})
    asker.hear()
    asker.send({"method": "cancel", "params": {"id": 9}})
    assert asker.answer()["error"]["data"]["kind"] == "cancelled"
    assert asker.trial("echo", word="next")["result"]["word"] == "next"


def test_cancel_of_one_request_leaves_the_next_alone(asker: Asker) -> None:
    asker.send({"method": "cancel", "params": {"id": 41}})
    assert asker.ask("store.trial.echo", number=42, word="x")["result"]["word"] == "x"


@pytest.mark.parametrize("work", ["work_politely", "work_deafly", "start_a_child", "hold_the_interpreter"])
def test_the_end_of_the_asker_ends_the_engine_whatever_it_does(asker: Asker, work: str) -> None:
    asker.send({"id": 1, "method": f"store.trial.{work}", "params": {}})
    asker.hear()
    time.sleep(0.1)  # what is heard first may be the heartbeat before the work
    asker.process.stdin.close()
    assert ends(asker.process.pid)


def test_children_of_the_engine_end_with_it(asker: Asker) -> None:
    asker.send({"id": 1, "method": "store.trial.start_a_child", "params": {}})
    while (message := asker.hear())["method"] != "finding":
        pass
    child = int(message["params"]["subject"])
    assert is_running(child)
    asker.process.stdin.close()
    assert ends(child)


def test_the_guard_beside_the_engine_ends_with_it(asker: Asker) -> None:
    """However the engine ends: here by the system, as when memory runs out."""
    number = asker.trial("process_number")["result"]
    beside = [int(child) for child in Path(f"/proc/{number}/task/{number}/children").read_text().split()]
    assert len(beside) == 1
    os.kill(number, signal.SIGKILL)
    assert ends(beside[0])


def test_an_idle_engine_ends_with_its_asker(asker: Asker) -> None:
    asker.process.stdin.close()
    assert ends(asker.process.pid)
