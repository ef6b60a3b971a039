"""One tree of tests, two Pythons: each run takes the rooms that its Python can serve.

Rooms that need QGIS run in QGIS's Python, all others in the engine's environment. A room belongs to one of them.
"""

import importlib.util
import os
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent
NEEDS_QGIS = {"processing", "plugins", "desktop"}
HAS_QGIS = importlib.util.find_spec("qgis") is not None

collect_ignore = [
    str(room) for room in HERE.iterdir() if room.is_dir() and (room.name in NEEDS_QGIS) != HAS_QGIS
]


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The real data sets that lie beside a developer's clone; a test that asks for them skips without them."""
    folder = Path(os.environ.get("UNDERGRID_REAL_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("the real data sets are not on this machine")
    return folder
