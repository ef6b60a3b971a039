"""The box in which a name of the store is chosen or typed."""

import sys

import pytest
from qgis.PyQt.QtWidgets import QComboBox

from undergrid.processing.stored_names import LISTS
from undergrid.tests.qgis_fixtures import QGIS_PLUGINS

TWINS = [("July · 2024-07-01 08:00", "first"), ("July · 2024-07-01 08:00", "second")]


@pytest.fixture
def box(qgis, monkeypatch):
    """Return what makes the box of a list; its module imports QGIS's Processing."""
    monkeypatch.setattr(sys, "path", [*sys.path, QGIS_PLUGINS])
    from undergrid.plugins.dialogs.name_box import NameBox

    return lambda name: NameBox(LISTS[name])


def chosen(box: QComboBox, row: int) -> None:
    """Choose a row as a hand does."""
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_of_two_deliveries_that_read_the_same_the_chosen_one_is_handed_over(box) -> None:
    made = box("DELIVERY")
    made.offer(TWINS)
    for row, (words, key) in enumerate(TWINS):
        chosen(made, row)
        assert (made.currentText(), made.value()) == (words, key)


def test_what_was_chosen_stays_when_the_list_comes_anew(box) -> None:
    made = box("DELIVERY")
    made.offer(TWINS)
    chosen(made, 1)
    made.offer([*TWINS, ("August", "third")])
    assert made.value() == "second"


def test_a_word_that_is_typed_is_handed_over_whatever_was_chosen_before(box) -> None:
    made = box("MODEL")
    made.offer([("two", "two"), ("three", "three")])
    chosen(made, 0)
    made.setEditText("three")
    assert made.value() == "three"
    made.setEditText("mine")
    assert made.value() == "mine"
