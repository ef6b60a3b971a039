"""Metadata in JSON keep the standards that they name; what breaks them is found."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from dataclasses import replace

import pyproj
import pytest

from undergrid.core.catalog.metadata import iso19115_3, iso19139
from undergrid.core.catalog.metadata.about import About
from undergrid.core.catalog.metadata.geodcat import geodcat_dataset
from undergrid.core.catalog.metadata.json_records import dcat_catalogue, dcat_dataset, ogc_record
from undergrid.core.catalog.metadata.official import faults_of
from undergrid.core.catalog.metadata.shapes import faults_of_dcat, faults_of_geodcat, faults_of_record
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.publishing import export_catalog
from undergrid.tests.real_servers import environment

NAMES = ["survey.point", "survey.segment"]

TOLD = About(
    name="survey.point", title="管线点", alternative="Points", abstract="示例", keywords=("管线",), category="306001",
    resource_code="306001/00001", provider="城市管理局", provider_code=None, contact="数据科", cycle="monthly",
    sharing="unconditional", condition=None, is_open=True, licence="CC-BY-4.0", legal_basis=None, published_on=None,
    made_on=dt.date(2026, 5, 1), crs=None, box=(106.4, 29.5, 106.6, 29.6), formats=("text/csv",),
)  # fmt: skip


WHOLE = replace(
    TOLD, crs=pyproj.CRS("EPSG:4544"), condition="只供城建部门", legal_basis="条例", statement="三次普查 \x07",
    published_on=dt.date(2026, 1, 1),
)  # fmt: skip


@pytest.mark.parametrize("standard", [iso19139, iso19115_3])
@pytest.mark.parametrize("told", [WHOLE, replace(WHOLE, box=None, crs=None, keywords=(), category=None, cycle=None)])
def test_a_document_keeps_its_official_schema(standard, told):
    assert faults_of(standard.document(told)) == []


@pytest.mark.parametrize(
    ("standard", "theirs", "broken"),
    [
        (iso19139, b"gmd:abstract", b"gmd:purpose"), (iso19139, b">29.5", b">north"),
        (iso19115_3, b"mri:abstract", b"mri:purpose"), (iso19115_3, b">29.5", b">north"),
        (iso19115_3, b"mri:citation", b"mri:cited"), (iso19115_3, b"mcc:MD_ScopeCode", b"mcc:MD_Scope"),
        (iso19115_3, b"mdb/2.0", b"mdb/9.0"),
    ],
)  # fmt: skip
def test_a_document_that_breaks_its_official_schema_is_found(standard, theirs, broken):
    assert faults_of(standard.document(WHOLE).replace(theirs, broken))


def test_a_record_and_a_data_set_keep_their_shapes():
    assert faults_of_record(ogc_record(TOLD)) == []
    assert faults_of_dcat(dcat_dataset(TOLD)) == []
    assert faults_of_dcat(dcat_catalogue([dcat_dataset(TOLD)], "目录", "城市管理局")) == []
    assert faults_of_record(ogc_record(replace(TOLD, box=None))) == []


@pytest.mark.parametrize(
    ("part", "value", "said"),
    [
        ("title", None, "title is missing"), ("title", "", "title is not"), ("updated", "yesterday", "updated"),
        ("updated", "2026-05-01T00:00:00", "updated"), ("keywords", [1], "keywords"), ("contacts", [{}], "contacts"),
        ("type", ["a", "b"], "more than once"), ("language", "zh", "language"),
    ],
)  # fmt: skip
def test_a_record_that_breaks_its_standard_is_found(part, value, said):
    made = ogc_record(TOLD)
    made["properties"][part] = value
    assert [said in fault.en for fault in faults_of_record(made)] == [True]


@pytest.mark.parametrize(
    "ring", [[[0, 0], [1, 0], [0, 0]], [[0, 0], [1, 0], [1, 1], [2, 2]], [[0, 0], [500, 0], [1, 1], [0, 0]], None]
)
def test_a_record_whose_place_is_none_is_found(ring):
    made = ogc_record(TOLD) | {"geometry": {"type": "Polygon", "coordinates": [ring]}}
    assert len(faults_of_record(made)) == 1


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("dct:title", None), ("dct:description", None), ("dct:publisher", {"foaf:name": "x"}),
        ("dct:accrualPeriodicity", {"@id": "monthly"}), ("dct:modified", "2026-05-01"),
        ("dct:spatial", {"@type": "dct:Location", "locn:geometry": [{"@type": "geo:wktLiteral"}] * 2}),
        ("@type", "dcat:Data"),
    ],
)  # fmt: skip
def test_a_data_set_that_breaks_dcat_ap_is_found_in_its_catalogue_too(part, value):
    made = dcat_dataset(TOLD) | {part: value}
    assert len(faults_of_dcat(made)) == 1
    assert len(faults_of_dcat(dcat_catalogue([made], "目录", "城市管理局"))) == 1
    assert faults_of_dcat({"@type": "dcat:Catalog", "dcat:dataset": []})


def test_geodcat_tells_what_dcat_ap_cannot_and_keeps_its_shape():
    known = replace(TOLD, crs=pyproj.CRS.from_epsg(4547))
    made = geodcat_dataset(known)
    assert faults_of_geodcat(made) == []
    assert made["dct:provenance"]["rdfs:label"]["@value"] == (TOLD.statement or "-")
    assert {"dcat:bbox"} == {*made["dct:spatial"]} - {"@type"}
    assert made["dct:conformsTo"]["dct:title"] == known.crs.name
    assert made["dct:conformsTo"]["@id"].endswith("/EPSG/0/4547")
    assert {"dct:title", "dct:publisher", "dcat:keyword"} <= set(made)
    fine = geodcat_dataset(replace(TOLD, resolution_m=2.5, is_open=False, sharing="not_shared", crs=None, box=None))
    assert faults_of_geodcat(fine) == []
    assert fine["dcat:spatialResolutionInMeters"]["@value"] == "2.5"
    assert fine["dct:accessRights"]["@id"].endswith("/NON_PUBLIC")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("dct:title", []), ("dct:accessRights", {"@id": "secret"}), ("dct:conformsTo", "EPSG:4490"),
        ("dct:spatial", {"@type": "dct:Location", "locn:geometry": "POINT (1 2)"}), ("dct:issued", "2026-01-01"),
        ("dcat:spatialResolutionInMeters", 2.5), ("dcat:contactPoint", {"@type": "vcard:Organization"}),
        ("geodcat:topicCategory", {"@id": "utilities"}), ("dct:provenance", "taken over"), ("@type", "dcat:Data"),
        ("foaf:isPrimaryTopicOf", {"@type": "dcat:CatalogRecord"}), ("dct:colour", "red"),
    ],
)  # fmt: skip
def test_a_data_set_that_breaks_geodcat_ap_is_found(part, value):
    assert len(faults_of_geodcat(geodcat_dataset(TOLD) | {part: value})) == 1


def test_every_document_of_a_package_and_of_the_catalogue_keeps_its_shape(call, pipes, tmp_path):
    given = {"datasets": NAMES, "purpose": "试验", "release_class": "internal"}
    export_dataset(call, output=str(tmp_path / "p"), **given)
    metadata = tmp_path / "p" / "data" / "metadata"
    for name in NAMES:
        assert faults_of_record(json.loads((metadata / f"{name}.ogc-record.json").read_text("utf-8"))) == []
        assert faults_of_dcat(json.loads((metadata / f"{name}.dcat.json").read_text("utf-8"))) == []
        assert faults_of_geodcat(json.loads((metadata / f"{name}.geodcat.json").read_text("utf-8"))) == []
    export_catalog(call, output=str(tmp_path / "c"), purpose="目录发布")
    catalogue = json.loads((tmp_path / "c" / "data" / "dcat.jsonld").read_text("utf-8"))
    assert len(catalogue["dcat:dataset"]) > 20
    assert faults_of_dcat(catalogue) == []
    geo = json.loads((tmp_path / "c" / "data" / "geodcat.jsonld").read_text("utf-8"))
    told = [each | {"@context": geo["@context"]} for each in geo["dcat:dataset"]]
    assert [fault for each in told for fault in faults_of_geodcat(each)] == []
    assert len(told) == len(catalogue["dcat:dataset"])


SHAPES = """
import json, pyshacl, rdflib, sys
shapes = rdflib.Graph().parse(sys.argv[1])
for name in sys.argv[2:]:
    told = rdflib.Graph().parse(name, format="json-ld")
    print(json.dumps(pyshacl.validate(told, shacl_graph=shapes, advanced=True)[0]))
"""


def test_the_official_shapes_of_dcat_ap_find_nothing_and_find_what_is_broken(call, pipes, tmp_path, real_data):
    shapes = real_data / "reference/dcat_ap_shacl/dcat-ap_3.0.1_shapes.ttl"
    export_dataset(call, output=str(tmp_path / "p"), datasets=NAMES, purpose="试验", release_class="open")
    export_catalog(call, output=str(tmp_path / "c"), purpose="目录发布")
    metadata = tmp_path / "p/data/metadata"
    files = [metadata / f"{name}.{kind}.json" for name in NAMES for kind in ("dcat", "geodcat")]
    files += [tmp_path / "c/data" / name for name in ("dcat.jsonld", "geodcat.jsonld")]
    broken = json.loads(files[1].read_text("utf-8"))
    del broken["dct:title"]
    (tmp_path / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    asked = map(str, (shapes, *files, tmp_path / "broken.json"))
    command = [str(environment() / "python"), "-c", SHAPES, *asked]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["true"] * len(files) + ["false"]
