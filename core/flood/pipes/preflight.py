"""What in a model would make SWMM fail, or lie: found before the run, on the element, with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd

from undergrid.core.flood.pipes.model import Model
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

WIDEST_FLOW_PATHS = 10.0
"""Width over the square root of area: above this (or below its inverse) a subcatchment is a ribbon, not a place."""
STEEPEST = 1.0
SHORTEST_M = 1.0
CROWN_TOLERANCE_M = 0.01


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a model must hold: its name, how bad it is to break it, and both sentences."""

    slug: str
    severity: Severity
    text: Text
    remedy: Text

    def broken(self, row: pd.Series, **values: object) -> Finding:
        """Return the finding that an element breaks the rule."""
        shape = row["geometry"]
        wkt = shape.wkt if shape is not None and shape == shape else None  # noqa: PLR0124  (NaN)
        return Finding(self.slug, self.severity, self.text.fill(**values), self.remedy, subject=row["name"], wkt=wkt)


NO_OUTFALL = Rule(
    "model-no-outfall",
    Severity.ERROR,
    Text("The model has no outfall.", "模型没有出水口。"),
    Text("Declare an outfall where the network ends.", "请在管网末端设置出水口。"),
)
ISOLATED = Rule(
    "model-isolated-part",
    Severity.ERROR,
    Text("A part of {count} nodes does not reach an outfall.", "{count} 个节点的部分无法到达出水口。"),
    Text("Join it to the network, or give it an outfall.", "请将其接入管网或为其设置出水口。"),
)
LOOSE = Rule(
    "model-loose-end",
    Severity.ERROR,
    Text("The link names a node that is not there.", "管段引用了不存在的节点。"),
    Text("Add the node, or correct its name.", "请补充节点或更正名称。"),
)
ADVERSE = Rule(
    "model-adverse-slope",
    Severity.WARNING,
    Text("The conduit rises by {rise:.2f} m in flow direction.", "管段沿流向上升 {rise:.2f} 米。"),
    Text("Check the levels at both ends, or turn the conduit round.", "请核对两端高程，或调换管段方向。"),
)
ABOVE_CROWN = Rule(
    "model-above-rim",
    Severity.WARNING,
    Text("The pipe's crown lies {above:.2f} m above the rim of {node}.", "管顶高出 {node} 井口 {above:.2f} 米。"),
    Text("Check the depth of the manhole against the pipe's level and size.", "请核对井深与管道高程及管径。"),
)
BELOW_BOTTOM = Rule(
    "model-below-bottom",
    Severity.WARNING,
    Text("The pipe's end lies {below:.2f} m below the bottom of {node}.", "管端低于 {node} 井底 {below:.2f} 米。"),
    Text("SWMM would lift it to the bottom: check both levels.", "SWMM 会将其抬至井底：请核对两者高程。"),
)
STEEP = Rule(
    "model-steeper-than-long",
    Severity.ERROR,
    Text(
        "The conduit falls {fall:.2f} m over a length of {length:.2f} m.",
        "管段在 {length:.2f} 米长度内下降 {fall:.2f} 米。",
    ),
    Text("Check length and levels; model a drop as a drop manhole.", "请检查长度与高程；跌落请按跌水井建模。"),
)
SHORT = Rule(
    "model-short-conduit",
    Severity.ADVICE,
    Text("A conduit of {length:.2f} m forces very short time steps.", "{length:.2f} 米的管段会迫使时间步长极短。"),
    Text("Merge it with its neighbour.", "请与相邻管段合并。"),
)
NO_SECTION = Rule(
    "model-no-section",
    Severity.ERROR,
    Text("The conduit has no section.", "管段没有断面。"),
    Text("Give it a shape and a size.", "请设置断面形状与尺寸。"),
)
NO_ROUGHNESS = Rule(
    "model-no-roughness",
    Severity.ERROR,
    Text("The conduit has no Manning roughness.", "管段没有曼宁糙率。"),
    Text("Give the roughness of its material.", "请按管材设置糙率。"),
)
NO_AREA = Rule(
    "model-no-area",
    Severity.WARNING,
    Text("The subcatchment has no area.", "子汇水区面积为零。"),
    Text("Draw its outline, or remove it.", "请绘制范围或删除。"),
)
ODD_WIDTH = Rule(
    "model-odd-width",
    Severity.WARNING,
    Text(
        "A width of {width:.0f} m does not suit an area of {area:.2f} ha.",
        "宽度 {width:.0f} 米与面积 {area:.2f} 公顷不相称。",
    ),
    Text("Width is area over the length of the overland flow path.", "宽度等于面积除以坡面流长度。"),
)
NO_OUTLET = Rule(
    "model-no-outlet",
    Severity.ERROR,
    Text("The subcatchment drains to “{outlet}”, which is not there.", "子汇水区排向不存在的“{outlet}”。"),
    Text("Name a node or a subcatchment.", "请指定节点或子汇水区。"),
)


SAID_BY_US = {
    NO_OUTFALL.slug: "swmm-error-145",
    LOOSE.slug: "swmm-error-209",
    NO_SECTION.slug: "swmm-error-117",
    NO_ROUGHNESS.slug: "swmm-error-113",
    NO_OUTLET.slug: "swmm-error-209",
    ADVERSE.slug: "swmm-error-115",
    BELOW_BOTTOM.slug: "swmm-warning-03",
    ABOVE_CROWN.slug: "swmm-warning-02",
    STEEP.slug: "swmm-warning-08",
}
"""Which of the engine's complaints each of our rules says in the user's words."""


