"""A district to try everything on, made by the project itself."""

from ..texts import tr

TITLE = tr("Sample district")
ORDER = 90
