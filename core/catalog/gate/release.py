"""``release(asked, purpose, to)``: the one function through which rows of a data set and rasters of a run leave.

It decides by the declarations, the record, the rules and the request, never by what its caller says of them; refuses
what may not leave; makes coarser what may leave only so; and writes down who got what, in the transaction in which it
was read. What it returns, and nothing else, is taken by the writers (core/catalog/writers, reached through
core/catalog/gate/handing_over only: an import contract).
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, overload

import numpy as np
import pyarrow as pa
import shapely
import sqlalchemy as sa
from numpy.typing import NDArray
from pyproj import CRS
from sqlalchemy.dialects import postgresql

from undergrid.core.catalog.checks import gate as found
from undergrid.core.catalog.gate import differencing, increments, permits
from undergrid.core.catalog.gate.free_text import told_by_an_identifier, told_of_a_machine, told_of_a_person
from undergrid.core.catalog.gate.grids import QUANTITIES, Cells, Grid, bound_of, cells_of, treated_cells
from undergrid.core.catalog.gate.rows import Rows, require_columns
from undergrid.core.catalog.gate.rules import DROP, KEEP, ReleaseClass, Treatment, stricter, treatments
from undergrid.core.catalog.gate.suppression import LEAST, held_back, is_exposed
from undergrid.core.catalog.gate.treating import treated
from undergrid.core.catalog.tables import ACTIONS, CLASSES, Release
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import facts, sensitivity_of

NOTHING_LEFT = Text("Nothing of {name} may be released as asked.", "{name} 按此要求没有可发布的内容。")
COARSER = Text(
    "Ask for more rows or fewer columns, or write coarser rules.", "请扩大范围、减少信息项，或采用更粗的规则。"
)
STOPPED = Text("The release of {name} was stopped; nothing was written.", "{name} 的发布已中止，未写出任何内容。")
SEE = Text("See what was found; each says what to do.", "请查看检查结果及处理办法。")
NOT_CHOSEN_BY = Text(
    "{column} does not leave as it is, so nothing is chosen by it.", "{column} 不按原值对外提供，不能用于筛选。"
)
OTHER_CHOICE = Text("Choose by a column that leaves as it is, or by area.", "请改用按原值提供的信息项或范围筛选。")
_SEAL = object()


@dataclass(frozen=True)
class Earlier:
    """A release that was before this one."""

    id: int
    at: dt.datetime
    members: bytes


@dataclass(frozen=True)
class Purpose:
    """Why rows leave, for whom, on which request; ``package`` is the key of the package they go into."""

    text: str
    recipient: str | None = None
    request_id: uuid.UUID | None = None
    package: uuid.UUID = field(default_factory=uuid.uuid4)
    holds_back: bool = False
    report: Callable[[Finding], None] = lambda _finding: None


@dataclass(frozen=True)
class Released:
    """Rows that may leave, and what was done to them; made by :func:`release` alone."""

    seal: object = field(repr=False, compare=False)
    name: str
    label: Text
    to: ReleaseClass
    table: pa.Table
    geometry: str | None
    crs: CRS
    treatments: Mapping[str, Treatment]
    held_back: int
    number: int
    package: uuid.UUID
    deleted: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("rows are released by core.catalog.gate.release.release alone")


@dataclass(frozen=True)
class ReleasedRaster:
    """A raster that may leave, and what was done to it; made by :func:`release` alone."""

    seal: object = field(repr=False, compare=False)
    dataset: str
    quantity: str
    label: Text
    to: ReleaseClass
    cells: Cells
    treatment: Treatment
    number: int
    package: uuid.UUID

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("rasters are released by core.catalog.gate.release.release alone")

    @property
    def name(self) -> str:
        """Return its name in a package: table, quantity and the beginning of the run's key."""
        return f"{self.dataset}.{self.quantity}.{self.cells.key[:8]}"


def is_released(what: object) -> bool:
    """Return whether rows, or a raster, have come through the gate."""
    return type(what) in (Released, ReleasedRaster) and getattr(what, "seal", None) is _SEAL


@overload
def release(asked: Rows, purpose: Purpose, to: ReleaseClass) -> Released: ...
@overload
def release(asked: Grid, purpose: Purpose, to: ReleaseClass) -> ReleasedRaster: ...
def release(asked: Rows | Grid, purpose: Purpose, to: ReleaseClass) -> Released | ReleasedRaster:
    """Return rows, or a raster of a run, as they may leave in a class of release, written down as leaving.

    Raises SourceError, with findings that say why, when they may not. The caller's transaction holds the record of the
    release: it commits when the files are in their place, and rolls back when they are not.
    """
    return _raster(asked, purpose, to) if isinstance(asked, Grid) else _rows(asked, purpose, to)


