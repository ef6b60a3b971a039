"""The accepted survey of the sample district becomes a model that SWMM runs without complaint."""

from pathlib import Path

import geopandas
import pytest

from undergrid.core.flood.pipes.build.building import build_swmm_model
from undergrid.core.flood.pipes.capacity import network_capacity
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.flood.rain.designing import design_storm
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.task import Call
from undergrid.core.sample.district import make_sample
from undergrid.tests.survey.asking import import_survey


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return make_sample(Call(), folder=str(tmp_path_factory.mktemp("sample")), planted=False)


@pytest.fixture
def district(call, sample):
    """The sample's clean survey of storm drains in a store."""
    files = [str(path) for path in sorted(Path(sample["clean"]).glob("*.csv"))]
    import_survey(call, files=files, name="sample", crs=sample["crs"], accept=True)
    return sample


def test_the_sample_district_becomes_a_model_that_runs(district, call, findings, tmp_path):
    findings.clear()
    built = build_swmm_model(
        call,
        name="district",
        dem=district["terrain"],
        subcatchments="terrain",
        buildings={"path": district["vectors"], "layer": "buildings"},
        inlets=str(tmp_path / "inlets.gpkg"),
    )
    assert [finding.slug for finding in findings if finding.severity == Severity.ERROR] == []
    assert built["nodes"] > 20
    assert built["subcatchments"] > 10
    assert len(geopandas.read_file(tmp_path / "inlets.gpkg")) == built["gullies"] > 10
    storm = tmp_path / "storm.csv"
    design_storm(Call(), formula="CQ-SPB", return_period_a=5, duration_min=60, table=str(storm))
    answer = run_swmm(call, model="district", rainfall=str(storm), output_folder=str(tmp_path / "run"))
    assert answer["balance"]["wet_weather_m3"] > 1000
    assert abs(answer["balance"]["routing_error_percent"]) < 2


def test_a_store_without_drains_is_told_so(call):
    with pytest.raises(ModelError, match="no pipes of YS"):
        build_swmm_model(call, name="nothing")


def test_a_district_designed_for_three_years_shows_about_three(district, call, findings, tmp_path):
    build_swmm_model(
        call, name="designed", dem=district["terrain"], subcatchments="terrain",
        buildings={"path": district["vectors"], "layer": "buildings"},
    )  # fmt: skip
    answer = network_capacity(
        call, model="designed", output_folder=str(tmp_path / "ladder"), return_periods_a=[2, 3, 5]
    )
    assert answer["network_a"] == 3  # the design sheet's storm, by the rational method
