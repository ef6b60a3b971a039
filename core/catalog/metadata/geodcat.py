"""A data set's metadata after GeoDCAT-AP 3.0, in JSON-LD: DCAT-AP with what geographic metadata know beyond it."""

from __future__ import annotations

from typing import Any

from undergrid.core.catalog.metadata.about import About
from undergrid.core.catalog.metadata.json_records import CONTEXT, dcat_dataset

AUTHORITY = "http://publications.europa.eu/resource/authority/"
INSPIRE = "http://inspire.ec.europa.eu/metadata-codelist/"
STANDARD = "http://data.europa.eu/930/"
GEO_CONTEXT = CONTEXT | {
    "adms": "http://www.w3.org/ns/adms#",
    "geodcat": STANDARD,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
SYSTEM = "http://www.opengis.net/def/crs/EPSG/0/"
SYSTEM_KIND = "http://inspire.ec.europa.eu/glossary/SpatialReferenceSystem"


def geodcat_dataset(told: About) -> dict[str, Any]:
    """Return a GeoDCAT-AP data set: the DCAT-AP one with its coordinate system, lineage, box, rights and record."""
    made = dcat_dataset(told) | {
        "@context": GEO_CONTEXT,
        "dct:language": {"@id": f"{AUTHORITY}language/ZHO"},
        "dct:accessRights": {"@id": f"{AUTHORITY}access-right/{_access(told)}"},
        "dct:issued": _day((told.published_on or told.made_on).isoformat()),
        "dct:provenance": {"@type": "dct:ProvenanceStatement", "rdfs:label": _words(told.statement or "-")},
        "dct:rights": {"@type": "dct:RightsStatement", "rdfs:label": _words(told.licence or "-")},
        "dcat:theme": {"@id": f"{AUTHORITY}data-theme/REGI"},
        "geodcat:resourceType": {"@id": f"{INSPIRE}ResourceType/dataset"},
        "geodcat:topicCategory": {"@id": f"{INSPIRE}TopicCategory/utilitiesCommunication"},
        "dcat:contactPoint": {"@type": "vcard:Organization", "vcard:fn": told.contact or told.provider},
        "geodcat:custodian": {"@type": "foaf:Agent", "foaf:name": told.provider},
        "foaf:isPrimaryTopicOf": {
            "@type": "dcat:CatalogRecord",
            "dct:identifier": f"{told.name}:{told.made_on.isoformat()}",
            "dct:modified": _day(told.made_on.isoformat()),
            "dct:conformsTo": {"@id": STANDARD},
            "foaf:primaryTopic": {"@id": f"urn:undergrid:{told.name}"},
        },
    }
    if told.crs is not None:
        named = {"@type": "dct:Standard", "dct:title": told.crs.name, "dct:type": {"@id": SYSTEM_KIND}}
        made["dct:conformsTo"] = named | ({"@id": f"{SYSTEM}{told.epsg}"} if told.epsg else {})
    if told.resolution_m is not None:
        made["dcat:spatialResolutionInMeters"] = {"@value": f"{told.resolution_m:g}", "@type": "xsd:decimal"}
    if "dct:spatial" in made:
        made["dct:spatial"] = {"@type": "dct:Location", "dcat:bbox": made["dct:spatial"]["locn:geometry"]}
    return made


def geodcat_members(datasets: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what makes of a DCAT catalogue one of GeoDCAT-AP: its words, and the data sets."""
    told = [{name: value for name, value in each.items() if name != "@context"} for each in datasets]
    return {"@context": GEO_CONTEXT, "dcat:dataset": told}


def _access(told: About) -> str:
    if told.is_open:
        return "PUBLIC"
    return "NON_PUBLIC" if told.sharing == "not_shared" else "RESTRICTED"


def _words(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "zh"}


def _day(day: str) -> dict[str, str]:
    return {"@value": day, "@type": "xsd:date"}
