"""What the clearance tables ask of a pipe: its column of the table, and the conditions of its row.

A condition that cannot be judged, because the survey did not say, is ``None``: neither true nor false.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Gas pressure classes of GB 50028, upper limits in MPa; the clearance tables speak of them by these names.
GAS_CLASSES_MPA = {"low": 0.01, "medium-B": 0.2, "medium-A": 0.4, "subhigh-B": 0.8, "subhigh-A": 1.6}
GAS_WORDS = {
    "低压": "low",
    "低": "low",
    "中压B": "medium-B",
    "中B": "medium-B",
    "中压A": "medium-A",
    "中A": "medium-A",
    "次高压B": "subhigh-B",
    "次高B": "subhigh-B",
    "次高压A": "subhigh-A",
    "次高A": "subhigh-A",
}
DIRECT = frozenset({"ZM"})
IN_CONDUIT = frozenset({"GM", "GK", "GG", "DG", "XTD", "ZH", "JN"})
SPLIT_BY_BURIAL = frozenset({"DL", "TX", "RL"})
MATERIAL_CLASSES = {"PE": "plastic", "PVC": "plastic", "BLG": "plastic", "G": "steel"}


@dataclass(frozen=True, slots=True)
class Party:
    """One pipe as the tables see it. ``column`` is a table's row or column head: JS, PS, ZS, RQ, RL, DL, TX, TRENCH."""

    column: str
    diameter_mm: float | None = None
    gas_class: str | None = None
    voltage_kv: float | None = None
    direct_buried: bool | None = None
    material: str | None = None


def party(
    category: str,
    major: str,
    *,
    diameter_mm: float | None = None,
    pressure: str | None = None,
    voltage: str | None = None,
    burial: str | None = None,
    material: str | None = None,
) -> Party:
    """Return how the tables see a pipe of this utility; ``major`` is the utility's main category, such as PS for WS."""
    column = {"ZS": "ZS", "ZH": "TRENCH"}.get(category, major)
    return Party(
        column=column,
        diameter_mm=diameter_mm if column in {"JS", "RQ"} else None,
        gas_class=gas_class(pressure) if column == "RQ" else None,
        voltage_kv=kilovolt(voltage) if column == "DL" else None,
        direct_buried=_direct(burial) if column in SPLIT_BY_BURIAL else None,
        material=MATERIAL_CLASSES.get(material, "other") if material else None,
    )


def gas_class(pressure: str | None) -> str | None:
    """Return the pressure class of a gas pipe from a class name or a pressure in MPa; None when it says neither."""
    words = (pressure or "").strip()
    for word, name in sorted(GAS_WORDS.items(), key=lambda each: -len(each[0])):
        if words.upper().startswith(word):
            return name
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(MPa|kPa)?", words, re.IGNORECASE)
    if not found:
        return None
    mpa = float(found[1]) * (0.001 if (found[2] or "").lower() == "kpa" else 1.0)
    return next((name for name, limit in GAS_CLASSES_MPA.items() if mpa <= limit), None)


def kilovolt(voltage: str | None) -> float | None:
    """Return a voltage in kV from ``10kV``, ``380V`` or a bare number, which means kV."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(kV|V)?\s*", voltage or "", re.IGNORECASE)
    if not found:
        return None
    return float(found[1]) * (0.001 if (found[2] or "").lower() == "v" else 1.0)


def _direct(burial: str | None) -> bool | None:
    if burial in DIRECT:
        return True
    return False if burial in IN_CONDUIT else None


def stands_for(head: str, pipe: Party) -> bool | None:
    """Return whether a head of the vertical or cover table, such as ``TX_DIRECT`` or ``JS_PE``, is about ``pipe``."""
    column, _, kind = head.partition("_")
    if column != pipe.column:
        return False
    if kind in {"DIRECT", "CONDUIT"}:
        return None if pipe.direct_buried is None else pipe.direct_buried == (kind == "DIRECT")
    if kind in {"STEEL", "PE"}:
        return None if pipe.material is None else pipe.material == {"STEEL": "steel", "PE": "plastic"}[kind]
    return True


def meets(condition: str | None, pipe: Party) -> bool | None:
    """Return whether ``pipe`` meets a condition of the table, None when the survey does not say."""
    if not condition:
        return True
    words = condition.strip()
    if found := re.fullmatch(r"(?:d|DN)\s*(<=|>)\s*(\d+)\s*mm", words):
        return _compared(pipe.diameter_mm, found[1], float(found[2]))
    if found := re.match(r"(<=|>=|<|>)\s*(\d+)\s*kV", words):
        return _compared(pipe.voltage_kv, found[1], float(found[2]))
    if words == "direct buried":
        return pipe.direct_buried
    if words in {"in conduit", "duct/channel"}:
        return None if pipe.direct_buried is None else not pipe.direct_buried
    name = words.split()[0]
    if name in GAS_CLASSES_MPA:
        return None if pipe.gas_class is None else pipe.gas_class == name
    return None


def _compared(value: float | None, sign: str, limit: float) -> bool | None:
    if value is None:
        return None
    return {"<=": value <= limit, ">=": value >= limit, "<": value < limit, ">": value > limit}[sign]
