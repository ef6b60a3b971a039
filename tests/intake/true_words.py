"""How teams of some countries name their columns, utilities and materials, and in which grid and units they write."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HEADS = Path(__file__).with_name("true_heads.csv")


@dataclass(frozen=True)
class Language:
    """A country's way: words by code, sizes (a pair is a culvert), grids and units."""

    name: str
    utilities: dict[str, str]
    materials: dict[str, str]
    points: str
    lines: str
    grids: tuple[str, ...] = ("metres", "degrees", "utm")
    units: tuple[str, ...] = ("m",)
    size_units: tuple[str, ...] = ("mm",)
    sizes: tuple[float | tuple[float, float], ...] = (200.0, 300.0, 400.0, 600.0, 800.0)
    comma: bool = False

    @property
    def heads(self) -> list[dict[str, str]]:
        """Return the heads by field, one of several ways in which a team may have written them."""
        return _heads()[self.name]


CHINESE = Language(
    "zh",
    {"YS": "雨水", "WS": "污水", "HS": "雨污合流"},
    {"T": "砼", "PVC": "PVC", "PE": "HDPE", "QM": "球墨铸铁"},
    "管线点表", "管线段表",
    grids=("metres", "zone", "degrees"),
    sizes=(200.0, 300.0, 400.0, 600.0, 800.0, (1000.0, 800.0), (2000.0, 1600.0)),
)  # fmt: skip
GERMAN = Language(
    "de",
    {"YS": "Regenwasser", "WS": "Schmutzwasser", "HS": "Mischwasser"},
    {"T": "Beton", "TC": "Steinzeug", "PVC": "PVC-U", "G": "Stahl"},
    "Schächte", "Haltungen",
    comma=True,
)  # fmt: skip
ENGLISH = Language(
    "en",
    {"YS": "Surface Water", "WS": "Foul", "HS": "Combined"},
    {"T": "Concrete", "TC": "Vitrified Clay", "PVC": "uPVC", "QM": "Ductile Iron"},
    "Manholes", "Pipes",
)  # fmt: skip
AMERICAN = Language(
    "us",
    {"YS": "Storm Sewer", "WS": "Sanitary Sewer", "HS": "Combined Sewer"},
    {"T": "RCP", "TC": "VCP", "PVC": "PVC", "QM": "DI"},
    "Manholes", "Gravity Mains",
    units=("ft",), size_units=("in",),
    sizes=(8 * 25.4, 12 * 25.4, 18 * 25.4, 24 * 25.4),
)  # fmt: skip
FRENCH = Language(
    "fr",
    {"YS": "Eaux pluviales", "WS": "Eaux usées", "HS": "Unitaire"},
    {"T": "Béton", "PVC": "PVC", "QM": "Fonte ductile", "TC": "Grès"},
    "Regards", "Canalisations",
    comma=True,
)  # fmt: skip
SPANISH = Language(
    "es",
    {"YS": "Pluviales", "WS": "Residuales", "HS": "Unitario"},
    {"T": "Hormigón", "PVC": "PVC", "QM": "Fundición dúctil", "PE": "PEAD"},
    "Pozos", "Colectores",
    comma=True,
)  # fmt: skip
INDIAN = Language(
    "in",
    {"YS": "Storm Water Drain", "WS": "Sewerage"},
    {"T": "RCC", "PE": "HDPE", "G": "MS", "QM": "DI"},
    "MH Schedule", "Pipe Schedule",
)  # fmt: skip
LANGUAGES = (CHINESE, CHINESE, GERMAN, ENGLISH, AMERICAN, FRENCH, SPANISH, INDIAN)


@cache
def _heads() -> dict[str, list[dict[str, str]]]:
    """Return what ``true_heads.csv`` says, by language."""
    found: dict[str, list[dict[str, str]]] = {}
    with HEADS.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            found.setdefault(row.pop("language"), []).append(row)
    return found