def _raster(grid: Grid, purpose: Purpose, to: ReleaseClass) -> ReleasedRaster:
    """Release a raster: the record of runs says whether, its class and a rule for the quantity how fine."""
    rows = grid.rows
    rows.connection.execute(sa.select(sa.func.app.begin_release(rows.name)))
    permit = permits.permit_for(rows, purpose.recipient, purpose.request_id, to)
    _stop_personal_words(rows, purpose, to)
    bound = bound_of(to, permit)
    rules = {each.column: each.treatment for each in permits.rules_of(rows, to)}
    wished = rules.get(grid.quantity, KEEP)
    done = stricter(wished, bound)
    if grid.quantity in rules and done != wished:
        _tell_too_lax(purpose, grid.quantity, done, to)
    if done.action == DROP.action:
        raise SourceError(NOTHING_LEFT.fill(name=f"{rows.name}/{grid.quantity}"), COARSER)
    cells = treated_cells(grid, cells_of(grid), done)
    asked = {"run": cells.key, "quantity": grid.quantity, "area": grid.area_wkt}
    number = _written_down(rows, purpose, to, (cells.values.size, 0, None), {grid.quantity: done.as_json()}, asked)
    label = QUANTITIES[grid.quantity]
    return ReleasedRaster(_SEAL, rows.name, grid.quantity, label, to, cells, done, number, purpose.package)


def _rows(rows: Rows, purpose: Purpose, to: ReleaseClass) -> Released:
    rows.connection.execute(sa.select(sa.func.app.begin_release(rows.name)))
    mark = increments.mark_of(rows)
    if rows.asked.since_release is not None:
        rows = replace(rows, changed=increments.changed_since(rows, rows.asked.since_release, purpose.recipient, to))
    permit = permits.permit_for(rows, purpose.recipient, purpose.request_id, to)
    _stop_personal_words(rows, purpose, to)
    require_columns(rows, [*rows.asked.columns, *rows.asked.chosen_by])
    done, too_lax = treatments(rows.declared, to, permits.rules_of(rows, to), permit)
    for column in too_lax:
        _tell_too_lax(purpose, column, done[column], to)
    wanted = set(rows.asked.columns or done)
    leaving = {name: each for name, each in done.items() if name in wanted and each != DROP}
    _require_kept(rows, done)
    if not leaving:
        raise SourceError(NOTHING_LEFT.fill(name=rows.name), COARSER)
    read = _read(rows, done, leaving)
    deleted = None if rows.changed is None else tuple(sorted({*rows.changed} - {*read["id"].to_pylist()}))
    _stop_personal_text(rows, read, leaving, purpose, to)
    table = _coarsened(rows, read, leaving)
    back, members = 0, None
    if is_protected(rows, to, leaving):
        keys = ["\x1f".join(map(str, key)) for key in zip(*(read[name].to_pylist() for name in rows.keys), strict=True)]
        table, back, members = _protected(rows, purpose, table, keys)
        if not table.num_rows:
            raise SourceError(NOTHING_LEFT.fill(name=rows.name), COARSER)
    kept = {name: each.as_json() for name, each in done.items() if name in wanted}
    asked = rows.asked.as_json() | {"mark": mark}
    number = _written_down(rows, purpose, to, (table.num_rows, back, members), kept, asked)
    geometry = rows.geometry if rows.geometry in table.column_names else None
    return Released(
        _SEAL, rows.name, rows.declared.label, to, table, geometry, rows.store.crs, leaving, back, number,
        purpose.package, deleted,
    )  # fmt: skip


def _require_kept(rows: Rows, done: Mapping[str, Treatment]) -> None:
    """Raise SourceError where rows are chosen by a column that does not leave as it is: the choice would tell it."""
    for column in rows.asked.chosen_by:
        if done[column] != KEEP:
            raise SourceError(NOT_CHOSEN_BY.fill(column=column), OTHER_CHOICE)


def is_protected(rows: Rows, to: ReleaseClass, leaving: Iterable[str]) -> bool:
    """Return whether rows leave only among enough others that are alike: where a column leaves that is not open."""
    return to == "open" and any(sensitivity_of(rows.declared, rows.table.c[name]) != "open" for name in leaving)


