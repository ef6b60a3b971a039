"""Bad data, as a value: what is wrong, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

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


class PlaceAsTold(TypedDict, total=False):
    """Where a finding stands, and what it is about, in the form in which it crosses the line."""

    file: str | None
    sheet: str | None
    row: int | None
    column: str | None
    value: str | None
    subject: str | None
    wkt: str | None


class FindingAsTold(PlaceAsTold):
    """A finding in the form in which it crosses the line to QGIS, and in which other processes tell it."""

    slug: str
    severity: str
    text: dict[str, str]
    remedy: dict[str, str]


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
    def of_json(cls, told: FindingAsTold) -> Finding:
        """Return the finding that another process has told in the form of :meth:`as_json`."""
        place = Place(told.get("file"), told.get("sheet"), told.get("row"), told.get("column"), told.get("value"))
        text, remedy = Text(**told["text"]), Text(**told["remedy"])
        severity = Severity(told["severity"])
        return cls(told["slug"], severity, text, remedy, place, told.get("subject"), told.get("wkt"))

    def as_json(self) -> FindingAsTold:
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
