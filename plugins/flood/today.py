"""The latest flood that was run, or that none was yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...processing.texts import tr
from ..home.today import Waiting
from .water import called

TASK = "flood.overview.list_choices"


def waiting(choices: dict[str, Any]) -> Iterator[Waiting]:
    """Yield the run that was kept last; where there is none, that the first one can be run."""
    if not choices["runs"]:
        yield Waiting("flood", tr("No flood has been run yet: let it rain"), "absent")
    for run in choices["runs"][:1]:
        yield Waiting("flood", tr("Latest flood: {name}").format(name=called(run)), "ok")
