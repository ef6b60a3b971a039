"""Counts by which the house is judged: sizes of functions and files, ``Any``, lines that stand twice.

``./run python tools/measure.py`` prints them; ``tests/contracts/test_measures.py`` holds them at the
limits that stand there, which may be lowered and never raised. Standard library only: it reads, it imports nothing of
what it judges.
"""

from __future__ import annotations

import ast
import io
import statistics
import subprocess
import sys
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TREES = ("core", "processing", "plugins", "tools", "benchmarks", "tests")
MOST_PARAMETERS = 8
MOST_FUNCTION_LINES = 60
MOST_FILE_LINES = 400
LEAST_REPEATED_LINES = 10


@dataclass(frozen=True)
class Function:
    """One function: where it stands, how long it is, what it takes; ``is_compiled`` inside numba's loop."""

    place: str
    lines: int
    parameters: int
    is_compiled: bool


@dataclass(frozen=True)
class Source:
    """One file of Python: its path below the root, its text, its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())


def sources(trees: Iterable[str] = TREES, root: Path = ROOT) -> list[Source]:
    """Return the Python files of some folders that git knows, so that a build's left-overs do not count."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *trees]
    names = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.splitlines()
    found = []
    for name in sorted(name for name in names if name.endswith(".py") and (root / name).exists()):
        text = (root / name).read_text(encoding="utf-8")
        found.append(Source(name, text, ast.parse(text)))
    return found


def functions(files: Iterable[Source]) -> Iterator[Function]:
    """Yield every function and method, inner ones too, with the lines from its ``def`` to its end."""
    for file in files:
        for node in ast.walk(file.tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                yield Function(f"{file.path}:{node.lineno} {node.name}", lines, _parameters(node), _is_compiled(node))


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    given = node.args
    named = [argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len(named) - (named[:1] in (["self"], ["cls"])) + bool(given.vararg) + bool(given.kwarg)


def _is_compiled(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether numba compiles it: its decorator, whatever it is called by, speaks of compiling."""
    told = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
    return any(word in told for word in ("njit", "jit(", "kernel", "vectorize"))


def count_any(files: Iterable[Source]) -> int:
    """Return how often the name ``Any`` is used, imports apart."""
    return sum(isinstance(node, ast.Name) and node.id == "Any" for file in files for node in ast.walk(file.tree))


def suppressions(files: Iterable[Source], word: str) -> int:
    """Return how many comments hold a word that silences a tool: ``nosec``, ``noqa``, ``type: ignore``."""
    found = 0
    for file in (file for file in files if word in file.text):
        tokens = tokenize.generate_tokens(io.StringIO(file.text).readline)
        found += sum(token.type == tokenize.COMMENT and word in token.string for token in tokens)
    return found


def _telling_lines(file: Source) -> list[tuple[int, str]]:
    """Return the numbered lines that say something of their own: no blanks, comments, texts, imports, lone brackets."""
    silent: set[int] = set()
    for node in ast.walk(file.tree):
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_text or isinstance(node, (ast.Import, ast.ImportFrom)):
            silent.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    told = ((number, line.strip()) for number, line in enumerate(file.text.splitlines(), 1) if number not in silent)
    return [(number, line) for number, line in told if any(sign.isalnum() for sign in line) and line[0] != "#"]


@dataclass(frozen=True)
class Repetition:
    """The same lines at two places."""

    first: str
    second: str
    lines: int


def repetitions(files: Iterable[Source], least: int = LEAST_REPEATED_LINES) -> list[Repetition]:
    """Return the runs of at least ``least`` telling lines that stand word for word at two places, longest first."""
    lines = {file.path: _telling_lines(file) for file in files}
    windows: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for path, told in lines.items():
        for start in range(len(told) - least + 1):
            windows[tuple(line for _number, line in told[start : start + least])].append((path, start))
    pairs = {
        (one, other)
        for places in windows.values()
        for index, one in enumerate(places)
        for other in places[index + 1 :]
        if one[0] != other[0] or other[1] - one[1] >= least
    }
    found = []
    for (path, start), (other_path, other_start) in pairs:
        if ((path, start - 1), (other_path, other_start - 1)) in pairs:
            continue  # the run began earlier
        length = least
        while ((path, start + length - least + 1), (other_path, other_start + length - least + 1)) in pairs:
            length += 1
        places = (f"{path}:{lines[path][start][0]}", f"{other_path}:{lines[other_path][other_start][0]}")
        found.append(Repetition(*places, length))
    return sorted(found, key=lambda run: (-run.lines, run.first, run.second))


def _per_thousand(files: list[Source]) -> float:
    return round(1000 * count_any(files) / sum(file.lines for file in files), 1)


def is_shipped(file: Source) -> bool:
    """Return whether a file is part of the program, not of its tests or the developers' tools."""
    return file.path.startswith(("core/", "processing/", "plugins/"))


def measures(files: list[Source]) -> dict[str, float]:
    """Return every count, by the name that the limits use."""
    shipped = [file for file in files if is_shipped(file)]
    tests = [file for file in files if file.path.startswith("tests/")]
    core = [file for file in shipped if file.path.startswith("core/")]
    desktop = [file for file in shipped if not file.path.startswith("core/")]
    every = list(functions(shipped))
    return {
        "shipped files": len(shipped),
        "shipped lines": sum(file.lines for file in shipped),
        "test lines": sum(file.lines for file in tests),
        "functions": len(every),
        "median function lines": statistics.median(function.lines for function in every),
        "functions over 8 parameters": sum(f.parameters > MOST_PARAMETERS and not f.is_compiled for f in every),
        "compiled functions over 8 parameters": sum(f.parameters > MOST_PARAMETERS and f.is_compiled for f in every),
        "functions over 60 lines": sum(f.lines > MOST_FUNCTION_LINES for f in every),
        "files over 400 lines": sum(file.lines > MOST_FILE_LINES for file in files),
        "Any in core": count_any(core),
        "Any in a thousand lines of core": _per_thousand(core),
        "Any in processing and plugins": count_any(desktop),
        "Any in a thousand lines of processing and plugins": _per_thousand(desktop),
        "repetitions of ten lines": len(repetitions(shipped)),
        "repetitions of ten lines in tests and tools": len(repetitions(f for f in files if not is_shipped(f))),
        "nosec": suppressions(shipped, "nosec"),
        "type: ignore": suppressions(shipped, "type: ignore"),
        "noqa": suppressions(shipped, "noqa"),
    }


def main() -> int:
    """Print the counts; with ``--where`` also the places behind them."""
    files = sources()
    for name, value in measures(files).items():
        print(f"{value:>9g}  {name}")
    if "--where" in sys.argv[1:]:
        shipped = [file for file in files if is_shipped(file)]
        for function in sorted(functions(shipped), key=lambda f: -f.lines):
            if function.lines > MOST_FUNCTION_LINES or function.parameters > MOST_PARAMETERS:
                loop = " compiled" if function.is_compiled else ""
                print(f"{function.place}: {function.lines} lines, {function.parameters} parameters{loop}")
        for file in files:
            if file.lines > MOST_FILE_LINES:
                print(f"{file.path}: {file.lines} lines")
        for run in repetitions(files):
            print(f"{run.first} = {run.second}: {run.lines} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
