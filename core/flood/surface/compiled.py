"""How the kernels of this room are compiled and kept.

They are vectorised by LLVM, so nothing here may branch or call within its inner loops. Reassociation stays off:
a face flux is computed twice where two segments meet, and both must come out equal to the last bit.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llvmlite.binding as llvm  # type: ignore[import-untyped]
import numba
from numba.core import cgutils
from numba.extending import intrinsic

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.home import home

HERE = Path(__file__).resolve().parent
SAFE_MATH = {"contract", "nsz"}

# A face reads eleven streams; LLVM gives up proving them distinct after eight comparisons unless told otherwise.
llvm.set_option("undergrid", "-runtime-memory-check-threshold=128")


def _kept_kernels() -> Path:
    """Return the folder of compiled kernels for exactly this source, beside the engine that made them.

    numba looks only at the file a kernel stands in, not at those it calls; the folder's name covers them all.
    """
    sources = [path.read_bytes() for path in sorted(HERE.glob("*.py"))]
    digest = hashlib.sha256(b"".join(source for source in sources if b"kernel" in source))
    try:
        kept = home() / "kernels"
    except SourceError:  # another Python than the engine's, as in a build
        kept = Path(tempfile.gettempdir()) / "undergrid-kernels"
    return kept / digest.hexdigest()[:16]


KEPT = str(_kept_kernels())

# numba keeps kernels by the place of their source as well, as it was imported.
WHOLE = Path(KEPT) / f"all-compiled-{hashlib.sha256(str(Path(__file__).parent).encode()).hexdigest()[:12]}.txt"
"""The mark of a run that compiled all that a coupled flood needs; it holds :func:`compiled_for`."""


def compiled_for() -> str:
    """Return what numba compiles for here: it takes no kernels of another processor, Python or numba."""
    processor = f"{llvm.get_host_cpu_name()} {llvm.get_host_cpu_features().flatten()}"
    return f"numba {numba.__version__}, {sys.implementation.cache_tag}, {processor}\n"


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


def _lend(_context: Any, array: Any) -> Any:
    """Return the array without its owner, who must outlive it.

    Every slice of an owned array is counted, with an atomic operation on a line of memory all threads share; at six
    calls a row of cells that shows.
    """

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        view = context.make_array(signature.args[0])(context, builder, value=args[0])
        nobody: Any = cgutils.get_null_value
        view.meminfo = nobody(view.meminfo.type)
        view.parent = nobody(view.parent.type)
        return view._getvalue()

    return array(array), build


lent: Any = intrinsic(_lend)
