"""Tells in seconds what a coming storm will do, from the scenarios that were run before it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np

from undergrid.core.flood.checks.usage import ABOVE_SCENARIOS, FAR_FROM_SCENARIOS
from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.flood.rain.storm_table import read_storm
from undergrid.core.flood.scenarios.distance import BURSTS_MIN, Likeness, comparable, heaviest, likeness
from undergrid.core.flood.scenarios.result_folder import Record, finished
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer, Json

FAR = 0.15
"""A forecast of rain is itself no better than this; a scenario further away says little."""
ENOUGH = 0.999
"""A storm that rains less than this share of the forecast rains less; the rest is the rounding of tables."""
ALIKE = 3
"""Decimals to which distances are told apart."""
FORECAST = "forecast.json"


@dataclass(frozen=True, slots=True)
class Near:
    """A finished scenario and how far its storm is from the forecast."""

    record: Record
    folder: Path
    storm: Hyetograph
    likeness: Likeness


@task
def forecast_flood(
    call: Call, *, rainfall: str, results: str, count: int = 3, network: str = "", output: str | None = None
) -> Answer:
    """Choose the finished scenario in ``results`` for the forecast ``rainfall`` (a storm's table); say how sure it is.

    Only the city as it stands is looked at, unless ``network`` names the code of another variant or measure. Among
    storms within 15 % of the forecast the nearest that rains at least as much in every burst is taken, else the
    nearest of all; how many are named (``count``) changes nothing. Its results are copied to ``output``, and beside
    them ``forecast.json``: scenario, rain, distance and doubts, which the flood report repeats.
    """
    forecast = read_storm(Path(rainfall))
    if forecast.total_mm <= 0.0:
        raise SourceError(NO_RAIN.fill(name=Path(rainfall).name), LOOK_AGAIN)
    near = nearest(forecast, Path(results), network)
    chosen = on_the_safe_side(near)
    doubts = [*_doubts(near, chosen, forecast)]
    for finding in (*doubts, *_of_the_run(chosen.record)):
        call.report(finding)
    told: Answer = {
        "chosen": chosen.record.code,
        "chosen_name": chosen.record.name.as_json(),
        "chosen_mm": round(chosen.storm.total_mm, 2),
        "distance": round(chosen.likeness.distance, 4),
        "forecast": {"total_mm": forecast.total_mm, "hour_mm": heaviest(forecast, 60.0)},
        "doubts": cast(list[Json], [finding.as_json() for finding in doubts]),
    }
    if output:
        shutil.copytree(chosen.folder, output, dirs_exist_ok=True)
        with written_whole(Path(output) / FORECAST) as aside:
            aside.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    place = Path(output) if output else chosen.folder
    results_of = {name: chosen.record.result(name, place) for name in (*chosen.record.outputs, "max_depth")}
    return told | {
        "output": output,
        "results": {name: str(path) for name, path in results_of.items() if path is not None},
        "near": [
            {
                "code": each.record.code,
                "distance": round(each.likeness.distance, 4),
                "ratios": {name: round(ratio, 3) for name, ratio in each.likeness.ratios.items()},
                "total_mm": each.storm.total_mm,
            }
            for each in near[: max(count, 1)]
        ],
    }


def nearest(forecast: Hyetograph, results: Path, network: str = "") -> list[Near]:
    """Return the finished scenarios of the city as it stands, or of the variant asked for, the nearest storm first.

    Raises SourceError when none tells its storm, or when nobody has said which variant stands.
    """
    records = {code: record for code, record in finished(results).items() if record.storm is not None}
    if not records:
        raise SourceError(
            Text("No finished scenario in {folder} tells its storm.", "{folder} 中没有带降雨的已完成情景。").fill(
                folder=results
            ),
            Text("Run a ladder of storms first (run scenarios).", "请先运行一组暴雨情景。"),
        )
    found = []
    for code, record in _standing(records, network).items():
        told: Any = record.storm
        storm = Hyetograph(told["step_min"], np.array(told["depth_mm"]))
        found.append(Near(record, results / code, storm, likeness(storm, forecast)))
    return sorted(
        found, key=lambda each: (round(each.likeness.distance, ALIKE), -each.storm.total_mm, each.record.code)
    )


def on_the_safe_side(near: list[Near]) -> Near:
    """Return the nearest of those within reach that rain at least as much in every burst; else the nearest of all."""
    safe = (each for each in near if each.likeness.distance <= FAR and min(each.likeness.ratios.values()) >= ENOUGH)
    return next(safe, near[0])


def _standing(records: dict[str, Record], network: str) -> dict[str, Record]:
    """Return the scenarios of the variant asked for, or of the only one that is known to stand."""
    variants = {record.city for record in records.values()}
    if network:
        chosen = {code: each for code, each in records.items() if network in code.split("-")}
        if not chosen:
            raise SourceError(NO_VARIANT.fill(asked=network, known=", ".join(sorted(variants))), NAME_ONE)
        return chosen
    built = {code: each for code, each in records.items() if each.built}
    if not built and len(variants) == 1 and not any(each.built is False for each in records.values()):
        return records
    if not built:
        raise SourceError(WHICH_STANDS.fill(known=", ".join(sorted(variants))), NAME_ONE)
    return built


def _doubts(near: list[Near], chosen: Near, forecast: Hyetograph) -> Iterator[Finding]:
    if chosen.likeness.distance > FAR:
        distance = chosen.likeness.distance
        yield FAR_FROM_SCENARIOS.found(subject=chosen.record.code, code=chosen.record.code, distance=distance)
    if min(chosen.likeness.ratios.values()) < ENOUGH:
        yield ABOVE_SCENARIOS.found(subject=chosen.record.code, code=chosen.record.code)
    untold = [minutes for minutes in BURSTS_MIN if minutes not in comparable(chosen.storm, forecast)]
    if untold:
        text = COARSE.fill(
            step=max(forecast.step_min, chosen.storm.step_min), bursts=", ".join(f"{m:g}" for m in untold)
        )
        yield Finding("forecast-of-coarse-steps", Severity.WARNING, text, FINER, subject=chosen.record.code)
    alike = [
        each.record.code
        for each in near
        if each is not chosen and round(each.likeness.distance - chosen.likeness.distance, ALIKE) == 0.0
    ]
    if alike:
        text = TIE.fill(code=chosen.record.code, others=", ".join(alike))
        yield Finding("forecast-tie", Severity.WARNING, text, NAME_ONE, subject=chosen.record.code)


def _of_the_run(record: Record) -> Iterator[Finding]:
    """Yield what the chosen scenario's own run had found: the forecast is no surer than it."""
    for each in record.findings:
        finding = Finding.of_json(each)
        if finding.severity != Severity.ADVICE:
            text = Text(f"Scenario {record.code}: {finding.text.en}", f"情景 {record.code}：{finding.text.zh}")
            yield replace(finding, text=text)


NO_RAIN = Text("{name} holds no rain: nothing is forecast.", "{name} 中没有降雨，无可预报。")
LOOK_AGAIN = Text("Look whether the forecast was read completely.", "请核对预报是否读取完整。")
NO_VARIANT = Text(
    "No finished scenario has the code “{asked}”; variants are: {known}.",
    "没有代码为“{asked}”的已完成情景；现有方案：{known}。",
)
WHICH_STANDS = Text(
    "Nothing says which of these variants is built: {known}.", "无法得知以下方案哪一个已建成：{known}。"
)
NAME_ONE = Text(
    "Name one (“Only scenarios with this code”), or write built = true beside it in the set and run the set again.",
    "请在“仅含此代码的情景”中指定，或在情景集中为其写明 built = true 并重新运行。",
)
COARSE = Text(
    "Steps of {step:g} min do not tell the heaviest {bursts} min: streets may flood more than is shown.",
    "{step:g} 分钟的时段无法反映最强 {bursts} 分钟降雨：道路积水可能大于所示。",
)
FINER = Text("Ask for a forecast in steps of 5 or 10 minutes.", "请索取 5 或 10 分钟时段的预报。")
TIE = Text(
    "{code} is no nearer than {others}; the one with more rain was taken.",
    "{code} 与 {others} 同样接近；取雨量较大者。",
)
