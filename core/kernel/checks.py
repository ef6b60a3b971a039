"""The register of everything that can be found: each check once, with its slug, severity and words.

A check that judges tables is entered by :mod:`undergrid.core.checking.register`; what a reader, a simulation or an
examination finds on its way is declared here by :func:`declare`, in the ``checks`` folder of its room or floor.
A finding is made by its check (:meth:`Check.found`), so that none is told which the register does not hold.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from undergrid.core.kernel.errors import NO_REMEDY
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

# More of one kind tell a person nothing new; the verdict counts them all.
SHOWN_PER_CHECK = 1_000
NOWHERE = Place()
CORE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Check:
    """One thing that must hold; ``says`` is the sentence about one place where it does not."""

    slug: str
    severity: Severity
    holds: Text
    remedy: Text
    says: Text
    stands_in: str = field(default="", kw_only=True)
    """The module that declares it, of the form ``undergrid.core.<room>.checks.<family>``."""

    @property
    def room(self) -> str:
        """Return the room or floor the check belongs to: the slug's first word, or the folder that declares it."""
        return self.slug.split(".", maxsplit=1)[0] if "." in self.slug else self.stands_in.split(".")[-3]

    @property
    def family(self) -> str:
        """Return the family of the check: the file that declares or judges it, or ``reading``."""
        return self.stands_in.rsplit(".", maxsplit=1)[-1] or "reading"

    def found(
        self,
        place: Place = NOWHERE,
        subject: str | None = None,
        wkt: str | None = None,
        *,
        severity: Severity | None = None,
        says: Text | None = None,
        remedy: Text | None = None,
        **values: object,
    ) -> Finding:
        """Return a finding of this check, the marks of its sentence and remedy filled from ``values``.

        ``severity``, ``says`` and ``remedy`` take the place of the declared ones where a case is of another weight or
        has more to say; a ``remedy`` given here is told as it is.
        """
        said, advice = says or self.says, remedy or self.remedy
        if values:
            said, advice = said.fill(**values), remedy or advice.fill(**values)
        return Finding(self.slug, severity or self.severity, said, advice, place, subject, wkt)


REGISTER: dict[str, Check] = {}


@cache
def load_checks() -> None:
    """Import every file of every ``checks`` folder, so that the register is whole."""
    for path in sorted(CORE.glob("*/checks/*.py")):
        importlib.import_module(f"undergrid.core.{path.parts[-3]}.checks.{path.stem}")


def enter(check: Check) -> Check:
    """Enter a check; :class:`ValueError` for a slug that is taken."""
    if check.slug in REGISTER:
        raise ValueError(f"two checks are called {check.slug}")
    REGISTER[check.slug] = check
    return check


def declare(
    slug: str,
    severity: Severity,
    *,
    holds: Text,
    remedy: Text = NO_REMEDY,
    says: Text | None = None,
    stands_in: str = "",
) -> Check:
    """Enter something that is found on the way, and not by judging tables; return its check.

    A slug without its room before a dot needs ``stands_in``: the name of the declaring module.
    """
    return enter(Check(slug, severity, holds, remedy, says or holds, stands_in=stands_in))


@dataclass
class Verdict:
    """What the checks came to: findings per check, and whether the batch may enter."""

    counts: dict[str, int] = field(default_factory=dict)
    errors: int = 0
    warnings: int = 0

    @property
    def accepted(self) -> bool:
        """Return whether no error was found."""
        return self.errors == 0

    def count(self, slug: str, severity: Severity, count: int) -> None:
        """Count findings of one check."""
        if count:
            self.counts[slug] = self.counts.get(slug, 0) + count
            self.errors += count if severity is Severity.ERROR else 0
            self.warnings += count if severity is Severity.WARNING else 0

    def add(self, other: Verdict) -> None:
        """Take another verdict in."""
        for slug, count in other.counts.items():
            self.counts[slug] = self.counts.get(slug, 0) + count
        self.errors += other.errors
        self.warnings += other.warnings
