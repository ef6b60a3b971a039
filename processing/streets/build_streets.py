"""undergrid:buildstreets."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import number
from ..parameters import advanced
from ..survey.parameters import LINES, layer
from ..texts import tr
from .parameters import field

COLUMNS = {
    "NAME_COLUMN": tr("Name"),
    "CLASS_COLUMN": tr("Class of the street"),
    "ONEWAY_COLUMN": tr("One-way"),
    "LANES_COLUMN": tr("Lanes"),
    "WIDTH_COLUMN": tr("Width (m)"),
    "CARRIAGEWAY_COLUMN": tr("Width of the carriageway (m)"),
    "SPEED_COLUMN": tr("Speed (km/h)"),
    "LEVEL_COLUMN": tr("Level (bridge 1, tunnel -1)"),
}


class BuildStreets(UndergridAlgorithm):
    """Makes the store's one graph of streets."""

    identifier = "buildstreets"
    title = tr("Build streets")
    summary = tr(
        "Makes one routable graph of streets from any layer of lines: ends that nearly meet are joined, crossings "
        "become junctions (not at bridges and tunnels), lines are split there, and every fault is a finding with its "
        "place: dead stubs, near misses, parts that hang nowhere, doubles, one-way traps, repeated vertices.\nThe "
        "graph stands in the store, is always current there, and every room that asks for ways asks this one. Columns "
        "that are not named are found by their words, OpenStreetMap's and Chinese ones too."
    )
    keywords = tr("streets,roads,network,graph,topology,junction,osm")
    task = "streets.building.build_streets"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        kind = int(Qgis.ProcessingSourceType.VectorLine)
        yield QgsProcessingParameterFeatureSource("INPUT", tr("Street centre lines"), [kind])
        yield number("SNAP_M", tr("Join ends nearer than (m)"), 0.5)
        yield QgsProcessingParameterBoolean("REPLACE", tr("Replace the streets that are there"), False)
        yield advanced(number("NEAR_M", tr("Tell of dead ends nearer to a street than (m)"), 5))
        yield advanced(number("DANGLE_M", tr("Tell of dead stubs shorter than (m)"), 5))
        for name, title in COLUMNS.items():
            yield advanced(field(name, title, "INPUT"))
        yield layer("SEGMENTS_OUTPUT", tr("Segments"), LINES)
        yield QgsProcessingOutputNumber("LINES", tr("Lines read"))
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Segments made"))
        yield QgsProcessingOutputNumber("JUNCTIONS", tr("Junctions made"))
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
        yield QgsProcessingOutputNumber("JOINED_ENDS", tr("Ends that were joined"))
        yield QgsProcessingOutputNumber("KEPT_SEGMENTS", tr("Segments that were there already"))
