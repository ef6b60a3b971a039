"""What a run was loaded with: nothing that comes of no water says anything."""

from __future__ import annotations

from collections.abc import Iterator

from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

NO_WATER = Text(
    "No rain fell and nothing flowed in: that nothing floods says nothing.",
    "没有降雨也没有入流：未出现积水并不能说明问题。",
)
GIVE_WATER = Text("Give a storm or an inflow.", "请给出降雨或入流。")


def without_water(water_m3: float) -> Iterator[Finding]:
    """Yield a finding when no water came into a run, and none that stood in it at its start moved."""
    if not water_m3 > 0.0:
        yield Finding("run-without-load", Severity.WARNING, NO_WATER, GIVE_WATER)
