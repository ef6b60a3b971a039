"""The table of findings: filtered by severity, check and words; the worst first."""

import pytest
from qgis.PyQt.QtCore import Qt

from undergrid.plugins.intake.findings_model import SEVERITIES, WHAT, WHERE, FindingsFilter, FindingsModel


def finding(slug: str, severity: str, text: str, row: int, subject: str) -> dict:
    return {
        "slug": slug, "severity": severity, "text": {"en": text, "zh": text}, "remedy": {"en": "", "zh": ""},
        "file": "WSLine.csv", "sheet": None, "row": row, "column": None, "value": None, "subject": subject, "wkt": None,
    }  # fmt: skip


FOUND = [
    finding("shallow", "advice", "Little earth over it.", 2, "W1-W2"),
    finding("rises", "warning", "The pipe rises.", 10, "W2-W3"),
    finding("no-point", "error", "There is no point W9.", 9, "W3-W9"),
]


@pytest.fixture
def filtered(qgis) -> FindingsFilter:
    model = FindingsModel(None)
    model.show(FOUND)
    filtered = FindingsFilter(model, None)
    filtered.sort(WHAT)
    return filtered


def texts(filtered: FindingsFilter) -> list[str]:
    return [filtered.index(row, WHAT).data(Qt.ItemDataRole.DisplayRole) for row in range(filtered.rowCount())]


def test_the_worst_comes_first(filtered: FindingsFilter) -> None:
    assert texts(filtered) == ["There is no point W9.", "The pipe rises.", "Little earth over it."]


def test_by_place_rows_follow_each_other_as_numbers(filtered: FindingsFilter) -> None:
    filtered.sort(WHERE)
    assert texts(filtered) == ["Little earth over it.", "There is no point W9.", "The pipe rises."]


def test_severities_are_filtered(filtered: FindingsFilter) -> None:
    filtered.filter({"warning"}, "", "")
    assert texts(filtered) == ["The pipe rises."]


def test_one_check_is_filtered(filtered: FindingsFilter) -> None:
    filtered.filter(set(SEVERITIES), "shallow", "")
    assert texts(filtered) == ["Little earth over it."]


def test_words_are_sought_in_subject_and_place_too(filtered: FindingsFilter) -> None:
    filtered.filter(set(SEVERITIES), "", "w3-W9")
    assert texts(filtered) == ["There is no point W9."]
    filtered.filter(set(SEVERITIES), "", "row 10")
    assert texts(filtered) == ["The pipe rises."]
