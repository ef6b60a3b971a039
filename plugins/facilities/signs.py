"""The sign of each class of facilities, as the map draws it, and its name as it stands alone."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from qgis.PyQt.QtGui import QIcon, QPixmap

ROOT = Path(__file__).absolute().parents[2]
SYMBOLS = ROOT / "styles" / "facilities" / "symbols"
COLOUR = "param(fill) "  # before the colour that a picture has where the map says no other
UNKNOWN = "other"


@cache
def _symbols() -> dict[str, str]:
    """Return the name of the symbol of each class."""
    with (ROOT / "data" / "facilities" / "symbols.csv").open(encoding="utf-8", newline="") as opened:
        rows = [(row["symbol"], row["classes"].split(";")) for row in csv.DictReader(opened)]
    return {code: symbol for symbol, classes in rows for code in classes}


def sign(class_code: str) -> QIcon:
    """Return the sign of a class; that of what is unknown for any other."""
    text = (SYMBOLS / f"{_symbols().get(class_code, UNKNOWN)}.svg").read_text(encoding="utf-8")
    picture = QPixmap()
    picture.loadFromData(text.replace(COLOUR, "").encode(), "SVG")
    return QIcon(picture)


def begun(words: str) -> str:
    """Return words with a capital letter, as they stand at the beginning."""
    return words[:1].upper() + words[1:]
