"""Measured rain on the flood page, in the real QGIS with a window."""

from pathlib import Path

from undergrid.tools import screenshot

HERE = Path(__file__).parent


def test_rain_is_taken_in_told_against_and_withdrawn(empty_home) -> None:
    made = empty_home.run("undergrid:createstore", NAME="Trial district", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    folder = empty_home.folder / "rain"
    folder.mkdir()
    folder.chmod(0o755)
    for name, second in (("july", 2), ("again", 5)):
        rows = f"time,Shapingba\n2024-07-01 08:00,1\n2024-07-01 08:05,{second}\n2024-07-01 08:10,0\n"
        (folder / f"{name}.csv").write_text(rows, encoding="utf-8")
    screenshot.take(HERE / "scene_rain.py", folder / "page.png", home=empty_home.folder, longest_s=300)
