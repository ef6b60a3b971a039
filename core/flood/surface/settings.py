"""How the equations of a run are solved, and why so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from undergrid.core.flood.surface.lattice import Precision

Scheme = Literal["local_inertial", "shallow_water"]
HELD_SHARE = 0.001
USUAL_COURANT = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """How the equations are solved.

    ``courant``: the step as a share of the time the fastest signal takes across a cell; the local inertial scheme shows
    two-cell noise above 0.6 unless ``theta`` is at least 0.9. ``theta``: 1 takes a face's own flow only, less averages
    it with its neighbours' and is steadier, as much in a second at a smaller Courant number. ``froude``: flows above
    this Froude number are held back (local inertial only; smooth streets of 15 % run at 5 to 6). ``film_m``: a face
    under less water passes none.
    ``record_every``: steps between two looks at maxima, 0 for none. ``held_share``: of the wet faces, the deepest may
    be held so that others need not wait for their waves (:mod:`holding`; local inertial, with looks only), 0 for none.
    """

    scheme: Scheme = "local_inertial"
    precision: Precision = "single"
    courant: float = 0.5
    theta: float = 0.8
    froude: float = 10.0
    film_m: float = 1e-5
    longest_step_s: float = 10.0
    areal_every_s: float = 1.0
    record_every: int = 8
    arrival_depth_m: float = 0.05
    long_depth_m: float = 0.15
    held_share: float = HELD_SHARE

    @property
    def theta_of_step(self) -> float:
        """Theta of the steps that are taken: the average smooths once a step, and shorter steps must not smooth more.

        With one theta for all, levels move ever further from each other the finer the step: it never converges.
        """
        return 1.0 - (1.0 - self.theta) * min(self.courant / USUAL_COURANT, 1.0)
