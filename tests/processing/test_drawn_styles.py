"""The committed styles are what tools/draw_styles.py draws from the code lists of today."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import Qgis

ROOT = Path(__file__).resolve().parents[2]
DRAW_INTO = """
import importlib.util, pathlib, sys
spec = importlib.util.spec_from_file_location("draw_styles", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
module.STYLES = pathlib.Path(sys.argv[2])
sys.exit(module.main())
"""


def test_the_committed_styles_are_the_drawn_ones(tmp_path):
    if Qgis.QGIS_VERSION not in (ROOT / "styles/survey/segment.qml").read_text(encoding="utf-8"):
        pytest.skip("another release of QGIS drew the committed styles; it may write them otherwise")
    quiet = {**os.environ, "QT_HASH_SEED": "0", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", DRAW_INTO, str(ROOT / "tools/draw_styles.py"), str(tmp_path)]
    subprocess.run(command, env=quiet, check=True)
    drawn = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.qml")}
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "styles/survey").glob("*.qml")}
    assert drawn.keys() == kept.keys()
    for name, text in drawn.items():
        assert text == kept[name]
