"""undergrid:attachphotos."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..flood.parameters import folder, number
from ..texts import tr

NUMBERS = {
    "FILES": tr("Files"),
    "UNREADABLE": tr("Of them no readable picture"),
    "UNMATCHED": tr("Photos that no facility names"),
    "PAIRS": tr("Photos on facilities"),
    "ATTACHED": tr("Newly attached"),
    "KNOWN": tr("Attached already"),
    "MISSING": tr("Photos named that are not in the folder"),
    "FAR": tr("Taken far from their facility"),
    "WITHOUT_PLACE": tr("Photos that tell no place"),
}


class AttachPhotos(UndergridAlgorithm):
    """Attaches photos to facilities."""

    identifier = "attachphotos"
    title = tr("Attach photos")
    summary = tr(
        "Attaches the photos of a folder to the facilities that name them, or whose identifier they are called by. A "
        "photo is known by its content: it is attached once, however often it is brought, and one that serves for "
        "several facilities is told.\nA photo that was taken far from its facility is told with the distance. The "
        "files stay where they are."
    )
    keywords = tr("facilities,photo,attachment,sha256,EXIF,place,census")
    task = "facilities.photos.attach_photos"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield folder("FOLDER", tr("Folder of photos"))
        yield number("FAR_M", tr("Far from its facility is more than (m)"), 50.0)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
