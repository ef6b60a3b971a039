"""Depth maps of a storm written through time: as they come and packed lightly, or gathered and deflated twice."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.core.flood.surface.depth_stack import DepthStack, rounded
from undergrid.core.formats.raster import Frame

SIDE, MAPS = 1000, 12


class Trial:
    """Thin water everywhere and ponds that fill, as rain on a city makes it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="undergrid-bench-"))
        self.frame = Frame((SIDE, SIDE), from_origin(500_000, 3_270_000, 2, 2), "EPSG:4545")
        chance = np.random.default_rng(2)
        y, x = np.mgrid[0:SIDE, 0:SIDE]
        ponds = np.maximum(np.sin(x / 37) * np.sin(y / 53) - 0.4, 0)
        film = chance.gamma(2.0, 0.004, (SIDE, SIDE))
        self.maps = [(film * min(1.0, 0.2 * k) + ponds * 0.08 * k) for k in range(1, MAPS + 1)]
        self.sizes: dict[str, int] = {}

    def ours(self) -> float:
        """Write as a run does; return the processor seconds."""
        began = time.process_time()
        stack = DepthStack(self.folder / "depth.tif", self.folder / "latest.tif", self.frame, MAPS)
        for k, depth in enumerate(self.maps):
            shown = rounded(depth)
            shown[~(depth >= 0.001)] = np.nan
            stack.add(60.0 * k, shown)
        stack.close()
        self.sizes[OURS] = (self.folder / "depth.tif").stat().st_size
        return time.process_time() - began

    def deflated(self) -> float:
        """Write each map alone, then all of them, as earlier versions did; return the processor seconds."""
        began = time.process_time()
        kept = [np.where(depth >= 0.001, depth, np.nan).astype(np.float32) for depth in self.maps]
        for each in kept:
            self._deflate("alone.tif", [each])
        self._deflate("deflated.tif", kept)
        self.sizes["deflated"] = (self.folder / "deflated.tif").stat().st_size
        return time.process_time() - began

    def _deflate(self, name: str, maps: list[np.ndarray]) -> None:
        profile = {
            "driver": "GTiff", "height": SIDE, "width": SIDE, "count": len(maps), "dtype": "float32",
            "crs": self.frame.crs, "transform": self.frame.transform, "nodata": np.nan, "compress": "deflate",
            "predictor": 3, "tiled": True, "blockxsize": 256, "blockysize": 256, "interleave": "band",
        }  # fmt: skip
        with rasterio.open(self.folder / name, "w", **profile) as target:
            for band, each in enumerate(maps, start=1):
                target.write(each, band)

    def finish(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder)


def entry() -> Entry:
    """Return the benchmark."""
    trial = Trial()
    trial.ours(), trial.deflated()
    return Entry(
        name="depth_writing",
        title="Depth maps through time",
        job=f"{MAPS} maps of {SIDE} by {SIDE} cells, wet everywhere; processor seconds of all threads.",
        contenders=[
            Contender(OURS, trial.ours, 5, "each map as it comes; whole 1/1024 m, Zstandard 1"),
            Contender("deflated", trial.deflated, 5, "each map alone and all together at the end; float32, deflate 6"),
        ],
        limits=[Limit("deflated", 0.3)],
        finish=trial.finish,
        facts={"size of the file": f"{trial.sizes[OURS] / trial.sizes['deflated']:.2f} of the deflated one's"},
    )
