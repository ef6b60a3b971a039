"""Warnings: a colour for every management cell by an editable table of rules, whom to warn, what to man."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.checks.usage import NOT_JUDGED
from undergrid.core.flood.impact.columns import COLUMNS, is_measure
from undergrid.core.flood.impact.criteria import HAZARD_DATA, SAME, passes
from undergrid.core.flood.impact.facilities import facility_kinds, is_refuge, kind_of
from undergrid.core.flood.impact.water import FLOODED_M
from undergrid.core.formats.declaration import refuse_unknown
from undergrid.core.formats.documents import read_toml
from undergrid.core.formats.layers import column_of, numbers_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Language, Text

if TYPE_CHECKING:
    import geopandas

SHIPPED_RULES = HAZARD_DATA / "warning.toml"
NO_LEVEL = Text("No warning", "无预警")
HEADS = {
    "grade": Text("grade", "建议预警等级"),
    "standing": Text("standing", "性质"),
    "whom": Text("whom", "通知对象"),
    "reason": Text("reason", "依据"),
}
"""What the list of whom to warn, a paper that people call from, is headed with."""
NOT_ISSUED = Text("Judgement: suggested grade, not issued", "研判（建议等级，未发布）")
"""A warning is issued by the authority that the law names, never by a computation: every row says so."""
COLOURS = {"blue": 1, "yellow": 2, "orange": 3, "red": 4, "蓝": 1, "黄": 2, "橙": 3, "红": 4}
LEVEL_KEYS = ("code", "rank", "name_en", "name_zh", "colour", "warn", "man", "do", "when")
UNKNOWN_KINDS = Text(
    "{count} of {of} facilities are of kinds that no rule mans: {kinds}.",
    "{of} 处设施中有 {count} 处的类型不在任何规则中：{kinds}。",
)
MATCHES_NOTHING = Text(
    "The rules man “{kind}”, a kind that no list knows and no facility has.",
    "规则中的“{kind}”不在任何代码表中，也没有对应设施。",
)
USE_KINDS = Text(
    "Known kinds, in English, Chinese or by code, stand in data/hazard/facility_kinds.csv.",
    "可用类型（中英文或代码）见 data/hazard/facility_kinds.csv。",
)
FLOODED_REFUGE = Text(
    "{count} shelters stand in water and are not offered: {names}.", "{count} 处避难场所受淹，不予启用：{names}。"
)
OTHER_REFUGE = Text("Send people to others.", "请引导至其他避难场所。")
UNJUDGED_REFUGE = Text("Nobody knows whether the shelters are dry.", "无法判断避难场所是否受淹。")
GIVE_EXPOSED = Text("Give the facilities as “Flood exposure” wrote them.", "请使用“洪水暴露分析”输出的设施图层。")


@dataclass(frozen=True, slots=True)
class Level:
    """One grade of warning: when it is reached, who is warned, which kinds of facility are manned, what people do."""

    code: str
    name: Text
    colour: str
    when: tuple[Mapping[str, float], ...]
    warn: tuple[Text, ...]
    man: frozenset[str]
    do: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Warnings:
    """``cells`` carry ``level`` (0 none, 1 the lowest), ``level_code`` and ``reason``; ``whom`` and ``what`` are lists.

    ``whom`` has one row for each cell and body to be warned, ``what`` one for each facility to be manned, both from the
    gravest level down.
    """

    cells: geopandas.GeoDataFrame
    whom: pd.DataFrame
    what: geopandas.GeoDataFrame | None
    findings: tuple[Finding, ...]


def read_levels(path: Path = SHIPPED_RULES) -> tuple[Level, ...]:
    """Return the levels of a rule table, the lowest first, in whatever order they stand in the file.

    The four colours have their order; a level of the city's own says its ``rank``. Raises SourceError, naming what is
    wrong with the table.
    """
    try:
        read = read_toml(path)
        refuse_unknown(read, ("level",), path.name)
        ranked = sorted((_rank(table), number) for number, table in enumerate(read["level"]))
        if len({rank for rank, _ in ranked}) < len(ranked):
            raise ValueError("two levels have one rank")
        return tuple(_level(read["level"][number]) for _, number in ranked)
    except (KeyError, TypeError, ValueError) as fault:
        raise SourceError(
            Text(
                "{name} cannot be read as a table of warning rules: {why}.", "无法将 {name} 读作预警规则表：{why}。"
            ).fill(name=path.name, why=fault),
            Text("Start from a copy of data/hazard/warning.toml.", "请从 data/hazard/warning.toml 的副本开始编辑。"),
        ) from fault


def warn(
    cells: geopandas.GeoDataFrame,
    levels: Sequence[Level],
    facilities: geopandas.GeoDataFrame | None = None,
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
    what, doubts = (None, []) if facilities is None else _what(graded, levels, facilities, kind_column, near_m)
    return Warnings(graded, whom, what, (*_unjudged(cells, levels), *doubts))


def _rank(table: Mapping[str, Any]) -> float:
    """Return how grave a level is: as it says, or by the colour of its code."""
    code = str(table["code"]).strip().casefold()
    rank = table.get("rank", COLOURS.get(code.removesuffix("色")))
    if rank is None:
        raise ValueError(
            f"level {table['code']} is none of blue, yellow, orange, red and has no rank (1 is the lowest)"
        )
    return float(rank)


def _level(table: Mapping[str, Any]) -> Level:
    refuse_unknown(table, LEVEL_KEYS, str(table["code"]))
    conditions = tuple({name: float(value) for name, value in each.items()} for each in table["when"])
    if not conditions or not all(conditions):
        raise ValueError(f"level {table['code']} has no condition")
    return Level(
        table["code"],
        Text(table["name_en"], table["name_zh"]),
        table["colour"],
        conditions,
        tuple(Text(each["en"], each["zh"]) for each in table.get("warn", ())),
        frozenset(kind_of(kind) for kind in table.get("man", ())),
        tuple(Text(each["en"], each["zh"]) for each in table.get("do", ())),
    )


def _grade(
    cells: geopandas.GeoDataFrame, levels: Sequence[Level], language: Language
) -> tuple[NDArray[np.int64], list[str]]:
    """Return the highest level reached by each cell, and which of its conditions hold; at exactly a value they do."""
    reached, reasons = np.zeros(len(cells), dtype=np.int64), [set[str]() for _ in range(len(cells))]
    comma, stop = ("，", "；") if language == "zh" else (", ", "; ")
    values = {
        name: pd.to_numeric(cells[name], errors="coerce").to_numpy(dtype=float)
        for level in levels for condition in level.when for name in condition if name in cells
    }  # fmt: skip
    for number, level in enumerate(levels, start=1):
        for condition in level.when:
            holds = np.full(len(cells), all(name in values for name in condition))
            for name in condition if holds.any() else ():
                holds &= values[name] >= condition[name] - SAME * abs(condition[name])
            for place in np.flatnonzero(holds):
                if reached[place] < number:
                    reached[place], reasons[place] = number, set()
                told = (_reached(name, values[name][place], condition[name], language) for name in condition)
                reasons[place].add(comma.join(told))
    return reached, [stop.join(sorted(each)) for each in reasons]


def _reached(name: str, value: float, least: float, language: Language) -> str:
    told = COLUMNS[name].say(language) if name in COLUMNS else name
    blank = "" if told.endswith("）") else " "
    return f"{told}{blank}{value:,.0f} ≥ {least:g}" if value >= 100 else f"{told}{blank}{value:.3g} ≥ {least:g}"


def _whom(graded: geopandas.GeoDataFrame, levels: Sequence[Level], language: Language) -> pd.DataFrame:
    ours = {"geometry", "level", "level_code", "standing", "grade"}
    told = [name for name in graded.columns if name not in ours and not is_measure(name, graded[name])]
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


def _warned(graded: geopandas.GeoDataFrame, levels: Sequence[Level]) -> list[tuple[Level, pd.Series]]:
    ordered = graded[graded["level"] > 0].sort_values("level", ascending=False, kind="stable")
    return [(levels[int(cell["level"]) - 1], cell) for _, cell in ordered.iterrows()]


def _what(
    graded: geopandas.GeoDataFrame,
    levels: Sequence[Level],
    facilities: geopandas.GeoDataFrame,
    kind_column: str,
    near_m: float,
) -> tuple[geopandas.GeoDataFrame, list[Finding]]:
    """Return the facilities whose kind is manned at the gravest level of the cells within ``near_m``.

    A shelter that stands in water is none: it is told, and not listed.
    """
    kinds = [kind_of(each) for each in column_of(facilities, kind_column)]
    gravest = np.zeros(len(facilities), dtype=np.int64)
    reach = facilities.geometry.buffer(near_m).to_numpy()
    facility, cell = graded.geometry.reset_index(drop=True).sindex.query(reach, predicate="intersects")
    np.maximum.at(gravest, facility, graded["level"].to_numpy()[cell])
    refuge = np.array([is_refuge(kind) for kind in kinds], dtype=bool)
    wet = _under_water(facilities)
    drowned = refuge & wet if wet is not None else np.zeros(len(kinds), dtype=bool)
    manned = [level > 0 and kind in levels[level - 1].man for level, kind in zip(gravest.tolist(), kinds, strict=True)]
    listed = facilities.assign(level=gravest)[np.array(manned, dtype=bool) & ~drowned]
    listed["level_code"] = [levels[level - 1].code for level in listed["level"]]
    doubts = [*_about_kinds(levels, kinds), *_about_refuges(facilities, refuge, drowned, known=wet is not None)]
    return listed.sort_values("level", ascending=False, kind="stable").reset_index(drop=True), doubts


def _under_water(facilities: geopandas.GeoDataFrame) -> NDArray[np.bool_] | None:
    if "flooded" in facilities:
        return np.asarray(facilities["flooded"].fillna(0).astype(float) > 0, dtype=bool)
    return passes(numbers_of(facilities, "depth_m"), FLOODED_M) if "depth_m" in facilities else None


def _about_kinds(levels: Sequence[Level], kinds: Sequence[str]) -> Iterator[Finding]:
    manned = {kind for level in levels for kind in level.man}
    for kind in sorted(manned - set(kinds) - facility_kinds().keys()):
        text = MATCHES_NOTHING.fill(kind=kind)
        yield Finding("warning-kind-matches-nothing", Severity.WARNING, text, USE_KINDS, subject=kind)
    others = [kind for kind in kinds if kind not in manned]
    if others:
        text = UNKNOWN_KINDS.fill(count=len(others), of=len(kinds), kinds=", ".join(sorted(set(others))[:8]))
        grave = Severity.WARNING if len(others) == len(kinds) else Severity.ADVICE
        yield Finding("warning-facility-kind-unused", grave, text, USE_KINDS)


def _about_refuges(
    facilities: geopandas.GeoDataFrame, refuge: NDArray[np.bool_], drowned: NDArray[np.bool_], *, known: bool
) -> Iterator[Finding]:
    if drowned.any():
        names = facilities["name"].astype(str)[drowned].tolist() if "name" in facilities else []
        text = FLOODED_REFUGE.fill(count=int(drowned.sum()), names=", ".join(names[:8]) or "-")
        yield Finding("warning-shelter-flooded", Severity.WARNING, text, OTHER_REFUGE)
    if refuge.any() and not known:
        yield Finding("warning-shelter-not-judged", Severity.WARNING, UNJUDGED_REFUGE, GIVE_EXPOSED)


def _unjudged(cells: geopandas.GeoDataFrame, levels: Sequence[Level]) -> list[Finding]:
    named = {name for level in levels for condition in level.when for name in condition}
    return [NOT_JUDGED.found(subject=name, name=name) for name in sorted(named - set(cells.columns))]
