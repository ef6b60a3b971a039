"""What is kept of management cells: the areas they tile, the cells with their codes and dates, duties, and lineage."""

from __future__ import annotations

import datetime as dt
import uuid

from geoalchemy2 import WKBElement
from sqlalchemy import Boolean, CheckConstraint, Date, Double, ForeignKey, Index, Uuid, func, text
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column, geometry
from undergrid.core.store.roles import Role

LEVELS = {
    "district": Text("district", "区县"),
    "street": Text("street (township)", "街道（乡镇）"),
    "community": Text("community (village)", "社区（村）"),
}
SCHEMES = {
    "gb15": Text("15 digits, GB/T 47678.3-2026", "15 位，GB/T 47678.3-2026"),
    "cjt14": Text("14 digits, CJ/T 213-2005", "14 位，CJ/T 213-2005"),
}
FOLLOWS = {
    "community": Text("border of a community", "社区界"),
    "hard": Text("river bank, railway, motorway", "河岸、铁路、高速路"),
    "main": Text("main street", "主干道路"),
    "street": Text("street", "一般道路"),
    "lane": Text("lane, wall, block edge", "街巷、围墙、街区边线"),
    "none": Text("nothing: a helper line", "无实物：辅助线"),
}
DUTY_KINDS = {
    "duty": Text("duty grid", "责任网格"),
    "supervision": Text("supervision grid", "监督（采集）网格"),
}
LINEAGE_KINDS = {
    "split": Text("split", "拆分"),
    "merge": Text("merged", "合并"),
    "shift": Text("border moved", "调整界线"),
    "retired": Text("retired", "停用"),
}
STAFF = (Role.EDITOR, Role.PLANNER)


class Area(Editable, Base):
    """A district, street or community in its borders of a time."""

    __tablename__ = "area"
    __table_args__ = (
        Index("ix_grid_area_code", "level", "code"),
        CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="area_dates"),
    )
    __schema__ = "grid"
    label = Text("Administrative areas", "行政区域")
    sensitivity = "open"
    editable_by = STAFF
    called_by = ("name", "code")

    geom: Mapped[WKBElement] = geometry("MULTIPOLYGON", Text("extent", "范围"))
    level: Mapped[str] = column(Words, label=Text("level", "级别"), choices=LEVELS, nullable=False)
    code: Mapped[str] = column(Words, label=Text("code", "代码"), nullable=False)
    name: Mapped[str | None] = column(Words, label=Text("name", "名称"))
    parent_code: Mapped[str | None] = column(Words, label=Text("code of the area above", "上级代码"))
    valid_from: Mapped[dt.date] = column(
        Date, label=Text("valid from", "启用日期"), nullable=False, server_default=func.current_date()
    )
    valid_to: Mapped[dt.date | None] = column(Date, label=Text("valid until", "停用日期"))
    source: Mapped[str | None] = column(Words, label=Text("source", "来源"))


class Cell(Editable, Base):
    """A management cell; one whose ``valid_to`` has passed is kept as history."""

    __tablename__ = "cell"
    __table_args__ = (
        Index("uq_cell_code_in_use", "code", unique=True, postgresql_where=text("valid_to IS NULL")),
        CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="cell_dates"),
    )
    __schema__ = "grid"
    label = Text("Management cells", "单元网格")
    sensitivity = "open"
    editable_by = STAFF
    called_by = ("code",)

    geom: Mapped[WKBElement] = geometry("POLYGON", Text("extent", "范围"))
    code: Mapped[str | None] = column(Words, label=Text("code", "网格编码"))
    scheme: Mapped[str] = column(
        Words, label=Text("coding scheme", "编码规则"), choices=SCHEMES, nullable=False, server_default="gb15"
    )
    community_code: Mapped[str] = column(Words, label=Text("community", "所属社区"), nullable=False, index=True)
    area_m2: Mapped[float | None] = column(Double, label=Text("area", "面积"), unit="m²", minimum=1)
    land_use: Mapped[str | None] = column(Words, label=Text("land use", "用地类别"))
    management_grade: Mapped[str | None] = column(Words, label=Text("management grade", "管理等级"))
    responsible_body: Mapped[str | None] = column(Words, label=Text("responsible body", "责任主体"))
    valid_from: Mapped[dt.date] = column(
        Date, label=Text("initial date", "初始日期"), nullable=False, server_default=func.current_date()
    )
    valid_to: Mapped[dt.date | None] = column(Date, label=Text("end date", "终止日期"))
    made_by: Mapped[str | None] = column(Words, label=Text("made by", "划分方式"))
    note: Mapped[str | None] = column(Words, label=Text("note", "备注"))


