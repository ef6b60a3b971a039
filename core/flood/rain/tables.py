"""What is kept of rain: series, and the portions in which gauges' series were delivered."""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy import Boolean, DateTime, Double, ForeignKey, Index, Uuid
from sqlalchemy import Text as Words
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column, geometry
from undergrid.core.store.roles import Role

STAFF = (Role.PLANNER,)
RAIN_KINDS = {
    "design": Text("design storm", "设计暴雨"),
    "measured": Text("measured", "实测"),
    "forecast": Text("forecast", "预报"),
}


class Rain(Editable, Base):
    """Rain at one place: a design storm or a gauge's series, in equal steps.

    A gauge's series is what its portions come to together.
    """

    __tablename__ = "rain"
    __schema__ = "flood"
    label = Text("Rain series", "降雨序列")
    sensitivity = "internal"
    editable_by = STAFF

    name: Mapped[str] = column(Words, label=Text("name", "名称"), nullable=False, unique=True)
    kind: Mapped[str] = column(Words, label=Text("kind", "类型"), choices=RAIN_KINDS, nullable=False)
    title_en: Mapped[str | None] = column(Words, label=Text("title (English)", "标题（英文）"))
    title_zh: Mapped[str | None] = column(Words, label=Text("title (Chinese)", "标题（中文）"))
    source: Mapped[str | None] = column(Words, label=Text("source", "来源"))
    return_period_a: Mapped[float | None] = column(Double, label=Text("return period", "重现期"), unit="a", minimum=0)
    begins_at: Mapped[dt.datetime] = column(DateTime(timezone=True), label=Text("begins", "开始时间"), nullable=False)
    step_s: Mapped[float] = column(Double, label=Text("step", "步长"), unit="s", nullable=False, minimum=1)
    total_mm: Mapped[float] = column(Double, label=Text("depth", "总雨量"), unit="mm", nullable=False, minimum=0)
    depths: Mapped[list[float]] = column(
        ARRAY(Double), label=Text("depth of each step", "逐时段雨量"), unit="mm", nullable=False
    )
    geom = geometry("POINT", Text("gauge", "雨量站位置"), nullable=True)


class RainPortion(Editable, Base):
    """What one delivery told of one gauge: the gauge's series is made of its portions, and loses them with it."""

    __tablename__ = "rain_portion"
    __table_args__ = (Index("ix_flood_rain_portion_rain", "rain_id"),)
    __schema__ = "flood"
    label = Text("Portions of gauges' series", "雨量站分批数据")
    sensitivity = "internal"
    editable_by = STAFF

    rain_id: Mapped[uuid.UUID | None] = column(
        Uuid, ForeignKey("flood.rain.id", ondelete="CASCADE"), label=Text("rain series", "降雨序列")
    )
    gauge: Mapped[str] = column(Words, label=Text("gauge", "雨量站"), nullable=False)
    begins_at: Mapped[dt.datetime] = column(DateTime(timezone=True), label=Text("begins", "开始时间"), nullable=False)
    step_s: Mapped[float] = column(Double, label=Text("step", "步长"), unit="s", nullable=False, minimum=1)
    total_mm: Mapped[float] = column(Double, label=Text("depth", "总雨量"), unit="mm", nullable=False, minimum=0)
    depths: Mapped[list[float]] = column(
        ARRAY(Double), label=Text("depth of each step", "逐时段雨量"), unit="mm", nullable=False
    )
    file: Mapped[str | None] = column(Words, label=Text("file", "文件"))
    afresh: Mapped[bool] = column(
        Boolean, label=Text("takes the place of what was there", "取代原有数据"), nullable=False,
        server_default="false",
    )  # fmt: skip
