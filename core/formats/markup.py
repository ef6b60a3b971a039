"""XML from outside: no entities, no network, no document types; and the flattening of a record to named texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

UNREADABLE = Text(
    "{name} is not sound XML, line {line}, column {column}: {why}.",
    "{name} 不是有效的 XML，第 {line} 行第 {column} 列：{why}。",
)
EXPORT_AGAIN = Text("Ask for the file again, or export it again.", "请重新索取或重新导出该文件。")
DOCTYPE = Text("{name} declares a document type; such XML is not read.", "{name} 含有文档类型声明，不予读取。")


def root_of(path: Path) -> etree._Element:
    """Return the root element of an XML file; :class:`SourceError` when it is damaged or declares a document type."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        tree = etree.parse(path, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise SourceError(
            UNREADABLE.fill(name=path.name, line=line, column=column, why=error.msg), EXPORT_AGAIN
        ) from error
    if tree.docinfo.internalDTD is not None:
        raise SourceError(DOCTYPE.fill(name=path.name), EXPORT_AGAIN)
    return tree.getroot()


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(etree.QName(element).localname)


def leaves(element: etree._Element, prefix: str = "") -> Iterator[tuple[str, etree._Element]]:
    """Yield every element without children, with its path below ``element``."""
    for child in element:
        path = f"{prefix}{local(child)}"
        if len(child):
            yield from leaves(child, f"{path}/")
        else:
            yield path, child
