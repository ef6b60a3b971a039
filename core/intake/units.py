"""The unit that stands at the end of a column's head, in brackets or as its last word, and what it is in metres."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

TO_METRES = {
    "m": 1.0, "cm": 0.01, "dm": 0.1, "mm": 0.001, "km": 1000.0, "in": 0.0254, "ft": 0.3048, "yd": 0.9144,
    "fathom": 1.8288, "mi": 1609.344,
}  # fmt: skip
_SPELLED = {
    "m": "m м 米 lm rm rmt ml metre metres meter meters metro metros mètre mètres metri метр метры",
    "cm": "cm см 厘米 公分 centimetre centimetres centimeter centimeters zentimeter",
    "dm": "dm дм 分米 decimetre decimeter dezimeter",
    "mm": "mm мм 毫米 millimetre millimetres millimeter millimeters milímetros millimètres",
    "km": "km км 公里 千米 kilometre kilometres kilometer kilometers",
    "in": "in inch inches ins 英寸 吋 \" ″ zoll pulgada pulgadas pouce pouces",
    "ft": "ft feet foot fts lf lft rft usft ftus usfoot usfeet ussurveyfoot ussurveyfeet surveyfoot surveyfeet intft "
          "英尺 呎 ' ′ fuß pie pies pied pieds",
    "yd": "yd yds yard yards 码",
    "fathom": "fathom fathoms",
    "mi": "mi mile miles 英里",
    "kv": "kv", "v": "v", "bar": "bar", "mpa": "mpa", "°": "° deg 度", "%": "%",
}  # fmt: skip
NAMES = {name: unit for unit, names in _SPELLED.items() for name in names.split()}
NO_TAILS = {
    "in", "ins", "v", "mi", "lm", "rm", "ml", "lf", "mile", "miles", "yard", "foot", "meter", "metre", "metro", "metri",
    "pie", "pies", "pied", "pieds", "bar", "度", "码", '"', "'",
}  # fmt: skip
"""What stands for a unit in brackets or after ``in`` only: as a head's last word it means other things, as 编码."""


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


TAIL = re.compile(
    rf"(?:[\s_.,/]+|(?<=[\u4e00-\u9fff]))(?P<unit>{_any_of(NAMES.keys() - NO_TAILS)})[._]*$"
    rf"|[\s_.,/]+(?:in|en)[\s_]+(?P<said>{_any_of(NAMES)})[._]*$",
    re.IGNORECASE,
)
INCHES = re.compile(r"[\s_.,/]+in[._]*$", re.IGNORECASE)
BRACKET = re.compile(r"[(\[【〔{](?P<said>[^()\[\]【】〔〕{}]*)[)\]】〕}]$")
FILLERS = {"in", "en", "unit", "units", "unité", "unidad", "einheit", "单位", "单位为", "u", "us", "survey", "int"}
WORD = re.compile(r"[^\W\d_]+|[°%\"″'′]")
TIMES = re.compile(rf"\d\s*[*x×]?\s*(?:{_any_of(NAMES)})(?![^\W_])", re.IGNORECASE)
COMPOUND = re.compile(r"[²³^]|[^\W\d_][23]\b|[^\W\d_]\s*[/·]\s*[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Head:
    """A head without what stands at its end: the unit it names (None for none), or what its brackets say besides."""

    bare: str
    unit: str | None = None
    remark: str | None = None


@lru_cache(maxsize=16384)
def head_of(header: str) -> Head:
    """Return a head taken apart; of brackets that name no unit that is known, their words are the remark.

    Of a head of two rows, ``upper/lower``, the upper one's brackets hold for the lower one that has none.
    """
    text = _normal(header)
    if found := BRACKET.search(text):
        unit = unit_in(found["said"])
        return Head(text[: found.start()].strip(), unit, None if unit else found["said"].strip())
    if (found := TAIL.search(text)) and found.start():
        return Head(text[: found.start()].strip(), NAMES[(found["unit"] or found["said"]).casefold()])
    upper, mark, lower = text.rpartition("/")
    if mark and BRACKET.search(upper.strip()):
        above = head_of(upper)
        return Head(f"{above.bare}/{lower}", above.unit, above.remark)
    return Head(text)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text.replace("″", '"').replace("′", "'")).strip()


@lru_cache(maxsize=16384)
def unit_in(said: str) -> str | None:
    """Return the one unit that words in brackets name: ``ft``, ``m AOD``, ``in feet``, ``单位:m``; None for none.

    A number times a unit, and units of areas or speeds, are no unit of a length.
    """
    plain = _normal(said).casefold()
    whole = re.sub(r"[\s._-]+", "", plain)
    if whole in NAMES:
        return NAMES[whole]
    if TIMES.search(plain) or COMPOUND.search(plain):
        return None
    words = [word for word in WORD.findall(plain) if word not in FILLERS]
    named = {NAMES[word] for word in words if word in NAMES}
    return named.pop() if len(named) == 1 else None


def is_measure(said: str) -> bool:
    """Return whether words in brackets are of measures and yet name no one unit: ``0.1 ft``, ``m/s``, ``m or ft``."""
    plain = _normal(said).casefold()
    words = [word for word in WORD.findall(plain) if word not in FILLERS]
    return any(word in NAMES for word in words) and unit_in(said) is None


def inches(header: str) -> str | None:
    """Return a head without ``in`` as its last word, None where it has none: of a size, and of nothing else, inches."""
    found = INCHES.search(header)
    return header[: found.start()].strip() if found and found.start() else None


def metres(unit: str) -> float | None:
    """Return the metres of a unit by name, or of a number of them such as ``0.8359 m``; None where it is no length."""
    if unit in TO_METRES:
        return TO_METRES[unit]
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(\S+)", unit.strip())
    named = NAMES.get(found[2].casefold(), "") if found else NAMES.get(unit.casefold(), "")
    one = TO_METRES.get(named)
    return None if one is None else one * float(found[1]) if found else one
