"""Which pipe a cover, a grate or a hydrant stands on: the nearest of its utility in the surveyed network."""

from __future__ import annotations

import csv
import uuid
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from undergrid.core.facilities.tables import Facility
from undergrid.core.kernel.text import Text
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Segment

ON_PIPES = Path(__file__).parents[2] / "data" / "facilities" / "on_pipes.csv"
PIPE_REACH_M = 3.0
"""Further than this from a facility no pipe is said to be the one on which it stands."""
ANY = "*"
PIPE = Text("stands on the pipe", "所在管线")
NONE_NEAR = Text("none of its utility within {reach:g} m", "{reach:g} 米内无对应类别管线")
NOT_SHOWN = Text("your role may not see surveyed pipes", "您的角色无权查看管线普查数据")


@cache
def utilities_of_classes() -> dict[str, tuple[str, ...]]:
    """Return by class of facilities on the pipes of which utilities they stand (``data/facilities/on_pipes.csv``)."""
    with ON_PIPES.open(encoding="utf-8", newline="") as opened:
        return {row["class_code"]: tuple(row["utilities"].split(";")) for row in csv.DictReader(opened)}


def pipe_beneath(connection: sa.Connection, facility: uuid.UUID, class_code: str) -> Iterator[tuple[Text, Text]]:
    """Yield the pipe on which a facility stands, for the classes that stand on pipes."""
    of_class = utilities_of_classes().get(class_code)
    if of_class is None:
        return
    if not connection.scalar(sa.select(sa.func.has_table_privilege("survey.segment", "SELECT"))):
        yield PIPE, NOT_SHOWN
        return
    here = sa.select(Facility.geom).where(Facility.id == facility).scalar_subquery()
    away = sa.func.ST_Distance(Segment.geom, here)
    columns = (Segment.category, Segment.section, Segment.width_mm, Segment.from_point_no, Segment.to_point_no)
    asked = sa.select(*columns, away.label("away")).where(sa.func.ST_DWithin(Segment.geom, here, PIPE_REACH_M))
    if ANY not in of_class:
        asked = asked.where(Segment.category.in_(of_class))
    row = connection.execute(asked.order_by(away, Segment.id).limit(1)).first()
    if row is None:
        yield PIPE, NONE_NEAR.fill(reach=PIPE_REACH_M)
        return
    utility = read_utilities(connection)[row.category].name
    size = row.section or (f"{row.width_mm:g}" if row.width_mm else "")
    ends = "–".join(each for each in (row.from_point_no, row.to_point_no) if each)
    rest = [part for part in (size, ends) if part]
    yield (
        PIPE,
        Text(
            " · ".join([utility.en, *rest, f"{row.away:.1f} m away"]),
            " · ".join([utility.zh, *rest, f"距 {row.away:.1f} 米"]),
        ),
    )
