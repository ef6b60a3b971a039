"""The shipped models: read whole, with the outputs of their steps, and drawn from the algorithms of today."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from undergrid.processing import domains, model_words
from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH, drawn

MODELS = Path(__file__).resolve().parents[2] / "models"
OPEN_STREETS = (
    "UPDATE catalog.record SET rev = -rev, sharing = 'unconditional', is_open = true "
    "WHERE name IN ('streets.segment', 'catalog.record')"
)
SHIPPED = sorted(MODELS.glob("*.model3"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_model_fits_the_algorithms_it_chains(provider, path):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    fits, issues = model.validate()
    assert fits, issues


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_provider_offers_a_shipped_model_with_its_outputs(provider, path):
    model = QgsProcessingModelAlgorithm()
    model.fromFile(str(path))
    offered = QgsApplication.processingRegistry().algorithmById(f"undergrid:{model.name()}")
    assert offered is not None
    assert offered.outputDefinitions()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_a_shipped_model_says_is_known_to_the_translators(qgis, path):
    model = QgsProcessingModelAlgorithm()
    model.fromFile(str(path))
    said = {each.description() for each in (*model.parameterDefinitions(), *model.outputDefinitions())}
    said |= set(model.helpContent().values())
    assert said <= {*model_words.SAID, *model_words.MEANT}
    assert model.name() in model_words.NAMES
    assert model_words.ROOMS[model.name()] in domains.rooms()


def test_a_month_of_open_data_is_released(qgis, empty_home, tmp_path):
    street = drawn(tmp_path / "s.geojson", f"LINESTRING ({EAST} {NORTH}, {EAST + 200} {NORTH + 50})", name=["解放路"])
    for algorithm, given in {
        "createstore": {"NAME": "Month", "CENTRAL_MERIDIAN": 106.5}, "buildstreets": {"INPUT": street},
        "registerdatasets": {},
    }.items():  # fmt: skip
        ran = empty_home.run(f"undergrid:{algorithm}", **given)
        assert ran.code == 0, ran.said
    empty_home.engine("-m", "undergrid.core.store", "psql", "-qc", OPEN_STREETS)
    made = {
        "package": str(tmp_path / "open.zip"),
        "catalogue": str(tmp_path / "catalogue"),
        "report": str(tmp_path / "state.html"),
    }
    folders = {"SITE": str(tmp_path / "site"), "SERVICES": str(tmp_path / "services")}
    ran = empty_home.run("undergrid:monthlyopendata", DATASETS="streets.segment", PURPOSE="便民", **folders, **made)
    assert ran.code == 0, ran.said
    for place in ("open.zip", "catalogue/bagit.txt", "site/index.html", "services/services.qgz"):
        assert (tmp_path / place).exists(), place


def test_a_survey_is_received_and_its_workbook_goes_back(run_algorithm, tmp_path):
    table = tmp_path / "YSPoint.csv"
    table.write_text("Exp_No,X,Y,High,Feature\nYS1,3271200,500400,230.00,检查井\n", encoding="utf-8")
    back = tmp_path / "back.xlsx"
    ran = run_algorithm("undergrid:receivesurvey", FILES=[str(table)], NAME="one point", workbook=str(back))
    assert ran.code == 0, ran.said
    assert back.exists()
