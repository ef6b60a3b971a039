"""How often the water is deeper than a limit: one map per limit, reduced from a folder of storms, one raster at a time.

Memory does not grow with the number of storms. Each variant of the city has maps of its own: only its storms differ, so
that ground and buildings are the same, and a cell that one storm leaves empty and another wets was dry in the first.

Weights are whole numbers, so that sums do not depend on their order: whoever counts which storms (:mod:`folding`), the
maps are the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from undergrid.core.flood.scenarios.result_folder import Record
from undergrid.core.formats.raster import PACKED, Frame, one_frame, read_amount, write_raster
from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
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
NO_WEIGHT = Text(
    "The rain of scenario {code} tells no weight, and that of {other} does.",
    "情景 {code} 的降雨未给出权重，而情景 {other} 的降雨已给出。",
)
WEIGH_ALL = Text(
    "Write weight beside every rain of the set, or beside none, and run the set again (what is kept is not computed "
    "again).",
    "请在情景集中为每场降雨都写明 weight，或一律不写，并重新运行（已有结果不会重算）。",
)
UNITS_A_YEAR = 2**40
"""What once a year weighs: a storm of ten thousand years still weighs to seven digits."""
UNITS_OF_ALL = 2**40
"""What all rains with weights of their own weigh together."""


@dataclass(slots=True)
class Exceedance:
    """Sums of the weights of the storms that stood deeper than each limit, cell by cell, over rasters of one frame.

    ``most``: what all storms weigh together, those that are counted elsewhere too.
    """

    limits_m: Sequence[float]
    most: int
    frame: Frame | None = None
    storms: int = 0
    _first: str = ""
    _above: Wholes = field(default_factory=lambda: np.zeros((0, 0, 0), np.uint8), repr=False)
    _known: NDArray[np.bool_] = field(default_factory=lambda: np.zeros((0, 0), np.bool_), repr=False)

    def add(self, name: str, path: Path, weight: int = 1) -> None:
        """Count the storm whose maximum depth in m lies at ``path``; raises SourceError for other cells than before."""
        depth, lies = read_amount(path, "m")
        self._lies_on(name, lies)
        self._known |= ~np.isnan(depth)
        for above, limit in zip(self._above, self.limits_m, strict=True):
            np.add(above, above.dtype.type(weight), out=above, where=depth > np.float32(limit))
        self.storms += 1

    def join(self, path: Path) -> None:
        """Add the sums that another kept (:meth:`keep`); raises SourceError for sums on other cells than these."""
        with rasterio.open(path) as kept:
            told = kept.tags()
            self._lies_on(told["first"], Frame((kept.height, kept.width), kept.transform, kept.crs))
            for band, above in enumerate(self._above, start=1):
                np.add(above, kept.read(band), out=above)
            self._known |= kept.read(kept.count).astype(bool)
        self.storms += int(told["storms"])

    def keep(self, path: Path) -> None:
        """Write the sums for whoever joins them; at least one storm was counted."""
        if self.frame is None:
            raise ValueError("no storm was counted")
        profile = {
            "driver": "GTiff", "height": self.frame.shape[0], "width": self.frame.shape[1], "crs": self.frame.crs,
            "transform": self.frame.transform, "dtype": self._above.dtype, "count": len(self.limits_m) + 1,
            "tiled": True, "interleave": "band", "bigtiff": "if_safer", **PACKED,
        }  # fmt: skip
        with written_whole(path) as aside, rasterio.open(aside, "w", **profile) as target:
            for band, above in enumerate(self._above, start=1):
                target.write(above, band)
            target.write(self._known.astype(self._above.dtype), len(self.limits_m) + 1)
            target.update_tags(first=self._first, storms=str(self.storms))

    def _lies_on(self, name: str, frame: Frame) -> None:
        if self.frame is None:
            self.frame, self._first = frame, name
            self._above = np.zeros((len(self.limits_m), *frame.shape), np.min_scalar_type(self.most))
            self._known = np.zeros(frame.shape, np.bool_)
        one_frame({self._first: self.frame, name: frame})

    def maps(self, total: int) -> Iterator[tuple[float, NDArray[np.float32]]]:
        """Yield each limit with its sums over ``total``; NaN where no storm tells of any water, for nobody knows."""
        for above, limit in zip(self._above, self.limits_m, strict=True):
            yield limit, np.where(self._known, above / total, np.nan).astype(np.float32)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Storm:
    """A storm to be counted: its code, where its maximum depth lies, what it weighs."""

    code: str
    path: str
    weight: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What is to be counted: the storms of each variant of the city, deeper than which limits in m.

    The maps tell shares of the storms, each counted by its weight, or times a year (``by_return_period``).
    """

    variants: Mapping[str, Sequence[Storm]]
    limits_m: Sequence[float]
    by_return_period: bool

    def weight_of(self, variant: str) -> int:
        """Return what all storms of a variant weigh together."""
        return sum(storm.weight for storm in self.variants[variant])

    def whole_of(self, variant: str) -> int:
        """Return the sum of weights that a map tells as 1."""
        return UNITS_A_YEAR if self.by_return_period else self.weight_of(variant)


