"""What passed every inlet and manhole, down and up: through time, in all, and on the map."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.pipes.layers import MOST_ROWS
from undergrid.core.flood.rain.hyetograph import NO_DAY
from undergrid.core.formats.geopackage import write_layer

SERIES, TOTALS = "inlet_series.csv", "inlets.csv"
LAYER, PLAYED = "inlets", "inlets_through_time"


@dataclass
class InletRecord:
    """Volumes of every inlet at the output times; flows are the means between them, down is positive."""

    run: CoupledRun
    times_s: list[float] = field(default_factory=list)
    down_m3: list[NDArray[np.float64]] = field(default_factory=list)
    up_m3: list[NDArray[np.float64]] = field(default_factory=list)

    def look(self) -> None:
        """Note the volumes now."""
        self.times_s.append(self.run.surface.time_s)
        self.down_m3.append(self.run.down_m3)
        self.up_m3.append(self.run.up_m3)

    def totals(self) -> pd.DataFrame:
        """Return one row for each inlet: what it is, what passed it, its greatest flows."""
        inlets, openings = self.run.inlets, self.run.surface.openings
        return pd.DataFrame(
            {
                **_facts(inlets),
                "blocked_share": 1.0 - inlets.open_share,
                "crest_m": inlets.crest_m,
                "down_m3": self.run.down_m3,
                "up_m3": self.run.up_m3,
                "peak_down_m3_s": openings.peak_down_m3_s,
                "peak_up_m3_s": openings.peak_up_m3_s,
            }
        )

    def series(self) -> pd.DataFrame:
        """Return one row for each inlet and output time after the first."""
        inlets, count = self.run.inlets, len(self.times_s) - 1
        if count < 1:
            return pd.DataFrame(columns=["time_s", "name", "node", "flow_m3_s", "down_m3", "up_m3"])
        down, up = np.array(self.down_m3), np.array(self.up_m3)
        spans = np.maximum(np.diff(self.times_s), 1e-9)[:, None]
        return pd.DataFrame(
            {
                "time_s": np.repeat(self.times_s[1:], len(inlets)),
                "name": np.tile(np.array(inlets.names, object), count),
                "node": np.tile(np.array(_facts(inlets)["node"], object), count),
                "flow_m3_s": (np.diff(down - up, axis=0) / spans).ravel(),
                "down_m3": down[1:].ravel(),
                "up_m3": up[1:].ravel(),
            }
        )

    def write(self, folder: Path) -> dict[str, str]:
        """Write both tables into ``folder``; return the files by their names."""
        folder.mkdir(parents=True, exist_ok=True)
        files = {"inlets_table": (TOTALS, self.totals()), "inlet_series": (SERIES, self.series())}
        for name, frame in files.values():
            # With its mark, so that Excel reads Chinese names.
            frame.to_csv(folder / name, index=False, encoding="utf-8-sig", float_format="%.6g")
        return {name: str(folder / file) for name, (file, _) in files.items()}

    def write_layers(self, path: Path, crs: CRS) -> None:
        """Add the inlets, and the inlets through time, to the GeoPackage of the pipes."""
        points = list(shapely.points(self.run.inlets.xy))
        if not points:
            return
        totals = self.totals()
        write_layer(path, LAYER, geopandas.GeoDataFrame(totals, geometry=points, crs=crs))
        series = self.series()
        every = max(int(np.ceil(len(series) / MOST_ROWS)), 1)
        chosen = series.iloc[np.arange(len(series)) // len(points) % every == every - 1]
        if len(chosen):
            begin = NO_DAY.replace(tzinfo=None)
            frame = chosen.drop(columns="time_s").assign(
                at=pd.DatetimeIndex([begin + timedelta(seconds=float(t)) for t in chosen["time_s"]])
            )
            shapes = points * (len(chosen) // len(points))
            write_layer(path, PLAYED, geopandas.GeoDataFrame(frame, geometry=shapes, crs=crs))


def _facts(inlets: Inlets) -> dict[str, list[str]]:
    return {
        "name": inlets.names,
        "type": [kind.code for kind in inlets.types],
        "kind": [kind.kind for kind in inlets.types],
        "node": [inlets.nodes[node] for node in inlets.node],
    }
