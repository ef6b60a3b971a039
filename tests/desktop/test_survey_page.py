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
