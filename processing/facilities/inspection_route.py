"""undergrid:inspectionroute."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..flood.parameters import count, number
from ..parameters import advanced
from ..streets.parameters import TRAVELLERS, field, moment, places, reach
from ..survey.parameters import LINES, POINTS, layer
from ..texts import tr

NUMBERS = {
    "STOPS_GIVEN": tr("Stops given"),
    "VISITED": tr("Stops visited"),
    "LEFT_OUT": tr("Stops left out"),
    "ROUNDS_MADE": tr("Rounds"),
    "PEOPLE_SENT": tr("People sent"),
    "TRAVEL_MINUTES": tr("Minutes of travel"),
    "AWAY_MINUTES": tr("Minutes away, work and waiting included"),
    "LENGTH_M": tr("Way (m)"),
}


class InspectionRoute(UndergridAlgorithm):
    """Plans rounds of inspectors over the streets."""

    identifier = "inspectionroute"
    title = tr("Inspection rounds")
    summary = tr(
        "Plans who visits which stops in which order over the streets of the store: within what a round has room for, "
        "the times at which stops are open, and the day's begin and end; several people, several rounds each.\nAs many "
        "stops as possible are visited, in as little time as the search finds. Each stop that is left out is told with "
        "the reason: too far from a street, no way, too heavy, closed before anyone is there, no room beside the "
        "others."
    )
    keywords = tr("facilities,inspection,route,rounds,patrol,vehicle routing,capacity,time window,stops")
    task = "facilities.inspection_route.inspection_route"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield places("STOPS", tr("Stops"))
        yield places("BASE", tr("Where rounds begin and end (one place)"))
        yield field("NAME_COLUMN", tr("What stops are called"), "STOPS")
        yield count("PEOPLE", tr("How many go"), 1)
        yield number("CAPACITY", tr("Room of a round (stops, or the sum of the load column; 0: no limit)"), 0)
        yield count("ROUNDS", tr("Rounds that each may make"), 1)
        yield number("MINUTES_AT_STOP", tr("Minutes at a stop"), 5)
        yield QgsProcessingParameterString("SINCE", tr("The day begins"), "08:00")
        yield QgsProcessingParameterString("UNTIL", tr("The day ends"), "18:00")
        yield field("LOAD_COLUMN", tr("What a stop takes of the room (empty: 1)"), "STOPS")
        yield field("MINUTES_COLUMN", tr("Minutes at this stop"), "STOPS")
        yield field("OPENS_COLUMN", tr("Work may begin from (such as 08:30)"), "STOPS")
        yield field("CLOSES_COLUMN", tr("Work must begin by (such as 11:00)"), "STOPS")
        yield one_of("TRAVELLER", tr("Who travels"), TRAVELLERS, "vehicle")
        yield moment()
        yield reach()
        yield advanced(count("SEED", tr("Seed (the same seed gives the same rounds)"), 1, minimum=0))
        yield advanced(count("STEPS", tr("Steps of the search"), 2000))
        yield advanced(number("SECONDS", tr("End the search after (s; 0: by its steps only)"), 0))
        yield layer("OUTPUT", tr("Rounds"), LINES)
        yield layer("STOPS_OUTPUT", tr("Stops in their order"), POINTS)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
