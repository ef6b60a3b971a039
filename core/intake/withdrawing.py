"""Taking an accepted delivery's rows out again, or throwing a waiting one away."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.intake import records
from undergrid.core.intake.records import DeliveryRecord
from undergrid.core.intake.subject import Intake, Subject, intake_called
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import BOOKKEEPING
from undergrid.core.store.errors import store_errors
from undergrid.core.store.registry import full_name

NOT_ACCEPTED = Text(
    "Delivery {name} is not in the store's tables: it is {state}.", "批次 {name} 未入库：当前状态为 {state}。"
)
CHOOSE_ACCEPTED = Text("Choose a delivery that was accepted.", "请选择已入库的批次。")
EDITED = Text(
    "{count} rows of delivery {name} were edited by hand since; they would be lost.",
    "批次 {name} 中有 {count} 条记录入库后被人工修改，撤回将丢失这些修改。",
)
SAY_EVEN_SO = Text(
    "Look at them in the audit trail, then withdraw with 'even if edited'.",
    "请在审计记录中查看，确认后选择“仍然撤回”。",
)


@task
def withdraw_delivery(call: Call, *, delivery: str, room: str | None = None, even_if_edited: bool = False) -> Answer:
    """Take an accepted delivery's rows out of the store's tables again, or throw a waiting one away.

    Raises :class:`StoreError` for a delivery of another ``room`` than the one named, and when rows were edited by hand
    since, unless they are to go even so.
    """
    opened = open_store(call.connection, application="undergrid withdraw")
    with opened as store, store_errors(), store.begin() as connection:
        record = records.delivery_called(connection, delivery, room)
        intake = intake_called(record.room)
        if record.state in {"staged", "refused"}:
            records.forget_delivery(connection, record.id)
            return {"delivery": delivery, "state": "forgotten"} | {each.name: 0 for each in intake.subjects}
        require_accepted(record)
        edited = edited_since(connection, intake, record.entered_as)
        if edited and not even_if_edited:
            raise StoreError(EDITED.fill(name=record.name, count=edited), SAY_EVEN_SO)
        with taken_out(connection, intake, record.entered_as) as gone:
            records.change_delivery(connection, record.id, state="withdrawn")
        return {"delivery": delivery, "state": "withdrawn", **gone}


def require_accepted(record: DeliveryRecord) -> None:
    """Raise :class:`StoreError` for a delivery that was not accepted."""
    if record.state != "accepted":
        raise StoreError(NOT_ACCEPTED.fill(name=record.name, state=record.state), CHOOSE_ACCEPTED)


def edited_since(connection: sa.Connection, intake: Intake, batch: uuid.UUID) -> int:
    """Return how many rows of a batch people have changed since it came in; what the room itself fills is no change."""
    return sum(int(connection.scalar(_edited(each, batch)) or 0) for each in intake.subjects)


def _edited(subject: Subject, batch: uuid.UUID) -> sa.Select[int]:
    table = cast(sa.Table, subject.table.__table__)
    changed = sa.select(sa.func.count()).where(table.c.batch_id == batch, table.c.rev > 1)
    if not subject.filled:
        return changed
    own = sa.literal([*subject.filled, *BOOKKEEPING], ARRAY(sa.Text))
    return changed.where(sa.func.app.changed_beyond(full_name(subject.table), table.c.id, own))


@contextmanager
def taken_out(connection: sa.Connection, intake: Intake, batch: uuid.UUID) -> Iterator[dict[str, int]]:
    """Delete the rows of a batch and yield their number by subject; its content may then come in again.

    What the room must settle once they are gone is done at the end of the block.
    """
    settle = intake.left(connection, batch) if intake.left is not None else None
    gone: dict[str, int] = {}
    for subject in reversed(intake.subjects):  # what hangs on others leaves before them
        table = cast(sa.Table, subject.table.__table__)
        gone[subject.name] = int(connection.execute(sa.delete(table).where(table.c.batch_id == batch)).rowcount)
    connection.execute(sa.select(sa.func.app.release_content(batch)))
    yield {each.name: gone[each.name] for each in intake.subjects}
    if settle is not None:
        settle()
