"""What a benchmark is: contenders that do the same job in one run, and a table of how they compare.

An entry is a module in this folder with a function ``entry() -> Entry``. Figures are ratios of medians, because
seconds belong to a machine and ratios to the programs; the machine is named beside them.
"""

from __future__ import annotations

import importlib
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
OURS = "Undergrid"


@dataclass(frozen=True)
class Contender:
    """One way of doing the job: ``run`` does it once and returns the seconds that count.

    ``passes`` may be fewer for one so slow that once is enough to know. ``note`` says what it does more or less.
    """

    name: str
    run: Callable[[], float]
    passes: int = 3
    note: str = ""


@dataclass(frozen=True)
class Limit:
    """What must be kept: ``who`` takes at most ``times`` the seconds of ``of``; ``aim`` is wished for beyond."""

    of: str
    times: float
    who: str = OURS
    aim: float | None = None


@dataclass
class Entry:
    """A benchmark: what is done, by whom, and what ours must keep; figures gather as it runs."""

    name: str
    title: str
    job: str
    contenders: list[Contender]
    limits: list[Limit] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, list[float]] = field(default_factory=dict)
    finish: Callable[[], None] = lambda: None

    def run(self) -> None:
        """Run every contender its number of passes, in turns, so that a busy minute hits them all."""
        most = max(each.passes for each in self.contenders)
        try:
            for turn in range(most):
                for each in self.contenders:
                    if turn < each.passes:
                        spent = each.run()
                        self.seconds.setdefault(each.name, []).append(spent)
                        print(f"{self.name}: {each.name} {spent:.2f} s", file=sys.stderr)
        finally:
            self.finish()

    def median_s(self, name: str) -> float:
        """Return a contender's median."""
        return statistics.median(self.seconds[name])

    def kept(self) -> Iterator[tuple[Limit, float, bool]]:
        """Yield each limit with the ratio that was measured and whether it holds."""
        for limit in self.limits:
            ratio = self.median_s(limit.who) / self.median_s(limit.of)
            yield limit, ratio, ratio <= limit.times

    def section(self) -> str:
        """Return the entry's section of the page."""
        reference = self.median_s(OURS)
        lines = [
            f"## {self.title}",
            "",
            self.job,
            "",
            "| who | median s | passes | ours takes | note |",
            "|---|---|---|---|---|",
        ]
        for each in self.contenders:
            median = self.median_s(each.name)
            ratio = "" if each.name == OURS else f"{reference / median:.2f} times as long"
            lines.append(f"| {each.name} | {median:.2f} | {len(self.seconds[each.name])} | {ratio} | {each.note} |")
        lines.append("")
        for limit, ratio, holds in self.kept():
            verdict = "kept" if holds else "**not kept**"
            who = "" if limit.who == OURS else f"{limit.who} takes "
            aim = f" (aim {limit.aim:.3g})" if limit.aim else ""
            lines.append(f"- {verdict}: {who}at most {limit.times:.3g}{aim} times {limit.of}; measured {ratio:.3g}.")
        facts = {**self.facts, **machine()}
        lines += ["", "Measured: " + "; ".join(f"{name} {value}" for name, value in facts.items()) + ".", ""]
        return "\n".join(lines)


def machine() -> dict[str, str]:
    """Return what the figures depend on: processor, memory, load, system, date."""
    cpu = next(
        (line.split(":")[1].strip() for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name")),
        platform.processor() or "unknown",
    )
    memory = next((line.split()[1] for line in _lines(Path("/proc/meminfo")) if line.startswith("MemTotal")), "0")
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return {
        "processor": f"{os.cpu_count()} x {cpu}",
        "memory": f"{int(memory) / 1e6:.0f} GB",
        "load of the machine during the run": load,
        "system": f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}",
        "date": time.strftime("%Y-%m-%d"),
    }


@contextmanager
def stopwatch() -> Iterator[list[float]]:
    """Yield a list that holds the block's seconds after it."""
    spent: list[float] = []
    began = time.perf_counter()
    yield spent
    spent.append(time.perf_counter() - began)


def program_s(command: list[str], **options: object) -> float:
    """Return the seconds a program takes; raise with its last words if it fails."""
    with stopwatch() as spent:
        done = subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {(done.stderr or done.stdout)[-600:]}")
    return spent[0]


def peak_memory_mb() -> float:
    """Return the most memory this program ever held, in MB.

    On Linux what the system counts for a process includes what its parent held when it was started; the high-water
    mark of the program's own memory does not.
    """
    if mark := next((line for line in _lines(Path("/proc/self/status")) if line.startswith("VmHWM")), ""):
        return float(mark.split()[1]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def entries(names: list[str]) -> list[Entry]:
    """Return the entries in this folder (all, or those named), found by scanning it."""
    found = []
    for path in sorted(HERE.glob("*.py")):
        if path.stem in ("harness", "run") or (names and path.stem not in names):
            continue
        module = importlib.import_module(f"undergrid.benchmarks.{path.stem}")
        if hasattr(module, "entry"):
            found.append(module.entry())
    return found


def write_page(section: str, name: str, page: Path = PAGE) -> None:
    """Put an entry's section into the page, in the place of its earlier one."""
    head = "# Benchmarks\n\nWritten by `./run bench`; ratios of medians, all contenders in one run.\n"
    text = page.read_text(encoding="utf-8") if page.exists() else head
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    block = f"{begin}{section}{end}"
    if begin in text and end in text:
        text = text[: text.index(begin)] + block + text[text.index(end) + len(end) :]
    else:
        text = text.rstrip() + "\n\n" + block
    page.parent.mkdir(exist_ok=True)
    page.write_text(text, encoding="utf-8")


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []
