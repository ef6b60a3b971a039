"""The mapping table in the real QGIS with a window."""

from pathlib import Path

from undergrid.tools import screenshot

HERE = Path(__file__).parent
POINTS = "alpha,beta,gamma,delta\nQ-1,500000.25,2500000.5,10\nQ-2,500030.75,2500001.5,11\nQ-3,500060.5,2500020.5,10.5\n"
LINES = "one,other,thick\nQ-1,Q-2,300\nQ-2,Q-3,300\n"


def test_a_delivery_that_nobody_understands_is_mapped_by_hand_and_comes_in(empty_home, tmp_path_factory) -> None:
    # A store of its own: what is delivered here would wait in the list that the survey's page is tried with.
    made = empty_home.run("undergrid:createstore", NAME="Trial district", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    folder = empty_home.folder / "mapping"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "a.csv").write_text(POINTS)
    (folder / "b.csv").write_text(LINES)
    picture = tmp_path_factory.mktemp("pictures") / "mapping.png"
    screenshot.take(HERE / "scene_mapping.py", picture, home=empty_home.folder, longest_s=600)
