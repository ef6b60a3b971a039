"""What is kept of a pipeline survey: points, segments, claimed workloads, and pipe inspections.

Heights and depths
------------------
``ground_m`` is the height of the ground (or of the cover) above the height datum of the delivery. A segment's
``from_level_m`` and ``to_level_m`` are heights of the pipe at its two ends, and ``level_kind`` says of what part of
it: ``invert`` (inside bottom, as gravity drains and trenches are measured) or ``top`` (outside top, as pressure pipes,
cables and duct blocks are measured). ``depth = ground - level``; the ends of aerial pipes have negative depths.

Geometry carries the same heights in Z: a point stands on the ground, a segment lies at its level. Where a height is
unknown its column is null and Z is 0: read the column, not Z, to know.
"""

from __future__ import annotations

import datetime as dt
import uuid

from geoalchemy2 import WKBElement
from sqlalchemy import (
    Boolean,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    Uuid,
    func,
)
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, CodeList, Editable, column, geometry
from undergrid.core.store.roles import Role

SHAPES = {
    "circular": Text("circular", "圆形"),
    "rectangular": Text("rectangular", "矩形"),
    "egg": Text("egg-shaped", "蛋形"),
    "horseshoe": Text("horseshoe", "马蹄形"),
    "trapezoid": Text("trapezoid", "梯形"),
    "duct_block": Text("duct block", "管块"),
    "cable": Text("cable", "缆线"),
    "other": Text("other", "其他"),
}
LEVEL_KINDS = {"invert": Text("invert (inside bottom)", "管内底"), "top": Text("outside top", "管外顶")}
DIRECTIONS = {
    "forward": Text("from first to second point", "起点流向终点"),
    "backward": Text("from second to first point", "终点流向起点"),
    "both": Text("either way", "双向"),
}
METHODS = {
    "visible": Text("visible, measured directly", "明显点，直接量测"),
    "detected": Text("hidden, located by instrument", "隐蔽点，仪器探测"),
    "excavated": Text("exposed by digging", "开挖"),
    "drawing": Text("from a drawing", "图纸"),
    "assumed": Text("assumed", "推测"),
}
OBSERVATIONS = {
    "defect": Text("defect", "缺陷"),
    "inventory": Text("inventory or remark, no defect", "构造物或说明（非缺陷）"),
}
DEFECT_SCHEMES = {"CJJ181": Text("CJJ 181-2012", "CJJ 181-2012"), "EN13508-2": Text("EN 13508-2", "EN 13508-2")}
CATEGORIES = CodeList("pipe_category")
MATERIALS = CodeList("pipe_material")
BURIALS = CodeList("burial_method")
STATUSES = CodeList("pipe_status")
QUALITY_LEVELS = CodeList("utility_quality_level")

PART_DATE = Text(
    "As exact as it is known: 2015-06 or 2015-06-03; empty where only the year is known",
    "按已知的精度填写：2015-06 或 2015-06-03；只知年份时留空",
)

STAFF = (Role.SURVEYOR,)
"""An editor has all rights of a surveyor."""


