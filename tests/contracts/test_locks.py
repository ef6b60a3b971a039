"""The locks hold every library with hashes, name no registry, and the bill of materials tells the same."""

from __future__ import annotations

import json
import re

import pytest

from undergrid.tools import lock

FILES = sorted(lock.LOCKS.glob("*.txt"))


def test_the_locks_hold_what_setup_cfg_asks_for() -> None:
    assert list(lock.faults()) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_library_is_pinned_with_hashes(file) -> None:
    entries = re.sub(r"\\\n\s*", " ", file.read_text()).splitlines()
    for entry in (line for line in entries if not line.startswith("#")):
        assert re.match(r"[\w.-]+(\[[\w,]+\])?==\S+ .*--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("file", [*FILES, lock.BILL], ids=lambda file: file.name)
def test_no_registry_is_named(file) -> None:
    assert "://" not in file.read_text()


def test_the_bill_ties_every_library_to_who_asks_for_it(record_property) -> None:
    bill = json.loads(lock.BILL.read_text())
    known = {part["bom-ref"] for part in bill["components"]}
    asked = {name for relation in bill["dependencies"] for name in relation["dependsOn"]}
    assert asked == known
    record_property("R30", f"{len(known)} libraries in the bill of materials")


def test_a_pin_that_no_lock_holds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "declared", lambda extra=None: [] if extra else ["numpy==0.0.1"])
    assert list(lock.faults()) == ["setup.cfg asks for numpy==0.0.1, which locks/engine.txt does not hold: ./run lock"]


@pytest.mark.parametrize(
    ("wheel", "fits"),
    [
        ("x-1-py3-none-any.whl", True),
        ("x-1-py2.py3-none-any.whl", True),
        ("x-1-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", True),
        ("x-1-cp312-cp312-manylinux_2_28_x86_64.whl", True),
        ("x-1-cp310-cp310-manylinux_2_28_x86_64.whl", False),
        ("x-1-cp314-cp314t-manylinux_2_28_x86_64.whl", False),
        ("x-1-cp312-cp312-musllinux_1_2_x86_64.whl", False),
        ("x-1-pp311-pypy311_pp73-manylinux_2_28_x86_64.whl", False),
        ("x-1-cp312-cp312-win32.whl", False),
        ("x-1-py3-none-win_amd64.whl", True),
    ],
)
def test_only_wheels_of_supported_pythons_and_systems_are_locked(wheel: str, fits: bool) -> None:
    assert lock._fits_some_system(wheel) is fits
