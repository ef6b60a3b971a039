"""What is kept of a bench."""

from typing import Any

from sqlalchemy import SmallInteger
from sqlalchemy import Text as Words
from sqlalchemy.orm import Mapped

from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import Base, Editable, column, geometry
from undergrid.core.store.roles import Role


class Bench(Editable, Base):
    """A place to sit down."""

    __tablename__ = "bench"
    __schema__ = "benches"
    label = Text("Benches", "座椅")
    sensitivity = "open"
    editable_by = (Role.SURVEYOR,)

    geom: Mapped[Any] = geometry("POINT", Text("place", "位置"))
    bench_no: Mapped[str] = column(Words, label=Text("bench number", "编号"), nullable=False)
    seats: Mapped[int | None] = column(SmallInteger, label=Text("seats", "座位数"), minimum=1, maximum=20)
    material: Mapped[str | None] = column(Words, label=Text("material", "材质"), codes="pipe_material")
