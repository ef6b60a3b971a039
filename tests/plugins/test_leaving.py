"""What the plugin asks of QGIS's windows when it is left."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from undergrid.plugins.plugin import _is_ours
from undergrid.processing.flood.import_rainfall import ImportRainfall
from undergrid.processing.model_words import ShippedModel

MODELS = Path(__file__).resolve().parents[2] / "models"


def test_an_algorithm_of_ours_is_known_without_its_provider(qgis) -> None:
    """A dialog of an earlier load holds one whose provider is gone; asking it for its id ended QGIS."""
    assert _is_ours(ImportRainfall())
    assert _is_ours(ShippedModel(next(MODELS.rglob("*.model3"))).createInstance())
    assert not _is_ours(QgsProcessingModelAlgorithm("theirs", "theirs"))
    assert not _is_ours(None)
