"""A bureau's own server: what its administrator does once, and all the rest by a login that is no superuser."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store import preparing
from undergrid.core.store.backup import backup_store, restore_store
from undergrid.core.store.connection import open_store
from undergrid.core.store.health import check_store
from undergrid.core.store.lifecycle import create_store, upgrade_store
from undergrid.core.store.people import grant_role, list_people, withdraw_role
from undergrid.core.store.preparing import LONGEST_PREFIX, safe_prefix
from undergrid.core.store.status import describe_store
from undergrid.core.survey.tables import Point
from undergrid.tests.store.server_fixtures import Server, bureau

__all__ = ["bureau"]
MERIDIAN = {"central_meridian_deg": 106.5}


def call(server: Server, person: str, database: str, findings: list[Finding] | None = None) -> Call:
    return Call(connection=server.keywords(person, database), report=(findings if findings is not None else []).append)


def told_sql(refused: StoreError) -> str:
    """The statements that an error gives for the database administrator."""
    return refused.remedy.en.split("\n", 1)[1]


@pytest.fixture(scope="module")
def city(bureau: Server) -> str:
    """A store that was made after one visit of the database administrator."""
    bureau.login("chief")
    with pytest.raises(StoreError, match="may not prepare") as refused:
        create_store(call(bureau, "chief", "river_city"), crs=MERIDIAN)
    create, rest = told_sql(refused.value).split("\n", 1)
    assert bureau.psql("postgres", create).returncode == 0
    done = bureau.psql("river_city", rest)
    assert done.returncode == 0, done.stderr
    made = create_store(call(bureau, "chief", "river_city"), crs=MERIDIAN, name="River city")
    assert made["created"]
    return "river_city"


def test_one_visit_of_the_database_administrator_is_enough(bureau: Server, city: str):
    with psycopg.connect(**bureau.keywords("chief", city)) as connection:
        assert not connection.execute("SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = "
            "'chief'").fetchone()[0]  # fmt: skip
    found: list[Finding] = []
    check_store(call(bureau, "chief", city, found))
    assert [each.text.en for each in found] == []
    assert describe_store(call(bureau, "chief", city))["roles"][-1] == "admin"


def test_nothing_is_written_before_the_rights_are_looked_at(bureau: Server):
    bureau.login("owner_only")
    bureau.administer("postgres", "CREATE DATABASE bare OWNER owner_only")
    with pytest.raises(StoreError, match="may not prepare"):
        create_store(call(bureau, "owner_only", "bare"), crs=MERIDIAN)
    with psycopg.connect(**bureau.cluster.keywords("bare")) as connection:
        for count in (
            "SELECT count(*) FROM pg_namespace WHERE nspname IN ('store', 'app')",
            "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'bare_%'",
        ):
            assert connection.execute(count).fetchone() == (0,)


def test_the_administrator_upgrades_backs_up_and_restores_into_a_prepared_database(
    bureau: Server, city: str, tmp_path: Path
):
    with open_store(bureau.keywords("chief", city)) as store, store.begin() as connection:
        connection.execute(sa.insert(Point).values(point_no="P1", geom="SRID=998640;POINT Z (500000 3270000 1)"))
    upgrade_store(call(bureau, "chief", city))
    file = tmp_path / "city.ugbackup"
    backup_store(call(bureau, "chief", city), file=str(file))
    assert file.stat().st_mode & 0o077 == 0
    script = preparing.script("second_city", "chief")
    assert bureau.psql("postgres", preparing.as_text(script[:1])).returncode == 0
    assert bureau.psql("second_city", preparing.as_text(script[1:])).returncode == 0
    done = restore_store(call(bureau, "chief", "second_city"), file=str(file))
    assert done["counts"]["survey.point"] == 1
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith(".list")] == []
    found: list[Finding] = []
    check_store(call(bureau, "chief", "second_city", found))
    assert [each.text.en for each in found] == []


def test_people_are_given_roles_and_lose_them_without_a_superuser(bureau: Server, city: str):
    with pytest.raises(StoreError, match="knows no login") as unknown:
        grant_role(call(bureau, "chief", city), person="li", role="surveyor")
    assert told_sql(unknown.value) == 'CREATE ROLE "li" LOGIN;'
    for person in ("li", "wang"):
        bureau.login(person)
    with pytest.raises(StoreError, match="no role in this store"), open_store(bureau.keywords("li", city)):
        pass
    assert grant_role(call(bureau, "chief", city), person="li", role="surveyor")["includes"] == ["reader", "surveyor"]
    with open_store(bureau.keywords("li", city)) as store, store.connect() as connection:
        connection.execute(sa.select(Point))
        with pytest.raises(StoreError, match="may not give"):
            grant_role(call(bureau, "li", city), person="wang", role="reader")
        assert [each["person"] for each in list_people(call(bureau, "li", city))] == ["chief", "li"]
        withdraw_role(call(bureau, "chief", city), person="li")
        connection.rollback()
        with pytest.raises(sa.exc.DBAPIError, match="permission denied"):
            connection.execute(sa.select(Point))
    with pytest.raises(StoreError, match="There is no role"):
        grant_role(call(bureau, "chief", city), person="wang", role="superuser")


def test_an_administrator_hands_the_role_on_and_the_last_one_stays(bureau: Server, city: str):
    bureau.login("deputy")
    grant_role(call(bureau, "chief", city), person="deputy", role="admin")
    bureau.login("novice")
    assert grant_role(call(bureau, "deputy", city), person="novice", role="reader")["roles"] == ["reader"]
    withdraw_role(call(bureau, "deputy", city), person="novice", role="reader")
    withdraw_role(call(bureau, "chief", city), person="deputy", role="admin")
    with pytest.raises(StoreError, match="only administrator"):
        withdraw_role(call(bureau, "chief", city), person="chief", role="admin")


def test_a_city_made_anew_does_not_inherit_the_people_of_the_old_one(bureau: Server):
    bureau.login("maker", "CREATEDB CREATEROLE")
    bureau.login("heir")
    bureau.administer("postgres", "CREATE DATABASE old_city OWNER maker")
    prepare = preparing.script("old_city", "maker")[1:]
    assert bureau.psql("old_city", preparing.as_text(prepare)).returncode == 0
    create_store(call(bureau, "maker", "old_city"), crs=MERIDIAN)
    grant_role(call(bureau, "maker", "old_city"), person="heir", role="editor")
    bureau.administer("postgres", "DROP DATABASE old_city WITH (FORCE)", "CREATE DATABASE old_city OWNER maker")
    bureau.administer(
        "old_city", "CREATE EXTENSION postgis", "GRANT INSERT, UPDATE ON spatial_ref_sys TO old_city_owner"
    )
    with pytest.raises(StoreError, match=r"still hold roles of an earlier store of this name: heir \(editor\)"):
        create_store(call(bureau, "maker", "old_city"), crs=MERIDIAN)
    create_store(call(bureau, "maker", "old_city"), crs=MERIDIAN, former_people="withdraw")
    assert [each["person"] for each in list_people(call(bureau, "maker", "old_city"))] == ["maker"]


def test_a_database_renamed_keeps_its_roles_and_lends_them_to_no_other(bureau: Server):
    bureau.administer("postgres", "CREATE DATABASE first_name")
    create_store(Call(connection=bureau.cluster.keywords("first_name")), crs=MERIDIAN)
    bureau.administer("postgres", "ALTER DATABASE first_name RENAME TO other_name")
    upgrade_store(Call(connection=bureau.cluster.keywords("other_name")))
    with pytest.raises(StoreError, match="Another store on this server, other_name, has the roles"):
        create_store(Call(connection=bureau.cluster.keywords("first_name")), crs=MERIDIAN)


@pytest.mark.parametrize("name", ["市" * 16, "市" * 17, "市" * 21, "x" * 63])
def test_role_names_of_a_long_database_name_are_kept_whole(name: str):
    prefix = safe_prefix(name)
    assert len(prefix.encode()) <= LONGEST_PREFIX
    assert prefix == name or prefix != safe_prefix(name[:-1] + "z")


def test_a_store_with_a_long_chinese_name_is_made_and_upgraded(bureau: Server):
    keywords = bureau.cluster.keywords("重庆市江北区地下管线普查数据库二〇二六")
    create_store(Call(connection=keywords), crs=MERIDIAN)
    assert upgrade_store(Call(connection=keywords))["steps"] == []
    with pytest.raises(StoreError, match="longer than PostgreSQL keeps"):
        create_store(Call(connection=bureau.cluster.keywords("市" * 22)), crs=MERIDIAN)
