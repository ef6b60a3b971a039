"""What waits for a person today: a room says it in ``plugins/<room>/today.py``, and the start gathers it.

Such a file names its question to the engine (``TASK``) and turns the answer into lines (``waiting``).
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

PLUGINS = Path(__file__).absolute().parent.parent


@dataclass(frozen=True)
class Waiting:
    """One line of the start: the page that it leads to, its words, and the state that it is in.

    ``ok`` is news and ``absent`` a first step that can be taken; every other state waits for a decision.
    """

    page: str
    text: str
    state: str

    @property
    def is_undecided(self) -> bool:
        """Whether a person has to decide."""
        return self.state not in ("ok", "absent")


def sources() -> Iterator[ModuleType]:
    """Yield what rooms have to say; there is no list to add one to."""
    package = __package__.rpartition(".")[0]
    for path in sorted(PLUGINS.glob("*/today.py")):
        if path.parent.name != Path(__file__).parent.name:
            yield importlib.import_module(f"{package}.{path.parent.name}.today")
