"""Maps of depth through time, each written once while the run goes on, beside the kernel, and then forgotten.

Whatever the number of maps, two are in memory at most. Depths are whole 1/1024 m: half a millimetre is below what any
model of a street knows, and the empty bits make the file a third as large and several times as fast to write.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.io import DatasetWriter

from undergrid.core.formats.raster import PACKED, Frame
from undergrid.core.kernel.arrays import Numbers

PER_METRE = np.float32(1024)
MOST_WAITING = 1
MOST_FORESEEN = 1000
"""Bands that a file is begun with: a run that may be asked for a million outputs seldom comes to them."""
Depths = NDArray[np.float32]


def rounded(depth_m: Numbers) -> Depths:
    """Return depths as whole 1/1024 m."""
    fine = depth_m.astype(np.float32)
    fine *= PER_METRE
    np.rint(fine, out=fine)
    fine /= PER_METRE
    return fine


@dataclass
class DepthStack:
    """One GeoTIFF at ``path`` with a band for each map, described by its time in s; there once :meth:`close` is called.

    ``count``: how many maps are expected; the file has as many bands as there were. The map added last also lies at
    ``latest`` for whoever watches, whole at any instant, unless another one is waiting to be written already.
    """

    path: Path
    latest: Path
    frame: Frame
    count: int
    times_s: list[float] = field(default_factory=list)
    _writer: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "depth"), repr=False)
    _waiting: deque[Future[None]] = field(default_factory=deque, repr=False)
    _open: Any = field(default=None, repr=False)
    _shown_s: float = field(default=-1.0, repr=False)

    def add(self, time_s: float, depth_m: Depths) -> None:
        """Hand over one map, which nobody may change afterwards; a moment that is there already is not added again."""
        if self.times_s and time_s <= self.times_s[-1]:
            return
        self.times_s.append(time_s)
        self._waiting.append(self._writer.submit(self._write, len(self.times_s), time_s, depth_m))
        while len(self._waiting) > MOST_WAITING or (self._waiting and self._waiting[0].done()):
            self._waiting.popleft().result()

    def close(self, *, keep_latest: bool = False) -> Path | None:
        """Finish the file and return it, None without maps; ``keep_latest``: leave the last map to who watches."""
        with self._writer:
            self._writer.submit(self._finish, keep_latest).result()
            for each in self._waiting:
                each.result()
        return self.path if self.times_s else None

    # --- on the writer's thread -----------------------------------------------------------------------------------

    @property
    def _part(self) -> Path:
        return self.path.with_name(f"{self.path.name}.part")

    def _write(self, band: int, time_s: float, depth_m: Depths) -> None:
        if self._open is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._open = _new(self._part, self.frame, min(self.count, MOST_FORESEEN))
        elif band > self._open.count:
            self._resize(2 * band)
        _put(self._open, band, time_s, depth_m)
        if band == len(self.times_s):  # no other is waiting
            self._show(time_s, depth_m)

    def _show(self, time_s: float, depth_m: Depths) -> None:
        aside = self.latest.with_name(f"{self.latest.name}.part")
        with _new(aside, self.frame, 1) as target:
            _put(target, 1, time_s, depth_m)
        aside.replace(self.latest)
        self._shown_s = time_s

    def _resize(self, count: int) -> None:
        """Give the file another number of bands."""
        self._open.close()
        aside = self._part.with_name(f"{self._part.name}.more")
        self._open = _new(aside, self.frame, count)
        with rasterio.open(self._part) as written:
            for band, time_s in enumerate(self.times_s[: min(count, written.count)], start=1):
                _put(self._open, band, time_s, written.read(band))
        aside.replace(self._part)

    def _finish(self, keep_latest: bool) -> None:
        if not keep_latest:
            self.latest.unlink(missing_ok=True)
        if self._open is None:
            return
        if self._open.count != len(self.times_s):
            self._resize(len(self.times_s))
        self._open.close()
        if keep_latest and self._shown_s != self.times_s[-1]:
            with rasterio.open(self._part) as written:
                self._show(self.times_s[-1], written.read(len(self.times_s)))
        self._part.replace(self.path)


def _new(path: Path, frame: Frame, count: int) -> DatasetWriter:
    profile = {
        "driver": "GTiff", "height": frame.shape[0], "width": frame.shape[1], "count": count, "dtype": "float32",
        "crs": frame.crs, "transform": frame.transform, "nodata": np.nan, "predictor": 3, "sparse_ok": True,
        "tiled": True, "blockxsize": 256, "blockysize": 256, "interleave": "band", "bigtiff": "if_safer", **PACKED,
    }  # fmt: skip
    return rasterio.open(path, "w", **profile)


def _put(target: Any, band: int, time_s: float, depth_m: Depths) -> None:
    name = f"{time_s:g}"
    target.write(depth_m, band)
    target.set_band_description(band, name)
    target.set_band_unit(band, "m")
    target.update_tags(band, time_s=name)
