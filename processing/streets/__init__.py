"""Algorithms of the streets: the graph, and what is asked of it."""

from ..texts import tr

TITLE = tr("Streets")
ORDER = 30
ROLES = ("editor", "planner")
