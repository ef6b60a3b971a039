"""From the name and parameters of a request to the function that answers it."""

from __future__ import annotations

import importlib
import inspect
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.task import MARK
from undergrid.core.kernel.text import Text

# JSON-RPC 2.0, section 5.1
PARSE_ERROR, INVALID_REQUEST, UNKNOWN_METHOD, INVALID_PARAMETERS = -32700, -32600, -32601, -32602

CORE = Path(__file__).resolve().parent.parent
UPDATE = Text(
    "Restart QGIS after an update of the plugin; if it stays, report it with the plugin's version.",
    "插件更新后请重启 QGIS；若仍出现，请连同插件版本一并反馈。",
)


class RequestError(UndergridError):
    """The asker asked for what the engine does not offer, or in a form it does not take."""

    kind = "request"

    def __init__(self, code: int, text: Text) -> None:
        super().__init__(text, UPDATE)
        self.code = code


def find_task(name: str) -> Callable[..., Any]:
    """Return the task that ``name`` (``domain.module.function``) stands for; import its module if need be.

    Raises :class:`RequestError` for all that is no function marked as a task in a package of the engine.
    """
    unknown = RequestError(
        UNKNOWN_METHOD, Text("The engine has no task '{name}'.", "引擎中没有任务“{name}”。").fill(name=name)
    )
    *path, function_name = name.split(".")
    plain = all(part.isidentifier() and not part.startswith("_") for part in (*path, function_name))
    if len(path) < 2 or not plain or not (CORE / path[0]).is_dir():
        raise unknown
    module_name = ".".join(("undergrid.core", *path))
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        if error.name and f"{module_name}.".startswith(f"{error.name}."):
            raise unknown from None
        raise
    function = getattr(module, function_name, None)
    if not (inspect.isfunction(function) and getattr(function, MARK, False)):
        raise unknown
    return function


def check_parameters(function: Callable[..., Any], given: dict[str, Any]) -> None:
    """Raise :class:`RequestError` unless ``given`` are parameters that the task declares, of the declared types."""
    hints = get_type_hints(function)
    declared = dict(list(inspect.signature(function).parameters.items())[1:])  # the first one is the call itself
    for name in given:
        if name not in declared:
            raise _refuse(Text("there is no parameter '{name}'", "没有参数“{name}”"), name=name)
    for name, parameter in declared.items():
        if name not in given:
            if parameter.default is inspect.Parameter.empty:
                raise _refuse(Text("parameter '{name}' is missing", "缺少参数“{name}”"), name=name)
        elif not fits(given[name], hints.get(name, Any)):
            wanted = inspect.formatannotation(hints[name])
            raise _refuse(
                Text("parameter '{name}' must be {wanted}", "参数“{name}”的类型应为 {wanted}"), name=name, wanted=wanted
            )


def _refuse(reason: Text, **values: str) -> RequestError:
    whole = Text(f"The request cannot be taken: {reason.en}.", f"无法受理该请求：{reason.zh}。")
    return RequestError(INVALID_PARAMETERS, whole.fill(**values))


def fits(value: Any, hint: Any) -> bool:
    """Return whether a JSON value is of the type that a task declares; an integer is a number too, a truth is not."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin in (Union, types.UnionType):
        return any(fits(value, one) for one in arguments)
    if origin is Literal:
        return value in arguments
    if isinstance(value, bool) or hint is bool:
        return isinstance(value, bool) and hint is bool
    if isinstance(value, str):
        return hint is str  # a sequence too, but nobody means its letters
    if hint is float:
        return isinstance(value, (int, float))
    if hint in (None, type(None)):
        return value is None
    kind = origin or hint
    if isinstance(value, dict):
        return isinstance({}, kind) and (not arguments or all(fits(item, arguments[1]) for item in value.values()))
    if isinstance(value, list):
        return isinstance([], kind) and all(fits(item, (*arguments, Any)[0]) for item in value)
    return isinstance(value, kind)
