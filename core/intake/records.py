"""The records of deliveries in the store: who delivered what, what was found, and the rows that wait."""

from __future__ import annotations

import io
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from pyarrow import ipc
from sqlalchemy.dialects.postgresql import JSONB

from undergrid.core.intake.codebook import stored_codes
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Setting
from undergrid.core.survey.clearance.rulebook import read_rules
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.network_delivery import Delivery as Understood
from undergrid.core.survey.tables import Area, Delivery, Staged, Tolerance

NO_SUCH = Text("There is no delivery {id}.", "没有批次 {id}。")
LIST_THEM = Text("Look at the table of deliveries.", "请查看探测成果批次表。")
NO_AREA = Text("There is no survey area {code}.", "没有测区 {code}。")
LIST_AREAS = Text("Draw it in the table of survey areas, or leave the area empty.", "请在测区表中绘制，或不指定测区。")
MOST_RECORDED = 50_000


def delivery_called(connection: sa.Connection, identifier: str) -> sa.Row[Any]:
    """Return the record of a delivery; :class:`StoreError` where there is none."""
    try:
        key = uuid.UUID(identifier)
    except ValueError:
        key = None
    found = connection.execute(sa.select(Delivery.__table__).where(Delivery.id == key)).one_or_none() if key else None
    if found is None:
        raise StoreError(NO_SUCH.fill(id=identifier), LIST_THEM)
    return found


def deliveries_of_content(connection: sa.Connection, content_sha256: str) -> list[sa.Row[Any]]:
    """Return the records of deliveries with the same content that still count, newest first."""
    counting = Delivery.state.in_(("staged", "refused", "accepted"))
    same = sa.select(Delivery.__table__).where(Delivery.content_sha256 == content_sha256, counting)
    return list(connection.execute(same.order_by(Delivery.received_at.desc())))


def record_delivery(connection: sa.Connection, values: Mapping[str, Any]) -> uuid.UUID:
    """Write the record of a delivery and return its key."""
    written = sa.insert(Delivery).values(received_at=sa.func.now(), **values).returning(Delivery.id)
    return connection.scalars(written).one()


def change_delivery(connection: sa.Connection, delivery: uuid.UUID, **values: Any) -> None:
    """Change the record of a delivery."""
    connection.execute(sa.update(Delivery).where(Delivery.id == delivery).values(**values))


def forget_delivery(connection: sa.Connection, delivery: uuid.UUID) -> None:
    """Delete the record of a delivery that never entered, with its staged rows and findings."""
    connection.execute(sa.delete(Delivery).where(Delivery.id == delivery))


def record_findings(connection: sa.Connection, delivery: uuid.UUID, findings: Sequence[Finding]) -> None:
    """Write the findings of a delivery in place of earlier ones."""
    found = [finding.as_json() for finding in findings[:MOST_RECORDED]]
    connection.execute(sa.select(sa.func.app.record_findings(delivery, sa.literal(found, JSONB))))


def record_workload(
    connection: sa.Connection, delivery: uuid.UUID, understood: Understood, length_m: np.ndarray
) -> list[dict[str, Any]]:
    """Write and return what was delivered of each utility, beside what is claimed."""
    rows = workload(understood, length_m)
    connection.execute(sa.select(sa.func.app.record_workload(delivery, sa.literal(rows, JSONB))))
    return rows


def workload(understood: Understood, length_m: np.ndarray) -> list[dict[str, Any]]:
    """Return per utility: points, segments, length in plan and claimed length."""
    points = understood.points["category"].astype(object).value_counts()
    category = understood.segments["category"].astype(object)
    segments = category.value_counts()
    length = pd.Series(length_m, index=category.index).groupby(category).sum()
    return [
        {
            "category": each,
            "claimed_length_m": understood.claimed_m.get(each),
            "length_m": round(float(length.get(each, 0.0)), 3),
            "points": int(points.get(each, 0)),
            "segments": int(segments.get(each, 0)),
        }
        for each in sorted({*points.index, *segments.index, *understood.claimed_m})
    ]


def settings_of(connection: sa.Connection) -> tuple[Setting, ...]:
    """Return the city's tolerances."""
    columns = (Tolerance.slug, Tolerance.parameter, Tolerance.category, Tolerance.value, Tolerance.severity)
    return tuple(Setting(*row) for row in connection.execute(sa.select(*columns)))


def rulebook_of(connection: sa.Connection) -> dict[str, Any]:
    """Return what deliveries are judged by: code lists, tolerances, clearance tables, utilities."""
    return {
        "codes": stored_codes(connection),
        "settings": settings_of(connection),
        "rules": read_rules(connection),
        "utilities": read_utilities(connection),
    }


def area_outline(connection: sa.Connection, code: str) -> bytes:
    """Return the outline of a survey area as WKB; :class:`StoreError` where there is none."""
    found = connection.scalar(sa.select(sa.func.ST_AsBinary(Area.geom)).where(Area.code == code))
    if found is None:
        raise StoreError(NO_AREA.fill(code=code), LIST_AREAS)
    return bytes(found)


def stage_rows(connection: sa.Connection, delivery: uuid.UUID, understood: Understood) -> None:
    """Keep the rows of a delivery in the store until it is accepted or refused."""
    bent = understood.courses
    courses = [bent.get(row) for row in range(len(understood.segments))] if bent else None
    parts = {"points": _packed(understood.points), "segments": _packed(understood.segments, courses)}
    for part, content in parts.items():
        connection.execute(sa.select(sa.func.app.stage_delivery(delivery, part, content)))


def staged_rows(connection: sa.Connection, delivery: uuid.UUID) -> Understood:
    """Return the rows of a delivery that waits."""
    rows = connection.execute(sa.select(Staged.part, Staged.content).where(Staged.delivery_id == delivery))
    found = {row.part: bytes(row.content) for row in rows}
    points, _ = _unpacked(found["points"])
    segments, courses = _unpacked(found["segments"])
    return Understood(points, segments, courses=courses)


def unstage_rows(connection: sa.Connection, delivery: uuid.UUID) -> None:
    """Throw the waiting rows of a delivery away."""
    connection.execute(sa.select(sa.func.app.unstage_delivery(delivery)))


def _packed(frame: pd.DataFrame, courses: list[np.ndarray | None] | None = None) -> bytes:
    table = pa.Table.from_pandas(frame, preserve_index=False)
    if courses is not None:
        flat = [None if course is None else course[:, :2].ravel().tolist() for course in courses]
        table = table.append_column("course", pa.array(flat, pa.list_(pa.float64())))
    out = io.BytesIO()
    with ipc.new_file(out, table.schema, options=ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_table(table)
    return out.getvalue()


def _unpacked(content: bytes) -> tuple[pd.DataFrame, dict[int, np.ndarray]]:
    table = ipc.open_file(content).read_all()
    courses: dict[int, np.ndarray] = {}
    if "course" in table.column_names:
        listed = table.column("course").to_pylist()
        courses = {row: np.array(flat).reshape(-1, 2) for row, flat in enumerate(listed) if flat}
        table = table.drop_columns(["course"])
    return table.to_pandas(), courses
