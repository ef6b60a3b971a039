"""The catalogue's page in the real QGIS with a window."""

from pathlib import Path

from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH, drawn
from undergrid.tools import screenshot

HERE = Path(__file__).parent


def test_data_sets_are_found_described_and_handed_over_as_shown(empty_home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", NAME="Trial district", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    line = f"LINESTRING ({EAST} {NORTH}, {EAST + 200} {NORTH + 50})"
    built = empty_home.run("undergrid:buildstreets", INPUT=drawn(tmp_path / "s.geojson", line, name=["解放路"]))
    assert built.code == 0, built.said
    place = empty_home.folder / "handed"
    place.mkdir()
    screenshot.take(HERE / "scene_catalog.py", place / "catalog.png", home=empty_home.folder, longest_s=600)
    assert (place / "streets.zip").is_file()
