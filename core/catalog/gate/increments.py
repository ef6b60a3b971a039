"""What changed since an earlier release, by the numbers of the audit trail, so that nothing on its way is missed."""

from __future__ import annotations

import uuid

import sqlalchemy as sa

from undergrid.core.catalog.gate.rows import Rows
from undergrid.core.catalog.gate.rules import ReleaseClass
from undergrid.core.catalog.tables import Release
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Editable
from undergrid.core.store.tables import Change

NOT_PUBLIC = Text(
    "The public gets no increments: they would tell which rows changed.",
    "对社会开放的数据不提供增量，以免泄露变更记录。",
)
WHOLE = Text("Release the whole again.", "请重新整体发布。")
NOT_KEPT = Text("{name} keeps no trail of its changes.", "{name} 没有变更记录。")
NO_RELEASE = Text(
    "Nothing can be continued from release {number}: it is of another data set, class or recipient, or others were "
    "writing while it was made.",
    "不能从第 {number} 次发布续发：其数据集、级别或接收单位不同，或发布时有人正在写入。",
)


def mark_of(rows: Rows) -> int | None:
    """Return the number of the audit trail up to which all changes are in what is read from now on.

    None where others have not finished writing, or the table keeps no trail: nothing can be continued from there.
    """
    if not issubclass(rows.declared, Editable):
        return None
    number: int | None = rows.connection.scalar(sa.select(sa.func.app.settled_change()))
    return number


def changed_since(rows: Rows, number: int, recipient: str | None, to: ReleaseClass) -> list[str]:
    """Return the keys of the rows that changed after a release, those that are gone included.

    Raises SourceError unless that release was of the same data set and class and to the same recipient.
    """
    if to == "open":
        raise SourceError(NOT_PUBLIC, WHOLE)
    if not issubclass(rows.declared, Editable):
        raise SourceError(NOT_KEPT.fill(name=rows.name), WHOLE)
    mark = rows.connection.scalar(
        sa.select(sa.cast(Release.asked["mark"].astext, sa.BigInteger)).where(
            Release.id == number, Release.dataset == rows.name, Release.release_class == to,
            Release.recipient.is_not_distinct_from(recipient),
        )
    )  # fmt: skip
    if mark is None:
        raise SourceError(NO_RELEASE.fill(number=number), WHOLE)
    after = sa.and_(Change.table_name == rows.name, Change.id > mark)
    loaded = sa.select(Change.batch_id).where(after, Change.action == "bulk")
    one_by_one = sa.select(Change.row_id).where(after, Change.row_id.is_not(None))
    in_bulk = sa.select(rows.table.c.id).where(rows.table.c.batch_id.in_(loaded))
    return [str(key) for key in rows.connection.scalars(sa.union(one_by_one, in_bulk)) if isinstance(key, uuid.UUID)]
