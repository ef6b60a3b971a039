"""Checks that follow from the declarations alone: nothing missing, within limits, in the code list, sound on the map.

One pass over a table asks all of its rules at once; only a rule that was broken asks again for the guilty rows. A
rule of a table that is delivered is told as the check of the deliveries that judges the same (:func:`tell_as`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.kernel.checks import Check, load_checks
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.checks.rules import (
    BROKEN_GEOMETRY,
    MISSING,
    OUT_OF_RANGE,
    OUTSIDE,
    TOO_LONG,
    UNKNOWN_CHOICE,
    UNKNOWN_CODE,
    WRONG_GEOMETRY,
)
from undergrid.core.store.declare import FACTS, Base, CodeList, Facts
from undergrid.core.store.extent import plausible_extent
from undergrid.core.store.questions import AskedCheck, Scope
from undergrid.core.store.registry import full_name
from undergrid.core.store.tables import Code

Condition = Callable[[sa.ColumnElement[Any]], sa.ColumnElement[bool]]

_TOLD_AS: dict[tuple[str, str, str], Check] = {}


def tell_as(kind: Check, table: type[Base], column: str, check: Check) -> None:
    """Let a rule of a column be told as ``check``: one slug and one severity, whether a delivery or a batch breaks it.

    Raises ValueError where the rule is told as another check already.
    """
    if _TOLD_AS.setdefault((kind.slug, full_name(table), column), check) is not check:
        raise ValueError(f"{kind.slug} of {full_name(table)}.{column} is told as two checks")


def told_as(kind: Check, table: type[Base], column: str) -> Check:
    """Return the check under which a rule of a column is told: a room's own, or the kind itself."""
    load_checks()
    return _TOLD_AS.get((kind.slug, full_name(table), column), kind)


@dataclass(frozen=True)
class Rule:
    """One rule of one column: ``broken`` is the condition under which a row breaks it."""

    kind: Check
    column: str
    broken: Condition
    values: dict[str, Any]

    def as_check(self, table: type[Base], label: Text) -> AskedCheck:
        """Return the rule as a check, its sentences filled in both languages."""
        holds = Text(
            self.kind.says.en.format(label=label.en, **_in(self.values, "en")),
            self.kind.says.zh.format(label=label.zh, **_in(self.values, "zh")),
        )
        told = told_as(self.kind, table, self.column)
        remedy = Text(told.remedy.en.format(label=label.en), told.remedy.zh.format(label=label.zh))
        escaped = Text(*(said.replace("{", "{{").replace("}", "}}") for said in (holds.en, holds.zh)))
        return AskedCheck(told.slug, told.severity, holds, remedy, escaped, body=self._ask(table))

    def _ask(self, table: type[Base]) -> Callable[[Scope], sa.Select[Any]]:
        def question(scope: Scope) -> sa.Select[Any]:
            rows = scope[table]
            subject = sa.cast(next(iter(rows.c)), sa.Text).label("subject")
            picked = [*scope.place(table, self.column), subject, _wkt(table, rows).label("wkt")]
            return sa.select(*picked).where(self.broken(rows.c[self.column]))

        return question


def broken_rules(table: type[Base], scope: Scope) -> list[AskedCheck]:
    """Return the checks of a table's declaration that some row breaks, after one pass over all rows."""
    rules = [*rules_of(table, scope)]
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


def _in(values: dict[str, Any], language: str) -> Answer:
    """Return the values as one language says them: the words of a closed list with their labels."""
    choices = values.get("choices")
    if choices is None:
        return values
    return {"choices": ", ".join(f"{word} ({getattr(label, language)})" for word, label in choices.items())}
