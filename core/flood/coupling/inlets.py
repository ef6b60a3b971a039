"""Where streets and pipes meet: gullies and manholes, each with its type, its cell of ground and its node of pipes."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.openings import Openings
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

SHIPPED = Path(__file__).parents[3] / "data" / "pipes" / "inlets.csv"


@dataclass(frozen=True, slots=True)
class InletType:
    """How one type takes water: as a weir along its rim, as an orifice through its clear opening, at most so much."""

    code: str
    name: Text
    perimeter_m: float
    clear_area_m2: float
    weir_coefficient: float
    orifice_coefficient: float
    most_inflow_m3_s: float
    source: str


@cache
def inlet_types(path: Path = SHIPPED) -> dict[str, InletType]:
    """Return the shipped types by code."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: InletType(
                row["code"],
                Text(row["name_en"], row["name_zh"]),
                float(row["perimeter_m"]),
                float(row["clear_area_m2"]),
                float(row["weir_coefficient"]),
                float(row["orifice_coefficient"]),
                float(row["most_inflow_m3_s"] or "inf"),
                row["source"],
            )
            for row in csv.DictReader(file)
        }


def inlet_type(code: str) -> InletType:
    """Return a type by its code, or raise SourceError naming the known ones."""
    known = inlet_types()
    if code not in known:
        raise SourceError(
            Text(f"There is no inlet type “{code}”.", f"没有雨水口类型“{code}”。"),
            Text(f"Use one of: {', '.join(known)}.", f"请用：{', '.join(known)}。"),
        )
    return known[code]


@dataclass(frozen=True, slots=True)
class Inlets:
    """All inlets of a run, side by side: (n,) arrays but for ``cells`` (n, 2), which are (row, column).

    ``node``: the place of its node in ``nodes``, the names of the coupled nodes. ``crest_m``: level of its rim,
    ``bottom_m``: of its node's bottom.     ``open_share``: 1 is clean, 0 is blocked altogether.
    """

    cells: NDArray[np.int64]
    node: NDArray[np.int64]
    nodes: list[str]
    crest_m: NDArray[np.float64]
    bottom_m: NDArray[np.float64]
    perimeter_m: NDArray[np.float64]
    clear_area_m2: NDArray[np.float64]
    weir_coefficient: NDArray[np.float64]
    orifice_coefficient: NDArray[np.float64]
    most_inflow_m3_s: NDArray[np.float64]
    open_share: NDArray[np.float64]

    @classmethod
    def of(
        cls,
        types: list[InletType],
        cells: NDArray[np.int64],
        node_names: list[str],
        ground_m: NDArray[np.float64],
        blocked_share: NDArray[np.float64] | float = 0.0,
        bottom_m: NDArray[np.float64] | float = -np.inf,
    ) -> Inlets:
        """Return the inlets of ``types`` at ``cells`` of the ground, each on its named node."""
        nodes = list(dict.fromkeys(node_names))
        place = {name: index for index, name in enumerate(nodes)}

        def figure(name: str) -> NDArray[np.float64]:
            return np.array([getattr(kind, name) for kind in types], dtype=np.float64)

        return cls(
            cells=np.asarray(cells, dtype=np.int64).reshape(-1, 2),
            node=np.array([place[name] for name in node_names], dtype=np.int64),
            nodes=nodes,
            crest_m=np.asarray(ground_m[cells[:, 0], cells[:, 1]], dtype=np.float64),
            bottom_m=np.broadcast_to(np.asarray(bottom_m, dtype=np.float64), (len(types),)),
            perimeter_m=figure("perimeter_m"),
            clear_area_m2=figure("clear_area_m2"),
            weir_coefficient=figure("weir_coefficient"),
            orifice_coefficient=figure("orifice_coefficient"),
            most_inflow_m3_s=figure("most_inflow_m3_s"),
            open_share=1.0 - np.broadcast_to(np.asarray(blocked_share, dtype=np.float64), (len(types),)),
        )

    def __len__(self) -> int:
        return len(self.node)

    def openings(self, shaft_m2: NDArray[np.float64], head_m: NDArray[np.float64]) -> Openings:
        """Return these inlets as the surface computes them, above shafts of this area in which water stands so high."""
        n, nodes = len(self), len(self.nodes)
        most = self.most_inflow_m3_s.copy()
        most[np.isfinite(most)] *= self.open_share[np.isfinite(most)]
        return Openings(
            cell=np.zeros(n, np.int64), face=np.zeros(0, np.int64), node=self.node, crest_m=self.crest_m, bottom_m=self.bottom_m.copy(),
            weir=self.weir_coefficient * self.perimeter_m * self.open_share,
            hole_m2=self.orifice_coefficient * self.clear_area_m2 * self.open_share,
            half_height_m=np.zeros(n), most_m3_s=most,
            flow_m3_s=np.zeros(n), peak_down_m3_s=np.zeros(n), peak_up_m3_s=np.zeros(n),
            shaft_m2=shaft_m2.copy(), head_m=head_m.copy(), fed_m3_s=np.zeros(nodes), through_m3_s=np.zeros(nodes),
        )  # fmt: skip
