"""Makes a design storm: the relation's rain, once in so many years, spread over its duration."""

from __future__ import annotations

import csv
import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from undergrid.core.flood.checks.rain import OUTSIDE_FIT, TOO_RARE
from undergrid.core.flood.rain.hyetograph import (
    NO_DAY,
    Hyetograph,
    alternating_block,
    areal_reduction,
    chicago,
    uniform,
)
from undergrid.core.flood.rain.intensity import FITTED_DURATIONS_MIN, Intensity, StormFormula
from undergrid.core.flood.rain.library import find_relation
from undergrid.core.flood.rain.plot import draw_hyetograph
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import Origin, keep_series
from undergrid.core.flood.rain.told_storm import FORMULA, PATTERN, SOURCE, STORM, Told, tell_beside
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

Pattern = Literal["chicago", "alternating_block", "uniform"]
PATTERNS: dict[Pattern, Text] = {
    "chicago": Text("Chicago", "芝加哥雨型"),
    "alternating_block": Text("Alternating block", "交替块法"),
    "uniform": Text("Uniform", "均匀雨型"),
}


@dataclass(frozen=True, slots=True)
class DesignStorm:
    """What a planner asks for; :meth:`rain` answers."""

    relation: Intensity
    return_period_a: float
    duration_min: float = 120.0
    step_min: float = 5.0
    pattern: Pattern = "chicago"
    peak_ratio: float = 0.4
    area_km2: float = 0.0

    def rain(self) -> Hyetograph:
        """Return the storm's rain, reduced to the area's mean when an area is given."""
        if self.return_period_a <= 0 or self.duration_min <= 0:
            raise ModelError(
                Text("Return period and duration must be greater than zero.", "重现期与历时必须大于零。"),
            )
        asked = (self.relation, self.return_period_a, self.duration_min, self.step_min)
        shapes: dict[Pattern, Callable[[], Hyetograph]] = {
            "chicago": lambda: chicago(*asked, self.peak_ratio),
            "alternating_block": lambda: alternating_block(*asked, self.peak_ratio),
            "uniform": lambda: uniform(*asked),
        }
        storm = shapes[self.pattern]()
        return storm.reduced(areal_reduction(self.area_km2, self.duration_min)) if self.area_km2 > 0 else storm

    @property
    def title(self) -> Text:
        """Return the storm's name for people."""
        name = self.relation.name
        shape = self.shape
        return Text(
            f"{name.en}, once in {self.return_period_a:g} years, {self.duration_min:g} min, {shape.en}",
            f"{name.zh}，{self.return_period_a:g} 年一遇，{self.duration_min:g} 分钟，{shape.zh}",
        )

    @property
    def shape(self) -> Text:
        """Return the pattern in words, with where its peak stands."""
        named = PATTERNS[self.pattern]
        if self.pattern == "uniform":
            return named
        return Text(f"{named.en}, r = {self.peak_ratio:g}", f"{named.zh}，雨峰系数 r = {self.peak_ratio:g}")

    @property
    def told(self) -> Told:
        """Return what the storm was made from: how rare and long, its pattern, its formula with the source."""
        rare, long, step = f"{self.return_period_a:g}", f"{self.duration_min:g}", f"{self.step_min:g}"
        name, source = self.relation.name, self.relation.source
        lines = [
            (STORM, Text(f"{name.en}, once in {rare} years, {long} min in steps of {step} min",
                         f"{name.zh}，重现期 {rare} 年，历时 {long} 分钟，时段 {step} 分钟")),
            (PATTERN, self.shape),
        ]  # fmt: skip
        if self.relation.formula:
            lines.append((FORMULA, Text(self.relation.formula, self.relation.formula)))
        if self.area_km2 > 0:
            reduced = Text(f"to the mean over {self.area_km2:g} km²", f"按 {self.area_km2:g} km² 面雨量折减")
            lines.append((Text("Reduced", "面雨量折减"), reduced))
        return (*lines, (SOURCE, Text(source, source))) if source else tuple(lines)

    def findings(self) -> list[Finding]:
        """Return what a careful engineer would say about the choice."""
        low, high = FITTED_DURATIONS_MIN
        found = []
        if isinstance(self.relation, StormFormula) and not low <= self.duration_min <= high:
            found.append(OUTSIDE_FIT.found(subject=self.relation.code, low=low, high=high, asked=self.duration_min))
        if isinstance(self.relation, StormFormula) and self.return_period_a > self.relation.to_a:
            code, most = self.relation.code, self.relation.to_a
            found.append(TOO_RARE.found(subject=code, most=most, asked=self.return_period_a))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class StormRequest:
    """What is asked of a design storm: by which formula, how rare, how long, of which shape."""

    formula: str
    return_period_a: float
    duration_min: float = 120.0
    step_min: float = 5.0
    pattern: Pattern = "chicago"
    peak_ratio: float = 0.4
    area_km2: float = 0.0
    table: str | None = None
    plot: str | None = None
    keep_as: str | None = None


@task_from(StormRequest)
def design_storm(call: Call, asked: StormRequest) -> Answer:
    """Make a design storm; write its table (CSV) and its plot (PNG, SVG or PDF); keep it in the store as a series."""
    design = DesignStorm(
        find_relation(asked.formula),
        asked.return_period_a,
        asked.duration_min,
        asked.step_min,
        asked.pattern,
        asked.peak_ratio,
        asked.area_km2,
    )
    storm = design.rain()
    for finding in design.findings():
        call.report(finding)
    if asked.table:
        write_table(storm, Path(asked.table), design.told)
    if asked.plot:
        note = "  ·  ".join(each for each in (design.relation.formula, design.relation.source) if each)
        draw_hyetograph(storm, design.title, note, Path(asked.plot), call.language)
    if asked.keep_as:
        _keep(call, asked.keep_as, design, storm)
    return {
        "title": design.title.as_json(),
        "total_mm": storm.total_mm,
        "peak_mm_h": float(storm.intensity_mm_h.max()),
        "step_min": storm.step_min,
        "depth_mm": storm.depth_mm.tolist(),
        "table": asked.table,
        "plot": asked.plot,
    }


def _keep(call: Call, name: str, asked: DesignStorm, storm: Hyetograph) -> None:
    source = "; ".join(each for each in (asked.relation.formula, asked.relation.source) if each)
    origin = Origin("design", source, asked.title, asked.return_period_a)
    anew = hashlib.sha256(uuid.uuid4().bytes).hexdigest()  # a storm may be made as often as it is wanted
    with open_store(call.connection) as store:
        keep_series(store, call, [RainSeries.of_hyetograph(name, storm, NO_DAY)], origin, anew)


def write_table(storm: Hyetograph, path: Path, told: Told = ()) -> None:
    """Write one row for each interval: its begin, depth, intensity and what has fallen since the beginning.

    What the storm was made from stands in a file beside it, where it is ``told``.
    """
    with written_whole(path) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["begin_min", "depth_mm", "intensity_mm_h", "fallen_mm"])
        fallen = storm.depth_mm.cumsum()
        for values in zip(storm.begin_min, storm.depth_mm, storm.intensity_mm_h, fallen, strict=True):
            rows.writerow([f"{value:.6g}" for value in values])
    tell_beside(path, told)
