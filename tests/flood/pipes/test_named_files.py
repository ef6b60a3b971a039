"""What a model names is read only from its own folder, and written only into the run's."""

import pytest

from undergrid.core.flood.pipes.exchanging import import_swmm_model
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.named_files import laid_in, named_files
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

SERIES = "07/01/2024 00:00 0.01\n07/01/2024 02:00 0.01\n"
INFLOW = '\n[INFLOWS]\nupper FLOW Q FLOW 1 1\n\n[TIMESERIES]\nQ FILE "{name}"\n'


def model_at(folder, more):
    folder.mkdir(exist_ok=True)
    path = folder / "m.inp"
    path.write_text(TWO_PIPES + more, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["q 1.dat", "in flow/q 1.dat", "in flow\\q 1.dat", "./in flow/q 1.dat"])
def test_a_file_beside_the_model_is_found_with_another_rain_too(tmp_path, name):
    home = tmp_path / "home"
    path = model_at(home, INFLOW.format(name=name))
    for folder in (home, home / "in flow"):
        folder.mkdir(exist_ok=True)
        (folder / "q 1.dat").write_text(SERIES)
    (tmp_path / "storm.csv").write_text("begin_min,depth_mm\n0,5\n5,5\n10,1\n")
    for rainfall in (None, str(tmp_path / "storm.csv")):
        folder = str(tmp_path / f"run{rainfall is None}")
        answer = run_swmm(Call(), inp=str(path), rainfall=rainfall, output_folder=folder, layers=False)
        assert answer["balance"]["external_m3"] > 10


@pytest.mark.parametrize(
    "name", ["D:\\model\\rain\\q.dat", "/srv/model/q.dat", "..\\q.dat", "\\\\server\\share\\q.dat"]
)
def test_a_path_that_leads_elsewhere_is_taken_for_the_file_beside_the_model_and_told(tmp_path, name):
    path = model_at(tmp_path / "home", INFLOW.format(name=name))
    (tmp_path / "q.dat").write_text("not this one")
    (tmp_path / "home" / "q.dat").write_text(SERIES)
    found = []
    run_swmm(Call(report=found.append), inp=str(path), output_folder=str(tmp_path / "run"), layers=False)
    [told] = [each for each in found if each.slug == "model-file-elsewhere"]
    assert path.read_text().split("\n")[told.place.row - 1] == f'Q FILE "{name}"'


def test_a_file_outside_the_models_folder_is_not_read(tmp_path):
    outside = tmp_path / "q.dat"
    outside.write_text(SERIES)
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "link.dat").symlink_to(outside)
    for name in (str(outside), "../q.dat", "link.dat"):
        path = model_at(tmp_path / "home", INFLOW.format(name=name))
        found = []
        with pytest.raises(ModelError):
            run_swmm(Call(report=found.append), inp=str(path), output_folder=str(tmp_path / "run"))
        assert "model-file-missing" in [each.slug for each in found]


@pytest.mark.parametrize("absolute", [True, False])
def test_what_a_model_saves_lies_in_the_runs_folder_and_nowhere_else(tmp_path, absolute):
    precious = tmp_path / "precious.txt"
    precious.write_text("precious")
    target = precious if absolute else "../precious.txt"
    saves = f'\n[FILES]\nSAVE HOTSTART "{target}"\nSAVE OUTFLOWS "{target}"\nSAVE RUNOFF "model.out"\n'
    path = model_at(tmp_path / "home", saves + f'\n[OPTIONS]\nTEMPDIR "{tmp_path}"\n')
    found = []
    before = sorted(each.name for each in tmp_path.iterdir())
    run_swmm(Call(report=found.append), inp=str(path), output_folder=str(tmp_path / "run"), layers=False)
    assert precious.read_text() == "precious"
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([*before, "run"])
    assert (tmp_path / "run" / "precious.txt").stat().st_size > 0
    assert len([each for each in found if each.slug == "model-writes-elsewhere"]) == 3


def test_a_model_of_the_store_reads_nothing_without_being_asked(store, call, tmp_path):
    path = model_at(tmp_path / "home", INFLOW.format(name="q.dat"))
    (tmp_path / "home" / "q.dat").write_text(SERIES)
    import_swmm_model(call, inp=str(path), name="asking")
    with pytest.raises(ModelError, match=r"q\.dat"):
        run_swmm(call, model="asking", output_folder=str(tmp_path / "run"), layers=False)
    answer = run_swmm(
        call, model="asking", files_folder=str(path.parent), output_folder=str(tmp_path / "run"), layers=False
    )
    assert answer["balance"]["external_m3"] > 10
    assert (tmp_path / "run" / "model.inp").read_bytes() == path.read_bytes()


def test_another_file_of_that_name_in_the_runs_folder_is_left_alone(tmp_path):
    path = model_at(tmp_path / "home", INFLOW.format(name="q.dat"))
    (tmp_path / "home" / "q.dat").write_text(SERIES)
    run = tmp_path / "run"
    run.mkdir()
    (run / "q.dat").write_text("somebody's own")
    laid = laid_in(InpFile.read(path), path.parent, run, [].append)
    assert (run / "q.dat").read_text() == "somebody's own"
    assert [each.name for each in named_files(laid)] == ["files/q.dat"]
    assert (run / "files" / "q.dat").read_text() == SERIES
