"""undergrid:bridgerating."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingOutputNumber

from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..survey.parameters import POINTS, layer
from ..texts import tr

NUMBERS = {
    "BRIDGES": tr("Bridges in use"),
    "RATED": tr("Rated"),
    "NOT_RATED": tr("Not rated"),
    "POOR": tr("Of the two worst grades"),
    "MEAN_SCORE": tr("Mean score"),
}

STANDARDS = {"cjj99": tr("CJJ 99, city bridges"), "jtg_h21": tr("JTG/T H21, road bridges")}


class BridgeRating(UndergridAlgorithm):
    """Rates bridges by the scores of their parts."""

    identifier = "bridgerating"
    title = tr("Bridge rating")
    summary = tr(
        "Rates bridges by the scores of deck, superstructure and substructure: city bridges by CJJ 99 (0.15, 0.40, "
        "0.45; grades A to E), road bridges by JTG/T H21-2011 (0.20, 0.40, 0.40; classes 1 to 5).\nA bridge with a "
        "score missing is not rated, and told; so is one of the two worst grades."
    )
    keywords = tr("facilities,bridge,rating,condition,BCI,CJJ 99,JTG/T H21")
    task = "facilities.bridge_rating.bridge_rating"
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield one_of("STANDARD", tr("Standard of bridges that name none"), STANDARDS, "cjj99")
        yield layer("OUTPUT", tr("Bridges with their grades"), POINTS)
        for name, title in NUMBERS.items():
            yield QgsProcessingOutputNumber(name, title)
