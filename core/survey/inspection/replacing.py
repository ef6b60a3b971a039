"""A corrected inspection stands in the place of the batch it corrects; work that people did on that batch is kept."""

from __future__ import annotations

import uuid

import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.survey.tables import Defect, Inspection

NO_BATCH = Text("There is no batch of inspections {id}.", "没有检测批次 {id}。")
NAME_IT = Text("Give the batch that the import of the first file returned.", "请填写首次导入返回的批次号。")
EDITED = Text(
    "{count} rows of batch {id} were edited by hand since; they would be lost.",
    "批次 {id} 中有 {count} 条记录入库后被人工修改，替换将丢失这些修改。",
)
EDIT_ON = Text(
    "Bring the corrections into those rows by hand, or import the new file beside them.",
    "请手工更正这些记录，或将新文件作为另一批次导入。",
)


def withdraw(connection: sa.Connection, batch: str) -> int:
    """Take the inspections of a batch out, with their defects, and return how many there were.

    Raises :class:`StoreError` where there is no such batch, or where somebody has edited its rows.
    """
    try:
        key = uuid.UUID(batch)
    except ValueError:
        raise StoreError(NO_BATCH.fill(id=batch), NAME_IT) from None
    if edited := sum(_edited(connection, table, key) for table in (Inspection, Defect)):
        raise StoreError(EDITED.fill(count=edited, id=batch), EDIT_ON)
    gone = int(connection.scalar(sa.select(sa.func.app.withdraw_inspections(key))) or 0)
    if not gone:
        raise StoreError(NO_BATCH.fill(id=batch), NAME_IT)
    return gone


def _edited(connection: sa.Connection, table: type[Inspection | Defect], batch: uuid.UUID) -> int:
    counted = sa.select(sa.func.count()).where(table.batch_id == batch, table.rev > 1)
    return int(connection.scalar(counted) or 0)
