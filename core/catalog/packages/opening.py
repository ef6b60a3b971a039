"""A package from elsewhere, opened as if a stranger had made it: a folder, or a zip that is looked at before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from undergrid.core.catalog.packages.manifest import GIVE, NO_PACKAGE
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file, unpacked


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """Yield the folder of a package; a zip is unpacked into one that is gone afterwards.

    Raises SourceError for a zip with paths out of it, links, encryption, or more than it says.
    """
    if path.is_dir():
        yield path
        return
    existing_file(path)
    with unpacked(path) as members:
        tops = [member.parent for member in members if member.name == "bagit.txt"]
        if len(tops) != 1:
            raise SourceError(NO_PACKAGE.fill(name=path.name), GIVE)
        yield tops[0]
