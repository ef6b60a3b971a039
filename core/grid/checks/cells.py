"""What must hold of the cells in use: their codes, shapes, sizes and dates, and that they tile their communities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

import numpy as np
import shapely
from sqlalchemy import func, select

from undergrid.core.grid.codes import COMMUNITY_DIGITS, in_order, is_well_formed
from undergrid.core.grid.stored import StoredCells, read_areas, read_cells, stale_borders
from undergrid.core.grid.tables import Cell, RetiredCode
from undergrid.core.kernel.arrays import Flags, Wholes
from undergrid.core.kernel.checks import REGISTER, Check, enter
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.questions import AskedCheck, Body, Question, Scope

LEAST_M2, MOST_M2 = 1_000.0, 100_000.0
GAP_M2 = 1.0
"""Less than this is the rounding of coordinates to a millimetre, along all of a community's borders."""
RECODE = Text("Run 'Code grid cells'.", "请运行“网格编码”。")
REDRAW = Text("Redraw the cell, or make the cells of the community again.", "请重画该网格或重新划分该社区。")


def check(*, slug: str, severity: Severity, holds: Text, says: Text, remedy: Text) -> Callable[[Body], Body]:
    """Enter the decorated question as a check of the cells in use."""

    def entered(body: Body) -> Body:
        enter(AskedCheck(slug, severity, holds, remedy, says, body=body))
        return body

    return entered


def found(slug: str, cell: StoredCells, at: int, shape: shapely.Geometry | None = None, **values: object) -> Finding:
    """Return a finding of a check about one cell, at a point of it."""
    declared: Check = REGISTER[slug]
    spot = shapely.point_on_surface(cell.shapes[at] if shape is None else shape)
    words = {"code": cell.codes[at] or "-", "community": cell.community[at], **values}
    wkt = None if spot.is_empty else shapely.to_wkt(spot, 3)
    return declared.found(subject=cell.codes[at] or str(cell.keys[at]), wkt=wkt, **words)


def _each(slug: str, cells: StoredCells, wrong: Sequence[bool] | Wholes | Flags, **columns: Any) -> Iterator[Finding]:
    for at in np.flatnonzero(wrong).tolist():
        yield found(slug, cells, at, **{name: values[at] for name, values in columns.items()})


@check(
    slug="grid.code-missing",
    severity=Severity.WARNING,
    holds=Text("Every cell in use has a code.", "每个在用网格都有编码。"),
    says=Text("A cell of community {community} has no code.", "社区 {community} 的一个网格没有编码。"),
    remedy=RECODE,
)
def code_missing(scope: Scope) -> Question:
    cells = read_cells(scope.connection)
    return _each("grid.code-missing", cells, [code is None for code in cells.codes])


@check(
    slug="grid.code-form",
    severity=Severity.ERROR,
    holds=Text("A code has the digits of its scheme.", "编码符合其编码规则的位数。"),
    says=Text("'{code}' is no code of {scheme}.", "“{code}”不是有效的 {scheme} 编码。"),
    remedy=Text(
        "Correct it; 12 digits of the community, then 3 (2 in the older scheme).",
        "请更正：社区 12 位加顺序 3 位（旧规则 2 位）。",
    ),
)
def code_form(scope: Scope) -> Question:
    cells = read_cells(scope.connection)
    rows = scope.connection.execute(select(Cell.id, Cell.scheme)).all()
    scheme_of = {row[0]: row[1] for row in rows}
    scheme = [scheme_of[key] for key in cells.keys]
    wrong = [bool(code) and not is_well_formed(str(code), each) for code, each in zip(cells.codes, scheme, strict=True)]
    return _each("grid.code-form", cells, wrong, scheme=scheme)


@check(
    slug="grid.code-prefix",
    severity=Severity.ERROR,
    holds=Text("A code begins with that of its community.", "编码以所属社区代码开头。"),
    says=Text("Cell {code} is in community {community}.", "网格 {code} 位于社区 {community}。"),
    remedy=Text("Correct the community, or code the cell anew.", "请更正所属社区或重新编码。"),
)
def code_prefix(scope: Scope) -> Question:
    cells = read_cells(scope.connection)
    wrong = [
        bool(code) and str(code)[:COMMUNITY_DIGITS] != community
        for code, community in zip(cells.codes, cells.community, strict=True)
    ]
    return _each("grid.code-prefix", cells, wrong)


