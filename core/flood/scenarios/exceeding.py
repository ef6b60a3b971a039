"""How often the water is deeper than a limit: one map per limit, reduced from a folder of storms, one raster at a time.

Memory does not grow with the number of storms. Each variant of the city has maps of its own: only its storms differ, so
that ground and buildings are the same, and a cell that one storm leaves empty and another wets was dry in the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.scenarios.result_folder import Record
from undergrid.core.formats.raster import Frame, one_frame, read_amount, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

LIMITS_M = (0.15, 0.30, 0.50)
"""The criterion of GB 50014; a small car; a child (data/hazard/passability.csv)."""
BAD_LIMITS = Text("Limits of depth must be above zero and finite: {told}.", "水深限值必须为大于零的有限数：{told}。")
GIVE_METRES = Text("Give metres, such as 0.15, 0.3, 0.5.", "请以米给出，例如 0.15, 0.3, 0.5。")
NO_RASTER = Text(
    "Scenario {code} keeps no raster {raster}: nobody knows how deep its water was.",
    "情景 {code} 未保留栅格 {raster}，无法得知其水深。",
)
KEEP_IT = Text(
    "Name it among the rasters of the set, and run the set again.", "请在情景集的 rasters 中列出该栅格，并重新运行。"
)
NO_PERIOD = Text("The rain of scenario {code} tells no return period.", "情景 {code} 的降雨未注明重现期。")
TELL_IT = Text(
    "Write return_period_a beside the rain in the set and run the set again (what is kept is not computed again), or "
    "count all storms alike.",
    "请在情景集中为该降雨写明 return_period_a 并重新运行（已有结果不会重算），或对各场暴雨同等计数。",
)
READING = Text("How often deeper: {code}", "超限频率：{code}")


@dataclass(slots=True)
class Exceedance:
    """Sums of the weights of the storms that stood deeper than each limit, cell by cell, over rasters of one frame."""

    limits_m: Sequence[float]
    frame: Frame | None = None
    storms: int = 0
    weight: float = 0.0
    _first: str = ""
    _above: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 0, 0), np.float32), repr=False)
    _known: NDArray[np.bool_] = field(default_factory=lambda: np.zeros((0, 0), np.bool_), repr=False)

    def add(self, name: str, path: Path, weight: float = 1.0) -> None:
        """Count the storm whose maximum depth in m lies at ``path``; raises SourceError for other cells than before."""
        depth, lies = read_amount(path, "m")
        if self.frame is None:
            self.frame, self._first = lies, name
            self._above = np.zeros((len(self.limits_m), *lies.shape), np.float32)
            self._known = np.zeros(lies.shape, np.bool_)
        one_frame({self._first: self.frame, name: lies})
        self._known |= ~np.isnan(depth)
        for above, limit in zip(self._above, self.limits_m, strict=True):
            np.add(above, np.float32(weight), out=above, where=depth > np.float32(limit))
        self.storms += 1
        self.weight += weight

    def maps(self, total: float) -> Iterator[tuple[float, NDArray[np.float32]]]:
        """Yield each limit with its sums over ``total``; NaN where no storm tells of any water, for nobody knows."""
        for above, limit in zip(self._above, self.limits_m, strict=True):
            yield limit, np.where(self._known, above / np.float32(total), np.float32(np.nan)).astype(np.float32)


def frequencies(periods_a: Mapping[str, float]) -> dict[str, float]:
    """Return how many times a year each storm stands for, by its return period in years.

    The storm of period T stands for all from T up to the next rarer one, 1/T - 1/T_next, and the rarest for all beyond,
    1/T; storms of one period share what it stands for. A cell that all storms from T on flood so comes to 1/T.
    """
    ladder = sorted(set(periods_a.values()))
    rates = [1.0 / period for period in ladder] + [0.0]
    shares = {period: rates[place] - rates[place + 1] for place, period in enumerate(ladder)}
    alike = {period: sum(each == period for each in periods_a.values()) for period in ladder}
    return {code: shares[period] / alike[period] for code, period in periods_a.items()}


def exceedance_maps(
    records: Mapping[str, Record],
    results: Path,
    output: Path,
    limits_m: Sequence[float],
    by_return_period: bool,
    raster: str,
    progress: Progress,
) -> list[Answer]:
    """Write how often each variant's water is deeper than each limit; return the maps, each with what it counts.

    A map holds the share of the storms (0 to 1), or, ``by_return_period``, times a year (1/a). It lies in ``output``
    as ``deeper_than_0.15_m.tif``, of several variants each in a folder of its own.
    """  # fmt: skip
    limits = sorted(set(limits_m))
    if not limits or not all(np.isfinite(limit) and limit > 0 for limit in limits):
        raise SourceError(BAD_LIMITS.fill(told=", ".join(f"{limit:g}" for limit in limits_m) or "–"), GIVE_METRES)
    files = {code: _depth_of(record, results / code, raster) for code, record in records.items()}
    variants: dict[str, list[str]] = {}
    for code, record in records.items():
        variants.setdefault(record.city, []).append(code)
    weights = dict.fromkeys(records, 1.0)
    if by_return_period:
        for codes in variants.values():
            weights |= frequencies({code: _period_of(records[code]) for code in codes})
    written, read = list[Answer](), 0
    for variant, codes in variants.items():
        sums = Exceedance(limits)
        for code in codes:
            progress.report(read / len(records), READING.fill(code=code))
            sums.add(code, files[code], weights[code])
            read += 1
        place = output / variant if len(variants) > 1 else output
        written += _written(sums, variant, place, by_return_period)
    return written


def _written(sums: Exceedance, variant: str, place: Path, by_return_period: bool) -> Iterator[Answer]:
    place.mkdir(parents=True, exist_ok=True)
    for limit, values in sums.maps(1.0 if by_return_period else sums.weight):
        path = place / f"deeper_than_{limit:g}_m.tif"
        if sums.frame is not None:
            tags = {"deeper_than_m": f"{limit:g}", "storms": str(sums.storms), "variant": variant}
            write_raster(path, values, sums.frame, "1/a" if by_return_period else "1", tags)
            yield {"variant": variant, "limit_m": limit, "storms": sums.storms, "path": str(path)}


def _depth_of(record: Record, folder: Path, raster: str) -> Path:
    file = record.result(raster, folder)
    if file is None:
        raise SourceError(NO_RASTER.fill(code=record.code, raster=raster), KEEP_IT)
    return file


def _period_of(record: Record) -> float:
    if record.return_period_a is None:
        raise SourceError(NO_PERIOD.fill(code=record.code), TELL_IT)
    return record.return_period_a
