"""A data set's metadata after ISO 19115:2003 in the XML of ISO/TS 19139:2007, held against the official schema."""

from __future__ import annotations

from lxml import etree

from undergrid.core.catalog.metadata.about import About
from undergrid.core.catalog.metadata.official import GMD, Element

GCO = "http://www.isotc211.org/2005/gco"
LISTS = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml"
FREQUENCY = {
    "real_time": "continual", "daily": "daily", "weekly": "weekly", "monthly": "monthly", "quarterly": "quarterly",
    "yearly": "annually", "as_needed": "asNeeded",
}  # fmt: skip
SHARED = {"unconditional": "unrestricted", "conditional": "license", "not_shared": "restricted"}
"""Sharing classes as codes of MD_RestrictionCode that the 2007 code list has: others stand as words beside them."""


def document(told: About) -> bytes:
    """Return the document."""
    root = etree.Element(f"{{{GMD}}}MD_Metadata", nsmap={"gmd": GMD, "gco": GCO})
    _text(root, "fileIdentifier", f"{told.name}:{told.made_on.isoformat()}")
    _code(root, "language", "LanguageCode", "zho")
    _code(root, "characterSet", "MD_CharacterSetCode", "utf8")
    _code(root, "hierarchyLevel", "MD_ScopeCode", "dataset")
    _party(root, "contact", told, "pointOfContact")
    etree.SubElement(_gmd(root, "dateStamp"), f"{{{GCO}}}Date").text = told.made_on.isoformat()
    _text(root, "metadataStandardName", "ISO 19115:2003/19139")
    _text(root, "metadataStandardVersion", "1.0")
    if told.crs is not None:
        system = _gmd(_gmd(root, "referenceSystemInfo"), "MD_ReferenceSystem")
        identifier = _gmd(_gmd(system, "referenceSystemIdentifier"), "RS_Identifier")
        _text(identifier, "code", f"EPSG:{told.epsg}" if told.epsg else told.crs.name)
    _identification(_gmd(_gmd(root, "identificationInfo"), "MD_DataIdentification"), told)
    if told.formats:
        distribution = _gmd(_gmd(root, "distributionInfo"), "MD_Distribution")
        for each in told.formats:
            kind = _gmd(_gmd(distribution, "distributionFormat"), "MD_Format")
            _text(kind, "name", each)
            _text(kind, "version", "-")
    quality = _gmd(_gmd(root, "dataQualityInfo"), "DQ_DataQuality")
    _code(_gmd(_gmd(quality, "scope"), "DQ_Scope"), "level", "MD_ScopeCode", "dataset")
    _text(_gmd(_gmd(quality, "lineage"), "LI_Lineage"), "statement", told.statement or "-")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _identification(parent: Element, told: About) -> None:
    citation = _gmd(_gmd(parent, "citation"), "CI_Citation")
    _text(citation, "title", told.title)
    _text(citation, "alternateTitle", told.alternative)
    dated = _gmd(_gmd(citation, "date"), "CI_Date")
    moment = told.published_on or told.made_on
    etree.SubElement(_gmd(dated, "date"), f"{{{GCO}}}Date").text = moment.isoformat()
    _code(dated, "dateType", "CI_DateTypeCode", "publication")
    if told.resource_code:
        _text(_gmd(_gmd(citation, "identifier"), "MD_Identifier"), "code", told.resource_code)
    _text(parent, "abstract", told.abstract)
    _party(parent, "pointOfContact", told, "owner")
    if told.cycle:
        maintenance = _gmd(_gmd(parent, "resourceMaintenance"), "MD_MaintenanceInformation")
        _code(maintenance, "maintenanceAndUpdateFrequency", "MD_MaintenanceFrequencyCode", FREQUENCY[told.cycle])
    words = [*told.keywords, *([told.category] if told.category else [])]
    if words:
        keywords = _gmd(_gmd(parent, "descriptiveKeywords"), "MD_Keywords")
        for word in words:
            _text(keywords, "keyword", word)
    legal = _gmd(_gmd(parent, "resourceConstraints"), "MD_LegalConstraints")
    _text(legal, "useLimitation", told.licence or "-")
    _code(legal, "accessConstraints", "MD_RestrictionCode", "otherRestrictions")
    for each in (SHARED.get(told.sharing or ""), told.condition, told.legal_basis):
        if each:
            _text(legal, "otherConstraints", each)
    _code(parent, "language", "LanguageCode", "zho")
    _code(parent, "characterSet", "MD_CharacterSetCode", "utf8")
    etree.SubElement(_gmd(parent, "topicCategory"), f"{{{GMD}}}MD_TopicCategoryCode").text = "utilitiesCommunication"
    if told.box is not None:
        extent = _gmd(_gmd(parent, "extent"), "EX_Extent")
        box = _gmd(_gmd(extent, "geographicElement"), "EX_GeographicBoundingBox")
        west, south, east, north = told.box
        edges = {
            "westBoundLongitude": west, "eastBoundLongitude": east, "southBoundLatitude": south,
            "northBoundLatitude": north,
        }  # fmt: skip
        for name, value in edges.items():
            etree.SubElement(_gmd(box, name), f"{{{GCO}}}Decimal").text = f"{value:.8f}"


def _party(parent: Element, name: str, told: About, role: str) -> None:
    party = _gmd(_gmd(parent, name), "CI_ResponsibleParty")
    _text(party, "organisationName", told.provider)
    if told.contact:
        _text(party, "positionName", told.contact)
    _code(party, "role", "CI_RoleCode", role)


def _gmd(parent: Element, name: str) -> Element:
    return etree.SubElement(parent, f"{{{GMD}}}{name}")


def _text(parent: Element, name: str, value: str) -> None:
    etree.SubElement(_gmd(parent, name), f"{{{GCO}}}CharacterString").text = printable(value)


def _code(parent: Element, name: str, codes: str, value: str) -> None:
    code = etree.SubElement(_gmd(parent, name), f"{{{GMD}}}{codes}", codeList=f"{LISTS}#{codes}", codeListValue=value)
    code.text = value


def printable(value: str) -> str:
    """Return a text without the control signs that XML does not hold."""
    return "".join(sign for sign in value if sign in "\t\n\r" or ord(sign) >= 0x20)
