"""Every check of every room bears a delivery of nothing, of a row that says nothing, and of one subject only."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.checking.register import DELIVERY, judged_checks, rows_hit
from undergrid.core.checking.tolerances import Limits
from undergrid.core.intake.arrow import to_arrow
from undergrid.core.intake.assembling import PROVENANCE, Reading, assemble
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.delivery import NOWHERE, SHAPE, Delivery, TableDelivery, unpacked
from undergrid.core.intake.profiles import load_profiles
from undergrid.core.intake.receiving import case_of
from undergrid.core.intake.subject import Field, Intake, Subject, intake_called, intakes
from undergrid.core.store.codebook import CodeBook, stored_codes
from undergrid.core.store.connection import Store
from undergrid.core.store.extent import plausible_extent


def empty(intake: Intake, codes: CodeBook, store: Store) -> Delivery:
    """Return what a room puts together from no sheet at all, or keeps of a delivery without a row."""
    if intake.read is not None:
        return unpacked(intake, {each.name: to_arrow(no_rows(each)) for each in intake.subjects})
    profile = load_profiles(intake.name)[0]
    return assemble(Reading(intake, [], profile, codes, Coordinates(store.crs, profile)))


def no_rows(subject: Subject) -> pd.DataFrame:
    """Return the table of a subject without a row."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in (*subject.columns, *PROVENANCE)})


def with_blank_row(delivery: TableDelivery, subject: Subject) -> TableDelivery:
    """Return a delivery whose table of a subject has one row without a word in it, which hangs on nothing."""
    blank = delivery.rows[subject.name].reindex([0])
    nowhere: dict[str, object] = {link.frame: NOWHERE for link in subject.links}
    if SHAPE in blank:
        nowhere[SHAPE] = pd.Series([None], dtype=object)
    delivery.rows[subject.name] = blank.assign(row=0, source=NOWHERE, unreadable=False, **nowhere)
    return delivery


def thin(intake: Intake, codes: CodeBook, store: Store) -> Iterator[Delivery]:
    yield empty(intake, codes, store)
    for subject in intake.subjects:
        delivery = empty(intake, codes, store)
        if isinstance(delivery, TableDelivery):  # a survey's own forms: tests/survey/test_thin_deliveries.py
            yield with_blank_row(delivery, subject)


def judged(connection: sa.Connection, intake: Intake, delivery: Delivery, codes: CodeBook, store: Store) -> int:
    """Put a delivery before all checks of its room; return how many there are."""
    case = case_of(connection, delivery, codes, store.crs, {})
    checks = judged_checks(intake.name)
    for slug, check in checks.items():
        found = rows_hit(check, case, Limits(case, slug, check.tolerances))
        assert check.on == DELIVERY or set(found.index) <= set(range(len(case.table(check.on)))), slug
    return len(checks)


def test_every_check_of_every_room_bears_nothing_and_a_row_of_nothing(store: Store):
    with store.connect() as connection:
        for intake in intakes().values():
            codes = stored_codes(connection, intake.code_kinds)
            counts = [judged(connection, intake, each, codes, store) for each in thin(intake, codes, store)]
            assert min(counts) > 0, intake.name


DAY = pd.Timestamp(2024, 2, 29)
PLACED = [
    (each.name, subject.name) for each in intakes().values() for subject in each.subjects if each.name != "survey"
]
"""The survey's own forms, with points or pipes only: tests/checking/test_thin_deliveries.py."""


def plain(subject: Subject, field: Field, codes: CodeBook) -> object:
    """Return a value that a field may well have."""
    column = subject.table.__table__.columns.get(field.name)
    if column is not None and isinstance(column.type, sa.ARRAY):
        return [1.0, 2.0]
    if field.sort == "date" or (column is not None and isinstance(column.type, sa.DateTime)):
        return DAY
    if field.sort in ("number", "whole"):
        ends = [each for each in (field.facts.minimum, field.facts.maximum) if each is not None]
        return float(np.mean(ends)) if ends else 1.0
    if field.facts.codes is not None:
        return next(iter(codes.codes(field.facts.codes.kind)))
    return next(iter(field.facts.choices or ()), "x")


def shapes_alike(kind: str, middle: tuple[float, float]) -> list[shapely.Geometry]:
    """Return two equal shapes of a kind at a place where a project can lie."""
    x, y = middle
    line = shapely.LineString([(x, y), (x + 9, y)])
    return [line if kind == "line" else line.buffer(5, cap_style="square")] * 2


def with_two_alike(delivery: TableDelivery, subject: Subject, codes: CodeBook, store: Store) -> TableDelivery:
    """Return a delivery whose only rows are two of a subject, equal in all that they say, which hang on nothing."""
    table = delivery.rows[subject.name].reindex([0, 1])
    values: dict[str, object] = {}
    for name in subject.fields.keys() & table.columns:
        value = plain(subject, subject.fields[name], codes)
        values[name] = pd.Series([value] * 2, dtype="str" if isinstance(value, str) else None)
    west, south, east, north = plausible_extent(store.crs) or (0.0, 0.0, 1.0, 1.0)
    middle = (west + east) / 2, south + 0.68 * (north - south)
    if subject.geometry == "point":
        values |= dict(zip(("x", "y"), middle, strict=True)) | dict(zip(("x_native", "y_native"), middle, strict=True))
    elif subject.geometry is not None:
        values[SHAPE] = pd.Series(shapes_alike(subject.geometry, middle), dtype=object)
    values |= {link.frame: NOWHERE for link in subject.links}
    delivery.rows[subject.name] = table.assign(row=[0, 1], source=NOWHERE, unreadable=False, **values)
    return delivery


def test_no_field_is_called_as_a_delivery_calls_its_own_columns():
    """A sheet's number would stand in its place."""
    named = {(each.name, field) for each in intakes().values() for subject in each.subjects for field in subject.fields}
    assert not [each for each in named if each[1] in PROVENANCE]


@pytest.mark.parametrize(("room", "name"), PLACED)
def test_every_check_of_a_room_bears_a_delivery_of_one_of_its_subjects_only(store: Store, room: str, name: str):
    """Points only, lines only, areas only, and each list without what it tells of."""
    intake = intake_called(room)
    with store.connect() as connection:
        codes = stored_codes(connection, intake.code_kinds)
        delivery = empty(intake, codes, store)
        assert isinstance(delivery, TableDelivery)
        alone = with_two_alike(delivery, intake.subject(name), codes, store)
        assert {each: len(table) for each, table in alone.tables.items() if len(table)} == {name: 2}
        assert judged(connection, intake, alone, codes, store) > 0
