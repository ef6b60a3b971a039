"""The dialogs of algorithms offer what the store knows, in the real QGIS with a window."""

from pathlib import Path

from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tools import screenshot

HERE = Path(__file__).parent


def test_models_rains_and_deliveries_are_chosen_and_may_be_typed(empty_home) -> None:
    folder = empty_home.folder / "lists"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "two.inp").write_text(TWO_PIPES, encoding="utf-8")
    (folder / "july.csv").write_text("time,Shapingba\n2024-07-01 08:00,1\n2024-07-01 08:05,2\n", encoding="utf-8")
    for algorithm, given in (
        ("createstore", {"NAME": "Trial district", "CENTRAL_MERIDIAN": 106.5}),
        ("importswmmmodel", {"INP": str(folder / "two.inp"), "NAME": "two"}),
        ("designstorm", {"DURATION_MIN": 60, "KEEP_AS": "P50-60min", "TABLE": str(folder / "storm.csv")}),
        ("importrainfall", {"FILES": [str(folder / "july.csv")], "NAME": "July", "ACCEPT": False}),
    ):
        made = empty_home.run(f"undergrid:{algorithm}", **given)
        assert made.code == 0, made.said
    screenshot.take(HERE / "scene_stored_names.py", folder / "names.png", home=empty_home.folder, longest_s=300)
