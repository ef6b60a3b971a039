"""The records of deliveries in the store: who delivered what, what was found, and the rows that wait."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from undergrid.core.intake.delivery import Delivery as Understood
from undergrid.core.intake.delivery import unpacked
from undergrid.core.intake.subject import Intake
from undergrid.core.intake.tables import Delivery, Staged
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Json

NO_SUCH = Text("There is no delivery {id}.", "没有批次 {id}。")
LIST_THEM = Text("Look at the table of deliveries.", "请查看成果批次表。")
MOST_RECORDED = 50_000


class DeliveryRecord(Protocol):
    """A row of ``intake.delivery`` as the steps of an intake read it."""

    id: uuid.UUID
    room: str
    name: str
    state: str
    content_sha256: str
    entered_as: uuid.UUID
    """The batch of a delivery that was accepted."""
    files: str
    options: Mapping[str, Json]
    errors: int
    replaces_id: uuid.UUID | None


def delivery_called(connection: sa.Connection, identifier: str, room: str | None = None) -> DeliveryRecord:
    """Return the record of a delivery (of ``room``, where it is named); :class:`StoreError` where there is none."""
    try:
        key = uuid.UUID(identifier)
    except ValueError:
        key = None
    found = connection.execute(sa.select(Delivery.__table__).where(Delivery.id == key)).one_or_none() if key else None
    if found is None or (room is not None and found.room != room):
        raise StoreError(NO_SUCH.fill(id=identifier), LIST_THEM)
    return cast(DeliveryRecord, found)


def deliveries_of_content(connection: sa.Connection, room: str, content_sha256: str) -> list[DeliveryRecord]:
    """Return the records of a room's deliveries with the same content that still count, newest first."""
    counting = Delivery.state.in_(("staged", "refused", "accepted"))
    same = sa.select(Delivery.__table__).where(
        Delivery.room == room, Delivery.content_sha256 == content_sha256, counting
    )
    return cast(list[DeliveryRecord], list(connection.execute(same.order_by(Delivery.received_at.desc()))))


def alone_with_content(connection: sa.Connection, room: str, content_sha256: str) -> None:
    """Let no one else write a delivery of this content until the transaction ends."""
    connection.execute(
        sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(f"{room} {content_sha256}", 0)))
    )


def record_delivery(connection: sa.Connection, values: Mapping[str, Any]) -> DeliveryRecord:
    """Write the record of a delivery and return it."""
    written = sa.insert(Delivery).values(received_at=sa.func.now(), **values).returning(Delivery.__table__)
    return cast(DeliveryRecord, connection.execute(written).one())


def change_delivery(connection: sa.Connection, delivery: uuid.UUID, **values: object) -> None:
    """Change the record of a delivery."""
    connection.execute(sa.update(Delivery).where(Delivery.id == delivery).values(rev=-Delivery.rev, **values))


def forget_delivery(connection: sa.Connection, delivery: uuid.UUID) -> None:
    """Delete the record of a delivery that never entered, with its staged rows and findings."""
    connection.execute(sa.delete(Delivery).where(Delivery.id == delivery))


def record_findings(connection: sa.Connection, delivery: uuid.UUID, findings: Sequence[Finding]) -> None:
    """Write the findings of a delivery in place of earlier ones."""
    found = [finding.as_json() for finding in findings[:MOST_RECORDED]]
    connection.execute(sa.select(sa.func.app.record_findings(delivery, sa.literal(found, JSONB))))


def stage_rows(connection: sa.Connection, delivery: uuid.UUID, understood: Understood) -> None:
    """Keep the rows of a delivery in the store until it is accepted or refused."""
    for part, content in understood.packed().items():
        connection.execute(sa.select(sa.func.app.stage_delivery(delivery, part, content)))


def staged_rows(connection: sa.Connection, intake: Intake, delivery: uuid.UUID) -> Understood:
    """Return the rows of a delivery that waits."""
    rows = connection.execute(sa.select(Staged.part, Staged.content).where(Staged.delivery_id == delivery))
    return unpacked(intake, {row.part: bytes(row.content) for row in rows})


def unstage_rows(connection: sa.Connection, delivery: uuid.UUID) -> None:
    """Throw the waiting rows of a delivery away."""
    connection.execute(sa.select(sa.func.app.unstage_delivery(delivery)))
