"""Algorithms of the management grid."""

from ..texts import tr

TITLE = tr("Management grid")
ORDER = 40
ROLES = ("editor", "data_officer")
