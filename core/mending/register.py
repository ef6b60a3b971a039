"""The register of mends: each answers the findings of one check, and is found by scanning ``core/*/mending``.

A mend is declared in the file named as the family of its check::

    @mend("point-axes-swapped", does=Text("Exchange X and Y", "交换 X、Y"), says=Text("Exchange ... {point_no}", ...))
    def exchange_axes(case, row):
        return [Edit("points", row, {"x": ..., "y": ...})]

It returns the edits for one row that the check hit, or none where the row cannot be mended without guessing.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit

CORE = Path(__file__).parents[1]
Said = Mapping[str, Any]
"""What a check says of a row that it hit: the columns of its hits."""
Mender = Callable[[Any, int, Said], Sequence[Edit]]
"""Takes the case, a row that the check hit, and what the check says of it; returns edits."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What can be done about the findings of one check."""

    slug: str
    does: Text
    says: Text
    edits: Mender


REGISTER: dict[str, Mend] = {}


def mend(check: str, *, does: Text, says: Text) -> Callable[[Mender], Mender]:
    """Enter the decorated function as the mend for findings of ``<room>.<check>``, its room being its folder's.

    ``does`` is its title; ``says`` tells what is done to one row, its marks filled from that row.
    """

    def enter(edits: Mender) -> Mender:
        slug = check if "." in check else f"{edits.__module__.split('.')[-3]}.{check}"
        if slug in REGISTER:
            raise ValueError(f"two mends answer {slug}")
        REGISTER[slug] = Mend(slug, does, says, edits)
        return edits

    return enter


@cache
def load_mends() -> None:
    """Import every file of every room's ``mending`` folder."""
    for path in sorted(CORE.glob("*/mending/*.py")):
        importlib.import_module(f"undergrid.core.{path.parts[-3]}.mending.{path.stem}")


def mends_of(room: str) -> dict[str, Mend]:
    """Return the mends of a room by the slug of the check that they answer."""
    load_mends()
    return {slug: each for slug, each in REGISTER.items() if slug.split(".", 1)[0] == room}
