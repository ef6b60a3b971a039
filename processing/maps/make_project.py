"""undergrid:makeproject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProject,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRenderContext,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .. import connections, layers
from ..algorithm import Declared, UndergridAlgorithm
from ..one_language import put_style
from ..texts import say, tr
from ..values import Chosen
from . import own_layers

TITLE, RESULTS, BASE, OUTPUT = "TITLE", "RESULTS", "BASE", "OUTPUT"
RASTER_SUFFIXES = {".tif", ".tiff", ".vrt", ".asc", ".nc"}


class MakeProject(UndergridAlgorithm):
    """Puts the store's layers, results and base maps into one project file."""

    identifier = "makeproject"
    title = tr("Make project")
    summary = tr(
        "Writes a QGIS project with the store's layers, grouped and styled, results above them and base maps below.\n"
        "Files are taken whole: every layer of a GeoPackage. A file called like one of Undergrid's styles wears it. "
        "No password and nobody's login is written into the project."
    )
    keywords = tr("project,qgz,layers,style,group,map")
    # A project and its layers belong to the thread that opened them.
    extra_flags = Qgis.ProcessingAlgorithmFlags(Qgis.ProcessingAlgorithmFlag.NoThreading)

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterString(TITLE, tr("Title"), optional=True)
        for name, words in ((RESULTS, tr("Result files, shown on top")), (BASE, tr("Base map files, shown below"))):
            yield QgsProcessingParameterMultipleLayers(name, words, Qgis.ProcessingSourceType.File, None, optional=True)
        yield QgsProcessingParameterFileDestination(OUTPUT, tr("Project"), tr("QGIS project (*.qgz)"))

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with self.one_engine():
            return self._make(chosen, context, feedback)

    def _make(self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        described, name = self._described(feedback), self.store_name
        project = QgsProject()
        project.setTitle(self.parameterAsString(chosen, TITLE, context))
        crs = layers.project_crs(described["crs_definition"], described["crs"])
        project.setCrs(crs)
        results = list(filter(None, self.parameterAsFileList(chosen, RESULTS, context)))
        # Points and lines lie on the pipes, the pipes on the water, the water on areas: nothing hides what it is about.
        rasters = [path for path in results if Path(path).suffix in RASTER_SUFFIXES]
        areas = [path for path in results if path not in rasters and is_of_areas(path)]
        for path in results:
            if path not in rasters and path not in areas:
                self._add_file(project, path, tr("Results"), crs)
        tables = self._add_store(project, name, described, crs, feedback)
        for path in (*rasters, *areas):
            self._add_file(project, path, tr("Water"), crs)
        base = [
            layer
            for path in filter(None, self.parameterAsFileList(chosen, BASE, context))
            for layer in self._add_file(project, path, tr("Base map"), crs)
        ]
        if not open_on(project, base):
            self._open_on_store(project, tables, feedback)
        path = self.parameterAsFileOutput(chosen, OUTPUT, context)
        write_project(project, path)
        return {OUTPUT: path}

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        return {}  # what processAlgorithm gave

    def _described(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Return what the store is, and know the way to it."""
        described: dict[str, Any] = self.ask("store.status.describe_store", {}, feedback)
        if described["embedded"] and self.store_name not in connections.names():
            connections.register_private(described["connection"])  # a profile that has not met the private store yet
        return described

    def _add_store(
        self,
        project: QgsProject,
        name: str,
        described: dict[str, Any],
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
    ) -> list[str]:
        """Add the store's layers, and return the names of their tables."""
        own_layers.note_heights(project, described["height_datum"])
        uri = connections.find(name).uri()
        tables = layers.tables_with_geometry(connections.find(name))
        sources = {table: layers.source(uri, table, described["srid"], keeps_password=True) for table in tables}
        labels = {table["name"]: say(table["label"]) for table in described["tables"]}
        unreadable = layers.unreadable(described["tables"], tables)
        left_out: list[str] = []
        added = layers.put_layers(project, sources, labels, crs, left_out)
        if not added:
            raise QgsProcessingException(layers.no_layers(unreadable + left_out))
        if left_out:
            feedback.pushWarning(tr("Could not be opened: {names}").format(names=", ".join(left_out)))
        if unreadable:
            feedback.pushWarning(tr("Your role may not read: {names}").format(names=", ".join(unreadable)))
        for layer in added:
            shown = layer.featureCount() != 0 and not layers.waits_unticked(layer)  # an empty table shows nothing
            if node := project.layerTreeRoot().findLayer(layer):
                node.setItemVisibilityChecked(shown)
        return [name for name in (f"{table.room}.{table.name}" for table in tables) if name in labels]

    def _open_on_store(self, project: QgsProject, tables: list[str], feedback: QgsProcessingFeedback) -> None:
        """Let the project open where the store's rows usually lie: a row may lie a continent away, and so may findings.

        Of an empty store, on what else there is.
        """
        asked = {"tables": [name for name in tables if name != layers.FINDINGS]}
        box = self.ask("store.usual_extent.extent_of_tables", asked, feedback)["box"]
        if box is not None:
            view = layers.with_room(QgsRectangle(*box))
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, project.crs()))
            return
        everything = list(project.mapLayers().values())
        open_on(project, [one for one in everything if not layers.is_about_mistakes(one)])

    def _add_file(
        self, project: QgsProject, path: str, group: str, crs: QgsCoordinateReferenceSystem
    ) -> list[QgsMapLayer]:
        found = list(layers_of_file(path, project))
        if not found:
            raise QgsProcessingException(
                tr("{path} could not be opened as a layer.\nGive a file that QGIS can show.").format(path=path)
            )
        for layer in found:
            if not layer.crs().authid() and layer.crs().toProj() == crs.toProj():
                layer.setCrs(crs)
            project.addMapLayer(layer, False)
            layers.shorten_legend(layers.group(project, group).addLayer(layer))
        return found


