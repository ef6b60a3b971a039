"""Exchange formats of places that GDAL knows: KML, GML, GPX, MapInfo. They are read from a copy in a folder of its own.

GDAL lays a file beside a GML and would fetch the schema that it names; neither happens here.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from undergrid.core.formats.kinds import true_suffix
from undergrid.core.formats.markup import root_of
from undergrid.core.formats.sheet import Sheet
from undergrid.core.formats.vector import DISGUISED, RENAME, REPAIR, UNREADABLE, read_layer
from undergrid.core.kernel.errors import SourceError

MAPINFO = {".tab": b"!table", ".mif": b"version"}
BESIDE = {".tab": (".dat", ".map", ".id", ".ind"), ".mif": (".mid",)}
"""The files that a MapInfo table consists of beside the one that is chosen."""
STYLE = frozenset(
    ("timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon", "snippet",
     "gml_id", "fid", "lowerCorner", "upperCorner")
)  # fmt: skip
"""Columns of a placemark's looks, and keys of the file's own: nobody measured them."""
SILENT = {"GML": {"DOWNLOAD_SCHEMA": "NO", "EXPOSE_GML_ID": "YES"}}


def read_markup(path: Path) -> list[Sheet]:
    """Return a sheet for each layer of a KML, GML or GPX file that holds anything."""
    root_of(path)  # damage is told with its line, and document types are refused
    kind = true_suffix(path)
    return _copied(path, kind, (), SILENT.get(kind[1:].upper(), {}))


def read_mapinfo(path: Path) -> list[Sheet]:
    """Return the one layer of a MapInfo table; a view of other tables is none."""
    kind = path.suffix.lower()
    with path.open("rb") as stream:
        head = stream.read(4096).lower()
    if not head.lstrip().startswith(MAPINFO[kind]) or b"create view" in head:
        raise SourceError(DISGUISED.fill(name=path.name), RENAME)
    return _copied(path, kind, BESIDE[kind], {})


def _copied(path: Path, kind: str, beside: tuple[str, ...], options: dict[str, str]) -> list[Sheet]:
    with TemporaryDirectory(prefix="undergrid-") as folder:
        copy = Path(folder) / f"delivered{kind}"
        shutil.copyfile(path, copy)
        wanted = {path.stem.casefold() + ending: ending for ending in beside}
        for other in path.parent.iterdir() if beside else ():
            if other.name.casefold() in wanted:
                shutil.copyfile(other, copy.with_suffix(wanted[other.name.casefold()]))
        try:
            names = [str(name) for name, _ in pyogrio.list_layers(copy)]
            sheets = [sheet for name in names for sheet in read_layer(copy, name, **options)]
        except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
            raise SourceError(UNREADABLE.fill(name=path.name, why=error), REPAIR) from error
    for sheet in sheets:
        _without_looks(sheet)
        sheet.file = path.name
        sheet.name = path.stem if sheet.name == copy.stem else sheet.name
    return [sheet for sheet in sheets if len(sheet)]


def _without_looks(sheet: Sheet) -> None:
    """Take out of a sheet the columns that say how a placemark looks."""
    kept = [number for number, name in enumerate(sheet.names or []) if name not in STYLE]
    sheet.columns = [sheet.columns[number] for number in kept]
    sheet.names = [(sheet.names or [])[number] for number in kept]
