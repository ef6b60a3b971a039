"""What is kept of a scenario: a folder with its results and a record that is written when all of them are there.

A run works in ``<code>.part`` and its folder takes its name at the end, so a folder of that name is always whole.
The record holds a key of everything that went in; a scenario whose key has changed is run again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from undergrid.core.flood.scenarios.declaring import Scenario
from undergrid.core.formats.documents import read_json
from undergrid.core.kernel.files import content_sha256, written_whole
from undergrid.core.kernel.findings import FindingAsTold
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.version import program_version

RECORD = "scenario.json"


@dataclass(frozen=True, slots=True)
class Record:
    """What a finished scenario was: its name, its inputs with their hashes, and what its run answered.

    ``host`` is the machine that computed it, ``source`` the SHA-256 of the program's source there.
    """

    code: str
    name_en: str
    name_zh: str
    key: str
    task: str
    program: str
    inputs: Mapping[str, Any]
    sha256: Mapping[str, str]
    outputs: Mapping[str, str]
    storm: Mapping[str, Any] | None
    begun_at: str
    seconds: float
    answer: Mapping[str, Any] = field(default_factory=dict)
    findings: tuple[FindingAsTold, ...] = ()
    variant: str | None = None
    built: bool | None = None
    priority: float = 0.0
    return_period_a: float | None = None
    weight: float | None = None
    host: str = ""
    source: str = ""

    @property
    def city(self) -> str:
        """Return the code of the variant of the city: all choices but the rain."""
        return self.variant if self.variant is not None else self.code.partition("-")[2]

    @property
    def name(self) -> Text:
        """Return the scenario's name for people."""
        return Text(self.name_en, self.name_zh)

    def result(self, name: str, folder: Path) -> Path | None:
        """Return one result in the scenario's ``folder``: an output by its name, or a raster of that name among them.

        None when the run did not make it.
        """
        if name in self.outputs and (folder / self.outputs[name]).exists():
            return folder / self.outputs[name]
        return next(iter(sorted(folder.rglob(f"{name}.tif"))), None)


@dataclass(slots=True)
class Shelf:
    """The folder in which the scenarios of a set are kept."""

    folder: Path
    _hashes: dict[str, str] = field(default_factory=dict)

    def place(self, scenario: Scenario) -> Path:
        """Return where a finished scenario is kept."""
        return self.folder / scenario.code

    def begin(self, scenario: Scenario) -> Path:
        """Return an empty folder to work in; what an interrupted run left there is gone."""
        part = self._part(scenario)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        return part

    def _part(self, scenario: Scenario) -> Path:
        return self.folder / f"{scenario.code}.part"

    def tell_again(self, scenario: Scenario) -> None:
        """Let the record of a scenario that is kept say what its set says now of it; the results are the same."""
        place = self.place(scenario)
        record = read_record(place)
        if record is None:
            return
        told = replace(
            record, variant=scenario.variant, built=scenario.built, priority=scenario.priority,
            return_period_a=scenario.return_period_a, weight=scenario.weight,
        )  # fmt: skip
        if told != record:
            with written_whole(place / RECORD) as aside:
                aside.write_text(json.dumps(asdict(told), ensure_ascii=False, indent=1), encoding="utf-8")

    def finish(self, scenario: Scenario, made: Path, record: Record) -> None:
        """Write the record, and let the folder that was ``made`` take the scenario's name; what it was made from goes.

        It is the folder that was begun, or the attempt in it that was brought to its end: with rain and model of both.
        """
        part = self._part(scenario)
        if made != part:
            for each in part.iterdir():
                if each.is_file():
                    each.rename(made / each.name)
        text = json.dumps(asdict(record), ensure_ascii=False, indent=1)
        (made / RECORD).write_text(text, encoding="utf-8")
        shutil.rmtree(self.place(scenario), ignore_errors=True)
        made.rename(self.place(scenario))
        shutil.rmtree(part, ignore_errors=True)

    def has(self, scenario: Scenario) -> bool:
        """Return whether the scenario was finished with exactly these inputs, and its results are still there."""
        record = read_record(self.place(scenario))
        if record is None or record.key != self.key(scenario):
            return False
        return all((self.place(scenario) / file).exists() for file in record.outputs.values())

    def key(self, scenario: Scenario) -> str:
        """Return one hash of everything that a scenario's results depend on: task, parameters, contents of files."""
        storm = scenario.storm
        described = {
            "task": scenario.task,
            "program": program_version(),
            "parameters": scenario.parameters,
            "files": self.hashes(scenario.parameters),
            "outputs": scenario.outputs,
            "edits": [choice.edits.as_json() for choice in scenario.choices],
            "storm": None if storm is None else [storm.step_min, storm.depth_mm.tolist()],
        }
        return hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()

    def hashes(self, parameters: Any) -> dict[str, str]:
        """Return the hash of every file that the parameters name, however deep; each file is read once."""
        found: dict[str, str] = {}
        values = parameters.values() if isinstance(parameters, Mapping) else parameters
        for value in values:
            if isinstance(value, (Mapping, list)):
                found |= self.hashes(value)
            elif isinstance(value, str) and value and Path(value).is_file():
                if value not in self._hashes:
                    self._hashes[value] = content_sha256([Path(value)])
                found[value] = self._hashes[value]
        return found


def read_record(folder: Path) -> Record | None:
    """Return the record of a finished scenario, or None where there is none."""
    file = folder / RECORD
    if not file.is_file():
        return None
    return Record(**read_json(file))


def finished(folder: Path) -> dict[str, Record]:
    """Return the records of all finished scenarios in a folder by code."""
    found = {path.parent.name: read_record(path.parent) for path in sorted(folder.glob(f"*/{RECORD}"))}
    return {code: record for code, record in found.items() if record is not None and not code.endswith(".part")}
