"""The name by which a workbook that went back to a team is known when it comes again."""

from __future__ import annotations

from undergrid.core.kernel.text import Text

SUMMARY = Text("Check summary", "检查汇总")
"""The name of the first sheet, and its first cell: by this cell a workbook that comes again is told apart."""


def is_summary(first_cell: str | None) -> bool:
    """Tell whether a sheet that begins so is the summary of a workbook that went back."""
    return first_cell in (SUMMARY.en, SUMMARY.zh)
