"""A store with something in it to describe and to hand on: pipeline points, streets and cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from geoalchemy2.shape import from_shape
from shapely.geometry import LineString

from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.tables import Record
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.streets.tables import Street
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.store_fixtures import copied

CATEGORIES = ("PS", "PS", "PS", "PS", "WS", "RQ")
SHOWN = ["streets.segment", "survey.point"]
EAST, NORTH = 500_000, 3_270_000
CREDIT_CODE = "91350100M000100Y43"
"""The example that GB 32100-2015 itself gives."""
OFFICERS_FIELDS: dict[str, Any] = {
    "category": "306001 城市管理",
    "provider": "城市管理局",
    "provider_code": CREDIT_CODE,
    "abstract": "示例",
    "keywords": "管线,道路",
    "cycle": "monthly",
    "sharing": "unconditional",
    "is_open": True,
    "published_on": dt.date(2026, 1, 1),
    "legal_basis": "政府信息公开条例",
    "contact": "数据科",
}


def fill_records(store: Store, **fields: Any) -> None:
    """Write the officer's fields of every record."""
    with store.begin() as connection:
        connection.execute(sa.update(Record).values(rev=-Record.rev, **{**OFFICERS_FIELDS, **fields}))


@pytest.fixture
def officers_fields() -> dict[str, Any]:
    """What a data officer writes."""
    return dict(OFFICERS_FIELDS)


def lay_pipes(store: Store) -> None:
    """Give a store 60 pipeline points in two squares of 500 m and pipes between them, all of it in the catalogue."""
    with store.begin() as connection:
        keys = []
        for n in range(60):
            east, north = 500_010 + 3 * (n % 30) + 500 * (n // 30), 3_270_010 + n
            point = {
                "point_no": f"PS{n}", "category": CATEGORIES[n % 30 // 5], "ground_m": 200 + n / 10,
                "depth_m": 1.234 + n / 100, "road": "解放路", "x_native": east,
                "geom": f"SRID={store.srid};POINT Z ({east} {north} 7)",
            }  # fmt: skip
            keys.append(connection.execute(sa.insert(Point).values(**point).returning(Point.id)).scalar_one())
        for n in range(59):
            east, north = 500_010 + 3 * (n % 30) + 500 * (n // 30), 3_270_010 + n
            line = f"SRID={store.srid};LINESTRING Z ({east} {north} 6.5, {east + 3} {north + 1} 6.25)"
            segment = {
                "from_point_id": keys[n], "to_point_id": keys[n + 1], "category": "PS", "material": "PVC",
                "width_mm": 300 + n, "laid_year": 2015, "laid_on": f"2015-{1 + n % 12:02}",
                "from_depth_m": 1.5, "surveyed_on": dt.date(2025, 5, 1 + n % 28), "geom": line,
            }  # fmt: skip
            connection.execute(sa.insert(Segment).values(**segment))
        make_missing_records(connection, store)
    fill_records(store)


def lay_streets(store: Store) -> None:
    """Give a store a few streets, one with a name that would be markup, all of it in the catalogue and open."""
    with store.begin() as connection:
        for number, name in enumerate(("解放路", "Marx & Engels <b>Street</b>", "中山路")):
            line = LineString([(EAST, NORTH + 100 * number), (EAST + 800, NORTH + 100 * number + 40)])
            connection.execute(sa.insert(Street).values(name=name, geom=from_shape(line, srid=store.srid)))
        make_missing_records(connection, store)
    fill_records(store)


@pytest.fixture(scope="session")
def store_with_pipes(cluster: Cluster, template: str) -> Iterator[str]:
    """The name of a database to copy from: a store with pipes."""
    with copied(cluster, template, "with_pipes") as keywords:
        with open_store(keywords) as store:
            lay_pipes(store)
        yield keywords["dbname"]


@pytest.fixture
def start(request: pytest.FixtureRequest, template: str) -> str:
    """Tests that ask for pipes begin with them."""
    has_pipes = "pipes" in request.fixturenames
    return request.getfixturevalue("store_with_pipes") if has_pipes else template


@pytest.fixture
def pipes(store: Store) -> Store:
    """The store, as :func:`lay_pipes` filled it."""
    return store


@pytest.fixture
def other_store(cluster: Cluster, template: str) -> Iterator[dict[str, str]]:
    """Another store in the same coordinate system."""
    with copied(cluster, template, "receiving") as keywords:
        yield keywords
