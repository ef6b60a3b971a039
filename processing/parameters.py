"""Parameters that algorithms of several rooms have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from .texts import tr

Parameter = TypeVar("Parameter", bound=QgsProcessingParameterDefinition)


def advanced(parameter: Parameter) -> Parameter:
    """Return the parameter, folded away among the advanced ones."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter


def tables() -> str:
    """Return the filter for files that hold a table."""
    return tr("Tables") + " (*.csv *.txt *.tsv *.xlsx *.xls *.ods)"


def table(name: str, label: str, *, optional: bool = False) -> QgsProcessingParameterFile:
    """Return a parameter for a small table in a file: a text table or a workbook."""
    kind = Qgis.ProcessingFileParameterBehavior.File
    return QgsProcessingParameterFile(name, label, kind, "", None, optional, tables())


def words(line: str) -> list[str]:
    """Return names that stand in one line, between commas, semicolons (Chinese ones too) or white space."""
    return [word for word in re.split(r"[,;，；、\s]+", line) if word]


def listed(line: str) -> list[str]:
    """Return names that stand between commas or semicolons, Chinese ones too; a name may hold blanks."""
    return [word.strip() for word in re.split(r"[,;，；、\n]+", line) if word.strip()]


def numbers(name: str, line: str) -> list[float]:
    """Return the numbers that stand in one line, between commas (Chinese ones too) or white space, or refuse it."""
    try:
        found = [float(word) for word in words(line)]
    except ValueError as error:
        raise QgsProcessingException(tr("{name} is no list of numbers: {why}").format(name=name, why=error)) from None
    if not found:
        raise QgsProcessingException(tr("{name} holds no number.").format(name=name))
    return found


def unknown(algorithm: QgsProcessingAlgorithm, given: Mapping[str, Any]) -> str:
    """Return what is to be said of names that an algorithm does not know, with the nearest that it does; or nothing."""
    known = [definition.name() for definition in algorithm.parameterDefinitions()]
    said = []
    for name in given:
        if name not in known:
            near = get_close_matches(name.upper(), known, 1, 0.4)
            meant = tr("did you mean {name}?").format(name=near[0]) if near else tr("known are: {names}")
            said.append(
                tr("{algorithm} has no parameter {name}; {meant}").format(
                    algorithm=algorithm.name(), name=name, meant=meant.format(names=", ".join(known))
                )
            )
    return "\n".join(said)
