"""SWMM's own regression models (US EPA) give what the bare engine gives, through the store, out of it and run by us.

The models lie in the real data sets; each goes the whole way that a person's model goes, and its results are compared
to the byte: those of the exported file with the file's own, those of our runs, which keep every element's, with those
of the bare engine asked for every element. A model that the bare engine refuses must be refused by us too. One model of
each folder runs always, all run with UNDERGRID_LONG_TESTS.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from undergrid.core.flood.pipes.exchanging import export_swmm_model, import_swmm_model
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.kernel.errors import ModelError

ROOT = Path(__file__).resolve().parents[3]
SUITE = Path(os.environ.get("UNDERGRID_REAL_DATA", ROOT.parent / "shared" / "data")) / "swmm/nrtestsuite_usepa/public"


def smallest_first(folder):
    return sorted(folder.glob("*.inp"), key=lambda path: (path.stat().st_size, path.name))


FOLDERS = sorted(path for path in SUITE.glob("*") if path.is_dir())
OF_A_FOLDER = None if os.environ.get("UNDERGRID_LONG_TESTS") else 1
MODELS = [str(each.relative_to(SUITE)) for folder in FOLDERS for each in smallest_first(folder)[:OF_A_FOLDER]]
EVERYTHING = "\n[REPORT]\nSUBCATCHMENTS ALL\nNODES ALL\nLINKS ALL\n"
BARE = "import sys; from swmm.toolkit import solver; solver.swmm_run(*sys.argv[1:])"


def run_bare(inp, folder, wanted=""):
    """Run a model beside the files that it names; return the digest of its results, None where SWMM refuses it."""
    folder.mkdir()
    for each in inp.parent.iterdir():
        if each.is_file():
            shutil.copy(each, folder / each.name)
    (folder / "bare.inp").write_bytes(inp.read_bytes() + wanted.encode())
    command = [sys.executable, "-c", BARE, "bare.inp", "bare.rpt", "bare.out"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return digest(folder / "bare.out") if ran.returncode == 0 else None


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("model", MODELS or ["suite"])
def test_a_model_of_the_suite_gives_what_the_bare_engine_gives(model, call, store, real_data, tmp_path):
    inp = SUITE / model
    bare = run_bare(inp, tmp_path / "bare")
    beside = {"files_folder": str(inp.parent)}
    if bare is None:
        with pytest.raises(ModelError):
            run_swmm(call, inp=str(inp), output_folder=str(tmp_path / "file"), layers=False)
        return
    import_swmm_model(call, inp=str(inp), name="suite")
    export_swmm_model(call, name="suite", inp=str(tmp_path / "out.inp"))
    stored = run_swmm(call, model="suite", output_folder=str(tmp_path / "stored"), layers=False, **beside)
    of_file = run_swmm(call, inp=str(inp), output_folder=str(tmp_path / "file"), layers=False)
    for each in inp.parent.iterdir():
        if each.is_file() and each.suffix != ".inp":
            shutil.copy(each, tmp_path / each.name)
    assert run_bare(tmp_path / "out.inp", tmp_path / "exported") == bare
    of_all = run_bare(inp, tmp_path / "everything", EVERYTHING)
    assert digest(Path(stored["results"])) == of_all
    assert digest(Path(of_file["results"])) == of_all
