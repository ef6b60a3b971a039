"""What a city wants otherwise than the checks say by themselves."""

from __future__ import annotations

from sqlalchemy import Double, Index
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column
from undergrid.core.store.roles import Role

SEVERITIES = {"error": Text("error", "错误"), "warning": Text("warning", "警告"), "advice": Text("advice", "建议")}


class Tolerance(Editable, Base):
    """A number or a severity of a check as this city wants it; without a row the check's own default stands."""

    __tablename__ = "tolerance"
    __table_args__ = (Index("ux_checking_tolerance", "slug", "parameter", "category", unique=True),)
    __schema__ = "checking"
    label = Text("Check tolerances", "检查限差")
    sensitivity = "internal"
    editable_by = (Role.EDITOR,)

    slug: Mapped[str] = column(Words, label=Text("check", "检查项"), nullable=False)
    parameter: Mapped[str] = column(
        Words, label=Text("parameter, or 'severity'", "参数名，或 severity"), nullable=False, server_default="severity"
    )
    category: Mapped[str] = column(
        Words, label=Text("utility or class (empty = all)", "类别（空为全部）"), nullable=False, server_default=""
    )
    value: Mapped[float | None] = column(Double, label=Text("value", "数值"))
    severity: Mapped[str | None] = column(
        Words,
        label=Text("severity ('off' leaves the check out)", "严重程度（off 为停用）"),
        choices={**SEVERITIES, "off": Text("not checked", "不检查")},
    )
    reason: Mapped[str | None] = column(Words, label=Text("reason", "理由"))
