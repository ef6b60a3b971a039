"""Parameters that algorithms of several rooms have."""

from __future__ import annotations

import re
from typing import TypeVar

from qgis.core import Qgis, QgsProcessingParameterDefinition

Parameter = TypeVar("Parameter", bound=QgsProcessingParameterDefinition)


def advanced(parameter: Parameter) -> Parameter:
    """Return the parameter, folded away among the advanced ones."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter


def words(line: str) -> list[str]:
    """Return names that stand in one line, between commas, semicolons (Chinese ones too) or white space."""
    return [word for word in re.split(r"[,;，；、\s]+", line) if word]
