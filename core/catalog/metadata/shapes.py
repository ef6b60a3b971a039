"""Whether metadata in JSON keep the standards that they name: shapes written here after their text, checked offline.

OGC API - Records, part 1 (OGC 20-004r1), requirements class Record Core: table of the record's properties. DCAT-AP
3.0.1: the mandatory properties of Catalogue, Dataset and Agent, ranges of those that are given, and controlled
vocabularies for frequency and language. GeoDCAT-AP 3.0: what it adds to Dataset, and the mandatory properties of
CatalogueRecord. The official files (JSON schema, SHACL) are not shipped; a package says so, and a test holds both data
sets against the official shapes of DCAT-AP where these lie beside the clone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from undergrid.core.kernel.text import Text

SAYS = "held against shapes written after {standard}, not its official files"
RECORD_SAYS = SAYS.format(standard="OGC API - Records part 1")
DCAT_SAYS = SAYS.format(standard="DCAT-AP 3.0.1")
GEODCAT_SAYS = SAYS.format(standard="GeoDCAT-AP 3.0")
URI = re.compile(r"(https?://|urn:)\S+")
AUTHORITY = "http://publications.europa.eu/resource/authority/"
MANY = 10**9
Judge = Callable[[object], bool]


@dataclass(frozen=True, slots=True)
class Property:
    """How often a property stands, and what its values are."""

    name: str
    least: int
    most: int
    is_good: Judge


def _words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _moment(value: object) -> bool:
    is_said = isinstance(value, str) and value.endswith(("Z", "+00:00"))
    return is_said and _parses(dt.datetime.fromisoformat, str(value))


def _parses(read: Callable[[str], object], value: str) -> bool:
    try:
        read(value)
    except ValueError:
        return False
    return True


def _said(value: object) -> bool:
    """Return whether a value is a text, with its language where it is an object."""
    if isinstance(value, Mapping):
        return _words(value.get("@value")) and ("@language" not in value or _words(value["@language"]))
    return _words(value)


def _day(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("@type") in ("xsd:date", "xsd:dateTime")
        and _parses(dt.datetime.fromisoformat, str(value.get("@value")))
    )


def _agent(value: object) -> bool:
    return isinstance(value, Mapping) and value.get("@type") == "foaf:Agent" and _said(value.get("foaf:name"))


def _of(vocabulary: str) -> Judge:
    return lambda value: isinstance(value, Mapping) and str(value.get("@id", "")).startswith(AUTHORITY + vocabulary)


def _place(value: object) -> bool:
    """Return whether a place is told once, as WKT: given in two ways it breaks the shapes of DCAT-AP."""
    if not isinstance(value, Mapping) or value.get("@type") != "dct:Location":
        return False
    told = _listed(value.get("locn:geometry"))
    return len(told) == 1 and isinstance(told[0], Mapping) and told[0].get("@type") == "geo:wktLiteral"


def _box_told(value: object) -> bool:
    """Return whether a place is told by its box, as WKT."""
    if not isinstance(value, Mapping) or value.get("@type") != "dct:Location":
        return False
    told = _listed(value.get("dcat:bbox"))
    return len(told) == 1 and isinstance(told[0], Mapping) and told[0].get("@type") == "geo:wktLiteral"


def _called(kind: str, name: str) -> Judge:
    """Return what judges whether a value is of a kind and has a label."""
    return lambda value: isinstance(value, Mapping) and value.get("@type") == kind and _said(value.get(name))


def _system(value: object) -> bool:
    is_standard = isinstance(value, Mapping) and value.get("@type") == "dct:Standard" and _said(value.get("dct:title"))
    return is_standard and isinstance(value, Mapping) and bool(URI.fullmatch(str(value.get("@id", "urn:none"))))


def _metres(value: object) -> bool:
    is_decimal = isinstance(value, Mapping) and value.get("@type") == "xsd:decimal"
    return is_decimal and isinstance(value, Mapping) and bool(re.fullmatch(r"\d+(\.\d+)?", str(value.get("@value"))))


def _of_inspire(value: object) -> bool:
    return isinstance(value, Mapping) and str(value.get("@id", "")).startswith("http://inspire.ec.europa.eu/")


def _record(value: object) -> bool:
    """Return whether a record has what GeoDCAT-AP asks of one: when it was changed, and of what it tells."""
    if not isinstance(value, Mapping) or value.get("@type") != "dcat:CatalogRecord":
        return False
    topic = value.get("foaf:primaryTopic")
    return _day(value.get("dct:modified")) and isinstance(topic, Mapping) and bool(URI.fullmatch(str(topic.get("@id"))))


def _contact(value: object) -> bool:
    return isinstance(value, Mapping) and (_words(value.get("name")) or _words(value.get("organization")))


def _link(value: object) -> bool:
    return isinstance(value, Mapping) and _words(value.get("href"))


def _format(value: object) -> bool:
    return isinstance(value, Mapping) and (_words(value.get("name")) or _words(value.get("mediaType")))


def _identified(value: object) -> bool:
    return isinstance(value, Mapping) and _words(value.get("value"))


def _language(value: object) -> bool:
    return isinstance(value, Mapping) and _words(value.get("code"))


RECORD = (
    Property("id", 1, 1, _words),
    Property("type", 1, 1, lambda value: value == "Feature"),
    Property("conformsTo", 0, MANY, _words),
    Property("links", 0, MANY, _link),
)
RECORD_PROPERTIES = (
    Property("type", 1, 1, _words),
    Property("title", 1, 1, _words),
    Property("description", 0, 1, _words),
    Property("keywords", 0, MANY, _words),
    Property("language", 0, 1, _language),
    Property("updated", 0, 1, _moment),
    Property("created", 0, 1, _moment),
    Property("formats", 0, MANY, _format),
    Property("contacts", 0, MANY, _contact),
    Property("license", 0, 1, _words),
    Property("rights", 0, 1, lambda value: isinstance(value, str)),
    Property("externalIds", 0, MANY, _identified),
)
DATASET = (
    Property("dct:title", 1, MANY, _said),
    Property("dct:description", 1, MANY, _said),
    Property("dct:identifier", 0, MANY, _said),
    Property("dcat:keyword", 0, MANY, _said),
    Property("dct:publisher", 0, 1, _agent),
    Property("dct:modified", 0, 1, _day),
    Property("dct:accrualPeriodicity", 0, 1, _of("frequency/")),
    Property("dct:language", 0, MANY, _of("language/")),
    Property("dct:spatial", 0, MANY, _place),
)
GEO_DATASET = (
    *(each for each in DATASET if each.name != "dct:spatial"),
    Property("dct:spatial", 0, MANY, _box_told),
    Property("dct:conformsTo", 0, MANY, _system),
    Property("dct:accessRights", 0, 1, _of("access-right/")),
    Property("dct:issued", 0, 1, _day),
    Property("dct:provenance", 0, MANY, _called("dct:ProvenanceStatement", "rdfs:label")),
    Property("dct:rights", 0, MANY, _called("dct:RightsStatement", "rdfs:label")),
    Property("dcat:theme", 0, MANY, _of("data-theme/")),
    Property("dcat:contactPoint", 0, MANY, _called("vcard:Organization", "vcard:fn")),
    Property("dcat:spatialResolutionInMeters", 0, 1, _metres),
    Property("geodcat:custodian", 0, MANY, _agent),
    Property("geodcat:resourceType", 0, 1, _of_inspire),
    Property("geodcat:topicCategory", 0, MANY, _of_inspire),
    Property("foaf:isPrimaryTopicOf", 0, MANY, _record),
)
CATALOGUE = (
    Property("dct:title", 1, MANY, _said),
    Property("dct:description", 1, MANY, _said),
    Property("dct:publisher", 1, 1, _agent),
    Property("dcat:dataset", 0, MANY, lambda value: isinstance(value, Mapping)),
    Property("dct:modified", 0, 1, _day),
    Property("dct:language", 0, MANY, _of("language/")),
)


def faults_of_record(told: Mapping[str, Any]) -> list[Text]:
    """Return in what an OGC API record breaks its standard."""
    faults = list(_broken(told, RECORD, "record"))
    for name in ("geometry", "time", "properties"):
        if name not in told:
            faults.append(_missing("record", name))
    if not _is_box(told.get("geometry")):
        faults.append(_wrong("record", "geometry"))
    return faults + list(_broken(told.get("properties") or {}, RECORD_PROPERTIES, "properties"))


def faults_of_dcat(told: Mapping[str, Any]) -> list[Text]:
    """Return in what a data set, or a catalogue with its data sets, breaks DCAT-AP."""
    is_catalogue = told.get("@type") == "dcat:Catalog"
    faults = list(_broken(told, CATALOGUE if is_catalogue else DATASET, str(told.get("@type"))))
    if not is_catalogue and told.get("@type") != "dcat:Dataset":
        faults.append(_wrong("dcat", "@type"))
    context = told.get("@context")
    if context is not None and not all(_words(each) and URI.fullmatch(each) for each in context.values()):
        faults.append(_wrong("dcat", "@context"))
    for each in _listed(told.get("dcat:dataset")) if is_catalogue else []:
        faults += faults_of_dcat(each)
    return faults


def faults_of_geodcat(told: Mapping[str, Any]) -> list[Text]:
    """Return in what a data set breaks GeoDCAT-AP; a property that it does not name is one too many."""
    faults = list(_broken(told, GEO_DATASET, "geodcat"))
    if told.get("@type") != "dcat:Dataset":
        faults.append(_wrong("geodcat", "@type"))
    known = {each.name for each in GEO_DATASET} | {"@context", "@id", "@type"}
    context = told.get("@context") or {}
    faults += [_wrong("geodcat", name) for name in told if name not in known]
    faults += [_wrong("@context", name) for name, each in context.items() if not URI.fullmatch(str(each))]
    used = {name.partition(":")[0] for name in told if ":" in name}
    return faults + [_missing("@context", name) for name in sorted(used - set(context))]


def _broken(told: Mapping[str, Any], shape: tuple[Property, ...], where: str) -> Iterator[Text]:
    for each in shape:
        values = _listed(told.get(each.name))
        if len(values) < each.least:
            yield _missing(where, each.name)
        elif len(values) > each.most:
            yield Text(f"{where}: {each.name} stands more than once", f"{where}：{each.name} 重复")
        elif not all(each.is_good(value) for value in values):
            yield _wrong(where, each.name)


def _is_box(geometry: Any) -> bool:
    """Return whether a record's place is none, or a closed ring of degrees."""
    if geometry is None:
        return True
    try:
        ring = geometry["coordinates"][0]
        is_closed = ring[0] == ring[-1] and len(ring) >= 4
        return geometry["type"] == "Polygon" and is_closed and all(abs(x) <= 180 and abs(y) <= 90 for x, y in ring)
    except (KeyError, IndexError, TypeError, ValueError):
        return False


def _listed(value: object) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, list) else [value]


def _missing(where: str, name: str) -> Text:
    return Text(f"{where}: {name} is missing", f"{where}：缺少 {name}")


def _wrong(where: str, name: str) -> Text:
    return Text(f"{where}: {name} is not as it must be", f"{where}：{name} 不符合要求")
