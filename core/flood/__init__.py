"""Storms, the water in the pipes and in the streets, and what it means."""

import os

# GNU OpenMP, under SWMM and under numba's loops, lets a thread that has nothing to do turn round and round for some
# milliseconds, on the core that the others need. Where anything else runs on the machine, two threads were three times
# slower than one. A thousand turns (about twenty microseconds) bridge the gap between two loops and no more; it must
# be said before the library is loaded. Whoever has set it knows why.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
