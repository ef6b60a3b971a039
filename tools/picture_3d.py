"""Draw layers in QGIS's own 3D, without a window, for the guide and for tests.

``picture_3d.py PICTURE.png EAST NORTH LEVEL LAYER=STYLE ...`` in QGIS's Python.

Each layer is a file with its 3D style (``tubes.gpkg=styles/survey/results/tubes.qml``). The camera looks at the place
from ``--distance`` metres, ``--pitch`` degrees off the vertical. The drawing is a print layout's 3D map: it needs no
graphics card, where a 3D view in a window of a machine without one may fail.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from qgis._3d import Qgs3D, Qgs3DMapSettings, QgsCameraPose, QgsDirectionalLightSettings, QgsLayoutItem3DMap
from qgis.core import (
    QgsApplication,
    QgsLayoutExporter,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVector3D,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from undergrid.tools.screenshot import screen

WIDTH_MM, HEIGHT_MM, DPI = 240.0, 150.0, 150
NOTHING_BELOW = """
<qgis3d>
  <terrain terrain-rendering-enabled="0" exaggeration="1" texture-size="512" screen-error="3" ground-error="1">
    <layers/><generator type="flat"/>
  </terrain>
</qgis3d>
"""


def draw(asked: argparse.Namespace) -> None:
    """Draw the picture in this process, which needs a display and ends with it."""
    application = QgsApplication([], True)
    application.initQgis()
    Qgs3D.initialize()
    project = QgsProject.instance()
    layers = []
    for told in asked.layers:
        path, _equals, style = told.partition("=")
        layer = QgsVectorLayer(path, Path(path).stem, "ogr")
        _words, is_read = layer.loadNamedStyle(str(Path(style).resolve()))
        if not layer.isValid() or not is_read or layer.renderer3D() is None:
            raise SystemExit(f"{told}: no layer, or no 3D style")
        layers.append(project.addMapLayer(layer))
    # Settings without a terrain generator bring QGIS 3.40 down; only XML gives them one from Python.
    document = QDomDocument()
    document.setContent(NOTHING_BELOW)
    scene = Qgs3DMapSettings()
    scene.readXml(document.documentElement(), QgsReadWriteContext())
    scene.setCrs(layers[0].crs())
    half = asked.reach
    scene.setExtent(QgsRectangle(asked.east - half, asked.north - half, asked.east + half, asked.north + half))
    scene.setOrigin(QgsVector3D(asked.east, asked.north, 0))
    scene.setTransformContext(project.transformContext())
    scene.setLayers(layers)
    scene.setBackgroundColor(QColor("white"))
    scene.setTerrainRenderingEnabled(False)
    scene.setLightSources([QgsDirectionalLightSettings().clone()])
    camera = QgsCameraPose()
    camera.setCenterPoint(QgsVector3D(0, asked.level, 0))
    camera.setDistanceFromCenterPoint(asked.distance)
    camera.setPitchAngle(asked.pitch)
    camera.setHeadingAngle(asked.heading)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    view = QgsLayoutItem3DMap(layout)
    view.attemptSetSceneRect(QRectF(0, 0, WIDTH_MM, HEIGHT_MM))
    view.setCameraPose(camera)
    view.setMapSettings(scene)
    layout.addLayoutItem(view)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi, settings.cropToContents = DPI, True
    done = QgsLayoutExporter(layout).exportToImage(asked.picture, settings)
    if done != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"{asked.picture} could not be drawn ({done})")
    os._exit(0)  # taken down in Python's order, QGIS 3.40's 3D falls after the work is done


def main() -> int:
    """Draw one picture on a display that nobody sees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("picture")
    for name in ("east", "north", "level"):
        parser.add_argument(name, type=float)
    parser.add_argument("layers", nargs="+", metavar="LAYER=STYLE")
    for name, value in (("distance", 45.0), ("pitch", 60.0), ("heading", 30.0), ("reach", 60.0)):
        parser.add_argument(f"--{name}", type=float, default=value)
    parser.add_argument("--here", action="store_true", help="on the display of this process")
    asked = parser.parse_args()
    if asked.here:
        draw(asked)
    with screen(640, 480) as display:
        variables = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
        command = [sys.executable, __file__, *sys.argv[1:], "--here"]
        return subprocess.run(command, env=variables, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
