"""Pipes and chambers leave as a 3D city model, through the gate: the task behind `exportcityjson`."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

import sqlalchemy as sa

from undergrid.core.catalog.gate.release import Purpose, release
from undergrid.core.catalog.gate.rows import Asked, Rows
from undergrid.core.catalog.gate.rules import KEEP, ReleaseClass, is_depth
from undergrid.core.catalog.packages.exporting import request_key, require_purpose
from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import Base
from undergrid.core.survey.cityjson import as_document, city_of, epsg_of
from undergrid.core.survey.network.stored import POINT_COLUMNS, SEGMENT_COLUMNS
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Point, Segment

NOT_EXACT = Text(
    "Positions, depths and sizes of {name} do not leave as they are, and a 3D model shows them: {columns}.",
    "{name} 的位置、埋深和尺寸不能按原值提供，而三维模型会显示：{columns}。",
)
INSIDE = Text(
    "Export it for inside the bureau, or on a request that permits exact positions and depths.",
    "请按内部使用导出，或凭允许精确位置和埋深的申请提供。",
)
SIZES = ("width_mm", "height_mm", "chamber_length_mm", "chamber_width_mm")


@dataclass(frozen=True)
class ModelRequest:
    """Which pipes are handed over as a model, why, and to whom."""

    output: str
    purpose: str
    release_class: ReleaseClass = "internal"
    recipient: str | None = None
    request: str | None = None
    category: str | None = None
    area: Layer | None = None


@task_from(ModelRequest)
def export_city_model(call: Call, asked: ModelRequest) -> Answer:
    """Write pipes and chambers as CityJSON; return how many, and how many have no level and are left out.

    Points and segments pass the gate, which writes down who got them. A model of what is not exact is none, so they are
    refused where the gate would make them coarser. ``category``: only this utility and those it contains; ``area``:
    only what touches these polygons.
    """
    require_purpose(asked.purpose)
    purpose = Purpose(asked.purpose.strip(), asked.recipient or None, request_key(asked.request), report=call.report)
    with (
        open_store(call.connection, application="undergrid export city model") as store,
        store.connect() as connection,
        connection.begin() as transaction,
    ):
        utilities = read_utilities(connection)
        codes = utilities.asked(asked.category)
        area = area_in(store.crs, asked.area)
        told, numbers = {}, []
        for table, columns in ((Segment, SEGMENT_COLUMNS), (Point, POINT_COLUMNS)):
            chosen = Asked((*columns, "geom"), area, "category" if codes else None, tuple(codes or ()))
            out = release(Rows(connection, store, table, chosen, call.progress), purpose, asked.release_class)
            kept = {name for name, done in out.treatments.items() if done == KEEP}
            _require_exact(out.name, table, columns, kept)
            told[out.name] = kept
            numbers.append(out.number)
        city, counts = city_of(connection, utilities, codes, area, told, call.progress)
        call.progress.report(0.9, Text("Writing CityJSON", "写出 CityJSON"))
        title = str(store.settings.get("name") or "Undergrid")
        document = as_document(city, utilities, epsg_of(store), title)
        with written_whole(asked.output) as aside:
            aside.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            transaction.commit()  # what leaves is written down first: the file takes its place after that
    return {"output": asked.output, **counts, "releases": numbers}


def _require_exact(name: str, table: type[Base], columns: tuple[str, ...], kept: Collection[str]) -> None:
    """Raise SourceError unless shapes, depths and sizes leave as they are."""
    needed = [each for each in columns if each in SIZES or is_depth(cast(sa.Table, table.__table__).c[each])]
    if lost := [each for each in ("geom", *needed) if each not in kept]:
        raise SourceError(NOT_EXACT.fill(name=name, columns=", ".join(lost)), INSIDE)
