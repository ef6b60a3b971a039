"""The layers of a pipe run, loaded in an order that reads well on the map."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProviderRegistry

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
    """Load the layers that a run's GeoPackage has: a model without subcatchments has none of them."""
    there = {each.name() for each in QgsProviderRegistry.instance().querySublayers(path)}
    for layer, name, style in (each for each in LAYERS if each[0] in there):
        play(context, f"{path}|layername={layer}", name, style)
