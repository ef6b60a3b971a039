"""From surveyed points and segments to nodes and conduits.

Points become junctions or outfalls; gullies and their short connections become inlets on the manhole they drain to,
for SWMM would spend its steps on them. A conduit runs the way its survey says, or else downhill.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
from shapely import LineString, Point

from undergrid.core.flood.checks.building import ASSUMED_OUTFALL, DEAD_END, NO_LEVEL, NO_SIZE
from undergrid.core.flood.pipes.build.outfalls import one_pipe_each
from undergrid.core.flood.pipes.build.structures import with_structures
from undergrid.core.flood.pipes.build.systems import FOUL
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import CodeBook, shipped_codes
from undergrid.core.store.words import plain
from undergrid.core.survey.point_roles import roles_of

ROUGHNESS = Path(__file__).parents[4] / "data" / "pipes" / "roughness.csv"
USUAL_MANNING = 0.013
OUTFALL = "outfall"
GULLY = frozenset({"gully", "inlet"})
SHAPES = {
    "circular": "CIRCULAR",
    "rectangular": "RECT_CLOSED",
    "egg": "EGG",
    "horseshoe": "HORSESHOE",
    "trapezoid": "TRAPEZOIDAL",
}
LEAST_DEPTH_M = 0.5
SAME_PLACE_M = 0.05
TWICE = Text(
    "{names} stand at one place: the model keeps them apart, and water does not pass from one to the other.",
    "{names} 位于同一位置：模型将其视为不同检查井，水流互不相通。",
)
ONE_OF_THEM = Text("Merge them in the survey if they are one manhole.", "如为同一检查井，请在探测成果中合并。")
LEAST_LENGTH_M = 1.0


@dataclass(frozen=True, slots=True)
class Built:
    """What became of the survey: frames as a model has them, inlets, and what had to be assumed.

    ``inlets``: x, y, node. ``foul``: the nodes on pipes that carry waste water. Nodes carry ``ground_m`` beside the
    model's own columns.
    """

    nodes: pd.DataFrame
    links: pd.DataFrame
    inlets: pd.DataFrame
    findings: list[Finding]
    foul: frozenset[str] = frozenset()


def build_network(points: pd.DataFrame, segments: pd.DataFrame, codes: CodeBook | None = None) -> Built:
    """Return nodes, conduits, pumps, gates and weirs of the points and segments of one gravity network.

    ``codes`` say what the survey's words mean: those of a store, or the shipped ones.
    ``segments`` name their points by row in columns ``a`` and ``b``. A segment without level or size at all is
    reported and takes its neighbours' level and the least size; one without both points is left out.
    """
    codes = codes or shipped_codes()
    findings: list[Finding] = []
    joined = segments[(segments["a"] >= 0) & (segments["b"] >= 0) & (segments["a"] != segments["b"])].copy()
    names = _unique_names(points)
    ends = _directed(_levelled(points, joined, findings))
    roles = roles_of(points, codes)
    degree = np.bincount(np.concatenate([ends["a"], ends["b"]]), minlength=len(points))
    gully = np.array([not GULLY.isdisjoint(held) for held in roles], dtype=bool) & (degree == 1)
    inlets, kept = _take_gullies(points, ends, gully, names)
    nodes = _nodes(points, kept, roles, names, findings)
    links = _links(points, kept, names, codes, findings)
    nodes, links, structures = with_structures(nodes, links, dict(zip(names, roles, strict=True)))
    nodes, links, shared = one_pipe_each(nodes, links)
    foul = kept[kept["category"].isin(FOUL)] if "category" in kept else kept.iloc[:0]
    waste = frozenset(names[index] for index in {*foul["a"].astype(int), *foul["b"].astype(int)})
    return Built(nodes, links, inlets, [*findings, *structures, *shared, *_twice(nodes)], waste)


def _twice(nodes: pd.DataFrame) -> Iterator[Finding]:
    """Yield a finding for every place at which two surveyed manholes stand: their pipes do not meet in the model."""
    surveyed = nodes[~nodes["name"].str.contains("~(?:pump|orifice|weir|[0-9]+)$", regex=True)]
    places: dict[tuple[float, float], list[str]] = {}
    for name, at in zip(surveyed["name"], surveyed["geometry"], strict=True):
        places.setdefault((round(at.x / SAME_PLACE_M), round(at.y / SAME_PLACE_M)), []).append(name)
    for (x, y), names in places.items():
        if len(names) > 1:
            text = TWICE.fill(names=", ".join(names))
            wkt = f"POINT ({x * SAME_PLACE_M:.3f} {y * SAME_PLACE_M:.3f})"
            yield Finding("build-manhole-twice", Severity.WARNING, text, ONE_OF_THEM, subject=names[0], wkt=wkt)


def manning_of(material: object, codes: CodeBook) -> float:
    """Return Manning's n of a pipe material by its code, or the words for it; concrete's for an unknown one."""
    word = str(material) if isinstance(material, str) else ""
    return _roughness().get(codes.code_of("pipe_material", word) or plain(word), USUAL_MANNING)


@cache
def _roughness() -> dict[str, float]:
    """Return Manning's n by material code, and by the words that mean a kind of material without a code."""
    with ROUGHNESS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    by_code = {code: float(row["manning"]) for row in rows for code in row["materials"].split("|")}
    return by_code | {plain(word): float(row["manning"]) for row in rows for word in row["words"].split("|") if word}


