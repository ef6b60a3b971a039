"""Whether a first flood has to compile: asked often, so nothing of the flood is loaded for it."""

from __future__ import annotations

from undergrid.core.flood.surface.compiled import WHOLE, compiled_for
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer


@task
def look_at_kernels(_call: Call) -> Answer:
    """Tell whether all that a coupled flood needs was compiled for this source, in this place, on this machine."""
    return {"are_compiled": WHOLE.is_file() and WHOLE.read_text(encoding="utf-8") == compiled_for()}
