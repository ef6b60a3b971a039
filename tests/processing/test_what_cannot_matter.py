"""Every algorithm of the provider is given what cannot matter, and says so: later rooms' too, by the registry.

In one world (``furnished.py``) each layer parameter in turn gets the same kind of layer from another country, or an
empty one; each column a name that no layer has; each name of a thing three that nothing has, with Chinese commas
between. Told is a finding that warns, or a refusal, and it names the parameter, the file or the name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProject,
)

from undergrid.tests.processing.furnished import RASTERS, VECTORS, World, numbers, world

__all__ = ["world"]

GIVEN: dict[str, dict[str, Any]] = {
    "buildstreets": {"REPLACE": True},
    "buildswmmmodel": {"NAME": "trial", "CATEGORIES": "WS", "REPLACE": True},
    "drawgridcell": {"COMMUNITY": "500103001001"},
    "dutygrids": {"COUNT": 1},
    "excavationimpact": {"PERMIT_OUTPUT": "permit.html"},
    "exportdataset": {"DATASETS": "facilities.facility", "RELEASE_CLASS": "internal"},
    "floodexposure": {"RUN": "run"},
    "floodhazard": {"RUN": "run"},
    "servicearea": {"LIMITS": "5"},
    "simulateflood": {"DURATION_S": 60, "OUTPUT_INTERVAL_S": 60, "RAIN_MM_H": 50, "INP": "two.inp"},
    "splitgridcell": {"CELL": "500103001001001"},
    "surfaceflood": {"DURATION_S": 60, "OUTPUT_INTERVAL_S": 60, "RAIN_MM_H": 50},
    "waterloggedplaces": {"RUN": "run"},
}
"""What an algorithm needs beside its layers; a file is one of the world's."""
USUAL = {"RUN": "run", "RESULTS": "results", "PURPOSE": "trial"}
"""What all algorithms are given that cannot do without."""
BESIDE: dict[tuple[str, str], list[str]] = {
    **{("buildswmmmodel", name): ["DEM"] for name in ("BOUNDARY", "BUILDINGS", "STREETS")},
    ("drawgridcell", "COMMUNITY"): ["OUTLINE"],
    ("floodwarning", "CELLS"): ["FACILITIES"],
    ("splitgridcell", "CELL"): ["LINE"],
    ("surfaceflood", "DEM"): ["BUILDINGS"],
    **{("generategridcells", name): ["COMMUNITIES"] for name in
       ("STREETS", "HARD", "OTHERS", "BUILDINGS", "COMPOUNDS", "HILLS", "COMPONENTS")},
}  # fmt: skip
"""Layers that a layer or a name means something beside only."""
NAMED: dict[str, dict[str, Any]] = {
    "floodforecast": {"RAIN_TABLE": "results/P50/rain.csv"},
    "importboundaries": {"FILES": ["census.csv"]},
    "importfacilities": {"FILES": ["more.csv"]},
    "importinspection": {"FILES": ["cctv.csv"]},
    "importrainfall": {"FILES": ["gauge.csv"]},
    "importsurvey": {"FILES": ["points.csv"]},
    "isolatevalves": {"START": "M"},
    "longitudinalprofile": {"START": "A,C"},
    "networkcapacity": {"INP": "two.inp"},
    "sampleinspection": {"WORKBOOK": "samples.xlsx"},
    "runscenarios": {"SCENARIOS": "set.toml"},
    "runswmm": {"INP": "two.inp"},
    "simulateflood": {"DURATION_S": 60},
    "tracenetwork": {"START": "A"},
    "undomend": {"MEND": "m"},
}
"""What an algorithm needs beside a name, where it is not what it needs beside its layers."""


@dataclass
class Said:
    """What one run said."""

    is_done: bool
    findings: list[dict[str, Any]]
    log: str

    def names(self, parameter: Any, file: str) -> bool:
        """Whether a warning is about the parameter or names the layer's file; or the refusal does, or the label."""
        warned = [each for each in self.findings if each["severity"] != "advice"]
        is_subject = any(each["subject"] == parameter.name().lower() for each in warned)
        refused = "" if self.is_done else self.log.lower()
        is_refused = any(word.lower() in refused for word in (parameter.name(), parameter.description(), file))
        return is_subject or is_refused or any(file in json.dumps(each) for each in warned)


def run(algorithm: Any, inputs: dict[str, Any]) -> Said:
    """Run an algorithm as the toolbox does, step by step: to see its findings, and its refusal in words."""
    one, context, feedback = algorithm.create(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject())
    fits, why = one.checkParameterValues(inputs, context)
    if not fits:
        return Said(False, [], f"NOT FIT {why}")
    try:
        is_done = one.prepare(inputs, context, feedback)
        if is_done:
            one.runPrepared(inputs, context, feedback)
            one.postProcess(context, feedback)
    except QgsProcessingException as refused:
        return Said(False, one.found, f"{feedback.textLog()}{refused}")
    return Said(is_done, one.found, feedback.textLog())


def filled(world: World, algorithm: Any, tested: Any, wanted: dict[str, Any] | None = None) -> dict[str, Any]:
    """Fill in what an algorithm must be given beside the tested parameter."""
    given = {
        name: [str(world.folder / each) for each in value] if isinstance(value, list)
        else str(world.folder / value) if is_file(algorithm, name) else value
        for name, value in (GIVEN.get(algorithm.name(), {}) if wanted is None else wanted).items()
    }  # fmt: skip
    beside = BESIDE.get((algorithm.name(), tested.name()), [])
    optional = QgsProcessingParameterDefinition.FlagOptional
    for each in algorithm.parameterDefinitions():
        is_needed = not each.flags() & optional
        if each.name() == tested.name() or each.name() in given:
            continue
        if is_needed and each.name() in USUAL:
            value = USUAL[each.name()]
            given[each.name()] = str(world.folder / value) if is_file(algorithm, each.name()) else value
        elif each.type() in VECTORS | RASTERS and (is_needed or each.name() in beside):
            given[each.name()] = world.near(each)
        elif each.isDestination() and is_needed:
            given[each.name()] = str(
                world.folder / f"{each.name().lower()}_{next(numbers)}{ENDINGS.get(each.type(), '')}"
            )
    return given


