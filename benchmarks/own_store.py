"""A durable store made for one benchmark, which leaves neither server nor files behind."""

from __future__ import annotations

import os
import shutil
import tempfile
from abc import ABC, abstractmethod
from contextlib import ExitStack
from pathlib import Path

from undergrid.core.kernel.task import Call
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.lifecycle import create_store


class OwnStore(ABC):
    """A cluster with an empty store, and a ``folder`` for files; whoever derives from it fills it in ``prepare``."""

    def __init__(self, crs: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="ug-bench-"))
        self.folder.chmod(0o755)
        self.cluster = Cluster(self.folder / "store")
        with ExitStack() as undone:
            undone.callback(self.finish)
            self.cluster.start()
            self.keywords = self.cluster.keywords()
            create_store(Call(connection=self.keywords), crs=crs)
            self.prepare()
            undone.pop_all()

    def server_s(self) -> float:
        """Return the processor seconds that the server and all its processes took so far (Linux; elsewhere 0)."""
        file = self.cluster.data / "postmaster.pid"
        if not Path("/proc/self/stat").exists() or not file.exists():
            return 0.0
        own = file.read_text().split()[0]
        parents = {path: _numbers(path) for path in Path("/proc").glob("[0-9]*/stat")}
        ticks = sum(sum(each[10:14]) for path, each in parents.items() if path.parent.name == own)
        ticks += sum(sum(each[10:12]) for each in parents.values() if each and str(each[0]) == own)
        return ticks / os.sysconf("SC_CLK_TCK")

    @abstractmethod
    def prepare(self) -> None:
        """Fill the store with what the benchmark is about."""

    def finish(self) -> None:
        """Stop the server and remove all files."""
        self.cluster.stop()
        shutil.rmtree(self.folder)


def _numbers(path: Path) -> list[int]:
    """Return a process's parent and what follows it in /proc/N/stat; nothing for one that is gone."""
    try:
        told = path.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [int(each) for each in told.rsplit(")", 1)[1].split()[1:15]]