def _unique_names(points: pd.DataFrame) -> list[str]:
    """Return each point's number as a SWMM name: no blanks, no quotes, each once."""
    plain = points["point_no"].fillna("").astype(str).str.replace(r'[\s";]+', "_", regex=True)
    plain = plain.where(plain != "", "P" + pd.Series(range(len(points)), index=points.index).astype(str))
    return each_once(plain)


def each_once(names: pd.Series) -> list[str]:
    """Return the names with a number after those that another one has already, capitals or not, as SWMM reads them."""
    taken, turns, found = set[str](), Counter[str](), list[str]()
    for name in map(str, names):
        own = name
        while own.upper() in taken:
            turns[name.upper()] += 1
            own = f"{name}~{turns[name.upper()]}"
        taken.add(own.upper())
        found.append(own)
    return found


def _levelled(points: pd.DataFrame, segments: pd.DataFrame, findings: list[Finding]) -> pd.DataFrame:
    """Return the segments with invert levels at both ends: as surveyed, from the depth, or from the other end."""
    out = segments.copy()
    height = out["height_mm"].fillna(out["width_mm"]).fillna(0.0) / 1000.0
    for end, column in (("from", "a"), ("to", "b")):
        ground = points["ground_m"].to_numpy(dtype=float)[out[column]]
        level = out[f"{end}_level_m"].astype(float)
        out[f"{end}_level"] = level.fillna(pd.Series(ground, index=out.index) - out[f"{end}_depth_m"].astype(float))
    top = out["level_kind"].eq("top")
    for end in ("from", "to"):
        out.loc[top, f"{end}_level"] -= height[top]
    unknown = out["from_level"].isna() & out["to_level"].isna()
    for _, row in out[unknown].iterrows():
        findings.append(_assumed(NO_LEVEL, row))
    out["from_level"], out["to_level"] = (
        out["from_level"].fillna(out["to_level"]),
        out["to_level"].fillna(out["from_level"]),
    )
    return out[~unknown]


def _directed(segments: pd.DataFrame) -> pd.DataFrame:
    """Return the segments from upstream to downstream end."""
    direction = segments["flow_direction"]
    uphill = segments["from_level"] < segments["to_level"]
    turn = direction.eq("backward") | (uphill & ~direction.isin(["forward", "backward"]))
    out = segments.copy()
    for one, other in (("a", "b"), ("from_level", "to_level")):
        out.loc[turn, [one, other]] = segments.loc[turn, [other, one]].to_numpy()
    out["turned"] = turn
    return out