def preflight(model: Model) -> Iterator[Finding]:
    """Yield everything in the model that would trouble SWMM or its results."""
    yield from _network(model)
    yield from _conduits(model)
    yield from _subcatchments(model)


def _network(model: Model) -> Iterator[Finding]:
    nodes, links = model.nodes, model.links
    outfalls = set(nodes.loc[nodes["kind"] == "outfall", "name"])
    if not outfalls:
        yield Finding(NO_OUTFALL.slug, NO_OUTFALL.severity, NO_OUTFALL.text, NO_OUTFALL.remedy)
    known = set(nodes["name"])
    loose = ~(links["from_node"].isin(known) & links["to_node"].isin(known))
    for _, row in links[loose].iterrows():
        yield LOOSE.broken(row)
    graph = nx.Graph()
    graph.add_nodes_from(nodes["name"])
    graph.add_edges_from(links.loc[~loose, ["from_node", "to_node"]].itertuples(index=False, name=None))
    rows = nodes.set_index("name", drop=False)
    for part in nx.connected_components(graph):
        if outfalls and not part & outfalls:
            yield ISOLATED.broken(rows.loc[min(part)], count=len(part))


def _conduits(model: Model) -> Iterator[Finding]:
    nodes = model.nodes.drop_duplicates("name").set_index("name")
    conduits = model.links[model.links["kind"] == "conduit"].copy()
    elevations = model.original.options().get("LINK_OFFSETS", "DEPTH").upper() == "ELEVATION"
    for end in ("from", "to"):
        bottom = conduits[f"{end}_node"].map(nodes["invert_m"])
        offset = conduits[f"{end}_offset_m"]
        # With offsets as elevations SWMM takes what lies below the bottom for the bottom, and 0 is a usual filler.
        level = offset.fillna(bottom) if elevations else bottom + offset.fillna(0.0)
        level = level.where(~(elevations & (offset == 0.0)), bottom)
        conduits[f"{end}_level"], conduits[f"{end}_bottom"] = level, bottom
        rim = bottom + conduits[f"{end}_node"].map(nodes["depth_m"])
        inner = conduits[f"{end}_node"].map(nodes["kind"]).isin(["junction", "storage"])
        conduits[f"{end}_above"] = (level + conduits["height_m"] - rim).where(inner & (rim > bottom))
    for _, row in conduits[_troubled(conduits)].iterrows():
        yield from _conduit(row)


def _troubled(conduits: pd.DataFrame) -> pd.Series:
    """Return which conduits :func:`_conduit` has anything to say of."""
    fall, length = conduits["from_level"] - conduits["to_level"], conduits["length_m"]
    found = (fall < -CROWN_TOLERANCE_M) | (fall.abs() > STEEPEST * length) | (length < SHORTEST_M)
    for end in ("from", "to"):
        found |= conduits[f"{end}_above"] > CROWN_TOLERANCE_M
        found |= conduits[f"{end}_bottom"] - conduits[f"{end}_level"] > CROWN_TOLERANCE_M
    return found | conduits["shape"].isna() | ~(conduits["roughness"] > 0)


def _conduit(row: pd.Series) -> Iterator[Finding]:
    fall, length = row["from_level"] - row["to_level"], row["length_m"]
    if fall < -CROWN_TOLERANCE_M:
        yield ADVERSE.broken(row, rise=-fall)
    if length > 0 and abs(fall) > STEEPEST * length:
        yield STEEP.broken(row, fall=fall, length=length)
    elif length < SHORTEST_M:
        yield SHORT.broken(row, length=length)
    for end in ("from", "to"):
        if row[f"{end}_above"] > CROWN_TOLERANCE_M:
            yield ABOVE_CROWN.broken(row, above=row[f"{end}_above"], node=row[f"{end}_node"])
        if row[f"{end}_bottom"] - row[f"{end}_level"] > CROWN_TOLERANCE_M:
            yield BELOW_BOTTOM.broken(row, below=row[f"{end}_bottom"] - row[f"{end}_level"], node=row[f"{end}_node"])
    if pd.isna(row["shape"]):
        yield NO_SECTION.broken(row)
    if not row["roughness"] > 0:
        yield NO_ROUGHNESS.broken(row)


def _subcatchments(model: Model) -> Iterator[Finding]:
    places = set(model.nodes["name"]) | set(model.subcatchments["name"])
    areas = model.subcatchments
    ratios = areas["width_m"] / np.sqrt(areas["area_ha"].where(areas["area_ha"] > 0) * 1e4)
    fine = areas["outlet"].isin(places) & ratios.between(1 / WIDEST_FLOW_PATHS, WIDEST_FLOW_PATHS)
    for _, row in areas[~fine].iterrows():
        if row["outlet"] not in places:
            yield NO_OUTLET.broken(row, outlet=row["outlet"])
        if not row["area_ha"] > 0:
            yield NO_AREA.broken(row)
            continue
        ratio = row["width_m"] / np.sqrt(row["area_ha"] * 1e4)
        if not 1 / WIDEST_FLOW_PATHS <= ratio <= WIDEST_FLOW_PATHS:
            yield ODD_WIDTH.broken(row, width=row["width_m"], area=row["area_ha"])
