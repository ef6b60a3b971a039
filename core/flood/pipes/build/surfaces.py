"""What a subcatchment is like: how wide, how steep, how much of it sealed, what soaks in."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd
import shapely

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

SOILS = Path(__file__).parents[4] / "data" / "pipes" / "soils.csv"
Infiltration = Literal["HORTON", "GREEN_AMPT", "CURVE_NUMBER"]
CURVE_NUMBERS = {"A": 39, "B": 61, "C": 74, "D": 80}
"""Open space in good condition by hydrologic soil group (USDA TR-55 1986, table 2-2a)."""
LONGEST_FLOW_M = 100.0
"""Overland flow gathers in gutters within about this length (USDA NEH 630, 2010, chapter 15)."""
FLATTEST_PERCENT = 0.1
NO_SHARE = Text("{share:g} % of ground cannot be sealed.", "不透水比例不能为 {share:g} %。")


@cache
def soils() -> dict[str, dict[str, str]]:
    """Return the shipped soils by code."""
    with SOILS.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def infiltration_words(soil: str, method: Infiltration) -> str:
    """Return the tokens of an [INFILTRATION] row (SI) for a soil of the list."""
    if soil not in soils():
        raise SourceError(
            Text(f"There is no soil “{soil}”.", f"没有土壤类型“{soil}”。"),
            Text(f"Use one of: {', '.join(soils())}.", f"请用：{', '.join(soils())}。"),
        )
    row = soils()[soil]
    if method == "GREEN_AMPT":
        return f"{row['suction_mm']} {row['conductivity_mm_h']} {row['deficit']}"
    if method == "CURVE_NUMBER":
        return f"{CURVE_NUMBERS[row['group']]} 0 7"
    return f"{row['horton_first_mm_h']} {row['horton_last_mm_h']} {row['horton_decay_1_h']} 7 0"


def largest_part(outline: shapely.Geometry) -> shapely.Geometry:
    """Return what is drawn of a subcatchment: a model has one ring for each; its area counts whole."""
    return max(shapely.get_parts(outline), key=lambda part: part.area)


def sealed_percent(
    outlines: list[shapely.Geometry], sealed: list[shapely.Geometry], other_percent: float
) -> np.ndarray:
    """Return how much of each outline is sealed: all of what lies under ``sealed``, ``other_percent`` of the rest."""
    if not 0.0 <= other_percent <= 100.0:
        raise SourceError(NO_SHARE.fill(share=other_percent), Text("Give 0 to 100.", "请给出 0 至 100。"))
    tree = shapely.STRtree(sealed)
    shares = np.zeros(len(outlines))
    for index, outline in enumerate(outlines):
        near = tree.query(outline, predicate="intersects") if len(sealed) else []
        if len(near):
            together = shapely.union_all([shapely.intersection(sealed[each], outline) for each in near])
            shares[index] = min(together.area / outline.area, 1.0)
    return np.round(100.0 * shares + other_percent * (1.0 - shares), 1)


def subcatchment_frame(
    outlines: list[shapely.Geometry],
    outlets: list[str],
    slope_percent: np.ndarray,
    impervious_percent: np.ndarray,
    infiltration: str,
    gauge: str,
) -> pd.DataFrame:
    """Return the subcatchments of a model. Width is area over flow length, the farther side of the outline at most."""
    area_m2 = np.array([outline.area for outline in outlines])
    length = np.minimum(np.sqrt(area_m2), LONGEST_FLOW_M)
    count = len(outlines)
    return pd.DataFrame(
        {
            "name": [f"S-{outlet}" for outlet in outlets],
            "gauge": gauge,
            "outlet": outlets,
            "area_ha": np.round(area_m2 / 1e4, 5),
            "impervious_percent": impervious_percent,
            "width_m": np.round(area_m2 / np.maximum(length, 1.0), 2),
            "slope_percent": np.round(np.maximum(slope_percent, FLATTEST_PERCENT), 3),
            "curb_m": 0.0,
            "snowpack": None,
            "description": None,
            "n_impervious": 0.013,
            "n_pervious": 0.15,
            "storage_impervious_mm": 1.5,
            "storage_pervious_mm": 5.0,
            "zero_storage_percent": 25.0,
            "routing": "OUTLET",
            "infiltration": [infiltration] * count,
            "geometry": [largest_part(outline) for outline in outlines],
        }
    )
