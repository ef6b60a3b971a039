"""A data set's metadata as JSON: an OGC API record, and a DCAT 3 data set in JSON-LD."""

from __future__ import annotations

from typing import Any

from undergrid.core.catalog.metadata.about import About

CONFORMS = "http://www.opengis.net/spec/ogcapi-records-1/1.0/req/record-core"
FREQUENCY = {
    "real_time": "UPDATE_CONT", "daily": "DAILY", "weekly": "WEEKLY", "monthly": "MONTHLY",
    "quarterly": "QUARTERLY", "yearly": "ANNUAL", "as_needed": "IRREG",
}  # fmt: skip
FREQUENCIES = "http://publications.europa.eu/resource/authority/frequency/"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def ogc_record(told: About) -> dict[str, Any]:
    """Return an OGC API record: a GeoJSON feature whose place is the extent in WGS 84."""
    properties = {
        "type": "dataset",
        "title": told.title,
        "description": told.abstract,
        "keywords": list(told.keywords),
        "language": {"code": "zh"},
        "updated": f"{told.made_on.isoformat()}T00:00:00Z",
        "formats": [{"name": each} for each in told.formats],
        "contacts": [{"organization": told.provider, "roles": ["publisher"]}],
        "license": told.licence or "other",
        "rights": told.condition or "",
    }
    if told.resource_code:
        properties["externalIds"] = [{"value": told.resource_code}]
    return {
        "id": told.name,
        "type": "Feature",
        "conformsTo": [CONFORMS],
        "time": None,
        "geometry": None if told.box is None else {"type": "Polygon", "coordinates": [_ring(told.box)]},
        "properties": properties,
        "links": [],
    }


def dcat_dataset(told: About) -> dict[str, Any]:
    """Return a DCAT 3 data set; its place as WKT only, for GeoJSON beside it breaks the shapes of DCAT-AP."""
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "@id": f"urn:undergrid:{told.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": told.resource_code or told.name,
        "dct:title": [{"@value": told.title, "@language": "zh"}, {"@value": told.alternative, "@language": "en"}],
        "dct:description": {"@value": told.abstract, "@language": "zh"},
        "dcat:keyword": [{"@value": each, "@language": "zh"} for each in told.keywords],
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": told.provider},
        "dct:modified": {"@value": told.made_on.isoformat(), "@type": "xsd:date"},
    }
    if told.cycle:
        made["dct:accrualPeriodicity"] = {"@id": FREQUENCIES + FREQUENCY[told.cycle]}
    if told.box is not None:
        corners = ", ".join(f"{x:.8f} {y:.8f}" for x, y in _ring(told.box))
        wkt = {"@value": f"POLYGON (({corners}))", "@type": "geo:wktLiteral"}
        made["dct:spatial"] = {"@type": "dct:Location", "locn:geometry": wkt}
    return made


def dcat_catalogue(datasets: list[dict[str, Any]], title: str, publisher: str) -> dict[str, Any]:
    """Return a DCAT 3 catalogue of data sets, with what DCAT-AP asks of one."""
    words = {"@value": title, "@language": "zh"}
    return {
        "@context": CONTEXT,
        "@id": "urn:undergrid:catalogue",
        "@type": "dcat:Catalog",
        "dct:title": words,
        "dct:description": words,
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": publisher},
        "dcat:dataset": [{name: value for name, value in each.items() if name != "@context"} for each in datasets],
    }


def _ring(box: tuple[float, float, float, float]) -> list[list[float]]:
    west, south, east, north = box
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]