class Point(Editable, Base):
    """A pipeline point: a manhole, valve, bend or any other place where segments meet, end or change."""

    __tablename__ = "point"
    __table_args__ = (Index("ix_survey_point_no", "point_no", "category"),)
    __schema__ = "survey"
    label = Text("Pipeline points", "管线点")
    sensitivity = "restricted"
    editable_by = STAFF
    called_by = ("point_no",)

    geom: Mapped[WKBElement] = geometry("POINT", Text("position on the ground", "地面位置"), z=True)
    point_no: Mapped[str] = column(Words, label=Text("point number", "管线点号"), nullable=False)
    map_point_no: Mapped[str | None] = column(Words, label=Text("number on the map", "图上点号"))
    map_sheet: Mapped[str | None] = column(Words, label=Text("map sheet", "图幅号"))
    category: Mapped[str | None] = column(Words, label=Text("utility", "管线类别"), codes=CATEGORIES)
    feature: Mapped[str | None] = column(Words, label=Text("feature", "特征"))
    appurtenance: Mapped[str | None] = column(Words, label=Text("appurtenance", "附属物"))
    element_code: Mapped[str | None] = column(Words, label=Text("element code", "要素代码"))
    ground_m: Mapped[float | None] = column(Double, label=Text("ground level", "地面高程"), unit="m")
    depth_m: Mapped[float | None] = column(Double, label=Text("depth of the pipe", "埋深"), unit="m")
    chamber_depth_m: Mapped[float | None] = column(
        Double, label=Text("chamber depth", "井底深"), unit="m", minimum=0, maximum=100
    )
    chamber_shape: Mapped[str | None] = column(Words, label=Text("chamber shape", "井室形状"), choices=SHAPES)
    chamber_length_mm: Mapped[float | None] = column(
        Double, label=Text("chamber length or diameter", "井室长或直径"), unit="mm", minimum=0
    )
    chamber_width_mm: Mapped[float | None] = column(Double, label=Text("chamber width", "井室宽"), unit="mm", minimum=0)
    cover_shape: Mapped[str | None] = column(Words, label=Text("cover shape", "井盖形状"))
    cover_material: Mapped[str | None] = column(Words, label=Text("cover material", "井盖材质"))
    cover_size: Mapped[str | None] = column(Words, label=Text("cover size", "井盖规格"))
    offset_point_no: Mapped[str | None] = column(Words, label=Text("off-chamber reference point", "偏心井位点号"))
    offset_m: Mapped[float | None] = column(
        Double, label=Text("offset from the pipe", "偏距"), unit="m", minimum=-50, maximum=50
    )
    water_depth_m: Mapped[float | None] = column(Double, label=Text("water depth", "水深"), unit="m", minimum=0)
    silt_depth_m: Mapped[float | None] = column(Double, label=Text("silt depth", "淤泥深"), unit="m", minimum=0)
    rotation_deg: Mapped[float | None] = column(Double, label=Text("symbol rotation", "旋转角"), unit="°")
    quality_level: Mapped[str | None] = column(Words, label=Text("quality level", "质量等级"), codes=QUALITY_LEVELS)
    survey_method: Mapped[str | None] = column(Words, label=Text("survey method", "探测方法"), choices=METHODS)
    surveyed_on: Mapped[dt.date | None] = column(Date, label=Text("surveyed on", "探测日期"))
    team: Mapped[str | None] = column(Words, label=Text("survey team", "探测单位"))
    owner: Mapped[str | None] = column(Words, label=Text("owner", "权属单位"))
    road: Mapped[str | None] = column(Words, label=Text("road", "道路名称"))
    status: Mapped[str | None] = column(Words, label=Text("status", "使用状态"), codes=STATUSES)
    laid_year: Mapped[int | None] = column(
        SmallInteger, label=Text("year of construction", "建设年代"), minimum=1800, maximum=2200
    )
    laid_on: Mapped[str | None] = column(Words, label=Text("date of construction", "建设日期"), help=PART_DATE)
    x_native: Mapped[float | None] = column(Double, label=Text("easting as delivered", "原始东坐标"))
    y_native: Mapped[float | None] = column(Double, label=Text("northing as delivered", "原始北坐标"))
    remarks: Mapped[str | None] = column(Words, label=Text("remarks", "备注"))


