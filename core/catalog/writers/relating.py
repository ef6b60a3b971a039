"""Data sets that point at each other stay connected in their GeoPackage, as related tables (OGC 18-000)."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyogrio

from undergrid.core.catalog.writers.checked import require_released

RELATIONS = """
    CREATE TABLE IF NOT EXISTS gpkgext_relations (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        base_table_name TEXT NOT NULL, base_primary_column TEXT NOT NULL DEFAULT 'id', related_table_name TEXT NOT NULL,
        related_primary_column TEXT NOT NULL DEFAULT 'id', relation_name TEXT NOT NULL,
        mapping_table_name TEXT NOT NULL UNIQUE);
"""
REGISTER = """
    INSERT INTO gpkg_extensions
    SELECT ?1, NULL, 'related_tables', 'http://www.geopackage.org/18-000.html', 'read-write'
    WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE table_name = ?1 AND extension_name = 'related_tables')
"""
RELATE = """
    INSERT INTO gpkgext_relations (base_table_name, base_primary_column, related_table_name, related_primary_column,
        relation_name, mapping_table_name) VALUES (?, ?, ?, ?, ?, ?)
"""
OURS = "x-undergrid_"
"""What relations of one's own begin with (OGC 18-000): two columns may point at the same data set."""
ROW = "fid"
"""What GDAL calls the key that a GeoPackage counts its rows by."""


@dataclass(frozen=True)
class Relation:
    """A column of a data set that names rows of another by their key."""

    base: str
    column: str
    related: str
    key: str

    @property
    def mapping(self) -> str:
        """Return the name of the table of pairs."""
        return f"{self.base}.{self.column}"


def relate_geopackage(released: Sequence[object], path: Path, relations: Sequence[Relation]) -> None:
    """Write into the GeoPackage of released rows which row of one points at which of another."""
    names = {require_released(each).name for each in released}
    for each in relations:
        if not {each.base, each.related} <= names:
            raise TypeError("only rows that the gate has released are related")
        pyogrio.write_arrow(
            _pairs(path, each), path, layer=each.mapping, driver="GPKG", append=True, geometry_name=None
        )  # fmt: skip
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(RELATIONS)
        for name in ("gpkgext_relations", *(each.mapping for each in relations)):
            database.execute(REGISTER, (name,))
        told = [(each.base, ROW, each.related, ROW, f"{OURS}{each.column}", each.mapping) for each in relations]
        database.executemany(RELATE, told)


def _pairs(path: Path, relation: Relation) -> pa.Table:
    """Return the keys of the rows that point at each other, as the GeoPackage counts its rows."""
    pointing, pointed = (
        pyogrio.read_arrow(path, layer=layer, columns=[column], return_fids=True, read_geometry=False)[1]
        for layer, column in ((relation.base, relation.column), (relation.related, relation.key))
    )
    at = pc.index_in(pointing[relation.column], value_set=pointed[relation.key].combine_chunks())
    made = pa.table({"base_id": pointing[ROW], "related_id": pointed[ROW].take(at)})
    return made.filter(pc.and_(made["related_id"].is_valid(), pointing[relation.column].is_valid()))
