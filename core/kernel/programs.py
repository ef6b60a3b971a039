"""The one place from which the engine starts other programs: a list of arguments of our own, never a shell."""

from __future__ import annotations

import subprocess  # nosec B404  (mdbtools, PostgreSQL's programs and our own engine are programs)
from collections.abc import Sequence
from typing import Any

PIPE = subprocess.PIPE
DEVNULL = subprocess.DEVNULL
Program = subprocess.Popen
Completed = subprocess.CompletedProcess
TimeoutExpired = subprocess.TimeoutExpired


def start(command: Sequence[str], **how: Any) -> Program[Any]:
    """Start a program; ``how`` is what :class:`subprocess.Popen` takes, of which a shell is no part."""
    if how.get("shell"):
        raise ValueError("no program is started by a shell")
    return Program(command, **how)  # nosec B603  (a list of arguments of our own)


def run(command: Sequence[str], *, timeout_s: float | None = None, **how: Any) -> Completed[Any]:
    """Run a program to its end without input, its output captured; it is ended when that takes longer than told."""
    with start(command, stdin=DEVNULL, stdout=PIPE, stderr=PIPE, **how) as process:
        try:
            said, complained = process.communicate(timeout=timeout_s)
        finally:
            if process.poll() is None:
                process.kill()
    return Completed(command, process.returncode, said, complained)
