"""Checks: what must hold, in words and as a set-based question; one register drives run, layer, page and tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from undergrid.core.kernel.errors import NO_REMEDY
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import Base

# More of one kind tell a person nothing new; the verdict counts them all.
SHOWN_PER_CHECK = 1_000
PLACES = ("file", "sheet", "row", "column", "value")


@dataclass(frozen=True)
class Scope:
    """The rows under judgement: staged ones of a batch where a table is staged, and the store's own otherwise."""

    connection: sa.Connection
    store: Store
    staged: Mapping[type[Base], sa.Table] = field(default_factory=dict)

    def __getitem__(self, table: type[Base]) -> sa.FromClause:
        return self.staged.get(table, table.__table__)

    def is_staged(self, table: type[Base]) -> bool:
        """Return whether the rows of a table are a batch's, not the store's."""
        return table in self.staged

    def place(self, table: type[Base], column: str | None = None) -> list[sa.ColumnElement[Any]]:
        """Return the columns file, sheet, row, and column and its value if named, to put into a check's question."""
        rows = self[table]
        staged = self.is_staged(table)
        found: list[sa.ColumnElement[Any]] = [
            (rows.c[f"_{name}"] if staged else sa.null()).label(name) for name in ("file", "sheet", "row")
        ]
        if column is not None:
            found.append(sa.literal(column).label("column"))
            found.append(sa.cast(rows.c[column], sa.Text).label("value"))
        return found


Question = sa.Select[Any] | sa.CompoundSelect[Any] | Iterable[Finding]
Body = Callable[[Scope], Question]


@dataclass(frozen=True)
class Check:
    """One thing that must hold.

    ``body`` asks for the rows that break it. Its columns ``subject``, ``file``, ``sheet``, ``row``, ``column``,
    ``value`` and ``wkt`` become the finding's; any others fill the marks in ``says``.
    """

    slug: str
    severity: Severity
    holds: Text
    remedy: Text
    body: Body
    says: Text
    tables: tuple[type[Base], ...] = ()

    @property
    def domain(self) -> str:
        """Return the room the check belongs to: the slug's first word."""
        return self.slug.split(".", maxsplit=1)[0]


REGISTER: dict[str, Check] = {}


def check(
    *,
    slug: str,
    severity: Severity | str,
    holds: Text,
    remedy: Text = NO_REMEDY,
    says: Text | None = None,
    tables: Iterable[type[Base]] = (),
) -> Callable[[Body], Check]:
    """Enter a function into the register as a check; its slug is ``<room>.<what>``, and unique."""

    def enter(body: Body) -> Check:
        if slug in REGISTER:
            raise ValueError(f"two checks are called {slug}")
        REGISTER[slug] = Check(slug, Severity(severity), holds, remedy, body, says or holds, tuple(tables))
        return REGISTER[slug]

    return enter


def checks_of(domain: str) -> list[Check]:
    """Return a room's checks in the order they were declared; its ``checks`` module must have been imported."""
    return [each for each in REGISTER.values() if each.domain == domain]


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

    def add(self, other: Verdict) -> None:
        """Take another verdict in."""
        for slug, count in other.counts.items():
            self.counts[slug] = self.counts.get(slug, 0) + count
        self.errors += other.errors
        self.warnings += other.warnings


def run_checks(
    checks: Iterable[Check], scope: Scope, report: Callable[[Finding], None], progress: Progress | None = None
) -> Verdict:
    """Ask every check, report what it found, and return the verdict; a broken rule is never an exception."""
    verdict = Verdict()
    checks = list(checks)
    for place, each in enumerate(checks):
        if progress is not None:
            progress.report(place / len(checks), each.holds)
        count = _ask(each, scope, report)
        if count:
            verdict.counts[each.slug] = verdict.counts.get(each.slug, 0) + count
            verdict.errors += count if each.severity is Severity.ERROR else 0
            verdict.warnings += count if each.severity is Severity.WARNING else 0
    return verdict


def _ask(asked: Check, scope: Scope, report: Callable[[Finding], None]) -> int:
    question = asked.body(scope)
    if not isinstance(question, sa.Select | sa.CompoundSelect):
        found = list(question)
        for finding in found[:SHOWN_PER_CHECK]:
            report(finding)
        return len(found)
    rows = scope.connection.execute(question.limit(SHOWN_PER_CHECK)).mappings().all()
    for row in rows:
        report(_finding(asked, dict(row)))
    if len(rows) < SHOWN_PER_CHECK:
        return len(rows)
    return int(scope.connection.scalar(sa.select(sa.func.count()).select_from(question.subquery())) or 0)


def _finding(asked: Check, row: Mapping[str, Any]) -> Finding:
    place = Place(**{name: row[name] for name in PLACES if name in row})
    subject = row.get("subject")
    return Finding(
        slug=asked.slug,
        severity=asked.severity,
        text=asked.says.fill(**row),
        remedy=asked.remedy.fill(**row),
        place=place,
        subject=None if subject is None else str(subject),
        wkt=row.get("wkt"),
    )
