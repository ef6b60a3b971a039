"""Released rows become files: the only way to a writer, which takes released rows and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from undergrid.core.catalog.gate.dress import Drawn, Dress
from undergrid.core.catalog.gate.release import Released, ReleasedRaster
from undergrid.core.catalog.writers import drawings, layers, pieces, rasters, tables
from undergrid.core.catalog.writers.dressing import dress_geopackage
from undergrid.core.catalog.writers.layers import Loss
from undergrid.core.catalog.writers.preview import draw_preview
from undergrid.core.catalog.writers.relating import Relation, relate_geopackage
from undergrid.core.kernel.text import Language

__all__ = ["FORMATS", "Relation", "draw", "dress", "relate", "write", "write_cog", "write_for_page"]
FormatName = Literal["gpkg", "parquet", "fgb", "geojson", "shp", "csv", "xlsx", "dxf", "gml"]


@dataclass(frozen=True)
class Format:
    """A format of files: its ending, media type, and who writes it."""

    suffix: str
    media_type: str
    write: Callable[[object, Path], list[Loss]]


FORMATS: dict[str, Format] = {
    "gpkg": Format(".gpkg", "application/geopackage+sqlite3", layers.geopackage),
    "parquet": Format(".parquet", "application/vnd.apache.parquet", layers.geoparquet),
    "fgb": Format(".fgb", "application/flatgeobuf", layers.flatgeobuf),
    "geojson": Format(".geojson", "application/geo+json", layers.geojson),
    "shp": Format(".shp", "application/x-shapefile", layers.shapefile),
    "csv": Format(".csv", "text/csv", tables.comma_separated),
    "xlsx": Format(
        ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables.workbook
    ),
    "dxf": Format(".dxf", "image/vnd.dxf", drawings.drawing),
    "gml": Format(".gml", "application/gml+xml", layers.gml),
}  # fmt: skip


def write(released: Released, folder: Path, format_name: FormatName, stem: str | None = None) -> list[Loss]:
    """Write released rows into a folder, named as their data set or by ``stem``; return what the format cannot hold."""
    kind = FORMATS[format_name]
    return kind.write(released, folder / f"{stem or released.name}{kind.suffix}")


COG_SUFFIX, COG_MEDIA_TYPE = ".tif", "image/tiff; application=geotiff; profile=cloud-optimized"


def write_cog(released: ReleasedRaster, folder: Path) -> Path:
    """Write a released raster into a folder as Cloud Optimized GeoTIFF, and return the file."""
    path = folder / f"{released.name}{COG_SUFFIX}"
    rasters.cloud_optimized(released, path)
    return path


def dress(released: Released, path: Path, worn: Dress, language: Language) -> None:
    """Give the GeoPackage of released rows its look, names, code lists and metadata."""
    dress_geopackage(released, path, worn, language)


def relate(released: Sequence[Released], path: Path, relations: Sequence[Relation]) -> None:
    """Connect the data sets of one GeoPackage."""
    relate_geopackage(released, path, relations)


def draw(released: Released | ReleasedRaster, path: Path, look: Sequence[Drawn], language: Language) -> None:
    """Draw released rows, or a raster, as a picture with its legend."""
    draw_preview(released, path, look, language)


def write_for_page(
    released: Released, folder: Path, called_by: Sequence[str], kind: str | None = None
) -> pieces.Pieces:
    """Write released rows as the small pieces that a page of the citizens' site reads."""
    return pieces.write_pieces(released, folder, called_by, kind)
