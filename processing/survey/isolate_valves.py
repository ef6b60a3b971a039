"""undergrid:isolatevalves."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared
from ..texts import tr
from . import parameters as asking


class IsolateValves(asking.NetworkAlgorithm):
    """Says which valves to close for a burst."""

    identifier = "isolatevalves"
    title = tr("Isolate with valves")
    summary = tr(
        "Says which valves to close for a burst pipe, which may stay open because nothing beyond them is supplied "
        "from elsewhere, and which customers and metres of pipe are cut off then.\nA valve that is stuck passes the "
        "closing on to the next ones. Without known sources every valve that is met is to be closed."
    )
    keywords = tr("valve,burst,isolation,shut-off,customers,water,gas,heat")
    task = "survey.network.valves.isolate_valves"
    gives_findings = True
    lists = ("START", "STUCK", "SOURCES", "VALVE_KINDS", "SOURCE_KINDS", "CUSTOMER_KINDS")

    def declare(self) -> Iterable[Declared]:
        yield asking.start()
        yield asking.place()
        yield asking.category()
        yield QgsProcessingParameterString("STUCK", tr("Valves that do not move"), "", False, True)
        yield QgsProcessingParameterString("SOURCES", tr("Points where supply comes in"), "", False, True)
        yield QgsProcessingParameterString("VALVE_KINDS", tr("Kinds of points that are valves"), "", False, True)
        yield QgsProcessingParameterString("SOURCE_KINDS", tr("Kinds of points that are sources"), "", False, True)
        yield QgsProcessingParameterString("CUSTOMER_KINDS", tr("Kinds of points that are customers"), "", False, True)
        yield asking.layer("VALVES_OUTPUT", tr("Valves to close"), asking.POINTS)
        yield asking.layer("SEGMENTS_OUTPUT", tr("Pipes without supply"), asking.LINES)
        yield asking.layer("CUSTOMERS_OUTPUT", tr("Customers cut off"), asking.POINTS)
        yield QgsProcessingOutputNumber("VALVES", tr("Number of valves to close"))
        yield QgsProcessingOutputNumber("CUSTOMERS", tr("Number of customers cut off"))
        yield QgsProcessingOutputNumber("LENGTH_M", tr("Length in metres"))
        yield QgsProcessingOutputBoolean("CAN_BE_ISOLATED", tr("Closing valves is enough"))
