"""Words in both languages, said in one: styles name their classes in Chinese and English side by side."""

from __future__ import annotations

import html
import re
from pathlib import Path

from qgis.core import QgsMapLayer
from qgis.PyQt.QtXml import QDomDocument

from .texts import language

CHINESE = "\u3400-\u9fff\u2160-\u217f（）、，·“”"
BOTH = re.compile(rf"^(?P<before>.*?)(?P<zh>[{CHINESE}][{CHINESE}0-9]*)\s+(?P<en>[A-Za-z].*)$")
LABEL = re.compile(r'(<(?:category|range|rule|item)\b[^>]*?\blabel=")([^"]*)"')


def in_one_language(label: str, wanted: str | None = None) -> str:
    """Return what a label such as “0.15 - 0.30 m  路面积水 ponding” says in the user's language.

    What stands before both (a range, a code) stays; a label in one language stays as it is.
    """
    both = BOTH.match(label)
    if both is None:
        return label
    said = both["zh"] if (wanted or language()) == "zh" else both["en"]
    return f"{both['before']}{said}".strip()


def put_style(layer: QgsMapLayer, style: Path) -> None:
    """Give a layer the look of a style's file, whose legend then speaks the user's language."""
    put_look(layer, LABEL.sub(_said, style.read_text(encoding="utf-8")))


def put_look(layer: QgsMapLayer, qml: str) -> None:
    """Give a layer the look that a style's text describes."""
    document = QDomDocument()
    document.setContent(qml)
    layer.importNamedStyle(document)


def _said(label: re.Match[str]) -> str:
    return f'{label[1]}{html.escape(in_one_language(html.unescape(label[2])))}"'
