"""The Chinese program as people read it: algorithms, models and dialogs hold no English, choices wear their names."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProject,
    QgsVectorLayer,
)

from undergrid.processing.choices import names_of
from undergrid.processing.dresser import name_columns_of_all
from undergrid.processing.one_language import BOTH, LABEL, in_one_language
from undergrid.tools import translate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What every algorithm, model and dialog says in Chinese, read in a QGIS without a window and with a fresh profile.

    Connections that somebody named stand in the dialogs as that person wrote them.
    """
    command = [sys.executable, "-m", "undergrid.tests.processing.spoken", "zh"]
    profile = str(tmp_path_factory.mktemp("profile"))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": profile}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def test_no_english_is_left_in_algorithms_models_dialogs_legends_and_columns(spoken: dict[str, Any]) -> None:
    assert spoken["wrong"] == {}


def test_every_choice_has_a_name_for_each_of_its_code_words(provider) -> None:
    choices = [
        (algorithm.id(), each)
        for algorithm in provider.algorithms()
        for each in algorithm.parameterDefinitions()
        if isinstance(each, QgsProcessingParameterEnum)
    ]
    assert len(choices) > 40
    for name, each in choices:
        assert each.usesStaticStrings(), f"{name} {each.name()} would hand over the place of a row"
        assert set(names_of(each)) == set(each.options()), f"{name} {each.name()}"


def test_a_choice_is_made_by_its_name_and_handed_over_as_the_code_word(provider, spoken: dict[str, Any]) -> None:
    for algorithm in provider.algorithms():
        for each in algorithm.parameterDefinitions():
            if isinstance(each, QgsProcessingParameterEnum):
                held = spoken["choices"][f"{algorithm.name()} {each.name()}"].values()
                words = [word for value in held if value for word in (value if isinstance(value, list) else [value])]
                assert words == each.options(), f"{algorithm.id()} {each.name()}"
    assert spoken["choices"]["buildswmmmodel SUBCATCHMENTS"]["按地形"] == "terrain"


def test_in_chinese_water_is_judged_by_the_grades_that_are_practice_there(spoken: dict[str, Any], provider) -> None:
    for name, elsewhere in (("floodhazard", "FD2320"), ("floodreport", "FD2320"), ("floodexposure", "AIDR")):
        assert spoken["usual"][f"{name} SCHEME"] == "CN-GRADE"
        assert provider.algorithm(name).parameterDefinition("SCHEME").defaultValue() == elsewhere


def test_one_english_word_has_two_chinese_ones_where_it_means_two_things(spoken: dict[str, Any]) -> None:
    translated = translate.read(ROOT / "i18n" / "undergrid_zh_CN.ts")
    assert translated["Owner"] != translated[f"Owner{translate.OF}pipe"] == "权属单位"
    assert spoken["choices"]["networkstatistics GROUP_BY"]["权属单位"] == ["owner"]


def test_a_layer_that_a_run_loads_names_its_columns_for_people(qgis) -> None:
    context, project = QgsProcessingContext(), QgsProject.instance()
    context.addLayerToLoadOnCompletion("there", QgsProcessingContext.LayerDetails("water", project, "OUTPUT"))
    name_columns_of_all(context)
    layer = QgsVectorLayer("Point?field=max_depth_m:double&field=our_own:string", "water", "memory")
    dresser = context.layerToLoadOnCompletionDetails("there").postProcessor()
    dresser.postProcessLayer(layer, context, QgsProcessingFeedback())
    assert [layer.attributeDisplayName(place) for place in (0, 1)] == ["Greatest depth (m)", "our_own"]


def test_batch_tables_and_the_modeler_show_the_names_too(spoken: dict[str, Any]) -> None:
    assert spoken["batch"]["SUBCATCHMENTS"]["按地形"] == "terrain"
    assert spoken["batch"]["OPEN_SIDES"]["北"] == ["north"]
    assert set(spoken["batch"]["SUBCATCHMENTS"]) == set(spoken["modeler"])


@pytest.mark.parametrize("language", ["en_US.UTF-8", "zh_CN.UTF-8"])
def test_a_batch_gives_the_code_word_in_every_language(store_home, monkeypatch, tmp_path, language: str) -> None:
    monkeypatch.setenv("LANG", language)
    monkeypatch.delenv("LC_ALL", raising=False)
    asked = {"RETURN_PERIOD_A": 5, "DURATION_MIN": 60, "TABLE": str(tmp_path / "storm.csv"), "FORMULA": "CQ-SPB"}
    falls = {}
    for pattern in ("alternating_block", "uniform"):
        ran = store_home.run("undergrid:designstorm", PATTERN=pattern, **asked)
        assert ran.code == 0, ran.said
        falls[pattern] = (tmp_path / "storm.csv").read_text(encoding="utf-8")
    assert falls["alternating_block"] != falls["uniform"]
    refused = store_home.run("undergrid:designstorm", PATTERN="交替块雨型", **asked)
    assert refused.code != 0


@pytest.mark.parametrize("style", sorted((ROOT / "styles").rglob("*.qml")), ids=lambda style: style.stem)
def test_legends_of_styles_speak_one_language(style):
    spoken = LABEL.sub(lambda found: f'{found[1]}{in_one_language(found[2], "zh")}"', style.read_text(encoding="utf-8"))
    assert [label for label in re.findall(r'\blabel="([^"]*)"', spoken) if BOTH.match(label)] == []
    both = [found[2] for found in LABEL.finditer(style.read_text(encoding="utf-8")) if BOTH.match(found[2])]
    assert [label for label in both if re.search("[\u3400-\u9fff]", in_one_language(label, "en"))] == []