@check(
    slug="grid.code-retired",
    severity=Severity.ERROR,
    holds=Text("A retired code is never used again.", "已停用的编码不再使用。"),
    says=Text("Code {code} was retired and is in use again.", "编码 {code} 已停用，却又被使用。"),
    remedy=Text("Give the cell a free number.", "请为该网格分配新的顺序码。"),
)
def code_retired(scope: Scope) -> Question:
    cells = read_cells(scope.connection)
    retired = set(scope.connection.scalars(select(RetiredCode.code)))
    return _each("grid.code-retired", cells, [code in retired for code in cells.codes])


@check(
    slug="grid.shape-invalid",
    severity=Severity.ERROR,
    holds=Text("A cell's outline does not cross itself.", "网格边界不自相交。"),
    says=Text("The outline of cell {code} is not valid: {why}.", "网格 {code} 的边界无效：{why}。"),
    remedy=REDRAW,
)
def shape_invalid(scope: Scope) -> Question:
    cells = read_cells(scope.connection)
    return _each(
        "grid.shape-invalid", cells, ~shapely.is_valid(cells.shapes), why=shapely.is_valid_reason(cells.shapes)
    )


@check(
    slug="grid.area",
    severity=Severity.WARNING,
    holds=Text(
        "A cell is about 10,000 m² large: not below 1,000 and not above 100,000.",
        "网格约一万平方米，不小于一千，不大于十万。",
    ),
    says=Text("Cell {code} has {area:.0f} m².", "网格 {code} 面积为 {area:.0f} 平方米。"),
    remedy=Text("Merge or split it; in mountains it may be large.", "请合并或拆分；山地网格可以较大。"),
)
def area(scope: Scope) -> Question:
    cells = read_cells(scope.connection)
    size = shapely.area(cells.shapes)
    wrong = shapely.is_valid(cells.shapes) & ((size < LEAST_M2) | (size > MOST_M2))
    return _each("grid.area", cells, wrong, area=size)


@check(
    slug="grid.overlap",
    severity=Severity.ERROR,
    holds=Text("No two cells lie on the same ground.", "任意两个网格不重叠。"),
    says=Text(
        "Cell {code} and cell {other} share {area:.1f} m².",
        "网格 {code} 与 {other} 重叠 {area:.1f} 平方米。",
    ),
    remedy=REDRAW,
)
def overlap(scope: Scope) -> Iterator[Finding]:
    cells = read_cells(scope.connection)
    valid = np.flatnonzero(shapely.is_valid(cells.shapes))
    shapes = cells.shapes[valid]
    one, two = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pair = one < two
    one, two = one[pair], two[pair]
    common = shapely.intersection(shapes[one], shapes[two])
    for n in np.flatnonzero(shapely.area(common) > 1e-3):
        a, b = int(valid[one[n]]), int(valid[two[n]])
        yield found("grid.overlap", cells, a, common[n], other=cells.codes[b] or "-", area=float(common[n].area))


@check(
    slug="grid.not-tiled",
    severity=Severity.ERROR,
    holds=Text(
        "The cells of a community cover it wholly, and nothing else.",
        "社区内网格无缝覆盖该社区且不越界。",
    ),
    says=Text(
        "In community {community} {area:.1f} m² {how}.",
        "社区 {community} 有 {area:.1f} 平方米{how_zh}。",
    ),
    remedy=Text(
        "Draw the missing cell, or make the cells of the community again.",
        "请补画网格或重新划分该社区。",
    ),
)
def not_tiled(scope: Scope) -> Iterator[Finding]:
    cells = read_cells(scope.connection)
    declared: Check = REGISTER["grid.not-tiled"]
    for code, shape in zip(*read_areas(scope.connection, "community"), strict=True):
        own = cells.shapes[cells.community == code]
        covered = shapely.union_all(shapely.make_valid(own)) if len(own) else shapely.Polygon()
        for rest, how, how_zh in (
            (shape.difference(covered), "belong to no cell", "不属于任何网格"),
            (covered.difference(shape), "of its cells lie outside", "的网格位于社区之外"),
        ):
            if rest.area > GAP_M2:
                words = {"community": code, "area": rest.area, "how": how, "how_zh": how_zh}
                yield declared.found(subject=code, wkt=shapely.to_wkt(shapely.point_on_surface(rest), 3), **words)


