"""What a delivery is warned of, the rows of a package are warned of: one check, one severity, both ways in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.packages.importing import import_package
from undergrid.core.checking.silencing import CitysWord
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store


@pytest.fixture
def odd(call: Call, pipes: Store, tmp_path: Path) -> str:
    """A package of points and segments: a material in no list, and a depth of silt below nothing."""
    with pipes.begin() as connection:
        connection.execute(sa.text("UPDATE survey.segment SET rev = -rev, material = 'chocolate'"))
        connection.execute(sa.text("UPDATE survey.point SET rev = -rev, silt_depth_m = -1 WHERE point_no = 'PS7'"))
    export_dataset(
        call, datasets=["survey.point", "survey.segment"], purpose="trial", release_class="internal",
        formats=["parquet"], output=str(tmp_path / "odd"),
    )  # fmt: skip
    return str(tmp_path / "odd")


def test_rows_of_a_package_are_judged_as_those_of_a_delivery(
    call: Call, odd: str, other_store: dict[str, str], findings: list[Finding]
):
    there = replace(call, connection=other_store)
    findings.clear()
    with pytest.raises(SourceError, match="1 errors"):
        import_package(there, package=odd)
    assert {(each.slug, str(each.severity)) for each in findings} == {
        ("survey.segment-material-unknown", "warning"),
        ("survey.point-number-implausible", "error"),
    }
    with psycopg.connect(**other_store) as connection:
        connection.execute(
            "INSERT INTO checking.tolerance (slug, severity) VALUES ('survey.point-number-implausible', 'warning')"
        )
    with CitysWord(other_store, findings.append) as word:
        answer = import_package(replace(there, report=word, weigh=word.weigh), package=odd)
    assert answer["rows"] == 119