class CellBorder(Editable, Base):
    """What a cell shares with its neighbour, and what the border follows there."""

    __tablename__ = "cell_border"
    __schema__ = "grid"
    label = Text("Cell borders", "网格界线")
    sensitivity = "open"
    editable_by = STAFF

    geom: Mapped[WKBElement] = geometry("MULTILINESTRING", Text("course", "线形"))
    cell_a_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("grid.cell.id", ondelete="CASCADE"), label=Text("cell", "网格"), nullable=False, index=True
    )
    cell_b_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("grid.cell.id", ondelete="CASCADE"), label=Text("cell beyond", "相邻网格"), index=True
    )
    follows: Mapped[str] = column(Words, label=Text("follows", "依附地物"), choices=FOLLOWS, nullable=False)
    length_m: Mapped[float] = column(Double, label=Text("length", "长度"), unit="m", nullable=False)


class Duty(Editable, Base):
    """Cells for which one body answers, or one collector patrols."""

    __tablename__ = "duty"
    __schema__ = "grid"
    label = Text("Duty grids", "责任网格")
    sensitivity = "internal"
    editable_by = STAFF

    geom: Mapped[WKBElement] = geometry("MULTIPOLYGON", Text("extent", "范围"))
    kind: Mapped[str] = column(Words, label=Text("kind", "类型"), choices=DUTY_KINDS, nullable=False)
    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False)
    organisation: Mapped[str | None] = column(Words, label=Text("responsible body", "责任主体"))
    person: Mapped[str | None] = column(Words, label=Text("responsible person", "责任人"), is_personal=True)
    objects: Mapped[str | None] = column(Words, label=Text("objects", "管理对象"))
    standard: Mapped[str | None] = column(Words, label=Text("standard", "管理标准"))
    balance: Mapped[float | None] = column(Double, label=Text("what it was balanced by", "均衡指标值"))
    valid_from: Mapped[dt.date] = column(
        Date, label=Text("valid from", "启用日期"), nullable=False, server_default=func.current_date()
    )
    valid_to: Mapped[dt.date | None] = column(Date, label=Text("valid until", "停用日期"))


class DutyCell(Editable, Base):
    """A cell that belongs to a duty grid."""

    __tablename__ = "duty_cell"
    __schema__ = "grid"
    label = Text("Cells of duty grids", "责任网格组成")
    sensitivity = "internal"
    editable_by = STAFF

    duty_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("grid.duty.id", ondelete="CASCADE"), label=Text("duty grid", "责任网格"), nullable=False,
        index=True,
    )  # fmt: skip
    cell_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("grid.cell.id", ondelete="CASCADE"), label=Text("cell", "网格"), nullable=False, index=True
    )


class RetiredCode(Editable, Base):
    """A code that is never given again."""

    __tablename__ = "retired_code"
    __schema__ = "grid"
    label = Text("Retired cell codes", "已停用网格编码")
    sensitivity = "open"
    editable_by = STAFF

    code: Mapped[str] = column(Words, label=Text("code", "网格编码"), nullable=False, unique=True)
    retired_on: Mapped[dt.date] = column(
        Date, label=Text("retired on", "停用日期"), nullable=False, server_default=func.current_date()
    )


class Lineage(Editable, Base):
    """Which cell a cell has come from, and how much of it."""

    __tablename__ = "lineage"
    __schema__ = "grid"
    label = Text("Lineage of cells", "网格沿革")
    sensitivity = "open"
    editable_by = STAFF

    old_cell_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("grid.cell.id", ondelete="CASCADE"), label=Text("before", "原网格"), nullable=False, index=True
    )
    new_cell_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("grid.cell.id", ondelete="CASCADE"), label=Text("after", "新网格"), index=True
    )
    share: Mapped[float | None] = column(
        Double, label=Text("share of the old cell", "占原网格比例"), minimum=0, maximum=1
    )
    kind: Mapped[str] = column(Words, label=Text("kind", "变更类型"), choices=LINEAGE_KINDS, nullable=False)
    changed_on: Mapped[dt.date] = column(
        Date, label=Text("on", "变更日期"), nullable=False, server_default=func.current_date()
    )


class Assignment(Base):
    """Which cell a thing lies in; a line or an area by its share in each. The store itself keeps these rows true."""

    __tablename__ = "assignment"
    __schema__ = "grid"
    label = Text("Things by cell", "对象所属网格")
    sensitivity = "internal"

    feature_table: Mapped[str] = column(Words, label=Text("table", "表"), primary_key=True, nullable=False)
    feature_id: Mapped[uuid.UUID] = column(Uuid, label=Text("thing", "对象"), primary_key=True, nullable=False)
    cell_id: Mapped[uuid.UUID] = column(
        Uuid, ForeignKey("grid.cell.id", ondelete="CASCADE"), label=Text("cell", "网格"), primary_key=True,
        nullable=False, index=True,
    )  # fmt: skip
    share: Mapped[float] = column(Double, label=Text("share", "比例"), nullable=False, minimum=0, maximum=1)
    on_border: Mapped[bool] = column(
        Boolean, label=Text("on a border", "位于界线上"), nullable=False, server_default="false"
    )
