"""What is kept of streets: pieces between junctions, the junctions, turns that are banned, and closures in time."""

from __future__ import annotations

import datetime as dt
import uuid

from geoalchemy2 import WKBElement
from sqlalchemy import CheckConstraint, DateTime, Double, ForeignKey, Integer, Uuid
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, CodeList, Editable, column, geometry
from undergrid.core.store.roles import Role

ONEWAY = {
    "both": Text("both ways", "双向"),
    "forward": Text("only as drawn", "仅顺绘制方向"),
    "backward": Text("only against the drawing", "仅逆绘制方向"),
}
SIDES = {
    "none": Text("neither side", "两侧均不需"),
    "left": Text("left side", "左侧"),
    "right": Text("right side", "右侧"),
    "both": Text("both sides", "两侧"),
}
TRAVELLERS = {
    "all": Text("everybody", "所有"),
    "vehicle": Text("vehicles", "机动车"),
    "foot": Text("people on foot", "行人"),
}
OTHER_NAMES = {
    "former": Text("former name", "曾用名"),
    "short": Text("abbreviation", "简称"),
    "usage": Text("what people call it", "俗称"),
    "spelling": Text("other spelling", "其他写法"),
}
CLASSES = CodeList("street_class")
STAFF = (Role.EDITOR, Role.PLANNER)


class Junction(Editable, Base):
    """A place where streets meet or end."""

    __tablename__ = "junction"
    __schema__ = "streets"
    label = Text("Street junctions", "道路节点")
    sensitivity = "open"
    editable_by = STAFF

    geom: Mapped[WKBElement] = geometry("POINT", Text("position", "位置"))
    name: Mapped[str | None] = column(Words, label=Text("name", "名称"))


class Street(Editable, Base):
    """A piece of street between two junctions."""

    __tablename__ = "segment"
    __schema__ = "streets"
    label = Text("Streets", "道路")
    sensitivity = "open"
    editable_by = STAFF
    called_by = ("name",)

    geom: Mapped[WKBElement] = geometry("LINESTRING", Text("course", "线形"))
    from_junction_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("streets.junction.id"), label=Text("first junction", "起点节点"), index=True
    )
    to_junction_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("streets.junction.id"), label=Text("last junction", "终点节点"), index=True
    )
    name: Mapped[str | None] = column(Words, label=Text("name", "名称"))
    street_class: Mapped[str | None] = column(Words, label=Text("class", "道路等级"), codes=CLASSES)
    lanes: Mapped[int | None] = column(Integer, label=Text("lanes", "车道数"), minimum=0, maximum=20)
    width_m: Mapped[float | None] = column(Double, label=Text("width", "宽度"), unit="m", minimum=0.5, maximum=150)
    carriageway_m: Mapped[float | None] = column(
        Double, label=Text("width of the carriageway", "车行道宽"), unit="m", minimum=0.5, maximum=100
    )
    oneway: Mapped[str] = column(
        Words, label=Text("one-way", "通行方向"), choices=ONEWAY, nullable=False, server_default="both"
    )
    speed_km_h: Mapped[float | None] = column(Double, label=Text("speed", "车速"), unit="km/h", minimum=1, maximum=130)
    level: Mapped[int] = column(
        Integer,
        label=Text("level", "层级"),
        nullable=False,
        server_default="0",
        help=Text("0 on the ground, 1 on a bridge, -1 in a tunnel", "地面为 0，桥上为 1，隧道为 -1"),
    )
    side_need: Mapped[str | None] = column(Words, label=Text("sides to be served", "需作业侧"), choices=SIDES)
    cleaning_class: Mapped[str | None] = column(Words, label=Text("cleaning class", "清扫保洁等级"))
    source_row: Mapped[int | None] = column(Integer, label=Text("row of the source", "来源行号"))
    source: Mapped[str | None] = column(Words, label=Text("source", "来源"))


class StreetAlias(Editable, Base):
    """Another name of a street: one that it had, a short one, or what people call it."""

    __tablename__ = "street_alias"
    __schema__ = "streets"
    label = Text("Other street names", "道路别名")
    sensitivity = "open"
    editable_by = STAFF

    alias: Mapped[str] = column(Words, label=Text("other name", "别名"), nullable=False, unique=True)
    name: Mapped[str] = column(Words, label=Text("name that holds", "标准名称"), nullable=False)
    kind: Mapped[str | None] = column(Words, label=Text("kind of name", "别名类别"), choices=OTHER_NAMES)
    source: Mapped[str | None] = column(Words, label=Text("source", "来源"))


class TurnBan(Editable, Base):
    """A turn from one street into another that is not allowed at their common junction."""

    __tablename__ = "turn_ban"
    __schema__ = "streets"
    label = Text("Turn bans", "转向限制")
    sensitivity = "open"
    editable_by = STAFF

    from_segment_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("streets.segment.id", ondelete="CASCADE"), label=Text("from", "驶出道路"), nullable=False
    )
    via_junction_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("streets.junction.id", ondelete="CASCADE"), label=Text("at", "所在节点"), nullable=False
    )
    to_segment_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("streets.segment.id", ondelete="CASCADE"), label=Text("into", "驶入道路"), nullable=False
    )


class Closure(Editable, Base):
    """A time in which a street cannot be passed by some."""

    __tablename__ = "closure"
    __table_args__ = (CheckConstraint("closed_to IS NULL OR closed_to > closed_from", name="closure_order"),)
    __schema__ = "streets"
    label = Text("Street closures", "道路封闭")
    sensitivity = "open"
    editable_by = STAFF

    segment_id: Mapped[uuid.UUID] = column(
        Uuid,
        ForeignKey("streets.segment.id", ondelete="CASCADE"),
        label=Text("street", "道路"),
        nullable=False,
        index=True,
    )
    closed_from: Mapped[dt.datetime] = column(DateTime(timezone=True), label=Text("from", "开始时间"), nullable=False)
    closed_to: Mapped[dt.datetime | None] = column(
        DateTime(timezone=True), label=Text("until (empty: without end)", "结束时间（空为无限期）")
    )
    traveller: Mapped[str] = column(
        Words, label=Text("closed to", "对象"), choices=TRAVELLERS, nullable=False, server_default="all"
    )
    reason: Mapped[str | None] = column(Words, label=Text("why", "原因"))
