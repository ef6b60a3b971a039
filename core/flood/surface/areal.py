"""Water that falls on or sinks into each cell at its own rate: rain maps and infiltration.

Done every second or so, not every step: the rates are slow beside the flow. What is less than a quantum is carried.
Infiltration after Green and Ampt 1911 (J. Agric. Sci. 4:1) with its cumulative depth as state, or Horton 1941
(Soil Sci. Soc. Am. Proc. 5:399) by the time the cell has been wet.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np

from undergrid.core.flood.surface.compiled import kernel

NO_SOIL, CONSTANT, HORTON, GREEN_AMPT = 0, 1, 2, 3


@kernel
def soak_and_rain(
    j0, j1, i0, i1, pitch, h, z, wall, quantum, elapsed, rain_rate, carry, law, soil_a, soil_b, soil_c, soil_state
):
    """Add rain (m/s per cell) and take infiltration over ``elapsed`` s; return (rained, sunk in), in quanta.

    ``soil_a, soil_b, soil_c``: constant: rate m/s; Horton: first rate, last rate (m/s), decay 1/s;
    Green-Ampt: conductivity m/s, suction head m, moisture deficit. ``soil_state``: wet seconds, or depth sunk in (m).
    """
    whole = h.dtype.type
    rained, sunk = 0.0, 0.0
    for j in range(j0, j1):
        for k in range(j * pitch + i0, j * pitch + i1):
            if z[k] >= wall:
                continue
            if rain_rate.size:
                wanted = rain_rate[k] * elapsed / quantum + carry[k]
                fallen = np.floor(wanted)
                carry[k] = wanted - fallen
                h[k] = whole(h[k] + whole(fallen))
                rained += fallen
            if law == NO_SOIL or h[k] <= 0:
                continue
            if law == CONSTANT:
                rate = np.float64(soil_a[k])
            elif law == HORTON:
                rate = soil_b[k] + (soil_a[k] - soil_b[k]) * np.exp(-soil_c[k] * soil_state[k])
                soil_state[k] += elapsed
            else:
                # The rate at the middle of the interval's own intake keeps the first intervals finite.
                before = max(np.float64(soil_state[k]), 1e-9)
                head = soil_b[k] * soil_c[k]
                guess = before + soil_a[k] * elapsed
                intake = 0.5 * (guess - before + np.sqrt((guess - before) ** 2 + 4.0 * soil_a[k] * head * elapsed))
                rate = soil_a[k] * (1.0 + head / (before + 0.5 * intake))
            taken = min(np.float64(h[k]), np.floor(rate * elapsed / quantum + 0.5))
            h[k] = whole(h[k] - whole(taken))
            sunk += taken
            if law == GREEN_AMPT:
                soil_state[k] += taken * quantum
    return rained, sunk
