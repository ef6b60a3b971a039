"""Classes of facilities: their shape and kind, what an older class has become, and the form of identifiers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from undergrid.core.store.codebook import Code, CodeBook

KIND = "component_class"
IDENTIFIER = {
    "gb17": re.compile(r"(\d{6})(\d{5})(\d{6})"),
    "cjt16": re.compile(r"(\d{6})(\d{4})(\d{6})"),
}
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


def scheme_of(code: str | None) -> str | None:
    """Return the scheme whose form an identifier has: 17 digits, or the older 16; None for any other."""
    return next((scheme for scheme, form in IDENTIFIER.items() if code and form.fullmatch(code)), None)


def class_in(code: str | None) -> str | None:
    """Return the class that an identifier carries in its middle."""
    scheme = scheme_of(code)
    found = IDENTIFIER[scheme].fullmatch(code or "") if scheme else None
    return found[2] if found else None
