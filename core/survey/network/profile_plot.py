"""The longitudinal profile on paper: the lines above, the figures in a table below, as profiles are drawn here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse

from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, save, sheet
from undergrid.core.survey.network.profile import Profile, Run, Station

GROUND, CHAMBER = "#6b4f2a", "#404040"
TITLES = {
    "level": Text("level (m)", "高程（m）"),
    "ground": Text("ground", "地面"),
    "crown": Text("crown", "管顶"),
    "invert": Text("invert", "管底"),
}
STATION_ROWS: tuple[tuple[Text, Callable[[Station], str]], ...] = (
    (Text("point", "点号"), lambda station: station.point_no),
    (Text("distance (m)", "距离（m）"), lambda station: f"{station.at_m:.2f}"),
    (Text("ground level (m)", "地面高程（m）"), lambda station: figure_of(station.ground_m)),
)
RUN_ROWS: tuple[tuple[Text, Callable[[Run], str]], ...] = (
    (Text("invert (m)", "管底高程（m）"), lambda run: f"{figure_of(run.invert_from_m)} → {figure_of(run.invert_to_m)}"),
    (Text("slope (‰)", "坡度（‰）"), lambda run: figure_of(run.slope_permille, 1)),
    (Text("size, material", "规格、材质"), lambda run: " ".join(filter(None, (run.size, run.material)))),
    (Text("length (m)", "长度（m）"), lambda run: f"{run.length_m:.2f}"),
)


def figure_of(value: float | None, digits: int = 2) -> str:
    """Return a figure for the table, a dash where the survey has none."""
    return "–" if value is None else f"{value:.{digits}f}"


def plot_profile(found: Profile, path: str | Path, title: str, language: Language, colour: str) -> Path:
    """Write the profile as a sheet to ``path`` (.svg, .pdf, .png), its pipes in ``colour``."""
    with context():
        return save(draw(found, title, language, colour), path)


def draw(found: Profile, title: str, language: Language, colour: str) -> Figure:
    """Return the sheet: as wide as the path needs, lines above, table below."""
    figure = sheet(width_mm=min(max(180.0, 28.0 * len(found.stations)), 1200.0), height_mm=180.0)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=[3, 2])
    above.set_title(title, fontsize=10)
    above.set_ylabel(TITLES["level"].say(language))
    _lines(above, found, language, colour)
    _crossings(above, found)
    _table(below, found, language)
    return figure


def _lines(axes: Axes, found: Profile, language: Language, colour: str) -> None:
    surveyed = [(station.at_m, station.ground_m) for station in found.stations if station.ground_m is not None]
    axes.plot(
        [at_m for at_m, _ in surveyed],
        [ground_m for _, ground_m in surveyed],
        color=GROUND,
        lw=1.2,
        label=TITLES["ground"].say(language),
    )
    for number, run in enumerate(found.runs):
        if run.invert_from_m is None or run.invert_to_m is None:
            continue
        along = [run.from_m, run.to_m]
        inverts, crowns = [run.invert_from_m, run.invert_to_m], [run.crown_from_m, run.crown_to_m]
        axes.fill_between(along, inverts, crowns, color=colour, alpha=0.25, lw=0)  # type: ignore[arg-type]
        axes.plot(along, inverts, color=colour, lw=1.4, label=None if number else TITLES["invert"].say(language))
        axes.plot(
            along,
            crowns,  # type: ignore[arg-type]
            color=colour,
            lw=0.8,
            ls="--",
            label=None if number else TITLES["crown"].say(language),
        )
    for station in found.stations:
        low = _bottom(station, found)
        if station.ground_m is not None and low is not None:
            axes.plot([station.at_m] * 2, [low, station.ground_m], color=CHAMBER, lw=1.0)
            axes.annotate(
                station.point_no,
                (station.at_m, station.ground_m),
                xytext=(0, 3),
                textcoords="offset points",
                ha="center",
            )
    axes.grid(axis="y", lw=0.3)
    axes.legend(loc="best", frameon=False)


def _bottom(station: Station, found: Profile) -> float | None:
    """Return how far down a chamber's line is drawn: to its floor, or to the lowest pipe that meets it."""
    meeting = [run.invert_to_m for run in found.runs if run.to_m == station.at_m]
    meeting += [run.invert_from_m for run in found.runs if run.from_m == station.at_m]
    levels = [level for level in (station.bottom_m, *meeting) if level is not None]
    return min(levels, default=None)


def _crossings(axes: Axes, found: Profile) -> None:
    for crossing in found.crossings:
        if crossing.level_m is None:
            continue
        size = (max(crossing.width_m, found.length_m / 150), max(crossing.height_m, 0.1))
        axes.add_patch(Ellipse((crossing.at_m, crossing.level_m), *size, fc=crossing.colour, ec="black", lw=0.4))
        axes.annotate(
            f"{crossing.category} {crossing.size}",
            (crossing.at_m, crossing.level_m),
            xytext=(4, 2),
            textcoords="offset points",
        )


def _table(axes: Axes, found: Profile, language: Language) -> None:
    rows = len(STATION_ROWS) + len(RUN_ROWS)
    axes.set_ylim(rows, 0)
    axes.set_yticks(
        [row + 0.5 for row in range(rows)], [title.say(language) for title, _ in (*STATION_ROWS, *RUN_ROWS)]
    )
    axes.tick_params(axis="both", length=0, labelbottom=False)
    centre: dict[str, Any] = {"ha": "center", "va": "center"}
    for row in range(1, rows):
        axes.axhline(row, color="black", lw=0.4)
    for row, (_, words) in enumerate(STATION_ROWS):
        for station in found.stations:
            axes.text(station.at_m, row + 0.5, words(station), rotation=90 if len(found.stations) > 25 else 0, **centre)
    for row, (_, say) in enumerate(RUN_ROWS, start=len(STATION_ROWS)):
        for run in found.runs:
            axes.text((run.from_m + run.to_m) / 2, row + 0.5, say(run), **centre)
    for station in found.stations:
        axes.plot([station.at_m] * 2, [len(STATION_ROWS), rows], color="black", lw=0.4)
