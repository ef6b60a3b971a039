"""Where the servers of tests keep their data: in memory where this machine lends enough of it, else on its disk."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108  (a folder of a name of its own is made there)
LEAST_FREE = 4 << 30


def server_folder(prefix: str) -> Path:
    """Return a new folder that is open to all, for the server of a private store never runs as root.

    Each test that asks for a store gets a copy of some seven hundred files, which costs a tenth of the processor's time
    where no disk has to hear of them.
    """
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > LEAST_FREE
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=MEMORY if has_room else None))
    folder.chmod(0o755)
    return folder
