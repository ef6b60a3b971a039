"""undergrid:floodmap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterString,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale

from ..algorithm import Declared
from ..choices import one_of
from ..flood.parameters import file, folder, lines, polygons
from ..layers import named_crs
from ..one_language import crs_in_one_language, heights_in_one_language
from ..parameters import advanced, table
from ..texts import at_moment_of_zone, on_day, tr
from ..values import Chosen
from . import looks, own_layers, sheet
from .sheet_algorithm import SheetAlgorithm

CONFIDENCE = {
    "computed": tr("computed, not compared with water that was seen"),
    "compared": tr("computed, compared with water that was seen"),
    "calibrated": tr("computed with a model calibrated on water that was seen"),
}


class FloodMap(SheetAlgorithm):
    """Makes the page of a flood; needs no store."""

    identifier = "floodmap"
    title = tr("Flood map page")
    summary = tr(
        "Makes the page that says where water will stand and who must act: depth, the five worst places with depth and "
        "time, closed streets, warned areas as outlines, shelters and pumping stations, storm drains as a thin line, a "
        "small chart of the rain and a small map of how long the water stands.\n"
        "The page stays in the project as a layout with a theme of its own. A template lays it out as your city wants, "
        "and an atlas makes one sheet for each cell."
    )
    keywords = tr("flood,map,page,print,layout,atlas,template,pdf,warning")
    task = "flood.reporting.map_sheet.prepare_flood_map"
    needs_store = False

    def declare(self) -> Iterable[Declared]:
        yield folder("RUN", tr("Folder of a run"))
        yield table("RAIN_TABLE", tr("Table of the rain"), optional=True)
        yield lines("STREETS", tr("Streets"))
        yield polygons("BUILDINGS", tr("Buildings"))
        yield polygons("WATERS", tr("Rivers and ponds (no flood)"))
        yield advanced(polygons("BOUNDARIES", tr("Administrative boundaries")))
        yield advanced(lines("ROUTES", tr("Ways of evacuation")))
        yield advanced(table("STREET_NAMES", tr("Other names of streets"), optional=True))
        yield file("EXPOSURE", tr("Exposure of the run"), "gpkg", optional=True)
        yield file("WARNINGS", tr("Warnings of the run"), "gpkg", optional=True)
        yield one_of("CONFIDENCE", tr("How far to trust it"), CONFIDENCE, "computed")
        heights = tr("Height datum (empty: as the terrain or the project says)")
        yield advanced(QgsProcessingParameterString("HEIGHT_DATUM", heights, optional=True))
        yield from self.sheet_parameters(tr("Flood map"))

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request(chosen, context)
        self._confidence = asked.pop("confidence", "computed")
        self._heights = asked.pop("height_datum", "") or ""
        return asked

    def draw(self, answer: dict[str, Any], project: QgsProject) -> tuple[QgsRectangle, sheet.Content]:
        crs = named_crs(QgsCoordinateReferenceSystem.fromWkt(answer["crs"]))
        if not project.crs().isValid():
            project.setCrs(crs)
        name = own_layers.free_name(project, self.words.title)
        group = own_layers.new_group(project, name)
        shown = own_layers.add(project, group, _layers(answer, project), crs)
        under = [layer for layer in shown if layer.name() == tr("Time under more than 15 cm")]
        shown = [layer for layer in shown if layer not in under]
        own_layers.keep_theme(project, name, shown)
        if under:
            quiet = [layer for layer in shown if layer.name() in (tr("Buildings"), tr("Rivers and ponds"))]
            own_layers.keep_theme(project, self._small(name), [*under, *quiet])
        legend = [layer for layer in (*shown, *under) if layer.name() not in (tr("Streets"), tr("Buildings"))]
        content = sheet.Content(
            title=self.words.title,
            theme=name,
            legend=legend,
            subtitle=_subtitle(answer),
            facts="\n".join(_facts(answer, self.words.author, CONFIDENCE[self._confidence])),
            foot=_foot(answer, project, self._heights),
            table=next(
                (each for each in shown if isinstance(each, QgsVectorLayer) and each.name() == tr("The worst places")),
                None,
            ),
            table_title=tr("The worst places"),
            columns=(
                sheet.Column('"rank"', "", 5),
                sheet.Column('"place"', tr("Place"), 26),
                sheet.Column("format_number(\"depth_m\", 2) || ' m'", tr("Depth"), 13),
                sheet.Column(_minutes('"at_min"'), tr("Deepest after"), 18),
                sheet.Column(_minutes('"under_min"', "if(\"at_least\", '≥ ', '')"), tr("Over 15 cm for"), 19),
            ),
            chart=answer["chart"] or "",
            chart_title=tr("The rain"),
            small=self._small(name) if under else "",
            small_title=tr("Time under more than 15 cm") if under else "",
        )
        there = QgsCoordinateTransform(crs, project.crs(), project.transformContext())
        there.setBallparkTransformsAreAppropriate(True)
        return there.transformBoundingBox(QgsRectangle(*answer["extent"])), content

    def _small(self, name: str) -> str:
        return tr("{page}: how long").format(page=name)


def _minutes(column: str, before: str = "''") -> str:
    """Return the expression that writes a column of minutes; a dash where it is not known."""
    return f"coalesce({before} || format_number({column}, 0) || ' {tr('min')}', '–')"


def _layers(answer: dict[str, Any], project: QgsProject) -> Iterable[QgsMapLayer]:
    """Yield the layers of the page, the uppermost first, each dressed."""
    for name, title, dress in (
        ("worst", tr("The worst places"), looks.worst),
        ("closed", tr("Closed streets"), looks.closed),
        ("facilities", tr("Facilities (red rim: under water)"), looks.facilities),
        ("routes", tr("Ways of evacuation"), looks.routes),
        ("boundaries", tr("Administrative boundaries"), looks.boundaries),
        ("warned", tr("Suggested warnings (not issued)"), lambda layer: looks.warned(layer, answer["levels"])),
    ):
        layer = own_layers.of_file(f"{answer['output']}|layername={name}", title)
        if isinstance(layer, QgsVectorLayer) and layer.featureCount():
            dress(layer)
            layer.setCustomProperty(own_layers.ABOVE_WATER, True)
            yield layer
    drains = _drains(answer, project)
    if drains is not None:
        looks.drains(drains)
        yield drains
    water = own_layers.of_file(answer["depth"], tr("Greatest depth", "map"))
    if not isinstance(water, QgsRasterLayer):
        said = tr("{path} could not be opened as a layer.\nGive a file that QGIS can show.")
        raise QgsProcessingException(said.format(path=answer["depth"]))
    looks.depth(water)
    water.setCustomProperty(own_layers.STILL_WATER, True)
    yield water
    if answer["duration"]:
        under = own_layers.of_file(answer["duration"], tr("Time under more than 15 cm"))
        if isinstance(under, QgsRasterLayer):
            looks.duration(under)
            yield under
    for name, title, dress in (
        ("buildings", tr("Buildings"), looks.buildings),
        ("streets", tr("Streets"), looks.streets),
        ("waters", tr("Rivers and ponds"), looks.waters),
    ):
        layer = own_layers.of_file(f"{answer['output']}|layername={name}", title)
        if isinstance(layer, QgsVectorLayer) and layer.featureCount():
            dress(layer)
            yield layer


def _drains(answer: dict[str, Any], project: QgsProject) -> QgsVectorLayer | None:
    """Return the drains that the run computed; of a run of streets alone, those of the store that the project shows."""
    computed = own_layers.of_file(f"{answer['output']}|layername=drains", tr("Storm drains"))
    if isinstance(computed, QgsVectorLayer) and computed.featureCount():
        return computed
    return own_layers.storm_drains(project, tr("Storm drains"))


def _number(value: float, digits: int = 0) -> str:
    return QLocale().toString(float(value), "f", digits)


def _area(square_metres: float) -> str:
    if square_metres >= 10_000:
        return tr("{ha} ha").format(ha=_number(square_metres / 10_000, 1))
    return f"{_number(round(square_metres, -1))} m²"


def _subtitle(answer: dict[str, Any]) -> str:
    parts = [each for each in (answer["scenario"], answer["rain_name"]) if each]
    rain = answer["rain"]
    if rain:
        parts.append(
            tr("{mm} mm of rain in {min} minutes").format(mm=_number(rain["total_mm"]), min=_number(rain["lasts_min"]))
        )
    parts.append(tr("where water will stand deeper than 15 cm, and who must act"))
    return " · ".join(parts)


def _facts(answer: dict[str, Any], author: str, confidence: str) -> Iterable[str]:
    """Yield the few facts that a page is judged by."""
    yield tr("Under more than 15 cm: {area}").format(area=_area(answer["flooded_m2"]))
    if answer["closed_m"]:
        names = answer["closed_streets"]
        text = tr("Closed to cars: {m} m") if not names else tr("Closed to cars: {m} m, most of it on {names}")
        yield text.format(m=_number(sum(answer["closed_m"].values())), names=tr(", ").join(names[:3]))
    if answer["routes"]:
        count, wet = _number(answer["routes"]), _number(answer["routes_flooded"])
        text = tr("Ways of evacuation: {count}, {wet} of them through water or a closed street")
        yield text.format(count=count, wet=wet)
    for line in answer["storm"]:
        yield tr("Design storm: {storm}").format(storm=line) if line is answer["storm"][0] else line
    if answer["rain_begins"]:
        yield tr("Rain from {moment}").format(moment=at_moment_of_zone(answer["rain_begins"]))
    if answer["rain"]:
        text = tr("Rain: {mm} mm in {min} min, at most {rate} mm/h")
        yield text.format(
            mm=_number(answer["rain"]["total_mm"]), min=_number(answer["rain"]["lasts_min"]),
            rate=_number(answer["rain"]["peak_mm_h"]),
        )  # fmt: skip
    if answer["lasts_s"]:
        yield tr("Simulated: {min} minutes from the begin of the rain").format(min=_number(answer["lasts_s"] / 60))
    ran = on_day(QDate.fromString(answer["ran_at"], "yyyy-MM-dd"))
    yield tr("Run on {day}").format(day=ran) + (tr(", made by {author}").format(author=author) if author else "")
    yield tr("Confidence: {words}").format(words=confidence)


def _foot(answer: dict[str, Any], project: QgsProject, given: str) -> str:
    said = tr(
        "Not shown: water up to {cm} cm, pools under {m2} m², strips narrower than {m} m along walls ({left} in all). "
        "Times count from the begin of the run, to the interval at which maps were kept."
    ).format(
        cm=_number(answer["shown_from_m"] * 100), m2=_number(answer["smallest_m2"]),
        m=_number(answer["narrowest_m"]), left=_area(answer["left_out_m2"]),
    )  # fmt: skip
    datum = heights_in_one_language(given or answer["height_datum"] or own_layers.noted_heights(project))
    heights = tr("Height datum: {datum}").format(datum=datum) if datum else tr("Height datum: not stated")
    return f"{said}\n{crs_in_one_language(project.crs())} · {heights} · Undergrid"
