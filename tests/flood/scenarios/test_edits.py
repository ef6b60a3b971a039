"""Measures change just the rows they name."""

from pathlib import Path

import pytest

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.scenarios.declaring import read_set
from undergrid.core.flood.scenarios.edits import Edit, Edits
from undergrid.core.flood.scenarios.result_folder import Shelf
from undergrid.core.kernel.errors import ModelError

MODEL = """[TITLE]
Two pipes

[RAINGAGES]
R1 INTENSITY 0:05 1.0 FILE rain.dat G1 MM

[SUBCATCHMENTS]
S1 R1 J1 1.0 80 50 0.5 0
S2 R1 J2 1.0 60 50 0.5 0

[XSECTIONS]
;; the trunk
C1 CIRCULAR 0.8 0 0 0
C2 CIRCULAR 0.8 0 0 0
"""
SET = """
task = "flood.pipes.running.run_swmm"
[parameters]
inp = "model.inp"
[[measures]]
code = "today"
[[measures]]
code = "wider"
edits = [{ section = "XSECTIONS", names = ["C1"], place = 2, value = 1.2 }]
"""


@pytest.fixture
def model(tmp_path):
    file = tmp_path / "model.inp"
    file.write_text(MODEL)
    (tmp_path / "rain.dat").write_text("G1 2026 1 1 0 5 1\n")
    return file


def rows(path: Path, section: str) -> dict[str, tuple[str, ...]]:
    return {row.token(0): row.tokens[1:] for row in InpFile.read(path).rows(section)}


def changed(model, *edits, **add):
    target = model.parent / "changed" / "model.inp"
    target.parent.mkdir(exist_ok=True)
    Edits(edits, add).apply(model, target)
    return target


def test_a_pipe_gets_its_new_size_and_its_neighbour_keeps_the_old(model):
    sections = rows(changed(model, Edit("XSECTIONS", 2, ("C1",), "1.2")), "XSECTIONS")
    assert (sections["C1"][1], sections["C2"][1]) == ("1.2", "0.8")


def test_a_factor_without_names_changes_every_row(model):
    areas = rows(changed(model, Edit("SUBCATCHMENTS", 4, factor=0.5)), "SUBCATCHMENTS")
    assert [areas[name][3] for name in ("S1", "S2")] == ["40", "30"]


def test_added_rows_stand_in_their_section_even_in_a_new_one(model):
    target = changed(model, STORAGE=["T1 232 4 0 FUNCTIONAL 400 0 0"], XSECTIONS=["C3 CIRCULAR 0.5 0 0 0"])
    assert rows(target, "STORAGE")["T1"][0] == "232"
    assert sorted(rows(target, "XSECTIONS")) == ["C1", "C2", "C3"]


def test_comments_and_other_sections_stay_as_they_were(model):
    text = changed(model, Edit("XSECTIONS", 2, ("C1",), "1.2")).read_text()
    assert ";; the trunk" in text
    assert "Two pipes" in text


def test_the_changed_model_still_finds_its_rain(model):
    target = changed(model, Edit("XSECTIONS", 2, ("C1",), "1.2"))
    assert (target.parent / rows(target, "RAINGAGES")["R1"][4]).read_text().startswith("G1")


def test_a_change_to_nothing_is_an_error_that_names_it(model):
    with pytest.raises(ModelError, match="C9"):
        changed(model, Edit("XSECTIONS", 2, ("C1", "C9"), "1.2"))


def test_a_scenario_is_asked_with_its_changed_model(model, tmp_path):
    (tmp_path / "set.toml").write_text(SET)
    today, wider = read_set(tmp_path / "set.toml").scenarios()
    assert today.asked(tmp_path)["inp"] == str(model)
    assert rows(Path(wider.asked(tmp_path)["inp"]), "XSECTIONS")["C1"][1] == "1.2"


def test_another_measure_is_another_input(model, tmp_path):
    (tmp_path / "set.toml").write_text(SET)
    today, wider = read_set(tmp_path / "set.toml").scenarios()
    assert Shelf(tmp_path).key(today) != Shelf(tmp_path).key(wider)
