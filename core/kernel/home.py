"""Where Undergrid keeps its things on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

ENGINE_STAMP = "undergrid-engine.json"


def home() -> Path:
    """Return the folder that holds the engine's environment and the private store.

    It is ``UNDERGRID_HOME``, or else the folder around the environment this Python runs in.
    Raises SourceError when neither says.
    """
    if configured := os.environ.get("UNDERGRID_HOME"):
        return Path(configured)
    environment = Path(sys.prefix)
    if (environment / ENGINE_STAMP).exists():
        return environment.parent
    raise SourceError(
        Text("Undergrid does not know its folder on this machine.", "无法确定 Undergrid 在本机的数据目录。"),
        Text("Set UNDERGRID_HOME, or use the engine's own Python.", "请设置 UNDERGRID_HOME，或使用引擎自带的 Python。"),
    )
