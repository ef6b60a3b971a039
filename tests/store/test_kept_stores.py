"""Stores that releases left behind, kept as dumps: each is restored, upgraded, and found in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store import migrations
from undergrid.core.store.backup import restore_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.health import check_store
from undergrid.tests.store import keep_dump

KEPT = sorted(keep_dump.KEPT.glob("*.ugbackup"))


@pytest.fixture
def place(cluster: Cluster) -> Iterator[dict[str, str]]:
    """A database that is not there yet, for the kept store."""
    yield cluster.keywords("kept_store")
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS kept_store WITH (FORCE)")


def comes_up_to_date(place: dict[str, str], file: Path) -> None:
    found: list[Finding] = []
    done = restore_store(Call(connection=place), file=str(file), former_people="withdraw")
    check_store(Call(connection=place, report=found.append))  # which compares the schema with the declarations
    assert [each.text.en for each in found] == []
    assert done["revision"] == migrations.head()
    assert done["counts"]["survey.point"] == keep_dump.ROWS
    assert done["counts"]["facilities.facility"] == keep_dump.ROWS
    assert done["counts"]["flood.model"] == 1


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_a_store_of_an_earlier_release_comes_up_to_date(place, file: Path):
    comes_up_to_date(place, file)


def test_the_dump_that_a_release_will_keep_can_be_made_and_restored(place, tmp_path: Path):
    keep_dump.make(tmp_path / "now.ugbackup")
    comes_up_to_date(place, tmp_path / "now.ugbackup")
