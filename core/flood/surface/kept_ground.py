"""The ground of the last runs of this process, kept for the next: short runs over one city prepare it once.

What is kept is known by the contents of every file it was made from, told anew for each run, and by all that was asked
of it: a file that changed is read again. A run over kept ground is told all that was told when it was made, and its
account holds the same inputs. Nobody can write into what is kept, and it is bounded.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np

from undergrid.core.kernel.account import Account, overheard, tell_again
from undergrid.core.kernel.arrays import Numbers
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.findings import Finding

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Made = TypeVar("Made", bound="DataclassInstance")
Report = Callable[[Finding], None]
MOST_BYTES = 2**30
"""Of all arrays that are kept: terrain, roughness and houses of some forty million cells; a larger ground is not."""
FILES_OF_ONE_STEM = frozenset({".tif", ".tiff", ".asc", ".gpkg", ".shp", ".fgb", ".geojson"})
"""Endings of formats whose files all bear one stem, beside each other: a shape file is four. Others may point at files
that nobody sees from outside (VRT)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was made, what was told on the way, which inputs came in, how large it is."""

    value: DataclassInstance
    findings: Sequence[Finding]
    account: Account
    size: int


_kept: OrderedDict[str, Kept] = OrderedDict()


def made_once(
    what: str, files: Sequence[str], asked: Sequence[object], make: Callable[[Report], Made], report: Report
) -> Made:
    """Return what ``make`` makes of ``files`` and all that is ``asked``, or what it made of the very same before."""
    key = _key(what, files, asked)
    known = _kept.get(key) if key else None
    if key is None or known is None:
        told: list[Finding] = []
        with overheard() as account:
            value = make(told.append)
        known = Kept(value, told, account, _size(value))
        if key is not None and key == _key(what, files, asked):  # a file that changed meanwhile is of no known contents
            _keep(key, known)
    else:
        _kept.move_to_end(key)
        tell_again(known.account)
    for finding in known.findings:
        report(finding)
    return cast(Made, known.value)


def forget() -> None:
    """Keep nothing."""
    _kept.clear()


def kept_bytes() -> int:
    """Return the size of all that is kept."""
    return sum(each.size for each in _kept.values())


def _keep(key: str, made: Kept) -> None:
    if made.size > MOST_BYTES:
        return
    for array in _arrays(made.value):
        array.flags.writeable = False
    _kept[key] = made
    while kept_bytes() > MOST_BYTES:
        _kept.popitem(last=False)


def _key(what: str, files: Sequence[str], asked: Sequence[object]) -> str | None:
    """Return one hash of contents and wishes; None where a file may hang on others."""
    hashed = hashlib.sha256(what.encode())
    for name in files:
        path = Path(name)
        if path.suffix.lower() not in FILES_OF_ONE_STEM or not path.is_file():
            return None
        beside = sorted(each for each in path.parent.glob(f"{_literal(path.stem)}.*") if each.is_file())
        told = [str(path), *(f"{each.name} {content_sha256([each])}" for each in beside)]
        hashed.update("\n".join(told).encode())
    for each in asked:
        hashed.update(each.tobytes() if isinstance(each, np.ndarray) else repr(each).encode())
        hashed.update(b"\0")
    return hashed.hexdigest()


def _literal(stem: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in stem)


def _arrays(value: DataclassInstance) -> list[Numbers]:
    """Return the arrays that a dataclass holds."""
    held = (getattr(value, each.name) for each in fields(value))
    return [each for each in held if isinstance(each, np.ndarray)]


def _size(value: DataclassInstance) -> int:
    return sum(each.nbytes for each in _arrays(value))
