"""Algorithms about facilities: deliveries in, identifiers, checks, coverage, ratings."""

from ..texts import tr

TITLE = tr("Facilities", "managed")
ORDER = 45
ROLES = ("surveyor", "editor")
SUBJECTS = {"FACILITIES": tr("Facilities", "managed")}
