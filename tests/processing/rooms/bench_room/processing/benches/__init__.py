"""Benches in the toolbox."""

from ..texts import tr

TITLE = tr("Benches")
ORDER = 99