@check(
    slug="grid.borders-not-shared",
    severity=Severity.WARNING,
    holds=Text("Neighbours share their border vertex for vertex.", "相邻网格的界线逐点共用。"),
    says=Text(
        "Cell {code} does not share {length:.1f} m of border with its neighbour.",
        "网格 {code} 有 {length:.1f} 米界线未与邻格共用。",
    ),
    remedy=Text(
        "Draw with topological editing, or make the cells of the community again.",
        "请启用拓扑编辑修正或重新划分该社区。",
    ),
)
def borders_not_shared(scope: Scope) -> Iterator[Finding]:
    cells = read_cells(scope.connection)
    if not len(cells) or not shapely.is_valid(cells.shapes).all():
        return
    edges = shapely.coverage_invalid_edges(cells.shapes)
    for at in np.flatnonzero(~shapely.is_missing(edges) & ~shapely.is_empty(edges)).tolist():
        yield found("grid.borders-not-shared", cells, at, edges[at], length=float(edges[at].length))


@check(
    slug="grid.border-stale",
    severity=Severity.WARNING,
    holds=Text(
        "The kept borders are where cells meet now.",
        "所存网格界线与网格现状一致。",
    ),
    says=Text(
        "The kept border of cell {code} with {other} is not where they meet ({length:.1f} m).",
        "网格 {code} 与 {other} 的所存界线与现状不符（{length:.1f} 米）。",
    ),
    remedy=Text(
        "Run 'Mend grid cells' with 'Apply': it draws the borders anew.",
        "请运行“修复网格”并勾选应用，界线将重新生成。",
    ),
)
def border_stale(scope: Scope) -> Iterator[Finding]:
    cells = read_cells(scope.connection)
    place = {key: at for at, key in enumerate(cells.keys)}
    for (a, b), rows in groupby(stale_borders(scope.connection, cells.keys), lambda row: (row.a, row.b)):
        course = shapely.union_all(shapely.from_wkb([row.wkb for row in rows]))
        other = "-" if b is None else cells.codes[place[b]] or str(b)
        yield found("grid.border-stale", cells, place[a], course, other=other, length=float(course.length))


@check(
    slug="grid.sequence",
    severity=Severity.ADVICE,
    holds=Text(
        "Numbers go from west to east and from north to south.",
        "顺序码由西向东、由北向南编排。",
    ),
    says=Text("Cell {code} stands out of the order of numbers.", "网格 {code} 的顺序码不合排列次序。"),
    remedy=Text(
        "Let it be: numbers stay when cells change. Renumber only on purpose.",
        "可保留：网格变更时编码不变；确需时再整体重编。",
    ),
)
def sequence(scope: Scope) -> Iterator[Finding]:
    cells = read_cells(scope.connection)
    coded = np.array([code is not None for code in cells.codes], dtype=bool)
    for community in sorted(set(cells.community.tolist())):
        some = cells.chosen(coded & (cells.community == community))
        if len(some):
            yield from _each("grid.sequence", some, ~in_order(some.shapes, [str(code) for code in some.codes]))


@check(
    slug="grid.date-ahead",
    severity=Severity.WARNING,
    holds=Text("A cell in use has begun.", "在用网格的初始日期不晚于今天。"),
    says=Text("A cell begins on {value}, which is to come.", "网格的初始日期 {value} 尚未到来。"),
    remedy=Text("Correct the date.", "请更正日期。"),
)
def date_ahead(_scope: Scope) -> Question:
    return (
        select(
            func.coalesce(Cell.code, "-").label("subject"), func.to_char(Cell.valid_from, "YYYY-MM-DD").label("value")
        )
        .where(Cell.valid_to.is_(None), Cell.valid_from > func.current_date())
        .order_by(Cell.code)
    )
