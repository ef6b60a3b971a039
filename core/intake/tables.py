"""Deliveries of every room: what came in, the rows that wait, and what was found in them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from geoalchemy2 import WKBElement
from sqlalchemy import Boolean, DateTime, ForeignKey, Index, Integer, LargeBinary, Uuid, func
from sqlalchemy import Text as Words
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from undergrid.core.checking.tables import SEVERITIES
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column, geometry
from undergrid.core.store.roles import Role

DELIVERY_STATES = {
    "staged": Text("staged, waiting to be accepted", "暂存待验收"),
    "refused": Text("refused", "退回"),
    "accepted": Text("accepted", "已验收入库"),
    "replaced": Text("replaced by a corrected delivery", "已被修正成果替换"),
    "withdrawn": Text("taken out again", "已撤回"),
}


class Delivery(Editable, Base):
    """One delivery: how it was read, what was found, and what became of it.

    Who writes it must also be one who may write what it fills (``app.may_deliver``): a planner's deliveries are not a
    surveyor's.
    """

    __tablename__ = "delivery"
    __table_args__ = (Index("ix_intake_delivery_content", "room", "content_sha256"),)
    __schema__ = "intake"
    label = Text("Deliveries", "成果批次")
    sensitivity = "internal"
    editable_by = (Role.SURVEYOR, Role.PLANNER)

    room: Mapped[str] = column(Words, label=Text("taken in as", "导入类别"), nullable=False)
    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False)
    team: Mapped[str | None] = column(Words, label=Text("team", "提交单位"))
    state: Mapped[str] = column(Words, label=Text("state", "状态"), choices=DELIVERY_STATES, nullable=False)
    received_at: Mapped[dt.datetime] = column(
        DateTime(timezone=True), label=Text("received", "接收时间"), nullable=False
    )
    content_sha256: Mapped[str] = column(Words, label=Text("content hash", "内容校验值"), nullable=False)
    entered_as: Mapped[uuid.UUID | None] = column(Uuid, label=Text("batch it entered as", "入库批次号"))
    files: Mapped[str | None] = column(Words, label=Text("files", "文件"))
    profile: Mapped[str | None] = column(Words, label=Text("import profile", "导入方案"))
    native_crs: Mapped[str | None] = column(Words, label=Text("coordinate system as delivered", "原始坐标系"))
    height_datum: Mapped[str | None] = column(Words, label=Text("height datum", "高程基准"))
    counts: Mapped[dict[str, int]] = column(JSONB, label=Text("rows of each kind", "各类记录数"), nullable=False)
    options: Mapped[dict[str, Any]] = column(
        JSONB, label=Text("what was asked at import", "导入选项"), nullable=False, server_default="{}"
    )
    errors: Mapped[int] = column(Integer, label=Text("errors", "错误数"), nullable=False, minimum=0)
    warnings: Mapped[int] = column(Integer, label=Text("warnings", "警告数"), nullable=False, minimum=0)
    replaces_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("intake.delivery.id"), label=Text("replaces delivery", "替换的批次")
    )
    clean_rows_only: Mapped[bool] = column(
        Boolean, label=Text("clean rows only", "仅入库合格记录"), nullable=False, server_default="false"
    )


class Staged(Base):
    """Rows of a delivery that wait to be accepted, as one Arrow file per table: nobody edits them before."""

    __tablename__ = "staged"
    __schema__ = "intake"
    label = Text("Staged rows", "暂存记录")
    sensitivity = "restricted"

    delivery_id: Mapped[uuid.UUID] = column(
        Uuid,
        ForeignKey("intake.delivery.id", ondelete="CASCADE"),
        label=Text("delivery", "批次"),
        primary_key=True,
        nullable=False,
    )
    part: Mapped[str] = column(Words, label=Text("part", "部分"), primary_key=True, nullable=False)
    content: Mapped[bytes] = column(LargeBinary, label=Text("rows", "记录"), nullable=False)


class RecordedFinding(Base):
    """One thing found in a delivery, with its place in the file and on the map; written by the checks only."""

    __tablename__ = "finding"
    __table_args__ = (Index("ix_intake_finding_delivery", "delivery_id"),)
    __schema__ = "intake"
    label = Text("Findings", "检查结果")
    sensitivity = "restricted"

    id: Mapped[uuid.UUID] = column(
        Uuid, label=Text("key", "主键"), primary_key=True, nullable=False, server_default=func.gen_random_uuid()
    )
    geom: Mapped[WKBElement | None] = geometry("POINT", Text("place", "位置"), nullable=True)
    delivery_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("intake.delivery.id", ondelete="CASCADE"), label=Text("delivery", "批次")
    )
    slug: Mapped[str] = column(Words, label=Text("check", "检查项"), nullable=False)
    severity: Mapped[str] = column(Words, label=Text("severity", "严重程度"), choices=SEVERITIES, nullable=False)
    text_en: Mapped[str] = column(Words, label=Text("what is wrong (English)", "问题（英文）"), nullable=False)
    text_zh: Mapped[str] = column(Words, label=Text("what is wrong (Chinese)", "问题（中文）"), nullable=False)
    remedy_en: Mapped[str | None] = column(Words, label=Text("remedy (English)", "处理办法（英文）"))
    remedy_zh: Mapped[str | None] = column(Words, label=Text("remedy (Chinese)", "处理办法（中文）"))
    file: Mapped[str | None] = column(Words, label=Text("file", "文件"))
    sheet: Mapped[str | None] = column(Words, label=Text("sheet", "工作表"))
    row: Mapped[int | None] = column(Integer, label=Text("row", "行"))
    header: Mapped[str | None] = column(Words, label=Text("column", "列"))
    value: Mapped[str | None] = column(Words, label=Text("value", "值"))
    subject: Mapped[str | None] = column(Words, label=Text("what it is about", "对象"))
