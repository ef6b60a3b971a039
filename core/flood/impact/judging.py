"""Judges the water of a run: a raster of hazard classes by a published scheme, and the inundated areas."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from undergrid.core.flood.checks.usage import DRAIN_TIME_UNKNOWN, DURATION_IS_LEAST, NOT_VERIFIED
from undergrid.core.flood.impact.criteria import AFTER_RAIN, Scheme, debris_factors, find_scheme
from undergrid.core.flood.impact.hazard import FILM_M, areas_by_class, classify, rating_of_maxima
from undergrid.core.flood.impact.inundation import inundated_areas
from undergrid.core.flood.impact.water import Water
from undergrid.core.formats.layers import write_layers
from undergrid.core.formats.raster import write_raster
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

NO_DRAINING = Text(
    "This scheme asks no time to drain; the hours given have no effect.", "该方案不判定退水时间，所给小时数不起作用。"
)
TAKE_GB50014 = Text("Choose GB50014, or leave the hours out.", "请选择 GB50014，或不填小时数。")


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardRequest:
    """What is asked of hazard: of which run or rasters, by which limits, and what is written.

    ``run`` is the folder of a run; a raster given by name takes the place of its own: ``depth``, ``speed`` and
    ``product`` (depth times speed) are maxima over time, ``duration`` the time deeper than 0.15 m, ``arrival`` that of
    the first water. ``drain_h``: within how many hours of the end of rain water must be gone, where the scheme asks.
    Answers the area in m2 of each class.
    """

    run: str | None = None
    depth: str | None = None
    speed: str | None = None
    product: str | None = None
    duration: str | None = None
    arrival: str | None = None
    scheme: str = "FD2320"
    land_use: str = "urban"
    film_m: float = FILM_M
    drain_h: float | None = None
    output: str
    rating: str | None = None
    areas: str | None = None


@task_from(HazardRequest)
def judge_hazard(call: Call, asked: HazardRequest) -> Answer:
    """Write the classes of a hazard scheme (``output``), and on request the FD2320 rating and the inundated areas."""
    chosen = (
        find_scheme(asked.scheme) if asked.drain_h is None else find_scheme(asked.scheme).draining_within(asked.drain_h)
    )
    given = {
        "depth": asked.depth,
        "speed": asked.speed,
        "product": asked.product,
        "duration": asked.duration,
        "arrival": asked.arrival,
    }
    known = Water.of_run(asked.run, given)
    water = rated(known, asked.land_use)
    call.progress.report(0.3, Text("Classes", "分级"))
    classes = classify(chosen, water.peaks, asked.film_m)
    if asked.drain_h is not None and AFTER_RAIN not in chosen.needs:
        call.report(Finding("parameter-without-effect", Severity.WARNING, NO_DRAINING, TAKE_GB50014, subject="drain_h"))
    for finding in (*unsure(chosen), *undated(chosen, known), *cut_off(water)):
        call.report(finding)
    write_raster(asked.output, classes, water.frame, tags={"scheme": chosen.code, "scheme_name": chosen.name.en})
    if asked.rating and water.peaks.rating is not None:
        judged = np.where(water.peaks.depth_m > asked.film_m, water.peaks.rating, np.float32(np.nan))
        write_raster(asked.rating, judged, water.frame)
    if asked.areas:
        call.progress.report(0.6, Text("Inundated areas", "淹没范围"))
        peaks = water.peaks
        drawn = inundated_areas(peaks.depth_m, water.frame, peaks.duration_h, water.arrival_h, water.unfinished)
        write_layers(Path(asked.areas), {"inundation": drawn})
    covered = areas_by_class(chosen, classes, water.frame.cell_area_m2)
    return {
        "output": asked.output,
        "rating": asked.rating,
        "areas": asked.areas,
        "scheme": chosen.code,
        "area_m2": {str(code): area for code, area in covered.items()},
        "classes": [
            {"code": each.code, "name": each.name.as_json(), "colour": each.colour, "area_m2": covered[each.code]}
            for each in chosen.classes
        ],
        "max_depth_m": float(np.nan_to_num(water.peaks.depth_m).max(initial=0.0)),
    }


def rated(water: Water, land_use: str = "urban") -> Water:
    """Return the water with its FD2320 rating, as far as its maxima tell it.

    Where the run does not tell when the rain ended, all time under deep water counts as after it, on the safe side.
    """
    rating = rating_of_maxima(water.peaks, debris_factors()[land_use])
    draining = water.peaks.duration_h if water.peaks.after_rain_h is None else water.peaks.after_rain_h
    return replace(water, peaks=replace(water.peaks, rating=rating, after_rain_h=draining))


def undated(scheme: Scheme, water: Water) -> list[Finding]:
    """Return what must be known where a scheme counts from the end of rain, and the run does not tell it."""
    unknown = AFTER_RAIN in scheme.needs and water.peaks.after_rain_h is None
    return [DRAIN_TIME_UNKNOWN.found()] if unknown else []


def cut_off(water: Water) -> list[Finding]:
    """Return what must be known of durations that the end of the run has cut off."""
    area_m2 = water.cut_off_m2()
    return [DURATION_IS_LEAST.found(area=area_m2)] if area_m2 else []


def unsure(scheme: Scheme) -> list[Finding]:
    """Return a word of caution for every source of a scheme's limits that nobody has verified."""
    sources = {each.source for each in scheme.classes if each.confidence == "low"}
    return [NOT_VERIFIED.found(subject=scheme.code, scheme=scheme.code, source=source) for source in sorted(sources)]
