"""Criteria as data: hazard classes, land-use debris factors and passability, each with its source and confidence.

Every scheme has one form. A class has upper limits on some quantities; a place belongs to the first class, from the
mildest, whose limits all hold. So a class judged on maxima over time is the worst class of any moment, exactly: each
limit is passed at some moment if and only if the maximum passes it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

HAZARD_DATA = Path(__file__).parents[3] / "data" / "hazard"
AFTER_RAIN = "after_rain_h"
QUANTITIES = ("depth_m", "speed_m_s", "product_m2_s", "rating", "duration_h", AFTER_RAIN)

DRAINED = Text("Ponding (gone within {hours} h after the rain)", "积水（雨后 {hours} h 内退尽）")

SAME = 1e-6
"""Relative: rasters hold single precision, in which 0.3 m is a little more than 0.3 m."""

Quantities = Mapping[str, NDArray[np.floating]]
Classes = NDArray[np.uint8]


def passes(values: NDArray[np.floating], limit: float) -> NDArray[np.bool_]:
    """Return where values pass a limit: what is exactly at it does not, in single precision either."""
    return np.asarray(values > limit + SAME * abs(limit), dtype=bool)


@dataclass(frozen=True, slots=True)
class Limits:
    """The highest values at which something still holds, by quantity; a quantity that is absent has none."""

    highest: Mapping[str, float]

    @classmethod
    def of_row(cls, row: Mapping[str, str]) -> Limits:
        """Return the limits that stand in a table's row."""
        return cls({name: float(row[name]) for name in QUANTITIES if row.get(name)})

    def hold(self, quantities: Quantities) -> NDArray[np.bool_]:
        """Return where no limit is passed; what is not a number passes none."""
        shape = np.broadcast_shapes(*(np.shape(values) for values in quantities.values()))
        kept = np.ones(shape, dtype=bool)
        for name, limit in self.highest.items():
            if name not in quantities:
                raise _missing(name)
            kept &= ~passes(quantities[name], limit)
        return kept

    def known_of(self, quantities: Quantities) -> Limits:
        """Return the limits of the quantities that are known; the others cannot be judged."""
        return Limits({name: limit for name, limit in self.highest.items() if name in quantities})


@dataclass(frozen=True, slots=True)
class HazardClass:
    """One class of a scheme; ``code`` counts from 1, the mildest."""

    code: int
    name: Text
    limits: Limits
    colour: str
    source: str
    confidence: str


def _draining(each: HazardClass, hours: float) -> HazardClass:
    limits = Limits({**each.limits.highest, AFTER_RAIN: hours})
    return replace(each, limits=limits, name=DRAINED.fill(hours=f"{hours:g}"))


@dataclass(frozen=True)
class Scheme:
    """A way of judging water, from its mildest class to its worst, which has no limits."""

    code: str
    name: Text
    classes: tuple[HazardClass, ...]

    @cached_property
    def needs(self) -> frozenset[str]:
        """Return the quantities that it judges by."""
        return frozenset(name for each in self.classes for name in each.limits.highest)

    def draining_within(self, hours: float) -> Scheme:
        """Return the scheme with this limit of the time after the rain, wherever it has one."""
        classes = tuple(
            _draining(each, hours) if each.limits.highest.get(AFTER_RAIN) else each for each in self.classes
        )
        return replace(self, classes=classes)

    def classify(self, quantities: Quantities, wet: NDArray[np.bool_]) -> Classes:
        """Return the class of every place as uint8; 0 where it is not ``wet``.

        Raises ModelError when a quantity that the scheme judges by is not among ``quantities``.
        """
        found = np.zeros(wet.shape, dtype=np.uint8)
        for each in reversed(self.classes):
            found[wet & each.limits.hold(quantities)] = each.code
        return found


@dataclass(frozen=True, slots=True)
class DebrisFactor:
    """What floating things add to the danger on one kind of land: in shallow, middle and deep (or fast) water."""

    land_use: str
    name: Text
    shallow: float
    middle: float
    deep: float


@dataclass(frozen=True, slots=True)
class Traveller:
    """Who or what moves through water, and up to which limits."""

    code: str
    name: Text
    limits: Limits
    source: str
    confidence: str


def schemes(folder: Path = HAZARD_DATA) -> dict[str, Scheme]:
    """Return the hazard schemes of ``schemes.csv`` and ``classes.csv`` by code."""
    names = {row["scheme"]: _name(row) for row in rows(folder / "schemes.csv")}
    grouped = groupby(rows(folder / "classes.csv"), key=lambda row: row["scheme"])
    return {code: Scheme(code, names[code], tuple(map(_hazard_class, members))) for code, members in grouped}


def find_scheme(code: str, folder: Path = HAZARD_DATA) -> Scheme:
    """Return one scheme; raises ModelError, naming the known ones, if there is none of that code."""
    known = schemes(folder)
    if code not in known:
        raise ModelError(
            Text("There is no hazard scheme “{code}”.", "没有危险性分级方案“{code}”。").fill(code=code),
            Text("Known: {known}.", "可用：{known}。").fill(known=", ".join(known)),
        )
    return known[code]


def debris_factors(folder: Path = HAZARD_DATA) -> dict[str, DebrisFactor]:
    """Return the debris factors of FD2320 by land use."""
    return {
        row["land_use"]: DebrisFactor(
            row["land_use"], _name(row), float(row["shallow"]), float(row["middle"]), float(row["deep"])
        )
        for row in rows(folder / "debris_factor.csv")
    }


def travellers(folder: Path = HAZARD_DATA) -> dict[str, Traveller]:
    """Return who may have to pass through water, by code."""
    return {
        row["traveller"]: Traveller(row["traveller"], _name(row), Limits.of_row(row), row["source"], row["confidence"])
        for row in rows(folder / "passability.csv")
    }


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of facts."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _hazard_class(row: Mapping[str, str]) -> HazardClass:
    return HazardClass(
        int(row["code"]), _name(row), Limits.of_row(row), row["colour"], row["source"], row["confidence"]
    )


def _name(row: Mapping[str, str]) -> Text:
    return Text(row["name_en"], row["name_zh"])


def _missing(quantity: str) -> ModelError:
    return ModelError(
        Text("This judgement needs {name}, and the run did not keep it.", "该判定需要 {name}，但本次模拟未保存。").fill(
            name=quantity
        ),
        Text("Give the raster, or choose another scheme.", "请提供该栅格，或改用其他分级方案。"),
    )
