"""What is kept of every facility, of its shape, its history, and of the organisations that answer for it."""

from __future__ import annotations

import datetime as dt
import uuid

from geoalchemy2 import WKBElement
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    SmallInteger,
    Uuid,
    func,
)
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped

from undergrid.core.facilities.typed_tables import TYPED
from undergrid.core.facilities.words import AMENITIES, LIFECYCLES, POSITIONAL, SCHEMES, STATES
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, CodeList, Editable, column, geometry
from undergrid.core.store.roles import Role

KINDS = tuple(TYPED)
"""The kinds of facilities that have a table of their own."""
STAFF = (Role.SURVEYOR, Role.EDITOR, Role.PLANNER)


class Facility(Editable, Base):
    """A component in the street: a lamp, a cover, a toilet; its place is a point, whatever its shape."""

    __tablename__ = "facility"
    __table_args__ = (
        Index("uq_facility_code", "code", unique=True),
        CheckConstraint("(state = 'removed') = (lifecycle = 'removed')", name="removed_both"),
    )
    __schema__ = "facilities"
    label = Text("Facilities", "管理部件")
    sensitivity = "internal"
    editable_by = STAFF
    called_by = ("code", "name")

    geom: Mapped[WKBElement] = geometry("POINT", Text("place", "位置"))
    code: Mapped[str | None] = column(Words, label=Text("identifier", "标识码"))
    scheme: Mapped[str] = column(
        Words, label=Text("scheme of the identifier", "标识码规则"), choices=SCHEMES, nullable=False,
        server_default="gb17",
    )  # fmt: skip
    class_code: Mapped[str] = column(
        Words, label=Text("class", "部件类别"), nullable=False, index=True,
        codes=CodeList("component_class", "GB/T 47678.5-2026", "CJ/T 214-2007"),
    )  # fmt: skip
    class_delivered: Mapped[str | None] = column(Words, label=Text("class as delivered", "原类别代码"))
    name: Mapped[str | None] = column(Words, label=Text("name", "部件名称"))
    state: Mapped[str] = column(
        Words, label=Text("state", "部件状态"), choices=STATES, nullable=False, server_default="intact"
    )
    lifecycle: Mapped[str] = column(
        Words, label=Text("stage of life", "生命周期"), choices=LIFECYCLES, nullable=False, server_default="in_use"
    )
    authority_code: Mapped[str | None] = column(Words, label=Text("code of the authority", "主管部门代码"))
    authority_name: Mapped[str | None] = column(Words, label=Text("authority", "主管部门名称"))
    owner_code: Mapped[str | None] = column(Words, label=Text("code of the owner", "权属单位代码"))
    owner_name: Mapped[str | None] = column(Words, label=Text("owner", "权属单位名称"))
    maintainer_code: Mapped[str | None] = column(Words, label=Text("code of the maintainer", "养护单位代码"))
    maintainer_name: Mapped[str | None] = column(Words, label=Text("maintainer", "养护单位名称"))
    cell_code: Mapped[str | None] = column(Words, label=Text("management cell", "所在单元网格标识码"))
    initial_on: Mapped[dt.date | None] = column(Date, label=Text("initial date", "初始日期"))
    changed_on: Mapped[dt.date | None] = column(Date, label=Text("date of change", "变更日期"))
    data_source: Mapped[str | None] = column(Words, label=Text("source of the data", "数据来源"))
    positional_class: Mapped[str | None] = column(
        Words, label=Text("class of position", "定位精度等级"), choices=POSITIONAL
    )
    photo: Mapped[str | None] = column(Words, label=Text("photo", "照片"))
    note: Mapped[str | None] = column(Words, label=Text("note", "备注"))


class FacilityLine(Editable, Base):
    """The course of a facility that is a line, such as a railing."""

    __tablename__ = "facility_line"
    __schema__ = "facilities"
    label = Text("Courses of facilities", "线状部件")
    sensitivity = "internal"
    editable_by = STAFF

    geom: Mapped[WKBElement] = geometry("MULTILINESTRING", Text("course", "线形"))
    facility_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("facilities.facility.id", ondelete="CASCADE"), label=Text("facility", "部件"), nullable=False,
        unique=True,
    )  # fmt: skip


class FacilityArea(Editable, Base):
    """The extent of a facility that is an area, such as a car park."""

    __tablename__ = "facility_area"
    __schema__ = "facilities"
    label = Text("Extents of facilities", "面状部件")
    sensitivity = "internal"
    editable_by = STAFF

    geom: Mapped[WKBElement] = geometry("MULTIPOLYGON", Text("extent", "范围"))
    facility_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("facilities.facility.id", ondelete="CASCADE"), label=Text("facility", "部件"), nullable=False,
        unique=True,
    )  # fmt: skip


