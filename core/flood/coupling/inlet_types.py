"""Types of inlets and manholes: the shipped table, and a city's own beside it.

Each coefficient belongs to a form of its formula, which the table names: one of another form takes another flow.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from undergrid.core.formats.delimited import read_delimited
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file, written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

SHIPPED = Path(__file__).parents[3] / "data" / "pipes" / "inlets.csv"
WEIR_FORMS = {"hec22": 1.0, "rectangular": 2.0 / 3.0 * math.sqrt(2.0 * 9.81)}
"""m3/s for each metre of rim under a metre of water, by a coefficient of 1: C P d^1.5; 2/3 C P sqrt(2 g) d^1.5."""
ORIFICE_FORMS = ("flat", "upright")
"""C A sqrt(2 g h), h from the rim, or from the middle of an upright opening."""
NEEDED = ("code", "perimeter_m", "clear_area_m2", "weir_coefficient", "weir_form", "orifice_coefficient")
LIMITS = {"perimeter_m": 100.0, "clear_area_m2": 100.0, "weir_coefficient": 3.0, "orifice_coefficient": 1.2}
WRITE_TABLE = Text(
    "Begin with the table that “Table of inlet types” writes, and keep its columns.",
    "请以“雨水口类型表”算法写出的表格为底稿，并保留其各列。",
)


@dataclass(frozen=True, slots=True)
class InletType:
    """How one type takes water: as a weir along its rim, as an orifice through its clear opening, at most so much.

    ``weir_form`` and ``orifice_form`` say which formula each coefficient is of. ``blocked_share``: always closed.
    """

    code: str
    name: Text
    perimeter_m: float
    clear_area_m2: float
    weir_coefficient: float
    orifice_coefficient: float
    most_inflow_m3_s: float = math.inf
    weir_form: str = "hec22"
    orifice_form: str = "flat"
    opening_height_m: float = 0.0
    blocked_share: float = 0.0
    kind: str = ""
    source: str = ""
    confidence: str = ""

    @property
    def weir_m3_s(self) -> float:
        """Return what passes the clean rim under a metre of water: it grows with the depth to the power of 1.5."""
        return WEIR_FORMS[self.weir_form] * self.weir_coefficient * self.perimeter_m

    @property
    def half_height_m(self) -> float:
        """Return how far the middle of an upright opening lies above its rim."""
        return 0.5 * self.opening_height_m if self.orifice_form == "upright" else 0.0


@cache
def shipped_types() -> dict[str, InletType]:
    """Return the shipped types by code."""
    return _types(SHIPPED)


def inlet_types(table: str | None = None) -> dict[str, InletType]:
    """Return the shipped types by code, with those of a city's own ``table`` beside or in place of them."""
    return shipped_types() | _types(existing_file(table)) if table else shipped_types()


def type_of(code: str, known: Mapping[str, InletType]) -> InletType:
    """Return a type by its code, its name, or the first of its kind; else SourceError with the known ones."""
    if code not in known:
        for kind in known.values():
            if code in {kind.kind, kind.name.en, kind.name.zh}:
                return kind
        listed = ", ".join(known)
        raise SourceError(
            Text("There is no inlet type “{code}”.", "没有雨水口类型“{code}”。").fill(code=code),
            Text("Use one of: {listed}.", "请用：{listed}。").fill(listed=listed),
        )
    return known[code]


@task
def write_inlet_types(_call: Call, *, output: str) -> Answer:
    """Write the shipped types as a table for a city to edit: UTF-8 with its mark, so that Excel reads the Chinese."""
    with written_whole(output) as aside:
        aside.write_text(SHIPPED.read_text(encoding="utf-8"), encoding="utf-8-sig", newline="")
    return {"output": output, "types": len(shipped_types())}


def _types(path: Path) -> dict[str, InletType]:
    rows = [list(row) for row in zip(*(column.to_pylist() for column in read_delimited(path)[0].columns), strict=True)]
    header = [(cell or "").strip() for cell in rows[0]] if rows else []
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise SourceError(
            Text("{file} lacks the columns {names}.", "{file} 缺少列：{names}。").fill(
                file=path.name, names=", ".join(missing)
            ),
            WRITE_TABLE,
        )
    found: dict[str, InletType] = {}
    for number, cells in enumerate(rows[1:], start=2):
        row = {name: (cell or "").strip() for name, cell in zip(header, cells, strict=True)}
        if not any(row.values()):
            continue
        kind = _type(row, path.name, number)
        if kind.code in found:
            raise _wrong(path.name, number, "code", kind.code)
        found[kind.code] = kind
    return found


def _type(row: Mapping[str, str], file: str, number: int) -> InletType:
    def figure(name: str, default: float | None = None, most: float = math.inf) -> float:
        text = row.get(name, "")
        if not text and default is not None:
            return default
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not 0.0 <= value <= most:
            raise _wrong(file, number, name, text)
        return value

    def form(name: str, known: Any, default: str) -> str:
        word = row.get(name, "") or default
        if word not in known:
            raise _wrong(file, number, name, word, ", ".join(known))
        return word

    if not row["code"]:
        raise _wrong(file, number, "code", "")
    orifice_form = form("orifice_form", ORIFICE_FORMS, "flat")
    if orifice_form == "upright" and not row.get("opening_height_m"):
        raise _wrong(file, number, "opening_height_m", "")
    return InletType(
        code=row["code"],
        name=Text(row.get("name_en") or row["code"], row.get("name_zh") or row["code"]),
        **{name: figure(name, most=most) for name, most in LIMITS.items()},
        most_inflow_m3_s=figure("most_inflow_m3_s", math.inf),
        weir_form=form("weir_form", WEIR_FORMS, ""),
        orifice_form=orifice_form,
        opening_height_m=figure("opening_height_m", 0.0),
        blocked_share=figure("blocked_share", 0.0, 1.0),
        kind=row.get("kind", ""),
        source=row.get("source", ""),
        confidence=row.get("confidence", ""),
    )


def _wrong(file: str, number: int, column: str, value: str, known: str = "") -> SourceError:
    remedy = Text("It must be one of: {known}.", "须为：{known}。").fill(known=known) if known else WRITE_TABLE
    return SourceError(
        Text("{file}, row {row}: {column} cannot be “{value}”.", "{file} 第 {row} 行：{column} 不能为“{value}”。").fill(
            file=file, row=number, column=column, value=value
        ),
        remedy,
    )
