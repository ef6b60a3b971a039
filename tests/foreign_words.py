"""Which words of a text are of the other language: no English in the Chinese program, no Chinese in the English one."""

import re
from collections.abc import Collection

CHINESE = re.compile("[\u3400-\u9fff]")
NO_WORDS = re.compile(
    r"EPSG:\d+ - .*|China Geodetic Coordinate System 2000|PROJCRS\[(?s:.*)|"
    r"`[^`]*`|https?://[!-~]+|[!-~]*[/\\.@:#=_][A-Za-z0-9][!-~]*|<[^>]*>|\{[^}]*\}|\*\.\w+"
)
"""Paths, addresses, codes, marks and the registry's names of coordinate systems: nobody reads them as English."""
WORD = re.compile(r"[A-Za-z]*[a-z]{3,}[A-Za-z]*|\b(?:of|to|at|or|by|no|is|on|an)\b")
KEPT = {
    "the name of a product or a project": (
        "Undergrid QGIS Qgis QField Server PostgreSQL Postgres PostGIS Python Excel OpenStreetMap SensorThings "
        "GeoSciML Access AutoCAD Debian Windows Linux CycloneDX Docker Dask TrueType Arrow Web"
    ),
    "the name of a person, which a method bears": (
        "Chow Keifer Chu Leclerc Schaake Manning Horton Green Ampt Courant Thiessen Gauss Kruger Dijkstra Voronoi "
        "Getis Ord Benjamini Hochberg"
    ),
    "a part of a standard's name (OGC API Records, OGC API Features)": "Records Features",
    "a file format, or how its files are called": (
        "GeoPackage GeoTIFF GeoJSON GeoParquet Parquet CityJSON CityGML FlatGeobuf Shapefile NetCDF zip csv xlsx dxf "
        "mdb pdf png svg inp npz gpkg wheel LandXML"
    ),
    "a program's name, which is typed": "pip psql libpq swmm cron pygeoapi pycsw",
    "a column that a layer must have under this very name": "population name type node blocked height_m",
    "what is written into a column, or the name of a connection": "take mine theirs undergrid",
    "a unit": "min",
}
"""What a Chinese text keeps, by the reason."""
NAMES = {name for names in KEPT.values() for name in names.split()}


def foreign(text: str, language: str, codes: Collection[str] = ()) -> list[str]:
    """Return the words of a text that are of the other language; code words that one hands over are none."""
    if language == "en":
        return CHINESE.findall(text)
    return [word for word in WORD.findall(NO_WORDS.sub(" ", text)) if word not in NAMES and word not in codes]
