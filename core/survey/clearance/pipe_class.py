"""What the clearance tables ask of a pipe: its column of the table, and the conditions of its row.

A condition that cannot be judged, because the survey did not say, is ``None``: neither true nor false.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from undergrid.core.store.codebook import shipped_codes
from undergrid.core.store.words import plain

# Gas pressure classes of GB 50028, upper limits in MPa; the clearance tables speak of them by these names.
GAS_CLASSES_MPA = {"low": 0.01, "medium-B": 0.2, "medium-A": 0.4, "subhigh-B": 0.8, "subhigh-A": 1.6}
WITHIN = {"medium": ("medium-B", "medium-A"), "subhigh": ("subhigh-B", "subhigh-A")}
"""What a team means that does not say A or B: one of the two, and of these the stricter row holds."""
ABOVE_THE_TABLE = "high"
"""Above 1.6 MPa GB 50289 has no row: GB 50028 and GB 55009 hold."""
MOST_MPA, MOST_BARE_MPA = 20.0, 4.0
"""No gas main has more; city gas of GB 50028 ends at 4.0 MPa, so a larger figure without a unit is something else."""
MAINS_VOLTS = (380.0, 400.0)
LEAST_VOLTS = 1000.0
MOST_KILOVOLTS = 1100.0
FEWEST_KILOVOLTS, STEP_VOLTS = 6.0, 100.0
"""A bare 1 to 5 may be the number of a class; volts are round: 2015 is a year."""
UNTOLD = (220.0,)
"""A bare 220 is a socket's volts or a transmission line's kilovolts: it is not guessed."""
FIGURE = r"(\d+(?:\.\d+)?)"
VOLTAGE = re.compile(rf"{FIGURE}(?:/{FIGURE})?(kv|千伏|万伏|v|伏)?(?:电缆|线路|电力电缆)?")
TO = r"(?:[~\-–—至]+|(?:<=|[<≤])p?(?:<=|[<≤])?)"
PRESSURE = re.compile(rf"(?:p?(?:<=|>=|[<>≤≥=]))?(?:{FIGURE}(?:mpa|kpa)?{TO})?{FIGURE}(mpa|kpa)?")
DIRECT = frozenset({"ZM"})
IN_CONDUIT = frozenset({"GM", "GK", "GG", "DG", "XTD", "ZH", "JN"})
SPLIT_BY_BURIAL = frozenset({"DL", "TX", "RL"})
IN_TRENCH = frozenset({"GG", "ZH"})
TRENCH_LAID = frozenset({"RL", "DL"})
"""Utilities that the tables judge as a trench when they lie in one; telecom ducts and channels have their own row."""
MATERIAL_CLASSES = {
    "PE": "plastic", "PVC": "plastic", "PP": "plastic", "MPP": "plastic", "BLG": "plastic", "G": "steel",
}  # fmt: skip


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
    if column in TRENCH_LAID and burial in IN_TRENCH:
        column = "TRENCH"
    return Party(
        column=column,
        diameter_mm=diameter_mm if column in {"JS", "RQ"} else None,
        gas_class=gas_class(pressure) if column == "RQ" else None,
        voltage_kv=kilovolt(voltage) if column == "DL" else None,
        direct_buried=_direct(burial, column) if column in SPLIT_BY_BURIAL else None,
        material=MATERIAL_CLASSES.get(material, "other") if material else None,
    )


def gas_class(pressure: str | None) -> str | None:
    """Return the pressure class of a gas pipe from a word, or from a pressure or its upper limit; None for neither.

    ``medium`` and ``subhigh`` leave A or B open; ``high`` lies above the tables. A whole number without a unit is not
    understood: 2 may be the number of a class, 10 kilopascals, 380 a voltage in the wrong column.
    """
    words = plain(pressure or "")
    for each in (_without_brackets(words), words):
        if word := shipped_codes().code_of("gas_class", each):
            return word
    found = PRESSURE.fullmatch(words)
    if not found:
        return None
    lower, upper, unit = found.groups()
    mpa = float(upper) * (0.001 if (unit or "") == "kpa" else 1.0)
    if words.lstrip("p")[:1] in {">", "≥"} and lower is None:
        return None
    if not 0.0 < mpa <= MOST_MPA or (unit is None and ("." not in upper or mpa > MOST_BARE_MPA)):
        return None
    return next((name for name, limit in GAS_CLASSES_MPA.items() if mpa <= limit), ABOVE_THE_TABLE)


def kilovolt(voltage: str | None) -> float | None:
    """Return a voltage in kV from ``10kV``, ``10千伏``, ``380/220V``, a bare number, or a word.

    A bare 380, 400, or 1000 and more is volts; other bare numbers are kV, but 220, which may be either, and whole ones
    below 6, which may be numbers of classes.
    """
    words = plain(voltage or "")
    if word := shipped_codes().code_of("voltage_kv", words):
        return float(word)
    found = VOLTAGE.fullmatch(words)
    if not found:
        return None
    figure, unit = max(float(each) for each in found.groups()[:2] if each), found[3]
    if unit is None:
        return _of_a_bare_voltage(figure)
    kv = figure * {"kv": 1.0, "千伏": 1.0, "万伏": 10.0, "v": 0.001, "伏": 0.001}[unit]
    return kv if 0.0 < kv <= MOST_KILOVOLTS else None


def _of_a_bare_voltage(figure: float) -> float | None:
    if figure in UNTOLD or not figure or (figure < FEWEST_KILOVOLTS and figure == int(figure)):
        return None
    if figure in MAINS_VOLTS:
        return figure / 1000.0
    if figure >= LEAST_VOLTS:
        return figure / 1000.0 if figure % STEP_VOLTS == 0 and figure <= MOST_KILOVOLTS * 1000.0 else None
    return figure


def _without_brackets(words: str) -> str:
    return words.replace("(", "").replace(")", "")


def _direct(burial: str | None, column: str) -> bool | None:
    """Return whether a line lies bare; heat pipes have no row for protective ducts, so one in a duct is not told."""
    if burial in DIRECT:
        return True
    return False if burial in IN_CONDUIT and column != "RL" else None


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
        if pipe.gas_class is None or name in WITHIN.get(pipe.gas_class, ()):
            return None
        return pipe.gas_class == name
    return None


def _compared(value: float | None, sign: str, limit: float) -> bool | None:
    if value is None:
        return None
    return {"<=": value <= limit, ">=": value >= limit, "<": value < limit, ">": value > limit}[sign]
