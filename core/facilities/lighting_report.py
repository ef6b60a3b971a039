"""Lit rate, spacing, power density, energy by the sun at the place, and saving: the task behind `lightingreport`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import pyproj
from numpy.typing import NDArray

from undergrid.core.facilities.checks import lighting as told
from undergrid.core.facilities.indicators import Indicator, tell
from undergrid.core.facilities.lamps import day_of, lamps_in_use
from undergrid.core.facilities.lighting_streets import beside, by_street, spacings, stored_streets
from undergrid.core.facilities.sun import SUNSET_DEG, Nights, nights
from undergrid.core.formats.layers import write_layers
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table
from undergrid.core.store.connection import open_store

LIT = Text("lamps that were lit", "亮灯率")
LONGEST_DAYS = 3_660
WRONG_PERIOD = Text("The period from {start} to {end} is empty, or longer than ten years.",
                    "时段 {start} 至 {end} 为空，或超过十年。")  # fmt: skip
GIVE_PERIOD = Text("Give a first and a last day, in this order.", "请按先后给出起止日期。")
NO_WINDOW = Text("A dimming to {share:g} of the power needs the hours of its begin and end.",
                 "调光至功率的 {share:g} 需同时给出起止时刻。")  # fmt: skip
GIVE_WINDOW = Text("Give both, such as 23 and 5.", "请同时填写，例如 23 与 5。")
NIGHTS = heads_of(
    ("night_of", "on", "off", "burning_hours", "full_power_hours", "energy_kwh"),
    {
        "night_of": Text("Night of", "日期（当晚）"),
        "on": Text("On", "开灯时刻"),
        "off": Text("Off", "关灯时刻"),
        "burning_hours": Text("Burning (h)", "亮灯时长（h）"),
        "full_power_hours": Text("At full power (h)", "折合全功率时长（h）"),
    },
)
HOURS = Text("burning hours", "亮灯小时数")
NOTE = Text("note", "说明")


@dataclass(frozen=True)
class LightingRequest:
    """What a lighting report is asked for; hours are of a clock ``utc_offset_h`` before Universal Time."""

    from_day: str | None = None
    to_day: str | None = None
    below_deg: float = SUNSET_DEG
    checked_since: str | None = None
    lit_target: float = 0.97
    dim_from_h: float | None = None
    dim_to_h: float | None = None
    dim_share: float = 1.0
    utc_offset_h: float = 8.0
    spacing_to_height: float = 4.0
    off_street_m: float = 30.0
    baseline_kwh: float | None = None
    baseline_hours: float | None = None
    baseline_note: str = ""
    measured_kwh: float | None = None
    table_output: str | None = None
    output: str | None = None


@task_from(LightingRequest)
def lighting_report(call: Call, asked: LightingRequest) -> Answer:
    """Report the lighting of a period: lamps, nights, energy, spacing and power density of streets, and the saving.

    Energy is power times the hours in which the sun's centre is more than ``below_deg`` under the horizon; between two
    hours of the clock lamps may burn at ``dim_share`` of their power. What is not known is counted, and never zero.
    """
    first, last = _period(asked)
    with open_store(call.connection, application="undergrid lighting") as store, store.connect() as connection:
        lamps = lamps_in_use(connection, day_of(asked.checked_since))
        if not len(lamps):
            raise StoreError(told.NO_LAMP.holds, told.NO_LAMP.remedy)
        streets = stored_streets(connection)
        crs = store.crs
    dark = nights(first, last, *_middle(lamps, crs), asked.below_deg)
    full_hours = _full_hours(asked, dark)
    placed = beside(lamps, streets, asked.off_street_m)
    steps = spacings(placed)
    lit_streets = by_street(placed, steps, streets)
    kilowatts = float(lamps["power_w"].sum()) / 1000.0
    energy = kilowatts * float(full_hours.sum())
    missing = int(lamps["power_w"].isna().sum())
    known = lamps["lit"].notna()
    lit = Indicator("lit-rate", LIT, int(known.sum()), int((lamps["lit"] == 1).sum()), asked.lit_target)
    _tell_lamps(call, lamps, lit, missing, placed, asked.off_street_m)
    _tell_streets(call, steps, lit_streets, asked.spacing_to_height)
    area = float((lit_streets["length_m"] * lit_streets["width_m"]).sum())
    answer: Answer = {
        "lamps": len(lamps), "lit": int(lit.found), "dark": int(lit.in_scope - lit.found),
        "not_checked": int((~known).sum()), "lit_rate": lit.share, "without_power": missing, "power_kw": kilowatts,
        "nights": len(dark.days), "burning_hours": float(dark.hours.sum()), "energy_kwh": energy,
        "streets": len(lit_streets), "streets_judged": int(lit_streets["judged"].sum()),
        "streets_over": int(lit_streets["over"].sum()),
        "spacing_mean_m": float(steps["spacing_m"].mean()) if len(steps) else None,
        "energy_kwh_per_m2": float(_energy_of_streets(lit_streets, full_hours) / area) if area > 0 else None,
        "crs": crs.to_wkt(),
    }  # fmt: skip
    answer |= _saving(call, asked, float(dark.hours.sum()), energy, missing)
    if asked.table_output:
        rows = _nights(dark, full_hours, kilowatts, asked.utc_offset_h)
        answer["table_output"] = write_table(asked.table_output, rows, NIGHTS, call.language)
    if asked.output:
        answer["output"] = _write_streets(asked.output, lit_streets, full_hours, crs)
    return answer


def _period(asked: LightingRequest) -> tuple[dt.date, dt.date]:
    first = day_of(asked.from_day) or dt.date(dt.date.today().year, 1, 1)
    last = day_of(asked.to_day) or dt.date(first.year, 12, 31)
    if not 0 <= (last - first).days < LONGEST_DAYS:
        raise SourceError(WRONG_PERIOD.fill(start=first, end=last), GIVE_PERIOD)
    return first, last


def _middle(lamps: pd.DataFrame, crs: pyproj.CRS) -> tuple[float, float]:
    """Return longitude and latitude of the middle of the lamps: a city's edge differs by less than a minute."""
    turned = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    longitude, latitude = turned.transform(float(lamps["x"].mean()), float(lamps["y"].mean()))
    return float(longitude), float(latitude)


