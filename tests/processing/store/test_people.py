"""People and their roles through the real ``qgis_process``: listed, given, taken."""

LOGIN = """
import psycopg
from undergrid.core.store.embedded import user_cluster
with psycopg.connect(**user_cluster().keywords("postgres"), autocommit=True) as connection:
    connection.execute("CREATE ROLE li_na LOGIN")
"""


def test_a_person_gets_a_role_and_loses_it(run_algorithm, store_home) -> None:
    store_home.engine("-c", LOGIN)
    given = run_algorithm("undergrid:grantrole", PERSON="li_na", ROLE="surveyor")
    assert given.code == 0, given.said
    assert "surveyor" in given.results["ROLES"]
    listed = run_algorithm("undergrid:listpeople")
    assert listed.code == 0, listed.said
    assert "li_na" in listed.results["LIST"]
    taken = run_algorithm("undergrid:withdrawrole", PERSON="li_na", ROLE="surveyor")
    assert taken.code == 0, taken.said
    assert "surveyor" not in taken.results["ROLES"]


def test_what_a_database_administrator_runs_once_is_written_as_a_script(home, tmp_path) -> None:
    script = tmp_path / "prepare.sql"
    ran = home.run("undergrid:preparestore", DATABASE="river_city", LOGIN="chief", OUTPUT=str(script))
    assert ran.code == 0, ran.said
    text = script.read_text(encoding="utf-8")
    assert text.startswith('CREATE DATABASE "river_city" OWNER "chief"')
    assert '\\connect "river_city"' in text
    assert "CREATE EXTENSION" in text
    refused = home.run("undergrid:preparestore", DATABASE="市" * 22, LOGIN="chief", OUTPUT=str(script))
    assert refused.code != 0
    assert "longer than PostgreSQL keeps" in refused.said
