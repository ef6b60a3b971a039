"""No text that a person gives becomes a statement: sixty payloads through every door of the store, with no effect."""

from __future__ import annotations

import itertools

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.editing import changed_since, conflicts
from undergrid.core.store.people import grant_role, withdraw_role
from undergrid.tests.store.trial import Well, trial_store

__all__ = ["trial_store"]
CLOSERS = ("'", '"', "')", "$$", "\\'", "';", '";', "%s", "{}", "E'\\''", "\u2019", "\x1f")
DEEDS = (
    "DROP TABLE survey.point", "UPDATE store.setting SET value = '1'", "SELECT pg_sleep(30)", "ROLLBACK; COMMIT",
    "GRANT undergrid_template_admin TO PUBLIC",
)  # fmt: skip
PAYLOADS = [f"{closer}; {deed}; --" for closer, deed in itertools.product(CLOSERS, DEEDS)]
STATE = """
    SELECT (SELECT md5(string_agg(setting::text, '|' ORDER BY key)) FROM store.setting),
        (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_auth_members), (SELECT count(*) FROM pg_roles)
"""


def state(store: Store) -> tuple:
    with psycopg.connect(**dict(store.keywords)) as connection:
        return connection.execute(STATE).fetchone()


def test_there_are_sixty_payloads():
    assert len(set(PAYLOADS)) == 60


def test_payloads_as_values_arrive_as_they_were_given(trial_store: Store, call: Call):
    before = state(trial_store)
    names = [each[:40] for each in PAYLOADS]
    with unit_of_work(trial_store, call, kind=PAYLOADS[0], sources=PAYLOADS, content_sha256=PAYLOADS[1]) as work:
        work.stage(Well, {"name": names, "material": PAYLOADS, "_file": PAYLOADS, "_sheet": PAYLOADS})
        assert not work.check().accepted  # none is a material; the findings name each
        work.verdict.errors = 0
        work.promote()
    with trial_store.connect() as connection:
        assert sorted(connection.execute(sa.select(Well.name)).scalars()) == sorted(names)
        kept = connection.execute(sa.text("SELECT kind, sources FROM store.batch")).one()
    assert (kept.kind, kept.sources) == (PAYLOADS[0], PAYLOADS)
    assert state(trial_store) == before


@pytest.mark.parametrize("door", ["person", "role", "table", "key", "moment", "columns"])
def test_payloads_as_names_are_refused_or_unknown(trial_store: Store, call: Call, door: str, record_property):
    before = state(trial_store)
    key = "00000000-0000-4000-8000-000000000001"
    for payload in PAYLOADS:
        try:
            if door == "person":
                grant_role(call, person=payload, role="reader")
            elif door == "role":
                withdraw_role(call, person="undergrid", role=payload)
            elif door == "table":
                conflicts(call, table=payload, claims={key: 1})
            elif door == "key":
                conflicts(call, table="survey.point", claims={payload: 1})
            elif door == "moment":
                changed_since(call, table="survey.point", keys=[key], moment=payload)
            else:
                with unit_of_work(trial_store, call, kind="x", content_sha256=payload) as work:
                    work.stage(Well, {"name": ["w"], payload: ["x"]})
        except UndergridError:
            continue
        raise AssertionError(payload)
    assert state(trial_store) == before
    record_property("R12", f"{len(PAYLOADS)} payloads as {door}: 0 effects")
