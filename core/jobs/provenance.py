"""What went into a run, so that it can be told later whether a result is still that of today's data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version


def told_inputs(inputs: Mapping[str, Any]) -> Answer:
    """Return a run's inputs as the register keeps them: every value, every file by its hash, the program.

    A file becomes ``{"file", "sha256", "bytes", "changed_at"}``; lists and tables are looked through; what is None was
    not given and is left out.
    """
    return {name: _told(value) for name, value in inputs.items() if value is not None} | {"program": program_version()}


def changed_since(told: Mapping[str, Any]) -> list[str]:
    """Return the names of inputs whose files have other contents than when they were told, or are gone."""
    changed = []
    for name, value in told.items():
        if isinstance(value, Mapping) and "sha256" in value:
            path = Path(value["file"])
            if not path.is_file() or content_sha256([path]) != value["sha256"]:
                changed.append(name)
    return changed


def _told(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _told(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_told(each) for each in value]
    file = str(value).split("|", maxsplit=1)[0]
    if isinstance(value, str) and file and Path(file).is_file():
        status = Path(file).stat()
        changed_at = datetime.fromtimestamp(status.st_mtime, UTC).isoformat(timespec="seconds")
        return {
            "file": value,
            "sha256": content_sha256([Path(file)]),
            "bytes": status.st_size,
            "changed_at": changed_at,
        }
    return value
