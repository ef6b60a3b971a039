"""A set of scenarios, declared in TOML: rain times network variant times measures.

::

    title_en = "Storm ladder"
    title_zh = "多重现期暴雨"
    task = "flood.surface.run.surface_flood"   # what runs one scenario
    rain_parameter = "rainfall"                # which of its parameters takes the rain's table
    rasters = ["max_depth", "arrival"]         # what a run keeps of its rasters; all where nothing is said

    [parameters]                               # the same in every scenario; files relative to this one
    dem = "dem.tif"

    [outputs]                                  # parameters that name results, as files in the scenario's folder
    max_depth = "max_depth.tif"

    [[rain]]
    code = "P50"
    name_en = "Once in 50 years"
    name_zh = "50 年一遇"
    design = { formula = "CQ-SPB", return_period_a = 50, duration_min = 120 }   # or: table = "storm.csv"

    [[network]]
    code = "today"
    parameters = { model = "today.inp" }

    [[measures]]
    code = "tank"
    built = false                              # the default of a measure that changes something
    parameters = { model = "tank.inp" }

A later choice overrides the parameters of an earlier one: common, rain, network, measures. A choice may also change
rows of the SWMM model that the run is asked with (``model_parameter``): see :mod:`edits`. A choice with a ``priority``
(a number, 0 where none is told) brings its scenarios forward: the highest sum of a scenario's choices is run first.
The rain of a ``table`` may tell once in how many years it falls (``return_period_a``), as a design storm does; a
``weight`` says how much a rain counts beside the others of its set.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import isfinite
from pathlib import Path
from typing import Any

from undergrid.core.flood.rain.designing import DesignStorm, write_table
from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.rain.storm_table import read_storm
from undergrid.core.flood.rain.told_storm import Told, told_beside
from undergrid.core.flood.scenarios.edits import Edits
from undergrid.core.flood.surface.kept import kept_rasters
from undergrid.core.formats.declaration import refuse_unknown
from undergrid.core.formats.documents import read_toml
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

DIMENSIONS = ("rain", "network", "measures")
KNOWN = (
    "title_en", "title_zh", "task", "rain_parameter", "model_parameter", "parameters", "outputs", "rasters",
    *DIMENSIONS,
)  # fmt: skip
CHOICE_KEYS = (
    "code", "name_en", "name_zh", "design", "table", "parameters", "edits", "add", "built", "priority",
    "return_period_a", "weight",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a dimension: a storm, a variant of the network, a bundle of measures."""

    code: str
    name: Text
    parameters: Mapping[str, Any] = field(default_factory=dict)
    storm: Hyetograph | None = None
    edits: Edits = field(default_factory=Edits)
    built: bool | None = None
    priority: float = 0.0
    return_period_a: float | None = None
    told: Told = ()
    weight: float | None = None

    @property
    def changes(self) -> bool:
        """Return whether the choice changes anything but the rain."""
        return bool(self.parameters) or bool(self.edits)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One combination of choices, with everything its run is asked with; ``outputs`` name files in its own folder."""

    choices: tuple[Choice, ...]
    task: str
    parameters: Mapping[str, Any]
    outputs: Mapping[str, str]
    rain_parameter: str
    model_parameter: str = "inp"
    variant: str = ""
    built: bool | None = None

    @property
    def code(self) -> str:
        """Return the scenario's code, which is also the name of its folder."""
        return "-".join(choice.code for choice in self.choices)

    @property
    def name(self) -> Text:
        """Return the scenario's name for people."""
        named = [choice.name for choice in self.choices]
        return Text(", ".join(each.en for each in named), "，".join(each.zh for each in named))

    @property
    def priority(self) -> float:
        """Return how soon the scenario is run: the sum of what its choices say, 0 where they say nothing."""
        return sum(choice.priority for choice in self.choices)

    @property
    def return_period_a(self) -> float | None:
        """Return once in how many years the rain falls, where the set says so."""
        return next((choice.return_period_a for choice in self.choices if choice.return_period_a is not None), None)

    @property
    def weight(self) -> float | None:
        """Return how much the rain counts beside others, where the set says so."""
        return next((choice.weight for choice in self.choices if choice.weight is not None), None)

    @property
    def storm(self) -> Hyetograph | None:
        """Return the rain, where the set says what falls."""
        return next((choice.storm for choice in self.choices if choice.storm is not None), None)

    def asked(self, folder: Path) -> Answer:
        """Return the parameters of the run but for its outputs; write rain and changed model into ``folder``."""
        parameters = dict(self.parameters)
        if self.storm is not None:
            table = folder / "rain.csv"
            write_table(self.storm, table, next((each.told for each in self.choices if each.storm is not None), ()))
            parameters[self.rain_parameter] = str(table)
        for choice in self.choices:
            if choice.edits:
                model = folder / f"{choice.code}.inp"
                choice.edits.apply(Path(parameters[self.model_parameter]), model)
                parameters[self.model_parameter] = str(model)
        return parameters


