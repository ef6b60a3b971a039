"""Algorithms of the survey room: deliveries in, checks, the network and what is asked of it."""

from ..texts import tr

TITLE = tr("Pipeline survey")
ORDER = 20
ROLES = ("surveyor", "editor")
