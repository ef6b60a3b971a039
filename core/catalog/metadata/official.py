"""Official XML schemas that metadata are held against: they lie beside the program, and nothing is fetched."""

from __future__ import annotations

import tarfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from lxml import etree

from undergrid.core.kernel.text import Text

Element: TypeAlias = Any
"""An element of lxml, which brings no types."""
FOLDER = Path(__file__).resolve().parents[3] / "data" / "schemas"
GMD = "http://www.isotc211.org/2005/gmd"
MDB = "http://standards.iso.org/iso/19115/-3/mdb/2.0"
OURS = {
    "http://www.w3.org/1999/": "core/schemas/w3c/1999/",
    "http://schemas.opengis.net/gml/": "core/schemas/ogc/gml/",
    "http://schemas.opengis.net/iso/": "plugins/profiles/apiso/schemas/ogc/iso/",
    "schemas.opengis.net/gml/": "core/schemas/ogc/gml/",
    "schemas.opengis.net/iso/": "plugins/profiles/apiso/schemas/ogc/iso/",
}
"""Where what a schema imports from another house lies in the first archive."""


@dataclass(frozen=True)
class Official:
    """A schema: the archives that hold it and all that it imports, and the file it begins with."""

    archives: tuple[str, ...]
    entry: str


SCHEMAS = {
    GMD: Official(("iso19139.tar.xz",), "plugins/profiles/apiso/schemas/ogc/iso/19139/20070417/gmd/gmd.xsd"),
    MDB: Official(("iso19139.tar.xz", "iso19115-3.tar.xz"), "19115/-3/mdb/2.0/mdb.xsd"),
}


def faults_of(xml: bytes) -> list[Text]:
    """Return in what a document breaks the official schema of its root; no entity of it is followed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as fault:
        return [Text(f"no XML: {fault}", f"不是有效的 XML：{fault}")]
    if root.getroottree().docinfo.doctype:
        return [Text("it declares a document type", "含有文档类型声明")]
    standard = etree.QName(root).namespace
    if standard not in SCHEMAS:
        return [Text(f"{root.tag} is of no standard that is known here", f"{root.tag} 不属于已知标准")]
    schema = _schema(standard)
    if schema.validate(root):
        return []
    return [
        Text(f"line {each.line}: {each.message}", f"第 {each.line} 行：{each.message}") for each in schema.error_log
    ]


def _finds_beside(folder: Path) -> Element:
    """Return what finds in a folder whatever a schema imports from another house."""

    def resolve(self: Element, address: str, _public: str, context: object) -> Element:
        below = address.removeprefix(f"{folder}/")
        for theirs, ours in OURS.items():
            if below.startswith(theirs):
                return self.resolve_filename(str(folder / (ours + below.removeprefix(theirs))), context)
        return None

    return type("Beside", (etree.Resolver,), {"resolve": resolve})()


@cache
def _schema(standard: str) -> Element:
    official = SCHEMAS[standard]
    with TemporaryDirectory(prefix="undergrid-") as name:
        folder = Path(name)
        for archive in official.archives:
            with tarfile.open(FOLDER / archive) as packed:  # the program's own file, of plain files only
                for member in packed:
                    written = folder / member.name
                    written.parent.mkdir(parents=True, exist_ok=True)
                    content = packed.extractfile(member)
                    written.write_bytes(content.read() if content else b"")
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(_finds_beside(folder))
        return etree.XMLSchema(etree.parse(folder / official.entry, parser))
