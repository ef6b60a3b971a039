"""The register of everything that can be found: each check once, with its slug, severity and words.

A check that judges tables is entered by :mod:`undergrid.core.checking.register`; what a reader, a simulation or an
examination finds on its way is declared here by :func:`declare`, in the ``checks`` folder of its room or floor.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from undergrid.core.kernel.errors import NO_REMEDY
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

# More of one kind tell a person nothing new; the verdict counts them all.
SHOWN_PER_CHECK = 1_000


@dataclass(frozen=True)
class Check:
    """One thing that must hold; ``says`` is the sentence about one place where it does not."""

    slug: str
    severity: Severity
    holds: Text
    remedy: Text
    says: Text

    @property
    def room(self) -> str:
        """Return the room or floor the check belongs to: the slug's first word."""
        return self.slug.split(".", maxsplit=1)[0]

    @property
    def family(self) -> str:
        """Return the family of the check: the file that judges it, or ``reading``."""
        return "reading"


REGISTER: dict[str, Check] = {}


def enter(check: Check) -> Check:
    """Enter a check; :class:`ValueError` for a slug that is taken."""
    if check.slug in REGISTER:
        raise ValueError(f"two checks are called {check.slug}")
    REGISTER[check.slug] = check
    return check


def declare(slug: str, severity: Severity, *, holds: Text, remedy: Text = NO_REMEDY, says: Text | None = None) -> Check:
    """Enter something that is found on the way, and not by judging tables; return its check."""
    return enter(Check(slug, severity, holds, remedy, says or holds))


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
