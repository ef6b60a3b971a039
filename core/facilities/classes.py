"""Classes of facilities: their shape and kind, what an older class has become, and the form of identifiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from undergrid.core.store.codebook import Code, CodeBook

KIND = "component_class"
DISTRICT_DIGITS, NUMBER_DIGITS = 6, 6
CLASS_DIGITS = {"gb17": 5, "cjt16": 4}
SHAPE_OF = {"point": "point", "line": "line", "polygon": "area"}


@dataclass(frozen=True)
class Classes:
    """The classes of a project, the city's own among them."""

    codes: Mapping[str, Code]

    def current(self, code: str | None) -> str | None:
        """Return the class of today's standard for a class of it or of the older one; the code itself if none is."""
        found = self.codes.get(code or "")
        return (found.successor or code) if found else code

    def shape(self, code: str | None) -> str | None:
        """Return the shape that things of a class have: point, line or area; None where the table does not say."""
        found = self.codes.get(code or "")
        return SHAPE_OF.get(str(found.facts.get("geom_suggested", ""))) if found else None

    def typed(self, code: str | None) -> str | None:
        """Return the word of the table that tells more of things of a class, None where there is none."""
        found = self.codes.get(code or "")
        return str(found.facts["typed"]) if found and found.facts.get("typed") else None


def classes_of(codes: CodeBook) -> Classes:
    """Return the classes of a project's code lists."""
    return Classes(codes.codes(KIND))


def schemes_of(codes: pd.Series) -> pd.Series:
    """Return the scheme whose form each identifier has: 17 digits, or the older 16; unknown for any other."""
    found = pd.Series(None, index=codes.index, dtype="str")
    for scheme, digits in CLASS_DIGITS.items():
        found = found.mask(_has_digits(codes, DISTRICT_DIGITS + digits + NUMBER_DIGITS), scheme)
    return found


def classes_in(codes: pd.Series) -> pd.Series:
    """Return the class that each identifier carries in its middle; unknown where it is none."""
    found = pd.Series(None, index=codes.index, dtype="str")
    for digits in CLASS_DIGITS.values():
        has = _has_digits(codes, DISTRICT_DIGITS + digits + NUMBER_DIGITS)
        found = found.mask(has, codes.str[DISTRICT_DIGITS : DISTRICT_DIGITS + digits])
    return found


def _has_digits(codes: pd.Series, number: int) -> pd.Series:
    return codes.str.fullmatch(f"[0-9]{{{number}}}").fillna(value=False).astype(bool)
