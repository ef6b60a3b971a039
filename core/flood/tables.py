"""What is kept of rain, drainage models and their runs.

Figures are SI whatever units a model's file is written in; ``rest`` columns hold what follows in SWMM's own words and
units. A null in a figure is SWMM's own default. A series is one array of equal steps for each element and variable.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import REAL, Boolean, DateTime, Double, ForeignKey, Index, Integer, UniqueConstraint, Uuid
from sqlalchemy import Text as Words
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, MappedColumn

from undergrid.core.flood.rain.tables import RAIN_KINDS, Rain, RainPortion
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column, geometry
from undergrid.core.store.roles import Role

__all__ = ["RAIN_KINDS", "Rain", "RainPortion"]
STAFF, MANNING = (Role.PLANNER,), "s/m^(1/3)"
NODE_KINDS = {
    "junction": Text("junction", "检查井"),
    "outfall": Text("outfall", "排放口"),
    "storage": Text("storage unit", "调蓄设施"),
    "divider": Text("divider", "分流井"),
}
LINK_KINDS = {
    "conduit": Text("conduit", "管渠"),
    "pump": Text("pump", "水泵"),
    "orifice": Text("orifice", "孔口"),
    "weir": Text("weir", "堰"),
    "outlet": Text("outlet", "出流设施"),
}
ELEMENT_KINDS = {
    "node": Text("node", "节点"),
    "link": Text("link", "管段"),
    "subcatchment": Text("subcatchment", "子汇水区"),
    "system": Text("whole system", "全系统"),
}
RUN_KINDS = {
    "pipes": Text("pipes only", "仅管网"),
    "surface": Text("surface only", "仅地表"),
    "coupled": Text("surface and pipes", "地表与管网耦合"),
}
RUN_STATES = {
    "running": Text("running", "运行中"),
    "done": Text("done", "完成"),
    "failed": Text("failed", "失败"),
    "cancelled": Text("cancelled", "已取消"),
}


class Model(Editable, Base):
    """A drainage model: its elements are in the tables beside, its SWMM file is kept as its owner wrote it."""

    __tablename__ = "model"
    __schema__ = "flood"
    label = Text("Drainage models", "排水模型")
    sensitivity = "internal"
    editable_by = STAFF

    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False, unique=True)
    flow_units: Mapped[str] = column(Words, label=Text("flow unit of the file", "文件流量单位"), nullable=False)
    text: Mapped[str] = column(
        Words, label=Text("the file as it was written", "原始文件内容"), nullable=False, sensitivity="restricted",
        is_exact=True,
    )  # fmt: skip
    encoding: Mapped[str] = column(Words, label=Text("encoding of the file", "文件编码"), nullable=False)
    crs: Mapped[str | None] = column(Words, label=Text("coordinate system of the file", "文件坐标系"))
    source: Mapped[str | None] = column(Words, label=Text("made from", "来源"))
    variant_of: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("flood.model.id", ondelete="SET NULL"), label=Text("variant of", "原模型")
    )
    remarks: Mapped[str | None] = column(Words, label=Text("remarks", "备注"))


def _model() -> MappedColumn[uuid.UUID]:
    return column(Uuid, ForeignKey("flood.model.id", ondelete="CASCADE"), label=Text("model", "模型"), nullable=False)


def _ordinal() -> MappedColumn[int]:
    return column(Integer, label=Text("place in the file", "文件顺序"), nullable=False)


class Node(Editable, Base):
    """A node of a drainage model."""

    __tablename__ = "node"
    __table_args__ = (UniqueConstraint("model_id", "name"),)
    __schema__ = "flood"
    label = Text("Model nodes", "模型节点")
    sensitivity = "restricted"
    editable_by = STAFF
    called_by = ("name",)

    geom = geometry("POINT", Text("position", "位置"), nullable=True)
    model_id: Mapped[uuid.UUID] = _model()
    ordinal: Mapped[int] = _ordinal()
    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False)
    kind: Mapped[str] = column(Words, label=Text("kind", "类型"), choices=NODE_KINDS, nullable=False)
    invert_m: Mapped[float | None] = column(Double, label=Text("bottom level", "井底高程"), unit="m")
    depth_m: Mapped[float | None] = column(Double, label=Text("depth", "最大水深"), unit="m", minimum=0)
    initial_depth_m: Mapped[float | None] = column(Double, label=Text("initial depth", "初始水深"), unit="m", minimum=0)
    surcharge_depth_m: Mapped[float | None] = column(
        Double, label=Text("surcharge depth", "超载水深"), unit="m", minimum=0
    )
    ponded_m2: Mapped[float | None] = column(Double, label=Text("ponded area", "积水面积"), unit="m²", minimum=0)
    rest: Mapped[str | None] = column(Words, label=Text("further figures (SWMM)", "其余参数（SWMM）"), is_exact=True)
    description: Mapped[str | None] = column(Words, label=Text("description", "说明"))


class Link(Editable, Base):
    """A link of a drainage model, with its section and its losses."""

    __tablename__ = "link"
    __table_args__ = (UniqueConstraint("model_id", "name"),)
    __schema__ = "flood"
    label = Text("Model links", "模型管段")
    sensitivity = "restricted"
    editable_by = STAFF
    called_by = ("name",)

    geom = geometry("LINESTRING", Text("course", "走向"), nullable=True)
    model_id: Mapped[uuid.UUID] = _model()
    ordinal: Mapped[int] = _ordinal()
    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False)
    kind: Mapped[str] = column(Words, label=Text("kind", "类型"), choices=LINK_KINDS, nullable=False)
    from_node: Mapped[str | None] = column(Words, label=Text("from node", "起点"))
    to_node: Mapped[str | None] = column(Words, label=Text("to node", "终点"))
    length_m: Mapped[float | None] = column(Double, label=Text("length", "长度"), unit="m", minimum=0)
    roughness: Mapped[float | None] = column(Double, label=Text("Manning roughness", "曼宁粗糙系数"), unit=MANNING)
    from_offset_m: Mapped[float | None] = column(Double, label=Text("offset at first node", "起端偏移"), unit="m")
    to_offset_m: Mapped[float | None] = column(Double, label=Text("offset at second node", "末端偏移"), unit="m")
    initial_flow_m3_s: Mapped[float | None] = column(Double, label=Text("initial flow", "初始流量"), unit="m³/s")
    most_flow_m3_s: Mapped[float | None] = column(Double, label=Text("flow limit (0: none)", "流量上限"), unit="m³/s")
    rest: Mapped[str | None] = column(Words, label=Text("further figures (SWMM)", "其余参数（SWMM）"), is_exact=True)
    shape: Mapped[str | None] = column(Words, label=Text("section (SWMM)", "断面（SWMM）"))
    height_m: Mapped[float | None] = column(
        Double, label=Text("height or diameter", "断面高或管径"), unit="m", minimum=0
    )
    width_m: Mapped[float | None] = column(Double, label=Text("width", "断面宽"), unit="m", minimum=0)
    section: Mapped[str | None] = column(Words, label=Text("further section figures (SWMM)", "其余断面参数（SWMM）"))
    entry_loss: Mapped[float | None] = column(Double, label=Text("entry loss", "进口损失系数"), minimum=0)
    exit_loss: Mapped[float | None] = column(Double, label=Text("exit loss", "出口损失系数"), minimum=0)
    mean_loss: Mapped[float | None] = column(Double, label=Text("mean loss", "平均损失系数"), minimum=0)
    flap_gate: Mapped[str | None] = column(Words, label=Text("flap gate", "拍门"))
    seepage_mm_h: Mapped[float | None] = column(Double, label=Text("seepage", "渗漏"), unit="mm/h", minimum=0)
    losses: Mapped[str | None] = column(Words, label=Text("further losses (SWMM)", "其余损失参数（SWMM）"))
    description: Mapped[str | None] = column(Words, label=Text("description", "说明"))


class Subcatchment(Editable, Base):
    """A subcatchment of a drainage model, with its surfaces and its infiltration."""

    __tablename__ = "subcatchment"
    __table_args__ = (UniqueConstraint("model_id", "name"),)
    __schema__ = "flood"
    label = Text("Subcatchments", "子汇水区")
    sensitivity = "internal"
    editable_by = STAFF

    geom = geometry("POLYGON", Text("outline", "范围"), nullable=True)
    model_id: Mapped[uuid.UUID] = _model()
    ordinal: Mapped[int] = _ordinal()
    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False)
    gauge: Mapped[str | None] = column(Words, label=Text("rain gauge", "雨量计"))
    outlet: Mapped[str | None] = column(Words, label=Text("drains to", "出口"))
    area_ha: Mapped[float | None] = column(Double, label=Text("area", "面积"), unit="ha", minimum=0)
    impervious_percent: Mapped[float | None] = column(
        Double, label=Text("impervious", "不透水率"), unit="%", minimum=0, maximum=100
    )
    width_m: Mapped[float | None] = column(Double, label=Text("width of flow", "特征宽度"), unit="m", minimum=0)
    slope_percent: Mapped[float | None] = column(Double, label=Text("slope", "坡度"), unit="%", minimum=0)
    curb_m: Mapped[float | None] = column(Double, label=Text("curb length", "路缘长度"), unit="m", minimum=0)
    snowpack: Mapped[str | None] = column(Words, label=Text("snow pack", "积雪参数"))
    n_impervious: Mapped[float | None] = column(
        Double, label=Text("roughness, impervious", "不透水面粗糙系数"), unit=MANNING
    )
    n_pervious: Mapped[float | None] = column(Double, label=Text("roughness, pervious", "透水面粗糙系数"), unit=MANNING)
    storage_impervious_mm: Mapped[float | None] = column(
        Double, label=Text("depression storage, impervious", "不透水面洼蓄"), unit="mm", minimum=0
    )
    storage_pervious_mm: Mapped[float | None] = column(
        Double, label=Text("depression storage, pervious", "透水面洼蓄"), unit="mm", minimum=0
    )
    zero_storage_percent: Mapped[float | None] = column(
        Double, label=Text("impervious without storage", "无洼蓄不透水面比例"), unit="%", minimum=0, maximum=100
    )
    routing: Mapped[str | None] = column(Words, label=Text("routing inside (SWMM)", "内部汇流（SWMM）"))
    infiltration: Mapped[str | None] = column(Words, label=Text("infiltration (SWMM)", "下渗参数（SWMM）"))
    description: Mapped[str | None] = column(Words, label=Text("description", "说明"))


class Run(Editable, Base):
    """One simulation: what went in, how it ended, where its files are, and the water it accounts for."""

    __tablename__ = "run"
    __schema__ = "flood"
    label = Text("Simulation runs", "模拟运行")
    sensitivity = "internal"
    editable_by = STAFF

    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False)
    kind: Mapped[str] = column(Words, label=Text("kind", "类型"), choices=RUN_KINDS, nullable=False)
    state: Mapped[str] = column(Words, label=Text("state", "状态"), choices=RUN_STATES, nullable=False)
    model_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("flood.model.id", ondelete="SET NULL"), label=Text("model", "模型")
    )
    rain_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("flood.rain.id", ondelete="SET NULL"), label=Text("rain", "降雨")
    )
    inputs: Mapped[dict[str, Any]] = column(
        JSONB, label=Text("inputs and their versions", "输入及版本"), nullable=False, sensitivity="restricted",
        is_of_machine=True,
    )  # fmt: skip
    engine: Mapped[str] = column(Words, label=Text("engine", "计算引擎"), nullable=False)
    began_at: Mapped[dt.datetime] = column(DateTime(timezone=True), label=Text("began", "开始时间"), nullable=False)
    ended_at: Mapped[dt.datetime | None] = column(DateTime(timezone=True), label=Text("ended", "结束时间"))
    balance: Mapped[dict[str, Any] | None] = column(JSONB, label=Text("water balance", "水量平衡"))
    files: Mapped[dict[str, Any] | None] = column(JSONB, label=Text("files", "文件"), is_of_machine=True)
    reason: Mapped[str | None] = column(Words, label=Text("why it failed", "失败原因"), is_of_machine=True)


def _run() -> MappedColumn[uuid.UUID]:
    return column(Uuid, ForeignKey("flood.run.id", ondelete="CASCADE"), label=Text("run", "运行"), nullable=False)


class NodeResult(Editable, Base):
    """What one run came to at a node."""

    __tablename__ = "node_result"
    __table_args__ = (UniqueConstraint("run_id", "name"),)
    __schema__ = "flood"
    label = Text("Node results", "节点结果")
    sensitivity = "restricted"
    editable_by = STAFF

    geom = geometry("POINT", Text("position", "位置"), nullable=True)
    run_id: Mapped[uuid.UUID] = _run()
    name: Mapped[str] = column(Words, label=Text("node", "节点"), nullable=False)
    peak_depth_m: Mapped[float | None] = column(Double, label=Text("greatest depth", "最大水深"), unit="m")
    peak_head_m: Mapped[float | None] = column(Double, label=Text("highest water level", "最高水位"), unit="m")
    peak_at: Mapped[dt.datetime | None] = column(DateTime(timezone=True), label=Text("at", "出现时间"))
    peak_inflow_m3_s: Mapped[float | None] = column(Double, label=Text("greatest inflow", "最大入流"), unit="m³/s")
    peak_flooding_m3_s: Mapped[float | None] = column(
        Double, label=Text("greatest flooding", "最大冒溢流量"), unit="m³/s"
    )
    flooded_m3: Mapped[float | None] = column(Double, label=Text("flooded volume", "冒溢量"), unit="m³")
    flooded_h: Mapped[float | None] = column(Double, label=Text("flooded for", "冒溢历时"), unit="h")
    surcharged_h: Mapped[float | None] = column(Double, label=Text("surcharged for", "超载历时"), unit="h")


class LinkResult(Editable, Base):
    """What one run came to in a link."""

    __tablename__ = "link_result"
    __table_args__ = (UniqueConstraint("run_id", "name"),)
    __schema__ = "flood"
    label = Text("Link results", "管段结果")
    sensitivity = "restricted"
    editable_by = STAFF

    geom = geometry("LINESTRING", Text("course", "走向"), nullable=True)
    run_id: Mapped[uuid.UUID] = _run()
    name: Mapped[str] = column(Words, label=Text("link", "管段"), nullable=False)
    peak_flow_m3_s: Mapped[float | None] = column(Double, label=Text("greatest flow", "最大流量"), unit="m³/s")
    peak_at: Mapped[dt.datetime | None] = column(DateTime(timezone=True), label=Text("at", "出现时间"))
    peak_velocity_m_s: Mapped[float | None] = column(Double, label=Text("greatest velocity", "最大流速"), unit="m/s")
    peak_depth_m: Mapped[float | None] = column(Double, label=Text("greatest depth", "最大水深"), unit="m")
    filling: Mapped[float | None] = column(Double, label=Text("greatest filling (1: full)", "最大充满度（1 为满）"))
    flow_ratio: Mapped[float | None] = column(Double, label=Text("flow to full flow", "流量与满流之比"))
    surcharged_h: Mapped[float | None] = column(Double, label=Text("surcharged for", "超载历时"), unit="h")
    full_flow_h: Mapped[float | None] = column(Double, label=Text("above full flow for", "超满流历时"), unit="h")
    capacity_limited_h: Mapped[float | None] = column(
        Double, label=Text("capacity limited for", "能力受限历时"), unit="h"
    )


class SubcatchmentResult(Editable, Base):
    """What one run came to on a subcatchment."""

    __tablename__ = "subcatchment_result"
    __table_args__ = (UniqueConstraint("run_id", "name"),)
    __schema__ = "flood"
    label = Text("Subcatchment results", "子汇水区结果")
    sensitivity = "internal"
    editable_by = STAFF

    geom = geometry("POLYGON", Text("outline", "范围"), nullable=True)
    run_id: Mapped[uuid.UUID] = _run()
    name: Mapped[str] = column(Words, label=Text("subcatchment", "子汇水区"), nullable=False)
    rain_mm: Mapped[float | None] = column(Double, label=Text("rain", "雨量"), unit="mm")
    evaporation_mm: Mapped[float | None] = column(Double, label=Text("evaporation", "蒸发"), unit="mm")
    runoff_m3: Mapped[float | None] = column(Double, label=Text("runoff", "径流量"), unit="m³")
    peak_runoff_m3_s: Mapped[float | None] = column(Double, label=Text("greatest runoff", "最大径流"), unit="m³/s")


class Series(Editable, Base):
    """One variable of one element through a run, in equal steps."""

    __tablename__ = "series"
    __table_args__ = (Index("ux_series", "run_id", "kind", "name", "variable", unique=True),)
    __schema__ = "flood"
    label = Text("Result series", "结果序列")
    sensitivity = "restricted"
    editable_by = STAFF

    run_id: Mapped[uuid.UUID] = _run()
    kind: Mapped[str] = column(Words, label=Text("kind of element", "要素类型"), choices=ELEMENT_KINDS, nullable=False)
    name: Mapped[str] = column(Words, label=Text("element", "要素"), nullable=False)
    variable: Mapped[str] = column(Words, label=Text("variable (SI)", "变量（国际单位）"), nullable=False)
    begins_at: Mapped[dt.datetime] = column(
        DateTime(timezone=True), label=Text("first value at", "首值时间"), nullable=False
    )
    step_s: Mapped[float] = column(Double, label=Text("step", "步长"), unit="s", nullable=False)
    values: Mapped[list[float]] = column(ARRAY(REAL), label=Text("values", "数值"), nullable=False, is_exact=True)


class Inundation(Editable, Base):
    """One connected area of one class of a run's greatest depth."""

    __tablename__ = "inundation"
    __schema__ = "flood"
    label = Text("Inundated areas", "积水范围")
    sensitivity = "internal"
    editable_by = STAFF

    geom = geometry("MULTIPOLYGON", Text("outline", "范围"))
    run_id: Mapped[uuid.UUID] = _run()
    depth_class: Mapped[int] = column(Integer, label=Text("depth class", "水深等级"), nullable=False, minimum=1)
    from_m: Mapped[float] = column(Double, label=Text("deeper than", "水深下限"), unit="m", nullable=False)
    to_m: Mapped[float | None] = column(Double, label=Text("up to (null: no limit)", "水深上限（空为不限）"), unit="m")
    max_depth_m: Mapped[float] = column(Double, label=Text("greatest depth", "最大水深"), unit="m", nullable=False)
    mean_depth_m: Mapped[float] = column(Double, label=Text("mean depth", "平均水深"), unit="m", nullable=False)
    area_m2: Mapped[float] = column(Double, label=Text("area", "面积"), unit="m²", nullable=False)
    volume_m3: Mapped[float] = column(Double, label=Text("volume", "水量"), unit="m³", nullable=False)
    max_duration_h: Mapped[float | None] = column(
        Double, label=Text("deeper than 15 cm for", "超过 15 厘米历时"), unit="h"
    )
    duration_at_least: Mapped[bool | None] = column(Boolean, label=Text("duration is a lower bound", "历时为下限"))
    first_arrival_h: Mapped[float | None] = column(Double, label=Text("first water after", "积水到达时间"), unit="h")


