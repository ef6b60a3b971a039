"""The network's bodies through the real ``qgis_process``, and dressed by QGIS's own 3D classes."""

from itertools import combinations

import pytest
from qgis._3d import Qgs3D, QgsPhongMaterialSettings, QgsPolygon3DSymbol, QgsRuleBased3DRenderer
from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from undergrid.processing.survey.network_scene import LOOKS, STYLES


@pytest.fixture(scope="module")
def bodies(qgis, street, tmp_path_factory) -> dict[str, QgsVectorLayer]:
    """The street's tubes and shafts, in the styles that came with the plugin."""
    folder = tmp_path_factory.mktemp("scene")
    files = {output: str(folder / f"{look}.gpkg") for output, look in LOOKS.items()}
    ran = street.run("undergrid:networkscene", **files)
    assert ran.code == 0, ran.said
    assert (ran.results["PIPES"], ran.results["CHAMBERS"], ran.results["LEFT_OUT"]) == (6, 4, 0)
    Qgs3D.initialize()
    layers = {}
    for output, look in LOOKS.items():
        layer = QgsVectorLayer(files[output], look, "ogr")
        _said, well = layer.loadNamedStyle(str(STYLES / f"{look}.qml"))
        assert well
        layers[look] = layer
    return layers


def across(feature) -> float:
    """Return how wide the first face of a body is: the lid of a tube."""
    lid = [(corner.x(), corner.y(), corner.z()) for corner in feature.geometry().constGet().geometryN(0).vertices()]
    return max(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 for one, other in combinations(lid, 2))


def test_every_tube_is_as_wide_as_its_pipe(bodies) -> None:
    found = {feature["category"]: across(feature) for feature in bodies["tubes"].getFeatures()}
    assert found == {
        "WS": pytest.approx(0.4, abs=1e-3), "JP": pytest.approx(0.2, abs=1e-3), "TR": pytest.approx(0.1, abs=1e-3)
    }  # fmt: skip


def test_a_tube_lies_at_the_level_of_its_pipe(bodies) -> None:
    main = next(each for each in bodies["tubes"].getFeatures() if each["category"] == "JP")
    heights = [corner.z() for corner in main.geometry().vertices()]
    assert (max(heights), min(heights)) == (pytest.approx(4.0), pytest.approx(3.8))  # measured at the top


@pytest.mark.parametrize("look", LOOKS.values())
def test_bodies_stand_in_the_3d_view_in_standard_colours(bodies, look) -> None:
    assert bodies[look].renderer3D().type() == "rulebased"
    renderer = sip.cast(bodies[look].renderer3D(), QgsRuleBased3DRenderer)
    rules = {rule.filterExpression(): rule.symbol() for rule in renderer.rootRule().children()}
    symbol = sip.cast(rules["\"category\" = 'JP'"], QgsPolygon3DSymbol)
    water = sip.cast(symbol.materialSettings(), QgsPhongMaterialSettings)
    assert water.diffuse() == QColor(0, 255, 255)  # CJJ 61-2017, Appendix B
    assert "ELSE" in rules
