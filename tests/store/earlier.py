"""Stores as earlier releases would have left them.

``python -m undergrid.tests.store.earlier 0008_facilities`` puts one in the place of a home's private store.
"""

from __future__ import annotations

import sys

import psycopg
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.kernel.crs import chosen_crs
from undergrid.core.store import migrations
from undergrid.core.store.crs import record_crs
from undergrid.core.store.embedded import user_cluster
from undergrid.core.store.granting import act_as_owner, make_roles

MERIDIAN = {"central_meridian_deg": 106.5}


def bring_to(keywords: dict[str, str], revision: str) -> None:
    """Make a store as an earlier release would have left it: its tables, without what every upgrade rebuilds."""
    with psycopg.connect(**{**keywords, "dbname": "postgres"}, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(keywords["dbname"])))
    engine = sa.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(**keywords))
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE EXTENSION postgis"))
        make_roles(connection)
        crs = record_crs(connection, chosen_crs(MERIDIAN))
        act_as_owner(connection)
        connection.execute(sa.text("CREATE SCHEMA store"))
        migrations.migrate(connection, "0001_store")
        write = sa.text("INSERT INTO store.setting VALUES ('crs', :crs)").bindparams(sa.bindparam("crs", type_=sa.JSON))
        connection.execute(write, {"crs": crs})
        migrations.migrate(connection, revision)
    engine.dispose()


def main(revision: str) -> None:
    """Replace the private store, which runs afterwards."""
    cluster = user_cluster()
    cluster.start()
    keywords = cluster.keywords()
    with psycopg.connect(**{**keywords, "dbname": "postgres"}, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(keywords["dbname"])))
    bring_to(keywords, revision)


if __name__ == "__main__":
    main(sys.argv[1])
