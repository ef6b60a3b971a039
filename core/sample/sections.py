"""Pipe sections, their hydraulics, and the water that comes to them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from undergrid.core.sample.design import Design


@dataclass(frozen=True, slots=True)
class Section:
    """An inside cross section; a circle when ``height_mm`` is None."""

    width_mm: int
    height_mm: int | None = None

    @staticmethod
    def of(size: str) -> Section:
        """Return the section written as ``800`` or ``1500X1200``."""
        width, _, height = size.partition("X")
        return Section(int(width), int(height) if height else None)

    @property
    def size(self) -> str:
        """The size as surveyors write it."""
        return str(self.width_mm) if self.height_mm is None else f"{self.width_mm}X{self.height_mm}"

    @property
    def width_m(self) -> float:
        """Clear width."""
        return self.width_mm / 1000

    @property
    def height_m(self) -> float:
        """Clear height."""
        return (self.height_mm or self.width_mm) / 1000

    @property
    def area_m2(self) -> float:
        """Clear area."""
        return np.pi / 4 * self.width_m**2 if self.height_mm is None else self.width_m * self.height_m

    @property
    def hydraulic_radius_m(self) -> float:
        """Area over wetted perimeter when full."""
        round_pipe = self.width_m / 4
        return round_pipe if self.height_mm is None else self.area_m2 / (2 * (self.width_m + self.height_m))

    def velocity_m_s(self, slope: float, manning: float) -> float:
        """Return the velocity at full flow (Manning)."""
        return float(self.hydraulic_radius_m ** (2 / 3) * np.sqrt(max(slope, 0.0)) / manning)

    def steepest(self, max_velocity_m_s: float, manning: float) -> float:
        """Return the slope at which full flow reaches the greatest velocity allowed."""
        return float((max_velocity_m_s * manning / self.hydraulic_radius_m ** (2 / 3)) ** 2)

    def capacity_m3_s(self, slope: float, manning: float) -> float:
        """Return the discharge at full flow."""
        return self.area_m2 * self.velocity_m_s(slope, manning)


def intensity_m_s(design: Design, duration_min: float, return_period_a: float) -> float:
    """Return the storm intensity of Shapingba's formula (2017) as a depth rate; 1 L/(s ha) = 1e-7 m/s."""
    storm = design["storm"]
    litres = storm["a1"] * (1 + storm["c"] * np.log10(return_period_a)) / (duration_min + storm["b_min"]) ** storm["n"]
    return float(litres * 1e-7)