class Segment(Editable, Base):
    """A piece of pipe, duct, trench or cable between two pipeline points, straight unless it was drawn with bends."""

    __tablename__ = "segment"
    __table_args__ = (
        Index("ix_survey_segment_from", "from_point_id"),
        Index("ix_survey_segment_to", "to_point_id"),
    )
    __schema__ = "survey"
    label = Text("Pipeline segments", "管线段")
    sensitivity = "restricted"
    editable_by = STAFF
    called_by = ("segment_no",)

    geom: Mapped[WKBElement] = geometry("LINESTRING", Text("course at pipe level", "管线走向"), z=True)
    segment_no: Mapped[str | None] = column(Words, label=Text("segment number", "管线段编号"))
    from_point_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("survey.point.id", deferrable=True, initially="DEFERRED"), label=Text("first point", "起点")
    )
    to_point_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("survey.point.id", deferrable=True, initially="DEFERRED"), label=Text("second point", "终点")
    )
    from_point_no: Mapped[str | None] = column(Words, label=Text("first point's number", "起点点号"))
    to_point_no: Mapped[str | None] = column(Words, label=Text("second point's number", "终点点号"))
    category: Mapped[str | None] = column(Words, label=Text("utility", "管线类别"), codes=CATEGORIES)
    element_code: Mapped[str | None] = column(Words, label=Text("element code", "要素代码"))
    from_depth_m: Mapped[float | None] = column(Double, label=Text("depth at the first point", "起点埋深"), unit="m")
    to_depth_m: Mapped[float | None] = column(Double, label=Text("depth at the second point", "终点埋深"), unit="m")
    from_level_m: Mapped[float | None] = column(
        Double, label=Text("level at the first point", "起点管线高程"), unit="m"
    )
    to_level_m: Mapped[float | None] = column(Double, label=Text("level at the second point", "终点管线高程"), unit="m")
    level_kind: Mapped[str | None] = column(
        Words, label=Text("depth and level are of", "埋深与高程的量测位置"), choices=LEVEL_KINDS
    )
    shape: Mapped[str | None] = column(Words, label=Text("shape of the section", "断面形状"), choices=SHAPES)
    section: Mapped[str | None] = column(Words, label=Text("section as delivered", "管径或断面尺寸"))
    width_mm: Mapped[float | None] = column(
        Double, label=Text("diameter or width", "管径或断面宽"), unit="mm", minimum=0, maximum=20000
    )
    height_mm: Mapped[float | None] = column(
        Double, label=Text("height", "断面高"), unit="mm", minimum=0, maximum=20000
    )
    material: Mapped[str | None] = column(Words, label=Text("material", "材质"), codes=MATERIALS)
    joint: Mapped[str | None] = column(Words, label=Text("joint", "接口方式"))
    core_material: Mapped[str | None] = column(Words, label=Text("material of the core", "线芯材质"))
    burial: Mapped[str | None] = column(Words, label=Text("burial method", "埋设方式"), codes=BURIALS)
    pressure: Mapped[str | None] = column(Words, label=Text("pressure", "压力"))
    voltage: Mapped[str | None] = column(Words, label=Text("voltage", "电压"))
    holes_total: Mapped[int | None] = column(Integer, label=Text("ducts", "总孔数"), minimum=0, maximum=1000)
    holes_used: Mapped[int | None] = column(Integer, label=Text("ducts in use", "已用孔数"), minimum=0, maximum=1000)
    duct_layout: Mapped[str | None] = column(Words, label=Text("layout of the ducts", "管孔排列"))
    cable_count: Mapped[int | None] = column(Integer, label=Text("cables", "电缆条数"), minimum=0, maximum=1000)
    casing: Mapped[str | None] = column(Words, label=Text("casing", "套管"))
    flow_direction: Mapped[str | None] = column(Words, label=Text("flow direction", "流向"), choices=DIRECTIONS)
    length_m: Mapped[float | None] = column(Double, label=Text("length", "长度"), unit="m", minimum=0)
    quality_level: Mapped[str | None] = column(Words, label=Text("quality level", "质量等级"), codes=QUALITY_LEVELS)
    survey_method: Mapped[str | None] = column(Words, label=Text("survey method", "探测方法"), choices=METHODS)
    surveyed_on: Mapped[dt.date | None] = column(Date, label=Text("surveyed on", "探测日期"))
    team: Mapped[str | None] = column(Words, label=Text("survey team", "探测单位"))
    owner: Mapped[str | None] = column(Words, label=Text("owner", "权属单位"))
    road: Mapped[str | None] = column(Words, label=Text("road", "道路名称"))
    status: Mapped[str | None] = column(Words, label=Text("status", "使用状态"), codes=STATUSES)
    laid_year: Mapped[int | None] = column(
        SmallInteger, label=Text("year laid", "埋设年代"), minimum=1800, maximum=2200
    )
    laid_on: Mapped[str | None] = column(Words, label=Text("date laid", "埋设日期"), help=PART_DATE)
    designer: Mapped[str | None] = column(Words, label=Text("designed by", "设计单位"))
    builder: Mapped[str | None] = column(Words, label=Text("built by", "施工单位"))
    supervisor: Mapped[str | None] = column(Words, label=Text("supervised by", "监理单位"))
    remarks: Mapped[str | None] = column(Words, label=Text("remarks", "备注"))


class Area(Editable, Base):
    """A survey area: what is delivered for it must lie inside it."""

    __tablename__ = "area"
    __schema__ = "survey"
    label = Text("Survey areas", "测区")
    sensitivity = "internal"
    editable_by = STAFF

    geom: Mapped[WKBElement] = geometry("MULTIPOLYGON", Text("outline", "范围"))
    code: Mapped[str] = column(Words, label=Text("area number", "测区编号"), nullable=False, unique=True)
    name: Mapped[str | None] = column(Words, label=Text("name", "名称"))


