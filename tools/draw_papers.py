"""Draw the pictures of the guide's page of papers: two longitudinal profiles, two cross-sections, the map of a permit.

``./run python tools/draw_papers.py`` writes them into ``docs/images``, in Chinese, from a street laid by hand below.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from undergrid.core.kernel.text import Text
from undergrid.core.report.figure import context, save
from undergrid.core.store.codebook import shipped_codes
from undergrid.core.store.codelists import read_codes
from undergrid.core.streets.across import Crossed
from undergrid.core.survey.clearance.cover import cover_m
from undergrid.core.survey.clearance.dig import affected
from undergrid.core.survey.clearance.permit_map import draw as draw_map
from undergrid.core.survey.network.cross_section import CrossSection, Mark, cross_section, marks_on
from undergrid.core.survey.network.cross_section_plot import Heading as SectionHeading
from undergrid.core.survey.network.cross_section_plot import plot_cross_section
from undergrid.core.survey.network.named_lines import NamedLine
from undergrid.core.survey.network.profile import profile
from undergrid.core.survey.network.profile_plot import Heading, plot_profile
from undergrid.core.survey.network.stored import Stored, as_pipes
from undergrid.core.survey.network.street_bands import street_bands
from undergrid.core.survey.network.utilities import PREFERRED_SCHEME, Utilities, utilities
from undergrid.tests.survey_network.laid import points, segments

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
DAY = dt.date(2026, 11, 28)
DATUM, CRS = "1985 国家高程基准", "CGCS2000 / 3-degree Gauss-Kruger CM 108E"
INVERTS = ((228.412, 228.318), (228.318, 228.204), (227.704, 227.601), (227.601, 227.452), (227.452, 227.310))
GROUNDS = (231.025, 230.880, 230.912, 230.755, 230.690, 230.604)
OWNERS = {"JS": "水务公司", "TR": "燃气公司", "GD": "供电公司", "YS": "排水公司"}
LENGTH_M = 31.5
BOX_INVERTS = ((227.950, 227.890), (227.890, 227.915), (227.840, 227.760), (227.260, 227.180))
BOX_GROUNDS = (231.210, 231.050, 230.960, 230.870, 230.640)
STREET_M = 230.9


def sewer() -> tuple[Stored, Stored]:
    """Five pipes of a sewer along a street with a drop at the third chamber, and their chambers."""
    pipes = segments(
        *(
            {"name": f"WS{n}-WS{n + 1}", "course": [(LENGTH_M * n, 0, first), (LENGTH_M * (n + 1), 0, last)],
             "category": "WS", "width_mm": 400.0 if n < 2 else 500.0, "material": "T", "owner": "排水公司",
             "from_depth_m": GROUNDS[n] - first, "to_depth_m": GROUNDS[n + 1] - last}
            for n, (first, last) in enumerate(INVERTS)
        )
    )  # fmt: skip
    chambers = points(
        *(
            {"name": f"WS{n}", "at": (LENGTH_M * n, 0, ground), "appurtenance": "检查井",
             "chamber_depth_m": ground - (INVERTS[n][0] if n < len(INVERTS) else INVERTS[-1][1])}
            for n, ground in enumerate(GROUNDS)
        )
    )  # fmt: skip
    return pipes, chambers


def storm_drain() -> tuple[Stored, Stored]:
    """Four stretches of a storm drain: round, the second of them climbing, then a box, then a drop."""
    sizes: tuple[dict[str, Any], ...] = (
        {"width_mm": 600.0}, {"width_mm": 600.0}, {"width_mm": 1200.0, "height_mm": 1000.0}, {"width_mm": 800.0}
    )  # fmt: skip
    pipes = segments(
        *(
            {"name": f"YS{n}-YS{n + 1}", "course": [(40 * n, 0, first), (40 * (n + 1), 0, last)], "category": "YS",
             "material": "T", "owner": "排水公司", "from_depth_m": BOX_GROUNDS[n] - first,
             "to_depth_m": BOX_GROUNDS[n + 1] - last, **sizes[n]}
            for n, (first, last) in enumerate(BOX_INVERTS)
        )
    )  # fmt: skip
    ends = (*(first for first, _ in BOX_INVERTS), BOX_INVERTS[-1][1])
    words = ("雨水检查井", "雨水检查井", "雨水检查井", "跌水井", "出水口")
    chambers = points(
        *(
            {"name": f"YS{n}", "at": (40 * n, 0, ground), "appurtenance": words[n], "chamber_depth_m": ground - ends[n]}
            for n, ground in enumerate(BOX_GROUNDS)
        )
    )
    return pipes, chambers


def beside_the_drain() -> Stored:
    """What crosses the storm drain closely, and two laterals of gullies that join it."""
    across = ((12.0, "WS", 400.0, 229.4, "T"), (15.0, "JS", 300.0, 230.1, "QM"), (86.0, "GD", 100.0, 230.2, "MPP"),
              (88.5, "TX", 110.0, 230.3, "PVC"), (130.0, "TR", 200.0, 230.0, "PE"))  # fmt: skip
    return segments(
        *(
            {"name": f"{code}21-{code}{n + 22}", "course": [(at, -9, top), (at, 9, top)], "category": code,
             "width_mm": width, "material": material, "owner": OWNERS.get(code), **below(top)}
            for n, (at, code, width, top, material) in enumerate(across)
        ),
        *(
            {"name": f"YS{40 + n}-YS{n}", "course": [(40 * n, -8, 229.6), (40 * n, 0, 229.3)], "category": "YS",
             "width_mm": 300.0, "from_depth_m": 1.4, "to_depth_m": 1.7, "material": "PE"}
            for n in (1, 2)
        ),
    )  # fmt: skip


def wide_street() -> Stored:
    """What lies in a main street: seven utilities, a block of ducts and a box, one without a level."""
    laid = ((-14.0, "JS", 600.0, None, 229.4, "QM"), (-11.2, "TX", 480.0, 360.0, 229.9, "PVC"),
            (-8.0, "WS", 500.0, None, 227.9, "T"), (-1.5, "YS", 2000.0, 1800.0, 229.2, "T"),
            (5.5, "RL", 300.0, None, 229.3, "G"), (9.0, "TR", 315.0, None, 229.7, "PE"),
            (12.5, "GD", 700.0, 500.0, 229.9, "MPP"))  # fmt: skip
    return segments(
        *(
            {"name": f"{code}51-{code}52", "course": [(0, y, top), (60, y, top)], "category": code, "width_mm": width,
             "height_mm": height, "material": material, "owner": OWNERS.get(code), **below(top)}
            for y, code, width, height, top, material in laid
        )
    )  # fmt: skip


def others() -> Stored:
    """What crosses the sewer and what joins it, and what lies beside it in the street."""
    across = ((18.0, "JS", 200.0, 229.9, "QM"), (47.0, "TR", 160.0, 230.0, "PE"), (118.0, "GD", 100.0, 230.1, "MPP"))
    beside = ((4.2, "JS", 300.0, 229.8, "QM"), (6.0, "TR", 200.0, 229.9, "PE"), (-3.1, "YS", 800.0, 228.4, "T"))
    return segments(
        *(
            {"name": f"{code}1-{code}{n + 2}", "course": [(at, -9, top), (at, 9, top)], "category": code,
             "width_mm": width, "material": material, "owner": OWNERS.get(code), **below(top)}
            for n, (at, code, width, top, material) in enumerate(across)
        ),
        *(
            {"name": f"{code}7-{code}8", "course": [(0, y, top), (157, y, top)], "category": code, "width_mm": width,
             "material": material, "owner": OWNERS.get(code), **below(top)}
            for y, code, width, top, material in beside
        ),
        {"name": "WS30-WS3", "course": [(LENGTH_M * 3, -14, 228.6), (LENGTH_M * 3, 0, 228.2)], "category": "WS",
         "width_mm": 300.0, "from_depth_m": 2.1, "to_depth_m": 2.5, "material": "PE"},
    )  # fmt: skip


def below(top: float) -> dict[str, float | str]:
    """Return the depths of a pipe whose top lies at this level under the street."""
    return {"level_kind": "top", "from_depth_m": STREET_M - top, "to_depth_m": STREET_M - top}


def known_utilities() -> Utilities:
    """Return the utilities of the shipped lists."""
    rows = [row for row in read_codes() if row["kind"] == "pipe_category"]
    return utilities(sorted(rows, key=lambda row: row["scheme"] != PREFERRED_SCHEME))


def draw() -> None:
    """Write the pictures."""
    (path, chambers), beside = sewer(), others()
    kinds, street, pit, rows, streets = dug_street()
    found = profile(path, [False] * len(path), chambers, as_pipes(beside), kinds)
    title = "污水管道纵断面图（WS0 至 WS5）"
    plot_profile(
        found,
        IMAGES / "paper-profile.png",
        Heading(title, "污水", kinds["WS"].colour, DAY, DATUM, CRS, materials()),
        "zh",
    )
    line = shapely.LineString([(25.0, -11.0), (25.0, 11.0)])
    section, notes = with_street(cross_section(line, as_pipes(street), kinds), marks_on(line, edges()), "人民路", 20.0)
    heading = SectionHeading("人民路管线横断面图", DAY, ((25.0, -11.0), (25.0, 11.0)), DATUM, CRS, materials(), notes)
    plot_cross_section(section, IMAGES / "paper-section.png", heading, "zh")
    draw_second_pages(kinds)
    with context():
        save(draw_map(rows, street, pit, kinds, streets, "zh", CRS), IMAGES / "paper-permit-map.png")


def draw_second_pages(kinds: Utilities) -> None:
    """Write another profile, of a storm drain, and another section, of a main street."""
    path, chambers = storm_drain()
    found = profile(path, [False] * len(path), chambers, as_pipes(beside_the_drain()), kinds)
    title = "雨水管道纵断面图（YS0 至 YS4）"
    named = Heading(title, "雨水", kinds["YS"].colour, DAY, DATUM, CRS, materials())
    plot_profile(found, IMAGES / "paper-profile-2.png", named, "zh")
    line = shapely.LineString([(25.0, -20.0), (25.0, 20.0)])
    marks = ((-18.0, "红线"), (-12.0, "路缘石"), (0.0, "道路中心线"), (12.0, "路缘石"), (18.0, "红线"))
    edges_of = [NamedLine(shapely.LineString([(0, y), (60, y)]), name) for y, name in marks]
    section = cross_section(line, as_pipes(wide_street()), kinds)
    section, notes = with_street(section, marks_on(line, edges_of), "滨江大道", 36.0)
    heading = SectionHeading("滨江大道管线横断面图", DAY, ((25.0, -20.0), (25.0, 20.0)), DATUM, CRS, materials(), notes)
    plot_cross_section(section, IMAGES / "paper-section-2.png", heading, "zh")


def with_street(
    section: CrossSection, marks: tuple[Mark, ...], name: str, width_m: float
) -> tuple[CrossSection, tuple[Text, ...]]:
    """Return a section under a street of that width in its middle, and what its paper says of that."""
    over = street_bands(
        section.length_m, marks, [Crossed(section.length_m / 2 + 0.2, name, "main", width_m, False)], "zh"
    )
    lines = tuple(sorted((*marks, *over.marks), key=lambda each: each.at_m))
    return replace(section, marks=lines, bands=over.bands), over.notes()


def materials() -> dict[str, str]:
    """Return the names of the shipped materials."""
    return shipped_codes().names("pipe_material", "zh")


def edges() -> list[NamedLine]:
    """Return the lines of the street's cross-section."""
    named = ((-10.0, "红线"), (-7.0, "路缘石"), (0.5, "道路中心线"), (8.0, "路缘石"))
    return [NamedLine(shapely.LineString([(0, y), (200, y)]), name) for y, name in named]


def dug_street() -> tuple[Utilities, Stored, shapely.Polygon, pd.DataFrame, list[NamedLine]]:
    """Return a street with its pipes, a pit in it, the pipes that the pit meets, and the street's line."""
    kinds, street, pit = known_utilities(), _joined(sewer()[0], others()), shapely.box(16.0, -1.5, 28.0, 7.0)
    pipes = as_pipes(street)
    rows = affected(pipes, cover_m(street, pipes.sizes), pit, 2.0, 1.0)
    return kinds, street, pit, rows, [NamedLine(edges()[2].course, "人民路")]


def _joined(one: Stored, other: Stored) -> Stored:
    """Return the rows of both."""
    return Stored(pd.concat([one.rows, other.rows], ignore_index=True), np.concatenate([one.geometry, other.geometry]))


if __name__ == "__main__":
    draw()
