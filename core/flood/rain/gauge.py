"""One gauge's readings as a file tells them."""

from __future__ import annotations

from dataclasses import dataclass, field

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text


@dataclass(slots=True)
class Readings:
    """One gauge's readings: stamps and values as text, and the row of the file that each came from.

    ``says``: what the file calls the values; ``file`` and ``sheet``: where they stand; ``notes``: what was found while
    reading.
    """

    gauge: str
    file: str | None = None
    sheet: str | None = None
    says: str = ""
    notes: list[Finding] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def add(self, stamp: str, value: str, row: int) -> None:
        """Append one reading."""
        self.stamps.append(stamp)
        self.values.append(value)
        self.rows.append(row)


def unreadable(place: str, why: Text) -> SourceError:
    """Return the refusal of a file or sheet that holds no rain."""
    return SourceError(
        Text(f"{place} cannot be read as rainfall: {why.en}.", f"无法将 {place} 读作雨量资料：{why.zh}。"),
        Text(
            "Give a table with times, a SWMM rain file, or SensorThings observations.",
            "请提供带时间列的表、SWMM 雨量文件或 SensorThings 观测。",
        ),
    )
