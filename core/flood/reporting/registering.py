"""Puts a finished surface run into the store's register of runs, with the version of everything that went in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from undergrid.core.flood.meaning.water import RUN_FILES
from undergrid.core.flood.pipes.keeping import keep_run
from undergrid.core.flood.reporting.provenance import told_inputs
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.version import program_version
from undergrid.core.store.connection import open_store


@task
def register_run(call: Call, *, run: str, name: str, inputs: dict[str, Any], kind: str = "surface") -> dict[str, Any]:
    """Keep the run in the folder ``run`` as ``name``: its files, its balance, and every input with its hash.

    Answers the key of the run. Raises SourceError when the folder holds no finished run.
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
        key = keep_run(
            store,
            call,
            name=name,
            kind=kind,
            began_at=datetime.fromtimestamp(balance.stat().st_mtime, UTC),
            inputs=told_inputs(inputs),
            engine=f"Undergrid {program_version()}",
            balance=json.loads(balance.read_text(encoding="utf-8")),
            files=present,
        )
    return {"run": str(key), "files": present}
