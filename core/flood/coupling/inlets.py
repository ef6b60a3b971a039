"""Where streets and pipes meet: gullies and manholes, each with its type, its cell of ground and its node of pipes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.coupling.inlet_types import InletType
from undergrid.core.flood.surface.openings import Openings

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Inlets:
    """All inlets of a run, side by side: (n,) arrays but for ``cells`` (n, 2), which are (row, column).

    ``node``: the place of its node in ``nodes``, the names of the coupled nodes. ``crest_m``: level of its rim,
    ``bottom_m``: of its node's bottom. ``open_share``: 1 is clean, 0 is blocked altogether. ``names`` and ``xy``: what
    a person calls each, and where it lies.
    """

    types: list[InletType]
    cells: NDArray[np.int64]
    node: NDArray[np.int64]
    nodes: list[str]
    crest_m: Floats
    bottom_m: Floats
    open_share: Floats
    names: list[str] = field(default_factory=list)
    xy: Floats = field(default_factory=lambda: np.zeros((0, 2)))

    @classmethod
    def of(
        cls,
        types: Sequence[InletType],
        cells: NDArray[np.int64],
        node_names: Sequence[str],
        ground_m: Floats,
        blocked_share: Floats | float = 0.0,
        bottom_m: Floats | float = -np.inf,
    ) -> Inlets:
        """Return the inlets of ``types`` at ``cells`` of the ground, each on its named node."""
        nodes = list(dict.fromkeys(node_names))
        place = {name: index for index, name in enumerate(nodes)}
        count = len(types)
        own = np.array([kind.blocked_share for kind in types], dtype=np.float64)
        return cls(
            types=list(types),
            cells=np.asarray(cells, dtype=np.int64).reshape(-1, 2),
            node=np.array([place[name] for name in node_names], dtype=np.int64),
            nodes=nodes,
            crest_m=np.asarray(ground_m[cells[:, 0], cells[:, 1]], dtype=np.float64),
            bottom_m=np.array(np.broadcast_to(np.asarray(bottom_m, dtype=np.float64), (count,))),
            open_share=(1.0 - own) * (1.0 - np.broadcast_to(np.asarray(blocked_share, dtype=np.float64), (count,))),
            names=[f"{name}-{number}" for number, name in enumerate(node_names, start=1)],
        )

    def __len__(self) -> int:
        return len(self.node)

    def openings(self, shaft_m2: Floats, head_m: Floats) -> Openings:
        """Return these inlets as the surface computes them, above shafts of this area in which water stands so high."""
        n, nodes, share = len(self), len(self.nodes), self.open_share

        def figure(name: str) -> Floats:
            return np.array([getattr(kind, name) for kind in self.types], dtype=np.float64)

        most = figure("most_inflow_m3_s")
        most[np.isfinite(most)] *= share[np.isfinite(most)]
        return Openings(
            cell=np.zeros(n, np.int64), face=np.zeros(0, np.int64), node=self.node, crest_m=self.crest_m,
            bottom_m=self.bottom_m, weir=figure("weir_m3_s") * share,
            hole_m2=figure("orifice_coefficient") * figure("clear_area_m2") * share,
            half_height_m=figure("half_height_m"), most_m3_s=most, flow_m3_s=np.zeros(n), peak_down_m3_s=np.zeros(n),
            peak_up_m3_s=np.zeros(n), shaft_m2=shaft_m2.copy(), head_m=head_m.copy(), fed_m3_s=np.zeros(nodes),
            through_m3_s=np.zeros(nodes),
        )  # fmt: skip
