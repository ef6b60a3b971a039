"""What a design storm was made from, in words: kept beside its table, and told by the runs on which it falls.

The words hold for the table as it was written: one that was changed afterwards is no longer that storm.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from undergrid.core.formats.documents import read_json
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Text

Told = tuple[tuple[Text, Text], ...]
"""Lines of a label and what it says; the first line is the storm in short."""

STORM = Text("Design storm", "设计暴雨")
FORMULA = Text("Formula", "暴雨强度公式")
PATTERN = Text("Pattern of the storm", "设计雨型")
SOURCE = Text("Source", "来源")


def beside(table: Path) -> Path:
    """Return the file that tells of a storm's table."""
    return table.with_name(f"{table.name}.storm.json")


def tell_beside(table: Path, told: Told) -> None:
    """Write beside a storm's table what it was made from; where nothing is told, nothing stands there."""
    if not told:
        beside(table).unlink(missing_ok=True)
        return
    content = {"sha256": hashlib.sha256(table.read_bytes()).hexdigest(), "told": as_json(told)}
    with written_whole(beside(table)) as aside:
        aside.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def told_beside(table: Any) -> Told:
    """Return what stands beside a table that a rain was given as; nothing where it was changed, or given otherwise."""
    if not isinstance(table, str) or not beside(Path(table)).is_file():
        return ()
    content = read_json(beside(Path(table)))
    same = content["sha256"] == hashlib.sha256(Path(table).read_bytes()).hexdigest()
    return of_json(content["told"]) if same else ()


def as_json(told: Told) -> list[list[dict[str, str]]]:
    """Return the lines as they are kept in a file."""
    return [[label.as_json(), value.as_json()] for label, value in told]


def of_json(kept: list[list[dict[str, str]]]) -> Told:
    """Return the lines that a file keeps."""
    return tuple((Text(**label), Text(**value)) for label, value in kept)
