"""Rain of before there were deliveries of it is its gauges' first portion, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from undergrid.core.intake.importing import import_delivery
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.health import check_store
from undergrid.core.store.lifecycle import upgrade_store
from undergrid.tests.store.earlier import bring_to

RAIN = """
    WITH made AS (
        INSERT INTO flood.rain (name, kind, source, begins_at, step_s, total_mm, depths) VALUES
            ('G1', 'measured', 'old.csv', '2024-07-01 00:00Z', 300, 3, '{1,NaN,2}'),
            ('P20', 'design', NULL, '2000-01-01 00:00Z', 300, 3, '{1,2}')
        RETURNING *
    )
    INSERT INTO audit.change (application, table_name, action, row_id, new)
    SELECT 'test', 'flood.rain', 'insert', id, to_jsonb(made) || jsonb_build_object('geom', geom::text) FROM made
"""
GAUGE = "SELECT begins_at = '2024-07-01 00:00Z', depths::text, source, rev FROM flood.rain WHERE name = 'G1'"
PORTIONS = "SELECT gauge, depths::text, file, batch_id IS NULL FROM flood.rain_portion ORDER BY batch_id NULLS FIRST"


@pytest.fixture
def earlier(cluster: Cluster) -> Iterator[dict[str, str]]:
    """A store of before the portions, with a gauge and a storm in it."""
    keywords = cluster.keywords("rain_of_before")
    bring_to(keywords, "0014_amenities")
    with psycopg.connect(**keywords, autocommit=True) as connection:
        connection.execute(RAIN)
    yield keywords
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS rain_of_before WITH (FORCE)")


def ask(keywords: dict[str, str], question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(**keywords) as connection:
        return connection.execute(question).fetchall()


def test_a_gauge_of_before_goes_on_and_stays_when_what_went_on_leaves(earlier: dict[str, str], tmp_path: Path):
    found: list[Finding] = []
    upgrade_store(Call(connection=earlier))
    check_store(Call(connection=earlier, report=found.append))
    assert [each.text.en for each in found] == []
    assert ask(earlier, PORTIONS) == [("G1", "{1,NaN,2}", "old.csv", True)]
    assert ask(earlier, GAUGE) == [(True, "{1,NaN,2}", "old.csv", 1)]

    file = tmp_path / "more.csv"
    file.write_text("time,G1\n2024-07-01 08:05,5\n2024-07-01 08:10,2\n2024-07-01 08:15,7\n", encoding="utf-8")
    call = Call(connection=earlier, report=found.append)
    made = import_delivery(call, room="rainfall", files=[str(file)], entry={"accept": True})
    assert [each.slug for each in found] == ["rainfall.told-twice"]
    assert ask(earlier, GAUGE) == [(True, "{1,5,2,7}", "old.csv, more.csv", 2)]

    withdraw_delivery(call, delivery=made["delivery"])
    assert ask(earlier, GAUGE) == [(True, "{1,NaN,2}", "old.csv", 3)]
    check_store(Call(connection=earlier, report=found.append))
    assert [each.slug for each in found] == ["rainfall.told-twice"]
