"""Tasks that behave as badly as libraries can; copied into an engine of their own by the fixture ``trial_engine``."""

import ctypes
import os
import re
import subprocess
import sys
import time

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text


@task
def echo(call: Call, *, word: str, times: int = 1, factor: float | None = None) -> dict:
    return {"word": word, "times": times, "factor": factor, "connection": dict(call.connection)}


@task
def language(call: Call) -> str:
    return call.language


@task
def process_number(call: Call) -> int:
    return os.getpid()


@task
def chatter(call: Call) -> str:
    """Write to standard output from Python and from C, and read from standard input, as careless libraries do."""
    print("a line that is not JSON")
    os.write(1, b"another one\n")
    subprocess.run(["/bin/sh", "-c", "echo a line of a child"], check=True)
    return sys.stdin.read()


@task
def count(call: Call, *, steps: int) -> int:
    for step in range(steps):
        call.progress.report(step / steps, Text(f"Step {step}", f"第 {step} 步"))
    call.progress.report(1.0)
    return steps


@task
def work_politely(call: Call) -> None:
    while True:
        call.progress.report(0.5)
        time.sleep(0.02)


@task
def work_a_while(call: Call) -> None:
    time.sleep(2)


@task
def write_deafly(_call: Call, *, output: str) -> None:
    """Write half of a file, and look at nothing any more."""
    with written_whole(output) as aside:
        aside.write_text("half of it")
        work_deafly(_call)


@task
def work_deafly(call: Call) -> None:
    time.sleep(600)


@task
def hold_the_interpreter(call: Call) -> None:
    """Say that it begins, and never give the interpreter lock back: no thread of this process runs any more."""
    call.progress.report(0.1)
    re.match(r"(a+)+$", "a" * 60 + "b")


@task
def start_a_child(call: Call) -> int:
    """Start a program that would outlive its parent, and wait."""
    child = subprocess.Popen(["/bin/sleep", "600"])
    call.report(Finding("child", Severity.ADVICE, Text(str(child.pid), ""), subject=str(child.pid)))
    time.sleep(600)
    return child.pid


@task
def crash(call: Call) -> None:
    ctypes.string_at(0)


@task
def stop_short(call: Call) -> None:
    os._exit(7)


@task
def meet_a_defect(call: Call, *, value: str) -> None:
    raise KeyError(f"password={value}")


@task
def refuse(call: Call) -> None:
    raise StoreError(Text("The store is closed.", "库已关闭。"), Text("Open it.", "请打开它。"))


@task
def fill_the_disk(call: Call) -> None:
    with open("/dev/full", "w") as file:
        file.write("x")


@task
def answer_with_nan(call: Call) -> float:
    return float("nan")


@task
def find(call: Call, *, rows: int) -> int:
    for row in range(rows):
        place = Place(file="points.xlsx", sheet="Points", row=row + 2, column="depth", value="-1")
        call.report(Finding("trial.depth", Severity.ERROR, Text("Too deep.", "过深。"), place=place, wkt="POINT (1 2)"))
    return rows


def not_a_task(call: Call) -> str:
    return "reached"


@task
def take_memory(call: Call, *, mb: int, at_once: bool = False) -> int:
    """Take so much memory, a little at a time or in one piece, and fill it."""
    kept = [bytearray(mb * 1_000_000)] if at_once else []
    while not at_once and sum(map(len, kept)) < mb * 1_000_000:
        kept.append(bytearray(b"x") * 10_000_000)
        time.sleep(0.01)
    return sum(map(len, kept))
