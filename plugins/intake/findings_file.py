"""Findings for other programs: a table for spreadsheets, one of them for a letter."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QApplication

from ...processing.texts import say, tr
from .findings_model import place

NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def write_findings(path: Path, findings: list[dict[str, Any]]) -> None:
    """Write findings as CSV with a heading in the user's language; OSError where that fails."""
    severities = {"error": tr("Error"), "warning": tr("Warning"), "advice": tr("Advice")}
    heads = (
        tr("Severity"), tr("Check"), tr("What is wrong"), tr("What to do"), tr("What it is about"), tr("File"),
        tr("Sheet"), tr("Row"), tr("Column"), tr("Value"),
    )  # fmt: skip
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(heads)
        for each in findings:
            said = (severities[each["severity"]], each["slug"], say(each["text"]), say(each["remedy"]))
            table.writerow([_plain(cell) for cell in (
                *said, *(each[name] for name in ("subject", "file", "sheet", "row", "column", "value")))])  # fmt: skip


def _plain(cell: Any) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    words = "" if cell is None else str(cell)
    is_formula = words.startswith(("=", "+", "-", "@", "\t")) and not NUMBER.fullmatch(words)
    return f"'{words}" if is_formula else words


def copy_finding(finding: dict[str, Any]) -> None:
    """Put what is wrong, where and what to do into the clipboard."""
    lines = (say(finding["text"]), finding["subject"], place(finding), say(finding["remedy"]))
    QApplication.clipboard().setText("\n".join(str(line) for line in lines if line))
