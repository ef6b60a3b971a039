"""A family of deliveries whose truth is known, made from a seed: how a team of some country writes a network of pipes.

The truth is made first (points, links, sizes, materials, places, levels); then words, units, grid, layout and format
are drawn by lot. Whatever is written is meant, so what comes into the store must be the truth.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pandas as pd
from pyproj import Transformer

from undergrid.tests.intake.true_words import LANGUAGES, Language
from undergrid.tests.intake.true_writers import WRITERS

EAST, NORTH = 500_000.0, 2_500_000.0
APART_M = 2_000.0
PROJECT = 4547
MM = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}
CLOSE = 0.02
"""Metres and millimetres: what degrees, feet and inches are written with."""
METRES = {"m": 1.0, "cm": 0.01, "mm": 0.001, "ft": 0.3048}


def north_of(seed: int) -> float:
    """Return the northing around which the delivery of a seed lies."""
    return NORTH + APART_M * seed


@dataclass(frozen=True)
class Node:
    """A point as it is: number, place in the project's metres, ground, utility."""

    no: str
    x: float
    y: float
    ground_m: float
    utility: str


@dataclass(frozen=True)
class Link:
    """A pipe as it is: its ends' numbers, its size, its material's code, the levels of its ends."""

    start: str
    end: str
    width_mm: float
    height_mm: float
    material: str
    from_level_m: float
    to_level_m: float
    utility: str


@dataclass
class Manner:
    """How this team writes: language, grid, units, what stands in tables."""

    language: Language
    writer: str
    grid: str = "metres"
    unit: str = "m"
    size_unit: str = "mm"
    decimal: str = "."
    done: list[str] = field(default_factory=list)


class Delivery:
    """One delivery of the family: its truth, how it was written, its files, and the options of its import."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed = seed
        self.chance = random.Random(seed)  # noqa: S311  (nothing here is a secret)
        self.nodes: list[Node] = []
        self.links: list[Link] = []
        self.options: dict[str, str] = {}
        writer = list(WRITERS)[seed % len(WRITERS)]
        self.manner = Manner(self.chance.choice(LANGUAGES), writer)
        self._network()
        made = WRITERS[writer]
        self._manner(made.grids)
        self.files = made.write(self, folder)

    def __str__(self) -> str:
        told = (
            self.manner.writer,
            self.manner.language.name,
            self.manner.grid,
            self.manner.unit,
            self.manner.size_unit,
        )
        return f"seed {self.seed}: {', '.join((*told, *self.manner.done))}"

    def may(self, what: str, share: float = 1 / 3) -> bool:
        """Return whether something is done to this delivery, and remember it."""
        happens = self.chance.random() < share
        if happens:
            self.manner.done.append(what)
        return happens

    def _network(self) -> None:
        """Make one or two nets: a main that falls to its outlet, with branches; each pipe a hundredth steep."""
        where = self.chance.randrange(100)
        for number, utility in enumerate(self.chance.sample(list(self.manner.language.utilities), 2)):
            start = self.chance.randrange(1, 500)
            count = self.chance.randrange(3, 9)
            east = EAST - 20_000 + 400 * where + 7.0 * number
            north = north_of(self.seed) + 3.0 * number
            prefix = f"{utility}{self.chance.choice(['', '-'])}{self.seed}{'AB'[number]}"
            nodes: list[Node] = []
            for at in range(count):
                x, y = east + 31.25 * at, north + self.chance.randrange(-400, 400) / 100
                nodes.append(Node(f"{prefix}{start + at}", x, y, 30.0 - 0.125 * at, utility))
            self.nodes += nodes
            depth = self.chance.choice([1.25, 1.5, 2.0])
            for above, below in pairwise(nodes):
                self.links.append(self._link(above, below, depth))

    def _link(self, above: Node, below: Node, depth: float) -> Link:
        material = self.chance.choice(list(self.manner.language.materials))
        size = self.chance.choice(self.manner.language.sizes)
        width, height = size if isinstance(size, tuple) else (size, size)
        down, up = below.ground_m - depth - 0.25, above.ground_m - depth
        return Link(above.no, below.no, width, height, material, up, down, above.utility)

    def _manner(self, grids: tuple[str, ...]) -> None:
        manner, language = self.manner, self.manner.language
        manner.grid = self.chance.choice([grid for grid in language.grids if grid in grids] or list(grids))
        manner.unit = self.chance.choice(language.units)
        manner.size_unit = self.chance.choice(language.size_units)
        manner.decimal = "," if language.comma and self.chance.random() < 2 / 3 else "."

    def place(self, node: Node) -> tuple[str, str]:
        """Return easting and northing as the team writes them."""
        grid = self.manner.grid
        if grid == "degrees":
            x, y = Transformer.from_crs(PROJECT, 4490, always_xy=True).transform(node.x, node.y)
            return self.figure(x, 9), self.figure(y, 9)
        if grid == "utm":
            x, y = Transformer.from_crs(PROJECT, 32649, always_xy=True).transform(node.x, node.y)
            return self.figure(x, 3), self.figure(y, 3)
        return self.figure(node.x + (38e6 if grid == "zone" else 0), 3), self.figure(node.y, 3)

    def level(self, metres: float) -> str:
        """Return a level in the team's unit."""
        return self.figure(metres / METRES[self.manner.unit], 4)

    def figure(self, number: float, digits: int) -> str:
        """Return a number as the team writes it."""
        return f"{number:.{digits}f}".replace(".", self.manner.decimal)

    def size(self, link: Link) -> str:
        """Return a size in the team's unit; a culvert as width and height."""
        sizes = [f"{each / MM[self.manner.size_unit]:g}" for each in (link.width_mm, link.height_mm)]
        sizes = [each.replace(".", self.manner.decimal) for each in sizes]
        return sizes[0] if link.width_mm == link.height_mm else "X".join(sizes)


