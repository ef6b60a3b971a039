"""A rule that a table declares says the same twice: of the cells of a delivery, and of rows in the database.

Rows enter by two ways. Those of a delivery are judged as they are read, in columns of text made numbers; those of a
batch (a package of another store) where they are staged, by the database. Neither way could bear the other's evaluator,
so every rule of every room is put before both, with the values on either side of what it allows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.checking.case import Case
from undergrid.core.checking.register import rows_hit
from undergrid.core.checking.tolerances import Limits
from undergrid.core.intake.assembling import PROVENANCE, complete
from undergrid.core.intake.delivery import SHAPE, TableDelivery
from undergrid.core.intake.subject import Intake, Subject, intakes
from undergrid.core.store.checks import rules
from undergrid.core.store.codebook import CodeBook, stored_codes
from undergrid.core.store.connection import Store
from undergrid.core.store.declared_rules import Rule, rules_of, told_as
from undergrid.core.store.extent import plausible_extent
from undergrid.core.store.questions import Scope
from undergrid.core.survey.checks.case import Case as SurveyCase
from undergrid.core.survey.network_delivery import NetworkDelivery

JUST = 1e-6
VALUES = (rules.MISSING, rules.OUT_OF_RANGE, rules.UNKNOWN_CODE)
PLACES = (rules.MISSING, rules.BROKEN_GEOMETRY, rules.OUTSIDE)


@pytest.fixture
def ruled(store: Store) -> Iterator[list[tuple[Intake, Subject, Rule, Scope, CodeBook]]]:
    """Every rule of every table that is delivered, with the code lists of its room."""
    with store.connect() as connection:
        scope, found = Scope(connection, store), []
        for intake in intakes().values():
            codes = stored_codes(connection, intake.code_kinds)
            for subject in intake.subjects:
                found += [(intake, subject, rule, scope, codes) for rule in rules_of(subject.table, scope)]
        yield found


def in_the_database(rule: Rule, scope: Scope, values: Sequence[Any], type_: Any) -> list[bool]:
    """Return which values break a rule; what is not known to break it does not, as in a filter of the database."""
    given = sa.values(sa.column("at", sa.Integer), sa.column("value", type_), name="given").data(
        list(enumerate(values))
    )
    is_shape = any(str(each).startswith("SRID=") for each in values)
    value = sa.func.ST_GeomFromEWKT(given.c.value) if is_shape else sa.cast(given.c.value, type_)
    broken = set(scope.connection.scalars(sa.select(given.c.at).where(rule.broken(value))))
    return [at in broken for at in range(len(values))]


def in_a_delivery(
    intake: Intake, subject: Subject, rule: Rule, columns: dict[str, Any], codes: CodeBook, scope: Scope
) -> list[bool]:
    """Return which rows break a rule, as its check of deliveries judges them."""
    size = len(next(iter(columns.values())))
    frame = pd.DataFrame({**columns, **dict.fromkeys(PROVENANCE, [0] * size)}, index=range(size))
    tables = {each.name: complete([frame] if each is subject else [], each.fields) for each in intake.subjects}
    if intake.name == "survey":
        delivery = NetworkDelivery(tables["points"], tables["segments"].assign(a=-1, b=-1))
        case: Case = SurveyCase(delivery, codes, scope.store.crs)
    else:
        case = Case(TableDelivery(intake.name, tables), codes, scope.store.crs)
    check = told_as(rule.kind, subject.table, rule.column)
    hit = rows_hit(check, case, Limits(case, check.slug, check.tolerances))
    if rule.kind is rules.OUT_OF_RANGE:  # one check for all numbers of a subject says which it found
        hit = hit[hit["cell"] == rule.column]
    return [row in hit.index for row in range(size)]


def numbers_about(rule: Rule) -> list[float | None]:
    low, high = rule.values["minimum"], rule.values["maximum"]
    ends = [end for end in (low, high) if np.isfinite(end)]
    about = [end + by for end in ends for by in (-1.0, -JUST, 0.0, JUST, 1.0)]
    return [*about, float(np.mean(ends)), 0.0, -1e12, 1e12, None]


def words_about(rule: Rule, codes: CodeBook) -> list[str | None]:
    known = list(codes.codes(rule.values["list"]))
    return [*known, "no such code", "", known[0].lower() + " ", None]


def probes(subject: Subject, rule: Rule, codes: CodeBook) -> tuple[list[Any], str, Any]:
    """Return values on either side of what a rule allows, and what they are in a delivery and in the database."""
    sort = subject.fields[rule.column].sort
    if rule.kind is rules.OUT_OF_RANGE:
        return numbers_about(rule), "float64", sa.Double
    if rule.kind is rules.UNKNOWN_CODE:
        return words_about(rule, codes), "str", sa.Text
    if sort == "date":
        return [dt.date(2024, 2, 29), None], "datetime64[s]", sa.Date
    return ([1.0, 0.0, None], "float64", sa.Double) if sort != "text" else (["甲", "", " ", None], "str", sa.Text)


def test_every_rule_of_a_value_says_the_same_of_a_delivery_and_of_the_database(ruled):
    differing, asked = [], 0
    for intake, subject, rule, scope, codes in ruled:
        if rule.kind not in VALUES or rule.column not in subject.columns:
            continue
        checked = told_as(rule.kind, subject.table, rule.column)
        assert checked is not rule.kind, f"{rule.kind.slug} {rule.column} is told by no check of its room"
        values, kind, type_ = probes(subject, rule, codes)
        stored = in_the_database(rule, scope, values, type_)
        told = in_a_delivery(intake, subject, rule, {rule.column: pd.Series(values, dtype=kind)}, codes, scope)
        assert {*stored} == {True, False}, f"{rule.column}: the values lie on one side only"
        asked += 1
        differing += [
            f"{rule.kind.slug} {subject.table.__tablename__}.{rule.column} {value!r}: database {one}, delivery {other}"
            for value, one, other in zip(values, stored, told, strict=True)
            if one != other
        ]
        if rule.kind is rules.OUT_OF_RANGE:  # an empty cell is NULL; a NaN comes by another way, and is refused
            assert in_the_database(rule, scope, [np.nan], sa.Double) == [True]
    assert not differing, "\n".join(differing)
    assert asked > 50


def shapes_about(kind: str, extent: tuple[float, float, float, float]) -> list[shapely.Geometry | None]:
    """Return shapes of a kind that are sound and within, broken, empty, or reach out of where a project can lie."""
    west, south, east, north = extent
    x, y = (west + east) / 2, south + 0.68 * (north - south)  # so far north that it cannot be an easting
    if "POINT" in kind:
        return [shapely.Point(x, y), shapely.Point(west - 1, y), shapely.Point(x, north + 1), None]
    areas = [
        shapely.box(x, y, x + 9, y + 9), shapely.box(x, y, east + 9, y + 9), shapely.box(west - 9, south - 9, west, y),
        shapely.Polygon([(x, y), (x + 9, y + 9), (x + 9, y), (x, y + 9)]), shapely.Polygon(),
    ]  # fmt: skip
    return [*(shapely.MultiPolygon([each] if not each.is_empty else []) for each in areas), None]


def test_no_shape_that_the_database_refuses_comes_through_a_delivery(ruled):
    """Deliveries are judged more strictly: by the area that the system is made for, not by a generous box around it."""
    refused: dict[tuple[str, str], list[tuple[list[bool], list[bool]]]] = {}
    for intake, subject, rule, scope, codes in ruled:
        column = sa.inspect(subject.table).local_table.c[rule.column]
        if rule.column != subject.geometry_column or rule.kind not in PLACES:
            continue
        if told_as(rule.kind, subject.table, rule.column) is rule.kind or column.type.geometry_type.startswith("LINE"):
            continue  # a survey's lines are made of its points, and the least length is the city's to say
        extent = plausible_extent(scope.store.crs)
        assert extent is not None
        shapes = shapes_about(column.type.geometry_type, extent)
        texts = [None if each is None else f"SRID={scope.store.srid};{each.wkt}" for each in shapes]
        columns = {SHAPE: pd.Series(shapes, dtype=object)}
        if subject.geometry == "point":
            places = [(each.x, each.y) if each is not None else (np.nan, np.nan) for each in shapes]
            columns = dict(zip("xy", np.array(places).T, strict=True))
        pair = (
            in_the_database(rule, scope, texts, column.type),
            in_a_delivery(intake, subject, rule, columns, codes, scope),
        )
        refused.setdefault((intake.name, subject.name), []).append(pair)
    assert len(refused) >= 3
    for name, pairs in refused.items():
        stored, judged = (np.any([pair[side] for pair in pairs], axis=0) for side in (0, 1))
        assert stored.sum() >= 3, name
        assert not (stored & ~judged).any(), (name, stored.tolist(), judged.tolist())
