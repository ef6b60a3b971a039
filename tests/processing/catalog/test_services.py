"""The services, asked over real HTTP: a crawl of all that QGIS Server answers finds nothing that did not leave.

The world: one street in a private store, published three times.
"""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from undergrid.tests.processing.store.bureau import PROFILE
from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH, drawn
from undergrid.tests.real_servers import asked, free_port, running

SERVER = shutil.which("qgis_mapserver")
OPEN = "UPDATE catalog.record SET rev = -rev, sharing = 'unconditional', is_open = true WHERE name = 'streets.segment'"
RULE = (
    "INSERT INTO catalog.rule (dataset, column_name, release_class, action) "
    "VALUES ('streets.segment', 'cleaning_class', 'open', 'drop')"
)
SECRETS = ("updated_by", "updated_at", "cleaning_class", "rev=", "dbname", "host=", "store/socket")


@pytest.fixture(scope="module")
def published(store_home, tmp_path_factory):
    folder = tmp_path_factory.mktemp("services")
    line = f"LINESTRING ({EAST} {NORTH}, {EAST + 200} {NORTH + 50})"
    for algorithm, given in {
        "undergrid:buildstreets": {"INPUT": drawn(folder / "s.geojson", line, name=["解放路"]), "REPLACE": True},
        "undergrid:registerdatasets": {},
    }.items():
        ran = store_home.run(algorithm, **given)
        assert ran.code == 0, ran.said
    for command in (OPEN, RULE):
        store_home.engine("-m", "undergrid.core.store", "psql", "-qc", command)
    place = folder / "site"
    given = {"FOLDER": str(place), "PURPOSE": "便民", "DATASETS": "streets.segment"}
    runs = [store_home.run("undergrid:publishservices", **given) for _ in range(3)]
    assert [ran.code for ran in runs] == [0, 0, 0], runs[0].said
    return place, runs[-1].results


def test_publishservices(published):
    place, answer = published
    assert (answer["LAYERS"], answer["HELD_BACK_ROWS"]) == (1, 0)
    assert answer["ROWS"] >= 1
    versions = [path.name for path in place.iterdir() if path.is_dir()]
    assert len(versions) == 2, "the new one and the one before"
    with zipfile.ZipFile(answer["PROJECT"]) as packed:
        project = "".join(packed.read(name).decode("utf-8", errors="replace") for name in packed.namelist())
    assert "dbname" not in project
    assert "saveUser" not in project
    assert f"./{max(versions)}/streets.segment.geojson" in project, "the city's own system has no number"


@pytest.fixture(scope="module")
def server(published):
    if SERVER is None:
        pytest.skip("QGIS Server is not on this machine")
    address = f"127.0.0.1:{free_port()}"
    command = [SERVER, "-p", published[1]["PROJECT"], address]
    variables = {"QT_QPA_PLATFORM": "offscreen", "QGIS_SERVER_LOG_LEVEL": "2"}
    first = f"http://{address}/?SERVICE=WMS&REQUEST=GetCapabilities"
    with running(command, first, variables):
        yield f"http://{address}"


def test_a_crawl_finds_no_column_that_did_not_leave_and_no_path_of_the_machine(server, published):
    layer = "streets_segment"
    wfs = f"{server}/?SERVICE=WFS&VERSION=1.1.0&REQUEST="
    texts = {
        address: asked(address)
        for address in (
            f"{server}/?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
            f"{server}/?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetProjectSettings",
            f"{wfs}GetCapabilities",
            f"{wfs}DescribeFeatureType&TYPENAME={layer}",
            f"{wfs}GetFeature&TYPENAME={layer}",
            f"{wfs}GetFeature&TYPENAME={layer}&PROPERTYNAME=cleaning_class",
            f"{wfs}GetFeature&TYPENAME={layer}&EXP_FILTER=updated_by%20is%20not%20null",
        )
    }
    todo, seen = [f"{server}/wfs3/", f"{server}/wfs3/collections.json"], set()
    while todo and len(seen) < 60:
        address = todo.pop()
        if address in seen:
            continue
        seen.add(address)
        texts[address] = asked(address)
        found = re.findall(r'"href"\s*:\s*"([^"]+)"', texts[address]) + re.findall(r'href="([^"]+)"', texts[address])
        todo += [each.replace("\\/", "/") for each in found if each.replace("\\/", "/").startswith(server)]
    assert "解放路" in texts[f"{wfs}GetFeature&TYPENAME={layer}"]
    items = [text for address, text in texts.items() if re.search(r"/items[.?]", address) and text.startswith("{")]
    assert items, sorted(texts)
    columns = {name for text in items for one in json.loads(text).get("features", []) for name in one["properties"]}
    assert "name" in columns or any("解放路" in text for text in items)
    place = str(Path(published[1]["PROJECT"]).parent)
    told = [(address, secret) for address, text in texts.items() for secret in (*SECRETS, place) if secret in text]
    assert [each for each in told if each[1] not in each[0]] == []  # a refusal may repeat what was asked for
    assert [address for address, _secret in told if "<qgs:" in texts[address]] == []


