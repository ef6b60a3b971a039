"""The recipes of docs/developing.md, followed to the letter in a copy of the house: what each promises is there.

A room, its tables, mends and field packages are tried by ``tests/processing/rooms/test_a_new_room.py``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHECK = """
from undergrid.core.checking.arrays import as_mask
from undergrid.core.checking.register import check
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text


@check("point-shouts", Severity.ADVICE, "points", cell="point_no",
       holds=Text("No number shouts.", "点号不带感叹号。"), says=Text("{point_no} shouts.", "{point_no} 带感叹号。"),
       remedy=Text("Lower your voice.", "请去掉感叹号。"))
def shouting(case, _limit):
    return as_mask(case.table("points")["point_no"].str.endswith("!").fillna(value=False).astype(bool))
"""
READER = """
import numpy as np

from undergrid.core.formats.files import reader
from undergrid.core.formats.sheet import Sheet, text_columns


@reader(".song", claims=lambda path: path.read_bytes().startswith(b"SONG"))
def read_song(path):
    rows = [line.split("~") for line in path.read_text().splitlines()[1:]]
    return [Sheet(path.name, path.name, columns=text_columns(rows, 2), rows=np.arange(2, 2 + len(rows)))]
"""
PROFILE = """
slug = "choir"
title.en = "The choir's tables"
title.zh = "合唱团成果表"
crs = "EPSG:4547"

[[table]]
kind = "points"
required = ["point_no", "x", "y"]

[table.columns]
point_no = ["voice"]
x = ["to the right"]
y = ["up"]
category = ["sings"]
"""
PROBE = """
import json, sys
from pathlib import Path
from undergrid.core.checking.register import all_checks
from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.formats.files import read_files
from undergrid.core.intake.headers import best_profile
from undergrid.core.intake.profiles import load_profiles
from undergrid.core.kernel.task import Call
from undergrid.core.store.codebook import shipped_codes
from undergrid.tools.document_checks import index, pages

song, choir = sys.argv[1:]
found = all_checks()["survey.point-shouts"]
chosen, scores = best_profile(read_files([choir]), load_profiles("survey"))
storm = design_storm(Call(), formula="CHOIR", return_period_a=10, duration_min=60, step_min=5)
print(json.dumps({
    "check": [found.room, found.family, any("survey.point-shouts" in line for line in index())],
    "page": "\\n".join(pages()["checks/survey.point-shouts.md"]()),
    "read": [[sheet.cell(column, 0) for column in range(2)] for sheet in read_files([song])],
    "profile": chosen.slug,
    "storm_mm": sum(storm["depth_mm"]),
    "code": shipped_codes().code_of("voice", "女高音"),
}))
"""


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a house says of itself in which every recipe was followed once."""
    top = tmp_path_factory.mktemp("house")
    house = top / "undergrid"
    for part in ("core", "data", "tools"):
        shutil.copytree(ROOT / part, house / part, ignore=shutil.ignore_patterns("__pycache__", "sample"))
    shutil.copy(ROOT / "__init__.py", house)
    (house / "core/survey/checks/voices.py").write_text(f'"""How loud numbers are."""\n{CHECK}', encoding="utf-8")
    (house / "core/survey/reading/song.py").write_text(f'"""Songs."""\n{READER}', encoding="utf-8")
    (house / "data/profiles/choir.toml").write_text(PROFILE, encoding="utf-8")
    with (house / "data/storms/formulas.csv").open("a", encoding="utf-8") as formulas:
        formulas.write("CHOIR,A choir,合唱团,q,1000,1,4,0.5,all,全部,made for this test,low\n")
    (house / "data/codes/voice.csv").write_text(
        "scheme,code,name_zh,name_en,parent,successor_scheme,successor,source,confidence\n"
        "Choir,S,女高音,soprano,,,,made for this test,low\n",
        encoding="utf-8",
    )
    with (house / "data/codes/schemes.csv").open("a", encoding="utf-8") as schemes:
        schemes.write("Choir,合唱,A choir,\n")
    (top / "one.song").write_text("SONG\nla~lala\n")
    (top / "choir.csv").write_text("voice,to the right,up,sings\nW1,500000,2500000,WS\nW2,500010,2500000,WS\n")
    (top / "probe.py").write_text(PROBE)
    known = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, str(top / "probe.py"), str(top / "one.song"), str(top / "choir.csv")]
    done = subprocess.run(
        command, cwd=top, env=known | {"PYTHONPATH": str(top)}, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_a_check_is_found_listed_and_has_its_page(followed: dict) -> None:
    assert followed["check"] == ["survey", "voices", True]
    assert "Lower your voice. 请去掉感叹号。" in followed["page"]


def test_a_reader_is_found_by_what_it_claims(followed: dict) -> None:
    assert followed["read"] == [["la", "lala"]]


def test_an_import_profile_is_chosen_by_its_headers(followed: dict) -> None:
    assert followed["profile"] == "choir"


def test_a_storm_formula_is_a_row(followed: dict) -> None:
    # 1000 (1 + lg 10) / (60 + 4)^0.5 = 250 L/(s ha) over an hour
    assert followed["storm_mm"] == pytest.approx(250 * 3600 / 10_000, rel=1e-3)


def test_a_code_list_is_read_with_its_words(followed: dict) -> None:
    assert followed["code"] == "S"
