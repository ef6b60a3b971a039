"""undergrid:draftprofile."""

from __future__ import annotations

from ..room_algorithms import DraftAlgorithm
from ..texts import tr


class DraftProfile(DraftAlgorithm):
    """Writes a first draft of an import profile; needs no store."""

    identifier = "draftprofile"
    title = tr("Draft import profile")
    summary = tr(
        "Writes a first draft of an import profile from the headers and words of delivered files: what is recognised "
        "is mapped, the rest stands as lines to fill in. Keep the corrected file in a folder of your own profiles."
    )
    keywords = tr("survey,import,profile,mapping,headers,toml")
    room = "survey"
