"""Every check of every room bears a delivery of nothing, and one whose only row says nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import sqlalchemy as sa

from undergrid.core.checking.register import DELIVERY, judged_checks, rows_hit
from undergrid.core.checking.tolerances import Limits
from undergrid.core.intake.arrow import to_arrow
from undergrid.core.intake.assembling import PROVENANCE, Reading, assemble
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.delivery import NOWHERE, SHAPE, Delivery, TableDelivery, unpacked
from undergrid.core.intake.profiles import load_profiles
from undergrid.core.intake.receiving import case_of
from undergrid.core.intake.subject import Intake, Subject, intakes
from undergrid.core.store.codebook import CodeBook, stored_codes
from undergrid.core.store.connection import Store


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
