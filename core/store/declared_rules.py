"""Checks that follow from the declarations alone: nothing missing, within limits, in the code list, sound on the map.

One pass over a table asks all of its rules at once; only a rule that was broken asks again for the guilty rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import FACTS, Base, CodeList, Facts
from undergrid.core.store.extent import plausible_extent
from undergrid.core.store.questions import AskedCheck, Scope
from undergrid.core.store.tables import Code

Condition = Callable[[sa.ColumnElement[Any]], sa.ColumnElement[bool]]


@dataclass(frozen=True)
class Kind:
    """A kind of rule; ``{label}`` is the column's label, other marks are filled from the declaration."""

    slug: str
    severity: Severity
    holds: Text
    remedy: Text


MISSING = Kind(
    "store.missing",
    Severity.ERROR,
    Text("{label} is given.", "“{label}”为必填项。"),
    Text("Fill in {label}.", "请填写“{label}”。"),
)
OUT_OF_RANGE = Kind(
    "store.out-of-range",
    Severity.WARNING,
    Text("{label} is between {minimum} and {maximum} {unit}.", "“{label}”在 {minimum} 与 {maximum} {unit} 之间。"),
    Text("Check the value and its unit.", "请核对数值及其单位。"),
)
UNKNOWN_CODE = Kind(
    "store.unknown-code",
    Severity.ERROR,
    Text("{label} is a code of the list {list}.", "“{label}”应为代码表 {list} 中的代码。"),
    Text(
        "Correct the code, map it in the import profile, or add it to the list.",
        "请改正代码、在导入方案中映射，或补充代码表。",
    ),
)
UNKNOWN_CHOICE = Kind(
    "store.unknown-choice",
    Severity.ERROR,
    Text("{label} is one of: {choices}.", "“{label}”只能是：{choices}。"),
    Text("Choose one of these words.", "请从上述值中选择。"),
)
TOO_LONG = Kind(
    "store.too-long",
    Severity.ERROR,
    Text("{label} has at most {length} characters.", "“{label}”不超过 {length} 个字符。"),
    Text("Shorten it.", "请缩短内容。"),
)
WRONG_GEOMETRY = Kind(
    "store.wrong-geometry",
    Severity.ERROR,
    Text("{label} is a {kind}.", "“{label}”的几何类型应为 {kind}。"),
    Text("Deliver this geometry, with heights where Z is asked.", "请提供该类型的几何；要求 Z 时须带高程。"),
)
BROKEN_GEOMETRY = Kind(
    "store.broken-geometry",
    Severity.ERROR,
    Text(
        "{label} is sound: not empty, no length of zero, no ring that crosses itself.",
        "“{label}”几何有效：非空、长度不为零、环不自交。",
    ),
    Text("Redraw it.", "请重新绘制。"),
)
OUTSIDE = Kind(
    "store.outside-project",
    Severity.ERROR,
    Text("{label} lies where the project's coordinate system is used.", "“{label}”位于项目坐标系的适用范围内。"),
    Text("Check the coordinate system, and that X and Y are not exchanged.", "请核对坐标系，并检查 X、Y 是否颠倒。"),
)
KINDS = (MISSING, OUT_OF_RANGE, UNKNOWN_CODE, UNKNOWN_CHOICE, TOO_LONG, WRONG_GEOMETRY, BROKEN_GEOMETRY, OUTSIDE)


@dataclass(frozen=True)
class Rule:
    """One rule of one column: ``broken`` is the condition under which a row breaks it."""

    kind: Kind
    column: str
    broken: Condition
    values: dict[str, Any]

    def as_check(self, table: type[Base], label: Text) -> AskedCheck:
        """Return the rule as a check, its sentences filled in both languages."""
        holds = Text(
            self.kind.holds.en.format(label=label.en, **_in(self.values, "en")),
            self.kind.holds.zh.format(label=label.zh, **_in(self.values, "zh")),
        )
        remedy = Text(self.kind.remedy.en.format(label=label.en), self.kind.remedy.zh.format(label=label.zh))
        escaped = Text(*(said.replace("{", "{{").replace("}", "}}") for said in (holds.en, holds.zh)))
        return AskedCheck(self.kind.slug, self.kind.severity, holds, remedy, escaped, body=self._ask(table))

    def _ask(self, table: type[Base]) -> Callable[[Scope], sa.Select[Any]]:
        def question(scope: Scope) -> sa.Select[Any]:
            rows = scope[table]
            subject = sa.cast(next(iter(rows.c)), sa.Text).label("subject")
            picked = [*scope.place(table, self.column), subject, _wkt(table, rows).label("wkt")]
            return sa.select(*picked).where(self.broken(rows.c[self.column]))

        return question


