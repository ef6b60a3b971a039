"""The table of findings: filtered by severity, check and words; the worst first."""

import pytest
from qgis.PyQt.QtCore import Qt

from undergrid.plugins.intake.findings_model import SEVERITIES, WHAT, WHERE, FindingsModel, Sieve


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
def sieve(qgis) -> Sieve:
    model = FindingsModel(None)
    model.show(FOUND)
    sieve = Sieve(None)
    sieve.setSourceModel(model)
    sieve.model_kept = model
    sieve.sort(WHAT)
    return sieve


def texts(sieve: Sieve) -> list[str]:
    return [sieve.index(row, WHAT).data(Qt.ItemDataRole.DisplayRole) for row in range(sieve.rowCount())]


def test_the_worst_comes_first(sieve: Sieve) -> None:
    assert texts(sieve) == ["There is no point W9.", "The pipe rises.", "Little earth over it."]


def test_by_place_rows_follow_each_other_as_numbers(sieve: Sieve) -> None:
    sieve.sort(WHERE)
    assert texts(sieve) == ["Little earth over it.", "There is no point W9.", "The pipe rises."]


def test_severities_are_filtered(sieve: Sieve) -> None:
    sieve.filter({"warning"}, "", "")
    assert texts(sieve) == ["The pipe rises."]


def test_one_check_is_filtered(sieve: Sieve) -> None:
    sieve.filter(set(SEVERITIES), "shallow", "")
    assert texts(sieve) == ["Little earth over it."]


def test_words_are_sought_in_subject_and_place_too(sieve: Sieve) -> None:
    sieve.filter(set(SEVERITIES), "", "w3-W9")
    assert texts(sieve) == ["There is no point W9."]
    sieve.filter(set(SEVERITIES), "", "row 10")
    assert texts(sieve) == ["The pipe rises."]
