"""What is kept of data sets: their records, the rules by which columns leave, partners, requests, and releases."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from geoalchemy2 import WKBElement
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Uuid,
    func,
    literal_column,
    text,
)
from sqlalchemy import Text as Words
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column, geometry
from undergrid.core.store.roles import Role

KINDS = {
    "table": Text("table of the store", "库内数据表"),
    "file": Text("layer of a file", "文件图层"),
    "database": Text("table of another database", "其他数据库的数据表"),
    "service": Text("layer of a service", "服务图层"),
}
CYCLES = {
    "real_time": Text("in real time", "实时"),
    "daily": Text("daily", "每日"),
    "weekly": Text("weekly", "每周"),
    "monthly": Text("monthly", "每月"),
    "quarterly": Text("quarterly", "每季度"),
    "yearly": Text("yearly", "每年"),
    "as_needed": Text("as needed", "不定期"),
}
SHARING = {
    "unconditional": Text("shared without condition", "无条件共享"),
    "conditional": Text("shared on a condition", "有条件共享"),
    "not_shared": Text("not shared", "不予共享"),
}
CLASSES = {
    "open": Text("open to everybody", "向社会开放"),
    "shared": Text("shared with a partner", "部门间共享"),
    "internal": Text("inside the bureau", "内部使用"),
}
ACTIONS = {
    "drop": Text("left out", "删除"),
    "generalise": Text("generalised", "概化"),
    "band": Text("in bands", "分档"),
    "round": Text("rounded", "取整"),
    "keep": Text("kept", "保留"),
}
DECISIONS = {
    "pending": Text("pending", "待审"),
    "approved": Text("approved", "同意"),
    "refused": Text("refused", "不同意"),
}
STAFF = (Role.DATA_OFFICER,)


class Record(Editable, Base):
    """A data set that is known: what it is by itself, and what the data officer says of it."""

    __tablename__ = "record"
    __schema__ = "catalog"
    label = Text("Catalogue of data sets", "信息资源目录")
    sensitivity = "open"
    editable_by = STAFF

    geom: Mapped[WKBElement | None] = geometry("POLYGON", Text("extent", "范围"), nullable=True, sensitivity="internal")
    name: Mapped[str] = column(Words, label=Text("name", "标识"), nullable=False, unique=True)
    kind: Mapped[str] = column(Words, label=Text("kind", "类型"), choices=KINDS, nullable=False)
    source: Mapped[str | None] = column(
        Words, sensitivity="internal", label=Text("where it lies", "存放位置"), is_of_machine=True
    )
    title_en: Mapped[str | None] = column(Words, label=Text("English title", "英文名称"))
    title_zh: Mapped[str | None] = column(Words, label=Text("Chinese title", "信息资源名称"))
    geometry_type: Mapped[str | None] = column(Words, label=Text("geometry", "几何类型"))
    crs_name: Mapped[str | None] = column(Words, label=Text("coordinate system", "坐标系"))
    row_count: Mapped[int | None] = column(BigInteger, sensitivity="internal", label=Text("rows", "记录数"), minimum=0)
    columns: Mapped[list[dict[str, Any]]] = column(
        JSONB, sensitivity="internal", label=Text("columns", "信息项"), nullable=False, server_default=text("'[]'")
    )
    lineage: Mapped[list[dict[str, Any]]] = column(
        JSONB, sensitivity="internal", label=Text("lineage", "数据沿革"), nullable=False, server_default=text("'[]'"),
        is_of_machine=True,
    )  # fmt: skip
    last_changed: Mapped[dt.datetime | None] = column(
        DateTime(timezone=True), label=Text("rows last changed", "数据更新时间")
    )
    described_at: Mapped[dt.datetime | None] = column(DateTime(timezone=True), label=Text("described at", "著录时间"))
    resource_code: Mapped[str | None] = column(Words, label=Text("resource code", "信息资源代码"))
    category: Mapped[str | None] = column(Words, label=Text("category", "信息资源分类"))
    provider: Mapped[str | None] = column(Words, label=Text("owner", "信息资源提供方"))
    provider_code: Mapped[str | None] = column(
        Words, label=Text("owner's unified social credit code", "提供方统一社会信用代码")
    )
    abstract: Mapped[str | None] = column(Words, label=Text("abstract", "信息资源摘要"))
    keywords: Mapped[str | None] = column(
        Words, label=Text("keywords", "关键字"), help=Text("between commas", "以逗号分隔")
    )
    cycle: Mapped[str | None] = column(Words, label=Text("update cycle", "更新周期"), choices=CYCLES)
    sharing: Mapped[str | None] = column(Words, label=Text("sharing class", "共享类型"), choices=SHARING)
    sharing_condition: Mapped[str | None] = column(
        Words, label=Text("condition, or why it is not shared", "共享条件或不予共享的依据")
    )
    is_open: Mapped[bool | None] = column(Boolean, label=Text("open to the public", "是否向社会开放"))
    licence: Mapped[str | None] = column(Words, label=Text("licence", "开放许可"))
    legal_basis: Mapped[str | None] = column(Words, label=Text("legal basis", "法律依据"))
    contact: Mapped[str | None] = column(Words, label=Text("contact office", "联系部门"))
    published_on: Mapped[dt.date | None] = column(Date, label=Text("published on", "发布日期"))


class Rule(Editable, Base):
    """How a column leaves the building in a class of release; the gate may be stricter, never laxer."""

    __tablename__ = "rule"
    __table_args__ = (Index("uq_rule_column", "dataset", "column_name", "release_class", unique=True),)
    __schema__ = "catalog"
    label = Text("Rules of release", "脱敏规则")
    sensitivity = "internal"
    editable_by = STAFF

    dataset: Mapped[str] = column(Words, label=Text("data set", "数据集"), nullable=False)
    column_name: Mapped[str] = column(Words, label=Text("column", "信息项"), nullable=False)
    release_class: Mapped[str] = column(Words, label=Text("class", "发布级别"), choices=CLASSES, nullable=False)
    action: Mapped[str] = column(Words, label=Text("what is done", "处理方式"), choices=ACTIONS, nullable=False)
    parameter: Mapped[str | None] = column(
        Words,
        label=Text("parameter", "参数"),
        help=Text(
            "round: the step; band: its limits; generalise: a square's side in metres, year or month",
            "取整为步长；分档为界限值；概化为方格边长（米）、year 或 month",
        ),
    )
    reason: Mapped[str | None] = column(Words, label=Text("reason", "理由"))


class Partner(Editable, Base):
    """A body that data sets are handed to."""

    __tablename__ = "partner"
    __schema__ = "catalog"
    label = Text("Partners", "共享单位")
    sensitivity = "internal"
    editable_by = STAFF

    name: Mapped[str] = column(Words, label=Text("name", "单位名称"), nullable=False, unique=True)
    code: Mapped[str | None] = column(Words, label=Text("unified social credit code", "统一社会信用代码"))
    note: Mapped[str | None] = column(Words, label=Text("note", "备注"))


class Request(Editable, Base):
    """What a partner applied for, and what was decided."""

    __tablename__ = "request"
    __table_args__ = (
        CheckConstraint("valid_to IS NULL OR decided_on IS NULL OR valid_to >= decided_on", name="request_dates"),
    )
    __schema__ = "catalog"
    label = Text("Requests for data", "共享申请")
    sensitivity = "internal"
    editable_by = STAFF

    partner_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("catalog.partner.id"), label=Text("partner", "申请单位"), nullable=False, index=True
    )
    dataset: Mapped[str] = column(Words, label=Text("data set", "数据集"), nullable=False)
    purpose: Mapped[str] = column(Words, label=Text("purpose", "用途"), nullable=False)
    legal_basis: Mapped[str | None] = column(Words, label=Text("legal basis", "法律依据"))
    decision: Mapped[str] = column(
        Words, label=Text("decision", "审批结果"), choices=DECISIONS, nullable=False, server_default="pending"
    )
    decided_on: Mapped[dt.date | None] = column(Date, label=Text("decided on", "审批日期"))
    valid_to: Mapped[dt.date | None] = column(Date, label=Text("valid until", "有效期至"))
    exact_positions: Mapped[bool] = column(
        Boolean, label=Text("exact positions permitted", "可提供精确位置"), nullable=False, server_default="false"
    )
    depths: Mapped[bool] = column(
        Boolean, label=Text("depths permitted", "可提供埋深"), nullable=False, server_default="false"
    )


class Release(Base):
    """Who got which rows of a data set, when, why, and by which rules; written by the store, never changed."""

    __tablename__ = "release"
    __table_args__ = (Index("ix_release_dataset", "dataset", "release_class"),)
    __schema__ = "catalog"
    label = Text("Releases", "数据发布记录")
    sensitivity = "restricted"

    id: Mapped[int] = column(
        BigInteger, Identity(always=True), label=Text("number", "序号"), primary_key=True, nullable=False
    )
    at: Mapped[dt.datetime] = column(
        DateTime(timezone=True), label=Text("when", "时间"), nullable=False, server_default=func.now()
    )
    login: Mapped[str] = column(
        Words, label=Text("who", "登录名"), nullable=False, server_default=literal_column("SESSION_USER")
    )
    dataset: Mapped[str] = column(Words, label=Text("data set", "数据集"), nullable=False)
    release_class: Mapped[str] = column(Words, label=Text("class", "发布级别"), choices=CLASSES, nullable=False)
    purpose: Mapped[str] = column(Words, label=Text("purpose", "用途"), nullable=False)
    recipient: Mapped[str | None] = column(Words, label=Text("handed to", "接收单位"))
    request_id: Mapped[uuid.UUID | None] = column(Uuid, label=Text("request", "申请"))
    package_id: Mapped[uuid.UUID] = column(Uuid, label=Text("package", "数据包"), nullable=False)
    asked: Mapped[dict[str, Any]] = column(JSONB, label=Text("what was asked for", "筛选条件"), nullable=False)
    treatment: Mapped[dict[str, Any]] = column(JSONB, label=Text("what was done", "处理结果"), nullable=False)
    row_count: Mapped[int] = column(BigInteger, label=Text("rows handed over", "发布记录数"), nullable=False)
    held_back: Mapped[int] = column(Integer, label=Text("rows held back", "抑制记录数"), nullable=False)
    members: Mapped[bytes | None] = column(
        LargeBinary,
        label=Text("which rows, in which groups", "记录指纹"),
        help=Text("sorted pairs of 64 bits: row and group", "每条记录 16 字节：记录与分组的散列值"),
    )
