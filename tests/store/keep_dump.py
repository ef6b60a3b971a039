"""Make the dump of a store that is kept for ever: what a release left behind is upgraded by every later one.

``./run python -m undergrid.tests.store.keep_dump``, once at a release, writes ``tests/store/kept/VERSION.ugbackup`` and
its manifest; both are committed.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.stored_model import keep_model
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.version import program_version
from undergrid.core.store.backup import backup_store
from undergrid.core.store.connection import open_store
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.core.store.lifecycle import create_store
from undergrid.tests.facilities.conftest import LAMP, whole, written
from undergrid.tests.fault.worlds import street
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.folders import server_folder

KEPT = Path(__file__).parent / "kept"
ROWS = 40


def fill(keywords: dict[str, str], folder: Path) -> None:
    """Put a survey that was let in, one that waits, facilities, rain and a model into a store."""
    call = Call(connection=keywords)
    for utility, name in (("YS", "accepted"), ("WS", "waiting")):
        made = import_delivery(call, room="survey", files=street(folder / name, ROWS, utility), name=name)
        if name == "accepted":
            accept_delivery(call, delivery=made["delivery"])
    (folder / "facilities").mkdir()
    lamps = [whole(LAMP, number, 30.0 * number, 5.0) for number in range(ROWS)]
    file = written(folder / "facilities" / "lamps.csv", lamps)
    import_delivery(call, room="facilities", files=[file], entry={"accept": True})
    gauge = folder / "gauge.csv"
    gauge.write_text("time,G1\n2024-07-01 08:00,1\n2024-07-01 08:05,2\n", encoding="utf-8")
    import_delivery(call, room="rainfall", files=[str(gauge)], entry={"accept": True})
    with open_store(keywords) as store:
        keep_model(store, call, "two pipes", Model.of(InpFile.parse(TWO_PIPES)))


def make(target: Path) -> dict[str, Any]:
    """Write the dump of a fresh store with data, from a server of its own; return the backup's manifest."""
    folder = server_folder("ug-keep-")
    server = Cluster(folder / "store", tuple(FAST_AND_LOOSE.items()))
    server.start()
    try:
        keywords = server.keywords()
        create_store(Call(connection=keywords), crs={"central_meridian_deg": 106.5}, name="Kept")
        fill(keywords, folder)
        return backup_store(Call(connection=keywords), file=str(target))
    finally:
        server.stop()
        shutil.rmtree(folder)


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    print(make(KEPT / f"{program_version()}.ugbackup")["file"])
    sys.exit(0)
