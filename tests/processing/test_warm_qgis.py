"""What is run again in a warm QGIS goes as it does through the real tool."""

import json

import pytest

from undergrid.tests.qgis_fixtures import Home


@pytest.mark.parametrize(
    ("algorithm", "inputs", "word"),
    [
        ("undergrid:checkstore", {}, "FINDING_COUNT"),
        ("undergrid:importsurvey", {"FILES": ["/nowhere.xlsx"]}, "/nowhere.xlsx is not there"),
        ("undergrid:importsurvey", {}, "FILES"),
        ("undergrid:importsurvey", {"FILES": ["/nowhere.xlsx"], "NO_SUCH_NAME": 1}, "NO_SUCH_NAME"),
        ("undergrid:nothing", {}, "not found"),
        ("native:buffer", {"INPUT": "nowhere.gpkg", "OUTPUT": "memory:"}, "INPUT"),
    ],
)
def test_a_run_has_the_same_code_results_and_words(store_home: Home, algorithm: str, inputs: dict, word: str):
    tool = store_home.qgis_process("run", algorithm, "-", given=json.dumps({"inputs": inputs}))
    code, out, err = store_home.warm(algorithm, inputs)
    assert code == tool.returncode
    assert word in tool.stdout + tool.stderr
    assert word in out + err
    if code == 0:
        assert json.loads(out)["results"] == json.loads(tool.stdout)["results"]