def write_project(project: QgsProject, path: str) -> None:
    """Write a project in which nobody's login stands."""
    with layers.without_logins(project):
        is_written = project.write(path)
    if not is_written:
        raise QgsProcessingException(f"{path}: {project.error()}")


def is_of_areas(path: str) -> bool:
    """Return whether a file holds polygons and nothing else that has a place."""
    details = QgsProviderRegistry.instance().querySublayers(path)
    shapes = {QgsWkbTypes.geometryType(one.wkbType()) for one in details} - {Qgis.GeometryType.Null}
    return shapes == {Qgis.GeometryType.Polygon}


def layers_of_file(path: str, project: QgsProject) -> Iterator[QgsMapLayer]:
    """Yield every layer of a file, or the one named after ``|layername=``, in the style Undergrid has for its name."""
    options = QgsProviderSublayerDetails.LayerOptions(project.transformContext())
    options.loadDefaultStyle = True
    path, _bar, wanted = path.partition("|layername=")
    details = [one for one in QgsProviderRegistry.instance().querySublayers(path) if wanted in ("", one.name())]
    # Points over lines over areas; of areas the one written last lies on top, as it would in the file's own order.
    shapes = {Qgis.GeometryType.Point: 0, Qgis.GeometryType.Line: 1, Qgis.GeometryType.Polygon: 2}
    details.sort(key=lambda one: (shapes.get(QgsWkbTypes.geometryType(one.wkbType()), 3), -one.layerNumber()))
    for detail in details:
        layer = detail.toLayer(options)
        if layer is None or not layer.isValid():
            continue
        stem = detail.name() if detail.type() == Qgis.LayerType.Vector else Path(path).stem
        layer.setName(name_of(stem))
        dress(layer, stem)
        yield layer


def name_of(stem: str) -> str:
    """Return what a layer of the sample district or of a result is called in a legend; others keep their own name."""
    return {
        "streets": tr("Streets"),
        "buildings": tr("Buildings"),
        "land_use": tr("Land use"),
        "blocks": tr("Blocks"),
        "communities": tr("Communities"),
        "subdistricts": tr("Street districts"),
        "districts": tr("Districts"),
        "gauges": tr("Gauges"),
        "facilities": tr("City facilities"),
        "hollows": tr("Hollows"),
        "terrain": tr("Terrain"),
        "max_depth": tr("Maximum depth"),
        "max_velocity": tr("Maximum velocity"),
        "hazard": tr("Hazard"),
        "warning": tr("Flood warnings"),
    }.get(stem, stem)


def dress(layer: QgsMapLayer, name: str) -> None:
    """Give a layer Undergrid's style of that name, its title included, if one fits its columns.

    Buildings of a base map and buildings that got wet have one name and two styles.
    """
    for style in sorted(layers.STYLES.rglob(f"{name}.qml")):
        tried = layer.clone()
        if tried is None:
            return
        put_style(tried, style)
        if has_what_it_draws(tried):
            put_style(layer, style)
            return


def has_what_it_draws(layer: QgsMapLayer) -> bool:
    """Return whether a layer has all columns that its style asks for."""
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if not isinstance(layer, QgsVectorLayer) or renderer is None:
        return True
    return renderer.usedAttributes(QgsRenderContext()) <= set(layer.fields().names())


def open_on(project: QgsProject, shown: list[QgsMapLayer]) -> bool:
    """Let the project open on what these layers cover together; return whether they cover anything."""
    whole = QgsRectangle()
    for layer in shown:
        if layer.crs() == project.crs() and not layer.extent().isEmpty():
            whole.combineExtentWith(layer.extent())
    if whole.isEmpty():
        return False
    view = layers.with_room(whole)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, project.crs()))
    return True
