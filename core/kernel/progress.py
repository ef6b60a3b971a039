"""Progress and cancellation, passed into everything that takes time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from undergrid.core.kernel.errors import Cancelled
from undergrid.core.kernel.text import Text


def _say_nothing(_fraction: float, _text: Text | None) -> None:
    """Default listener."""


def _never() -> bool:
    return False


@dataclass(slots=True)
class Progress:
    """Where a piece of work stands, from 0 to 1; every report is also the place where it may be cancelled.

    ``listener`` receives the overall fraction and, when it changes, the step's text.
    ``is_cancelled`` is asked at every report.
    """

    listener: Callable[[float, Text | None], None] = _say_nothing
    is_cancelled: Callable[[], bool] = _never
    start: float = 0.0
    end: float = 1.0
    fraction: float = field(default=0.0, init=False)

    def check(self) -> None:
        """Raise :class:`Cancelled` if the asker has stopped the work."""
        if self.is_cancelled():
            raise Cancelled

    def report(self, fraction: float, text: Text | None = None) -> None:
        """Tell the listener that this part stands at ``fraction`` (0 to 1), and check for cancellation."""
        self.check()
        self.fraction = min(max(fraction, 0.0), 1.0)
        self.listener(self.start + self.fraction * (self.end - self.start), text)

    def part(self, start: float, end: float) -> Progress:
        """Return the progress of a part that covers ``start`` to ``end`` (0 to 1) of this one."""
        span = self.end - self.start
        return Progress(self.listener, self.is_cancelled, self.start + start * span, self.start + end * span)
