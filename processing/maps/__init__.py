"""Projects and map pages made from what the store and the other algorithms give."""

from ..texts import tr

TITLE = tr("Maps and projects")
ORDER = 80
ROLES = ("reader", "planner")
