"""Checks that the database judges: a set-based question each, over staged rows or the store's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from undergrid.core.kernel.checks import SHOWN_PER_CHECK, Check, Verdict
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import Base

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
class AskedCheck(Check):
    """A check that the database itself judges.

    ``body`` asks for the rows that break it. Its columns ``subject``, ``file``, ``sheet``, ``row``, ``column``,
    ``value`` and ``wkt`` become the finding's; any others fill the marks in ``says``.
    """

    body: Body = field(kw_only=True)


def run_checks(checks: Iterable[AskedCheck], scope: Scope, call: Call, progress: Progress | None = None) -> Verdict:
    """Ask every check, report what it found, and return the verdict; a broken rule is never an exception.

    The verdict counts each by the severity under which it is told.
    """
    verdict = Verdict()
    checks = list(checks)
    for place, each in enumerate(checks):
        if progress is not None:
            progress.report(place / len(checks), each.holds)
        count = _ask(each, scope, call.report)
        if (severity := call.weigh(each.slug, each.severity)) is not None:
            verdict.count(each.slug, severity, count)
    return verdict


def _ask(asked: AskedCheck, scope: Scope, report: Callable[[Finding], None]) -> int:
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


def _finding(asked: AskedCheck, row: Mapping[str, Any]) -> Finding:
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
