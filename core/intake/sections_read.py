"""A column of cross sections in millimetres: units in the header or the cell, metres written for millimetres, and what
was taken for granted where one way of writing means two things.
"""

from __future__ import annotations

import pandas as pd

from undergrid.core.intake.cross_section import (
    CABLE,
    DUCT_COUNT,
    LEAST_BOX_MM,
    LEAST_PIPE_MM,
    METRES,
    PIPE_COUNT,
    WALL,
    Mask,
    sections,
)
from undergrid.core.intake.units import TO_METRES
from undergrid.core.intake.written import without_unit
from undergrid.core.kernel.text import Text

SIZES = ["width_mm", "height_mm"]
LEAST_METRES = 0.1
ASSUMED: dict[str, Text] = {
    WALL: Text("diameter by wall thickness", "管径×壁厚"),
    DUCT_COUNT: Text("size of one duct and number of ducts", "孔径与孔数"),
    PIPE_COUNT: Text("diameter of one pipe and number of pipes", "管径×根数"),
    CABLE: Text("cores of a cable and their area", "电缆芯数×截面积"),
    METRES: Text("metres", "以米为单位"),
}
TAKEN_AS = Text(
    "{label}: {value!r} and cells like it, {count} in all, are taken as {meaning}, by the utility and by size.",
    "{label}：{value!r} 等 {count} 个单元格按管线类别与数值理解为“{meaning}”。",
)
WRITE_PLAINLY = Text(
    "Where that is not meant, write ducts as 6φ110, pipes as φ110, channels as 1000×800, all in millimetres.",
    "如理解有误，请按毫米填写：管孔写作 6φ110，管道写作 φ110，沟渠写作 1000×800。",
)


def in_millimetres(text: pd.Series, families: pd.Series, unit_mm: float) -> tuple[pd.DataFrame, Mask]:
    """Return the sections of a column whose header's unit is ``unit_mm`` millimetres, and the cells not read.

    A cell's own unit goes before the header's. A channel with one side that no channel has is not read: 3×240 is a
    cable of a utility that was not named.
    """
    found, bad = sections(text, families)
    own = found.pop("unit_mm").fillna(unit_mm)
    if bad.any():
        found, bad, own = _with_units(text, families, found, bad, own)
    box, least, most = found["shape"] == "rectangular", found[SIZES].min(axis=1) * own, found[SIZES].max(axis=1) * own
    unlikely = (box & (least < LEAST_BOX_MM) & (most >= LEAST_BOX_MM)).to_numpy(bool)
    in_metres = box & (most < LEAST_BOX_MM)
    broken = text.str.contains(".", regex=False).fillna(False).astype(bool)
    in_metres |= found["shape"].eq("circular") & broken & (most < LEAST_PIPE_MM) & (most >= LEAST_METRES)
    for size in SIZES:
        found[size] = (found[size] * own.mask(in_metres, 1000.0)).mask(unlikely)
    found["assumed"] = found["assumed"].mask(in_metres, METRES)
    found.loc[unlikely, ["shape", "ducts", "layout", "assumed"]] = None
    return found, bad | unlikely


def _with_units(
    text: pd.Series, families: pd.Series, found: pd.DataFrame, bad: Mask, own: pd.Series
) -> tuple[pd.DataFrame, Mask, pd.Series]:
    """Return sections with those that bear a unit in the cell (12", 1 ft), and the millimetres of each one's."""
    left = pd.Series(bad, index=text.index)
    parts = text[left].map(without_unit)
    again, still = sections(parts.str[0], families[left])
    units = parts.str[1].map(TO_METRES).astype("float64") * 1000
    fits = pd.Series(~still, index=again.index) & units.notna()
    known = again.index[fits.to_numpy(bool)]
    found.loc[known] = again.loc[known, found.columns]
    own = own.copy()
    own.loc[known] = units.loc[known]
    return found, bad & ~text.index.isin(known), own
