"""Every CSV that is written is judged in docs/tables.md; those for people are headed in one language."""

import codecs
import csv
import importlib
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from undergrid.core.kernel.text import Text
from undergrid.core.report.table import heads_of, write_table
from undergrid.tests.foreign_words import foreign

ROOT = Path(__file__).resolve().parents[2]
WRITES = re.compile(
    r"csv\.(?:Dict)?[wW]riter\(|\.to_csv\(\w+ ?/? ?|\.csv\"\)\.write_text\(|(?<!def )\bwrite_table\(\n? *\w+\.?\w*,"
)
OWN = {"core/flood/scenarios/declaring.py", "core/flood/pipes/capacity.py"}
"""They write the storm of a run through ``rain/designing.py``."""
NO_FILE = {"core/streets/building.py", "core/catalog/writers/layers.py"}
"""A checksum is made of text that is never written; Parquet is no CSV."""
HEADED = (
    ("survey.network.statistics", "HEADS"),
    ("survey.network.statistics", "GROUPINGS"),
    ("survey.network.longitudinal", "HEADS"),
    ("survey.network.across", "HEADS"),
    ("survey.inspection.condition", "HEADS"),
    ("facilities.indicators", "HEADS"),
    ("facilities.lighting_report", "NIGHTS"),
    ("flood.impact.warning", "HEADS"),
    ("flood.reporting.waterlogged", "HEADS"),
    ("flood.scenarios.comparing", "HEADS"),
    ("flood.scenarios.comparing", "AREAS"),
    ("flood.calibration.calibrating", "FITS"),
)


def test_every_csv_that_is_written_is_judged():
    listed = set(
        re.findall(r"`((?:core|plugins|processing)/[\w/]+\.py)`", (ROOT / "docs" / "tables.md").read_text("utf-8"))
    )
    written = {
        path.relative_to(ROOT).as_posix()
        for room in ("core", "plugins", "processing")
        for path in (ROOT / room).rglob("*.py")
        if WRITES.search(path.read_text(encoding="utf-8"))
    }
    assert written - OWN - NO_FILE <= listed
    assert all((ROOT / each).exists() for each in listed)


@pytest.mark.parametrize(("module", "name"), HEADED, ids=[".".join(each) for each in HEADED])
def test_heads_are_of_one_language_and_differ(module: str, name: str):
    heads = getattr(importlib.import_module(f"undergrid.core.{module}"), name).values()
    for language in ("en", "zh"):
        said = [head.say(language) for head in heads]
        assert len(set(said)) == len(said)
        assert not {each: words for each in said if (words := foreign(each, language))}
        assert not [each for each in said if re.search("[a-z]_", each)], "a key is no head"


def test_a_table_for_people_opens_with_its_chinese_and_runs_no_formula(tmp_path: Path):
    heads = heads_of(("name", "length_m", "mine_own"), {"length_m": Text("Length (m)", "长度（m）")})
    rows = [
        {"name": "=1+1", "length_m": np.nan, "mine_own": True},
        {"name": Text("sewage", "污水"), "length_m": -2.5, "mine_own": pd.NA},
    ]
    write_table(tmp_path / "t.csv", rows, heads, "zh")
    written = (tmp_path / "t.csv").read_bytes()
    assert written.startswith(codecs.BOM_UTF8)
    assert list(csv.reader(written.decode("utf-8-sig").splitlines())) == [
        ["名称", "长度（m）", "mine_own"],
        ["'=1+1", "", "是"],
        ["污水", "-2.5", ""],
    ]
