"""undergrid:mendsurvey."""

from __future__ import annotations

from ..room_algorithms import MendAlgorithm
from ..texts import tr


class MendSurvey(MendAlgorithm):
    """Proposes what would mend the findings, and does it when asked to."""

    identifier = "mendsurvey"
    title = tr("Mend survey")
    summary = tr(
        "Proposes what would mend the findings of the checks without going back to the street: line ends snapped to "
        "a near point, doubles merged, axes and ends exchanged, flow along the levels, levels computed anew.\n"
        "Without 'Apply' nothing is changed: the layer shows every cell before and after. A delivery that waits is "
        "mended before it is accepted; otherwise the network is, through its audit trail. Every mend can be undone."
    )
    keywords = tr("survey,mend,repair,fix,snap,merge,duplicates,swap axes,flow direction,undo")
    room = "survey"
