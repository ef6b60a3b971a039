"""From dark lamps to where their feed is likely broken: the task behind `lightingfault`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.facilities.checks import lighting as told
from undergrid.core.facilities.lamps import day_of, lamps_in_use
from undergrid.core.formats.layers import write_layers
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

Index = NDArray[np.int64]
UPWARD = ("circuit_no", "cabinet_no", "transformer_no")
KINDS = {
    "circuit_no": Text("circuit", "回路"),
    "cabinet_no": Text("cabinet", "配电箱"),
    "transformer_no": Text("transformer", "变压器"),
    "section": Text("circuit", "回路"),
}
WHERE = {
    "circuit_no": Text("at its breaker, or before its first lamp", "其断路器或首盏灯之前"),
    "cabinet_no": Text("in the cabinet or its feed", "配电箱或其进线"),
    "transformer_no": Text("at the transformer or its feed", "变压器或其进线"),
}
BETWEEN = Text("between lamps {lit} and {dark}", "{lit} 与 {dark} 两灯之间")


@dataclass(frozen=True)
class Fault:
    """One likely fault: the part of the net, the dark lamps it explains (as numbers), and how many were checked.

    ``last_lit`` and ``first_dark`` are the lamps between which the feed is likely broken; -1 where no lamp before it
    is lit.
    """

    kind: str
    node: str
    dark: Index
    known: int
    last_lit: int
    first_dark: int


@task
def lighting_fault(
    call: Call,
    *,
    checked_since: str | None = None,
    dark_share: float = 0.8,
    least_known: int = 3,
    output: str | None = None,
    sections_output: str | None = None,
) -> Answer:
    """Tell which part of the feed explains lamps that were dark when checked; what none explains is a lamp of itself.

    A transformer, cabinet or circuit is suspected if at least ``least_known`` lamps behind it were checked and at least
    ``dark_share`` of them are dark; of those one behind the other, the highest that has more than one dark branch. In a
    circuit that burns at its begin, the section is suspected between the last lit lamp and the first of the dark end.
    """
    with open_store(call.connection, application="undergrid lighting") as store, store.connect() as connection:
        lamps = lamps_in_use(connection, day_of(checked_since))
        crs = store.crs
    if not len(lamps):
        raise StoreError(told.NO_LAMP.holds, told.NO_LAMP.remedy)
    known = lamps["lit"].notna().to_numpy(bool)
    dark = known & (lamps["lit"] == 0).to_numpy(bool)
    faults = faults_of(lamps, dark_share, least_known)
    explained = np.full(len(lamps), -1, dtype=np.int64)
    for number, fault in enumerate(faults):
        explained[fault.dark] = number
    fed = lamps["circuit_no"].notna().to_numpy(bool)
    counts = {
        "not_checked": int((~known).sum()), "without_circuit": int((dark & ~fed).sum()),
        "without_order": int((dark & fed & lamps["order_no"].isna().to_numpy(bool) & (explained < 0)).sum()),
    }  # fmt: skip
    for name, kind in (("not_checked", told.NOT_CHECKED), ("without_circuit", told.NO_CIRCUIT),
                       ("without_order", told.NO_ORDER)):  # fmt: skip
        if counts[name]:
            call.report(kind.found(count=counts[name], all=len(lamps)))
    for fault in faults:
        _tell(call, lamps, fault)
    answer: Answer = {
        "lamps": len(lamps), "checked": int(known.sum()), "dark": int(dark.sum()), "faults": len(faults),
        "explained": int((explained >= 0).sum()), "single": int((dark & (explained < 0)).sum()), **counts,
        "crs": crs.to_wkt(),
    }  # fmt: skip
    if output:
        answer["output"] = _write_lamps(output, lamps, dark, faults, explained, crs)
    if sections_output:
        answer["sections_output"] = _write_sections(sections_output, lamps, faults, crs)
    return answer


def faults_of(lamps: pd.DataFrame, dark_share: float, least_known: int) -> list[Fault]:
    """Return the faults that explain dark lamps, each lamp by one at most, from the top of the net down."""
    table = lamps.reset_index(drop=True)
    checked = table[table["lit"].notna()]
    suspects = {level: _suspects(checked, level, dark_share, least_known) for level in UPWARD}
    left, faults = checked, []
    for level in reversed(UPWARD):
        below = UPWARD[: UPWARD.index(level)][::-1]
        taken: list[Index] = []
        for node, group in left[left[level].isin(suspects[level])].groupby(level, sort=True):
            if not (_branches_dark(group, below, suspects) if below else _dark_from_the_begin(group)):
                continue
            dark = group[group["lit"] == 0]
            first = int(dark.sort_values(["circuit_no", "order_no"], kind="stable").index[0])
            faults.append(Fault(level, str(node), dark.index.to_numpy(np.int64), len(group), -1, first))
            taken.append(group.index.to_numpy(np.int64))
        left = left.drop(index=np.concatenate(taken)) if taken else left
    faults += _sections(left, dark_share, least_known)
    return faults


def _suspects(checked: pd.DataFrame, level: str, dark_share: float, least_known: int) -> set[str]:
    """Return the nodes of a level behind which enough lamps were checked, and enough of them are dark."""
    lit = checked.groupby(level)["lit"].agg(["size", "mean"])
    return set(lit.index[(lit["size"] >= least_known) & (1.0 - lit["mean"] >= dark_share - 1e-9)])


def _branches_dark(group: pd.DataFrame, below: tuple[str, ...], suspects: dict[str, set[str]]) -> bool:
    """Return whether a node has more than one branch with lamps that were checked, and none of them burns.

    One dark branch alone is told at the branch: nothing says that the fault lies above it.
    """
    branch = pd.Series(None, index=group.index, dtype=object)
    for level in below:
        named = group[level].map(lambda node, level=level: (level, node) if node is not None else None)
        branch = branch.where(branch.notna(), named)
    sizes = group.groupby(branch)["lit"].agg(["size", "mean"])
    burns = [mean > 0.5 and node not in suspects[level] for (level, node), mean in sizes["mean"].items()]
    return len(sizes) > 1 and not any(burns)


def _dark_from_the_begin(group: pd.DataFrame) -> bool:
    """Return whether the first lamp of a circuit is dark too, as far as their order is known."""
    ordered = group[group["order_no"].notna()].sort_values(["order_no", "lit"], ascending=[True, False])
    return not len(ordered) or ordered["lit"].iat[0] == 0


def _sections(left: pd.DataFrame, dark_share: float, least_known: int) -> Iterator[Fault]:
    """Yield for each circuit whose end is dark the section before it."""
    ordered = left[left["circuit_no"].notna() & left["order_no"].notna()]
    # of lamps of one place the lit one is nearer to the feed
    ordered = ordered.sort_values(["circuit_no", "order_no", "lit"], ascending=[True, True, False], kind="stable")
    numbers, lit = ordered.index.to_numpy(np.int64), ordered["lit"].to_numpy(float)
    names = ordered["circuit_no"].to_numpy(object)
    edges = (
        np.flatnonzero(np.concatenate([[True], names[1:] != names[:-1], [True]])) if len(names) else np.zeros(1, int)
    )
    for start, stop in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        own = lit[start:stop]
        count = np.arange(stop - start, 0, -1)
        share = np.cumsum((own == 0)[::-1])[::-1] / count
        begins = (own == 0) & np.concatenate([[False], own[:-1] == 1])
        fitting = np.flatnonzero(begins & (share >= dark_share - 1e-9) & (count >= least_known))
        if len(fitting):
            at = start + int(fitting[0])
            end = numbers[at:stop]
            dark = end[lit[at:stop] == 0]
            yield Fault("section", str(names[start]), dark, stop - at, int(numbers[at - 1]), int(numbers[at]))


def _called(lamps: pd.DataFrame, number: int) -> str:
    """Return how a lamp is called: its pole, its name or its identifier."""
    row = lamps.iloc[number]
    return str(row["pole_no"] or row["name"] or row["code"] or "—")


def _where(lamps: pd.DataFrame, fault: Fault) -> Text:
    if fault.kind != "section":
        return WHERE[fault.kind]
    return BETWEEN.fill(lit=_called(lamps, fault.last_lit), dark=_called(lamps, fault.first_dark))


def _tell(call: Call, lamps: pd.DataFrame, fault: Fault) -> None:
    first = lamps.iloc[fault.first_dark]
    call.report(
        told.FAULT.found(subject=fault.node, wkt=f"POINT ({first['x']:.3f} {first['y']:.3f})", kind=KINDS[fault.kind],
                         node=fault.node, dark=len(fault.dark), known=fault.known, where=_where(lamps, fault))
    )  # fmt: skip


def _write_lamps(
    path: str, lamps: pd.DataFrame, dark: NDArray[np.bool_], faults: list[Fault], explained: Index, crs: CRS
) -> str:
    """Write the dark lamps, each with the fault that explains it; a lamp of itself has number 0."""
    own = lamps[dark]
    number = explained[dark]
    kinds = [faults[at].kind.removesuffix("_no") if at >= 0 else "lamp" for at in number.tolist()]
    nodes = [faults[at].node if at >= 0 else None for at in number.tolist()]
    drawn = own[["code", "name", "pole_no", "circuit_no", "order_no"]].assign(fault=number + 1, kind=kinds, node=nodes)
    shapes = shapely.points(own["x"].to_numpy(float), own["y"].to_numpy(float))
    write_layers(Path(path), {"dark_lamps": geopandas.GeoDataFrame(drawn, geometry=shapes, crs=crs)})
    return path


def _write_sections(path: str, lamps: pd.DataFrame, faults: list[Fault], crs: CRS) -> str:
    """Write the sections of circuits in which the feed is likely broken, as the straight line between two lamps."""
    cut = [(number, each) for number, each in enumerate(faults, start=1) if each.kind == "section"]
    places = lamps[["x", "y"]].to_numpy(float)
    told_of = {
        "fault": [number for number, _ in cut], "circuit_no": [each.node for _, each in cut],
        "last_lit": [_called(lamps, each.last_lit) for _, each in cut],
        "first_dark": [_called(lamps, each.first_dark) for _, each in cut],
        "dark": [len(each.dark) for _, each in cut], "checked": [each.known for _, each in cut],
    }  # fmt: skip
    lines = [shapely.LineString(places[[each.last_lit, each.first_dark]]) for _, each in cut]
    write_layers(Path(path), {"sections": geopandas.GeoDataFrame(told_of, geometry=lines, crs=crs)})
    return path
