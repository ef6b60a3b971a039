"""The crew's list of valves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsGeometry
from qgis.PyQt import sip

from undergrid.plugins.survey.isolating import Valve
from undergrid.plugins.survey.valve_list import ValveList

VALVES = [
    Valve("JS17", "阀门", "人民路 <3>", True, QgsGeometry.fromWkt("POINT(1 2)")),
    Valve("JS9", "阀门", "", False, QgsGeometry.fromWkt("POINT(3 4)")),
]


@pytest.fixture
def listed(qgis: QgsApplication) -> Iterator[ValveList]:
    made = ValveList()
    made.show_valves("Close 1 valves", VALVES)
    yield made
    sip.delete(made)  # before the application, not after it


def test_numbers_streets_and_what_to_do_are_listed(listed: ValveList) -> None:
    rows = [[listed.list.topLevelItem(row).text(column) for column in range(4)] for row in range(2)]
    assert rows == [["JS17", "阀门", "人民路 <3>", "close"], ["JS9", "阀门", "–", "may stay open"]]
    assert not listed.isHidden()


def test_a_row_leads_to_its_valve(listed: ValveList) -> None:
    places = []
    listed.chosen.connect(places.append)
    listed.list.setCurrentItem(listed.list.topLevelItem(1))
    assert [each.asWkt() for each in places] == ["Point (3 4)"]


def test_other_valves_take_the_place_of_a_chosen_one(listed: ValveList) -> None:
    listed.list.setCurrentItem(listed.list.topLevelItem(1))
    places = []
    listed.chosen.connect(places.append)
    listed.show_valves("Close 1 valves", VALVES[:1])
    assert (listed.list.topLevelItemCount(), places) == (1, [])
    listed.show_valves("", [])
    assert places == []


def test_the_list_is_a_page_to_print(listed: ValveList, tmp_path: Path) -> None:
    listed.write(tmp_path / "valves.pdf")
    assert (tmp_path / "valves.pdf").read_bytes().startswith(b"%PDF")
    assert "人民路 &lt;3&gt;" in listed.html()
    assert listed.html().count("☐") == len(VALVES)


def test_without_valves_there_is_no_list(listed: ValveList) -> None:
    listed.show_valves("", [])
    assert listed.isHidden()
