"""What single kinds of facilities have beside what all have: lamps, bridges, toilets, cameras, car parks, devices."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import CheckConstraint, Date, Double, ForeignKey, SmallInteger, Uuid
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped, declared_attr

from undergrid.core.facilities.words import SEVERITIES, STATES
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column
from undergrid.core.store.roles import Role

STAFF = (Role.SURVEYOR, Role.EDITOR, Role.PLANNER)
NO_ADDRESS = "@|[?&](password|passwd|pwd|token|key)="
"""What no address of a stream may hold: a user or a password, or a secret among its parameters."""
BRIDGE_STANDARDS = {
    "cjj99": Text("city bridge, CJJ 99", "城市桥梁 CJJ 99"),
    "jtg_h21": Text("road bridge, JTG/T H21-2011", "公路桥梁 JTG/T H21-2011"),
}

LIFTED = {
    "storm": Text("storm water", "雨水"),
    "sewage": Text("sewage", "污水"),
    "combined": Text("combined sewage", "合流污水"),
}
MEASURED = {
    "rain": Text("rain", "雨量"),
    "level": Text("water level", "水位"),
    "flow": Text("flow", "流量"),
    "ponding": Text("water on the street", "积水深度"),
    "quality": Text("water quality", "水质"),
    "weather": Text("weather", "气象"),
}


class OfFacility(Editable):
    """A row that tells more of one facility, and goes with it."""

    @declared_attr
    @classmethod
    def facility_id(cls) -> Mapped[uuid.UUID]:
        """Return the column that names the facility."""
        return column(
            Uuid, ForeignKey("facilities.facility.id", ondelete="CASCADE"), label=Text("facility", "部件"),
            nullable=False, unique=True,
        )  # fmt: skip


class Lamp(OfFacility, Base):
    """A lamp: pole, luminaire, and the circuit that feeds it."""

    __tablename__ = "lamp"
    __schema__ = "facilities"
    label = Text("Lamps", "路灯")
    editable_by = STAFF

    pole_no: Mapped[str | None] = column(Words, label=Text("number of the pole", "灯杆编号"))
    circuit_no: Mapped[str | None] = column(Words, label=Text("circuit", "回路编号"), index=True)
    order_no: Mapped[int | None] = column(SmallInteger, label=Text("place on the circuit", "回路内序号"), minimum=1)
    height_m: Mapped[float | None] = column(Double, label=Text("height", "高度"), unit="m", minimum=0.2, maximum=60)
    arm_m: Mapped[float | None] = column(
        Double, label=Text("length of the arm", "臂长"), unit="m", minimum=0, maximum=15
    )
    luminaire: Mapped[str | None] = column(Words, label=Text("luminaire", "灯具"))
    power_w: Mapped[float | None] = column(Double, label=Text("power", "功率"), unit="W", minimum=1, maximum=5000)
    flux_lm: Mapped[float | None] = column(
        Double, label=Text("luminous flux", "光通量"), unit="lm", minimum=10, maximum=1_000_000
    )
    lit: Mapped[int | None] = column(
        SmallInteger, label=Text("lit when checked (1, 0)", "检查时亮灯（1、0）"), minimum=0, maximum=1
    )
    lit_checked_on: Mapped[dt.date | None] = column(Date, label=Text("lit or dark on", "亮灯检查日期"))


class Circuit(Editable, Base):
    """A lighting circuit: the cabinet that feeds it."""

    __tablename__ = "circuit"
    __schema__ = "facilities"
    label = Text("Lighting circuits", "照明回路")
    sensitivity = "internal"
    editable_by = STAFF

    circuit_no: Mapped[str] = column(Words, label=Text("circuit", "回路编号"), nullable=False, unique=True)
    cabinet_no: Mapped[str | None] = column(Words, label=Text("cabinet", "配电箱编号"))
    transformer_no: Mapped[str | None] = column(Words, label=Text("transformer", "变压器编号"))
    phase: Mapped[str | None] = column(Words, label=Text("phase", "相别"))
    breaker_ampere: Mapped[float | None] = column(
        Double, label=Text("breaker", "断路器额定电流"), unit="A", minimum=1, maximum=2000
    )


class Bridge(OfFacility, Base):
    """A bridge: its size, and the scores of its last inspection, 0 to 100 for each part."""

    __tablename__ = "bridge"
    __schema__ = "facilities"
    label = Text("Bridges", "桥梁")
    editable_by = STAFF

    bridge_standard: Mapped[str | None] = column(Words, label=Text("rated by", "评定标准"), choices=BRIDGE_STANDARDS)
    care_class: Mapped[str | None] = column(Words, label=Text("class of care (I to V)", "养护类别（Ⅰ～Ⅴ）"))
    spans: Mapped[int | None] = column(SmallInteger, label=Text("spans", "跨数"), minimum=1, maximum=1000)
    length_m: Mapped[float | None] = column(Double, label=Text("length", "长度"), unit="m", minimum=1, maximum=60_000)
    width_m: Mapped[float | None] = column(Double, label=Text("width", "宽度"), unit="m", minimum=0.5, maximum=200)
    load_class: Mapped[str | None] = column(Words, label=Text("load class", "荷载等级"))
    deck_score: Mapped[float | None] = column(
        Double, label=Text("score of the deck", "桥面系得分"), minimum=0, maximum=100
    )
    superstructure_score: Mapped[float | None] = column(
        Double, label=Text("score of the superstructure", "上部结构得分"), minimum=0, maximum=100
    )
    substructure_score: Mapped[float | None] = column(
        Double, label=Text("score of the substructure", "下部结构得分"), minimum=0, maximum=100
    )
    rated_on: Mapped[dt.date | None] = column(Date, label=Text("rated on", "评定日期"))


class Tunnel(OfFacility, Base):
    """A tunnel or an underpass."""

    __tablename__ = "tunnel"
    __schema__ = "facilities"
    label = Text("Tunnels", "隧道与地下通道")
    editable_by = STAFF

    length_m: Mapped[float | None] = column(Double, label=Text("length", "长度"), unit="m", minimum=1, maximum=60_000)
    width_m: Mapped[float | None] = column(Double, label=Text("width", "宽度"), unit="m", minimum=0.5, maximum=200)
    clearance_m: Mapped[float | None] = column(Double, label=Text("clearance", "净高"), unit="m", minimum=1, maximum=30)


class Toilet(OfFacility, Base):
    """A public toilet."""

    __tablename__ = "toilet"
    __schema__ = "facilities"
    label = Text("Public toilets", "公共厕所")
    editable_by = STAFF

    stalls_women: Mapped[int | None] = column(SmallInteger, label=Text("stalls for women", "女厕位数"), minimum=0)
    stalls_men: Mapped[int | None] = column(SmallInteger, label=Text("stalls for men", "男厕位数"), minimum=0)
    stalls_third: Mapped[int | None] = column(SmallInteger, label=Text("family stalls", "第三卫生间数"), minimum=0)
    accessible: Mapped[int | None] = column(
        SmallInteger, label=Text("accessible (1, 0)", "无障碍（1、0）"), minimum=0, maximum=1
    )
    hours: Mapped[str | None] = column(Words, label=Text("opening hours", "开放时间"))


class Bin(OfFacility, Base):
    """A litter bin."""

    __tablename__ = "bin"
    __schema__ = "facilities"
    label = Text("Litter bins", "垃圾箱")
    editable_by = STAFF

    capacity_l: Mapped[float | None] = column(
        Double, label=Text("capacity", "容积"), unit="L", minimum=1, maximum=50_000
    )
    waste_kind: Mapped[str | None] = column(Words, label=Text("kind of waste", "垃圾类别"))


class Advertising(OfFacility, Base):
    """A board for advertising, with its permit."""

    __tablename__ = "advertising"
    __schema__ = "facilities"
    label = Text("Advertising", "户外广告")
    editable_by = STAFF

    width_m: Mapped[float | None] = column(Double, label=Text("width", "宽度"), unit="m", minimum=0.5, maximum=200)
    height_m: Mapped[float | None] = column(Double, label=Text("height", "高度"), unit="m", minimum=0.2, maximum=60)
    permit_no: Mapped[str | None] = column(Words, label=Text("number of the permit", "许可证号"))
    permit_until: Mapped[dt.date | None] = column(Date, label=Text("permit until", "许可截止日期"))


class CarPark(OfFacility, Base):
    """A car park."""

    __tablename__ = "car_park"
    __schema__ = "facilities"
    label = Text("Car parks", "停车场")
    editable_by = STAFF

    spaces: Mapped[int | None] = column(SmallInteger, label=Text("spaces", "泊位数"), minimum=1)
    parking_kind: Mapped[str | None] = column(Words, label=Text("kind of car park", "停车场类型"))
    tariff: Mapped[str | None] = column(Words, label=Text("tariff", "收费标准"))


class Camera(OfFacility, Base):
    """A camera: where it looks; its address never holds a password."""

    __tablename__ = "camera"
    __table_args__ = (CheckConstraint(f"stream_url !~* '{NO_ADDRESS}'", name="no_secret"),)
    __schema__ = "facilities"
    label = Text("Cameras", "摄像机")
    editable_by = STAFF

    gb28181_id: Mapped[str | None] = column(Words, label=Text("GB/T 28181 identifier", "国标编码"))
    azimuth_deg: Mapped[float | None] = column(
        Double, label=Text("looks towards", "方位角"), unit="°", minimum=0, maximum=360
    )
    hfov_deg: Mapped[float | None] = column(
        Double, label=Text("horizontal angle of view", "水平视场角"), unit="°", minimum=1, maximum=360
    )
    vfov_deg: Mapped[float | None] = column(
        Double, label=Text("vertical angle of view", "垂直视场角"), unit="°", minimum=1, maximum=180
    )
    range_m: Mapped[float | None] = column(Double, label=Text("range", "可视距离"), unit="m", minimum=1, maximum=2000)
    height_m: Mapped[float | None] = column(Double, label=Text("height", "高度"), unit="m", minimum=0.2, maximum=60)
    stream_url: Mapped[str | None] = column(Words, label=Text("address of the stream", "视频流地址"))


class TransferStation(OfFacility, Base):
    """A station or room where refuse is gathered and loaded."""

    __tablename__ = "transfer_station"
    __schema__ = "facilities"
    label = Text("Transfer stations", "垃圾转运站")
    editable_by = STAFF

    capacity_t_d: Mapped[float | None] = column(
        Double, label=Text("capacity", "日转运能力"), unit="t/d", minimum=0.1, maximum=10_000
    )
    refuse_kind: Mapped[str | None] = column(Words, label=Text("kind of refuse", "转运垃圾类别"))
    compactors: Mapped[int | None] = column(SmallInteger, label=Text("compactors", "压缩设备台数"), minimum=0)
    working_hours: Mapped[str | None] = column(Words, label=Text("working hours", "作业时间"))


class PumpStation(OfFacility, Base):
    """A station that lifts storm water or sewage: what it can, and from which level on."""

    __tablename__ = "pump_station"
    __table_args__ = (CheckConstraint("stop_level_m <= start_level_m", name="stops_below_start"),)
    __schema__ = "facilities"
    label = Text("Pump stations", "排水泵站")
    editable_by = STAFF

    lifts: Mapped[str | None] = column(Words, label=Text("lifts", "提升介质"), choices=LIFTED)
    pumps: Mapped[int | None] = column(SmallInteger, label=Text("pumps", "水泵台数"), minimum=1)
    spare_pumps: Mapped[int | None] = column(SmallInteger, label=Text("spare pumps", "备用台数"), minimum=0)
    capacity_m3_s: Mapped[float | None] = column(
        Double, label=Text("capacity", "设计流量"), unit="m³/s", minimum=0.001, maximum=1000
    )
    head_m: Mapped[float | None] = column(Double, label=Text("head", "设计扬程"), unit="m", minimum=0.1, maximum=200)
    motors_kw: Mapped[float | None] = column(
        Double, label=Text("power of the motors", "装机功率"), unit="kW", minimum=0.1, maximum=100_000
    )
    start_level_m: Mapped[float | None] = column(Double, label=Text("starts at level", "启泵水位"), unit="m")
    stop_level_m: Mapped[float | None] = column(Double, label=Text("stops at level", "停泵水位"), unit="m")
    two_supplies: Mapped[int | None] = column(
        SmallInteger, label=Text("two supplies of power (1, 0)", "双电源（1、0）"), minimum=0, maximum=1
    )


class Gauge(OfFacility, Base):
    """A station that measures rain, water or weather."""

    __tablename__ = "gauge"
    __schema__ = "facilities"
    label = Text("Gauges", "监测站")
    editable_by = STAFF

    station_no: Mapped[str | None] = column(Words, label=Text("number of the station", "站号"))
    measures: Mapped[str | None] = column(Words, label=Text("measures", "监测要素"), choices=MEASURED)
    zero_m: Mapped[float | None] = column(Double, label=Text("level of the gauge's zero", "水尺零点高程"), unit="m")
    interval_min: Mapped[float | None] = column(
        Double, label=Text("interval", "监测间隔"), unit="min", minimum=0.01, maximum=1440
    )
    warning_level_m: Mapped[float | None] = column(Double, label=Text("warning level", "警戒水位"), unit="m")


class Vehicle(Editable, Base):
    """A vehicle of the trade: a sweeper, a refuse lorry."""

    __tablename__ = "vehicle"
    __schema__ = "facilities"
    label = Text("Vehicles", "作业车辆")
    sensitivity = "restricted"
    editable_by = STAFF

    vehicle_no: Mapped[str] = column(
        Words, label=Text("number of the vehicle", "车辆编号"), nullable=False, unique=True
    )
    plate: Mapped[str | None] = column(Words, label=Text("plate", "车牌号"), sensitivity="restricted", is_personal=True)
    vehicle_kind: Mapped[str | None] = column(Words, label=Text("kind of vehicle", "车辆类型"))
    load_t: Mapped[float | None] = column(Double, label=Text("load", "载重"), unit="t", minimum=0, maximum=100)
    wading_depth_m: Mapped[float | None] = column(
        Double, label=Text("wading depth", "涉水深度"), unit="m", minimum=0, maximum=3
    )


class Device(Editable, Base):
    """A device that watches a facility or a vehicle, and when it was last heard of."""

    __tablename__ = "device"
    __schema__ = "facilities"
    label = Text("Devices", "监测设备")
    sensitivity = "internal"
    editable_by = STAFF

    device_no: Mapped[str] = column(Words, label=Text("number of the device", "设备编号"), nullable=False, unique=True)
    watches: Mapped[str] = column(
        Words, label=Text("watches (facility or vehicle)", "监测对象（部件或车辆）"), nullable=False, index=True
    )
    device_kind: Mapped[str | None] = column(Words, label=Text("kind of device", "设备类型"))
    last_seen: Mapped[dt.date | None] = column(Date, label=Text("last heard of", "最近在线日期"))


class OfNamedFacility(Editable):
    """A row about a facility that is named by its identifier; the store finds which it is, now or when it comes in."""

    @declared_attr
    @classmethod
    def facility_code(cls) -> Mapped[str]:
        """Return the column with the identifier of the facility."""
        return column(Words, label=Text("identifier of the facility", "部件标识码"), nullable=False, index=True)

    @declared_attr
    @classmethod
    def facility_id(cls) -> Mapped[uuid.UUID | None]:
        """Return the column that names the facility."""
        return column(
            Uuid, ForeignKey("facilities.facility.id", ondelete="SET NULL"), label=Text("facility", "部件"), index=True
        )


class FacilityInspection(OfNamedFacility, Base):
    """Somebody looked at a facility: when, who, what was found."""

    __tablename__ = "inspection"
    __schema__ = "facilities"
    label = Text("Inspections of facilities", "部件检查")
    sensitivity = "internal"
    editable_by = STAFF

    inspected_on: Mapped[dt.date] = column(Date, label=Text("inspected on", "检查日期"), nullable=False)
    inspector: Mapped[str | None] = column(Words, label=Text("inspected by", "检查人"), is_personal=True)
    finding: Mapped[str | None] = column(Words, label=Text("what was found", "检查情况"))
    state: Mapped[str | None] = column(Words, label=Text("state found", "检查状态"), choices=STATES)


class FacilityDefect(OfNamedFacility, Base):
    """What is wrong with a facility, from when it was found until it was mended."""

    __tablename__ = "defect"
    __table_args__ = (CheckConstraint("mended_on >= found_on", name="mended_after_found"),)
    __schema__ = "facilities"
    label = Text("Defects of facilities", "部件缺陷")
    sensitivity = "internal"
    editable_by = STAFF

    defect_kind: Mapped[str] = column(Words, label=Text("kind of defect", "缺陷类型"), nullable=False)
    severity: Mapped[str | None] = column(Words, label=Text("severity", "缺陷等级"), choices=SEVERITIES)
    found_on: Mapped[dt.date] = column(Date, label=Text("found on", "发现日期"), nullable=False)
    mended_on: Mapped[dt.date | None] = column(Date, label=Text("mended on", "修复日期"))


TYPED: dict[str, type[Any]] = {
    "lamp": Lamp, "bridge": Bridge, "tunnel": Tunnel, "toilet": Toilet, "bin": Bin, "advertising": Advertising,
    "car_park": CarPark, "camera": Camera, "transfer_station": TransferStation, "pump_station": PumpStation,
    "gauge": Gauge,
}  # fmt: skip
"""The tables that tell more of one facility, by the word that ``data/codes/component_class.csv`` has for its class."""
LISTS: dict[str, type[Any]] = {
    "circuits": Circuit, "vehicles": Vehicle, "devices": Device, "inspections": FacilityInspection,
    "defects": FacilityDefect,
}  # fmt: skip
"""The tables that have a sheet of their own."""
