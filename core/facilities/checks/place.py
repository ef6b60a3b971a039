"""Where facilities stand: in the shape of their class, in their district, in the cell that they name."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from undergrid.core.checking.arrays import as_mask, told_of
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.tolerances import Limits
from undergrid.core.facilities.assembling import DELIVERED_AS, FACILITIES
from undergrid.core.facilities.checks.identity import exact_to
from undergrid.core.facilities.facility_case import FacilityCase, Places
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

WARNING = Severity.WARNING
IN_CHINESE = {"point": "点", "line": "线", "area": "面", "mixed": "混合图形"}


@check(
    "facility-class-shape", WARNING, FACILITIES, cell="class_code",
    holds=Text("A facility has the shape of its class: point, line or area.", "部件图形类型与其类别相符：点、线、面。"),
    says=Text("It is delivered as {given}, class {class_code} is of kind {wanted}.",
              "图形为{given_zh}，类别 {class_code} 应为{wanted_zh}。"),
    remedy=Text("Draw its shape, or correct the class.", "请补绘图形或更正类别。"),
)  # fmt: skip
def class_shape(case: FacilityCase, _limit: Limits) -> Hits:
    table = case.table(FACILITIES)
    wanted = told_of(table["class_code"], case.classes.shape)
    given = table[DELIVERED_AS] if DELIVERED_AS in table else pd.Series(None, index=table.index, dtype="str")
    wrong = as_mask((wanted.notna() & given.notna() & (wanted != given)).to_numpy(bool))
    said = {
        name: told_of(each, IN_CHINESE.get).to_numpy(object)
        for name, each in (("given_zh", given), ("wanted_zh", wanted))
    }
    return hits(wrong, given=given.to_numpy(object), wanted=wanted.to_numpy(object), **said)


@check(
    "facility-outside-district", WARNING, FACILITIES, cell="code",
    holds=Text("A facility stands in the district of its identifier.", "部件位于其标识码所属区县内。"),
    says=Text("It stands in {found}, not in {district}.", "位于 {found}，不在 {district}。"),
    remedy=Text("Check the place, and the district in the identifier.", "请核对位置与标识码中的区划。"),
)  # fmt: skip
def outside_district(case: FacilityCase, _limit: Limits) -> Hits:
    """Hit what stands in none of the districts of the store, or in another than its identifier says."""
    table = case.table(FACILITIES)
    if not case.districts.codes:
        return hits(np.zeros(len(table), dtype=np.bool_))
    there, _ = containing(case.districts, table, np.zeros(len(table)))
    said = table["code"].str[:6].to_numpy(object)
    known = table["x"].notna().to_numpy(bool)
    wrong = known & ((there == "") | (pd.notna(said) & (there != said)))
    return hits(as_mask(wrong), found=np.where(there == "", "—", there), district=np.where(pd.isna(said), "—", said))


@check(
    "facility-cell-wrong", WARNING, FACILITIES, cell="cell_code",
    holds=Text("A facility stands in the management cell that it names.", "部件位于所填单元网格内。"),
    says=Text("It stands in cell {found}, not in {cell_code}.", "位于网格 {found}，而非 {cell_code}。"),
    remedy=Text("Correct the cell, or the place.", "请更正网格或位置。"),
)  # fmt: skip
def cell_wrong(case: FacilityCase, _limit: Limits) -> Hits:
    """Hit what stands further from the cell it names than its place is exact to."""
    table = case.table(FACILITIES)
    if not case.cells.codes:
        return hits(np.zeros(len(table), dtype=np.bool_))
    said = table["cell_code"]
    there, near = containing(case.cells, table, exact_to(table))
    named = said.notna().to_numpy(bool) & table["x"].notna().to_numpy(bool)
    wrong = named & np.array([code not in cells for code, cells in zip(said, near, strict=True)], dtype=bool)
    return hits(as_mask(wrong), found=np.where(there == "", "—", there))


def containing(
    places: Places, table: pd.DataFrame, within_m: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> tuple[np.ndarray[tuple[int], np.dtype[np.object_]], list[set[str]]]:
    """Return the area in which each facility stands ('' in none; of several the first code), and all within reach."""
    x, y = table["x"].to_numpy(float), table["y"].to_numpy(float)
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    spots = shapely.points(x[known], y[known])
    tree = shapely.STRtree(places.shapes)
    found = np.full(len(table), "", dtype=object)
    near: list[set[str]] = [set() for _ in range(len(table))]
    if not len(known) or not len(places.codes):
        return found, near
    codes = np.array(places.codes, dtype=object)
    one, two = tree.query(spots, predicate="intersects")
    order = np.argsort(codes[two].astype(str), kind="stable")[::-1]
    found[known[one[order]]] = codes[two[order]]
    one, two = tree.query(spots, predicate="dwithin", distance=within_m[known])
    for row, code in zip(known[one].tolist(), codes[two].tolist(), strict=True):
        near[row].add(code)
    return found, near
