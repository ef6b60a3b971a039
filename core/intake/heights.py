"""Levels of another height datum, brought to the store's by an offset that the city enters, or by its benchmarks.

The offset between 吴淞, 1956 黄海 or a city's own zero and 1985 国家高程基准 differs from place to place by decimetres,
so none is shipped: a profile states it, or names benchmarks known in both datums, and their residuals are told.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

MOST_OFF_M = 0.03
"""The mean error that CJJ 61 allows the height of a survey point; a benchmark must not be worse."""
FURTHEST_M = 500.0
SHIFTED = declare(
    "intake.heights-shifted",
    Severity.ADVICE,
    holds=Text("Levels are delivered in the store's height datum.", "高程采用本库的高程基准。"),
    says=Text(
        "Levels ({datum}) are brought to the store's height datum by adding {offset:+.3f} m; {basis}.",
        "高程（{datum}）已加 {offset:+.3f} m 换算到本库高程基准；{basis}。",
    ),
    remedy=Text(
        "Compare the offset with the city's benchmarks: it holds for this city only.",
        "请与本市水准点核对该改正数：仅适用于本市，不是全国常数。",
    ),
)
OFF = declare(
    "intake.benchmark-residual",
    Severity.WARNING,
    holds=Text("Benchmarks agree with the height offset within 3 cm.", "水准点与高程改正数之差不超过 3 cm。"),
    says=Text(
        "Benchmark {name} lies {residual:+.3f} m off after the offset of {offset:+.3f} m.",
        "水准点 {name} 加改正数 {offset:+.3f} m 后残差为 {residual:+.3f} m。",
    ),
    remedy=Text(
        "Look at its two heights in the profile, or take the benchmark out.", "请核对方案中该点的两个高程，或剔除该点。"
    ),
)
STATED = Text("stated by the profile, compared with no benchmark", "取自方案，未用水准点核对")
ONE = Text("from one benchmark, {name}, which nothing verifies", "由 1 个水准点 {name} 求得，无多余观测")
SEVERAL = Text("{count} benchmarks, residuals {residuals}", "水准点 {count} 个，残差 {residuals}")


@dataclass(frozen=True, slots=True)
class Heights:
    """What is added to each delivered level, and by how much each benchmark then differs (its height less ours)."""

    offset_m: float
    residuals: Mapping[str, float]
    is_stated: bool

    def findings(self, datum: str | None) -> Iterator[Finding]:
        """Yield what a person must know of the offset, and the benchmarks that contradict it."""
        several = ", ".join(f"{name} {off:+.3f} m" for name, off in self.residuals.items())
        basis = SEVERAL.fill(count=len(self.residuals), residuals=several)
        if not self.residuals:
            basis = STATED
        elif len(self.residuals) == 1 and not self.is_stated:
            basis = ONE.fill(name=next(iter(self.residuals)))
        yield SHIFTED.found(datum=datum or "—", offset=self.offset_m, basis=basis)
        for name, off in self.residuals.items():
            if abs(off) > MOST_OFF_M:
                yield OFF.found(subject=name, name=name, residual=off, offset=self.offset_m)


def heights_of(raw: Mapping[str, Any]) -> Heights:
    """Return what ``[heights]`` of a profile says; raise :class:`TypeError` with what cannot be understood.

    ``offset_m`` holds where it is stated, else the mean difference of the ``benchmarks``: name, height in the datum of
    the delivery, height in the store's.
    """
    if unknown := set(raw) - {"offset_m", "benchmarks"}:
        raise TypeError(f"heights.{min(unknown)}")
    differences: dict[str, float] = {}
    for each in raw.get("benchmarks", ()):
        name, delivered, own = each if isinstance(each, list) and len(each) == 3 else ("?", None, None)
        if name in differences or not (_is_height(delivered) and _is_height(own)):
            raise TypeError(f"heights.benchmarks: {each}")
        differences[str(name)] = own - delivered
    stated = raw.get("offset_m")
    if stated is None and not differences:
        raise TypeError("heights: offset_m | benchmarks")
    offset = sum(differences.values()) / len(differences) if stated is None else stated
    if not _is_height(offset) or abs(offset) > FURTHEST_M:
        raise TypeError(f"heights.offset_m: {offset}")
    return Heights(float(offset), {name: own - offset for name, own in differences.items()}, stated is not None)


def _is_height(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
