"""Bad data, as a value: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from undergrid.core.kernel.errors import NO_REMEDY
from undergrid.core.kernel.text import Text


class Severity(StrEnum):
    """How much a finding matters; an error keeps a batch from being accepted."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the delivered files a finding stands; rows count from 1 as the spreadsheet shows them."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be.

    ``slug`` names the check in the register, ``subject`` the thing found (a point number, a table's key),
    ``wkt`` its place on the map in the project's coordinate system.
    """

    slug: str
    severity: Severity
    text: Text
    remedy: Text = NO_REMEDY
    place: Place = Place()
    subject: str | None = None
    wkt: str | None = None

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Finding:
        """Return the finding that another process has told in the form of :meth:`as_json`."""
        place = Place(*(told.get(part) for part in ("file", "sheet", "row", "column", "value")))
        text, remedy = Text(**told["text"]), Text(**told["remedy"])
        severity = Severity(told["severity"])
        return cls(told["slug"], severity, text, remedy, place, told.get("subject"), told.get("wkt"))

    def as_json(self) -> dict[str, Any]:
        """Return the form in which a finding crosses the line to QGIS."""
        return {
            "slug": self.slug,
            "severity": self.severity.value,
            "text": self.text.as_json(),
            "remedy": self.remedy.as_json(),
            "file": self.place.file,
            "sheet": self.place.sheet,
            "row": self.place.row,
            "column": self.place.column,
            "value": self.place.value,
            "subject": self.subject,
            "wkt": self.wkt,
        }
