"""Which data sets of a package point at each other, by columns that leave as they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import sqlalchemy as sa

from undergrid.core.catalog.describing import table_called
from undergrid.core.catalog.gate.handing_over import Relation
from undergrid.core.catalog.gate.release import Released
from undergrid.core.catalog.gate.rules import KEEP


def relations_of(released: Sequence[Released]) -> list[Relation]:
    """Return every foreign key between released data sets whose both ends leave as they are."""
    kept = {each.name: {name for name, done in each.treatments.items() if done == KEEP} for each in released}
    found = []
    for name, columns in kept.items():
        for column in cast(sa.Table, table_called(name).__table__).columns:
            for key in column.foreign_keys:
                other = f"{key.column.table.schema}.{key.column.table.name}"
                if column.name in columns and key.column.name in kept.get(other, ()):
                    found.append(Relation(name, column.name, other, key.column.name))
    return found


def file_stems(released: Sequence[Released], relations: Sequence[Relation]) -> dict[str, str]:
    """Return in which GeoPackage each data set lies: alone in its own, related ones in one called by their rooms."""
    groups = {each.name: {each.name} for each in released}
    for each in relations:
        joined = groups[each.base] | groups[each.related]
        groups.update(dict.fromkeys(joined, joined))
    return {
        name: name if len(group) == 1 else "-".join(sorted({each.partition(".")[0] for each in group}))
        for name, group in groups.items()
    }
