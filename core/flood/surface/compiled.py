"""How the kernels of this room are compiled and kept.

They are vectorised by LLVM, so nothing here may branch or call within its inner loops. Reassociation stays off:
a face flux is computed twice where two segments meet, and both must come out equal to the last bit.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llvmlite.binding as llvm  # type: ignore[import-untyped]
import numba

HERE = Path(__file__).resolve().parent
SAFE_MATH = {"contract", "nsz"}

# A face reads eleven streams; LLVM gives up proving them distinct after eight comparisons unless told otherwise.
llvm.set_option("undergrid", "-runtime-memory-check-threshold=128")


def _kept_kernels() -> Path:
    """Return the folder of compiled kernels for exactly this source.

    numba looks only at the file a kernel stands in, not at those it calls; the folder's name covers them all.
    """
    sources = [path.read_bytes() for path in sorted(HERE.glob("*.py"))]
    digest = hashlib.sha256(b"".join(source for source in sources if b"@kernel" in source))
    home = HERE / "__pycache__"
    if not os.access(HERE, os.W_OK):
        home = Path(os.environ.get("UNDERGRID_HOME", tempfile.gettempdir())) / "kernels"
    return home / f"kernels-{digest.hexdigest()[:16]}"


KEPT = str(_kept_kernels())


def kernel(function: Callable[..., Any] | None = None, *, parallel: bool = False, inline: bool = False) -> Any:
    """Compile ``function`` at its first call and keep the result on disk for the next start.

    ``inline``: for what stands in an innermost loop, which would not vectorise around a call.
    """

    def compile_it(body: Callable[..., Any]) -> Any:
        config: Any = numba.config
        before = config.CACHE_DIR
        config.CACHE_DIR = KEPT
        try:
            return numba.njit(
                body,
                cache=True,
                fastmath=SAFE_MATH,
                error_model="numpy",
                nogil=True,
                parallel=parallel,
                forceinline=inline,
            )
        finally:
            config.CACHE_DIR = before

    return compile_it if function is None else compile_it(function)
