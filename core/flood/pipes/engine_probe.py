"""Opens and starts a model in the SWMM library and ends it again: run as a program, for a model can bring SWMM down.

Called with the library, the input file, the report and the results; needs nothing but the standard library.
"""

from __future__ import annotations

import ctypes
import os
import sys


def main(library: str, *files: str) -> None:
    """Let the engine read, check and start the model; what it says is in the report."""
    engine = ctypes.CDLL(library)
    os.chdir(os.path.dirname(os.path.abspath(files[-1])))
    if engine.swmm_open(*(os.fsencode(each) for each in files)) == 0:
        engine.swmm_start(0)
        engine.swmm_end()
    engine.swmm_close()


if __name__ == "__main__":
    main(*sys.argv[1:])