def differences_of(made: Delivery, points: pd.DataFrame, segments: pd.DataFrame) -> list[str]:
    """Return what of the truth did not come in as it is, a line for each point and pipe; nothing where all did."""
    holds = WRITERS[made.manner.writer].holds
    told = []
    own = {str(row["point_no"]): row for _, row in points.iterrows()}
    if len(points) != len(made.nodes):
        told.append(f"{len(points)} points for {len(made.nodes)}")
    for node in made.nodes:
        meant = {"x": node.x, "y": node.y, "ground_m": node.ground_m, "category": node.utility}
        told += _unlike(
            node.no, own.get(node.no), {k: v for k, v in meant.items() if k[:2] != "gr" or "ground" in holds}
        )
    if len(segments) != len(made.links):
        told.append(f"{len(segments)} pipes for {len(made.links)}")
    ends = {frozenset((str(row["from_point_no"]), str(row["to_point_no"]))): row for _, row in segments.iterrows()}
    for link in made.links:
        row = ends.get(frozenset((link.start, link.end)))
        up, down = link.from_level_m, link.to_level_m
        if row is not None and str(row["from_point_no"]) != link.start:  # a pipe may be told from its other end
            up, down = down, up
        meant = {"category": link.utility}
        if "size" in holds:
            meant |= {"width_mm": link.width_mm, "material": link.material, "from_level_m": up, "to_level_m": down}
            if link.height_mm != link.width_mm:
                meant["height_mm"] = link.height_mm
        told += _unlike(f"{link.start}–{link.end}", row, meant)
    return told


def _unlike(name: str, row: pd.Series | None, meant: dict[str, float | str]) -> list[str]:
    if row is None:
        return [f"{name} is missing"]
    return [
        f"{name}: {key} is {row[key]!r}, not {value!r}"
        for key, value in meant.items()
        if not (row[key] == value if isinstance(value, str) else abs(row[key] - value) <= CLOSE)
    ]
