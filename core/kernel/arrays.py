"""Arrays by what they hold, of whatever width; geometries are shapely's, one in each place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.floating]
Wholes = NDArray[np.integer]
Numbers = NDArray[np.number]
Flags = NDArray[np.bool_]
Geometries = NDArray[np.object_]
