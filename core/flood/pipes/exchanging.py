"""SWMM files into the store and out of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
from pyproj import CRS, Transformer
from shapely import transform

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.preflight import preflight
from undergrid.core.flood.pipes.rainfall import with_files_found
from undergrid.core.flood.pipes.stored_model import keep_model, load_model
from undergrid.core.kernel.task import Call, task
from undergrid.core.store.connection import open_store


@task
def import_swmm_model(
    call: Call, *, inp: str, name: str | None = None, crs: str | None = None, replace: bool = False
) -> dict[str, Any]:
    """Put a SWMM input file into the store under ``name`` (else the file's); say what would trouble SWMM in it.

    ``crs``: the coordinates of the file; without it they are taken for the store's own.
    """
    path = Path(inp)
    file = InpFile.read(path)
    with_files_found(file, path.resolve().parent)
    model = Model.of(file)
    with open_store(call.connection) as store:
        placed = moved(model, CRS.from_user_input(crs), store.crs) if crs else model
        for finding in preflight(placed):
            call.report(finding)
        key = keep_model(store, call, name or path.stem, placed, source=path.name, replace=replace)
    return {"model": str(key), "name": name or path.stem, **counts(model)}


@task
def export_swmm_model(call: Call, *, name: str, inp: str, crs: str | None = None) -> dict[str, Any]:
    """Write a model of the store as a SWMM input file, in the coordinates of ``crs`` or else the store's own."""
    with open_store(call.connection) as store:
        model = load_model(store, name)
        placed = moved(model, store.crs, CRS.from_user_input(crs)) if crs else model
    placed.file().write(Path(inp))
    return {"inp": inp, **counts(model)}


def moved(model: Model, from_crs: CRS, to_crs: CRS) -> Model:
    """Return the model with its geometry in another coordinate system; lengths and levels stay as they are."""
    change = Transformer.from_crs(from_crs, to_crs, always_xy=True)

    def placed(frame: pd.DataFrame) -> pd.DataFrame:
        there = frame["geometry"].notna()
        shapes = frame["geometry"].copy()
        if there.any():
            new = transform(shapes[there].to_numpy(), change.transform, interleaved=False)
            shapes[there] = pd.Series([*new], index=shapes.index[there], dtype=object)
        return frame.assign(geometry=shapes)

    return Model(placed(model.nodes), placed(model.links), placed(model.subcatchments), model.skeleton)


def counts(model: Model) -> dict[str, int]:
    """Return how many elements a model has."""
    return {"nodes": len(model.nodes), "links": len(model.links), "subcatchments": len(model.subcatchments)}
