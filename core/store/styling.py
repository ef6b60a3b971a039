"""Styles in the store: QGIS looks them up in ``public.layer_styles``, so a plain QGIS dresses our layers too."""

from __future__ import annotations

from sqlalchemy import Connection, text

# QGIS's own layout of the table (QgsPostgresProvider::saveStyle), made here so that it belongs to the store's owner.
MAKE = text("""
    CREATE TABLE IF NOT EXISTS public.layer_styles (
        id serial PRIMARY KEY,
        f_table_catalog varchar,
        f_table_schema varchar,
        f_table_name varchar,
        f_geometry_column varchar,
        stylename text,
        styleqml xml,
        stylesld xml,
        useasdefault boolean,
        description text,
        owner varchar(63) DEFAULT CURRENT_USER,
        ui xml,
        update_time timestamp DEFAULT CURRENT_TIMESTAMP,
        type varchar
    )
""")


def make_style_table(connection: Connection) -> None:
    """Make the table QGIS reads styles from, if it is missing; everyone who may enter the store reads it."""
    connection.execute(MAKE)
    connection.execute(text("GRANT SELECT ON public.layer_styles TO PUBLIC"))
