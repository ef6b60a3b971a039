"""What was delivered to any room, and what was found in it."""

from ..texts import tr

TITLE = tr("Deliveries and findings")
ORDER = 15
