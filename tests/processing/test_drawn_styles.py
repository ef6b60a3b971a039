"""The committed styles of the survey are what tools/styles draws from the code lists of today."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import Qgis

ROOT = Path(__file__).resolve().parents[2]
DRAW_INTO = """
import pathlib, sys
from undergrid.tools.styles import {drawer}
{drawer}.STYLES = pathlib.Path(sys.argv[1])
sys.exit({drawer}.main())
"""
# A QGIS that was closed cannot be opened again in the same process: each drawer has one of its own.
DRAWERS = {"draw_styles": "", "draw_3d_styles": "results", "draw_intake_styles": ""}


def test_the_committed_styles_are_the_drawn_ones(tmp_path):
    if Qgis.QGIS_VERSION not in (ROOT / "styles/survey/segment.qml").read_text(encoding="utf-8"):
        pytest.skip("another release of QGIS drew the committed styles; it may write them otherwise")
    quiet = {**os.environ, "QT_HASH_SEED": "0", "QT_QPA_PLATFORM": "offscreen"}
    for drawer, folder in DRAWERS.items():
        command = [sys.executable, "-c", DRAW_INTO.format(drawer=drawer), str(tmp_path / folder)]
        subprocess.run(command, env=quiet, check=True)
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.qml")}
    folders = (ROOT / "styles/survey", ROOT / "styles/intake")
    kept = {path.name: path.read_text(encoding="utf-8") for each in folders for path in each.rglob("*.qml")}
    assert drawn.keys() == kept.keys()
    for name, text in drawn.items():
        assert text == kept[name]
