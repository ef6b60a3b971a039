"""A table that somebody opens in a spreadsheet program: CSV with its mark, headed in the reader's language.

Tables that programs read back keep their keys; which is which stands in docs/tables.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.numbers import is_nothing

COLUMNS = Path(__file__).resolve().parents[2] / "data" / "columns.csv"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
QUOTE = "'"
METRES = ("_m", "_permille")
WORDS = {True: Text("yes", "是"), False: Text("no", "否")}


def harmless(value: Any) -> Any:
    """Return a cell that no spreadsheet program takes for a formula: such a text begins with an apostrophe."""
    return QUOTE + value if isinstance(value, str) and value.startswith(FORMULA) else value


def heads_of(names: Iterable[str], own: Mapping[str, Text] | None = None) -> dict[str, Text]:
    """Return what columns are called: by ``own``, else as attribute tables call them; others keep their name."""
    known = _columns()
    return {name: (own or {}).get(name) or known.get(name) or Text(name, name) for name in names}


def write_table(
    path: str | Path, rows: Iterable[Mapping[str, Any]], heads: Mapping[str, Text], language: Language
) -> str:
    """Write the columns of ``heads``, in their order and whole or not at all; return the path."""
    with written_whole(path) as aside, aside.open("w", encoding="utf-8-sig", newline="") as opened:
        table = csv.writer(opened)
        table.writerow([head.say(language) for head in heads.values()])
        table.writerows([_cell(name, row.get(name), language) for name in heads] for row in rows)
    return str(path)


def _cell(name: str, value: Any, language: Language) -> Any:
    if isinstance(value, bool):
        value = WORDS[value]
    if isinstance(value, Text):
        return value.say(language)
    if is_nothing(value):
        return ""
    return _rounded(name, float(value)) if isinstance(value, float) else harmless(value)


def _rounded(name: str, value: float) -> float:
    """Return a figure without the noise of its arithmetic: metres to the millimetre, others to ten digits."""
    return round(value, 3) if name.endswith(METRES) else float(f"{value:.10g}")


@cache
def _columns() -> dict[str, Text]:
    with COLUMNS.open(encoding="utf-8", newline="") as opened:
        return {row["column"]: Text(row["name_en"], row["name_zh"]) for row in csv.DictReader(opened)}
