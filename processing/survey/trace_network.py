"""undergrid:tracenetwork."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared
from ..choices import one_of
from ..texts import tr
from . import parameters as asking

WAYS = {
    "upstream": tr("Upstream"),
    "downstream": tr("Downstream"),
    "connected": tr("All that is connected"),
    "path": tr("The shortest way through all points"),
}


class TraceNetwork(asking.NetworkAlgorithm):
    """Follows the network from a point or segment."""

    identifier = "tracenetwork"
    title = tr("Trace network")
    summary = tr(
        "Follows the pipes of one utility upstream, downstream, everywhere they are joined, or along the shortest "
        "path through two or more points. The network is always the one in the store now; there is nothing to "
        "refresh.\nThe flow is decided by rule (the survey's column, else the levels, else toward the outlets that "
        "are named), or by one of these alone."
    )
    keywords = tr("trace,upstream,downstream,shortest path,connected,network,flow")
    task = "survey.network.trace.trace_network"
    lists = ("START", "OUTLETS", "BARRIERS")

    def declare(self) -> Iterable[Declared]:
        yield one_of("WAY", tr("Way"), WAYS, "upstream")
        yield asking.start()
        yield asking.place()
        yield asking.category()
        yield one_of("DIRECTION", tr("Flow by"), asking.DIRECTIONS, "rule", optional=True)
        yield QgsProcessingParameterString("OUTLETS", tr("Outlets, where flow is not known"), "", False, True)
        yield QgsProcessingParameterString("BARRIERS", tr("Points that stop the trace"), "", False, True)
        yield asking.layer("SEGMENTS_OUTPUT", tr("Segments found"), asking.LINES)
        yield asking.layer("POINTS_OUTPUT", tr("Points found"), asking.POINTS)
        yield QgsProcessingOutputNumber("SEGMENTS", tr("Number of segments"))
        yield QgsProcessingOutputNumber("POINTS", tr("Number of points"))
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