def broken_rules(table: type[Base], scope: Scope, without: tuple[str, ...] = ()) -> list[AskedCheck]:
    """Return the checks of a table's declaration that some row breaks, after one pass over all rows."""
    rules = [rule for rule in rules_of(table, scope) if rule.kind.slug not in without]
    if not rules:
        return []
    rows = scope[table]
    counts = [sa.func.count().filter(rule.broken(rows.c[rule.column])).label(f"n{at}") for at, rule in enumerate(rules)]
    found = scope.connection.execute(sa.select(*counts).select_from(rows)).one()
    declared = cast(sa.Table, table.__table__)
    return [
        rule.as_check(table, declared.c[rule.column].info[FACTS].label)
        for rule, count in zip(rules, found, strict=True)
        if count
    ]


def rules_of(table: type[Base], scope: Scope) -> Iterator[Rule]:
    """Yield what a table's declaration demands of each column that is not the store's own bookkeeping."""
    for column in cast(sa.Table, table.__table__).columns:
        facts: Facts | None = column.info.get(FACTS)
        if facts is None:
            continue
        if not column.nullable and column.server_default is None:
            yield Rule(MISSING, column.name, lambda value: value.is_(None), {})
        if isinstance(column.type, Geometry):
            yield from _geometry_rules(column.name, column.type, scope)
        else:
            yield from _value_rules(column, facts)


def _value_rules(column: sa.Column[Any], facts: Facts) -> Iterator[Rule]:
    if facts.minimum is not None or facts.maximum is not None:
        low = float("-inf") if facts.minimum is None else facts.minimum
        high = float("inf") if facts.maximum is None else facts.maximum
        values = {"minimum": low, "maximum": high, "unit": facts.unit or ""}
        yield Rule(OUT_OF_RANGE, column.name, lambda value: ~value.between(low, high), values)
    if facts.codes is not None:
        yield Rule(UNKNOWN_CODE, column.name, _not_in(facts.codes), {"list": facts.codes.kind})
    if facts.choices is not None:
        words = list(facts.choices)
        yield Rule(UNKNOWN_CHOICE, column.name, lambda value: value.not_in(words), {"choices": facts.choices})
    length = getattr(column.type, "length", None)
    if isinstance(column.type, sa.String) and length:
        yield Rule(TOO_LONG, column.name, lambda value: sa.func.length(value) > length, {"length": length})


def _geometry_rules(name: str, type_: Geometry, scope: Scope) -> Iterator[Rule]:
    kind, has_z = type_.geometry_type.removesuffix("Z"), type_.geometry_type.endswith("Z")
    flag = 2 if has_z else 0

    def is_other(value: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
        return sa.or_(sa.func.GeometryType(value) != kind, sa.func.ST_Zmflag(value) != flag)

    yield Rule(WRONG_GEOMETRY, name, is_other, {"kind": type_.geometry_type})
    yield Rule(BROKEN_GEOMETRY, name, _unsound(kind), {})
    extent = plausible_extent(scope.store.crs)
    if extent is not None:
        box = sa.func.ST_MakeEnvelope(*extent, scope.store.srid)
        yield Rule(OUTSIDE, name, lambda value: ~value.op("@")(box), {})


def _unsound(kind: str) -> Condition:
    """A line is sound when it goes somewhere; only areas need the full test, which is fifty times as dear."""
    if kind == "POINT":
        return sa.func.ST_IsEmpty
    if kind == "LINESTRING":
        # the 2D length of a vertical pipe is zero, and it is sound
        return lambda value: sa.func.coalesce(sa.func.ST_3DLength(value), 0.0) == 0.0
    return lambda value: sa.or_(sa.func.ST_IsEmpty(value), ~sa.func.ST_IsValid(value))


def _not_in(codes: CodeList) -> Condition:
    known = sa.select(Code.code).where(Code.kind == codes.kind)
    if codes.schemes:
        known = known.where(Code.scheme.in_(codes.schemes))
    return lambda value: sa.and_(value.is_not(None), value.not_in(known))


def _wkt(table: type[Base], rows: sa.FromClause) -> sa.ColumnElement[Any]:
    for each in cast(sa.Table, table.__table__).columns:
        if isinstance(each.type, Geometry):
            return sa.func.ST_AsText(sa.func.ST_Force2D(rows.c[each.name]))
    return sa.null()


def _in(values: dict[str, Any], language: str) -> dict[str, Any]:
    """Return the values as one language says them: the words of a closed list with their labels."""
    choices = values.get("choices")
    if choices is None:
        return values
    return {"choices": ", ".join(f"{word} ({getattr(label, language)})" for word, label in choices.items())}
