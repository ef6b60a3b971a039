"""The two unit systems of SWMM, and how a figure of one model becomes SI and comes back as the same text.

A model's flow unit decides all its units (SWMM 5.2 User's Manual, Appendix A): CFS, GPM and MGD go with feet,
inches and acres; CMS, LPS and MLD with metres, millimetres and hectares.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

FLOW_M3_S = {
    "CFS": 0.3048**3,
    "GPM": 231 * 0.0254**3 / 60,
    "MGD": 231e6 * 0.0254**3 / 86400,
    "CMS": 1.0,
    "LPS": 1e-3,
    "MLD": 1e3 / 86400,
}
"""Cubic metres per second in one of each flow unit; the US gallon is 231 cubic inches."""

CUBIC_FOOT_M3 = 0.3048**3
"""The toolkit gives stored volumes in SWMM's inner unit, cubic feet, whatever the model's units are."""

US = ("CFS", "GPM", "MGD")

Quantity = Literal["", "m", "m2", "m3", "ha", "mm", "mm/h", "m3/s", "m/s"]


@dataclass(frozen=True, slots=True)
class Units:
    """The units of one model, named by its flow unit."""

    flow: str = "CMS"

    @classmethod
    def of(cls, flow_units: str) -> Units:
        """Return the units that go with a model's FLOW_UNITS; without one SWMM takes CFS."""
        flow = (flow_units or "CFS").upper()
        if flow not in FLOW_M3_S:
            raise SourceError(
                Text(f"“{flow_units}” is no flow unit of SWMM.", f"“{flow_units}”不是 SWMM 的流量单位。"),
                Text(f"Use one of: {', '.join(FLOW_M3_S)}.", f"请用：{', '.join(FLOW_M3_S)}。"),
            )
        return cls(flow)

    def factor(self, quantity: Quantity) -> float:
        """Return how many SI units one unit of the model is, for a quantity named by its SI unit."""
        if quantity == "m3/s":
            return FLOW_M3_S[self.flow]
        if self.flow not in US:
            return 1.0
        return {
            "": 1.0,
            "m": 0.3048,
            "m/s": 0.3048,
            "m2": 0.3048**2,
            "m3": 0.3048**3,
            "ha": 0.40468564224,
            "mm": 25.4,
            "mm/h": 25.4,
        }[quantity]

    def writer(self, quantity: Quantity) -> Callable[[float], str]:
        """Return what writes SI values of a quantity as :meth:`written` does, for many of them."""
        return _shortest if self.factor(quantity) == 1.0 else partial(self.written, quantity=quantity)

    def written(self, value: float, quantity: Quantity) -> str:
        """Return an SI value as the model writes it: the shortest text that reads back as the same SI value."""
        factor = self.factor(quantity)
        if factor == 1.0:
            return _shortest(value)
        candidates = (format(value / factor, f".{digits}g") for digits in (15, 16))
        exact = (text for text in candidates if float(text) * factor == value)
        return _plain(next(exact, repr(float(value / factor))))


def _shortest(value: float) -> str:
    return repr(float(value)).removesuffix(".0")


def _plain(text: str) -> str:
    return text.removesuffix(".0")
