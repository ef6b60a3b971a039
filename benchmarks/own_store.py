"""A durable store made for one benchmark, which leaves neither server nor files behind."""

from __future__ import annotations

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

    @abstractmethod
    def prepare(self) -> None:
        """Fill the store with what the benchmark is about."""

    def finish(self) -> None:
        """Stop the server and remove all files."""
        self.cluster.stop()
        shutil.rmtree(self.folder)
