"""The store's own tables: batches, settings, releases, code lists, and the audit trail."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    String,
    Uuid,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Language, Text
from undergrid.core.store.declare import Base, column

CONFIDENCE = {"high": Text("high", "高"), "medium": Text("medium", "中"), "low": Text("low", "低")}
"""How sure a figure of a code list is."""


def in_words(confidence: str, language: Language) -> str:
    """Return how sure a figure is in a language; what is none of the three words stays."""
    known = CONFIDENCE.get(confidence)
    return known.say(language) if known else confidence


class Batch(Base):
    """One delivery of data that entered the store as a whole."""

    __schema__ = "store"
    __tablename__ = "batch"
    __table_args__ = (Index("ix_batch_transaction", "transaction"),)
    label = Text("Import batches", "入库批次")

    id: Mapped[uuid.UUID] = column(
        Uuid, label=Text("Key", "主键"), primary_key=True, nullable=False, server_default=func.gen_random_uuid()
    )
    kind: Mapped[str] = column(String, label=Text("Kind of data", "数据类别"), nullable=False)
    sources: Mapped[list[str]] = column(
        ARRAY(String), label=Text("Source files", "来源文件"), nullable=False, server_default=text("'{}'")
    )
    content_sha256: Mapped[str] = column(String, label=Text("Content hash", "内容校验值"), nullable=False, unique=True)
    transaction: Mapped[int] = column(
        BigInteger,
        label=Text("Transaction", "事务号"),
        nullable=False,
        server_default=literal_column("pg_current_xact_id()::text::bigint"),
    )
    started_at: Mapped[datetime] = column(
        DateTime(timezone=True), label=Text("Started at", "开始时间"), nullable=False, server_default=func.now()
    )
    finished_at: Mapped[datetime | None] = column(DateTime(timezone=True), label=Text("Finished at", "完成时间"))
    created_by: Mapped[str] = column(
        String, label=Text("Imported by", "入库人"), nullable=False, server_default=literal_column("SESSION_USER")
    )
    counts: Mapped[dict[str, int]] = column(
        JSONB, label=Text("Rows per table", "各表行数"), nullable=False, server_default=text("'{}'")
    )
    findings: Mapped[dict[str, int]] = column(
        JSONB, label=Text("Findings per check", "各检查项问题数"), nullable=False, server_default=text("'{}'")
    )


class Setting(Base):
    """What was chosen for this store as a whole: coordinate system, height datum, fitted transformation."""

    __schema__ = "store"
    __tablename__ = "setting"
    label = Text("Settings", "设置")

    key: Mapped[str] = column(String, label=Text("Setting", "设置项"), primary_key=True, nullable=False)
    value: Mapped[Any] = column(JSONB, label=Text("Value", "值"), nullable=False)


class Release(Base):
    """When the store's schema was brought to which state, and by which version of the program."""

    __schema__ = "store"
    __tablename__ = "release"
    label = Text("Schema releases", "结构版本")

    id: Mapped[int] = column(
        BigInteger, Identity(always=True), label=Text("Number", "序号"), primary_key=True, nullable=False
    )
    revision: Mapped[str] = column(String, label=Text("Schema revision", "结构版本号"), nullable=False)
    program: Mapped[str] = column(String, label=Text("Program version", "程序版本"), nullable=False)
    applied_at: Mapped[datetime] = column(
        DateTime(timezone=True), label=Text("Applied at", "应用时间"), nullable=False, server_default=func.now()
    )
    applied_by: Mapped[str] = column(
        String, label=Text("Applied by", "应用人"), nullable=False, server_default=literal_column("SESSION_USER")
    )


class Scheme(Base):
    """A standard, or a city's own list, that codes are taken from."""

    __schema__ = "codes"
    __tablename__ = "scheme"
    label = Text("Code schemes", "编码体系")
    sensitivity = "open"

    scheme: Mapped[str] = column(String, label=Text("Scheme", "编码体系"), primary_key=True, nullable=False)
    name_zh: Mapped[str | None] = column(String, label=Text("Chinese name", "中文名"))
    name_en: Mapped[str | None] = column(String, label=Text("English name", "英文名"))
    successor: Mapped[str | None] = column(String, label=Text("Replaced by", "被何取代"))


class Code(Base):
    """One code of one kind in one scheme; kinds share code spaces, so all three make the key."""

    __schema__ = "codes"
    __tablename__ = "code"
    __table_args__ = (
        ForeignKeyConstraint(["scheme"], ["codes.scheme.scheme"]),
        Index("ix_code_kind_code", "kind", "code"),
    )
    label = Text("Codes", "代码")
    sensitivity = "open"

    scheme: Mapped[str] = column(String, label=Text("Scheme", "编码体系"), primary_key=True, nullable=False)
    kind: Mapped[str] = column(String, label=Text("Kind", "代码类别"), primary_key=True, nullable=False)
    code: Mapped[str] = column(String, label=Text("Code", "代码"), primary_key=True, nullable=False)
    name_zh: Mapped[str | None] = column(String, label=Text("Chinese name", "中文名"))
    name_en: Mapped[str | None] = column(String, label=Text("English name", "英文名"))
    parent: Mapped[str | None] = column(String, label=Text("Parent code", "上级代码"))
    successor_scheme: Mapped[str | None] = column(String, label=Text("Successor's scheme", "后继编码体系"))
    successor: Mapped[str | None] = column(String, label=Text("Successor", "后继代码"))
    attributes: Mapped[dict[str, Any]] = column(
        JSONB, label=Text("Other facts", "其他属性"), nullable=False, server_default=text("'{}'")
    )
    source: Mapped[str | None] = column(String, label=Text("Source", "来源"))
    confidence: Mapped[str | None] = column(
        String,
        label=Text("Confidence", "可信度"),
        choices=CONFIDENCE,
    )


class Change(Base):
    """One change of one row, or one bulk load of a table; written by triggers, never changed, never deleted."""

    __schema__ = "audit"
    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_row", "table_name", "row_id"),
        Index("ix_change_at", "at", postgresql_using="brin"),
    )
    label = Text("Audit trail", "审计记录")
    sensitivity = "restricted"

    id: Mapped[int] = column(
        BigInteger, Identity(always=True), label=Text("Number", "序号"), primary_key=True, nullable=False
    )
    at: Mapped[datetime] = column(
        DateTime(timezone=True), label=Text("When", "时间"), nullable=False, server_default=func.clock_timestamp()
    )
    login: Mapped[str] = column(
        String, label=Text("Who", "登录名"), nullable=False, server_default=literal_column("SESSION_USER")
    )
    application: Mapped[str | None] = column(String, label=Text("Program", "程序"))
    table_name: Mapped[str] = column(String, label=Text("Table", "表"), nullable=False)
    action: Mapped[str] = column(
        String,
        label=Text("Action", "操作"),
        nullable=False,
        choices={
            "insert": Text("insert", "新增"),
            "update": Text("update", "修改"),
            "delete": Text("delete", "删除"),
            "bulk": Text("bulk load", "批量入库"),
        },
    )
    row_id: Mapped[uuid.UUID | None] = column(Uuid, label=Text("Row", "行"))
    batch_id: Mapped[uuid.UUID | None] = column(Uuid, label=Text("Import batch", "入库批次"))
    old: Mapped[dict[str, Any] | None] = column(JSONB, label=Text("Before", "修改前"))
    new: Mapped[dict[str, Any] | None] = column(JSONB, label=Text("After", "修改后"))
