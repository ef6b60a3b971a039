"""A small stock of facilities in a store: sheets written as a census team delivers them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import sqlalchemy as sa

from undergrid.core.facilities.tables import Facility
from undergrid.core.intake.importing import import_delivery

EAST, NORTH = 500_000.0, 3_270_000.0
DISTRICT = "500103"
BODY = "91350100M000100Y43"
"""The example that GB 32100-2015 gives of a unified social credit code."""
LAMP, CAMERA, BRIDGE, COVER, RAILING = "01037", "01050", "02009", "01001", "02017"


def identifier(class_code: str, number: int) -> str:
    """Return the identifier of a facility of the small district."""
    return f"{DISTRICT}{class_code}{number:06d}"


def whole(class_code: str, number: int, x: float, y: float, **more: str) -> dict[str, str]:
    """Return a facility of which nothing is amiss."""
    return {
        "code": identifier(class_code, number), "class_code": class_code, "name": f"{class_code}-{number}",
        "state": "完好", "authority_code": BODY, "authority_name": "市政局", "cell_code": "500103001001001",
        "initial_on": "20200101", "x": str(EAST + x), "y": str(NORTH + y), **more,
    }  # fmt: skip


def written(path: Path, rows: list[dict[str, str]]) -> str:
    """Write rows as a CSV file whose columns are those of all rows."""
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(dict.fromkeys(name for row in rows for name in row)))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


@pytest.fixture
def brought(call, tmp_path):
    """Import tables of rows; return what the import tells."""

    def bring(*tables: list[dict[str, str]], **entry):
        files = [written(tmp_path / f"t{len(list(tmp_path.iterdir()))}.csv", rows) for rows in tables]
        return import_delivery(call, room="facilities", files=files, entry={"accept": True} | entry)

    return bring


@pytest.fixture
def stored(store):
    """Return a column of the facilities by their identifier."""

    def read(name: str = "class_code"):
        with store.connect() as connection:
            return dict(connection.execute(sa.select(Facility.code, getattr(Facility, name))).all())

    return read


@pytest.fixture
def slugs(findings):
    """Return the slugs that were told, without the room, each once."""
    return lambda: sorted({finding.slug.removeprefix("facilities.") for finding in findings})
