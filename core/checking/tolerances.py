"""The city's tolerances: what it wants otherwise than the checks say by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from undergrid.core.checking.tables import Tolerance
from undergrid.core.kernel.findings import Severity

if TYPE_CHECKING:
    from undergrid.core.checking.case import Case

OFF = "off"
"""The severity that leaves a check out."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of ``checking.tolerance``: a number, or a severity, of one check, for one group of rows or all ('').

    ``reason`` is why the city wants it so.
    """

    slug: str
    parameter: str
    category: str = ""
    value: float | None = None
    severity: str | None = None
    reason: str | None = None


def settings_of(connection: sa.Connection) -> tuple[Setting, ...]:
    """Return the city's tolerances."""
    table = Tolerance
    columns = (table.slug, table.parameter, table.category, table.value, table.severity, table.reason)
    return tuple(Setting(*row) for row in connection.execute(sa.select(*columns)))


def severity_wanted(slug: str, declared: Severity, settings: Sequence[Setting]) -> Severity | None:
    """Return the severity of a check as the city wants it; None where it is switched off."""
    mine = (each.severity for each in settings if each.slug == slug and each.parameter == "severity")
    chosen = next(filter(None, mine), declared.value)
    return None if chosen == OFF else Severity(chosen)


@dataclass(frozen=True, slots=True)
class Limits:
    """The tolerances of one check as this city wants them."""

    case: Case
    slug: str
    defaults: Mapping[str, float]

    def __call__(self, name: str, subject: str | None = None) -> Any:
        """Return a tolerance: one number, or one per row of ``subject`` where the city sets it per group of rows."""
        mine = [each for each in self.case.settings if each.slug == self.slug and each.parameter == name]
        general = next((each.value for each in mine if not each.category), self.defaults[name])
        special = {each.category: each.value for each in mine if each.category}
        if subject is None or not special:
            return general
        found = None
        for names in self.case.groups(subject):
            of_group = names.map(special)
            found = of_group if found is None else found.fillna(of_group)
        return general if found is None else found.fillna(general).to_numpy(float)
