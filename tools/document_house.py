"""The derived pages about the house itself: algorithms by what they are for, and the layers as a picture.

Read from source text only: the algorithms live in QGIS's Python, the import contracts in ``setup.cfg``.
"""

from __future__ import annotations

import ast
import configparser
import html
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Told:
    """What an algorithm says of itself; ``task`` is what it calls in the engine, empty where it needs none."""

    room: str
    identifier: str
    title: str
    summary: str
    task: str


def algorithms() -> list[Told]:
    """Return every algorithm that a file of processing/ declares."""
    found = []
    for path in sorted((ROOT / "processing").glob("*/*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                values = {
                    statement.targets[0].id: _text(statement.value)
                    for statement in node.body
                    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
                }
                if values.get("identifier"):
                    names = ("identifier", "title", "summary", "task")
                    found.append(Told(path.parent.name, *(values.get(name, "") for name in names)))
    return found


def _text(node: ast.expr) -> str:
    """Return a text that stands there, itself or within ``tr(...)``."""
    inner = node.args[0] if isinstance(node, ast.Call) and node.args else node
    return inner.value if isinstance(inner, ast.Constant) and isinstance(inner.value, str) else ""


def chinese() -> dict[str, str]:
    """Return the Chinese of every text of the user interface."""
    tree = ET.parse(ROOT / "i18n" / "undergrid_zh_CN.ts")  # noqa: S314  (our own file)
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.getroot().iter("message")
    }


def algorithm_index() -> Iterator[str]:
    """Yield the lines of the list of algorithms, by room and by the part of the engine that does the work."""
    texts = chinese()
    yield "# Algorithms by task 按任务查找算法"
    yield ""
    yield "Derived from the algorithms by `./run document`."
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for told in algorithms():
        parts = told.task.split(".")
        groups[told.room, parts[1] if len(parts) > 1 else ""].append(told)
    room = None
    for (of_room, task), members in sorted(groups.items()):
        if of_room != room:
            room = of_room
            yield ""
            yield f"## {room}"
        yield ""
        yield f"### {task.replace('_', ' ') or 'in QGIS'}"
        yield ""
        yield "| algorithm | 算法 | what it does |"
        yield "|---|---|---|"
        for told in sorted(members, key=lambda one: one.title):
            sentence = told.summary.split("\n")[0].split(". ")[0].rstrip(".")
            yield f"| [{told.title}](algorithms/{told.identifier}.md) | {texts.get(told.title, '')} | {sentence} |"


# --- the picture -----------------------------------------------------------------------------------------------

WIDTH, ROW, GAP, EDGE = 760, 44, 10, 20


def layers() -> list[tuple[str, list[list[str]]]]:
    """Return every layers contract with its rows from the top: modules that stand on one floor share a row."""
    read = configparser.ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    found = []
    for name in read.sections():
        contract = read[name]
        if name.startswith("importlinter:contract:") and contract.get("type") == "layers":
            rows = [line.strip() for line in contract["layers"].splitlines() if line.strip()]
            modules = [[part.strip(" ()") for part in row.replace(":", "|").split("|")] for row in rows]
            found.append((contract["name"], modules))
    return found


def architecture_picture() -> Iterator[str]:
    """Yield the lines of the picture: each layers contract a stack, an upper floor may import all below it."""
    stacks = layers()
    height = EDGE + sum(30 + len(rows) * (ROW + GAP) + EDGE for _name, rows in stacks)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif">'
    yield f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
    top = EDGE
    for name, rows in stacks:
        yield f'<text x="{EDGE}" y="{top + 16}" font-size="15" fill="#1f2d3a">{html.escape(name)}</text>'
        top += 30
        for row in rows:
            yield from _floor(row, top)
            top += ROW + GAP
        top += EDGE
    yield "</svg>"


def _floor(modules: list[str], top: int) -> Iterator[str]:
    wide = (WIDTH - 2 * EDGE - (len(modules) - 1) * GAP) / len(modules)
    for number, module in enumerate(modules):
        left = EDGE + number * (wide + GAP)
        label = html.escape(module.removeprefix("undergrid.").removeprefix("core."))
        yield (
            f'<rect x="{left:.0f}" y="{top}" width="{wide:.0f}" height="{ROW}" rx="6" fill="#e3eef7" stroke="#2f6690"/>'
        )
        yield (
            f'<text x="{left + wide / 2:.0f}" y="{top + ROW / 2 + 5:.0f}" font-size="14" text-anchor="middle" '
            f'fill="#1f2d3a">{label}</text>'
        )
