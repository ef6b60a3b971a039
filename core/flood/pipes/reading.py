"""A model to work with: a file of the user's, or one of the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pyproj import CRS

from undergrid.core.flood.checks.models import MARKED
from undergrid.core.flood.pipes.doubles import doubles
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.stored_model import load_model
from undergrid.core.kernel.errors import ModelError, SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store

TWICE = Text("{count} names stand twice in {file}.", "{file} 中有 {count} 个名称重复。")
RENAME = Text("Each finding has the name and both rows.", "各检查结果给出了名称及两处行号。")
ONE_OF_BOTH = Text(
    "Give either a SWMM file or the name of a model in the store.", "请提供 SWMM 文件或库中模型名称之一。"
)


def read_model(path: Path, report: Callable[[Finding], None]) -> Model:
    """Return the model of a file; raises ModelError when names stand twice in it, each of them reported before."""
    file = InpFile.read(path)
    if file.was_marked:
        report(MARKED.found(Place(file.name)))
    found = [*doubles(file)]
    for finding in found:
        report(finding)
    if found:
        raise ModelError(TWICE.fill(count=len(found), file=path.name), RENAME)
    return Model.of(file, path.resolve().parent)


def chosen_model(call: Call, inp: str | None, model: str | None, files_folder: str | None = None) -> Model:
    """Return the model of a file, or of the store by its name; exactly one must be given.

    ``files_folder``: where the files lie that a model of the store names; without it, it may read none.
    """
    if (inp is None) == (model is None):
        raise SourceError(ONE_OF_BOTH)
    if inp is not None:
        return read_model(Path(inp), call.report)
    with open_store(call.connection) as store:
        kept = load_model(store, str(model))
    return replace(kept, home=Path(files_folder).resolve() if files_folder else None)


def crs_of_model(call: Call, crs: str | None, model: str | None) -> str | CRS | None:
    """Return the system in which a model lies: the one that was named, or the store's for a model of the store."""
    if crs or model is None:
        return crs
    with open_store(call.connection) as store:
        return store.crs