def _read(rows: Rows, done: Mapping[str, Treatment], leaving: Mapping[str, Treatment]) -> pa.Table:
    """Return the rows asked for. Where positions leave as squares, an area chooses whole squares: else it would tell
    where in its square a thing lies; where positions do not leave at all, an area is refused.
    """
    names = list(dict.fromkeys([*rows.keys, *leaving]))
    shape = rows.geometry
    if rows.asked.area_wkt is None or shape is None or done[shape] == KEEP:
        return rows.read(names)
    if done[shape] == DROP:
        raise SourceError(
            Text(
                "Positions of {name} do not leave, so no area chooses them.",
                "{name} 的位置不对外提供，不能按范围筛选。",
            ).fill(name=rows.name)
        )
    read = rows.read(list(dict.fromkeys([*names, shape])), everywhere=True)
    made = treated(shape, read[shape], done[shape], is_geometry=True)
    inside = np.zeros(read.num_rows, dtype=bool)
    if made is not None:
        inside = shapely.intersects(shapely.from_wkb(made.to_numpy()), shapely.from_wkt(rows.asked.area_wkt))
    return read.filter(pa.array(inside))


def _coarsened(rows: Rows, read: pa.Table, leaving: Mapping[str, Treatment]) -> pa.Table:
    made = {}
    for name, treatment in leaving.items():
        column = treated(name, read[name], treatment, is_geometry=name == rows.geometry)
        if column is not None:
            made[name] = column
    return pa.table(made)


def _protected(rows: Rows, purpose: Purpose, table: pa.Table, keys: list[str]) -> tuple[pa.Table, int, bytes]:
    """Return the rows that are not held back, how many are, and which rows left in which group."""
    values, group, counts, names = _groups(table)
    few: NDArray[np.bool_] = np.zeros(len(counts), dtype=bool)
    earlier = _earlier(rows)
    shown = {int(each) for one in earlier for each in np.unique(differencing.unpacked(one.members)[:, 1])}
    before = np.isin(differencing.hashed(names), np.array(sorted(shown), dtype=np.uint64))
    while True:
        back = held_back(values, counts, also=few)
        newly = ~back & ~before
        if newly.any() and is_exposed(values, counts, back & ~before):
            few = few | newly  # what two releases hide between them must hide as well as what each does
            continue
        left = ~back[group]
        members = differencing.members_of([keys[at] for at in np.flatnonzero(left)], group[left], names)
        at_fault = _isolated(members, earlier, purpose)
        if not at_fault:
            break
        hit = np.isin(differencing.hashed(names), np.array(sorted(at_fault), dtype=np.uint64)) & ~back
        if not purpose.holds_back or not hit.any():
            raise SourceError(STOPPED.fill(name=rows.name), SEE)
        few = few | hit
    if back.any():
        told = found.HELD_BACK
        says = told.says.fill(rows=int(counts[back].sum()), groups=int(back.sum()), least=LEAST)
        purpose.report(Finding(told.slug, told.severity, says, told.remedy, subject=rows.name))
    # in the order of their groups: the order of their keys would join two releases row by row
    order = np.flatnonzero(left)[np.argsort(group[left], kind="stable")]
    return table.take(pa.array(order)), int(counts[back].sum()), differencing.packed(members)


def _groups(
    table: pa.Table,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], list[str]]:
    """Return the groups of rows that are alike: their values as numbers, the group of each row, sizes, and names."""
    codes, words = [], []
    for column in table.columns:
        coded = column.combine_chunks().dictionary_encode(null_encoding="encode")
        said = np.array([repr(each) for each in coded.dictionary.to_pylist()], dtype=object)
        order = np.argsort(said)  # by what they say, so that equal rows are treated alike in every release
        rank = np.empty(len(order), dtype=np.int64)
        rank[order] = np.arange(len(order))
        codes.append(rank[coded.indices.to_numpy(zero_copy_only=False).astype(np.int64)])
        words.append(said[order].tolist())
    stacked = np.column_stack(codes) if table.num_rows else np.empty((0, table.num_columns), np.int64)
    values, group, counts = np.unique(stacked, axis=0, return_inverse=True, return_counts=True)
    titles = table.column_names
    names = [
        "\x1e".join(f"{title}={word[code]}" for title, word, code in zip(titles, words, row, strict=True))
        for row in values.tolist()
    ]
    return values, group.reshape(-1).astype(np.int64), counts.astype(np.int64), names


def _earlier(rows: Rows) -> list[Earlier]:
    """Return the open releases of the data set before this one."""
    table = Release.__table__
    asked = sa.select(table.c.id, table.c.at, table.c.members).where(
        table.c.dataset == rows.name, table.c.release_class == "open", table.c.members.is_not(None)
    )
    return [Earlier(*row) for row in rows.connection.execute(asked.order_by(table.c.id))]


