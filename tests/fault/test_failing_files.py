"""Every call that work makes of its files fails once: what it did is whole or was never there, and it is told.

Python tells of each such call before it is made (``sys.addaudithook``), and lets whoever hears it refuse: reads,
writes, folders, renames and removals, in the delivery, in the folder of the outputs and among temporary files. What
libraries write by themselves is tried with full disks (test_full_folders.py), the line to the server in
test_cut_lines.py.
"""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store
from undergrid.tests.fault.test_cancels import OPEN, STATE, WORK, ask, delivery

__all__ = ["delivery"]
WATCHED = ("open", "os.", "shutil.", "tempfile.")
REMOVALS = ("os.remove", "os.rmdir", "shutil.rmtree")
"""What cannot be removed stays, and is cleaned up when the home is next looked at."""


class Disk:
    """A disk of which one call fails; it fails none until it is told which, and counts those of its folder."""

    def __init__(self) -> None:
        self.folder, self.fails_at, self.calls, self.last, self.is_removal = "", 0, 0, "", False
        sys.addaudithook(self.hear)

    def hear(self, event: str, about: tuple[object, ...]) -> None:
        """Count a call that is about the folder, and refuse it where it is the one that fails."""
        if not self.folder or not event.startswith(WATCHED) or event == "os.utime":
            return
        paths = [os.fsdecode(each) for each in about if isinstance(each, (str, bytes, os.PathLike))]
        if not any(each.startswith(self.folder) for each in paths):
            return
        self.calls += 1
        if self.calls == self.fails_at:
            self.last = f"{event} {paths[0]}"
            self.is_removal = event.startswith(REMOVALS) or (event == "open" and Path(paths[0]).is_dir())
            raise OSError(errno.EIO, os.strerror(errno.EIO), paths[0])

    def watch(self, folder: str, fails_at: int) -> None:
        """Count from now on, in a folder, and fail at a call of it; 0 stands for none, no folder for nothing."""
        self.folder, self.fails_at, self.calls, self.last, self.is_removal = folder, fails_at, 0, "", False


@pytest.fixture(scope="module")
def heard() -> Disk:
    """The one disk of this process: a hook cannot be taken away again."""
    return Disk()


@pytest.fixture
def disk(heard: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """The disk, with a folder for temporary files on it, and good again after the test."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    yield heard
    heard.watch("", 0)


def there(folder: Path) -> list[str]:
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*"))


@pytest.mark.parametrize("name", WORK)
def test_a_call_of_files_that_fails_leaves_nothing_half_done(
    store: Store, call: Call, store_keywords: dict[str, str], delivery: Path, disk: Disk, name: str, record_property
):
    before = ask(store_keywords, STATE)
    tried, whole, passed_over = 0, [], {}
    for fails_at in itertools.count(1):
        out = delivery / f"at {fails_at}"
        out.mkdir()
        failed: Exception | None = None
        disk.watch(str(delivery), fails_at)
        try:
            WORK[name](call, delivery, out)
        except (UndergridError, OSError) as error:
            failed = error
        at, disk.folder = disk.last, ""
        said = f"{name}, call {fails_at}: {at}: {failed}"
        assert ask(store_keywords, OPEN) == (0,), said
        if not at:
            whole = there(out)
            break
        if failed is None:
            passed_over[said], before = there(out), ask(store_keywords, STATE)
        else:
            assert ask(store_keywords, STATE) == before, said
            assert there(out) == [], said
        own = [each for each in there(delivery / "tmp") if each.startswith("undergrid-")]
        assert disk.is_removal or own == [], said
        shutil.rmtree(delivery / "tmp")
        (delivery / "tmp").mkdir()
        tried += 1
    assert all(each == whole for each in passed_over.values()), (whole, passed_over)
    record_property("R2", f"{name}: each of its {tried} calls of files failed once: 0 partial")