def tally_of(
    records: Mapping[str, Record], results: Path, limits_m: Sequence[float], by_return_period: bool, raster: str
) -> Tally:
    """Return what is to be counted, by the ``raster`` that holds the maximum depth.

    Raises SourceError for limits that are none and, by name, for a storm without the raster or the period it needs.
    """
    limits = sorted(set(limits_m))
    if not limits or not all(np.isfinite(limit) and limit > 0 for limit in limits):
        raise SourceError(BAD_LIMITS.fill(told=", ".join(f"{limit:g}" for limit in limits_m) or "–"), GIVE_METRES)
    files = {code: _depth_of(record, results / code, raster) for code, record in records.items()}
    variants: dict[str, list[str]] = {}
    for code, record in records.items():
        variants.setdefault(record.city, []).append(code)
    weights: dict[str, int] = {}
    for codes in variants.values():
        if by_return_period:
            rates = frequencies({code: _period_of(records[code]) for code in codes})
            weights |= {code: round(rate * UNITS_A_YEAR) for code, rate in rates.items()}
        else:
            weights |= _own_weights({code: records[code].weight for code in codes})
    storms = {
        variant: [Storm(code=code, path=str(files[code]), weight=weights[code]) for code in codes]
        for variant, codes in variants.items()
    }
    return Tally(storms, limits, by_return_period)


def write_maps(tally: Tally, variant: str, counted: Exceedance, output: Path) -> Iterator[Answer]:
    """Write how often a variant's water is deeper than each limit; yield the maps, each with what it counts.

    A map holds the share of the storms (0 to 1), or times a year (1/a). It lies in ``output`` as
    ``deeper_than_0.15_m.tif``, of several variants each in a folder of its own; ``path`` is told from there.
    """
    place = Path(variant) if len(tally.variants) > 1 else Path()
    (output / place).mkdir(parents=True, exist_ok=True)
    for limit, values in counted.maps(tally.whole_of(variant)):
        path = place / f"deeper_than_{limit:g}_m.tif"
        if counted.frame is not None:
            tags = {"deeper_than_m": f"{limit:g}", "storms": str(counted.storms), "variant": variant}
            write_raster(output / path, values, counted.frame, "1/a" if tally.by_return_period else "1", tags)
            yield {"variant": variant, "limit_m": limit, "storms": counted.storms, "path": str(path)}


def _depth_of(record: Record, folder: Path, raster: str) -> Path:
    file = record.result(raster, folder)
    if file is None:
        raise SourceError(NO_RASTER.fill(code=record.code, raster=raster), KEEP_IT)
    return file


def _own_weights(told: Mapping[str, float | None]) -> dict[str, int]:
    """Return what each storm weighs: alike where no rain tells a weight, else its share of all, in whole numbers."""
    given = {code: weight for code, weight in told.items() if weight is not None}
    if not given:
        return dict.fromkeys(told, 1)
    for code in told:
        if code not in given:
            raise SourceError(NO_WEIGHT.fill(code=code, other=next(iter(given))), WEIGH_ALL)
    whole = sum(given.values())
    return {code: max(round(weight / whole * UNITS_OF_ALL), 1) for code, weight in given.items()}


def _period_of(record: Record) -> float:
    if record.return_period_a is None:
        raise SourceError(NO_PERIOD.fill(code=record.code), TELL_IT)
    return record.return_period_a
