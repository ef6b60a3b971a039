"""What a dig affects, whom to call, and the permit to print: the task behind `excavationimpact`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.formats.small_table import rows_of
from undergrid.core.kernel.account import only_with
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import open_store
from undergrid.core.streets.names import read_street_names
from undergrid.core.survey.clearance.cover import cover_m
from undergrid.core.survey.clearance.dig import Effect, affected
from undergrid.core.survey.clearance.permit import EFFECTS, WORK, Dig, owner_rows, permit
from undergrid.core.survey.network.layers import write_layer
from undergrid.core.survey.network.named_lines import named_lines
from undergrid.core.survey.network.stored import as_pipes, read_points, read_segments
from undergrid.core.survey.network.utilities import read_utilities

OWNER = ("owner", "权属单位", "权属", "单位")
CONTACT = ("contact", "telephone", "联系电话", "电话", "联系方式", "联系人")
NO_CONTACTS = Text(
    "{name} has no column of owners, or none of contacts; its columns are: {found}.",
    "{name} 缺少权属单位列或联系方式列；现有列：{found}。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigRequest:
    """A dig that is asked about, and what is to be written of it.

    ``pit``: a layer with one polygon, or ``pit_wkt`` in the store's coordinates; ``depth_m`` below the ground.
    ``contacts``: a table with columns ``owner`` and ``contact`` (or 权属单位 and 联系电话). ``work``: what the
    permit's head says, by ``number``, ``project``, ``client``, ``builder``, ``road``, ``stretch``, ``period``,
    ``person``, ``telephone``, ``valid``. ``roads``: lines with a column of names, for its map.
    ``affected_output``: a layer of the pipes; ``permit_output``: a page to print.
    """

    pit: Layer | None = None
    pit_wkt: str | None = None
    depth_m: float
    margin_m: float = 1.0
    contacts: str | None = None
    work: Mapping[str, str] | None = None
    roads: Layer | None = None
    affected_output: str | None = None
    permit_output: str | None = None


@task_from(DigRequest)
@only_with(work="permit_output", roads="permit_output", contacts="permit_output")
def excavation_impact(call: Call, asked: DigRequest) -> Answer:
    """Return what a pit affects: counts by effect, owners to call, chambers inside."""
    with open_store(call.connection, application="undergrid excavation") as store:
        outline = _pit(area_in(store.crs, asked.pit, asked.pit_wkt))
        with store.connect() as connection:
            utilities, names = read_utilities(connection), read_street_names(connection)
            reach = outline.envelope.buffer(max(asked.margin_m, 20.0))
            around = read_segments(connection, area_wkt=shapely.to_wkt(reach, rounding_precision=-1))
            chambers = read_points(connection, area_wkt=shapely.to_wkt(outline, rounding_precision=-1))
            materials = stored_codes(connection, ("pipe_material",)).names("pipe_material", call.language)
        pipes = as_pipes(around)
        rows = affected(pipes, cover_m(around, pipes.sizes), outline, asked.depth_m, asked.margin_m)
        answer: Answer = {
            "affected": int((rows["effect"] != Effect.BELOW).sum()),
            "effects": {effect.value: int((rows["effect"] == effect).sum()) for effect in Effect},
            "chambers": len(chambers),
            "owners": [
                {"owner": owner or None, "utilities": categories, "pipes": pipes_, "length_inside_m": metres}
                for owner, categories, pipes_, metres in owner_rows(rows)
            ],
        }
        if asked.affected_output:
            geometry = around.geometry[np.asarray(rows.index)]
            said = rows.assign(effect=rows["effect"].map(lambda each: EFFECTS[str(each)].say(call.language)))
            answer["affected_output"] = write_layer(asked.affected_output, store, said, geometry, name="affected")
        if asked.permit_output:
            dig = Dig(
                outline, asked.depth_m, asked.margin_m, _known(asked.work or {}), _contacts(asked.contacts),
                named_lines(asked.roads, store.crs), store.crs.name, materials, names,
            )  # fmt: skip
            answer["permit_output"] = permit(asked.permit_output, rows, around, dig, utilities, call.language)
        return answer


def _pit(wkt: str | None) -> shapely.Polygon:
    pit = shapely.from_wkt(wkt or "", on_invalid="ignore")
    if isinstance(pit, shapely.MultiPolygon) and len(pit.geoms) == 1:
        pit = pit.geoms[0]
    if not isinstance(pit, shapely.Polygon) or pit.is_empty or not pit.is_valid:
        raise SourceError(
            Text("The pit is not a valid polygon.", "基坑范围不是有效的多边形。"),
            Text("Draw one polygon that does not cross itself.", "请绘制一个不自相交的多边形。"),
        )
    return pit


def _known(work: Mapping[str, str]) -> Mapping[str, str]:
    strange = sorted(work.keys() - WORK.keys())
    if strange:
        raise SourceError(
            Text("The permit has no field called {names}.", "会签单没有字段 {names}。").fill(names=", ".join(strange)),
            Text("Fields are: {known}.", "可用字段：{known}。").fill(known=", ".join(WORK)),
        )
    return work


def _contacts(path: str | None) -> dict[str, str]:
    if path is None:
        return {}
    rows = rows_of(Path(path), {*OWNER, *CONTACT})
    header = rows[0][1].keys()
    owner, contact = (next((name for name in known if name in header), None) for known in (OWNER, CONTACT))
    if owner is None or contact is None:
        raise SourceError(
            NO_CONTACTS.fill(name=Path(path).name, found=", ".join(header)),
            Text("Call two columns 'owner' and 'contact'.", "请将两列分别命名为“权属单位”和“联系电话”。"),
        )
    return {row[owner]: row[contact] for _, row in rows}
