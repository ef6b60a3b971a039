"""Why a column leaves as it does: in the words of the rules that the gate goes by."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from undergrid.core.catalog.gate.rules import (
    KEEP,
    NOTHING_MORE,
    ReleaseClass,
    Treatment,
    by_default,
    is_depth,
    is_position,
    loosest,
)
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import BOOKKEEPING, Base, facts, sensitivity_of

NOTHING_DONE = Text("may leave as it is", "可按原值提供")
PERMITTED = Text("an approved request permits it", "经批准的申请允许")
PERSON = Text("tells of a person", "涉及个人")
HOUSEKEEPING = Text("the program's own bookkeeping", "系统管理字段")
MACHINE = Text("tells of the files, machines or cameras of the house", "涉及单位内部的文件、计算机或相机")
DEPTH = Text("depth or height of what lies underground", "地下设施的深度或高程")
POSITION = Text("exact position of what lies underground", "地下设施的精确位置")
BY_RULE = Text("a rule of the data officer", "数据专员设定的规则")
NOT_NAMED = Text("not open unless a rule says so", "未经规则允许不向社会开放")


def reason_for(declared: type[Base], column: sa.Column[Any], done: Treatment, to: ReleaseClass) -> Text:
    """Return why a column leaves so; where several reasons hold, the one that no rule can change."""
    bound = loosest(declared, column, to, NOTHING_MORE)
    if done == KEEP:
        return NOTHING_DONE if bound == KEEP else PERMITTED
    if facts(column).is_personal:
        return PERSON
    if column.name in BOOKKEEPING and column.name != "id" and to != "internal":
        return HOUSEKEEPING
    if facts(column).is_of_machine and to != "internal":
        return MACHINE
    if bound != KEEP and is_position(column):
        return POSITION
    if bound != KEEP and is_depth(column):
        return DEPTH
    if sensitivity_of(declared, column) != "open" and done == by_default(declared, column, to):
        return NOT_NAMED
    return BY_RULE
