"""One tree of tests, two Pythons: each run takes the rooms that its Python can serve.

Rooms that need QGIS run in QGIS's Python, all others in the engine's environment. A room belongs to one of them.
"""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent
NEEDS_QGIS = {"processing", "plugins", "desktop"}
HAS_QGIS = importlib.util.find_spec("qgis") is not None

collect_ignore = [str(room) for room in HERE.iterdir() if room.is_dir() and (room.name in NEEDS_QGIS) != HAS_QGIS]

# A real QGIS for its rooms, a real PostGIS for the rooms of the engine.
pytest_plugins = ["undergrid.tests.qgis_fixtures" if HAS_QGIS else "undergrid.tests.store_fixtures"]

IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the long forms take the hours that they need: setup.cfg's limit is that of the short ones."""
    if IS_LONG:
        for item in items:
            item.add_marker(pytest.mark.timeout(0))


if not HAS_QGIS:
    from hypothesis import settings

    # The same cases in every run, so that a failure is the change's; new ones are looked for with the long tests.
    settings.register_profile("house", derandomize=not IS_LONG, deadline=None)
    settings.load_profile("house")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The real data sets that lie beside a developer's clone; a test that asks for them skips without them."""
    folder = Path(os.environ.get("UNDERGRID_REAL_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("the real data sets are not on this machine")
    return folder


@pytest.fixture(scope="session")
def trial_engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An engine whose store room holds nothing but badly behaved tasks, in a folder of another name: its program."""
    root = tmp_path_factory.mktemp("a plugin folder") / "main-1.0"
    for part in ("kernel", "line"):
        shutil.copytree(ROOT / "core" / part, root / "core" / part)
    for name in ("__init__.py", "core/__init__.py", "core/__main__.py", "core/serve.py"):
        shutil.copy(ROOT / name, root / name)
    (root / "core" / "store").mkdir()
    (root / "core" / "store" / "__init__.py").touch()
    shutil.copy(HERE / "line" / "trial_tasks.py", root / "core" / "store" / "trial.py")
    return root / "core" / "__main__.py"
