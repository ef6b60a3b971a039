"""Which rasters a run leaves: all of them, or those that somebody names."""

from __future__ import annotations

from collections.abc import Sequence

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

# file name without ending: (record, unit)
MAXIMA = {
    "max_depth": ("max_depth_m", "m"),
    "max_velocity": ("max_speed_m_s", "m/s"),
    "max_depth_velocity": ("max_depth_speed_m2_s", "m2/s"),
    "arrival": ("arrival_s", "s"),
    "duration": ("duration_s", "s"),
}
ALL = frozenset({"depth", *MAXIMA, "after_rain", "held_back"})
"""``depth`` is the stack through time; ``duration`` comes with where it is a lower bound."""
UNKNOWN = Text(
    "A run writes no raster “{name}”; the rasters are: {known}.",
    "模拟不生成名为“{name}”的栅格；可保留的栅格：{known}。",
)
NO_LIST = Text("The rasters to keep are not a list of names: {told}.", "要保留的栅格不是名称列表：{told}。")
NAME_THEM = Text("Name some of these, or leave it out to keep all.", "请从中选取名称；不写则全部保留。")


def kept_rasters(names: Sequence[str] | None) -> frozenset[str]:
    """Return the rasters that are to be written: those of ``names``, all for None; raises SourceError for another."""
    if names is None:
        return ALL
    if not isinstance(names, (list, tuple)) or not all(isinstance(each, str) for each in names):
        raise SourceError(NO_LIST.fill(told=names), NAME_THEM)
    for name in names:
        if name not in ALL:
            raise SourceError(UNKNOWN.fill(name=name, known=", ".join(sorted(ALL))), NAME_THEM)
    return frozenset(names)
