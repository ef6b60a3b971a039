"""How fast this machine moves memory: a[i] = b[i] + s * c[i], one thread, arrays far beyond any cache.

After McCalpin 1995, STREAM: 24 bytes counted per element; best of several, as there.
"""

from __future__ import annotations

import numba
import numpy as np

from undergrid.benchmarks.harness import stopwatch

ELEMENTS = 16_000_000


@numba.njit(cache=True)
def _triad(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> None:
    for i in range(a.size):
        a[i] = b[i] + 3.0 * c[i]


def triad_gb_s(passes: int = 5) -> float:
    """Return the best rate of ``passes`` in GB/s."""
    a, b, c = (np.full(ELEMENTS, value) for value in (0.0, 1.0, 2.0))
    _triad(a[:8], b[:8], c[:8])
    best = 0.0
    for _ in range(passes):
        with stopwatch() as spent:
            _triad(a, b, c)
        best = max(best, 24e-9 * ELEMENTS / spent[0])
    return best
