"""A run on the map: its layers in a group of their own, the depth ready to be played and asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...processing.flood.playing import play_bands, play_instants
from ...processing.layers import STYLES, shorten_legend
from ...processing.maps.own_layers import ABOVE_WATER, STILL_WATER
from ...processing.one_language import put_style
from ...processing.texts import tr

FLOOD = STYLES / "flood"
NODES, LINKS, DEPTH, MAX_DEPTH = "nodes", "links_through_time", "depth", "max_depth"


def called(run: dict[str, Any]) -> str:
    """Return what a run of the register is called; one of several of its name says which."""
    if run.get("namesakes", 1) == 1:
        return str(run["name"])
    return tr("{name}, no. {number}").format(name=run["name"], number=run["number"])


class Water:
    """One run of the register, opened: its depth through time and, where it has pipes, these."""

    def __init__(self, run: dict[str, Any]) -> None:
        self.run = run
        self.name = called(run)
        self.files: dict[str, str] = run["files"] or {}
        self._stilled: list[str] = []  # keys of layers
        self.depth = self._raster(DEPTH, tr("Depth through time"), "results/depth")
        self.max_depth = self._raster(MAX_DEPTH, tr("Maximum depth"), "results/max_depth")
        self.links = self._vector(LINKS, tr("Pipes through time"), "link_result")
        self.nodes = self._vector(NODES, tr("Nodes: flooded volume"), "node_result")
        if self.depth is not None:
            play_bands(self.depth)
        if self.links is not None:
            play_instants(self.links)

    @property
    def times_s(self) -> list[float]:
        """The seconds of the bands of the depth, in their order."""
        return seconds_of(self.depth) if self.depth is not None else []

    def layers(self) -> Iterator[tuple[QgsMapLayer, bool]]:
        """Yield the layers from the top of the map down, each with whether it is shown at first."""
        for layer, is_shown in (
            (self.nodes, False), (self.links, True), (self.depth, True), (self.max_depth, False),
        ):  # fmt: skip
            if layer is not None:
                yield layer, is_shown

    def put_on(self, project: QgsProject) -> QgsLayerTreeGroup:
        """Put the layers into a group on top of the project's tree, or below the signs of a flood page that is there.

        The water that such a page holds still is unticked meanwhile: a moment over the greatest depth would mislead.
        """
        still = [node for node in _marked(project, STILL_WATER) if node.itemVisibilityChecked()]
        self._stilled = [node.layerId() for node in still]
        for node in still:
            node.setItemVisibilityChecked(False)
        layers = list(self.layers())
        for layer, _is_shown in layers:
            adopt(layer, project)
        project.addMapLayers([layer for layer, _is_shown in layers], False)  # QGIS's window hears of every call
        group = QgsLayerTreeGroup(tr("Flood: {name}").format(name=self.name))
        for layer, is_shown in layers:
            node = QgsLayerTreeLayer(layer)
            shorten_legend(node)  # before the window makes its rows of it
            node.setExpanded(layer is self.depth)
            node.setItemVisibilityChecked(is_shown)
            group.addChildNode(node)
        above, place = below_signs(project)
        above.insertChildNode(place, group)
        return group

    def give_back(self, project: QgsProject) -> None:
        """Tick again what was unticked while the run lay on the map."""
        for node in map(project.layerTreeRoot().findLayer, self._stilled):
            if node is not None:
                node.setItemVisibilityChecked(True)
        self._stilled = []

    def hide(self, project: QgsProject) -> None:
        """Untick the layers; they stay where they are."""
        for layer, _is_shown in self.layers():
            node = None if sip.isdeleted(layer) else project.layerTreeRoot().findLayer(layer)
            if node is not None:
                node.setItemVisibilityChecked(False)

    def lend_to(self, project: QgsProject) -> None:
        """Let the project own the layers without showing them in its tree: another map shows them."""
        for layer, _is_shown in self.layers():
            adopt(layer, project)
            layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
            project.addMapLayer(layer, False)

    def is_on(self, project: QgsProject) -> bool:
        """Return whether the water is still among the project's layers."""
        return self.depth is not None and not sip.isdeleted(self.depth) and self.depth.id() in project.mapLayers()

    def greatest_at(self, place: QgsPointXY, project: QgsProject) -> float | None:
        """Return the greatest depth that a place of the map ever had, between the pictures too; nothing outside."""
        if self.max_depth is None or sip.isdeleted(self.max_depth):
            return None
        point = QgsCoordinateTransform(project.crs(), self.max_depth.crs(), project).transform(place)
        return values_at(self.max_depth, point).get(1)

    def curve_at(self, place: QgsPointXY, project: QgsProject) -> list[tuple[float, float]]:
        """Return (second, depth in m) at a place of the map; 0 where it is dry; nothing outside the terrain."""
        if self.depth is None:
            return []
        across = QgsCoordinateTransform(project.crs(), self.depth.crs(), project)
        point = across.transform(place)
        if not self.depth.extent().contains(point):
            return []
        told = values_at(self.depth, point)
        return [(at_s, told.get(band) or 0.0) for band, at_s in enumerate(self.times_s, start=1)]

    def _raster(self, file: str, name: str, style: str) -> QgsRasterLayer | None:
        path = self.files.get(file, "")
        if not path or not Path(path).exists():
            return None
        layer = QgsRasterLayer(path, name, "gdal", QgsRasterLayer.LayerOptions(False))
        put_style(layer, FLOOD / f"{style}.qml")
        layer.setName(name)
        return layer if layer.isValid() else None

    def _vector(self, table: str, name: str, style: str) -> QgsVectorLayer | None:
        path = self.files.get("layers", "")
        if not path or not Path(path).exists():
            return None
        layer = QgsVectorLayer(f"{path}|layername={table}", name, "ogr")
        put_style(layer, FLOOD / f"{style}.qml")
        layer.setName(name)
        return layer if layer.isValid() else None


def _marked(project: QgsProject, mark: str) -> list[QgsLayerTreeLayer]:
    """Return the rows of the project's tree whose layers a page of ours gave a mark, from the top down."""
    nodes = project.layerTreeRoot().findLayers()
    return [node for node in nodes if (layer := node.layer()) is not None and layer.customProperty(mark)]


def below_signs(project: QgsProject) -> tuple[QgsLayerTreeGroup, int]:
    """Return the group, and the place in it, where water lies below the uppermost page's signs; the top without one."""
    signs = [node for node in _marked(project, ABOVE_WATER) if node.isVisible()]
    above = signs[0].parent() if signs else None
    if not isinstance(above, QgsLayerTreeGroup):
        return project.layerTreeRoot(), 0
    return above, 1 + max(place for place, node in enumerate(above.children()) if node in signs)


def adopt(layer: QgsMapLayer, project: QgsProject) -> None:
    """Let a layer in a coordinate system without a number lie in the project's, where the two are the same."""
    if not layer.crs().authid() and layer.crs().toProj() == project.crs().toProj():
        layer.setCrs(project.crs())


def values_at(layer: QgsRasterLayer, point: QgsPointXY) -> dict[int, float | None]:
    """Return the value of each band at a point in the layer's coordinates, None where it has none."""
    provider = layer.dataProvider()
    return provider.identify(point, Qgis.RasterIdentifyFormat.Value).results() if provider is not None else {}


def seconds_of(layer: QgsRasterLayer) -> list[float]:
    """Return the seconds that the names of a layer's bands tell, such as ``Band 3: 600``."""
    names = (layer.bandName(band) for band in range(1, layer.bandCount() + 1))
    return [float(name.rsplit(":", 1)[-1]) for name in names]