def test_nothing_is_written_through_the_services(server):
    body = (
        b'<Transaction xmlns="http://www.opengis.net/wfs" service="WFS" version="1.1.0">'
        b'<Delete typeName="streets_segment"/></Transaction>'
    )
    asked(f"{server}/?SERVICE=WFS", body)
    assert "解放路" in asked(f"{server}/?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=streets_segment")


def records(home) -> dict[str, str]:
    """Return how many rows each record tells that lies elsewhere, by its name."""
    asked = "SELECT name || ' ' || row_count FROM catalog.record WHERE kind IN ('service', 'database')"
    rows = home.engine("-m", "undergrid.core.store", "psql", "-Atc", asked).stdout.split("\n")
    return dict(row.rsplit(" ", 1) for row in rows if row)


def test_layers_of_a_service_become_draft_records(server, store_home):
    for service in (f"{server}/?SERVICE=WFS", f"{server}/wfs3"):
        ran = store_home.run("undergrid:registerdatasets", SERVICE=service, STORE_TABLES=False)
        assert (ran.code, ran.results.get("UNREADABLE")) == (0, 0), ran.said
    known = {name: rows for name, rows in records(store_home).items() if name.startswith("service:")}
    assert len(known) == 2, known
    assert all("streets_segment" in name or "streets.segment" in name for name in known), known
    assert set(known.values()) == {"1"}


OTHER = """
import sys, psycopg
from undergrid.core.store.embedded import user_cluster
cluster = user_cluster()
with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
    connection.execute("CREATE DATABASE other_office")
with psycopg.connect(**cluster.keywords("other_office"), autocommit=True) as connection:
    connection.execute("CREATE EXTENSION postgis")
    connection.execute("CREATE TABLE tree AS SELECT 1 AS id, 'SRID=4326;POINT(106 29)'::geometry(Point, 4326) AS geom")
reached = cluster.keywords("other_office")
print(reached["host"], reached["port"], reached["user"])
"""


def test_tables_of_another_database_become_draft_records(store_home):
    host, port, user = store_home.engine("-c", OTHER).stdout.split()
    lines = {"host": host, "port": port, "database": "other_office", "username": user, "saveUsername": "true"}
    with (store_home.folder / "qgis" / PROFILE).open("a") as settings:
        settings.write("[PostgreSQL]\n")
        settings.writelines(f"connections\\office\\{key}={value}\n" for key, value in lines.items())
    ran = store_home.run("undergrid:registerdatasets", DATABASE="office", STORE_TABLES=False)
    assert ran.code == 0, ran.said
    assert records(store_home)["database:office#public.tree"] == "1"
    with_it = store_home.run("undergrid:checkcatalog", FINDINGS=str(store_home.folder / "found.gpkg"))
    assert with_it.code == 0, with_it.said
    assert "office#public.tree" in with_it.said, "its officer's fields are missing"
    assert "records of the database office" not in with_it.said
    ran = store_home.run("undergrid:registerdatasets", DATABASE="undergrid", STORE_TABLES=False)
    assert "the store itself" in ran.said
    assert ran.code != 0
