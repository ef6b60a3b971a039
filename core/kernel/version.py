"""Which version of the program this is: what ``metadata.txt`` tells QGIS, and one hash of the source that runs."""

from __future__ import annotations

import configparser
import hashlib
from functools import cache
from pathlib import Path

CORE = Path(__file__).resolve().parents[1]
METADATA = CORE.parent / "metadata.txt"


@cache
def program_version() -> str:
    """Return the program's version."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return metadata["general"]["version"]


def source_digest() -> str:
    """Return one SHA-256 over the names and contents of the engine's source files; 12 digits of it tell them apart."""
    told = hashlib.sha256()
    for path in sorted(CORE.rglob("*.py")):
        told.update(path.relative_to(CORE).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()
