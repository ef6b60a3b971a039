"""Making, upgrading, checking, saving and bringing back the store."""

from ..texts import tr

TITLE = tr("Store")
ORDER = 10
ROLES = ("admin",)
