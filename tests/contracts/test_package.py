"""The plugin's zip: equal commits give equal bytes, and what it is made of lies in it."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from undergrid.tools import package


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package.build(tmp_path_factory.mktemp("one"))


def test_it_is_the_same_to_the_last_bit_elsewhere(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    before = os.umask(0o077)
    try:
        other = package.build(tmp_path)
    finally:
        os.umask(before)
    assert other.read_bytes() == built.read_bytes()
    record_property("R30", f"a zip of {built.stat().st_size} bytes, built twice under other settings: 0 differ")


def test_the_plugin_repository_would_refuse_nothing_of_it(built: Path) -> None:
    assert list(package.faults_of_contents(built)) == []


def test_it_carries_its_bill_of_materials(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        bill = json.loads(archive.read("undergrid/locks/engine.cdx.json"))
    assert bill["bomFormat"] == "CycloneDX"
    assert "numpy" in {part["name"] for part in bill["components"]}


def test_what_is_for_developers_stays_out(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        names = archive.namelist()
    assert not [name for name in names if name.startswith(("undergrid/tests", "undergrid/.", "undergrid/locks/dev"))]
