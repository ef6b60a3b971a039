"""What the engine offers to its askers: functions marked as tasks, each called with one :class:`Call`.

A task is found by its own name: ``intake.importing.import_survey`` is the function ``import_survey`` in
``core/intake/importing.py``. There is no list to add it to. From a script, call the function itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import wraps
from inspect import Parameter, Signature
from typing import Any, TypeVar, cast, get_type_hints

from undergrid.core.kernel.account import accounted
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Language
from undergrid.core.kernel.values import Answer

TaskFunction = TypeVar("TaskFunction", bound=Callable[..., Any])

MARK = "__undergrid_task__"


def _drop(_finding: Finding) -> None:
    """Default sink of findings."""


def _as_declared(_slug: str, severity: Severity) -> Severity | None:
    """Default weight of findings."""
    return severity


@dataclass(frozen=True, slots=True)
class Call:
    """The circumstances of one call of a task: everything that is not its subject.

    ``connection`` holds libpq keywords (host, port, dbname, user, password, service ...) and never leaves memory.
    ``report`` takes findings; ``weigh`` takes the slug and severity of one and returns the severity under which it is
    told (None: it is not told). What a task decides by severity, it decides by this one.
    """

    progress: Progress = field(default_factory=Progress)
    connection: Mapping[str, str] = field(default_factory=dict, repr=False)
    language: Language = "en"
    report: Callable[[Finding], None] = _drop
    weigh: Callable[[str, Severity], Severity | None] = _as_declared

    def is_error(self, finding: Finding) -> bool:
        """Return whether a finding is told as an error."""
        return self.weigh(finding.slug, finding.severity) is Severity.ERROR


def task(function: TaskFunction) -> TaskFunction:
    """Mark ``function(call, *, ...) -> JSON value`` as one that may be asked for over the line.

    While it runs, an account of its inputs is kept; what had no effect is reported (:mod:`account`).
    """

    @wraps(function)
    def asked(call: Call, **given: Any) -> Any:
        with accounted(function, given, call.report):
            return function(call, **given)

    setattr(asked, MARK, True)
    return cast(TaskFunction, asked)


def task_from(form: type[Any]) -> Callable[[Callable[[Call, Any], dict[str, Any]]], Callable[..., dict[str, Any]]]:
    """Mark ``function(call, asked)`` as a task whose parameters are the fields of ``form``, a dataclass.

    It is asked for, and called, with the fields as keywords; forms that share fields declare them once, in a base.
    """
    hints = get_type_hints(form)

    def mark(function: Callable[[Call, Any], dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        @wraps(function)
        def ask(call: Call, **asked: Any) -> Answer:
            return function(call, form(**asked))

        parameters = [Parameter("call", Parameter.POSITIONAL_OR_KEYWORD, annotation=Call)]
        for each in fields(form):
            default = Parameter.empty if each.default is MISSING else each.default
            parameters.append(
                Parameter(each.name, Parameter.KEYWORD_ONLY, default=default, annotation=hints[each.name])
            )
        ask.__dict__.pop("__wrapped__")  # the signature is the form's
        ask.__dict__["__signature__"] = Signature(parameters, return_annotation=dict[str, Any])
        ask.__annotations__ = {"call": Call, **hints, "return": dict[str, Any]}
        return task(ask)

    return mark
