"""Gives cells their codes: the task behind `codegridcells`."""

from __future__ import annotations

import uuid
from typing import Any, Literal

import numpy as np
from sqlalchemy import Connection, Uuid, column, func, select, update, values
from sqlalchemy import Text as Words
from sqlalchemy.dialects.postgresql import insert

from undergrid.core.grid.checks.counting import COMMUNITY_CODE, NO_NUMBER_LEFT
from undergrid.core.grid.codes import COMMUNITY_DIGITS, DIGITS, numbered
from undergrid.core.grid.stored import StoredCells, hold_cells, read_cells
from undergrid.core.grid.tables import Cell, RetiredCode
from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

MOST_AT_ONCE = 20_000
"""Cells whose codes go in one statement; the protocol takes 65,535 values in one."""
NO_CELLS = Text("The store has no cells in use.", "数据库中没有在用网格。")
MAKE = Text("Make or import cells first.", "请先划分或导入网格。")


@task
def code_grid_cells(
    call: Call, *, scheme: Literal["gb15", "cjt14"] = "gb15", renumber: bool = False, preview: bool = False
) -> Answer:
    """Give every cell in use a code; answer how many kept theirs, are new, and which codes retired.

    A cell that is still most of an old one has its code. The others get free numbers, never a retired one.
    ``renumber`` gives all cells new numbers in order, and retires the old ones. With ``preview`` nothing is changed,
    and ``changes`` says of each cell that would get another code the one before and after.
    """
    with open_store(call.connection, application="undergrid code cells") as store, store.begin() as connection:
        hold_cells(connection)
        if not preview:
            return _code_all(connection, call, scheme, renumber)
        before = read_cells(connection)
        with connection.begin_nested() as trial:
            answer = _code_all(connection, call, scheme, renumber)
            after = dict(connection.execute(select(Cell.id, Cell.code).where(Cell.valid_to.is_(None))).all())
            trial.rollback()
    pairs = [(old or "", after[key] or "") for key, old in zip(before.keys, before.codes, strict=True)]
    return {**answer, "changes": [{"before": old, "after": new} for old, new in pairs if old != new]}


def _code_all(connection: Connection, call: Call, scheme: Literal["gb15", "cjt14"], renumber: bool) -> Answer:
    """Give every cell in use a code, within a transaction."""
    cells = read_cells(connection)
    if not len(cells):
        raise StoreError(NO_CELLS, MAKE)
    before = read_cells(connection, ended=True)
    answer = {"cells": len(cells), "kept": 0, "coded": 0, "retired": 0, "not_coded": 0}
    communities = sorted(set(cells.community.tolist()))
    codes: list[tuple[uuid.UUID, str | None]] = []
    for done, community in enumerate(communities):
        call.progress.report(done / len(communities), Text("Numbering cells", "网格编码"))
        codes += _code(connection, call, community, scheme, renumber, cells, before, answer)
    _give(connection, codes, scheme)
    return {**answer}


def code_community(
    connection: Connection, call: Call, community: str, scheme: Literal["gb15", "cjt14"], *, renumber: bool
) -> dict[str, int]:
    """Give the cells of one community their codes, within a transaction; return how many kept theirs and the like."""
    cells = read_cells(connection, communities=[community])
    before = read_cells(connection, ended=True, communities=[community])
    answer = {"cells": len(cells), "kept": 0, "coded": 0, "retired": 0, "not_coded": 0}
    _give(connection, _code(connection, call, community, scheme, renumber, cells, before, answer), scheme)
    return answer


def _code(
    connection: Connection, call: Call, community: str, scheme: Literal["gb15", "cjt14"], renumber: bool,
    every: StoredCells, every_before: StoredCells, answer: dict[str, int],
) -> list[tuple[uuid.UUID, str | None]]:  # fmt: skip
    """Return the codes of the cells of a community that get one, count them, and retire those that are gone."""
    cells = every.chosen(every.community == community)
    before = every_before.chosen(every_before.community == community)
    if len(community) != COMMUNITY_DIGITS or not community.isdigit():
        call.report(COMMUNITY_CODE.found(code=community))
        answer["not_coded"] += len(cells)
        return []
    in_use = {code for code in cells.codes if code}
    without = np.ones(len(cells), bool) if renumber else np.array([code is None for code in cells.codes], bool)
    new = cells.chosen(without)
    retired = set(connection.scalars(select(RetiredCode.code).where(RetiredCode.code.like(f"{community}%"))))
    nobody = np.zeros(len(before), dtype=bool)
    old = before.chosen(nobody if renumber else _last_of_each(before, in_use | retired))
    former = {code for code in before.codes if code}
    made = numbered(
        new.shapes, community, scheme, old=old.shapes, old_codes=[code or "" for code in old.codes],
        taken=in_use | retired | former,
    )  # fmt: skip
    missing = sum(code is None for code in made.codes)
    if missing:
        call.report(NO_NUMBER_LEFT.found(code=community, count=missing, digits=DIGITS[scheme]))
    used = {code for code in made.codes if code} | (set() if renumber else in_use)
    gone = sorted((former | (in_use if renumber else set())) - used - retired)
    if gone:
        rows = [{"code": code, "retired_on": func.current_date()} for code in gone]
        connection.execute(insert(RetiredCode).values(rows).on_conflict_do_nothing(index_elements=["code"]))
    answer["kept"] += int(made.kept.sum()) + (0 if renumber else len(in_use))
    answer["coded"] += len(new) - int(made.kept.sum()) - missing
    answer["not_coded"] += missing
    answer["retired"] += len(gone)
    return list(zip(new.keys, made.codes, strict=True))


def _give(connection: Connection, codes: list[tuple[uuid.UUID, str | None]], scheme: str) -> None:
    """Write codes, in one statement: what lies in the cells is assigned anew once, and not cell by cell."""
    for start in range(0, len(codes), MOST_AT_ONCE):
        some = codes[start : start + MOST_AT_ONCE]
        given = values(column("id", Uuid), column("code", Words), name="given").data(some)
        coded = {"code": given.c.code, "scheme": scheme, "rev": -Cell.rev}
        connection.execute(update(Cell).where(Cell.id == given.c.id).values(coded))


def _last_of_each(before: StoredCells, in_use: set[str]) -> Wholes:
    """Return which ended cells are the last that had their code, of codes that no cell in use has."""
    last: dict[str, int] = {}
    for at, code in enumerate(before.codes):
        if code and code not in in_use and (code not in last or _ended(before, at) >= _ended(before, last[code])):
            last[code] = at
    chosen = np.zeros(len(before), dtype=bool)
    chosen[list(last.values())] = True
    return chosen


def _ended(cells: StoredCells, at: int) -> Any:
    return cells.valid_to[at]
