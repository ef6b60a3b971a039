"""The unit that a delivered column is in: by the profile, its head, or the system of coordinates, which is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undergrid.core.intake.headers import Match
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.subject import Field
from undergrid.core.intake.units import TO_METRES
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

PLACE = ("x", "y")
UNIT_BY_SYSTEM = "intake.unit-by-system"
BY_SYSTEM = Text(
    "The system of coordinates counts in feet; columns that name no unit were read in feet, sizes in inches: {names}.",
    "坐标系以英尺为单位；未注明单位的列按英尺读取，管径按英寸读取：{names}。",
)
SAY_METRES = Text(
    'Nothing to do if that is right; else state the unit in the heads or in the profile, such as units.ground_m = "m".',
    '如无误则无需处理；否则请在表头或导入方案中注明单位，如 units.ground_m = "m"。',
)
FIGURES = re.compile(r"\d+(?:\.\d+)?")
MOST_INCHES = 144.0
"""No pipe is wider than twelve feet."""


def unit_of(field: Field) -> str | None:
    """Return the unit of a field that is a length, and so may be delivered in another one; None for all else."""
    return field.facts.unit if field.facts.unit in TO_METRES else None


class Units:
    """The units of one sheet's columns; where coordinates are ``in_feet``, levels that name no unit are in feet too."""

    def __init__(self, match: Match, profile: Profile, *, in_feet: bool) -> None:
        self.match = match
        self.profile = profile
        self.in_feet = in_feet
        self.by_system: dict[str, None] = {}

    def of(self, field: Field) -> str | None:
        """Return the unit of the column that was taken for a field."""
        header = self.match.columns.get(field.name)
        said = self.profile.units.get(field.name) or (header.unit if header else None)
        if said is None and header is not None and self.in_feet and field.name not in PLACE:
            said = {"m": "ft", "mm": "in" if self._are_inches(header.index) else None}.get(field.facts.unit or "")
            if said:
                self.by_system[header.text] = None
        return said or field.facts.unit

    def _are_inches(self, column: int) -> bool:
        """Return whether all figures of a column of sizes are small enough for inches."""
        cells = self.match.sheet.columns[column].slice(self.match.first_row).unique().to_pylist()
        figures = [float(each) for cell in cells for each in FIGURES.findall(cell or "")]
        return bool(figures) and max(figures) <= MOST_INCHES

    def findings(self) -> Iterator[Finding]:
        """Yield which columns were read in feet and inches, for the system of coordinates counts in feet."""
        if self.by_system:
            sheet = self.match.sheet
            said = BY_SYSTEM.fill(names=", ".join(self.by_system))
            place = Place(sheet.file, sheet.name)
            yield Finding(UNIT_BY_SYSTEM, Severity.WARNING, said, SAY_METRES, place, sheet.name)
