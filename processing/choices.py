"""Choices among a few code words: shown by their names in the user's language, handed over as the code word.

The code words are the options themselves: ``qgis_process``, models and batch tables hold them in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum

WRAPPER = "widget_wrapper"
DIALOGS = f"{__package__.rpartition('.')[0]}.plugins.dialogs"
"""Where QGIS finds our widgets of dialogs: by name and when it shows one, so that nothing here imports the desktop."""
WIDGET = f"{DIALOGS}.choice_widget.NamedChoice"
COLUMNS = 3


def one_of(
    name: str, label: str, names: Mapping[str, str], default: str | None, *, optional: bool = False
) -> QgsProcessingParameterEnum:
    """Return a parameter for one of some code words, of which each has its name."""
    return _named(QgsProcessingParameterEnum(name, label, list(names), False, default, optional, True), names)


def some_of(
    name: str, label: str, names: Mapping[str, str], default: list[str], *, optional: bool = False
) -> QgsProcessingParameterEnum:
    """Return a parameter for any number of some code words, of which each has its name."""
    return _named(QgsProcessingParameterEnum(name, label, list(names), True, default, optional, True), names)


def names_of(definition: QgsProcessingParameterDefinition) -> dict[str, str]:
    """Return the name of each code word of a parameter; empty for one that has none."""
    told: Any = definition.metadata().get(WRAPPER)
    return dict(told.get("names", {})) if isinstance(told, dict) else {}


def _named(definition: QgsProcessingParameterEnum, names: Mapping[str, str]) -> QgsProcessingParameterEnum:
    told = {"class": WIDGET, "names": dict(names), "useCheckBoxes": definition.allowMultiple(), "columns": COLUMNS}
    definition.setMetadata({WRAPPER: told})
    return definition
