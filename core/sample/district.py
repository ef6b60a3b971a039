"""The sample district's public face: grow it from a seed, write it to a folder, or both as a task."""

from __future__ import annotations

from pathlib import Path

from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.sample.growth import SEED, District, generate_district
from undergrid.core.sample.writing import write_district

__all__ = ["SEED", "District", "generate_district", "make_sample", "write_district"]


@task
def make_sample(call: Call, *, folder: str, planted: bool = True, seed: int = SEED) -> Answer:
    """Write the sample district to a folder and return its manifest."""
    district = generate_district(seed, progress=call.progress.part(0.0, 0.4))
    return write_district(district, Path(folder), call.progress.part(0.4, 1.0), planted=planted)
