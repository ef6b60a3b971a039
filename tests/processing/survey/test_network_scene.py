"""The network's bodies through the real ``qgis_process``, and dressed by QGIS's own 3D classes."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest
from qgis._3d import Qgs3D, QgsPhongMaterialSettings, QgsPolygon3DSymbol, QgsRuleBased3DRenderer
from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor, QImage

from undergrid.processing.survey.network_scene import LOOKS, STYLES
from undergrid.tools import picture_3d


@pytest.fixture(scope="module")
def bodies(qgis, street, tmp_path_factory) -> Iterator[dict[str, QgsVectorLayer]]:
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
    yield layers
    layers.clear()  # a layer that outlives QGIS brings the process down, and a test keeps what it was given


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


def test_qgis_draws_the_bodies_in_their_colours(bodies, street, tmp_path) -> None:
    picture = tmp_path / "street.png"
    middle = bodies["tubes"].extent().center()
    place = [str(middle.x()), str(middle.y()), "4"]
    layers = [f"{layer.source()}={STYLES / look}.qml" for look, layer in bodies.items()]
    drawn = subprocess.run(
        [sys.executable, picture_3d.__file__, str(picture), *place, *layers, "--reach", "200"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert drawn.returncode == 0, drawn.stderr
    image = QImage(str(picture))
    hues = Counter(
        colour.hue() // 30
        for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
        if (colour := image.pixelColor(x, y)).saturation() > 100
    )  # fmt: skip
    brown, cyan, magenta = 1, 6, 10  # sewage, water supply, gas: CJJ 61-2017, Appendix B
    assert {brown, cyan, magenta} <= {hue for hue, pixels in hues.items() if pixels > 50}, hues
