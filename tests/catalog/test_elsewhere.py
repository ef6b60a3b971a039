"""Data sets in other databases: described with what the login sees, and nothing kept that lets anyone in."""

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.catalog.checking import check_catalog
from undergrid.core.catalog.elsewhere import databases_in_catalog, describe_database
from undergrid.core.catalog.registering import register_datasets
from undergrid.core.catalog.tables import Record
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call

CITY = """
CREATE EXTENSION postgis;
CREATE SCHEMA park;
CREATE TABLE park.tree (id int PRIMARY KEY, kind text, place geometry(Point, 4326));
COMMENT ON TABLE park.tree IS '行道树';
COMMENT ON COLUMN park.tree.kind IS '树种';
INSERT INTO park.tree VALUES (1, 'a', 'SRID=4326;POINT(106.5 29.5)'), (2, 'b', 'SRID=4326;POINT(106.6 29.6)');
CREATE TABLE public.budget (year int, amount numeric);
CREATE VIEW park.broken AS SELECT id FROM park.tree WHERE 1 / (id - id) > 0;
CREATE TABLE park.secret (id int);
CREATE ROLE looker_of_trees LOGIN;
GRANT USAGE ON SCHEMA park TO looker_of_trees;
GRANT SELECT ON park.tree, park.broken, public.budget TO looker_of_trees;
"""


@pytest.fixture
def elsewhere(cluster):
    """A database of another office, as one who may read part of it reaches it."""
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE other_office")
        with psycopg.connect(**cluster.keywords("other_office"), autocommit=True) as inside:
            inside.execute(CITY)
        yield cluster.keywords("other_office") | {"user": "looker_of_trees"}
        connection.execute("DROP DATABASE other_office WITH (FORCE)")
        connection.execute("DROP ROLE looker_of_trees")


def test_tables_of_another_database_become_draft_records(call, store, elsewhere, findings):
    told = describe_database(Call(connection=elsewhere, report=findings.append), called="园林")
    assert told["unreadable"] == 1
    assert [(finding.slug, finding.subject) for finding in findings] == [
        ("catalog.elsewhere-unreadable", "park.broken")
    ]
    answer = register_datasets(call, elsewhere=told["described"], store_tables=False)
    assert answer["described"] == 2
    asked = sa.select(Record).where(Record.kind == "database").order_by(Record.name)
    with store.connect() as connection:
        tree, budget = connection.execute(asked).all()
        extent = connection.scalar(sa.select(sa.func.ST_Area(Record.geom)).where(Record.name == tree.name))
    assert [tree.name, budget.name] == ["database:园林#park.tree", "database:园林#public.budget"]
    assert (tree.row_count, tree.geometry_type, tree.crs_name, tree.title_zh) == (2, "POINT", "WGS 84", "行道树")
    assert 50e6 < extent < 150e6, "0.1 by 0.1 degrees, in the store's own metres"
    assert [(each["name"], each["label_zh"]) for each in tree.columns] == [
        ("id", None), ("kind", "树种"), ("place", None)
    ]  # fmt: skip
    assert (budget.geometry_type, budget.row_count) == (None, 0)
    kept = f"{tree} {budget}"
    assert not any(word in kept for word in ("looker", elsewhere["host"], "password"))
    checked = check_catalog(call)
    assert checked["not_judged"] >= 2, "nobody is logged in there"
    assert [(each.subject, "2 records" in each.text.en) for each in findings if "not-judged" in each.slug] == [
        ("园林", True)
    ]
    assert register_datasets(call, elsewhere=told["described"], store_tables=False)["made"] == 0


def test_records_of_another_database_are_held_against_it(call, store, elsewhere, findings, cluster):
    there = Call(connection=elsewhere)
    register_datasets(call, elsewhere=describe_database(there, called="园林")["described"], store_tables=False)
    assert databases_in_catalog(call) == {"names": ["园林"]}

    def told():
        findings.clear()
        check_catalog(call, elsewhere={"园林": describe_database(there, called="园林")["described"]})
        return sorted((each.slug, each.subject) for each in findings if str(each.subject).startswith("database:"))

    completeness = [("catalog.fields-missing", f"database:园林#{name}") for name in ("park.tree", "public.budget")]
    assert told() == completeness
    with psycopg.connect(**cluster.keywords("other_office"), autocommit=True) as inside:
        inside.execute("INSERT INTO park.tree VALUES (3, 'c', 'SRID=4326;POINT(107 30)')")
        inside.execute("ALTER TABLE park.tree DROP COLUMN kind")
        inside.execute("DROP TABLE public.budget")
    tree, budget = "database:园林#park.tree", "database:园林#public.budget"
    planted = [("catalog.columns-differ", tree), ("catalog.extent-differs", tree), ("catalog.rows-differ", tree)]
    assert told() == sorted([*completeness, *planted, ("catalog.layer-gone", budget)])
    findings.clear()
    check_catalog(call, unreached={"园林": "the server is away."})
    said = [each.text for each in findings if "not-judged" in each.slug]
    assert [("the server is away" in each.en, "未核对" in each.zh) for each in said] == [(True, True)]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://user:word@127.0.0.1/wfs", "a password or a key"),
        ("https://127.0.0.1/wfs?SERVICE=WFS&access_token=1", "a password or a key"),
        ("/etc/passwd", "no address"),
        ("file:///etc/passwd", "no address"),
        ("http://127.0.0.1:9/wfs", "No WFS"),
    ],
)
def test_an_address_with_a_secret_or_without_a_service_is_refused(call, store, address, said):
    with pytest.raises(SourceError, match=said) as refused:
        register_datasets(call, service=address)
    assert "word" not in refused.value.text.en.replace("password", "")
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Record)) == 0
