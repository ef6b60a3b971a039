"""Findings about cells: each kind with its words, told with place, and those beyond a number counted in a last one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.checks import Check, declare
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

MOST_OF_ONE = 500
AND_MORE = Text("... and {count} more of this kind", "……此类另有 {count} 处")


Kind = Check


def kind(slug: str, severity: Severity, says: Text, remedy: Text) -> Check:
    """Enter a kind of finding into the register."""
    return declare(slug, severity, holds=says, says=says, remedy=remedy)


LOOSE_ENDS = kind(
    "grid.loose-ends",
    Severity.ADVICE,
    Text(
        "{count} lines end without meeting another; no cell border follows their last stretch.",
        "{count} 条线的端点未与其他线相接，其末段不作网格界线。",
    ),
    Text("Draw on those that should divide cells.", "请补画应作为网格界线的部分。"),
)
FEATURELESS = kind(
    "grid.no-features",
    Severity.ADVICE,
    Text(
        "No feature divides {area:.0f} m² here; helper lines do.",
        "此处 {area:.0f} 平方米内无可依附地物，采用辅助线划分。",
    ),
    Text(
        "Give lines such as lanes, walls or ridges, and make the cells again.",
        "可补充街巷、围墙或山脊线后重新划分。",
    ),
)
BUILDING_ACROSS = kind(
    "grid.building-on-hard-border",
    Severity.WARNING,
    Text(
        "A building stands across a border that cells must keep; it is cut.",
        "一栋建筑跨越不可移动的界线，被分割。",
    ),
    Text("Check the building and the border.", "请核对建筑与界线。"),
)
TOO_SMALL = kind(
    "grid.cell-small",
    Severity.ADVICE,
    Text(
        "A cell of {area:.0f} m² has no neighbour it could join.",
        "一个 {area:.0f} 平方米的网格没有可并入的相邻网格。",
    ),
    Text("Merge it by hand, or let it be.", "可手工合并，或保留。"),
)
TOO_LARGE = kind(
    "grid.cell-large",
    Severity.ADVICE,
    Text(
        "A cell of {area:.0f} m² cannot be divided: a compound or buildings hold it together.",
        "一个 {area:.0f} 平方米的网格因院落或建筑而不可再分。",
    ),
    Text("Split it by hand, or let it be.", "可手工拆分，或保留。"),
)

BUILDING_CUT = kind(
    "grid.building-cut",
    Severity.WARNING,
    Text("A cell border runs through a building.", "网格界线穿过一栋建筑。"),
    Text("Draw the border around it, or make the cells again with the buildings.", "请绕开建筑或带建筑图层重新划分。"),
)
COMPONENT_ON_BORDER = kind(
    "grid.component-on-border",
    Severity.ADVICE,
    Text("A component stands on a cell border.", "一个部件压在网格界线上。"),
    Text(
        "Draw the border around it; its cell is told by the rule for borders.", "请绕开该部件；其归属按压界规则确定。"
    ),
)
OUTSIDE = kind(
    "grid.outside",
    Severity.WARNING,
    Text("{count} things lie in no cell; the first is here.", "{count} 个对象不在任何网格内，首个位于此处。"),
    Text("Check where they are, or make cells there.", "请核对其位置或补划网格。"),
)


def about(kind: Kind, points: NDArray[np.float64], *, as_one: bool = False, **columns: Any) -> Iterator[Finding]:
    """Yield a finding for each place, or one for all of them (``count``)."""
    if as_one:
        if len(points):
            yield kind.found(wkt=_wkt(points[0]), count=len(points))
        return
    for at in range(min(len(points), MOST_OF_ONE)):
        values: dict[str, Any] = {name: float(given[at]) for name, given in columns.items()}
        yield kind.found(wkt=_wkt(points[at]), **values)
    if len(points) > MOST_OF_ONE:
        more = len(points) - MOST_OF_ONE
        yield kind.found(says=AND_MORE, count=more)


def _wkt(point: NDArray[np.float64]) -> str:
    return f"POINT ({point[0]:.3f} {point[1]:.3f})"