def _take_gullies(
    points: pd.DataFrame, segments: pd.DataFrame, gully: np.ndarray, names: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the gullies as inlets on the point their connection leads to, and the segments that remain."""
    first, second = gully[segments["a"].to_numpy()], gully[segments["b"].to_numpy()]
    connection = first ^ second
    ends = segments[connection]
    where = np.where(gully[ends["a"].to_numpy()], ends["a"], ends["b"])
    node = np.where(gully[ends["a"].to_numpy()], ends["b"], ends["a"])
    inlets = pd.DataFrame(
        {
            "x": points["x"].to_numpy()[where],
            "y": points["y"].to_numpy()[where],
            "node": [names[index] for index in node],
            "name": [names[index] for index in where],
        }
    )
    return inlets, segments[~connection]


def _nodes(
    points: pd.DataFrame,
    segments: pd.DataFrame,
    roles: list[frozenset[str]],
    names: list[str],
    findings: list[Finding],
) -> pd.DataFrame:
    used = np.unique(np.concatenate([segments["a"], segments["b"]])).astype(int)
    level = np.full(len(points), np.inf)
    np.minimum.at(level, segments["a"].to_numpy(int), segments["from_level"].to_numpy(float))
    np.minimum.at(level, segments["b"].to_numpy(int), segments["to_level"].to_numpy(float))
    ground = points["ground_m"].to_numpy(float)
    leaves = np.isin(used, segments["a"].to_numpy(int))
    outfall = np.array([OUTFALL in roles[index] for index in used], dtype=bool) & ~leaves
    ends = ~leaves & ~outfall
    if not outfall.any():
        for index in used[ends]:
            findings.append(_found(ASSUMED_OUTFALL, names[index], points.iloc[index]))
        outfall = outfall | ends
    else:
        for index in used[ends]:
            findings.append(_found(DEAD_END, names[index], points.iloc[index]))
    bottom = level[used]
    depth = np.where(np.isfinite(ground[used]), ground[used] - bottom, np.nan)
    shallow = ~(depth >= LEAST_DEPTH_M)
    return pd.DataFrame(
        {
            "name": [names[index] for index in used],
            "kind": np.where(outfall, "outfall", "junction"),
            "invert_m": bottom,
            "depth_m": np.where(outfall, np.nan, np.where(shallow, LEAST_DEPTH_M, depth)),
            "initial_depth_m": np.nan,
            "surcharge_depth_m": np.nan,
            "ponded_m2": np.nan,
            "rest": ["FREE NO" if is_outfall else None for is_outfall in outfall],
            "description": None,
            "ground_m": ground[used],
            "geometry": [Point(x, y) for x, y in points.iloc[used][["x", "y"]].to_numpy(float)],
        }
    )


def _links(
    points: pd.DataFrame, segments: pd.DataFrame, names: list[str], codes: CodeBook, findings: list[Finding]
) -> pd.DataFrame:
    bottom = np.full(len(points), np.inf)
    a, b = segments["a"].to_numpy(int), segments["b"].to_numpy(int)
    np.minimum.at(bottom, a, segments["from_level"].to_numpy(float))
    np.minimum.at(bottom, b, segments["to_level"].to_numpy(float))
    xy = points[["x", "y"]].to_numpy(float)
    straight = np.hypot(*(xy[b] - xy[a]).T)
    length = np.fmax(segments["length_m"].astype(float).fillna(0.0).to_numpy(), straight)
    width = segments["width_mm"].astype(float)
    height = segments["height_mm"].astype(float).fillna(width)
    for _, row in segments[~(height > 0)].iterrows():
        findings.append(_assumed(NO_SIZE, row))
    height, width = height.where(height > 0, 300.0) / 1000.0, width.where(width > 0, 300.0) / 1000.0
    shape = segments["shape"].map(SHAPES).fillna("CIRCULAR")
    wide = shape.isin(["RECT_CLOSED", "TRAPEZOIDAL"])
    side_by_side = segments["shape"].isin(["rectangular", "circular"])
    several = segments.reindex(columns=["holes_total"])["holes_total"].astype(float).where(side_by_side)
    barrels = several.fillna(1).clip(lower=1).astype(int)
    frame = pd.DataFrame(
        {
            "name": _link_names(segments, names),
            "kind": "conduit",
            "from_node": [names[index] for index in a],
            "to_node": [names[index] for index in b],
            "length_m": np.maximum(length, LEAST_LENGTH_M),
            "roughness": [manning_of(material, codes) for material in segments["material"]],
            "from_offset_m": np.round(segments["from_level"].to_numpy(float) - bottom[a], 4),
            "to_offset_m": np.round(segments["to_level"].to_numpy(float) - bottom[b], 4),
            "initial_flow_m3_s": 0.0,
            "most_flow_m3_s": 0.0,
            "rest": None,
            "shape": shape.to_numpy(),
            "height_m": height.to_numpy(),
            "width_m": np.where(wide, width, 0.0),
            "section": [
                "1 1 1" if each == "TRAPEZOIDAL" else f"0 0 {count}" for each, count in zip(shape, barrels, strict=True)
            ],
            "entry_loss": np.nan,
            "exit_loss": np.nan,
            "mean_loss": np.nan,
            "flap_gate": None,
            "seepage_mm_h": np.nan,
            "losses": None,
            "description": None,
            "geometry": [LineString([xy[i], xy[j]]) for i, j in zip(a, b, strict=True)],
        }
    )
    return frame.reset_index(drop=True)


def _link_names(segments: pd.DataFrame, names: list[str]) -> list[str]:
    plain = pd.Series([f"{names[a]}-{names[b]}" for a, b in zip(segments["a"], segments["b"], strict=True)])
    return each_once(plain)


def _assumed(check: Check, row: pd.Series) -> Finding:
    return check.found(subject=f"{row['from_point_no']}-{row['to_point_no']}")


def _found(check: Check, name: str, point: pd.Series) -> Finding:
    return check.found(subject=name, wkt=f"POINT ({point['x']:.3f} {point['y']:.3f})")
