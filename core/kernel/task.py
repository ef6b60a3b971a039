"""What the engine offers to its askers: functions marked as tasks, each called with one :class:`Call`.

A task is found by its own name: ``intake.importing.import_survey`` is the function ``import_survey`` in
``core/intake/importing.py``. There is no list to add it to. From a script, call the function itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Language

TaskFunction = TypeVar("TaskFunction", bound=Callable[..., Any])

MARK = "__undergrid_task__"


def _drop(_finding: Finding) -> None:
    """Default sink of findings."""


@dataclass(frozen=True, slots=True)
class Call:
    """The circumstances of one call of a task: everything that is not its subject.

    ``connection`` holds libpq keywords (host, port, dbname, user, password, service ...) and never leaves memory.
    """

    progress: Progress = field(default_factory=Progress)
    connection: Mapping[str, str] = field(default_factory=dict, repr=False)
    language: Language = "en"
    report: Callable[[Finding], None] = _drop


def task(function: TaskFunction) -> TaskFunction:
    """Mark ``function(call, *, ...) -> JSON value`` as one that may be asked for over the line."""
    setattr(function, MARK, True)
    return function
