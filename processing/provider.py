"""The Processing provider: finds the algorithms in the rooms' folders and the models that planners run in batch."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsMessageLog, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from . import domains
from .algorithm import UndergridAlgorithm
from .model_words import ShippedModel
from .texts import tr

HERE = Path(__file__).absolute().parent
MODELS = HERE.parent / "models"


class UndergridProvider(QgsProcessingProvider):
    """Undergrid in the toolbox, in ``qgis_process`` and in models."""

    def id(self) -> str:
        return "undergrid"

    def name(self) -> str:
        return "Undergrid"

    def longName(self) -> str:
        return tr("Undergrid: pipelines, grid, facilities and storm-water flood")

    def icon(self) -> QIcon:
        return domains.icon("undergrid")

    def loadAlgorithms(self) -> None:
        for kind in algorithm_classes():
            self.addAlgorithm(kind())
        for path in sorted(MODELS.glob("*.model3")):
            model = ShippedModel(path)
            if model.is_read:
                self.addAlgorithm(model)
            else:
                QgsMessageLog.logMessage(tr("The model {name} could not be read.").format(name=path.name), "Undergrid")


def algorithm_classes() -> Iterator[type[UndergridAlgorithm]]:
    """Yield every algorithm class that a file of a room's folder defines; there is no list to add it to."""
    for path in sorted(HERE.glob("*/[!_]*.py")):
        module = importlib.import_module(f"{__package__}.{path.parent.name}.{path.stem}")
        for _name, kind in inspect.getmembers(module, inspect.isclass):
            if (
                kind.__module__ == module.__name__
                and issubclass(kind, UndergridAlgorithm)
                and "identifier" in vars(kind)
            ):
                yield kind