def _full_hours(asked: LightingRequest, dark: Nights) -> NDArray[np.float64]:
    """Return for each night how long lamps would burn at full power for the same energy."""
    if asked.dim_share >= 1.0:
        return dark.hours
    if asked.dim_from_h is None or asked.dim_to_h is None:
        raise SourceError(NO_WINDOW.fill(share=asked.dim_share), GIVE_WINDOW)
    dimmed = dark.hours_within(asked.dim_from_h, asked.dim_to_h, asked.utc_offset_h)
    return np.asarray(dark.hours - (1.0 - asked.dim_share) * dimmed)


def _tell_lamps(
    call: Call, lamps: pd.DataFrame, lit: Indicator, missing: int, placed: pd.DataFrame, limit_m: float
) -> None:
    tell(call, [lit])
    off = int((placed["street"] < 0).sum())
    unchecked = len(lamps) - int(lit.in_scope)
    for kind, count in ((told.NOT_CHECKED, unchecked), (told.NO_POWER, missing), (told.OFF_STREET, off)):
        if count:
            call.report(kind.found(count=count, all=len(lamps), limit=limit_m))


def _tell_streets(call: Call, steps: pd.DataFrame, streets: pd.DataFrame, times: float) -> None:
    ratio = (steps["spacing_m"] / steps["height_m"]).to_numpy(float)
    for step, over in zip(steps[ratio > times].itertuples(), ratio[ratio > times].tolist(), strict=True):
        wkt = f"POINT ({step.x:.3f} {step.y:.3f})"
        call.report(told.SPACING.found(subject=step.code, wkt=wkt, spacing=step.spacing_m, times=over))
    for street in streets[streets["over"]].itertuples():
        middle = street.course.interpolate(0.5, normalized=True)
        name = street.name or "—"
        call.report(told.DENSE.found(subject=street.name, wkt=f"POINT ({middle.x:.3f} {middle.y:.3f})", name=name,
                                     density=street.w_per_m2, limit=street.limit_w_per_m2))  # fmt: skip
    if not_judged := int((~streets["judged"]).sum()):
        call.report(told.NO_LIMIT.found(count=not_judged, all=len(streets)))
    if streets["judged"].any():
        call.report(told.FROM_MEMORY.found())


def _energy_of_streets(streets: pd.DataFrame, full_hours: NDArray[np.float64]) -> float:
    """Return the energy of the streets whose width is known."""
    return float(streets.loc[streets["width_m"].notna(), "power_w"].sum()) / 1000.0 * float(full_hours.sum())


def _saving(call: Call, asked: LightingRequest, hours: float, energy: float, missing: int) -> dict[str, float | None]:
    """Return the baseline brought to this period's burning hours, and what was saved against it."""
    if not asked.baseline_kwh:
        return {"baseline_kwh": None, "saving": None}
    for what, is_there in ((HOURS, asked.baseline_hours), (NOTE, asked.baseline_note.strip())):
        if not is_there:
            call.report(told.BASELINE.found(what=what))
    if asked.measured_kwh is None and missing:
        call.report(told.NO_SAVING.found(count=missing))
        return {"baseline_kwh": None, "saving": None}
    baseline = asked.baseline_kwh * (hours / asked.baseline_hours if asked.baseline_hours else 1.0)
    measured = energy if asked.measured_kwh is None else asked.measured_kwh
    return {"baseline_kwh": baseline, "saving": (baseline - measured) / baseline if baseline > 0 else None}


def _nights(dark: Nights, full_hours: NDArray[np.float64], kilowatts: float, offset_h: float) -> Iterator[Answer]:
    """Yield every night with its hours and energy, so that the sum can be seen to be the sum."""
    begin, end = dark.clock(dark.begin, offset_h), dark.clock(dark.end, offset_h)
    for day, on, off, hours, full in zip(dark.days, begin, end, dark.hours, full_hours, strict=True):
        told = (day.isoformat(), on, off, f"{hours:.4f}", f"{full:.4f}", f"{kilowatts * full:.4f}")
        yield dict(zip(NIGHTS, told, strict=True))


def _write_streets(path: str, streets: pd.DataFrame, full_hours: NDArray[np.float64], crs: pyproj.CRS) -> str:
    names = ["name", "street_class", "lamps", "without_power", "power_w", "spacing_mean_m", "spacing_max_m", "length_m",
             "width_m", "w_per_m2", "limit_w_per_m2", "over", "judged"]  # fmt: skip
    drawn = streets[names].assign(energy_kwh=streets["power_w"] / 1000.0 * float(full_hours.sum()))
    layer = geopandas.GeoDataFrame(drawn, geometry=streets["course"].to_numpy(object), crs=crs)
    write_layers(Path(path), {"lit_streets": layer.reset_index(drop=True)})
    return path
