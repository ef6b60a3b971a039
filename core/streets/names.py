"""The names by which streets go: of several, the one that holds, as the city's table of other names says.

Names are compared without regard to width, case and blanks. A name that the table gives to several streets, and one
whose own holding name is an other name in turn, stays as it is written: which street is meant, only the city knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection, select
from sqlalchemy.orm import InstrumentedAttribute

from undergrid.core.store.words import plain
from undergrid.core.streets.tables import StreetAlias


@dataclass(frozen=True)
class StreetNames:
    """The other names of streets, each with the name that holds; and what streets are called in the store."""

    rows: tuple[tuple[str, str], ...] = ()
    met: frozenset[str] = frozenset()

    @cached_property
    def _holding(self) -> Mapping[str, str]:
        said: dict[str, set[str]] = defaultdict(set)
        for alias, name in self.rows:
            said[plain(alias)].add(name)
        return {alias: names.pop() for alias, names in said.items() if len(names) == 1}

    @cached_property
    def doubtful(self) -> list[tuple[str, str]]:
        """Return the rows that have no effect: of several names, of no other name, of a name that is one itself."""
        known = self._holding
        return [
            (alias, name)
            for alias, name in self.rows
            if plain(alias) not in known or plain(alias) == plain(name) or plain(name) in known
        ]

    @cached_property
    def _of(self) -> Mapping[str, str]:
        doubtful = {plain(alias) for alias, _ in self.doubtful}
        return {alias: name for alias, name in self._holding.items() if alias not in doubtful}

    def holding(self, name: str) -> str:
        """Return the name that holds for a street that is called so; the name itself where the table has none."""
        return self._of.get(plain(name), name)

    def otherwise(self, names: Iterable[str]) -> dict[str, str]:
        """Return those of some names that are other names, each with the one that holds."""
        return {name: holds for name in names if (holds := self.holding(name)) != name}

    def unmet(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """Return the rows whose other name is none of some names."""
        met = {plain(name) for name in names}
        return [(alias, name) for alias, name in self.rows if plain(alias) not in met]


def read_street_names(connection: Connection, *columns: InstrumentedAttribute[str | None]) -> StreetNames:
    """Return the other names of a store's streets, and what streets are called in some columns of the store."""
    rows = connection.execute(select(StreetAlias.alias, StreetAlias.name).order_by(StreetAlias.alias)).all()
    if not rows:
        return StreetNames()
    met = (name for column in columns for name in connection.scalars(select(column).distinct()) if name)
    return StreetNames(tuple((alias, name) for alias, name in rows), frozenset(met))
