"""Files are written to a disk that is full, or becomes full half way: whole, or not there, and told."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from affine import Affine

from undergrid.core.catalog.city_model import export_city_model
from undergrid.core.flood.coupling.inlet_types import write_inlet_types
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.formats.layers import write_layers
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.intake.checking import check_room
from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.task import Call
from undergrid.core.store.backup import backup_store
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
DISK_KB = 4096
FREE_KB = (0, 4, 16, 64, 256, 1024) if IS_LONG else (0, 16)
FRAME = Frame((400, 400), Affine(1, 0, 0, 0, -1, 400), None)
NOISE = np.random.default_rng(1).random((400, 400)).astype(np.float32)

Writer = Callable[[Call, Path], object]


def layers(_call: Call, path: Path) -> None:
    shapes = shapely.points(np.random.default_rng(1).random((20_000, 2)))
    write_layers(path, {"points": geopandas.GeoDataFrame({"no": np.arange(20_000)}, geometry=shapes, crs="EPSG:4547")})


WRITERS: dict[str, Writer] = {
    "backup.ugbackup": lambda call, path: backup_store(call, file=str(path)),
    "page.html": lambda call, path: check_room(call, room="survey", report=str(path)),
    "city.city.json": lambda call, path: export_city_model(call, purpose="test", output=str(path)),
    "layers.gpkg": layers,
    "raster.tif": lambda _call, path: write_raster(path, NOISE, FRAME),
    "table.csv": lambda call, path: write_inlet_types(call, output=str(path)),
    "model.inp": lambda _call, path: InpFile.parse(TWO_PIPES * 200).write(path),
}


def mounted(options: str) -> Iterator[Path]:
    """A disk of a test's own; only root can have one made."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small disk")
    folder = Path(tempfile.mkdtemp(prefix="ug-full-"))
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=False)
    if done.returncode:
        folder.rmdir()
        pytest.skip("this machine does not let us mount")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
    folder.rmdir()


@pytest.fixture(scope="module")
def disk() -> Iterator[Path]:
    """A disk of 4 MB."""
    yield from mounted(f"size={DISK_KB}k,mode=755")


@pytest.fixture
def locked_disk() -> Iterator[Path]:
    """A disk that takes no files, from root neither."""
    yield from mounted("ro")


def fill(disk: Path, free_kb: int) -> None:
    """Leave so much of the disk free."""
    (disk / "filler").unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free - free_kb * 1024
    (disk / "filler").write_bytes(bytes(free))


@pytest.mark.parametrize("free_kb", FREE_KB)
@pytest.mark.parametrize("name", WRITERS)
def test_a_file_is_whole_or_not_there(call: Call, disk: Path, tmp_path: Path, name: str, free_kb: int, record_property):
    WRITERS[name](call, tmp_path / name)
    whole = {each.name: each.stat().st_size for each in tmp_path.iterdir()}
    fill(disk, free_kb)
    refused = None
    try:
        WRITERS[name](call, disk / name)
    except (UndergridError, OSError) as full:
        refused = full
    there = {each.name: each.stat().st_size for each in disk.iterdir() if each.name != "filler"}
    for each in disk.iterdir():
        each.unlink()
    if refused is None:
        assert there.keys() == whole.keys()
        assert all(there[each] >= 0.9 * size for each, size in whole.items()), (there, whole)
    else:
        assert there == {}
        assert "full" in str(refused) or "No space" in str(refused), refused
        if isinstance(refused, UndergridError):
            assert refused.remedy.zh
    assert refused is not None or free_kb > 0
    record_property("R7", f"{len(WRITERS)} writers at {len(FREE_KB)} fillings of a disk: 0 files cut off")


def test_a_folder_that_is_missing_or_takes_no_files_is_told(call: Call, locked_disk: Path, tmp_path: Path):
    for name, write in WRITERS.items():
        for folder in (tmp_path / "gone", locked_disk):
            with pytest.raises(UndergridError) as refused:
                write(call, folder / name)
            assert str(folder) in refused.value.text.en, name
            assert str(folder) in refused.value.text.zh, name
            assert refused.value.remedy.zh, name
    assert not list(tmp_path.iterdir())
