"""What must hold of administrative areas: the form of their codes, their dates, nesting, and that they tile.

The first two digits of a code are of a province (GB/T 2260); a district has 6 digits, a street 9, a community 12.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
import shapely

from undergrid.core.checking.arrays import Mask, Rows, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.tolerances import Limits
from undergrid.core.grid.boundaries import ABOVE, AREAS, DIGITS, BoundaryCase, Standing
from undergrid.core.grid.tables import LEVELS
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING = Severity.ERROR, Severity.WARNING
PROVINCES = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82"
FORM = {
    "district": rf"(?:{PROVINCES})\d{{4}}",
    "street": rf"(?:{PROVINCES})\d{{4}}(?!000)\d{{3}}",
    "community": rf"(?:{PROVINCES})\d{{4}}(?!000)\d{{3}}(?!000)\d{{3}}",
}
LEAST_M2 = 1.0
"""Less than this is the rounding of coordinates to a millimetre, along all of a border."""
ROUNDED = r"[\d.]+[eE]\+?\d+"


@check(
    "area-code-rounded", ERROR, AREAS, cell="code",
    holds=Text("A code is written with all its digits.", "代码完整书写，未被表格软件四舍五入。"),
    says=Text("{code} was rounded by a spreadsheet; digits are lost.", "{code} 已被表格软件改为科学计数，末位丢失。"),
    remedy=Text("Make the column text in the source, and enter it again.", "请在源表中将该列设为文本后重新填写。"),
)  # fmt: skip
def code_rounded(case: BoundaryCase, _limit: Limits) -> Mask:
    return _matches(case.table(AREAS)["code"], ROUNDED)


@check(
    "area-code-form", ERROR, AREAS, cell="code",
    holds=Text(
        "A code has the form of GB/T 2260: 6 digits of a district, 9 of a street, 12 of a community.",
        "代码符合 GB/T 2260：区县 6 位、街道 9 位、社区 12 位。",
    ),
    says=Text("'{code}' is no code of a {level}.", "“{code}”不是有效的{level_zh}代码。"),
    remedy=Text(
        "Correct it: two digits of the province, four of the district, three of the street, three of the community.",
        "请更正：省 2 位、区县 4 位、街道 3 位、社区 3 位。",
    ),
)  # fmt: skip
def code_form(case: BoundaryCase, _limit: Limits) -> Hits:
    table = case.table(AREAS)
    good = np.zeros(len(table), dtype=bool)
    for level, form in FORM.items():
        good |= (table["level"] == level).to_numpy(bool) & _matches(table["code"], form)
    told = (table["code"].notna() & table["level"].notna()).to_numpy(bool) & ~_matches(table["code"], ROUNDED)
    return hits(as_mask(told & ~good), level_zh=_in_chinese(table["level"]))


@check(
    "area-parent-code", ERROR, AREAS, cell="parent_code",
    holds=Text("A code begins with that of the area above.", "代码以上级区域代码开头。"),
    says=Text("{code} does not begin with {parent_code}.", "{code} 不以 {parent_code} 开头。"),
    remedy=Text("Correct the code, or the one of the area above.", "请更正代码或上级代码。"),
)  # fmt: skip
def parent_code(case: BoundaryCase, _limit: Limits) -> Mask:
    table = case.table(AREAS)
    above = table["code"].str[:-3]
    told = table["level"].isin(list(ABOVE)) & table["parent_code"].notna() & table["code"].notna()
    return as_mask((told & (above != table["parent_code"])).to_numpy(bool))


@check(
    "area-double", ERROR, AREAS, cell="code",
    holds=Text("A code is one area at a time.", "同一时期一个代码只对应一个区域。"),
    says=Text("{code} is delivered twice for the same time.", "{code} 在同一时期重复。"),
    remedy=Text(
        "Dissolve the parts of one area into one shape, or give each version its dates.",
        "请将同一区域的各部分合并为一个图形，或注明各版本的起止日期。",
    ),
)  # fmt: skip
def double(case: BoundaryCase, _limit: Limits) -> Mask:
    table = case.table(AREAS)
    start = pd.to_datetime(table["valid_from"]).fillna(pd.Timestamp(1900, 1, 1))
    end = pd.to_datetime(table["valid_to"]).fillna(pd.Timestamp(2200, 1, 1))
    level = table["level"].fillna("")
    told = table.assign(level=level, start=start, end=end)[table["code"].notna()]
    told = told.sort_values(["level", "code", "start", "end"])
    keys = ["level", "code"]
    reach = told.assign(end=told.groupby(keys)["end"].shift()).groupby(keys)["end"].cummax()
    again = told.index[(reach.notna() & (told["start"] < reach)).to_numpy(bool)]
    return as_mask(np.isin(np.arange(len(table)), again))


@check(
    "area-dates", ERROR, AREAS, cell="valid_to",
    holds=Text("An area does not end before it begins.", "停用日期不早于启用日期。"),
    says=Text("{code} ends before it begins.", "{code} 的停用日期早于启用日期。"),
    remedy=Text("Correct the dates.", "请更正日期。"),
)  # fmt: skip
def dates(case: BoundaryCase, _limit: Limits) -> Mask:
    table = case.table(AREAS)
    return as_mask((pd.to_datetime(table["valid_to"]) < pd.to_datetime(table["valid_from"])).to_numpy(bool))


@check(
    "area-parent-absent", WARNING, AREAS, cell="parent_code",
    holds=Text("The area above is there.", "上级区域存在。"),
    says=Text("There is no {above} {parent_code} for {code}.", "{code} 的上级{above_zh} {parent_code} 不存在。"),
    remedy=Text("Import the level above first, or with it.", "请先导入或一并导入上级界线。"),
)  # fmt: skip
def parent_absent(case: BoundaryCase, _limit: Limits) -> Hits:
    table, there = case.table(AREAS), case.in_use()
    known = set(zip(there.levels, there.codes, strict=True))
    above = table["level"].map(ABOVE)
    named = zip(above, table["code"].str[:-3], strict=True)
    absent = [isinstance(level, str) and isinstance(code, str) and (level, code) not in known for level, code in named]
    return hits(as_mask(absent), above=above.fillna("").to_numpy(object), above_zh=_in_chinese(above))


@check(
    "area-overlap", ERROR, AREAS,
    holds=Text("No two areas of a level lie on the same ground.", "同级区域互不重叠。"),
    says=Text("{code} and {other} share {area} m², up to {width} m wide.",
              "{code} 与 {other} 重叠 {area} 平方米，最宽约 {width} 米。"),
    remedy=Text("Draw the common border once; a narrow strip can be mended.", "请统一共用界线；窄条可自动修正。"),
)  # fmt: skip
def overlap(case: BoundaryCase, _limit: Limits) -> Hits:
    return _told(overlaps(case.in_use()))


@check(
    "area-gap", WARNING, AREAS,
    holds=Text("The areas of a level leave no ground between them, and fill the one above.",
               "同级区域之间无缝隙，并铺满上级区域。"),
    says=Text("Beside {code} {area} m² belong to no {level}, up to {width} m wide.",
              "{code} 旁有 {area} 平方米不属于任何{level_zh}，最宽约 {width} 米。"),
    remedy=Text("Draw the common border once; a narrow strip can be mended.", "请统一共用界线；窄条可自动修正。"),
)  # fmt: skip
def gap(case: BoundaryCase, _limit: Limits) -> Hits:
    return _told(gaps(case.in_use()))


@check(
    "area-outside-parent", WARNING, AREAS,
    holds=Text("An area lies within the one above.", "区域位于上级区域之内。"),
    says=Text("{area} m² of {code} lie outside of {parent}, up to {width} m wide.",
              "{code} 有 {area} 平方米位于 {parent} 之外，最宽约 {width} 米。"),
    remedy=Text("Draw the common border once, on both levels.", "请统一两级的共用界线。"),
)  # fmt: skip
def outside_parent(case: BoundaryCase, _limit: Limits) -> Hits:
    there = case.in_use()
    shape_of = dict(zip(zip(there.levels, there.codes, strict=True), there.shapes, strict=True))
    found = []
    for level, code, shape, row in zip(there.levels, there.codes, there.shapes, there.row, strict=True):
        above = shape_of.get((ABOVE.get(level, ""), code[:-3]))
        if row < 0 or above is None:
            continue
        rest = shapely.difference(shape, above)
        if rest.area > LEAST_M2:
            found.append({"row": int(row), "parent": code[:-3], "area": rest.area, "width": width_m(rest)})
    return _told(found)


def overlaps(there: Standing) -> Iterator[dict[str, object]]:
    """Yield the pairs of areas of one level that share ground, told at the delivered one whose code is later."""
    tree = shapely.STRtree(there.shapes)
    one, two = tree.query(there.shapes, predicate="intersects")
    for a, b in zip(*(side[one < two].tolist() for side in (one, two)), strict=True):
        if there.levels[a] != there.levels[b] or max(there.row[a], there.row[b]) < 0:
            continue
        common = shapely.intersection(there.shapes[a], there.shapes[b])
        if common.area > LEAST_M2:
            late, early = (
                (a, b) if (there.row[a] >= 0, there.codes[a]) > (there.row[b] >= 0, there.codes[b]) else (b, a)
            )
            yield {
                "row": int(there.row[late]), "other": there.codes[early], "area": common.area,
                "width": width_m(common), "strip": common,
            }  # fmt: skip


def gaps(there: Standing) -> Iterator[dict[str, object]]:
    """Yield the ground that no area of a level has, within the area above or enclosed; told at a neighbour."""
    levels, codes = np.array(there.levels, dtype=object), np.array(there.codes, dtype=object)
    for level in DIGITS:
        chosen = np.flatnonzero(levels == level)
        above = {code: shape for each, code, shape in zip(levels, codes, there.shapes, strict=True)
                 if each == ABOVE.get(level)}  # fmt: skip
        parents = np.array([code[:-3] for code in codes[chosen]], dtype=object)
        for parent in sorted(set(parents.tolist())) if level in ABOVE else [""]:
            own = chosen[parents == parent] if level in ABOVE else chosen
            covered = shapely.union_all(there.shapes[own])
            wanted = above.get(parent, without_holes(covered))
            yield from _gaps_beside(there, own, shapely.difference(wanted, covered), level)


def _gaps_beside(there: Standing, own: Rows, rest: shapely.Geometry, level: str) -> Iterator[dict[str, object]]:
    delivered = own[there.row[own] >= 0]
    if not len(delivered):
        return
    for part in shapely.get_parts(rest):
        if part.area <= LEAST_M2:
            continue
        shared = shapely.length(shapely.intersection(shapely.boundary(part), there.shapes[delivered]))
        beside = delivered[int(np.argmax(shared))]
        yield {
            "row": int(there.row[beside]), "level": level, "level_zh": LEVELS[level].zh, "area": part.area,
            "width": width_m(part), "strip": part,
        }  # fmt: skip


def without_holes(shape: shapely.Geometry) -> shapely.Geometry:
    """Return what a shape's outer rings enclose."""
    parts = shapely.get_parts(shape)
    return shapely.union_all(shapely.polygons(shapely.get_exterior_ring(parts)))


def width_m(strip: shapely.Geometry) -> float:
    """Return the width of a strip as twice its area by its perimeter: exact for a long rectangle but for its ends."""
    return float(2 * strip.area / strip.length) if strip.length else 0.0


def _matches(texts: pd.Series, form: str) -> Mask:
    return as_mask(texts.str.fullmatch(form).fillna(value=False).astype(bool))


def _told(found: Iterable[dict[str, object]]) -> Hits:
    rows = list(found)
    return pd.DataFrame(rows).set_index("row") if rows else hits(np.zeros(0, dtype=np.bool_))


def _in_chinese(levels: pd.Series) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    names = {name: label.zh for name, label in LEVELS.items()}
    return np.array([names.get(level, "") for level in levels], dtype=object)
