"""Where the water came from and where it went."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from undergrid.core.kernel.values import Answer


@dataclass(frozen=True, slots=True)
class Ledger:
    """Volumes in m3 since the start; ``error`` is what cannot be accounted for, as a share of all there was."""

    start_m3: float
    end_m3: float
    rain_m3: float
    inflow_m3: float
    edge_in_m3: float
    taken_m3: float
    infiltration_m3: float
    edge_out_m3: float

    @property
    def in_m3(self) -> float:
        """Everything that came in."""
        return self.rain_m3 + self.inflow_m3 + self.edge_in_m3

    @property
    def out_m3(self) -> float:
        """Everything that went out."""
        return self.taken_m3 + self.infiltration_m3 + self.edge_out_m3

    @property
    def error(self) -> float:
        """abs(end - start - in + out) / (start + in); NaN if any part is, so that a comparison with it fails."""
        gap = self.end_m3 - self.start_m3 - self.in_m3 + self.out_m3
        whole = self.start_m3 + self.in_m3
        return abs(gap) / whole if whole > 0 or gap != 0 else 0.0

    def as_json(self) -> Answer:
        """Return the balance as it is written beside the results."""
        return {**asdict(self), "in_m3": self.in_m3, "out_m3": self.out_m3, "error": self.error}
