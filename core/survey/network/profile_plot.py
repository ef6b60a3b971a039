"""The longitudinal profile on paper, true to scale: 1:1000 along and 1:100 upward where that fits.

Above, ground, pipe and chambers beside a staff of levels, with drops, what joins and what crosses; below, the figures
to the millimetre; at the foot the title block. It is drawn in millimetres, so that it prints at its scales.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Rectangle

from undergrid.core.kernel.crs import crs_in_words
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, save
from undergrid.core.report.title_block import paper as empty_sheet
from undergrid.core.report.title_block import spread, title_block
from undergrid.core.survey.network.profile import Profile, Station
from undergrid.core.survey.network.profile_table import Row, drops, level, rows_of, stake

GROUND, CHAMBER, FRAME = "#6b4f2a", "#303030", "black"
LEFT_MM, RIGHT_MM, STAFF_MM = 40.0, 16.0, 12.0
"""Titles of the rows stand left of the drawing, a staff of levels between them and it."""
HEAD_MM, LABEL_MM, FOOT_MM, ROOM_MM = 16.0, 56.0, 36.0, 8.0
"""The title, the labels above the ground, the title block, and room above and below the lines."""
SCALES = (1000, 500, 200, 2000, 5000, 10000, 20000)
EXAGGERATED = 10
"""Heights are drawn at a scale so many times larger than lengths."""
LONGEST_MM, HIGHEST_MM, CLOSEST_MM, WIDE_MM = 1150.0, 420.0, 7.0, 800.0
LABEL_STEP_MM, CHARACTER_MM, BLOCK_MM = 3.4, 1.5, 200.0
SMALL, SIZE = 5.5, 6.5
WORDS = {
    "ground": Text("ground", "地面线"),
    "drop": Text("drop {metres}", "跌水 {metres}"),
    "crosses": Text("{name} {size}  outside top {top} bottom {bottom}", "{name} {size}  外顶 {top} 外底 {bottom}"),
    "joins": Text("joins: {name} {size}  invert {level}", "接入 {name} {size}  内底 {level}"),
    "title": Text("drawing", "图名"),
    "utility": Text("utility", "管线类别"),
    "stretch": Text("from – to", "起止点"),
    "length": Text("length (m)", "全长（m）"),
    "scale": Text("scale", "比例"),
    "scales": Text("along 1:{along}, upward 1:{upward}", "横 1:{along}　纵 1:{upward}"),
    "datum": Text("heights", "高程基准"),
    "crs": Text("coordinates", "坐标系"),
    "drawn": Text("drawn by", "制图"),
    "checked": Text("checked by", "校核"),
    "approved": Text("approved by", "审核"),
    "day": Text("date", "日期"),
    "sheet": Text("sheet no.", "图号"),
}


@dataclass(frozen=True)
class Heading:
    """What the title block says beside the figures; ``materials``: names by code."""

    title: str
    utility: str
    colour: str
    day: dt.date
    datum: str = ""
    crs: str = ""
    materials: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Paper:
    """Where things stand on the sheet, in millimetres."""

    along: int
    base_m: float
    bottom_mm: float
    top_mm: float
    width_mm: float
    height_mm: float

    def x(self, at_m: float) -> float:
        return LEFT_MM + STAFF_MM + ROOM_MM + at_m * 1000 / self.along

    def y(self, level_m: float) -> float:
        return self.bottom_mm + (level_m - self.base_m) * 1000 * EXAGGERATED / self.along


def plot_profile(found: Profile, path: str | Path, heading: Heading, language: Language) -> Path:
    """Write the profile as a sheet to ``path`` (.svg, .pdf, .png)."""
    with context():
        return save(draw(found, heading, language), path)


def draw(found: Profile, heading: Heading, language: Language) -> Figure:
    """Return the sheet."""
    rows = rows_of(lambda code: heading.materials.get(code, code))
    paper = _laid_out(found, rows)
    figure, axes = empty_sheet(paper.width_mm, paper.height_mm)
    axes.text(paper.width_mm / 2, paper.height_mm - 9, heading.title, fontsize=12, ha="center", va="center")
    _staff(axes, paper)
    _lines(axes, found, paper, heading.colour, language)
    _labels(axes, found, paper, language)
    _table(axes, found, paper, rows, language)
    _block(axes, found, paper, heading, language)
    return figure


def scale_of(found: Profile) -> int:
    """Return the scale along the way: 1:1000, larger where chambers stand close, smaller where it would not fit."""
    spacing = min((run.length_m for run in found.runs if run.length_m > 0), default=found.length_m)
    low, high = _levels(found)
    for scale in SCALES[1:3][::-1] if spacing * 1000 / SCALES[0] < CLOSEST_MM else ():
        if found.length_m * 1000 / scale <= WIDE_MM and (high - low) * 1000 * EXAGGERATED / scale <= HIGHEST_MM:
            return scale
    for scale in (SCALES[0], *SCALES[3:]):
        if found.length_m * 1000 / scale <= LONGEST_MM and (high - low) * 1000 * EXAGGERATED / scale <= HIGHEST_MM:
            return scale
    return SCALES[-1]


def _levels(found: Profile) -> tuple[float, float]:
    """Return the lowest and the highest level to be seen."""
    levels = [station.ground_m for station in found.stations] + [station.bottom_m for station in found.stations]
    levels += [each for run in found.runs for each in (run.invert_from_m, run.invert_to_m, run.crown_from_m)]
    for crossing in found.crossings:
        if crossing.level_m is not None:
            levels += [crossing.level_m - crossing.height_m / 2, crossing.level_m + crossing.height_m / 2]
    known = [each for each in levels if each is not None]
    return (min(known), max(known)) if known else (0.0, 1.0)


def _laid_out(found: Profile, rows: Sequence[Row]) -> _Paper:
    along = scale_of(found)
    low, high = _levels(found)
    base = float(np.floor(low - 0.5))
    bottom = FOOT_MM + sum(row.height_mm for row in rows) + ROOM_MM
    lines = (high - base) * 1000 * EXAGGERATED / along
    top = bottom + max(lines, 30.0) + ROOM_MM
    width = max(LEFT_MM + STAFF_MM + 2 * ROOM_MM + found.length_m * 1000 / along + RIGHT_MM, 210.0)
    labels = LABEL_MM if found.crossings or found.branches else ROOM_MM
    return _Paper(along, base, bottom, top, width, top + labels + HEAD_MM)


def _staff(axes: Axes, paper: _Paper) -> None:
    """Draw the staff of levels: black and white metres, every one with its figure where there is room."""
    step = 1 if 1000 * EXAGGERATED / paper.along >= 3 else 5
    count = int((paper.top_mm - paper.bottom_mm) / (step * 1000 * EXAGGERATED / paper.along))
    for number in range(count):
        low = paper.base_m + number * step
        height = paper.y(low + step) - paper.y(low)
        fill = "black" if number % 2 else "white"
        axes.add_patch(Rectangle((LEFT_MM + STAFF_MM - 2, paper.y(low)), 2, height, fc=fill, ec=FRAME, lw=0.5))
    for number in range(count + 1):
        at = paper.base_m + number * step
        axes.text(LEFT_MM + STAFF_MM - 3, paper.y(at), f"{at:.0f}", fontsize=SIZE, ha="right", va="center")


def _lines(axes: Axes, found: Profile, paper: _Paper, colour: str, language: Language) -> None:
    ground = [(paper.x(each.at_m), paper.y(each.ground_m)) for each in found.stations if each.ground_m is not None]
    if ground:
        axes.plot(*zip(*ground, strict=True), color=GROUND, lw=1.2)
        axes.text(
            ground[-1][0] + 1, ground[-1][1], WORDS["ground"].say(language), fontsize=SIZE, color=GROUND, va="center"
        )
    for run in found.runs:
        if run.invert_from_m is None or run.invert_to_m is None:
            continue
        along = [paper.x(run.from_m), paper.x(run.to_m)]
        inverts = [paper.y(run.invert_from_m), paper.y(run.invert_to_m)]
        crowns = [paper.y(run.crown_from_m or 0.0), paper.y(run.crown_to_m or 0.0)]
        axes.fill_between(along, inverts, crowns, color=colour, alpha=0.25, lw=0)
        axes.plot(along, inverts, color=colour, lw=1.4)
        axes.plot(along, crowns, color=colour, lw=0.9)
        if run.slope_permille:
            _arrow(axes, along, [(inverts[0] + crowns[0]) / 2, (inverts[1] + crowns[1]) / 2], run.slope_permille > 0)
    for station in found.stations:
        low = bottom_of(station, found)
        if station.ground_m is not None and low is not None:
            x = paper.x(station.at_m)
            height = paper.y(station.ground_m) - paper.y(low)
            axes.add_patch(Rectangle((x - 0.5, paper.y(low)), 1.0, height, fc="white", ec=CHAMBER, lw=0.7, zorder=3))
    for station, upper, metres in drops(found):
        said = WORDS["drop"].fill(metres=f"{metres:.3f}").say(language)
        axes.annotate(said, (paper.x(station.at_m) + 1.2, paper.y(upper)), fontsize=SMALL, color="#b00020", va="bottom")


def _arrow(axes: Axes, x: Sequence[float], y: Sequence[float], forward: bool) -> None:
    """Draw the flow in the middle of a pipe."""
    places = [(x[0] + share * (x[1] - x[0]), y[0] + share * (y[1] - y[0])) for share in (0.44, 0.56)]
    tail, tip = places if forward else places[::-1]
    axes.annotate("", tip, xytext=tail, arrowprops={"arrowstyle": "-|>", "lw": 0.7, "color": CHAMBER})


def bottom_of(station: Station, found: Profile) -> float | None:
    """Return how far down a chamber is drawn: to its floor, or to the lowest pipe that meets it."""
    meeting = [run.invert_to_m for run in found.runs if run.to_m == station.at_m]
    meeting += [run.invert_from_m for run in found.runs if run.from_m == station.at_m]
    levels = [each for each in (station.bottom_m, *meeting) if each is not None]
    return min(levels, default=None)


def _labels(axes: Axes, found: Profile, paper: _Paper, language: Language) -> None:
    """Draw what crosses and what joins, each with its levels on a line of its own above the ground."""
    marks: list[tuple[float, float, str, str]] = []
    for crossing in found.crossings:
        if crossing.level_m is None:
            continue
        x, half = paper.x(crossing.at_m), crossing.height_m / 2
        size = (max(crossing.width_m * 1000 / paper.along, 0.8), max(paper.y(half) - paper.y(-half), 0.8))
        axes.add_patch(Ellipse((x, paper.y(crossing.level_m)), *size, fc=crossing.colour, ec="black", lw=0.5, zorder=4))
        name = crossing.name_zh if language == "zh" else crossing.name_en
        said = WORDS["crosses"].fill(name=name, size=crossing.size, top=level(crossing.level_m + half),
                                     bottom=level(crossing.level_m - half))  # fmt: skip
        marks.append((x, paper.y(crossing.level_m + half), said.say(language), "black"))
    for branch in found.branches:
        name = branch.name_zh if language == "zh" else branch.name_en
        said = WORDS["joins"].fill(name=name, size=branch.size, level=level(branch.invert_m))
        y = paper.y(branch.invert_m) if branch.invert_m is not None else paper.top_mm - ROOM_MM
        if branch.invert_m is not None:
            axes.plot([paper.x(branch.at_m)], [y + 0.8], marker="o", ms=3, mfc="white", mec=branch.colour, zorder=5)
        marks.append((paper.x(branch.at_m), y, said.say(language), "#404040"))
    marks.sort()
    for (x, y, words, colour), at in zip(marks, spread([mark[0] for mark in marks], LABEL_STEP_MM), strict=True):
        foot = paper.top_mm + 4
        axes.plot([x, x, at], [y, paper.top_mm, foot], color="#909090", lw=0.4, zorder=1)
        axes.text(at, foot + 0.5, words, rotation=90, fontsize=SMALL, ha="center", va="bottom", color=colour)


def _table(axes: Axes, found: Profile, paper: _Paper, rows: Sequence[Row], language: Language) -> None:
    top = FOOT_MM + sum(row.height_mm for row in rows)
    right = paper.x(found.length_m) + ROOM_MM
    centre: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": SIZE}
    axes.plot([2, right, right, 2, 2], [FOOT_MM, FOOT_MM, top, top, FOOT_MM], color=FRAME, lw=0.8)
    axes.plot([LEFT_MM + STAFF_MM] * 2, [FOOT_MM, top], color=FRAME, lw=0.8)
    high = top
    for row in rows:
        low = high - row.height_mm
        middle = (low + high) / 2
        axes.plot([2, right], [low, low], color=FRAME, lw=0.5)
        axes.text((2 + LEFT_MM + STAFF_MM) / 2, middle, row.title.say(language), **centre)
        for station in found.stations if row.of_station else ():
            said = row.of_station(station) if row.of_station else ""
            axes.text(paper.x(station.at_m), middle, said, rotation=90, **centre)
        if row.of_sides or row.of_run:
            for run in found.runs:
                _of_run(axes, row, run, paper, middle, centre)
                for end in (run.from_m, run.to_m):
                    axes.plot([paper.x(end)] * 2, [low, high], color=FRAME, lw=0.4)
        high = low


def _of_run(axes: Axes, row: Row, run: Any, paper: _Paper, middle: float, centre: dict[str, Any]) -> None:
    """Write a pipe's cell: its figure in the middle, or one beside each of its stations."""
    first, last = paper.x(run.from_m), paper.x(run.to_m)
    if row.of_sides:
        inward = min(1.9, (last - first) / 4)
        axes.text(first + inward, middle, row.of_sides(run, False), rotation=90, **centre)
        axes.text(last - inward, middle, row.of_sides(run, True), rotation=90, **centre)
    elif row.of_run:
        said = row.of_run(run)
        narrow = len(said) * CHARACTER_MM > last - first
        small = {"fontsize": SMALL, "rotation": 90} if narrow else {}
        axes.text((first + last) / 2, middle, said, **(centre | small))


def _block(axes: Axes, found: Profile, paper: _Paper, heading: Heading, language: Language) -> None:
    """Draw the title block at the foot, its right edge below the table's: two fields a line."""
    said = {name: text.say(language) for name, text in WORDS.items()}
    scales = WORDS["scales"].fill(along=paper.along, upward=paper.along // EXAGGERATED).say(language)
    ends = f"{found.stations[0].point_no} – {found.stations[-1].point_no}" if found.stations else ""
    crs = crs_in_words(heading.crs, language)
    fields = [
        (said["title"], heading.title), (said["scale"], scales), (said["utility"], heading.utility),
        (said["stretch"], ends), (said["length"], f"{found.length_m:.2f} ({stake(found.length_m)})"),
        (said["datum"], heading.datum), (said["crs"], crs), (said["day"], heading.day.isoformat()),
        (said["drawn"], ""), (said["checked"], ""), (said["approved"], ""), (said["sheet"], ""),
    ]  # fmt: skip
    left = max(paper.x(found.length_m) + ROOM_MM - BLOCK_MM, 2.0)
    title_block(axes, fields, left_mm=left, bottom_mm=3.0, width_mm=BLOCK_MM)
