"""What a foreign key does by itself is no edit of a person's, and no way around the guards either."""

from __future__ import annotations

import datetime as dt
import uuid

import numpy as np
import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.stored_model import keep_model
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import Origin, keep_series
from undergrid.core.flood.tables import Node, Run
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store
from undergrid.core.store.health import check_store
from undergrid.core.store.roles import Role
from undergrid.core.store.tables import Change
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.store.logins import Logins, people, person_of

__all__ = ["people"]
TODAY = dt.datetime(2026, 7, 1, tzinfo=dt.UTC)


def storm(store: Store, call: Call, depth_mm: float) -> uuid.UUID:
    begin = np.array([TODAY.replace(tzinfo=None)], dtype="datetime64[s]")
    series = RainSeries("storm", begin, np.array([depth_mm]), 300)
    return keep_series(store, call, [series], Origin("design", "storm"), f"{depth_mm}")[0]


@pytest.fixture
def run(store: Store, call: Call) -> uuid.UUID:
    """A finished run of a model under a rain."""
    model = keep_model(store, call, "two pipes", Model.of(InpFile.parse(TWO_PIPES)))
    rain = storm(store, call, 5.0)
    kept = sa.insert(Run).values(
        name="R1", kind="pipes", state="done", model_id=model, rain_id=rain, inputs={}, engine="SWMM", began_at=TODAY
    )
    with store.begin() as connection:
        return connection.scalars(kept.returning(Run.id)).one()


def of_run(store: Store, run: uuid.UUID):
    with store.connect() as connection:
        return connection.execute(sa.select(Run).where(Run.id == run)).one()


def no_gap(store: Store, findings: list[Finding]) -> None:
    check_store(Call(connection=store.keywords, report=findings.append))
    assert [each.text.en for each in findings] == []


def test_a_run_stays_when_its_rain_and_its_model_are_replaced(store, call, run, findings):
    storm(store, call, 7.0)
    keep_model(store, call, "two pipes", Model.of(InpFile.parse(TWO_PIPES)), replace=True)
    kept = of_run(store, run)
    assert (kept.name, kept.model_id, kept.rain_id, kept.rev) == ("R1", None, None, 3)
    with store.connect() as connection:
        asked = sa.select(Change.new).where(Change.row_id == run, Change.action == "update").order_by(Change.id)
        lines = [(each["rain_id"] is None, each["model_id"] is None) for each in connection.execute(asked).scalars()]
    assert lines == [(True, False), (True, True)]
    no_gap(store, findings)


def test_what_a_planner_deletes_lets_go_under_the_planners_name(store, run, people: Logins, findings):
    with psycopg.connect(**people[Role.PLANNER], autocommit=True) as connection:
        connection.execute("DELETE FROM flood.rain")
        with pytest.raises(psycopg.DatabaseError, match="does not say which revision"):
            connection.execute("UPDATE flood.run SET model_id = NULL")
    kept = of_run(store, run)
    assert (kept.rain_id, kept.model_id is None, kept.updated_by) == (None, False, person_of(Role.PLANNER))
    no_gap(store, findings)


SLEEPER = """
    SET ROLE undergrid_template_owner;
    CREATE FUNCTION app.sleeper() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
        AS $$ BEGIN UPDATE flood.run SET {}; RETURN NULL; END $$;
    CREATE TRIGGER sleeper AFTER DELETE ON flood.rain FOR EACH ROW EXECUTE FUNCTION app.sleeper();
"""


@pytest.mark.parametrize(
    "change", ["name = 'ghost'", "name = 'ghost', rain_id = NULL", "reason = NULL, name = NULL", "model_id = model_id"]
)
def test_not_even_a_trigger_changes_more_than_a_foreign_key_would(store, run, people: Logins, change: str):
    """Whoever might smuggle a trigger in gains nothing by its depth: other columns ask for a claim as ever."""
    with psycopg.connect(**dict(store.keywords)) as connection:
        connection.execute(SLEEPER.format(change))
    with (
        psycopg.connect(**people[Role.PLANNER]) as connection,
        pytest.raises(psycopg.DatabaseError, match="does not say which revision"),
    ):
        connection.execute("DELETE FROM flood.rain")
    assert of_run(store, run).rev == 1


def test_a_colleagues_fresh_edit_does_not_go_along_with_the_model_unseen(store, run, people: Logins, findings):
    with store.begin() as connection:
        connection.execute(sa.update(Node).values(description="looked at", rev=-Node.rev))
    with psycopg.connect(**people[Role.PLANNER], autocommit=True) as connection:
        with pytest.raises(psycopg.DatabaseError, match=r"undergrid changed flood\.node .* not deleted"):
            connection.execute("DELETE FROM flood.model")
        connection.execute("UPDATE flood.node SET description = NULL, rev = -rev")
        assert connection.execute("DELETE FROM flood.model").rowcount == 1
    assert of_run(store, run).model_id is None
    no_gap(store, findings)


REWRITTEN = {
    "a line deleted": ("DELETE FROM audit.change WHERE action = 'update'", "changed without a line"),
    "a name forged": ("UPDATE audit.change SET login = 'nobody' WHERE action = 'update'", "contradict each other"),
    "an image forged": (
        "UPDATE audit.change SET old = jsonb_set(old, '{name}', '\"R0\"') WHERE action = 'update'",
        "contradict each other",
    ),
}


@pytest.mark.parametrize("how", list(REWRITTEN))
def test_an_administrator_who_rewrites_the_trail_as_the_owner_is_told(store, run, people: Logins, findings, how: str):
    attack, said = REWRITTEN[how]
    with store.begin() as connection:
        connection.execute(sa.update(Run).values(name="R2", rev=-Run.rev))
    with psycopg.connect(**people[Role.ADMIN], autocommit=True) as connection:
        connection.execute("SET ROLE undergrid_template_owner")
        connection.execute("ALTER TABLE audit.change DISABLE TRIGGER append_only")
        connection.execute(attack)
        check_store(Call(connection=store.keywords, report=findings.append))
        assert any("append_only is missing or switched off" in each.text.en for each in findings)
        connection.execute("ALTER TABLE audit.change ENABLE TRIGGER append_only")
    findings.clear()
    check_store(Call(connection=store.keywords, report=findings.append))
    assert any(said in each.text.en for each in findings)


def test_a_row_changed_with_its_guards_switched_off_is_told(store, run, people: Logins, findings):
    with store.begin() as connection:
        connection.execute(sa.update(Run).values(name="R2", rev=-Run.rev))
    with psycopg.connect(**people[Role.ADMIN], autocommit=True) as connection:
        connection.execute("SET ROLE undergrid_template_owner")
        connection.execute("ALTER TABLE flood.run DISABLE TRIGGER USER")
        connection.execute("UPDATE flood.run SET name = 'ghost'")
        connection.execute("ALTER TABLE flood.run ENABLE TRIGGER USER")
    check_store(Call(connection=store.keywords, report=findings.append))
    assert any("contradict each other" in each.text.en for each in findings)