class Workload(Base):
    """What a team says that it surveyed of one utility, to be compared with what it delivered."""

    __tablename__ = "workload"
    __schema__ = "survey"
    label = Text("Claimed workload", "工作量申报")
    sensitivity = "internal"

    id: Mapped[uuid.UUID] = column(
        Uuid, label=Text("key", "主键"), primary_key=True, nullable=False, server_default=func.gen_random_uuid()
    )
    delivery_id: Mapped[uuid.UUID] = column(
        Uuid,
        ForeignKey("intake.delivery.id", ondelete="CASCADE"),
        label=Text("delivery", "批次"),
        nullable=False,
    )
    category: Mapped[str] = column(Words, label=Text("utility", "管线类别"), codes=CATEGORIES, nullable=False)
    claimed_length_m: Mapped[float | None] = column(
        Double, label=Text("claimed length", "申报长度"), unit="m", minimum=0
    )
    length_m: Mapped[float | None] = column(Double, label=Text("delivered length", "提交长度"), unit="m", minimum=0)
    points: Mapped[int | None] = column(Integer, label=Text("points", "点数"), minimum=0)
    segments: Mapped[int | None] = column(Integer, label=Text("segments", "线段数"), minimum=0)


class Inspection(Editable, Base):
    """One run of a camera or a look into one pipe, or into one chamber, which has no second number."""

    __tablename__ = "inspection"
    __table_args__ = (
        Index("ix_survey_inspection_segment", "segment_id"),
        Index("ix_survey_inspection_point", "point_id"),
    )
    __schema__ = "survey"
    label = Text("Pipe inspections", "管道检测")
    sensitivity = "restricted"
    editable_by = STAFF

    segment_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("survey.segment.id", ondelete="SET NULL"), label=Text("segment", "管线段")
    )
    point_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("survey.point.id", ondelete="SET NULL"), label=Text("chamber that was looked into", "受检井")
    )
    from_point_no: Mapped[str | None] = column(Words, label=Text("from chamber", "起始井号"))
    to_point_no: Mapped[str | None] = column(Words, label=Text("to chamber", "终止井号"))
    against_flow: Mapped[bool | None] = column(Boolean, label=Text("against the flow", "逆流检测"))
    inspected_on: Mapped[dt.date | None] = column(Date, label=Text("inspected on", "检测日期"))
    method: Mapped[str | None] = column(Words, label=Text("method", "检测方法"))
    length_m: Mapped[float | None] = column(Double, label=Text("inspected length", "检测长度"), unit="m", minimum=0)
    filling_percent: Mapped[float | None] = column(
        Double, label=Text("filling", "充满度"), unit="%", minimum=0, maximum=100
    )
    team: Mapped[str | None] = column(Words, label=Text("inspection team", "检测单位"))
    road: Mapped[str | None] = column(Words, label=Text("road", "道路名称"))
    video: Mapped[str | None] = column(Words, label=Text("video", "视频文件"))
    remarks: Mapped[str | None] = column(Words, label=Text("remarks", "备注"))


class Defect(Editable, Base):
    """What an inspection saw, a defect or not, placed on its pipe by the distance from the chamber where it began.

    In a chamber the distance is the depth below its cover.
    """

    __tablename__ = "defect"
    __table_args__ = (Index("ix_survey_defect_inspection", "inspection_id"),)
    __schema__ = "survey"
    label = Text("Pipe defects", "管道缺陷")
    sensitivity = "restricted"
    editable_by = STAFF

    geom: Mapped[WKBElement | None] = geometry("POINT", Text("place on the pipe", "缺陷位置"), z=True, nullable=True)
    inspection_id: Mapped[uuid.UUID] = column(
        Uuid,
        ForeignKey("survey.inspection.id", ondelete="CASCADE"),
        label=Text("inspection", "检测记录"),
        nullable=False,
    )
    distance_m: Mapped[float | None] = column(
        Double, label=Text("distance from the start", "缺陷距离"), unit="m", minimum=0
    )
    length_m: Mapped[float | None] = column(Double, label=Text("length of the defect", "缺陷长度"), unit="m", minimum=0)
    scheme: Mapped[str] = column(Words, label=Text("code scheme", "代码体系"), choices=DEFECT_SCHEMES, nullable=False)
    code: Mapped[str] = column(Words, label=Text("defect code", "缺陷代码"), nullable=False)
    kind: Mapped[str | None] = column(Words, label=Text("what was seen", "观察类别"), choices=OBSERVATIONS)
    grade: Mapped[int | None] = column(SmallInteger, label=Text("grade", "缺陷等级"), minimum=0, maximum=5)
    clock: Mapped[str | None] = column(Words, label=Text("clock position", "环向位置"))
    photo: Mapped[str | None] = column(Words, label=Text("photo", "照片编号"))
    remarks: Mapped[str | None] = column(Words, label=Text("remarks", "备注"))