def is_file(algorithm: Any, name: str) -> bool:
    definition = algorithm.parameterDefinition(name)
    return definition.type() == "file" or definition.isDestination()


ENDINGS = {"rasterDestination": ".tif", "vectorDestination": ".gpkg"}


def layers_of(provider: Any) -> list[tuple[Any, Any]]:
    """All algorithms of ours with each of their parameters for one layer; what replaces the store's streets is last."""
    found = [
        (algorithm, each)
        for algorithm in provider.algorithms()
        if hasattr(algorithm, "identifier")
        for each in algorithm.parameterDefinitions()
        if each.type() in VECTORS | RASTERS and (algorithm.name(), each.name()) not in ELSEWHERE
    ]
    return sorted(found, key=lambda one: one[0].name() == "buildstreets")


ELSEWHERE = {
    ("censusmap", "ATLAS"): "drawn as floodmap draws, in a QGIS that holds the store's layers (tests/processing/maps)",
    ("surveymap", "ATLAS"): "the same",
    ("mendboundaries", "SEEN"): "the signature of a look at the mends: that it is another is what the refusal says",
    ("mendsurvey", "SEEN"): "the same",
}
"""What is not tried here, and why."""


def silent(provider: Any, world: World, choose: Any) -> list[str]:
    """Give every layer parameter what is chosen for it; return those of which nothing was said."""
    return [
        f"{algorithm.name()} {tested.name()}: {said.log}"
        for algorithm, tested in layers_of(provider)
        if (given := choose(tested)) and not (
            said := run(algorithm, filled(world, algorithm, tested) | {tested.name(): given})
        ).names(tested, Path(given).stem)
    ]  # fmt: skip


def test_a_layer_of_another_country_is_told_by_every_algorithm(provider, world):
    unsaid = silent(provider, world, world.far)
    assert not unsaid, "\n".join(unsaid)


def test_an_empty_layer_is_told_by_every_algorithm(provider, world):
    unsaid = silent(provider, world, lambda tested: tested.type() in VECTORS and world.empty(tested))
    assert not unsaid, "\n".join(unsaid)


NOBODY = "nobody_s_name"
FAULT = "a fault of its own"
"""What a person reads where the engine met a fault that nobody thought of."""


def columns_of(provider: Any) -> list[tuple[Any, Any, list[str]]]:
    """All algorithms of ours with each parameter for a column of a layer, and the layers that may be meant."""
    found = []
    for algorithm in (each for each in provider.algorithms() if hasattr(each, "identifier")):
        given = algorithm.parameterDefinitions()
        layers_there = [each.name() for each in given if each.type() in VECTORS]
        for each in given:
            if each.type() == "field":
                found.append((algorithm, each, [each.parentLayerParameterName()]))
            elif each.type() == "string" and each.name().endswith("_COLUMN") and layers_there:
                found.append((algorithm, each, layers_there))
    return sorted(found, key=lambda one: one[0].name() == "buildstreets")


def test_a_column_that_no_layer_has_is_told_by_every_algorithm(provider, world):
    unsaid = []
    for algorithm, column, layers_meant in columns_of(provider):
        given = filled(world, algorithm, column)
        for name in layers_meant:
            given.setdefault(name, world.near(algorithm.parameterDefinition(name)))
        said = run(algorithm, given | {column.name(): NOBODY})
        if not said.names(column, NOBODY) or FAULT in said.log:
            unsaid.append(f"{algorithm.name()} {column.name()}: {said.log}")
    assert not unsaid, "\n".join(unsaid)


FREE = {
    "where what is made will be reached": "PYGEOAPI_ADDRESS PYCSW_ADDRESS",
    "what is made is called so": "NAME TITLE SUBTITLE KEEP_AS SLUG PREFIX DATABASE LOGIN OPERATOR",
    "words for people": "AUTHOR PURPOSE ASSUMPTIONS FACTS ORGANISATION OBJECTS STANDARD NUMBER PROJECT CLIENT BUILDER "
    "ROAD STRETCH PERIOD PERSON TELEPHONE VALID OFFICE BEGINS BASELINE_NOTE RECIPIENT HEIGHT_DATUM",
}
"""Words that are the person's own: nothing has to know them."""


def names_of(provider: Any) -> list[tuple[Any, Any]]:
    """All algorithms of ours with each parameter for a name of something, or several."""
    own = set(" ".join(FREE.values()).split())
    return [
        (algorithm, each)
        for algorithm in provider.algorithms()
        if hasattr(algorithm, "identifier")
        for each in algorithm.parameterDefinitions()
        if each.type() == "string"
        and each.name() not in own
        and not each.name().endswith("_COLUMN")
        and (algorithm.name(), each.name()) not in ELSEWHERE
    ]


def test_names_that_match_nothing_are_told_by_every_algorithm(provider, world):
    unsaid = []
    for algorithm, name in names_of(provider):
        given = filled(world, algorithm, name, NAMED.get(algorithm.name()))
        said = run(algorithm, given | {name.name(): f"{NOBODY}、{NOBODY}_2，{NOBODY}_3 "})
        if not said.names(name, NOBODY) or FAULT in said.log:
            unsaid.append(f"{algorithm.name()} {name.name()}: {said.is_done} {said.log}")
    assert not unsaid, "\n".join(unsaid)
