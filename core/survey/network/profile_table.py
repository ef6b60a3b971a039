"""The figures below a longitudinal profile, row by row, as they stand under such a drawing here.

A row belongs to the stations, to both sides of each station (the pipe that comes, the pipe that goes), or to the pipes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from undergrid.core.kernel.text import Text
from undergrid.core.report.numbers import NOTHING, written
from undergrid.core.survey.network.profile import Profile, Run, Station

STATION_MM, RUN_MM = 17.0, 9.0
LEAST_DROP_M = 0.05
"""Less is the step of an ordinary chamber."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its title, its height on paper, and the words of each station, side or pipe; None leaves a cell out."""

    title: Text
    height_mm: float
    of_station: Callable[[Station], str] | None = None
    of_sides: Callable[[Run, bool], str] | None = None
    of_run: Callable[[Run], str] | None = None


def level(value: float | None) -> str:
    """Return a level or depth to the millimetre, a dash where the survey has none."""
    return written(value, 3)


def stake(at_m: float) -> str:
    """Return a place along the way as stakes are written: K0+123.45."""
    whole = round(at_m, 2)
    return f"K{int(whole // 1000)}+{whole % 1000:06.2f}"


def slope(run: Run) -> str:
    """Return the slope with the direction in which the pipe falls along the drawing."""
    if run.slope_permille is None:
        return NOTHING
    arrow = "→" if run.slope_permille > 0 else "←" if run.slope_permille < 0 else ""
    return f"{arrow} {written(abs(run.slope_permille), 1)}".strip()


def rows_of(kinds: Callable[[str], str]) -> tuple[Row, ...]:
    """Return the rows from top to bottom; ``kinds`` says what a station's kind or a material is called."""
    return (
        Row(Text("ground level (m)", "地面标高（m）"), STATION_MM, of_station=lambda station: level(station.ground_m)),
        Row(
            Text("invert, in | out (m)", "管内底标高\n上游｜下游（m）"), STATION_MM,
            of_sides=lambda run, comes: level(run.invert_to_m if comes else run.invert_from_m),
        ),
        Row(
            Text("chamber floor (m)", "井底标高（m）"), STATION_MM, of_station=lambda station: level(station.bottom_m)
        ),
        Row(
            Text("cover (m)", "管顶覆土（m）"), STATION_MM - 3,
            of_sides=lambda run, comes: level(run.cover_to_m if comes else run.cover_from_m),
        ),
        Row(Text("size (mm)", "管径（mm）"), RUN_MM, of_run=lambda run: run.size.replace("x", "×") or NOTHING),
        Row(Text("material", "管材"), RUN_MM, of_run=lambda run: kinds(run.material) if run.material else NOTHING),
        Row(Text("slope (‰)", "坡度（‰）"), RUN_MM, of_run=slope),
        Row(Text("length (m)", "管长（m）"), RUN_MM, of_run=lambda run: f"{run.length_m:.2f}"),
        Row(Text("stake", "桩号"), STATION_MM + 3, of_station=lambda station: stake(station.at_m)),
        Row(Text("point", "井号（点号）"), STATION_MM + 3, of_station=lambda station: station.point_no),
        Row(Text("kind", "井型（特征）"), STATION_MM, of_station=lambda station: station.kind or NOTHING),
    )  # fmt: skip


def drops(found: Profile) -> list[tuple[Station, float, float]]:
    """Return the stations where the pipe that comes lies higher than the one that goes: place, upper level, drop."""
    fallen = []
    for before, after, station in zip(found.runs, found.runs[1:], found.stations[1:], strict=False):
        comes, goes = before.invert_to_m, after.invert_from_m
        if comes is not None and goes is not None and comes - goes >= LEAST_DROP_M:
            fallen.append((station, comes, comes - goes))
    return fallen
