"""Arithmetic that a user may write in a file: numbers, names, + - * / **, and a handful of functions. Nothing else."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

Value = float | NDArray[np.float64]
BINARY: dict[type[ast.operator], Callable[[Value, Value], Value]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
UNARY: dict[type[ast.unaryop], Callable[[Value], Value]] = {ast.UAdd: np.positive, ast.USub: np.negative}
FUNCTIONS: dict[str, Callable[..., Value]] = {
    "lg": np.log10,
    "log10": np.log10,
    "ln": np.log,
    "exp": np.exp,
    "sqrt": np.sqrt,
    "min": np.minimum,
    "max": np.maximum,
}


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that was read and found harmless; call it with the values of its names."""

    text: str
    names: tuple[str, ...]
    tree: ast.expr

    @classmethod
    def read(cls, text: str, names: tuple[str, ...]) -> Expression:
        """Return the expression, or raise :class:`SourceError` naming what may not stand in it."""
        try:
            tree = ast.parse(text.replace("^", "**"), mode="eval").body
        except SyntaxError as fault:
            raise _refused(text, str(fault.msg)) from fault
        _allow(tree, names, text)
        return cls(text, names, tree)

    def __call__(self, **values: Value) -> Value:
        """Return the value, as an array where a value is an array."""
        return _evaluate(self.tree, values)


def _allow(node: ast.expr, names: tuple[str, ...], text: str) -> None:
    match node:
        case ast.Constant(value=int() | float()):
            return
        case ast.Name(id=name) if name in names:
            return
        case ast.BinOp(left=left, op=op, right=right) if type(op) in BINARY:
            _allow(left, names, text)
            _allow(right, names, text)
        case ast.UnaryOp(op=op, operand=operand) if type(op) in UNARY:
            _allow(operand, names, text)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS:
            for argument in args:
                _allow(argument, names, text)
        case _:
            raise _refused(text, ast.unparse(node))


def _evaluate(node: ast.expr, values: dict[str, Value]) -> Value:
    match node:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.Name(id=name):
            return values[name]
        case ast.BinOp(left=left, op=op, right=right):
            return BINARY[type(op)](_evaluate(left, values), _evaluate(right, values))
        case ast.UnaryOp(op=unary, operand=operand):
            return UNARY[type(unary)](_evaluate(operand, values))
        case ast.Call(func=ast.Name(id=name), args=args):
            return FUNCTIONS[name](*(_evaluate(argument, values) for argument in args))
    raise AssertionError(ast.dump(node))  # _allow lets nothing else in


def _refused(text: str, what: str) -> SourceError:
    return SourceError(
        Text("In the expression “{text}”, “{what}” cannot be used.", "表达式“{text}”中不能使用“{what}”。").fill(
            text=text, what=what
        ),
        Text(
            "Write it with numbers, t, P, + - * / **, brackets, and lg, ln, exp, sqrt, min, max.",
            "请只用数字、t、P、+ - * / **、括号及 lg、ln、exp、sqrt、min、max 书写。",
        ),
    )
