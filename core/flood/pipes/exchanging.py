"""SWMM files into the store and out of it."""

from __future__ import annotations

from dataclasses import replace as changed
from pathlib import Path

from pyproj import CRS

from undergrid.core.flood.pipes.engine_check import checked
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.named_files import told
from undergrid.core.flood.pipes.reading import read_model
from undergrid.core.flood.pipes.stored_model import keep_model, load_model
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store


@task
def import_swmm_model(
    call: Call, *, inp: str, name: str | None = None, crs: str | None = None, replace: bool = False
) -> Answer:
    """Put a SWMM input file into the store under ``name`` (else the file's); say what would trouble SWMM in it.

    ``crs``: the coordinates of the file; without it they are taken for the store's own.
    """
    path = Path(inp)
    model = read_model(path, call.report)
    for finding in told(model.original):
        call.report(finding)
    with open_store(call.connection) as store:
        own = CRS.from_user_input(crs) if crs else store.crs
        placed = model if own == store.crs else model.moved(own, store.crs)
        for finding in checked(placed):
            call.report(finding)
        key = keep_model(store, call, name or path.stem, placed, source=path.name, replace=replace)
    return {"model": str(key), "name": name or path.stem, **counts(model)}


@task
def export_swmm_model(call: Call, *, name: str, inp: str, crs: str | None = None) -> Answer:
    """Write a model of the store as a SWMM input file, in the coordinates of ``crs`` or else those it came in."""
    with open_store(call.connection) as store:
        model = load_model(store, name)
        if crs and CRS.from_user_input(crs) != CRS.from_user_input(model.crs or store.crs):
            model = changed(model.moved(store.crs, CRS.from_user_input(crs)), crs=None)
    model.file().write(Path(inp))
    return {"inp": inp, **counts(model)}


def moved(model: Model, from_crs: CRS, to_crs: CRS) -> Model:
    """Return the model with its geometry in another coordinate system; lengths and levels stay as they are."""
    return model.moved(from_crs, to_crs)


def counts(model: Model) -> dict[str, int]:
    """Return how many elements a model has."""
    return {"nodes": len(model.nodes), "links": len(model.links), "subcatchments": len(model.subcatchments)}
