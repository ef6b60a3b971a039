"""Puts a finished surface run into the store's register of runs, with the version of everything that went in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from undergrid.core.flood.impact.water import RUN_FILES
from undergrid.core.flood.pipes.stored_model import RunRecord, keep_run
from undergrid.core.flood.runs.rasters import keep_rasters
from undergrid.core.flood.tables import Inundation
from undergrid.core.formats.documents import read_json
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version
from undergrid.core.store.connection import open_store


@task
def register_run(
    call: Call,
    *,
    run: str,
    name: str,
    inputs: dict[str, Any] | None = None,
    kind: str = "surface",
    rasters: bool = False,
) -> Answer:
    """Keep the run in the folder ``run`` as ``name``: its files, its balance, and every input with its hash.

    Its inundated areas are kept as polygons; with ``rasters``, its maxima also as PostGIS rasters. Answers the key of
    the run and how many there were of each. Raises SourceError when the folder holds no finished run.
    """
    folder = Path(run).absolute()
    balance = folder / "balance.json"
    if not balance.is_file():
        raise SourceError(
            Text("There is no finished run in {folder}.", "{folder} 中没有已完成的模拟。").fill(folder=folder),
            Text("Give the folder that the run wrote.", "请给出模拟写出的文件夹。"),
        )
    present = {each: str(folder / file) for each, file in RUN_FILES.items() if (folder / file).is_file()}
    with open_store(call.connection) as store:
        record = RunRecord(
            name=name,
            kind=kind,
            began_at=datetime.fromtimestamp(balance.stat().st_mtime, UTC),
            inputs=inputs or {},
            engine=f"Undergrid {program_version()}",
            balance=dict(read_json(balance)),
            files=present,
        )
        key = keep_run(store, call, record)
        kept = keep_rasters(store, str(key), folder) if rasters else 0
        counted = sa.select(sa.func.count()).where(Inundation.run_id == key)
        with store.connect() as connection:
            areas = connection.scalar(counted)
    return {"run": str(key), "files": present, "areas": areas, "rasters_kept": kept}
