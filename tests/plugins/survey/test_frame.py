"""From metres to the sheet and back; ticks where people expect them."""

import pytest
from qgis.PyQt.QtCore import QPointF, QRectF

from undergrid.plugins.plot.frame import Frame, Range, round_step, ticks

FRAME = Frame(QRectF(50, 20, 200, 100), Range(0, 100, 5, 15))


def test_levels_grow_upward() -> None:
    assert FRAME.point(0, 5) == QPointF(50, 120)
    assert FRAME.point(100, 15) == QPointF(250, 20)


def test_a_place_comes_back_from_the_sheet() -> None:
    there = FRAME.metres(FRAME.point(37.5, 8.25))
    assert (there.x(), there.y()) == pytest.approx((37.5, 8.25))


def test_heights_are_five_times_larger_here() -> None:
    assert FRAME.exaggeration == pytest.approx(5)


def test_zooming_keeps_the_place_under_the_pointer() -> None:
    closer = Frame(FRAME.area, FRAME.shown.zoomed(QPointF(20, 7), 0.5, 0.25))
    assert closer.shown.width_m == pytest.approx(50)
    assert (closer.x(20), closer.z(7)) == pytest.approx((FRAME.x(20), FRAME.z(7)))


@pytest.mark.parametrize(
    ("least", "step"), [(0.7, 1), (1, 1), (1.2, 2), (2.1, 5), (7, 10), (0.013, 0.02), (600, 1000), (0.1, 0.1)]
)
def test_steps_are_round(least: float, step: float) -> None:
    assert round_step(least) == pytest.approx(step)


def test_ticks_stand_at_least_so_far_apart_and_show_no_more_digits_than_they_need() -> None:
    assert [text for _value, text in ticks(-0.3, 1.05, length=270, apart=90)] == ["0.0", "0.5", "1.0"]
    assert [text for _value, text in ticks(0, 100, length=300, apart=100)] == ["0", "50", "100"]
