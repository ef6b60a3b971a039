"""What the panel's start is called in menus; it has no algorithms of its own."""

from ..texts import tr

TITLE = tr("Start")
ORDER = 5
