"""The engine's environment is made from the locked wheels and from no others; real venv, real pip, no network."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from undergrid.processing import engine_environment

WHEEL = "small-1.0-py3-none-any.whl"


def say_nothing(_fraction: float, _line: str) -> None:
    """Progress is tried elsewhere."""


def put_wheel(folder: Path, says: str) -> str:
    """Write a library of one line into ``folder`` and return the hash of its wheel."""
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / WHEEL, "w") as wheel:
        wheel.writestr("small.py", f"SAYS = {says!r}\n")
        wheel.writestr("small-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: small\nVersion: 1.0\n")
        wheel.writestr("small-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr("small-1.0.dist-info/RECORD", "")
    return hashlib.sha256((folder / WHEEL).read_bytes()).hexdigest()


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The wheels of a plugin whose engine needs one small library, and a home without an engine."""
    plugin, home = tmp_path / "plugin", tmp_path / "home"
    (plugin / "locks").mkdir(parents=True)
    (plugin / "setup.cfg").write_text("[options]\ninstall_requires =\n    small == 1.0\n[options.extras_require]\n")
    found = put_wheel(tmp_path / "wheels", "as locked")
    (plugin / "locks" / "engine.txt").write_text(f"small==1.0 \\\n    --hash=sha256:{found}\n")
    monkeypatch.setattr(engine_environment, "ROOT", plugin)
    monkeypatch.setenv("UNDERGRID_HOME", str(home))
    return tmp_path / "wheels"


def test_it_is_made_from_a_folder_and_then_ready(wheels: Path) -> None:
    assert engine_environment.status().state == "missing"
    assert engine_environment.make(say_nothing, wheels=wheels).is_ready


def test_a_wheel_that_was_changed_is_refused_by_name(wheels: Path) -> None:
    put_wheel(wheels, "something else")
    with pytest.raises(engine_environment.EnvironmentFailed, match=r"DO NOT MATCH THE HASHES.*small==1\.0"):
        engine_environment.make(say_nothing, wheels=wheels)
    assert not engine_environment.status().is_ready


def test_nothing_is_built_from_a_source_distribution(wheels: Path) -> None:
    (wheels / WHEEL).rename(wheels / "small-1.0.zip")
    with pytest.raises(engine_environment.EnvironmentFailed, match="small"):
        engine_environment.make(say_nothing, wheels=wheels)


def test_another_lock_makes_it_outdated(wheels: Path) -> None:
    engine_environment.make(say_nothing, wheels=wheels)
    lock = engine_environment.ROOT / "locks" / "engine.txt"
    lock.write_text(lock.read_text() + "more==2.0 \\\n    --hash=sha256:00\n")
    assert engine_environment.status().state == "outdated"


@pytest.fixture
def one_for_all(wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an engine that root made; the present user has none and names no home."""
    monkeypatch.setenv("UNDERGRID_HOME", str(tmp_path / "root"))
    engine_environment.make(say_nothing, wheels=wheels)
    monkeypatch.delenv("UNDERGRID_HOME")
    monkeypatch.setattr(engine_environment, "FOR_ALL", tmp_path / "root" / "engine")
    monkeypatch.setattr(engine_environment, "home", lambda: tmp_path / "person")
    return engine_environment.FOR_ALL


def test_an_engine_that_is_there_for_all_serves_who_has_none(one_for_all: Path) -> None:
    assert engine_environment.status().is_ready
    assert engine_environment.folder() == one_for_all


def test_an_older_one_for_all_is_left_as_it_is_and_ones_own_is_made(one_for_all: Path, wheels: Path) -> None:
    stamp = one_for_all / engine_environment.STAMP
    stamp.write_text('{"python": "Python 3", "requirements": []}')
    assert engine_environment.status().state == "missing"
    assert engine_environment.make(say_nothing, wheels=wheels).is_ready
    assert engine_environment.folder() != one_for_all
    assert '"requirements": []' in stamp.read_text()


def test_what_others_may_write_into_is_not_trusted(one_for_all: Path) -> None:
    one_for_all.chmod(0o777)
    assert engine_environment.status().state == "missing"


def test_the_memory_that_somebody_allows_is_told_to_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNDERGRID_HOME", str(tmp_path / "new"))
    monkeypatch.delenv("UNDERGRID_MEMORY_MB", raising=False)
    assert engine_environment.memory_mb() == 0
    assert "UNDERGRID_MEMORY_MB" not in engine_environment.clean_variables()
    engine_environment.set_memory_mb(4000)
    assert engine_environment.clean_variables()["UNDERGRID_MEMORY_MB"] == "4000"
    monkeypatch.setenv("UNDERGRID_MEMORY_MB", "900")  # what is said outside goes before
    assert engine_environment.clean_variables()["UNDERGRID_MEMORY_MB"] == "900"
