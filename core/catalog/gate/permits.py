"""What the record, the rules and the requests of a data set say about its leaving; read by the gate itself."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import cast

import sqlalchemy as sa

from undergrid.core.catalog.gate.free_text import told_of_a_machine, told_of_a_person
from undergrid.core.catalog.gate.rows import Rows
from undergrid.core.catalog.gate.rules import NOTHING_MORE, Action, Asked, Permit, ReleaseClass, Treatment
from undergrid.core.catalog.tables import Partner, Record, Request, Rule
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

IN_RECORD = Text(
    "Set it in the record (catalog.record), if it is so.", "如确可发布，请在目录条目（catalog.record）中设置。"
)
NOT_OPEN = Text("The record of {name} does not call it open to the public.", "{name} 的目录条目未标为向社会开放。")
NOT_SHARED = Text("The record of {name} says that it is not shared.", "{name} 的目录条目为不予共享。")
NOT_SAID = Text("The record of {name} does not say how it is shared.", "{name} 的目录条目未注明共享类型。")
NO_REQUEST = Text(
    "{name} is shared on a condition: an approved request of its recipient is needed.",
    "{name} 为有条件共享，须有接收单位经批准的申请。",
)
ENTER_REQUEST = Text(
    "Enter the request and its decision in catalog.request, and give its key and the partner's name.",
    "请在 catalog.request 中登记申请及审批结果，并给出其主键和单位名称。",
)
NO_SUCH_REQUEST = Text(
    "There is no approved request {key} of {partner} for {name} that is valid today.",
    "没有 {partner} 对 {name} 的、今日有效且已批准的申请 {key}。",
)


WORDS = (
    "title_en", "title_zh", "provider", "abstract", "keywords", "sharing_condition", "licence", "legal_basis",
    "contact",
)  # fmt: skip


def rules_of(rows: Rows, to: ReleaseClass) -> list[Asked]:
    """Return the data officer's rules for a data set and a class of release."""
    asked = sa.select(Rule.column_name, Rule.action, Rule.parameter).where(
        Rule.dataset == rows.name, Rule.release_class == to
    )
    return [
        Asked(each.column_name, Treatment(cast(Action, each.action), each.parameter))
        for each in rows.connection.execute(asked)
    ]


def personal_words(rows: Rows) -> dict[str, str]:
    """Return what of a person or a machine each text of a record tells, by column: they go out as metadata."""
    columns = Record.__table__.c
    row = rows.connection.execute(sa.select(*(columns[name] for name in WORDS)).where(columns.name == rows.name))
    kept: Mapping[str, str | None] = dict(row.mappings().one_or_none() or {})
    said = {name: text for name, text in kept.items() if text}
    told = {name: told_of_a_person(text) or told_of_a_machine(text) for name, text in said.items()}
    return {name: kind for name, kind in told.items() if kind}


def permit_for(rows: Rows, recipient: str | None, request_id: uuid.UUID | None, to: ReleaseClass) -> Permit:
    """Return what is permitted beyond the rules; SourceError where the record does not let the data set leave so."""
    if to == "internal":
        return NOTHING_MORE
    record = rows.connection.execute(
        sa.select(Record.sharing, Record.is_open).where(Record.name == rows.name)
    ).one_or_none()
    if record is None or record.sharing is None:
        raise SourceError(NOT_SAID.fill(name=rows.name), IN_RECORD)
    if record.sharing == "not_shared":
        raise SourceError(NOT_SHARED.fill(name=rows.name), IN_RECORD)
    if to == "open":
        if not record.is_open:
            raise SourceError(NOT_OPEN.fill(name=rows.name), IN_RECORD)
        return NOTHING_MORE
    if request_id is None:
        if record.sharing == "conditional":
            raise SourceError(NO_REQUEST.fill(name=rows.name), ENTER_REQUEST)
        return NOTHING_MORE
    return _approved(rows, recipient, request_id)


def _approved(rows: Rows, recipient: str | None, request_id: uuid.UUID) -> Permit:
    today = dt.date.today()
    request = rows.connection.execute(
        sa.select(Request.exact_positions, Request.depths)
        .join(Partner, Partner.id == Request.partner_id)
        .where(
            Request.id == request_id, Request.dataset == rows.name, Request.decision == "approved",
            Partner.name == recipient, sa.or_(Request.valid_to.is_(None), Request.valid_to >= today),
        )
    ).one_or_none()  # fmt: skip
    if request is None:
        raise SourceError(NO_SUCH_REQUEST.fill(key=request_id, partner=recipient or "-", name=rows.name), ENTER_REQUEST)
    return Permit(bool(request.exact_positions), bool(request.depths))
