"""The city's word on what tasks tell: a finding gets the severity that the city gives its check, or is counted only.

What a task decides by severity (whether a batch enters, what is an error) it asks of :meth:`CitysWord.weigh`; checks
that judge tables ask the tolerances of their own case, which are the same.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

import sqlalchemy as sa

from undergrid.core.checking.checks.silencing import SILENCED
from undergrid.core.checking.tolerances import Setting, settings_of, severity_wanted
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.store import embedded
from undergrid.core.store.connection import open_database

MAY_READ = sa.text(
    "SELECT coalesce(has_schema_privilege(to_regnamespace('checking'), 'USAGE'), false)"
    " AND coalesce(has_table_privilege(to_regclass('checking.tolerance'), 'SELECT'), false)"
)
PATIENCE_S = 2.0
"""For the store to answer: a finding does not wait for a table that is being upgraded."""


@dataclass
class CitysWord:
    """A sink before a sink, for the findings of one task: ``tell`` takes what is left of them."""

    connection: Mapping[str, str]
    tell: Callable[[Finding], None]
    silenced: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, finding: Finding) -> None:
        """Tell a finding as the city wants it; one that it switched off is counted."""
        with self._lock:
            chosen = severity_wanted(finding.slug, finding.severity, self._settings)
            if chosen is None:
                self.silenced[finding.slug] += 1
                return
        self.tell(replace(finding, severity=chosen))

    def weigh(self, slug: str, severity: Severity) -> Severity | None:
        """Return the severity under which a finding is told; None where it is not told."""
        with self._lock:
            return severity_wanted(slug, severity, self._settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Tell how many findings of which checks were not told."""
        if self.silenced:
            counts = ", ".join(f"{slug} {count}" for slug, count in sorted(self.silenced.items()))
            self.tell(SILENCED.found(count=self.silenced.total(), counts=counts))

    @cached_property
    def _settings(self) -> tuple[Setting, ...]:
        """Return the city's tolerances; none where no store is there yet, or it cannot be read: then all is told."""
        if embedded.is_embedded(self.connection) and not embedded.user_cluster().is_running():
            return ()
        opened = open_database(
            self.connection,
            application="undergrid tolerances",
            statement_timeout_s=PATIENCE_S,
            lock_timeout_s=PATIENCE_S,
        )
        try:
            with opened as engine, engine.connect() as connection:
                return settings_of(connection) if connection.scalar(MAY_READ) else ()
        except StoreError:  # the task itself says what is wrong with its store
            return ()
