"""Every error code of the engine is a finding before a run: with its remedy, and where it is in the user's file."""

import csv
import subprocess
import sys

import pytest

from undergrid.core.flood.pipes import engine_probe
from undergrid.core.flood.pipes.engine import LIBRARY, message
from undergrid.core.flood.pipes.engine_check import checked
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.preflight import SAID_BY_US
from undergrid.core.flood.pipes.reading import read_model
from undergrid.core.flood.pipes.reported import MESSAGES, complaints
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Severity
from undergrid.tests.flood.pipes.refused import NOT_BY_TEXT, REFUSED, text_of
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

CODES = [code for code in range(1, 600) if message(code).startswith("ERROR")]
NOWHERE = {145}
"""Of the whole network: no row of the file is the one."""


def findings_of(path):
    found = []
    try:
        model = read_model(path, found.append)
    except ModelError:
        return found
    return [*found, *checked(model)]


def test_every_code_of_the_engine_has_its_own_words_and_a_remedy():
    with MESSAGES.open(encoding="utf-8", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    for code in CODES:
        row = rows[f"ERROR {code}"]
        assert row["text_en"] == message(code).split(": ", 1)[1].rstrip(" .:")
        assert all(row[each] for each in ("text_zh", "remedy_en", "remedy_zh"))
    assert {f"WARNING {number:02d}" for number in range(1, 13)} <= set(rows)


def test_every_code_is_brought_about_or_cannot_be_by_a_model():
    assert sorted([*REFUSED, *NOT_BY_TEXT]) == CODES
    assert all(NOT_BY_TEXT.values())


@pytest.mark.parametrize("code", REFUSED)
def test_a_refused_model_is_told_before_its_run_with_place_and_remedy(tmp_path, code):
    path = tmp_path / "refused.inp"
    path.write_text(text_of(code, tmp_path), encoding="utf-8")
    slugs = {f"swmm-error-{code}", *(slug for slug, said in SAID_BY_US.items() if said == f"swmm-error-{code}")}
    found = [each for each in findings_of(path) if each.slug in slugs and each.severity is Severity.ERROR]
    assert found
    assert all(each.remedy.en and each.remedy.zh for each in found)
    assert code in NOWHERE or any(each.place.row for each in found)
    for each in found:
        assert each.place.file in ("refused.inp", None)
        assert str(tmp_path) not in each.text.en
        if each.place.row:
            row = path.read_text().split("\n")[each.place.row - 1]
            assert (
                each.subject is None
                or each.subject.lower() in row.lower()
                or each.place.sheet in ("OPTIONS", "CONTROLS")
            )


def test_an_element_that_is_refused_stands_on_the_map():
    [finding] = [
        each for each in checked(Model.of(InpFile.parse(TWO_PIPES.replace("lower 9.0 2.0 0", "lower 9.0 2.0 5"))))
    ]
    assert (finding.slug, finding.subject, finding.wkt) == ("swmm-error-138", "lower", "POINT (100 0)")
    assert finding.place.row == TWO_PIPES.split("\n").index("lower 9.0 2.0 0 0 0") + 1


def test_rows_are_those_of_the_users_file_though_another_was_run(tmp_path):
    model = Model.of(InpFile.parse(TWO_PIPES.replace("second lower river", "second lower sea"), name="mine.inp"))
    longer = model.with_options(threads="1", max_trials="9", head_tolerance="0.01")
    run = tmp_path / "model.inp"
    longer.file().write(run)
    out = [str(tmp_path / name) for name in ("model.inp", "model.rpt", "model.out")]
    subprocess.run([sys.executable, "-I", engine_probe.__file__, str(LIBRARY), *out], check=True)
    [finding] = complaints(tmp_path / "model.rpt", longer)
    assert finding.place.file == "mine.inp"
    assert finding.place.row == TWO_PIPES.split("\n").index("second lower river 100 0.013 0 0 0 0") + 1


def test_a_model_that_brings_the_engine_down_brings_only_the_engine_down(tmp_path, monkeypatch):
    probe = tmp_path / "probe.py"
    probe.write_text("import os; os.abort()")
    monkeypatch.setattr(engine_probe, "__file__", str(probe))
    found = [*checked(Model.of(InpFile.parse(TWO_PIPES)))]
    assert [each.slug for each in found] == ["swmm-breaks-down"]
