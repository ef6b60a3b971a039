"""A GeoPackage brings its own look, names, code lists and metadata: whoever opens it needs nothing beside it.

The tables are those of OGC GeoPackage 1.3: the extensions schema (clause F.9) and metadata (F.8); ``layer_styles`` is
QGIS's own table, told as attributes and not as an extension.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from undergrid.core.catalog.gate.dress import Dress
from undergrid.core.catalog.writers.checked import require_released
from undergrid.core.kernel.text import Language

TABLES = """
    CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
        definition TEXT NOT NULL, scope TEXT NOT NULL,
        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
        md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
        mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
    CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT,
        column_name TEXT, row_id_value INTEGER,
        timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
        CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
        CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
    CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
        name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,
        CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
    CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL,
        constraint_type TEXT NOT NULL, value TEXT,
        min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
        CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
    CREATE TABLE IF NOT EXISTS layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT,
        f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT,
        useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT,
        update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
    INSERT INTO gpkg_contents (table_name, data_type, identifier) SELECT 'layer_styles', 'attributes', 'layer_styles'
        WHERE NOT EXISTS (SELECT 1 FROM gpkg_contents WHERE table_name = 'layer_styles');
"""
EXTENSION = """INSERT INTO gpkg_extensions SELECT ?1, NULL, ?2, ?3, 'read-write'
    WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE table_name = ?1 AND extension_name = ?2)"""
SCHEMA, METADATA = (f"http://www.geopackage.org/spec131/#extension_{name}" for name in ("schema", "metadata"))
EXTENSIONS = (
    ("gpkg_data_columns", "gpkg_schema", SCHEMA), ("gpkg_data_column_constraints", "gpkg_schema", SCHEMA),
    ("gpkg_metadata", "gpkg_metadata", METADATA), ("gpkg_metadata_reference", "gpkg_metadata", METADATA),
)  # fmt: skip


def dress_geopackage(released: object, path: Path, dress: Dress, language: Language) -> None:
    """Put look, names, code lists and metadata into the GeoPackage of released rows."""
    rows = require_released(released)
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(TABLES)
        database.executemany(EXTENSION, EXTENSIONS)
        database.execute("UPDATE gpkg_contents SET description = ? WHERE table_name = ?", (dress.title, rows.name))
        database.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
            "styleQML, styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, ?, ?, ?, 1, ?, '')",
            (rows.name, rows.geometry or "", dress.title, dress.qml, dress.sld, dress.title),
        )
        for standard, xml in dress.documents:
            values = (standard, xml.decode("utf-8"))
            number = database.execute(
                "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata) "
                "VALUES ('dataset', ?, 'text/xml', ?)",
                values,
            ).lastrowid
            database.execute(
                "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id) VALUES ('table', ?, ?)",
                (rows.name, number),
            )
        called: set[str] = set()
        for field in dress.fields:
            _tell(database, rows.name, field, language, called)


def _tell(
    database: sqlite3.Connection, layer: str, field: dict[str, Any], language: Language, called: set[str]
) -> None:
    """Write the name and the values of a column; a name that another column has already is followed by the column's."""
    words, title = field["values"], field["alias"][language]
    title = f"{title} ({field['name']})" if title in called else title
    called.add(title)
    name = f"{layer}.{field['name']}" if words else None
    helped = (field["help"] or {}).get(language)
    database.execute(
        "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, ?)",
        (layer, field["name"], title, title, helped, name),
    )
    for word in words or ():
        database.execute(
            "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description) "
            "VALUES (?, 'enum', ?, ?)",
            (name, word["value"], word["label"][language]),
        )
