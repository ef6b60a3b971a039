"""A water network of EPANET comes in as a survey: nodes, links with their courses, American and metric units."""

import pytest

from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

NETWORK = """[TITLE]
a small one
[JUNCTIONS]
;ID Elev Demand
 J1 10 5 ;
 J2 11 5 ; at the corner
[RESERVOIRS]
 R1 60
[PIPES]
 P1 J1 J2 100 {size} 100 0 Open ;
[PUMPS]
 U1 R1 J1 HEAD 1
[OPTIONS]
 Units {units}
[COORDINATES]
 J1 500000 2500000
 J2 500030 2500040
 R1 499990 2500000
[VERTICES]
 P1 500030 2500000
[END]
"""


def network(tmp_path, units="LPS", size="300"):
    file = tmp_path / "net.inp"
    file.write_text(NETWORK.format(units=units, size=size))
    return understand([file], shipped_codes(), PROJECT)


def test_a_water_network_comes_in_whole(tmp_path):
    received = network(tmp_path)
    points, segments = received.delivery.table("points"), received.delivery.table("segments")
    assert received.profile.slug == "epanet"
    assert points[["point_no", "x", "category"]].to_numpy().tolist() == [
        ["J1", 500000, "JS"], ["J2", 500030, "JS"], ["R1", 499990, "JS"],
    ]  # fmt: skip
    assert segments[["segment_no", "a", "b"]].to_numpy().tolist() == [["P1", 0, 1], ["U1", 2, 0]]
    assert received.delivery.courses[0].tolist() == [[500000, 2500000], [500030, 2500000], [500030, 2500040]]
    assert points["ground_m"].tolist()[:2] == [10, 11]
    assert all(each.closes for each in received.account)


@pytest.mark.parametrize(("units", "size", "width", "length"), [("LPS", "300", 300, 100), ("GPM", "12", 304.8, 30.48)])
def test_units_follow_the_flow(tmp_path, units, size, width, length):
    segments = network(tmp_path, units, size).delivery.table("segments")
    assert segments["width_mm"].iloc[0] == pytest.approx(width)
    assert segments["length_m"].iloc[0] == pytest.approx(length)


@pytest.mark.parametrize(("file", "nodes", "links"), [("Net1", 11, 13), ("Net3", 97, 119)])
def test_the_examples_of_epanet_come_in(real_data, file, nodes, links):
    received = understand([real_data / "epanet" / "wntr" / f"{file}.inp"], shipped_codes(), PROJECT)
    points, segments = received.delivery.table("points"), received.delivery.table("segments")
    assert (len(points), len(segments)) == (nodes, links)
