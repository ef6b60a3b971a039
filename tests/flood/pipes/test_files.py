"""Any SWMM model is read and written back: byte for byte as a file, number for number as a model."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from undergrid.core.flood.pipes.engine import simulation
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.reading import read_model
from undergrid.core.flood.pipes.running import write_run
from undergrid.core.flood.pipes.stored_model import keep_model, load_model
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("UNDERGRID_REAL_DATA", ROOT.parent / "shared" / "data")) / "swmm"
MODELS = sorted(str(path.relative_to(CORPUS)) for path in CORPUS.rglob("*.inp"))
LONG = {
    "user2.inp", "user3.inp", "user4.inp", "user5.inp", "demo_catchment_adap.inp", "CoS-Reduced-Outlets.inp",
    "CoS-Reduced-Inlets.inp", "gate_control_2.inp", "gate_control_3.inp", "events_example.inp", "swc17.inp",
}  # fmt: skip
"""These take most of the suite's time; they run when UNDERGRID_LONG_TESTS is set."""
TRIED = [name for name in MODELS if Path(name).name not in LONG or "UNDERGRID_LONG_TESTS" in os.environ]


def run(inp: Path, folder: Path) -> str | None:
    """Return the hash of the results, or None when the model cannot run."""
    report, results = folder / f"{inp.stem}.rpt", folder / f"{inp.stem}.out"
    try:
        with simulation(inp, report, results) as running:
            running.run(Progress())
    except ModelError:
        return None
    return hashlib.md5(results.read_bytes(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize("file", MODELS)
def test_a_model_is_written_back_byte_for_byte(real_data, file):
    path = real_data / "swmm" / file
    assert Model.of(InpFile.read(path)).file().content() == path.read_bytes()


def test_every_model_of_the_corpus_comes_out_of_the_store_byte_for_byte(real_data, store, call, tmp_path):
    for number, file in enumerate(MODELS[:: 1 if "UNDERGRID_LONG_TESTS" in os.environ else 8]):
        path = real_data / "swmm" / file
        keep_model(store, call, f"m{number}", Model.of(InpFile.read(path)), source=path.name)
        assert load_model(store, f"m{number}").file().content() == path.read_bytes(), file


@pytest.mark.parametrize("file", TRIED)
def test_a_model_run_by_us_gives_the_results_of_the_bare_engine(real_data, tmp_path, file):
    original = real_data / "swmm" / file
    for beside in original.parent.iterdir():
        if beside.is_file():
            shutil.copyfile(beside, tmp_path / beside.name)
    ours = tmp_path / "ours"
    ours.mkdir()
    write_run(read_model(original, [].append), ours / original.name, [].append)
    # SWMM leaves state behind in its process: one of these models alternates between two results when run again.
    theirs = {run(tmp_path / original.name, tmp_path) for _ in range(2)}
    assert run(ours / original.name, ours) in theirs


def test_sections_swmm_does_not_know_are_kept():
    assert "anything goes here" in Model.of(InpFile.parse(TWO_PIPES + "[OURS]\nanything goes here\n")).file().text()


def test_the_description_of_an_element_is_kept():
    model = Model.of(InpFile.parse(TWO_PIPES))
    assert model.nodes.set_index("name").loc["upper", "description"] == "the upper manhole"
    assert ";the upper manhole\nupper 10" in model.file().text()


def test_feet_come_back_as_the_feet_they_were():
    inp = TWO_PIPES.replace("CMS", "CFS").replace("upper 10.0", "upper 1000.03")
    model = Model.of(InpFile.parse(inp))
    assert model.nodes.loc[0, "invert_m"] == pytest.approx(1000.03 * 0.3048)
    assert "upper 1000.03 2.0 " in model.file().text()


def test_an_option_changes_and_the_others_stay():
    options = Model.of(InpFile.parse(TWO_PIPES)).with_options(routing_step="2", threads="1").file().options()
    assert (options["ROUTING_STEP"], options["THREADS"], options["FLOW_UNITS"]) == ("2", "1", "CMS")
