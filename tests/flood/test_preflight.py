"""What terrain and network say against each other is found before the run, with place and remedy."""

import numpy as np
import pandas as pd
import pytest
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.coupling.preflight import FOOT_M, against_each_other
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.raster import Frame

SQUARE = Frame((20, 20), from_origin(0, 100, 5, 5), None)
MANHOLES = "[OPTIONS]\nFLOW_UNITS CMS\n[JUNCTIONS]\n{rows}\n[COORDINATES]\n{places}\n"


def manholes(count=6, apart_m=15.0, rim_m=250.0):
    """A row of manholes 2 m deep from the south-western corner to the east."""
    names = [f"M{i}" for i in range(count)]
    rows = "\n".join(f"{name} {rim_m - 2} 2" for name in names)
    places = "\n".join(f"{name} {2.5 + apart_m * i} 2.5" for i, name in enumerate(names))
    return Model.of(InpFile.parse(MANHOLES.format(rows=rows, places=places)))


def ground(level_m=250.0):
    return np.full(SQUARE.shape, level_m)


def found(network, elevation_m):
    return {finding.slug: finding for finding in against_each_other(network, elevation_m, SQUARE)}


def test_a_network_on_its_terrain_is_in_order():
    assert found(manholes(), ground()) == {}


def test_nodes_beyond_the_terrain_are_counted_and_placed():
    finding = found(manholes(apart_m=30.0), ground())["network-beyond-terrain"]
    assert "2 of 6 nodes" in finding.text.en
    assert "52 m away" in finding.text.en
    assert shapely.from_wkt(finding.wkt).x > 100
    assert finding.remedy.zh


def test_nodes_in_a_hole_of_the_terrain_are_found():
    holed = ground()
    holed[:, 10:] = np.nan
    assert "2 of 6 nodes" in found(manholes(), holed)["network-without-ground"].text.en


@pytest.mark.parametrize("factor", [1 / FOOT_M, FOOT_M])
def test_heights_in_feet_on_either_side_are_found(factor):
    assert set(found(manholes(), ground(250.0 * factor))) == {"heights-in-other-units"}


def test_a_datum_ten_metres_off_is_no_matter_of_units():
    assert found(manholes(), ground(260.0)) == {}


def test_a_network_without_places_says_nothing_here():
    network = manholes()
    network.nodes["geometry"] = pd.Series([None] * len(network.nodes), dtype=object)
    assert found(network, ground()) == {}
