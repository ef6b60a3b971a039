"""A page on which files may be dropped: a delivery that lies in a file manager becomes the form of its import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QMimeData
from qgis.PyQt.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from .deliveries_card import DeliveriesCard

READABLE = (
    "*.csv *.txt *.tsv *.dat *.xyz *.pts *.htm *.html *.xls *.xlsx *.xlsm *.xlsb *.ods *.mdb *.accdb *.dbf *.shp "
    "*.gpkg *.sqlite *.sqlite3 *.db *.db3 *.spatialite *.geojson *.json *.geojsonl *.geojsons *.ndjson *.jsonl "
    "*.fgb *.kml *.kmz *.gml *.gpx *.tab *.mif *.parquet *.geoparquet *.dxf *.dwg *.xml *.landxml *.jxl *.xtf "
    "*.inp *.osm *.pbf *.zip"
)
"""Endings of what the engine reads; a test holds them against its readers."""


def dropped(data: QMimeData | None) -> list[str]:
    """Return the files that are dropped, in their order; of a folder those in it that a survey may consist of."""
    urls = data.urls() if data is not None else []
    found: list[Path] = []
    for path in (Path(url.toLocalFile()) for url in urls if url.isLocalFile()):
        if path.is_dir():
            found += sorted(each for each in path.iterdir() if each.is_file() and _is_readable(each))
        elif path.is_file():
            found.append(path)
    return list(dict.fromkeys(map(str, found)))


def _is_readable(path: Path) -> bool:
    return f"*{path.suffix.lower()}" in READABLE.split()


class TakesFiles(QWidget):
    """Files may be dropped anywhere on it; ``deliveries`` is the card whose form takes them."""

    deliveries: DeliveriesCard

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.deliveries.may_take_files() and dropped(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.deliveries.take_files(dropped(event.mimeData()))
        event.acceptProposedAction()
