"""Styles of results: committed as drawn, one for every result, and their colours those of the facts."""

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import Qgis

ROOT = Path(__file__).resolve().parents[2]
STYLES = ROOT / "styles" / "flood" / "results"
DRAW_INTO = """
import pathlib, sys
from undergrid.tools.styles import draw_result_styles
draw_result_styles.STYLES = pathlib.Path(sys.argv[1])
sys.exit(draw_result_styles.main())
"""


def test_the_committed_styles_are_the_drawn_ones(tmp_path):
    if Qgis.QGIS_VERSION not in (STYLES / "max_depth.qml").read_text(encoding="utf-8"):
        pytest.skip("another release of QGIS drew the committed styles; it may write them otherwise")
    quiet = {**os.environ, "QT_HASH_SEED": "0", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", DRAW_INTO, str(tmp_path)]
    subprocess.run(command, env=quiet, check=True)
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.qml")}
    kept = {path.name: path.read_text(encoding="utf-8") for path in STYLES.glob("*.qml")}
    assert drawn.keys() == kept.keys()
    for name, text in drawn.items():
        assert text == kept[name]


def test_every_hazard_class_has_its_colour_and_both_names():
    with (ROOT / "data/hazard/classes.csv").open(encoding="utf-8") as file:
        classes = list(csv.DictReader(file))
    for each in classes:
        style = STYLES / f"hazard_{each['scheme'].lower().replace('-', '_')}.qml"
        entry = re.search(rf'<paletteEntry[^>]*value="{each["code"]}"[^>]*>', style.read_text(encoding="utf-8"))[0]
        assert each["colour"] in entry
        assert each["name_zh"] in entry
