"""The layers of a pipe run, loaded in an order that reads well on the map."""

from __future__ import annotations

from qgis.core import QgsProcessingContext

from ..texts import tr
from .playing import play

LAYERS = (
    ("subcatchments", tr("Subcatchments"), "subcatchment_result"),
    ("links", tr("Pipes: greatest filling"), "link_result"),
    ("nodes", tr("Nodes: flooded volume"), "node_result"),
    ("inlets", tr("Inlets and manholes: water down and up"), "inlets/inlet_result"),
    ("links_through_time", tr("Pipes through time"), "link_result"),
    ("inlets_through_time", tr("Inlets through time"), "inlets/inlet_flow"),
)


def show_pipes(context: QgsProcessingContext, path: str) -> None:
    """Load the layers of a run's GeoPackage."""
    for layer, name, style in LAYERS:
        play(context, f"{path}|layername={layer}", name, style)
