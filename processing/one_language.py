"""Layers in the user's language: styles name their classes in both, and columns have their names in a table."""

from __future__ import annotations

import csv
import html
import re
from functools import cache
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from .texts import language

COLUMNS = Path(__file__).absolute().parent.parent / "data" / "columns.csv"
CRS_WORDS = COLUMNS.with_name("crs_words.csv")
CHINESE = "\u3400-\u9fff\u2160-\u217f（）、，：·“”"
BOTH = re.compile(rf"^(?P<before>.*?)(?P<zh>[{CHINESE}][{CHINESE}0-9]*)\s+(?P<en>[A-Za-z].*)$")
APART = re.compile(rf"^(?P<zh>[{CHINESE}].*?)\s{{2,}}(?P<en>[A-Za-z].*)$")
"""A label that begins in Chinese and has two blanks before its English, whatever stands within the Chinese."""
EPSG = re.compile(r"\s*[(（]?(EPSG:\d+)[)）]?")
HEIGHTS = (("Yellow Sea 1985 height", "1985 国家高程基准"), ("Yellow Sea 1956 height", "1956 黄海高程系"))
"""Datums that EPSG names, and what they are called in Chinese."""
LABEL = re.compile(r'(<(?:category|range|rule|item|paletteEntry)\b(?:[^">]|"[^"]*")*?\blabel=")([^"]*)"')


def in_one_language(label: str, wanted: str | None = None) -> str:
    """Return what a label such as “0.15 - 0.30 m  路面积水 ponding” says in the user's language.

    What stands before both (a range, a code) stays; a label in one language stays as it is.
    """
    if apart := APART.match(label):
        return apart["zh"] if (wanted or language()) == "zh" else apart["en"]
    both = BOTH.match(label)
    if both is None:
        return label
    said = both["zh"] if (wanted or language()) == "zh" else both["en"]
    return f"{both['before']}{said}".strip()


def crs_in_one_language(crs: QgsCoordinateReferenceSystem) -> str:
    """Return what a coordinate system is called on a page: EPSG's name, or in Chinese the words of usage."""
    return crs_name(crs.description() or crs.userFriendlyIdentifier())


def crs_name(name: str) -> str:
    """Return a name of EPSG's in the user's language: in Chinese the words of usage."""
    for pattern, chinese in _crs_words() if language() == "zh" else ():
        name = re.sub(pattern, chinese, name)
    return name


def datum_in_one_language(said: str, wanted: str | None = None) -> str:
    """Return what a height datum is called: to who reads no Chinese by EPSG's name, where its number is told.

    EPSG's names that have Chinese words are told in these to who reads Chinese.
    """
    number = re.search(r"EPSG:\d+", said)
    if (wanted or language()) == "zh":
        name = EPSG.sub("", said).strip()
        return said.replace(name, dict(HEIGHTS)[name]) if name in dict(HEIGHTS) else said
    if number is None or not re.search(f"[{CHINESE}]", said):
        return said
    name = QgsCoordinateReferenceSystem(number[0]).description()
    return f"{name} ({number[0]})" if name else said


def heights_in_one_language(datum: str) -> str:
    """Return what a height datum is called on a page, without its number; EPSG's English names in Chinese words too."""
    said = EPSG.sub("", datum_in_one_language(datum)).strip()
    return dict(HEIGHTS).get(said, said) if language() == "zh" else said


@cache
def _crs_words() -> tuple[tuple[str, str], ...]:
    with CRS_WORDS.open(encoding="utf-8", newline="") as opened:
        return tuple((row["pattern"], row["zh"]) for row in csv.DictReader(opened))


def put_style(layer: QgsMapLayer, style: Path) -> None:
    """Give a layer the look of a style's file, whose legend then speaks the user's language."""
    put_look(layer, LABEL.sub(_said, style.read_text(encoding="utf-8")))
    name_columns(layer)


def put_look(layer: QgsMapLayer, qml: str) -> None:
    """Give a layer the look that a style's text describes."""
    document = QDomDocument()
    document.setContent(qml)
    layer.importNamedStyle(document)


def name_columns(layer: QgsMapLayer) -> None:
    """Let the attribute table of a result name its columns in the user's language, but for those that have a name."""
    if isinstance(layer, QgsVectorLayer):
        for place in layer.attributeList():
            field = layer.fields().at(place)
            if not field.alias() and (name := _columns(language()).get(field.name())):
                layer.setFieldAlias(place, name)


@cache
def _columns(wanted: str) -> dict[str, str]:
    with COLUMNS.open(encoding="utf-8", newline="") as opened:
        return {row["column"]: row[f"name_{wanted}"] for row in csv.DictReader(opened)}


def _said(label: re.Match[str]) -> str:
    return f'{label[1]}{html.escape(in_one_language(html.unescape(label[2])))}"'
