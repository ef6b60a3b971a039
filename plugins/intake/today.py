"""Deliveries that wait to be accepted or sent back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...processing import domains
from ...processing.texts import tr
from ..home.today import Waiting

FIRST = "survey"  # the room with which most cities begin
TASK = "intake.deliveries.list_deliveries"


def waiting(deliveries: list[dict[str, Any]]) -> Iterator[Waiting]:
    """Yield a line for each room with deliveries that nobody has decided on; in an empty store, the first step."""
    if not deliveries:
        yield Waiting(FIRST, tr("No delivery yet: import a first survey"), "absent")
    for state, words, shown in (
        ("staged", tr("{room}: deliveries that wait to be accepted: {count}"), "advice"),
        ("refused", tr("{room}: deliveries with errors, to go back to their team: {count}"), "error"),
    ):
        for room, count in Counter(each["domain"] for each in deliveries if each["state"] == state).items():
            yield Waiting(room, words.format(room=domains.title(room), count=count), shown)