@dataclass(frozen=True, slots=True)
class ScenarioSet:
    """What is varied, and how one combination is run."""

    title: Text
    task: str
    parameters: Mapping[str, Any]
    outputs: Mapping[str, str]
    dimensions: Mapping[str, tuple[Choice, ...]]
    rain_parameter: str = "rainfall"
    model_parameter: str = "inp"

    def scenarios(self) -> Iterator[Scenario]:
        """Yield every combination, in the order in which the choices stand."""
        for choices in product(*self.dimensions.values()):
            own: Answer = {}
            for choice in choices:
                own |= choice.parameters
            asked = {**self.parameters, **own}
            city = [choice for name, choice in zip(self.dimensions, choices, strict=True) if name != "rain"]
            yield Scenario(
                choices, self.task, asked, self.outputs, self.rain_parameter, self.model_parameter,
                "-".join(choice.code for choice in city), _all_built(city),
            )  # fmt: skip


def read_set(path: Path) -> ScenarioSet:
    """Return the set that a TOML file declares; raises SourceError, naming what is wrong with it."""
    try:
        table = read_toml(path)
        home = path.parent.absolute()
        refuse_unknown(table, KNOWN, path.name)
        dimensions = {name: _choices(name, table[name], home) for name in DIMENSIONS if name in table}
        for choices in dimensions.values():
            codes = [choice.code for choice in choices]
            if len(set(codes)) < len(codes):
                raise ValueError(f"a code stands twice among {', '.join(codes)}")
        return ScenarioSet(
            Text(table.get("title_en", path.stem), table.get("title_zh", path.stem)),
            table["task"],
            with_files(table.get("parameters", {}), home) | _rasters(table),
            table.get("outputs", {}),
            dimensions,
            table.get("rain_parameter", "rainfall"),
            table.get("model_parameter", "inp"),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise SourceError(
            Text("{name} cannot be read as a set of scenarios: {why}.", "无法将 {name} 读作情景集：{why}。").fill(
                name=path.name, why=fault
            ),
            Text("See the page on scenarios for the form.", "格式见情景说明页。"),
        ) from fault


def _rasters(table: Mapping[str, Any]) -> Answer:
    """Return which rasters every run is asked to keep; nothing where the set leaves it to the task."""
    return {"rasters": sorted(kept_rasters(table["rasters"]))} if "rasters" in table else {}


def _choices(dimension: str, tables: Sequence[Mapping[str, Any]], home: Path) -> tuple[Choice, ...]:
    """Return the choices of a dimension, each with whether it stands: as said, or as follows from what it changes.

    A measure that changes nothing is the city as it is, one that changes something is a plan. The only network there
    is stands; of several, nobody knows unless it is said.
    """
    choices = [_choice(each, home) for each in tables]
    if dimension == "measures":
        choices = [each if each.built is not None else replace(each, built=not each.changes) for each in choices]
    elif dimension == "network" and len(choices) == 1 and choices[0].built is None:
        choices = [replace(choices[0], built=True)]
    return tuple(choices)


def _all_built(choices: Sequence[Choice]) -> bool | None:
    """Return whether all choices stand, or None where that is not known."""
    told = [choice.built for choice in choices]
    return False if False in told else None if None in told else True


def with_files(parameters: Mapping[str, Any], home: Path) -> Answer:
    """Return parameters with every text that names a file beside the declaration as that file's full path."""
    return {name: _located(value, home) for name, value in parameters.items()}


def _located(value: Any, home: Path) -> Any:
    if isinstance(value, dict):
        return with_files(value, home)
    if isinstance(value, list):
        return [_located(each, home) for each in value]
    return str(home / value) if isinstance(value, str) and value and (home / value).is_file() else value


def _choice(table: Mapping[str, Any], home: Path) -> Choice:
    code = table["code"]
    refuse_unknown(table, CHOICE_KEYS, code)
    if not code or set(code) & set("/\\ :-"):
        raise ValueError(f"the code {code!r} cannot name a folder")
    storm: Hyetograph | None = None
    told: Told = ()
    if "design" in table:
        asked = dict(table["design"])
        design = DesignStorm(find_relation(asked.pop("formula")), **asked)
        storm, told = design.rain(), design.told
    elif "table" in table:
        storm, told = read_storm(home / table["table"]), told_beside(str(home / table["table"]))
    name = Text(table.get("name_en", code), table.get("name_zh", code))
    parameters = with_files(table.get("parameters", {}), home)
    period_a, weight = (_above_zero(table, name, code) for name in ("return_period_a", "weight"))
    if period_a is None:
        period_a = _period_asked(table.get("design", parameters))
    priority = _number(table, "priority", code) if "priority" in table else 0.0
    return Choice(code, name, parameters, storm, Edits.of(table), table.get("built"), priority, period_a, told, weight)


def _period_asked(asked: Mapping[str, Any]) -> float | None:
    """Return the return period that a storm is designed with; one that makes no sense is refused by whoever designs."""
    value = asked.get("return_period_a")
    return float(value) if isinstance(value, (int, float)) and value > 0 else None


def _above_zero(table: Mapping[str, Any], name: str, where: str) -> float | None:
    """Return a number of a table that must be above zero; None where it does not stand there."""
    value = _number(table, name, where) if name in table else None
    if value is not None and value <= 0:
        raise ValueError(f"{where}: {name} must be above zero, not {value:g}")
    return value


def _number(table: Mapping[str, Any], name: str, where: str) -> float:
    """Return a finite number of a table."""
    value = table[name]
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        raise ValueError(f"{where}: {name} must be a number, not {value!r}")
    return float(value)
