"""Storm-water flood: rain, pipes, the water on the street, and what it means."""

from ..texts import tr

TITLE = tr("Storm-water flood")
ORDER = 60
ROLES = ("planner",)
