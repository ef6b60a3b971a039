"""What is said of a run whose water runs away: when, where, how deep and how fast."""

from __future__ import annotations

from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

RAN_AWAY = Text(
    "The surface run turned unstable at {t:.1f} s in row {row}, column {column} (x {x:.1f}, y {y:.1f}): "
    "{depth:.2f} m deep, {speed:.1f} m/s.",
    "地表模拟在 {t:.1f} 秒时于第 {row} 行第 {column} 列（x {x:.1f}，y {y:.1f}）失稳："
    "水深 {depth:.2f} 米，流速 {speed:.1f} 米/秒。",
)
LOOK_THERE = Text(
    "Look at the terrain, inflows and levels there; or lower the Courant number.",
    "请检查该处的地形、入流和水位，或减小库朗数。",
)


def unstable(
    time_s: float, cell: tuple[int, int], centre: tuple[float, float], depth_m: float, speed_m_s: float
) -> ModelError:
    """Return the error to raise: ``cell`` is (row, column), ``centre`` its place on the map."""
    (row, column), (x, y) = cell, centre
    said = RAN_AWAY.fill(t=time_s, row=row, column=column, x=x, y=y, depth=depth_m, speed=speed_m_s)
    return ModelError(said, LOOK_THERE)
