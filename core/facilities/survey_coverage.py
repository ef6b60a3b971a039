"""How much of the city was surveyed, components by cell and pipes along streets: the task behind `surveycoverage`."""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.facilities.checks.content import MANDATORY
from undergrid.core.facilities.indicators import Indicator, tell, write_indicators
from undergrid.core.facilities.tables import Facility
from undergrid.core.formats.layers import write_layers
from undergrid.core.grid.stored import StoredCells, read_cells
from undergrid.core.grid.tables import Assignment
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import CodeBook, stored_codes
from undergrid.core.store.connection import open_store
from undergrid.core.streets.tables import Street
from undergrid.core.survey.tables import Segment

CELLS = Text("cells with components", "已普查网格")
FILLED = Text("components with all mandatory fields", "必填项齐全的部件")
PIPES = Text("pipes along streets: {name}", "道路沿线管线：{name}")


@task
def survey_coverage(
    call: Call,
    *,
    target: float = 1.0,
    pipes_along_streets: bool = True,
    table_output: str | None = None,
    output: str | None = None,
) -> Answer:
    """Count cells that hold components, components whose mandatory fields are filled, and pipes by length of street.

    Of pipes, the length of each utility in the store is set against the length of all streets: what a street is
    expected to have, once for each utility that was surveyed at all. ``output`` is a layer of cells without components.
    """
    with open_store(call.connection, application="undergrid coverage") as store, store.connect() as connection:
        cells = read_cells(connection)
        held = set(connection.scalars(sa.select(Assignment.cell_id).where(
            Assignment.feature_table == "facilities.facility", Assignment.share > 0).distinct()))  # fmt: skip
        surveyed = np.array([key in held for key in cells.keys], dtype=bool)
        every = int(connection.scalar(sa.select(sa.func.count()).select_from(Facility)) or 0)
        filled = sa.and_(*(getattr(Facility, name).is_not(None) for name in MANDATORY))
        whole = int(connection.scalar(sa.select(sa.func.count()).select_from(Facility).where(filled)) or 0)
        indicators = [
            Indicator("cells", CELLS, len(cells), int(surveyed.sum()), target),
            Indicator("mandatory", FILLED, every, whole, target),
        ]
        if pipes_along_streets:
            indicators += _pipes(connection, target)
        crs = store.crs
    tell(call, indicators)
    answer: Answer = {
        "cells": len(cells),
        "cells_surveyed": int(surveyed.sum()),
        "components": every,
        "components_complete": whole,
        "not_reached": sum(each.reached is False for each in indicators),
        "not_judged": sum(each.reached is None for each in indicators),
        "table": [each.row() for each in indicators],
        "crs": crs.to_wkt(),
    }
    if table_output:
        answer["table_output"] = write_indicators(table_output, indicators, call.language)
    if output:
        answer["output"] = _write(output, cells.chosen(~surveyed), crs)
    return answer


def _pipes(connection: sa.Connection, target: float) -> list[Indicator]:
    """Return an indicator for each major utility; metres of pipe count up to the metres of street."""
    codes: CodeBook = stored_codes(connection, ("pipe_category",))
    streets = float(connection.scalar(sa.select(sa.func.sum(sa.func.ST_Length(Street.geom)))) or 0.0)
    length = sa.func.sum(sa.func.ST_Length(Segment.geom))
    found: dict[str, float] = {}
    for category, metres in connection.execute(sa.select(Segment.category, length).group_by(Segment.category)):
        family = codes.family(category) or "?"
        found[family] = found.get(family, 0.0) + float(metres or 0.0)
    if not found:
        return [Indicator("pipes", Text(PIPES.en.format(name="—"), PIPES.zh.format(name="—")), 0, 0, target)]
    named = {code: each for code, each in codes.codes("pipe_category").items() if code in found}
    return [
        Indicator(f"pipes-{family}", Text(PIPES.en.format(name=named[family].name_en if family in named else family),
                                          PIPES.zh.format(name=named[family].name_zh if family in named else family)),
                  streets, min(metres, streets), target)
        for family, metres in sorted(found.items())
    ]  # fmt: skip


def _write(path: str, cells: StoredCells, crs: CRS) -> str:
    told = {"code": [code or "" for code in cells.codes], "community": cells.community.astype(str)}
    write_layers(Path(path), {"not_surveyed": geopandas.GeoDataFrame(told, geometry=list(cells.shapes), crs=crs)})
    return path
