"""The page of the management grid in the real QGIS with a window: cells changed by hand on the map."""

from pathlib import Path

from undergrid.tests.processing.grid.test_grid_algorithms import EASTERN, WEST, line, square
from undergrid.tests.processing.streets.test_streets_algorithms import drawn
from undergrid.tools import screenshot

HERE = Path(__file__).parent


def test_cells_are_split_merged_drawn_numbered_and_taken_back_on_the_map(empty_home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", NAME="Trial district", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    streets = [line((0, 100), (400, 100)), line((100, 0), (100, 200)), line((300, 0), (300, 200))]
    grown = empty_home.run(
        "undergrid:gridadistrict", STREETS=drawn(tmp_path / "s.geojson", *streets, highway=["residential"] * 3),
        COMMUNITIES=drawn(tmp_path / "c.geojson", square(0, 0, 200), square(200, 0, 200), code=[WEST, EASTERN]),
        COMMUNITY_COLUMN="code", cells=str(tmp_path / "cells.gpkg"),
        quality_of_the_cells=str(tmp_path / "page.html"),
    )  # fmt: skip
    assert grown.code == 0, grown.said
    pictures = empty_home.folder / "pictures"
    pictures.mkdir()
    screenshot.take(HERE / "scene_grid.py", pictures / "grid.png", home=empty_home.folder, longest_s=300)
