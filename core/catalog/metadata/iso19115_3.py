"""A data set's metadata after ISO 19115-1:2014 in the XML of ISO/TS 19115-3:2016 (mdb 2.0)."""

from __future__ import annotations

from lxml import etree

from undergrid.core.catalog.metadata.about import About
from undergrid.core.catalog.metadata.iso19139 import FREQUENCY, SHARED, printable
from undergrid.core.catalog.metadata.official import MDB, Element

STANDARD = "http://standards.iso.org/iso/19115/-3/"
NAMESPACES = {
    "mdb": MDB, "cit": f"{STANDARD}cit/2.0", "mrl": f"{STANDARD}mrl/2.0",
    **{short: f"{STANDARD}{short}/1.0" for short in ("gco", "gex", "lan", "mcc", "mco", "mmi", "mrd", "mri", "mrs")},
}  # fmt: skip
LISTS = "http://standards.iso.org/iso/19115/resources/Codelists/cat/codelists.xml"


def document(told: About) -> bytes:
    """Return the document."""
    root = etree.Element(_name("mdb:MD_Metadata"), nsmap=NAMESPACES)
    _text(root, "mdb:metadataIdentifier/mcc:MD_Identifier/mcc:code", f"{told.name}:{told.made_on.isoformat()}")
    _locale(root, "mdb:defaultLocale")
    _code(root, "mdb:metadataScope/mdb:MD_MetadataScope/mdb:resourceScope", "mcc:MD_ScopeCode", "dataset")
    _party(root, "mdb:contact", told, "pointOfContact")
    _date(root, "mdb:dateInfo", told.made_on.isoformat(), "creation")
    _text(root, "mdb:metadataStandard/cit:CI_Citation/cit:title", "ISO 19115-1:2014, ISO/TS 19115-3:2016")
    if told.crs is not None:
        code = "mdb:referenceSystemInfo/mrs:MD_ReferenceSystem/mrs:referenceSystemIdentifier/mcc:MD_Identifier/mcc:code"
        _text(root, code, f"EPSG:{told.epsg}" if told.epsg else told.crs.name)
    _identification(_grow(root, "mdb:identificationInfo/mri:MD_DataIdentification"), told)
    if told.formats:
        distribution = _grow(root, "mdb:distributionInfo/mrd:MD_Distribution")
        for each in told.formats:
            title = "mrd:distributionFormat/mrd:MD_Format/mrd:formatSpecificationCitation/cit:CI_Citation/cit:title"
            _text(distribution, title, each)
    _text(root, "mdb:resourceLineage/mrl:LI_Lineage/mrl:statement", told.statement or "-")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _identification(parent: Element, told: About) -> None:
    citation = _grow(parent, "mri:citation/cit:CI_Citation")
    _text(citation, "cit:title", told.title)
    _text(citation, "cit:alternateTitle", told.alternative)
    _date(citation, "cit:date", (told.published_on or told.made_on).isoformat(), "publication")
    if told.resource_code:
        _text(citation, "cit:identifier/mcc:MD_Identifier/mcc:code", told.resource_code)
    _text(parent, "mri:abstract", told.abstract)
    _party(parent, "mri:pointOfContact", told, "owner")
    _grow(parent, "mri:topicCategory/mri:MD_TopicCategoryCode").text = "utilitiesCommunication"
    if told.box is not None:
        box = _grow(parent, "mri:extent/gex:EX_Extent/gex:geographicElement/gex:EX_GeographicBoundingBox")
        west, south, east, north = told.box
        for edge, value in (("westBoundLongitude", west), ("eastBoundLongitude", east),
                            ("southBoundLatitude", south), ("northBoundLatitude", north)):  # fmt: skip
            _grow(box, f"gex:{edge}/gco:Decimal").text = f"{value:.8f}"
    if told.cycle:
        often = "mri:resourceMaintenance/mmi:MD_MaintenanceInformation/mmi:maintenanceAndUpdateFrequency"
        _code(parent, often, "mmi:MD_MaintenanceFrequencyCode", FREQUENCY[told.cycle])
    if words := [*told.keywords, *([told.category] if told.category else [])]:
        keywords = _grow(parent, "mri:descriptiveKeywords/mri:MD_Keywords")
        for word in words:
            _text(keywords, "mri:keyword", word)
    legal = _grow(parent, "mri:resourceConstraints/mco:MD_LegalConstraints")
    _text(legal, "mco:useLimitation", told.licence or "-")
    _code(legal, "mco:accessConstraints", "mco:MD_RestrictionCode", "otherRestrictions")
    for each in (SHARED.get(told.sharing or ""), told.condition, told.legal_basis):
        if each:
            _text(legal, "mco:otherConstraints", each)
    _locale(parent, "mri:defaultLocale")


def _party(parent: Element, path: str, told: About, role: str) -> None:
    responsibility = _grow(parent, f"{path}/cit:CI_Responsibility")
    _code(responsibility, "cit:role", "cit:CI_RoleCode", role)
    organisation = _grow(responsibility, "cit:party/cit:CI_Organisation")
    _text(organisation, "cit:name", told.provider)
    if told.contact:
        _text(organisation, "cit:individual/cit:CI_Individual/cit:positionName", told.contact)


def _date(parent: Element, path: str, day: str, kind: str) -> None:
    dated = _grow(parent, f"{path}/cit:CI_Date")
    _grow(dated, "cit:date/gco:DateTime").text = f"{day}T00:00:00"
    _code(dated, "cit:dateType", "cit:CI_DateTypeCode", kind)


def _locale(parent: Element, path: str) -> None:
    locale = _grow(parent, f"{path}/lan:PT_Locale")
    _code(locale, "lan:language", "lan:LanguageCode", "zho")
    _code(locale, "lan:characterEncoding", "lan:MD_CharacterSetCode", "utf8")


def _name(short: str) -> str:
    space, name = short.split(":")
    return f"{{{NAMESPACES[space]}}}{name}"


def _grow(parent: Element, path: str) -> Element:
    """Return the last of new elements, each inside the one before."""
    for short in path.split("/"):
        parent = etree.SubElement(parent, _name(short))
    return parent


def _text(parent: Element, path: str, value: str) -> None:
    _grow(parent, f"{path}/gco:CharacterString").text = printable(value)


def _code(parent: Element, path: str, codes: str, value: str) -> None:
    code = _grow(parent, f"{path}/{codes}")
    code.set("codeList", f"{LISTS}#{codes.split(':')[1]}")
    code.set("codeListValue", value)
    code.text = value
