"""What a person asks of a run of streets and pipes together: all that a run over a terrain takes, and the pipes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from undergrid.core.flood.coupling.inlet_placement import InletChoice
from undergrid.core.flood.coupling.inlet_types import inlet_types
from undergrid.core.flood.coupling.outlets import OutfallChoice
from undergrid.core.flood.surface.grid import Treatment
from undergrid.core.flood.surface.inputs import Layer
from undergrid.core.flood.surface.setup import TerrainSetup
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class CoupledSetup(TerrainSetup):
    """Terrain and pipes.

    The network is a SWMM file (``inp``) or a model of the store. ``rain``: the name of a series in the store.
    ``inlets``: a point layer of gullies (columns name, type, node, blocked); without one every node takes water as
    ``inlet_type``. ``inlet_table``: a city's own types. ``blocked_share`` closes part of all. ``outfalls``: whose water
    runs on over the terrain. ``sync_s``: the longest time between two exchanges.
    """

    building_treatment: Treatment = "blocked"
    inp: str | None = None
    model: str | None = None
    model_crs: str | None = None
    files_folder: str | None = None
    rain: str | None = None
    rain_falls_on: Literal["surface", "subcatchments"] = "surface"
    inlets: Layer | None = None
    inlet_type: str = "grate2"
    inlet_table: str | None = None
    blocked_share: float = 0.0
    outfalls: OutfallChoice = "open"
    roofs_to_pipes: bool = True
    sync_s: float = 2.0
    keep_as: str | None = None

    def check(self) -> None:
        """Raise ModelError for what no run can be made of."""
        self.check_times()
        if (self.inp is None) == (self.model is None):
            raise ModelError(
                Text(
                    "Give either a SWMM file or the name of a model in the store.",
                    "请提供 SWMM 文件或库中模型名称之一。",
                ),
                Text("Leave the other one empty.", "另一项请留空。"),
            )
        if not self.sync_s > 0:
            raise ModelError(
                Text("The time between two exchanges must be positive.", "交换间隔必须大于零。"),
                Text("Give seconds above zero.", "请输入大于零的秒数。"),
            )
        if not 0 <= self.blocked_share <= 1:
            raise ModelError(
                Text("The blocked share {share:g} is no share.", "堵塞比例 {share:g} 不是 0 至 1 的比例。").fill(
                    share=self.blocked_share
                ),
                Text("Give a share from 0 to 1.", "请输入 0 至 1 之间的比例。"),
            )

    @property
    def on_street(self) -> bool:
        """Tell whether the rain falls on the terrain."""
        return self.rain_falls_on == "surface"

    @property
    def roofs_drain(self) -> bool:
        """Tell whether the rain on roofs goes into the pipes: no rain falls on the ground of blocked buildings."""
        return self.roofs_to_pipes and self.on_street and self.building_treatment == "blocked"

    @property
    def step_s(self) -> float:
        """Return the longest time between two exchanges: none goes beyond an output."""
        return min(self.sync_s, self.output_interval_s)

    @property
    def inlet_choice(self) -> InletChoice:
        """Return what holds for all inlets."""
        return InletChoice(inlet_types(self.inlet_table), self.inlet_type, self.blocked_share)

    @property
    def files(self) -> tuple[Path | None, Path | None]:
        """Return where the run is laid down, and where it goes on from."""
        return Path(self.checkpoint) if self.checkpoint else None, Path(self.restart) if self.restart else None

    def told(self) -> Answer:
        """Return the inputs as the register of runs keeps them."""
        names = (
            "dem", "inp", "model", "rainfall", "rain", "rain_grid", "inlets", "inlet_table", "buildings", "walls",
            "inflows", "blocked_share", "duration_s",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}
