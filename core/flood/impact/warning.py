"""Warnings: a colour for every management cell by an editable table of rules, whom to warn, what to man."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.types import is_numeric_dtype

from undergrid.core.flood.checks.usage import NOT_JUDGED
from undergrid.core.flood.impact.columns import COLUMNS
from undergrid.core.flood.impact.criteria import HAZARD_DATA
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Language, Text

SHIPPED_RULES = HAZARD_DATA / "warning.toml"
NO_LEVEL = Text("No warning", "无预警")
NOT_ISSUED = Text("Judgement: suggested grade, not issued", "研判（建议等级，未发布）")
"""A warning is issued by the authority that the law names, never by a computation: every row says so."""


@dataclass(frozen=True, slots=True)
class Level:
    """One grade of warning: when it is reached, who is warned, which kinds of facility are manned."""

    code: str
    name: Text
    colour: str
    when: tuple[Mapping[str, float], ...]
    warn: tuple[Text, ...]
    man: frozenset[str]


@dataclass(frozen=True, slots=True)
class Warnings:
    """``cells`` carry ``level`` (0 none, 1 the lowest), ``level_code`` and ``reason``; ``whom`` and ``what`` are lists.

    ``whom`` has one row for each cell and body to be warned, ``what`` one for each facility to be manned, both from the
    gravest level down.
    """

    cells: Any
    whom: pd.DataFrame
    what: Any
    findings: tuple[Finding, ...]


def read_levels(path: Path = SHIPPED_RULES) -> tuple[Level, ...]:
    """Return the levels of a rule table, the lowest first; raises SourceError, naming what is wrong with it."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["level"]
        return tuple(_level(table) for table in tables)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError) as fault:
        raise SourceError(
            Text(
                "{name} cannot be read as a table of warning rules: {why}.", "无法将 {name} 读作预警规则表：{why}。"
            ).fill(name=path.name, why=fault),
            Text("Start from a copy of data/hazard/warning.toml.", "请从 data/hazard/warning.toml 的副本开始编辑。"),
        ) from fault


def warn(
    cells: Any,
    levels: Sequence[Level],
    facilities: Any = None,
    kind_column: str = "kind",
    near_m: float = 100.0,
    language: Language = "en",
) -> Warnings:
    """Return the warnings for exposed cells, and which facilities within ``near_m`` of a warned cell are to be manned.

    A rule that names a quantity the cells do not have cannot hold; it is told as a finding, not passed over.
    """
    graded = cells.copy()
    reached, reasons = _grade(cells, levels, language)
    graded["level"] = reached
    graded["level_code"] = np.array(["", *(level.code for level in levels)], dtype=object)[reached]
    graded["reason"] = reasons
    graded["standing"] = np.where(reached > 0, NOT_ISSUED.say(language), "")
    whom = _whom(graded, levels, language)
    what = None if facilities is None else _what(graded, levels, facilities, kind_column, near_m)
    return Warnings(graded, whom, what, tuple(_unjudged(cells, levels)))


def _level(table: Mapping[str, Any]) -> Level:
    conditions = tuple({name: float(value) for name, value in each.items()} for each in table["when"])
    if not conditions or not all(conditions):
        raise ValueError(f"level {table['code']} has no condition")
    return Level(
        table["code"],
        Text(table["name_en"], table["name_zh"]),
        table["colour"],
        conditions,
        tuple(Text(each["en"], each["zh"]) for each in table.get("warn", ())),
        frozenset(table.get("man", ())),
    )


def _grade(cells: Any, levels: Sequence[Level], language: Language) -> tuple[NDArray[np.int64], list[str]]:
    """Return the highest level reached by each cell, and the first of its conditions that holds."""
    reached, reasons = np.zeros(len(cells), dtype=np.int64), [""] * len(cells)
    for number, level in enumerate(levels, start=1):
        for condition in level.when:
            holds = np.ones(len(cells), dtype=bool)
            for name, least in condition.items():
                holds &= cells[name].to_numpy(dtype=float) >= least if name in cells else False
            for place in np.flatnonzero(holds & (reached < number)):
                reached[place] = number
                values = {name: float(cells[name].iloc[place]) for name in condition}
                reasons[place] = ", ".join(_reached(name, values[name], condition[name], language) for name in values)
    return reached, reasons


def _reached(name: str, value: float, least: float, language: Language) -> str:
    told = COLUMNS[name].say(language) if name in COLUMNS else name
    return f"{told} {value:,.0f} ≥ {least:g}" if value >= 100 else f"{told} {value:.3g} ≥ {least:g}"


def _whom(graded: Any, levels: Sequence[Level], language: Language) -> pd.DataFrame:
    ours = {"geometry", "level", "level_code", "standing", "grade"}
    told = [name for name in graded.columns if name not in ours and not is_numeric_dtype(graded[name])]
    found = [
        {
            "level": level.code,
            "grade": level.name.say(language),
            "standing": NOT_ISSUED.say(language),
            "whom": body.say(language),
            **{name: cell[name] for name in told},
        }
        for level, cell in _warned(graded, levels)
        for body in level.warn
    ]
    return pd.DataFrame(found, columns=["level", "grade", "standing", "whom", *told])


def _warned(graded: Any, levels: Sequence[Level]) -> list[tuple[Level, Any]]:
    ordered = graded[graded["level"] > 0].sort_values("level", ascending=False, kind="stable")
    return [(levels[int(cell["level"]) - 1], cell) for _, cell in ordered.iterrows()]


def _what(graded: Any, levels: Sequence[Level], facilities: Any, kind_column: str, near_m: float) -> Any:
    """Return the facilities whose kind is manned at the gravest level of the cells within ``near_m``."""
    gravest = np.zeros(len(facilities), dtype=np.int64)
    reach = facilities.geometry.buffer(near_m).to_numpy()
    facility, cell = graded.geometry.reset_index(drop=True).sindex.query(reach, predicate="intersects")
    np.maximum.at(gravest, facility, graded["level"].to_numpy()[cell])
    kinds = facilities[kind_column] if kind_column in facilities else [""] * len(facilities)
    manned = [level > 0 and kind in levels[level - 1].man for level, kind in zip(gravest.tolist(), kinds, strict=True)]
    listed = facilities.assign(level=gravest)[manned]
    listed["level_code"] = [levels[level - 1].code for level in listed["level"]]
    return listed.sort_values("level", ascending=False, kind="stable").reset_index(drop=True)


def _unjudged(cells: Any, levels: Sequence[Level]) -> list[Finding]:
    named = {name for level in levels for condition in level.when for name in condition}
    return [NOT_JUDGED.found(subject=name, name=name) for name in sorted(named - set(cells.columns))]
