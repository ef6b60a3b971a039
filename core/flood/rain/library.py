"""Where storm relations come from: the shipped formulas, a user's TOML file, an IDF table in CSV."""

from __future__ import annotations

import csv
import io
from math import inf
from pathlib import Path
from typing import Any, get_args

import numpy as np

from undergrid.core.flood.rain.expression import Expression
from undergrid.core.flood.rain.intensity import (
    MM_H_PER,
    IdfTable,
    Intensity,
    IntensityUnit,
    StormFormula,
    UserFormula,
)
from undergrid.core.formats.delimited import delimiter_of
from undergrid.core.formats.documents import read_toml
from undergrid.core.formats.text import decoded
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

SHIPPED = Path(__file__).parents[3] / "data" / "storms" / "formulas.csv"


def shipped_formulas(path: Path = SHIPPED) -> dict[str, StormFormula]:
    """Return the formulas that come with the suite, by code."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: _formula(row) for row in csv.DictReader(file)}


def read_formulas(path: Path) -> dict[str, Intensity]:
    """Return the relations of a user's TOML file, by code.

    Each ``[code]`` table has ``name_en``, ``name_zh`` and either the formula's ``form``, ``A``, ``C``, ``b``, ``n``,
    or an ``expression`` of t (min) and P (years) with its ``unit``.
    """
    return {code: _relation(path, code, table) for code, table in read_toml(path).items()}


def read_idf_table(path: Path, unit: IntensityUnit = "mm/h") -> IdfTable:
    """Return the table of a CSV file: first row return periods in years, first column durations in minutes."""
    text = decoded(existing_file(path).read_bytes()).text
    try:
        cells = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text[: 1 << 16]))
        rows = [row for row in cells if any(cell.strip() for cell in row)]
        periods = np.array([float(cell) for cell in rows[0][1:]])
        body = np.array([[float(cell) for cell in row] for row in rows[1:]])
    except (csv.Error, ValueError, IndexError) as fault:
        raise _unreadable(path, str(fault)) from fault
    fits = body.ndim == 2 and body.shape[0] > 1 and body.shape[1] == len(periods) + 1
    is_rising = fits and (np.diff(body[:, 0]) > 0).all() and (np.diff(periods) > 0).all()
    if not is_rising or not ((body > 0) & np.isfinite(body)).all():
        raise _unreadable(path, "two or more rising durations and return periods, a positive intensity for each")
    return IdfTable(path.stem, Text(path.stem, path.stem), body[:, 0], periods, body[:, 1:] * MM_H_PER[unit], str(path))


def find_relation(code_or_path: str) -> Intensity:
    """Return a relation by shipped code, by ``file.toml#code``, or by the path of an IDF table."""
    formulas = shipped_formulas()
    if code_or_path in formulas:
        return formulas[code_or_path]
    file, _, code = code_or_path.partition("#")
    path = Path(file)
    if path.suffix.lower() == ".csv":
        return read_idf_table(path)
    if path.suffix.lower() == ".toml":
        own = read_formulas(path)
        if not code and len(own) == 1:
            return next(iter(own.values()))
        if code in own:
            return own[code]
    raise SourceError(
        Text("There is no storm formula “{code}”.", "没有暴雨公式“{code}”。").fill(code=code_or_path),
        Text(
            "Known: {known}; or give a TOML file (file.toml#code) or an IDF table (CSV).",
            "可用：{known}；或给出 TOML 文件（file.toml#代码）或 IDF 表（CSV）。",
        ).fill(known=", ".join(formulas)),
    )


def _formula(row: dict[str, Any]) -> StormFormula:
    return StormFormula(
        code=row["code"],
        name=Text(row["name_en"], row["name_zh"]),
        form=row["form"],
        A=float(row["A"]),
        C=float(row["C"]),
        b=float(row["b"]),
        n=float(row["n"]),
        to_a=float(row.get("to_a") or inf),
        applies_to=Text(row.get("applies_to_en", ""), row.get("applies_to_zh", "")),
        source=row.get("source", ""),
        confidence=row.get("confidence", "unknown"),
    )


def _relation(path: Path, code: str, table: dict[str, Any]) -> Intensity:
    named = {"code": code, "name_en": code, "name_zh": code, "source": str(path), **table}
    try:
        if "expression" not in table:
            if table["form"] not in ("q", "i", "167"):
                raise ValueError(f"form {table['form']!r}")
            return _formula(named)
        unit = table["unit"]
        if unit not in get_args(IntensityUnit):
            raise ValueError(f"unit {unit!r}")
    except (KeyError, ValueError, TypeError) as fault:
        raise _unreadable(path, f"[{code}] {fault}") from fault
    name = Text(named["name_en"], named["name_zh"])
    return UserFormula(code, name, Expression.read(table["expression"], ("t", "P")), unit, named["source"])


def _unreadable(path: Path, why: str) -> SourceError:
    return SourceError(
        Text("{file} cannot be read as storm data: {why}.", "无法将 {file} 读作暴雨资料：{why}。").fill(
            file=path.name, why=why
        ),
        Text("See the guide page on design storms for the form.", "格式见设计暴雨说明页。"),
    )
