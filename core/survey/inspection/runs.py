"""One run of a camera and what it saw, whatever file it came from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from undergrid.core.kernel.findings import Place

CJJ181, EN13508 = "CJJ181", "EN13508-2"
CJJ181_LETTERS = 2
NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Observation:
    """A defect at ``distance_m`` from the chamber where the run began, ``length_m`` long when it is continuous.

    ``grade`` is CJJ 181's, None when the file has none; ``percent`` is what EN 13508-2 calls the quantification.
    """

    distance_m: float
    code: str
    scheme: str
    grade: int | None = None
    length_m: float | None = None
    percent: float | None = None
    clock: str | None = None
    photo: str | None = None
    remarks: str | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Run:
    """A run from one chamber toward the next; ``against_flow`` is None when the file does not say."""

    from_point_no: str
    to_point_no: str
    against_flow: bool | None = None
    inspected_on: dt.date | None = None
    method: str | None = None
    length_m: float | None = None
    filling_percent: float | None = None
    team: str | None = None
    road: str | None = None
    video: str | None = None
    remarks: str | None = None
    place: Place = NOWHERE
    observations: list[Observation] = field(default_factory=list)


def scheme_of(code: str) -> str:
    """Return the scheme a code is written in: two letters are CJJ 181, three are EN 13508-2."""
    return CJJ181 if len(code.split("-", maxsplit=1)[0]) <= CJJ181_LETTERS else EN13508
