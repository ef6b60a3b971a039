"""Real pygeoapi and pycsw serve what `publishservices` wrote: a crawl finds no column that did not leave.

The world: a store with pipes and three streets, published once. The servers are installed into an environment of their
own, from locks/services.txt; where that cannot be, the tests skip and say why. Alone they run by
``./run test tests/catalog/test_live_services.py``.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from undergrid.core.catalog.site.services import release_for_services
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import open_store
from undergrid.core.survey.tables import Point
from undergrid.tests.catalog.conftest import SHOWN, lay_streets
from undergrid.tests.real_servers import asked, environment, free_port, pycsw, pygeoapi
from undergrid.tests.store_fixtures import copied

ALLOWED = {
    "streets_segment": {
        "id", "code", "name", "other_names", "class", "lanes", "width_m", "carriageway_m", "oneway", "speed_km_h",
        "level", "sides", "side_need", "cleaning_class", "source", "source_row", "closed", "length_m", "street_class",
        "from_junction_id", "to_junction_id",
    },
    "survey_point": {"category"},
}  # fmt: skip
SECRETS = ("depth_m", "埋深", "PS17", "updated_by", "updated_at", '"rev"', "dbname", "host=", "postgresql", "x_native")


@pytest.fixture(scope="module")
def published(cluster, store_with_pipes, tmp_path_factory):
    """What was published, with the addresses at which it will be asked, and the positions that nobody may learn."""
    environment()
    folder = tmp_path_factory.mktemp("services") / "city"
    addresses = {f"{name}_address": f"http://127.0.0.1:{free_port()}" for name in ("pygeoapi", "pycsw")}
    with copied(cluster, store_with_pipes, "services") as keywords:
        with open_store(keywords) as store:
            lay_streets(store)
        call = Call(connection=keywords)
        given = {"folder": str(folder), "purpose": "便民 100%", "datasets": SHOWN, **addresses}
        answer = release_for_services(call, **given)
        with open_store(keywords) as store, store.connect() as connection:
            exact = connection.execute(sa.select(Point.depth_m, sa.func.ST_X(Point.geom))).all()
    secrets = {*SECRETS, *(f"{row[0]:.3f}" for row in exact), *(f"{row[1]:.0f}" for row in exact)}
    return folder / answer["version"], addresses, secrets


def crawled(address: str, also: tuple[str, ...], most: int = 200) -> dict[str, str]:
    """Return what a service answers at every address of its own that any of its answers names."""
    texts: dict[str, str] = {}
    todo = [address, *also]
    while todo and len(texts) < most:
        where = todo.pop(0)
        if where in texts:
            continue
        texts[where] = asked(where)
        found = re.findall(r'(?:href|src)"?\s*[:=]\s*"([^"]+)"', texts[where])
        todo += [each.replace("&amp;", "&") for each in found if each.startswith(address)]
    return texts


def leaked(texts: dict[str, str], secrets: set[str]) -> list[tuple[str, str]]:
    """Return where a secret stands in an answer; a refusal may repeat what was asked for.

    A number is no secret as the end of another, as of the second of a time stamp.
    """
    return [
        (at, word)
        for at, text in texts.items()
        for word in secrets
        if word in text and word not in at and re.search(rf"(?<!\d){re.escape(word)}", text)
    ]


def port_of(address: str) -> int:
    return int(address.rsplit(":", 1)[1])


def features_of(text: str) -> list[dict]:
    told = json.loads(text) if text.startswith("{") else {}
    return [told] if told.get("type") == "Feature" else told.get("features", [])


def test_a_crawl_of_pygeoapi_finds_no_column_that_did_not_leave(published, tmp_path):
    version, addresses, secrets = published
    where = addresses["pygeoapi_address"]
    tried = tuple(
        f"{where}/collections/{name}/{part}"
        for name in ALLOWED
        for part in (
            "items?f=json&limit=1000", "items?f=json&properties=depth_m,updated_by", "items?f=json&skipGeometry=true",
            "items?f=json&bbox=106,29,107,30", "items?f=json&depth_m=1.234", "queryables?f=json", "schema?f=json",
        )
    )  # fmt: skip
    with pygeoapi(str(version / "pygeoapi.yml"), port_of(where), tmp_path) as address:
        texts = crawled(address, (*tried, f"{address}/openapi?f=json", f"{address}/collections?f=json"))
        items = f"{address}/collections/streets_segment/items"
        refused = asked(items, b'{"type":"Feature","geometry":null,"properties":{"name":"x"}}')
        after = json.loads(asked(f"{items}?f=json"))
        about = f"{address}/collections/streets_segment?f=json&lang="
        titles = [json.loads(asked(about + each))["title"] for each in ("zh", "en")]
    for name, allowed in ALLOWED.items():
        answers = [text for at, text in texts.items() if f"/{name}/items" in at]
        told = {column for text in answers for one in features_of(text) for column in one.get("properties", {})}
        assert told <= allowed, name
        assert told, name
    assert leaked(texts, secrets) == []
    assert len(texts) > 40, sorted(texts)
    assert after["numberMatched"] == 3, refused
    assert titles == ["道路", "Streets"]


CSW = (
    "?service=CSW&version=2.0.2&request=GetCapabilities",
    "?service=CSW&version=3.0.0&request=GetCapabilities",
    "?service=CSW&version=2.0.2&request=GetRecords&typenames=csw:Record&elementsetname=full&resulttype=results",
    "?service=CSW&version=2.0.2&request=GetRecords&typenames=csw:Record&elementsetname=full&resulttype=results"
    "&outputschema=http://www.isotc211.org/2005/gmd",
    "?service=CSW&version=2.0.2&request=DescribeRecord",
    "?service=CSW&version=2.0.2&request=GetDomain&propertyname=dc:title",
    "?mode=opensearch&service=CSW&version=3.0.0&request=GetRecords&elementsetname=full&typenames=csw:Record"
    "&resulttype=results",
    "?mode=oaipmh&verb=ListRecords&metadataPrefix=iso19139",
    "?mode=oaipmh&verb=Identify",
    "?mode=sru&operation=searchRetrieve&query=x",
)
TRANSACTION = (
    b'<csw:Transaction xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc" '
    b'service="CSW" version="2.0.2"><csw:Delete><csw:Constraint version="1.1.0"><ogc:Filter><ogc:PropertyIsLike '
    b'wildCard="%" singleChar="_" escapeChar="\\"><ogc:PropertyName>dc:title</ogc:PropertyName><ogc:Literal>%'
    b"</ogc:Literal></ogc:PropertyIsLike></ogc:Filter></csw:Constraint></csw:Delete></csw:Transaction>"
)


def test_a_crawl_of_pycsw_finds_the_records_of_what_left_and_nothing_else(published):
    version, addresses, secrets = published
    with pycsw(str(version / "pycsw.cfg"), str(version / "records"), port_of(addresses["pycsw_address"])) as address:
        texts = crawled(address, tuple(address + each for each in CSW))
        refused = asked(address, TRANSACTION)
        after = asked(address + CSW[2])
    assert 'numberOfRecordsMatched="2"' in after, refused
    assert all(name in texts[address + CSW[3]] for name in SHOWN)
    assert "gmd:MD_Metadata" in texts[address + CSW[3]]
    assert leaked(texts, secrets) == []


def test_a_large_data_set_is_left_to_qgis_server(call, pipes, tmp_path, findings, monkeypatch):
    monkeypatch.setattr("undergrid.core.catalog.site.services.MOST_IN_PYGEOAPI", 59)
    answer = release_for_services(replace(call), folder=str(tmp_path / "s"), purpose="x", datasets=["survey.point"])
    told = json.loads((Path(tmp_path) / "s" / answer["version"] / "pygeoapi.yml").read_text("utf-8"))
    assert told["resources"] == {}
    assert [each.slug for each in findings if "services" in each.slug] == ["catalog.services-too-many-rows"]
