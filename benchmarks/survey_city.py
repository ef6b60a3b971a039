"""A surveyed city as teams deliver it: point and line tables in many files, clean but for a few warnings.

Every block has a ring of each utility under its streets: as many segments as points, sewers that fall from a summit
both ways to an outlet, and clearances that mostly hold.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from openpyxl import Workbook
from pyarrow import csv

RING = 40
"""Points of one utility around one block."""
SPACING_M = 28.0
BLOCK_M = 400.0
BESIDE_M = 2.6
MISSING = 0.002
"""Share of the segments of which the team forgot the material: a warning each."""
UTILITIES = {
    #     material, section, burial, depth, feature
    "JP": ("QM", "DN300", "ZM", 1.1),
    "TR": ("PE", "DN200", "ZM", 1.3),
    "RS": ("G", "DN250", "ZM", 1.5),
    "YS": ("T", "DN800", "ZM", 2.6),
    "WS": ("T", "DN500", "ZM", 3.6),
    "GD": ("PVC", "800X400", "GM", 0.9),
    "LD": ("PVC", "DN100", "GM", 0.8),
    "DX": ("PVC", "600X300", "GM", 1.0),
}
GRAVITY = ("YS", "WS")
FALL_M = 0.1


def city(rows: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return about ``rows`` points and as many segments under the headers of CJJ 61 tables; X is north."""
    rings = max(rows // RING, 1)
    ring, hop = np.divmod(np.arange(rings * RING), RING)
    block, layer = np.divmod(ring, len(UTILITIES))
    wide = int(np.ceil(np.sqrt(rings / len(UTILITIES))))
    east, north = _around(hop, 140.0 - BESIDE_M * layer)
    east += 500_000 + (block % wide - wide / 2) * BLOCK_M
    north += 3_270_000 + (block // wide - wide / 2) * BLOCK_M
    names = np.array(list(UTILITIES))
    category = names[layer]
    material, section, burial, depth = (np.array(each)[layer] for each in zip(*UTILITIES.values(), strict=True))
    sinking = np.where(np.isin(category, GRAVITY), np.minimum(hop, RING - hop) * FALL_M, 0.0)
    ground = 250.0 + 0.001 * (north - 3_270_000)
    number = pd.Series(category) + pd.Series(np.arange(len(ring))).astype("str")
    outlet = (hop == RING // 2) & np.isin(category, GRAVITY)
    points = pd.DataFrame(
        {
            "物探点号": number,
            "管线种类": category,
            "X": north.round(3),
            "Y": east.round(3),
            "地面高程": ground.round(2),
            "特征": np.where(outlet, "出水口", np.where(hop % 10 == 0, "转折点", "直线点")),
            "质量等级": "PAS128-B2",
            "探测方法": "探测",
            "探测日期": "2025-06-11",
            "探测单位": "第三测绘院",
            "道路名称": "滨江路",
        }
    )
    following = np.where(hop == RING - 1, ring * RING, np.arange(len(ring)) + 1)
    missing = np.random.default_rng(7).random(len(ring)) < MISSING
    gravity = np.isin(category, GRAVITY)
    segments = pd.DataFrame(
        {
            "起点点号": number,
            "终点点号": number.to_numpy()[following],
            "管线种类": category,
            "起点埋深": (depth + sinking).round(2),
            "终点埋深": (depth + sinking[following]).round(2),
            "材质": np.where(missing, "", material),
            "管径": section,
            "埋设方式": burial,
            "流向": np.where(gravity, np.where(hop < RING // 2, "0", "1"), ""),
            "压力": np.where(category == "TR", "中压", ""),
            "质量等级": "PAS128-B2",
            "探测方法": "探测",
            "探测日期": "2025-06-11",
            "权属单位": "市政公司",
        }
    )
    return points, segments


def write_files(
    folder: Path, tables: tuple[pd.DataFrame, pd.DataFrame], files: int, write: Callable[[pd.DataFrame, Path], Path]
) -> list[Path]:
    """Write both tables cut into ``files`` files together, each team's points and lines in one file each."""
    teams = files // 2
    written = []
    for table, word in zip(tables, ("Point", "Line"), strict=True):
        bounds = np.linspace(0, len(table) // RING, teams + 1).astype(int) * RING
        for team, (first, last) in enumerate(pairwise(bounds)):
            written.append(write(table.iloc[first:last], folder / f"team{team:02}_{word}"))
    return written


def as_csv(table: pd.DataFrame, path: Path) -> Path:
    """Write a table as a text file in UTF-8, and return its path."""
    path = path.with_suffix(".csv")
    csv.write_csv(pa.Table.from_pandas(table, preserve_index=False), path)
    return path


def as_workbook(table: pd.DataFrame, path: Path) -> Path:
    """Write a table as a workbook of one sheet, and return its path."""
    path = path.with_suffix(".xlsx")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    sheet.append(list(table.columns))
    for row in table.itertuples(index=False):
        sheet.append(tuple(cell if cell != "" else None for cell in row))
    book.save(path)
    return path


def _around(hop: np.ndarray, half: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return where the points of a ring stand, from the corner in the south-west round its four sides, metres."""
    side, along = np.divmod(hop, RING // 4)
    run = half * (2 * along / (RING // 4) - 1)
    east = np.choose(side, [run, half, -run, -half])
    north = np.choose(side, [-half, run, half, -run])
    return east, north