class Capacity(Editable, Base):
    """Up to which storm a link of a model carries its water: the worst of a ladder of return periods it passes."""

    __tablename__ = "capacity"
    __table_args__ = (UniqueConstraint("model_id", "name"),)
    __schema__ = "flood"
    label = Text("Capacity of pipes", "管道排水能力")
    sensitivity = "restricted"
    editable_by = STAFF

    geom = geometry("LINESTRING", Text("course", "走向"), nullable=True)
    model_id: Mapped[uuid.UUID] = _model()
    name: Mapped[str] = column(Words, label=Text("link", "管段"), nullable=False)
    carries_a: Mapped[float | None] = column(Double, label=Text("carries a storm of", "可排重现期"), unit="a")
    fails_a: Mapped[float | None] = column(Double, label=Text("fails at a storm of", "失效重现期"), unit="a")
    failure: Mapped[str | None] = column(
        Words,
        label=Text("how it fails", "失效方式"),
        choices={
            "full": Text("flows full", "满流"),
            "surcharge": Text("surcharged", "超载"),
            "flooding": Text("floods", "冒溢"),
        },
    )
    failed_after_h: Mapped[float | None] = column(Double, label=Text("fails after", "失效时刻"), unit="h")
    flow_ratio: Mapped[float | None] = column(Double, label=Text("lasting flow to full flow", "持续流量与满流之比"))
    peak_ratio: Mapped[float | None] = column(Double, label=Text("highest moment to full flow", "瞬时峰值与满流之比"))
    load_m3_s: Mapped[float | None] = column(Double, label=Text("load judged by", "评价所依流量"), unit="m³/s")
    judged_a: Mapped[float | None] = column(Double, label=Text("storm of that load", "该流量对应的重现期"), unit="a")