class Amenity(Base):
    """What citizens may use, in use today: toilets, car parks, seats; the store itself keeps it as facilities are."""

    __tablename__ = "amenity"
    __schema__ = "facilities"
    label = Text("Public amenities", "便民设施")
    sensitivity = "open"
    called_by = ("name", "amenity")

    id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("facilities.facility.id", ondelete="CASCADE"), label=Text("key", "主键"), primary_key=True,
        nullable=False,
    )  # fmt: skip
    geom: Mapped[WKBElement] = geometry("POINT", Text("place", "位置"))
    amenity: Mapped[str] = column(Words, label=Text("amenity", "设施类型"), choices=AMENITIES, nullable=False)
    name: Mapped[str | None] = column(Words, label=Text("name", "名称"))
    opening_hours: Mapped[str | None] = column(Words, label=Text("opening hours", "开放时间"))
    state: Mapped[str] = column(Words, label=Text("state", "状态"), choices=STATES, nullable=False)
    accessible: Mapped[bool | None] = column(Boolean, label=Text("accessible", "无障碍"))
    stalls_women: Mapped[int | None] = column(SmallInteger, label=Text("stalls for women", "女厕位数"), minimum=0)
    stalls_men: Mapped[int | None] = column(SmallInteger, label=Text("stalls for men", "男厕位数"), minimum=0)
    stalls_third: Mapped[int | None] = column(SmallInteger, label=Text("family stalls", "第三卫生间数"), minimum=0)
    spaces: Mapped[int | None] = column(SmallInteger, label=Text("spaces", "泊位数"), minimum=1)
    parking_kind: Mapped[str | None] = column(Words, label=Text("kind of car park", "停车场类型"))
    tariff: Mapped[str | None] = column(Words, label=Text("tariff", "收费标准"))
    updated_at: Mapped[dt.datetime] = column(
        DateTime(timezone=True), label=Text("changed at", "更新时间"), nullable=False, server_default=func.now()
    )


class StateChange(Base):
    """A change of a facility's state or stage of life; the store itself writes it down."""

    __tablename__ = "state_change"
    __schema__ = "facilities"
    label = Text("History of facilities", "部件状态变更")
    sensitivity = "internal"

    id: Mapped[uuid.UUID] = column(
        Uuid, label=Text("key", "主键"), primary_key=True, nullable=False, server_default=func.gen_random_uuid()
    )
    facility_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("facilities.facility.id", ondelete="CASCADE"), label=Text("facility", "部件"), nullable=False,
        index=True,
    )  # fmt: skip
    from_state: Mapped[str] = column(Words, label=Text("state before", "原状态"), choices=STATES, nullable=False)
    to_state: Mapped[str] = column(Words, label=Text("state after", "新状态"), choices=STATES, nullable=False)
    from_lifecycle: Mapped[str] = column(
        Words, label=Text("stage before", "原阶段"), choices=LIFECYCLES, nullable=False
    )
    to_lifecycle: Mapped[str] = column(Words, label=Text("stage after", "新阶段"), choices=LIFECYCLES, nullable=False)
    changed_at: Mapped[dt.datetime] = column(
        DateTime(timezone=True), label=Text("changed at", "变更时间"), nullable=False, server_default=func.now()
    )
    changed_by: Mapped[str] = column(Words, label=Text("changed by", "变更人"), nullable=False)


class RetiredFacilityCode(Base):
    """An identifier that was in use and is never given again; the store itself writes it down."""

    __tablename__ = "retired_facility_code"
    __schema__ = "facilities"
    label = Text("Retired identifiers of facilities", "已停用部件标识码")
    sensitivity = "internal"

    code: Mapped[str] = column(Words, label=Text("identifier", "标识码"), primary_key=True, nullable=False)
    retired_on: Mapped[dt.date] = column(
        Date, label=Text("retired on", "停用日期"), nullable=False, server_default=func.current_date()
    )


class Attachment(Editable, Base):
    """A photo of a facility, known by the hash of its content; the file itself stays where it was delivered, and what
    it tells of whoever held the camera (when, where) stays in the house.
    """

    __tablename__ = "attachment"
    __table_args__ = (Index("uq_attachment_photo", "facility_id", "sha256", unique=True),)
    __schema__ = "facilities"
    label = Text("Photos of facilities", "部件照片")
    sensitivity = "internal"
    editable_by = STAFF

    facility_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("facilities.facility.id", ondelete="CASCADE"), label=Text("facility", "部件"), nullable=False
    )
    sha256: Mapped[str] = column(
        Words, label=Text("SHA-256 of the content", "内容 SHA-256"), nullable=False, index=True
    )
    file_name: Mapped[str] = column(Words, label=Text("name of the file", "文件名"), nullable=False, is_of_machine=True)
    bytes: Mapped[int] = column(BigInteger, label=Text("size in bytes", "字节数"), nullable=False, minimum=1)
    taken_at: Mapped[dt.datetime | None] = column(
        DateTime, label=Text("taken at, by the camera's clock", "拍摄时间（相机时钟）"), is_of_machine=True
    )
    lon_deg: Mapped[float | None] = column(
        Double, label=Text("longitude it tells", "照片经度"), unit="°", minimum=-180, maximum=180, is_of_machine=True
    )
    lat_deg: Mapped[float | None] = column(
        Double, label=Text("latitude it tells", "照片纬度"), unit="°", minimum=-90, maximum=90, is_of_machine=True
    )
    distance_m: Mapped[float | None] = column(
        Double,
        label=Text("distance from the facility when attached", "登记时与部件的距离"),
        unit="m",
        minimum=0,
        is_of_machine=True,
    )


class Organisation(Editable, Base):
    """A body that answers for facilities, by its unified social credit code."""

    __tablename__ = "organisation"
    __schema__ = "facilities"
    label = Text("Organisations", "单位")
    sensitivity = "internal"
    editable_by = STAFF

    credit_code: Mapped[str] = column(
        Words, label=Text("unified social credit code", "统一社会信用代码"), nullable=False, unique=True
    )
    organisation_name: Mapped[str] = column(Words, label=Text("name of the organisation", "单位名称"), nullable=False)
    organisation_kind: Mapped[str | None] = column(Words, label=Text("kind of organisation", "单位性质"))
    parent_code: Mapped[str | None] = column(Words, label=Text("code of the body above", "上级单位代码"))
