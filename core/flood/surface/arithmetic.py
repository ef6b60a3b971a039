"""Elementary functions the kernels use: exact where it matters, quick where it does not."""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np
from numba import types
from numba.extending import overload

from undergrid.core.flood.surface.compiled import SAFE_MATH, kernel

SQUARE_ROOT_SEED = np.int32(0x1FBD1DF5)
CUBE_ROOT_SEED = np.float32(1419067116.0)
# least greatest error of guess * (a + short * (b + short * c)), short = 1 - x guess**3, over one period of the guess
CUBE_ROOT_FIT = (np.float32(1.0014583), np.float32(0.30805236), np.float32(0.35429358))


@kernel(inline=True)
def quick_inverse_cube_root(x):
    """x**(-1/3) to 3e-5: a guess from the exponent's bits, then one correction."""
    bits = np.float32(np.float32(x).view(np.int32))
    guess = np.int32(CUBE_ROOT_SEED - bits * np.float32(1.0 / 3.0)).view(np.float32)
    short = np.float32(1.0) - np.float32(x) * guess * guess * guess
    return guess * (CUBE_ROOT_FIT[0] + short * (CUBE_ROOT_FIT[1] + short * CUBE_ROOT_FIT[2]))


def inverse_cube_root(x):
    """x**(-1/3), to 3e-5 for a float32 and 1e-15 for a float64."""
    return x ** (-1.0 / 3.0)


@overload(inverse_cube_root, jit_options={"fastmath": SAFE_MATH, "error_model": "numpy"})
def _inverse_cube_root_by_type(x):
    if x == types.float32:

        def quick(x):
            return quick_inverse_cube_root(x)

        return quick

    def corrected(x):
        guess = np.float64(quick_inverse_cube_root(x))
        short = 1.0 - x * guess * guess * guess
        return guess * (1.0 + short * (1.0 / 3.0 + short * (2.0 / 9.0 + short * (14.0 / 81.0))))

    return corrected


@kernel(inline=True)
def rough_square_root(x):
    """sqrt(x) within 4 %, from the exponent's bits."""
    return np.int32(SQUARE_ROOT_SEED + (np.float32(x).view(np.int32) >> np.int32(1))).view(np.float32)
