"""The cross-section on paper, true to scale: every pipe at its depth in its colour, and its figures in a column below.

What the line crosses beside pipes (kerb, road line, centre line) stands as upright lines with their names; the
distances between neighbours stand under the ground. It is drawn in millimetres, so that it prints at its scales.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Rectangle

from undergrid.core.kernel.crs import crs_in_words
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, save
from undergrid.core.report.numbers import NOTHING, written
from undergrid.core.report.title_block import paper, spread, title_block
from undergrid.core.survey.network.cross_section import Band, CrossSection, Cut
from undergrid.core.survey.network.street_bands import CARRIAGEWAY, FOOTWAY, KINDS, PAVEMENT, STREET

LEFT_MM, RIGHT_MM, HEAD_MM, FOOT_MM, ROW_MM, GAP_MM = 34.0, 14.0, 38.0, 30.0, 7.0, 16.0
"""Titles of rows, the right margin, the title, names of lines and streets, the title block, a row, room for leaders."""
SCALES = (50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000)
WIDEST_MM, COLUMN_MM, LEAST_MM = 300.0, 17.0, 0.8
STEEPER_FROM, STEEPER = 200, 2
"""From this scale on heights are drawn at twice the scale of lengths, so that depths can be read."""
BAND_MM, NAMED_MM = 1.8, 11.0
"""The strip of a carriageway or pavement over the ground, and from which width on it is named."""
FILLS = {
    STREET: ("#c4c4c4", ""),
    CARRIAGEWAY: ("#8c8c8c", ""),
    PAVEMENT: ("#e6dccb", "////"),
    FOOTWAY: ("#e6dccb", "////"),
}
GROUND, LINE, SIZE, SMALL = "#6b4f2a", "#707070", 6.5, 5.5
WORDS = {
    "start": Text("left (start)", "左（起点）"),
    "end": Text("right (end)", "右（终点）"),
    "level": Text("level (m)", "标高（m）"),
    "apart": Text("distance (m)", "间距（m）"),
    "title": Text("drawing", "图名"),
    "scale": Text("scale", "比例"),
    "scales": Text("across 1:{across}, upward 1:{upward}", "横 1:{across}　纵 1:{upward}"),
    "line": Text("from – to", "断面起止"),
    "datum": Text("heights", "高程基准"),
    "crs": Text("coordinates", "坐标系"),
    "day": Text("date", "日期"),
    "drawn": Text("drawn by", "制图"),
    "checked": Text("checked by", "校核"),
    "approved": Text("approved by", "审核"),
    "sheet": Text("sheet no.", "图号"),
}


@dataclass(frozen=True)
class Heading:
    """What the title block says beside the figures; ``materials``: names by code."""

    title: str
    day: dt.date
    ends: tuple[tuple[float, float], tuple[float, float]]
    datum: str = ""
    crs: str = ""
    materials: dict[str, str] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sheet:
    across: int
    upward: int
    base_m: float
    bottom_mm: float
    width_mm: float
    height_mm: float

    def x(self, at_m: float) -> float:
        return LEFT_MM + at_m * 1000 / self.across

    def y(self, level_m: float) -> float:
        return self.bottom_mm + (level_m - self.base_m) * 1000 / self.upward


def _top(cut: Cut) -> float | None:
    return None if cut.level_m is None else cut.level_m + cut.height_m / 2


def _bottom(cut: Cut) -> float | None:
    return None if cut.level_m is None else cut.level_m - cut.height_m / 2


def rows_of(materials: dict[str, str], language: Language) -> tuple[tuple[str, Callable[[Cut], str]], ...]:
    """Return the rows of the table: title, and the words of each pipe."""
    rows: tuple[tuple[Text, Callable[[Cut], str]], ...] = (
        (Text("utility", "管线名称"), lambda cut: cut.name_zh if language == "zh" else cut.name_en),
        (Text("size (mm)", "管径（mm）"), lambda cut: cut.size.replace("x", "×") or NOTHING),
        (Text("material", "管材"), lambda cut: materials.get(cut.material or "", cut.material or NOTHING)),
        (Text("ground level (m)", "地面标高（m）"), lambda cut: written(cut.ground_m, 3)),
        (Text("outside top (m)", "管外顶标高（m）"), lambda cut: written(_top(cut), 3)),
        (Text("outside bottom (m)", "管外底标高（m）"), lambda cut: written(_bottom(cut), 3)),
        (Text("cover (m)", "覆土（m）"), lambda cut: written(cut.cover_m, 3)),
        (Text("from the start (m)", "距起点（m）"), lambda cut: written(cut.at_m, 2)),
    )
    return tuple((title.say(language), words) for title, words in rows)


def plot_cross_section(found: CrossSection, path: str | Path, heading: Heading, language: Language) -> Path:
    """Write the cross-section as a sheet to ``path`` (.svg, .pdf, .png)."""
    with context():
        return save(draw(found, heading, language), path)


def draw(found: CrossSection, heading: Heading, language: Language) -> Figure:
    """Return the sheet; pipes without a level stand as a cross on the lower edge."""
    rows = rows_of(heading.materials, language)
    at = _laid_out(found, len(rows))
    figure, axes = paper(at.width_mm, at.height_mm)
    axes.text(at.width_mm / 2, at.height_mm - 6, heading.title, fontsize=11, ha="center", va="center")
    for number, note in enumerate(heading.notes):
        y = at.height_mm - 11.5 - 3.2 * number
        axes.text(at.width_mm / 2, y, note.say(language), fontsize=SMALL, ha="center", va="center", color=LINE)
    _ground(axes, found, at, language)
    for band in found.bands:
        _band(axes, band, at, language)
    _marks(axes, found, at)
    for cut in found.cuts:
        _pipe(axes, cut, at)
    _distances(axes, found, at, language)
    _table(axes, found, at, rows)
    _block(axes, at, heading, language)
    return figure


def _laid_out(found: CrossSection, rows: int) -> _Sheet:
    across = next((scale for scale in SCALES if found.length_m * 1000 / scale <= WIDEST_MM), SCALES[-1])
    upward = across // STEEPER if across >= STEEPER_FROM else across
    known = [each for cut in found.cuts for each in (cut.ground_m, _top(cut), _bottom(cut)) if each is not None]
    base = float(np.floor(min(known, default=0.0) - 0.3))
    bottom = FOOT_MM + rows * ROW_MM + 2 * GAP_MM
    lines = max((max(known, default=1.0) - base) * 1000 / upward, 30.0)
    columns = LEFT_MM + COLUMN_MM * len(found.cuts) + RIGHT_MM
    width = max(LEFT_MM + found.length_m * 1000 / across + RIGHT_MM, columns, 210.0)
    return _Sheet(across, upward, base, bottom, width, bottom + lines + HEAD_MM)


def _ground(axes: Axes, found: CrossSection, at: _Sheet, language: Language) -> None:
    """Draw the ground as far as pipes tell it, a scale of levels at the left, and which end is which."""
    known = [(cut.at_m, cut.ground_m) for cut in found.cuts if cut.ground_m is not None]
    if known:
        points = [(0.0, known[0][1]), *known, (found.length_m, known[-1][1])]
        axes.plot([at.x(m) for m, _ in points], [at.y(level) for _, level in points], color=GROUND, lw=1.2)
    top = at.height_mm - HEAD_MM
    for level in np.arange(at.base_m, at.base_m + (top - at.bottom_mm) * at.upward / 1000 + 1e-6):
        axes.plot([at.x(0) - 2, at.x(0)], [at.y(level)] * 2, color="black", lw=0.5)
        axes.text(at.x(0) - 3, at.y(level), f"{level:.0f}", fontsize=SIZE, ha="right", va="center")
    axes.plot([at.x(0)] * 2, [at.bottom_mm, top], color="black", lw=0.5)
    axes.text(4, top + 2, WORDS["level"].say(language), fontsize=SMALL, va="center")
    for place, name, side in ((0.0, "start", "left"), (found.length_m, "end", "right")):
        axes.text(at.x(place), at.height_mm - 6, WORDS[name].say(language), fontsize=SIZE, ha=side, va="center")


def _marks(axes: Axes, found: CrossSection, at: _Sheet) -> None:
    top = at.height_mm - HEAD_MM
    for mark, place in zip(found.marks, spread([at.x(mark.at_m) for mark in found.marks], 14.0), strict=True):
        x = at.x(mark.at_m)
        axes.plot([x, x, place], [at.bottom_mm, top + 10, top + 14], color=LINE, lw=0.6, ls=(0, (6, 2, 1, 2)))
        axes.text(place, top + 14.5, mark.name, fontsize=SIZE, ha="center", va="bottom", color=LINE)


def _band(axes: Axes, band: Band, at: _Sheet, language: Language) -> None:
    """Draw a carriageway or pavement as a strip over the ground, with its name and width as far as there is room."""
    left, right, y = at.x(band.from_m), at.x(band.to_m), at.height_mm - HEAD_MM + 2.0
    colour, hatch = FILLS[band.kind]
    axes.add_patch(Rectangle((left, y), right - left, BAND_MM, fc=colour, ec="black", lw=0.4, hatch=hatch))
    width = f"{band.to_m - band.from_m:.2f}"
    named = f"{KINDS[band.kind].say(language)} {width}"
    said = f"{band.street} {named}" if band.street else named
    room = (right - left) / NAMED_MM
    words = said if room >= len(said) / 8 else named if room >= 1 else width
    axes.text(
        (left + right) / 2,
        y + BAND_MM + 1,
        words,
        fontsize=SMALL,
        ha="center",
        va="bottom",
        rotation=0 if right - left >= 7 else 90,
        zorder=4,
        bbox={"fc": "white", "ec": "none", "pad": 0.6},
    )


def _pipe(axes: Axes, cut: Cut, at: _Sheet) -> None:
    style: dict[str, Any] = {"fc": cut.colour, "ec": "black", "lw": 0.5, "zorder": 3}
    x = at.x(cut.at_m)
    if cut.level_m is None:
        axes.plot([x], [at.bottom_mm], marker="x", color=cut.colour)
        return
    width = max(cut.width_m * 1000 / at.across, LEAST_MM)
    height = max(cut.height_m * 1000 / at.upward, LEAST_MM)
    y = at.y(cut.level_m)
    if cut.round:
        axes.add_patch(Ellipse((x, y), width, height, **style))
    else:
        axes.add_patch(Rectangle((x - width / 2, y - height / 2), width, height, **style))


def _distances(axes: Axes, found: CrossSection, at: _Sheet, language: Language) -> None:
    """Draw the chain of distances between ends, lines and pipes, below the section."""
    places = sorted({0.0, found.length_m, *(cut.at_m for cut in found.cuts), *(mark.at_m for mark in found.marks)})
    y = at.bottom_mm - 6
    axes.text(LEFT_MM - 3, y, WORDS["apart"].say(language), fontsize=SMALL, ha="right", va="center")
    axes.plot([at.x(places[0]), at.x(places[-1])], [y, y], color="black", lw=0.5)
    for place in places:
        axes.plot([at.x(place)] * 2, [y - 1, y + 1], color="black", lw=0.6)
    for one, other in pairwise(places):
        narrow = (other - one) * 1000 / at.across < 8
        axes.text(
            at.x((one + other) / 2), y + 0.8, f"{other - one:.2f}", fontsize=SMALL, ha="center", va="bottom",
            rotation=90 if narrow else 0,
        )  # fmt: skip


def _table(axes: Axes, found: CrossSection, at: _Sheet, rows: Sequence[tuple[str, Callable[[Cut], str]]]) -> None:
    """Write a column of figures for each pipe, led down from where it lies."""
    top = FOOT_MM + len(rows) * ROW_MM
    columns = _columns(found, at)
    for number in range(len(rows) + 1):
        axes.plot([2, at.width_mm - 4], [FOOT_MM + number * ROW_MM] * 2, color="black", lw=0.5)
    for edge in (2.0, LEFT_MM - 2, at.width_mm - 4):
        axes.plot([edge] * 2, [FOOT_MM, top], color="black", lw=0.5)
    for cut, column in zip(found.cuts, columns, strict=True):
        x = at.x(cut.at_m)
        start = at.bottom_mm if cut.level_m is None else at.y(cut.level_m - cut.height_m / 2)
        axes.plot([x, x, column, column], [start, at.bottom_mm - 9, top + 6, top], color=cut.colour, lw=0.5)
    for number, (title, words) in enumerate(rows):
        y = top - (number + 0.5) * ROW_MM
        axes.text(LEFT_MM / 2, y, title, fontsize=SIZE, ha="center", va="center")
        for cut, column in zip(found.cuts, columns, strict=True):
            axes.text(column, y, words(cut), fontsize=SIZE, ha="center", va="center")


def _columns(found: CrossSection, at: _Sheet) -> list[float]:
    """Return where the columns stand: below their pipes, apart from one another, within the table."""
    places = spread([at.x(cut.at_m) for cut in found.cuts], COLUMN_MM)
    if not places:
        return []
    least, most = LEFT_MM - 2 + COLUMN_MM / 2, at.width_mm - 4 - COLUMN_MM / 2
    for number, place in enumerate(places):
        low = least + number * COLUMN_MM
        high = most - (len(places) - 1 - number) * COLUMN_MM
        places[number] = min(max(place, low), high)
    return places


def _block(axes: Axes, at: _Sheet, heading: Heading, language: Language) -> None:
    said = {name: text.say(language) for name, text in WORDS.items()}
    scales = WORDS["scales"].fill(across=at.across, upward=at.upward).say(language)
    ends = " – ".join(f"({x:.2f}, {y:.2f})" for x, y in heading.ends)
    crs = crs_in_words(heading.crs, language)
    fields = [
        (said["title"], heading.title), (said["scale"], scales), (said["line"], ends),
        (said["day"], heading.day.isoformat()), (said["datum"], heading.datum), (said["crs"], crs),
        (said["drawn"], ""), (said["checked"], ""), (said["approved"], ""), (said["sheet"], ""),
    ]  # fmt: skip
    width = min(200.0, at.width_mm - 6)
    title_block(axes, fields, left_mm=at.width_mm - width - 4, bottom_mm=3.0, width_mm=width)
