"""undergrid:mendboundaries."""

from __future__ import annotations

from ..room_algorithms import MendAlgorithm
from ..texts import tr


class MendBoundaries(MendAlgorithm):
    """Proposes what would mend the borders, and does it when asked to."""

    identifier = "mendboundaries"
    title = tr("Mend boundaries")
    summary = tr(
        "Proposes what would mend the findings about borders without guessing: strips of at most 5 m between two areas "
        "are given to one of them, small loops of an outline are cut off.\nWithout 'Apply' nothing is changed: the "
        "layer shows each area before and after. What waits to be accepted is mended first."
    )
    keywords = tr("grid,boundary,mend,repair,gap,overlap,sliver,self-crossing")
    room = "grid"
