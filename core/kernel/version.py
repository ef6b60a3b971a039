"""Which version of the program this is: what ``metadata.txt`` tells QGIS."""

from __future__ import annotations

import configparser
from functools import cache
from pathlib import Path

METADATA = Path(__file__).resolve().parents[2] / "metadata.txt"


@cache
def program_version() -> str:
    """Return the program's version."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return metadata["general"]["version"]
