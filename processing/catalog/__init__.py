"""Algorithms of the catalogue and of what leaves the store."""

from ..texts import tr

TITLE = tr("Catalogue and publishing")
ORDER = 80
ROLES = ("data_officer",)
