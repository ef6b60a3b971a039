"""What nested formats (XML, JSON) say in names of columns, and what they hold beside the rows of their tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

LEFT_ASIDE = "intake.parts-left-out"
MOST_NAMED = 8
NO_ROWS = Text(
    "Beside the rows of its tables {name} holds what was left out: {parts}.",
    "{name} 中下列内容不属于任何表格行，未导入：{parts}。",
)
PUT_IN_ROWS = Text(
    "Nothing to do where these are facts of the export; else deliver them in the rows of a table.",
    "如为导出说明则无需处理；否则请将其写入表格各行后重新提供。",
)
Told = TypeVar("Told")


def told_once(pairs: Iterable[tuple[str, Told]]) -> dict[str, Told]:
    """Return what is told by name; a name that is told again has its number behind, so that nothing is lost."""
    found: dict[str, Told] = {}
    times: Counter[str] = Counter()
    for name, value in pairs:
        own, times[name] = name, times[name] + 1
        while own in found:
            times[name] += own != name
            own = f"{name} {max(2, times[name])}"
        found[own] = value
    return found


def short_names(paths: Sequence[str]) -> list[str]:
    """Return the last part of each path, or the whole where another ends alike."""
    ends = Counter(path.rsplit("/", 1)[-1].casefold() for path in paths)
    return [last if ends[(last := path.rsplit("/", 1)[-1]).casefold()] == 1 else path for path in paths]


def left_aside(file: str, parts: Mapping[str, int]) -> list[Finding]:
    """Return the finding that parts of a file are in no table: their names, with how often each comes."""
    if not parts:
        return []
    named = [f"{name} ({count})" if count > 1 else name for name, count in parts.items()]
    said = ", ".join(named[:MOST_NAMED]) + (f" … ({len(named)})" if len(named) > MOST_NAMED else "")
    severity = Severity.WARNING if max(parts.values()) > 1 else Severity.ADVICE
    return [Finding(LEFT_ASIDE, severity, NO_ROWS.fill(name=file, parts=said), PUT_IN_ROWS, Place(file), file)]