def _isolated(members: differencing.Members, earlier: list[Earlier], purpose: Purpose) -> set[int]:
    """Return the groups that this release would give away beside an earlier one; told unless they are held back."""
    all_groups: set[int] = set()
    for one in earlier:
        kept = differencing.unpacked(one.members)
        groups = differencing.isolated(members, kept, LEAST)
        by_rows = not groups and differencing.is_isolating(members, kept, LEAST)
        if by_rows or (groups and not purpose.holds_back):
            told = found.ISOLATES
            at = one.at.isoformat(timespec="minutes")
            says = told.says.fill(number=one.id, at=at, groups=len(groups) or 1, least=LEAST)
            purpose.report(Finding(told.slug, told.severity, says, told.remedy))
        if by_rows:
            raise SourceError(STOPPED.fill(name=told.slug), SEE)
        all_groups |= groups
    return all_groups


def _stop_personal_text(
    rows: Rows, read: pa.Table, leaving: Mapping[str, Treatment], purpose: Purpose, to: ReleaseClass
) -> None:
    """Raise SourceError where a text that would leave tells of a person, or outside the house of its machines; every
    column and kind is told.
    """
    stopped = False
    for name, treatment in leaving.items():
        column = rows.table.c[name]
        said = facts(column)
        if treatment.action != "keep" or not pa.types.is_string(read[name].type) or isinstance(column.type, sa.Uuid):
            continue
        if said.choices is not None:
            continue
        telling = told_by_an_identifier if name.endswith(("code", "_no")) else told_of_a_person
        tests = [telling] if to == "internal" else [telling, told_of_a_machine]
        for kind, words in _hits(read[name], tests).items():
            stopped = True
            at = np.flatnonzero(np.isin(np.asarray(read[name].to_pylist(), dtype=object), list(words)))
            key = read[rows.keys[0]][int(at[0])].as_py()
            check = found.PERSONAL_TEXT
            told = found.KINDS[kind]
            says = check.says.fill(column=name, count=len(at), key=key, kind=told.en, kind_zh=told.zh)
            purpose.report(Finding(check.slug, check.severity, says, check.remedy, subject=str(key)))
    if stopped:
        raise SourceError(STOPPED.fill(name=rows.name), SEE)


def _stop_personal_words(rows: Rows, purpose: Purpose, to: ReleaseClass) -> None:
    """Raise SourceError where the record's own words, which go out as metadata, tell of a person."""
    hits = permits.personal_words(rows) if to != "internal" else {}
    for name, kind in hits.items():
        check = found.PERSONAL_RECORD
        says = check.says.fill(column=name, dataset=rows.name, kind=found.KINDS[kind].en, kind_zh=found.KINDS[kind].zh)
        purpose.report(Finding(check.slug, check.severity, says, check.remedy, subject=rows.name))
    if hits:
        raise SourceError(STOPPED.fill(name=rows.name), SEE)


def _hits(column: pa.ChunkedArray, tests: Sequence[Callable[[str], str | None]]) -> dict[str, set[str]]:
    """Return the distinct texts of a column that tell what they must not, by what they tell."""
    hits: dict[str, set[str]] = {}
    for piece in column.chunks:  # piece by piece: a million texts at once are as large as the rows themselves
        for text in piece.unique().to_pylist():
            for kind in filter(None, (test(text) for test in tests) if text else ()):
                hits.setdefault(kind, set()).add(text)
    return hits


def _tell_too_lax(purpose: Purpose, column: str, done: Treatment, to: ReleaseClass) -> None:
    check = found.TOO_LAX
    action, to_text = ACTIONS[done.action], CLASSES[to]
    says = check.says.fill(column=column, to=to_text.en, to_zh=to_text.zh, done=action.en, done_zh=action.zh)
    purpose.report(Finding(check.slug, check.severity, says, check.remedy, subject=column))


def _written_down(
    rows: Rows,
    purpose: Purpose,
    to: ReleaseClass,
    left: tuple[int, int, bytes | None],
    kept: Mapping[str, Any],
    asked: Mapping[str, Any],
) -> int:
    count, back, members = left
    asked = {**asked, "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds")}
    json = postgresql.JSONB
    number = rows.connection.execute(
        sa.select(
            sa.func.app.record_release(
                rows.name, to, purpose.text, purpose.recipient, sa.cast(purpose.request_id, sa.Uuid),
                sa.cast(purpose.package, sa.Uuid), sa.cast(asked, json), sa.cast(dict(kept), json),
                sa.cast(count, sa.BigInteger), back, sa.cast(members, sa.LargeBinary),
            )
        )
    ).scalar_one()  # fmt: skip
    return int(number)
