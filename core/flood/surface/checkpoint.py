"""A run laid down on disk between two advances, to be taken up again as if it had never stopped."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface import places
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.errors import ModelError, SourceError
from undergrid.core.kernel.text import Text


def save(run: SurfaceSimulation, path: str | Path, beside: Mapping[str, Any] | None = None) -> None:
    """Write everything the run's future depends on; a file of that name is replaced whole or not at all.

    ``beside``: what a model coupled to this one wants to find again, by names that are not those of the surface.
    """
    path = Path(path)
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("wb") as stream:
        np.savez(stream, setup=_fingerprint(run), start=run._start_quanta, **_state(run), **(beside or {}))
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)


def restore(run: SurfaceSimulation, path: str | Path) -> dict[str, NDArray[Any]]:
    """Bring a run made of the same inputs to the state that was saved; it then goes on to the last bit alike.

    Returns what was saved beside it.

    Errors: SourceError if the file cannot be read, ModelError if it belongs to other inputs.
    """
    try:
        with np.load(path, allow_pickle=False) as saved:
            parts = {name: saved[name] for name in saved.files}
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise SourceError(
            Text("{name} is no checkpoint.", "{name} 不是有效的断点文件。").fill(name=Path(path).name),
            Text("Start the run from its beginning.", "请从头开始模拟。"),
        ) from error
    if str(parts.get("setup")) != _fingerprint(run):
        raise ModelError(
            Text("The checkpoint belongs to another terrain or other settings.", "该断点属于其他地形或其他设置。"),
            Text(
                "Start the run from its beginning, or give the inputs it began with.", "请从头开始，或使用原来的输入。"
            ),
        )
    state = _state(run)
    for name, array in state.items():
        array[...] = parts[name]
    run._start_quanta = float(parts["start"])
    run.counts[places.FIRST] = 1
    run.counts[places.UNTIL_LOOK] = 0
    return {name: part for name, part in parts.items() if name not in {"setup", "start", *state}}


def _state(run: SurfaceSimulation) -> dict[str, Any]:
    """Return the arrays that change, by name; the idle flows are not among them."""
    side = run._side
    return {
        "depth": run._h[side],
        "depth_before": run._h[1 - side],
        "flows": run._flows[2 * side : 2 * side + 2],
        "clock": run.clock,
        "counts": run.counts,
        "books": run.books,
        "pacers": run.pacers,
        "held": run.held,
        "records": run.records,
        "edge_total": run._edge_total,
        "source_carry": run._sources.carry,
        "source_total": run._sources.total,
        "source_gained": run._sources.gained,
        "source_rate": run._sources.rate,
        **run.openings.state(),
        "rain_carry": run._rain_carry,
        "soil_state": run._soil_state,
    }


def _fingerprint(run: SurfaceSimulation) -> str:
    digest = hashlib.sha256(repr(run.settings).encode())
    for array in (run._z, run._n2, run._numbers, run._crest_x, run._crest_y, run._edges, run._sources.cell):
        digest.update(np.ascontiguousarray(array).tobytes())
    for array in (*run._series.arrays, *run._soil):
        digest.update(array.tobytes())
    digest.update(repr((run._law, run._rain_series)).encode())
    if run.rain_maps:
        digest.update(repr(list(run.rain_maps.start_s)).encode())
        for rate in run.rain_maps.rate_m_s:
            digest.update(np.ascontiguousarray(rate).tobytes())
    return digest.hexdigest()
