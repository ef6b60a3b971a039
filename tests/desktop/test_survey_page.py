"""The survey's page in the real QGIS with a window: a delivery's life, by hand."""

from pathlib import Path

import pytest

from undergrid.tests.qgis_fixtures import Home
from undergrid.tools import screenshot

HERE = Path(__file__).parent
DELIVER = """
import sys
from pathlib import Path
from undergrid.tests.survey.tables import changed, sewer, written
points, segments = sewer()
written(Path(sys.argv[1]) / "slip", points, changed(segments, 1, to_point_no="W9"))
written(Path(sys.argv[1]) / "doubled", points, [*segments, segments[0]])
written(Path(sys.argv[1]) / "mended", points, segments)
"""


@pytest.fixture(scope="module")
def life(store_home: Home, tmp_path_factory) -> Path:
    """The folder of the delivery after the scene has come to its end; it fails at the first step that goes wrong."""
    folder = store_home.folder / "trial"
    folder.mkdir()
    folder.chmod(0o755)
    store_home.engine("-c", DELIVER, str(folder))
    picture = tmp_path_factory.mktemp("pictures") / "life.png"
    screenshot.take(HERE / "scene_survey_life.py", picture, home=store_home.folder, longest_s=600)
    return folder


def test_a_delivery_is_imported_mended_accepted_asked_about_and_withdrawn(life: Path) -> None:
    assert (life / "section.pdf").read_bytes().startswith(b"%PDF")


def test_the_profile_that_was_asked_for_by_two_clicks_has_its_figures(life: Path) -> None:
    drawn = (life / "profile.svg").read_text()
    assert all(words in drawn for words in ("W1", "W2", "W3", "10.0", "DN300"))


ASTRAY = """
import sys
from pathlib import Path
from undergrid.tests.survey.tables import changed, sewer, written
points, segments = sewer()
written(Path(sys.argv[1]) / "clean", points, segments)
written(Path(sys.argv[1]) / "swapped", changed(points, 1, x="2500000", y="500030"), segments)
written(Path(sys.argv[1]) / "far", changed(points, 1, x="900030"), segments)
"""


def test_files_are_dropped_and_one_bad_row_never_governs_the_view(empty_home: Home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", CRS="EPSG:4547")
    assert made.code == 0, made.said
    folder = empty_home.folder / "astray"
    folder.mkdir()
    folder.chmod(0o755)
    empty_home.engine("-c", ASTRAY, str(folder))
    files = [str(path) for path in sorted((folder / "clean").iterdir())]
    for algorithm, asked in (
        ("importsurvey", {"FILES": files, "NAME": "clean", "ACCEPT": True}),
        ("makeproject", {"OUTPUT": str(folder / "city.qgz")}),
    ):
        done = empty_home.run(f"undergrid:{algorithm}", **asked)
        assert done.code == 0, done.said
    screenshot.take(HERE / "scene_first_view.py", tmp_path / "view.png", home=empty_home.folder)


MAIN = """
import sys
from pathlib import Path
from undergrid.tests.survey.tables import POINT, SEGMENT, written
kinds = {0: "水厂出水", 1: "阀门", 4: "阀门", 5: "水表"}
points, segments = [], []
for code, letter, north in (("JS", "J", 2500000.0), ("RQ", "R", 2500000.6)):
    for n in range(6):
        kind = kinds.get(n, "") if code == "JS" else ""
        place = {"point_no": f"{letter}{n + 1}", "x": str(500000 + 30 * n), "y": str(north), "category": code}
        points.append(POINT | place | {"appurtenance": kind, "road": "解放路" if n < 3 else "民生路"})
        if n:
            ends = {"from_point_no": f"{letter}{n}", "to_point_no": f"{letter}{n + 1}"}
            depths = {"from_depth_m": "1.2", "to_depth_m": "1.2", "level_kind": "top", "material": "S"}
            segments.append(SEGMENT | ends | depths | {"category": code, "section": "200"})
written(Path(sys.argv[1]), points, segments)
"""


def test_a_burst_lists_the_valves_and_a_click_takes_the_nearest_pipe(empty_home: Home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", CRS="EPSG:4547")
    assert made.code == 0, made.said
    folder = empty_home.folder / "main"
    folder.mkdir()
    folder.chmod(0o755)
    empty_home.engine("-c", MAIN, str(folder))
    files = [str(path) for path in sorted(folder.iterdir())]
    done = empty_home.run("undergrid:importsurvey", FILES=files, NAME="main", ACCEPT=True)
    assert done.results["STATE"] == "accepted", done.said
    screenshot.take(HERE / "scene_water_main.py", tmp_path / "main.png", home=empty_home.folder)
    assert (tmp_path / "valves.pdf").read_bytes().startswith(b"%PDF")
