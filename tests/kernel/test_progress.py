"""Progress of a part is told as progress of the whole, and every report is a place to stop at."""

import pytest

from undergrid.core.kernel.errors import Cancelled
from undergrid.core.kernel.progress import Progress


def test_parts_of_parts_are_told_as_shares_of_the_whole():
    told = []
    whole = Progress(lambda fraction, _text: told.append(fraction))
    half = whole.part(0.5, 1.0)
    for fraction in (0.0, 0.5, 2.0):
        half.part(0.0, 0.5).report(fraction)
    half.report(-1.0)
    assert told == [0.5, 0.625, 0.75, 0.5]


def test_a_wish_to_stop_is_heard_at_the_next_report_of_any_part():
    wishes = []
    part = Progress(is_cancelled=lambda: bool(wishes)).part(0.2, 0.4).part(0, 1)
    part.report(0.5)
    wishes.append("stop")
    with pytest.raises(Cancelled):
        part.report(0.6)
    assert part.fraction == 0.5
