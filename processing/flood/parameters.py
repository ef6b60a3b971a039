"""Parameters that several algorithms of the room have in common, each declared in one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..choices import WRAPPER, one_of, some_of
from ..parameters import advanced
from ..texts import tr

WHOLE_FROM = 100  # from this size on a tenth is as much as anyone writes
MAXIMA = (
    ("DEPTH", tr("Maximum depth (m)")),
    ("SPEED", tr("Maximum velocity (m/s)")),
    ("PRODUCT", tr("Maximum depth times velocity (m²/s)")),
    ("DURATION", tr("Time deeper than 0.15 m")),
    ("ARRIVAL", tr("Arrival time")),
)

RAINFALL = {"GAUGES": tr("Gauges")}
SIDES = {"north": tr("north"), "south": tr("south"), "west": tr("west"), "east": tr("east")}
SOLVERS = {"local_inertial": tr("Local inertia"), "shallow_water": tr("Full shallow water")}
PRECISIONS = {"single": tr("Single"), "double": tr("Double")}
WATER_RASTERS = {
    "MAX_DEPTH": tr("Maximum depth"),
    "MAX_VELOCITY": tr("Maximum velocity"),
    "MAX_DEPTH_VELOCITY": tr("Maximum depth times velocity"),
    "ARRIVAL": tr("Arrival time"),
    "DURATION": tr("Time under more than 0.15 m"),
    "DEPTH": tr("Depth through time"),
}


def with_rainfall(asked: dict[str, Any]) -> dict[str, Any]:
    """Return a request in which the table of rain (or the rate) has the engine's name; two rains are refused."""
    rains = [name for name in ("rain_table", "rain_mm_h", "rain_grid", "rain") if asked.get(name) not in (None, "")]
    if len(rains) > 1:
        raise QgsProcessingException(
            tr("Two rains were given: {names}. Give one.").format(names=", ".join(name.upper() for name in rains))
        )
    table, rate = asked.pop("rain_table", None), asked.pop("rain_mm_h", None)
    rainfall = table or rate
    return asked | ({"rainfall": rainfall} if rainfall is not None else {})


def open_sides() -> QgsProcessingParameterEnum:
    """Return the parameter for the sides of the terrain where water may leave."""
    label = tr("Sides where water may leave")
    return some_of("OPEN_SIDES", label, SIDES, list(SIDES), optional=True)


def solver() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield how the surface is computed: scheme, precision, threads, mesh, going on from a checkpoint."""
    yield advanced(one_of("SCHEME", tr("Numerical scheme"), SOLVERS, "local_inertial"))
    yield advanced(one_of("PRECISION", tr("Precision"), PRECISIONS, "single"))
    yield advanced(count("THREADS", tr("Threads (0: all)"), 0, minimum=0))
    label = tr("Resample a terrain that is turned or not square")
    yield advanced(QgsProcessingParameterBoolean("RESAMPLE", label, False))
    yield advanced(QgsProcessingParameterBoolean("VELOCITY_MESH", tr("Also a mesh with velocity arrows"), False))
    yield advanced(file("RESTART", tr("Go on from a checkpoint"), "npz", optional=True))


def checkpoint() -> QgsProcessingParameterFileDestination:
    """Return the parameter for the file a run is laid down in."""
    label, kind = tr("Checkpoint, written at every output and on cancel"), tr("Checkpoint (*.npz)")
    return advanced(QgsProcessingParameterFileDestination("CHECKPOINT", label, kind, None, True, False))


def water_rasters() -> Iterator[QgsProcessingOutputRasterLayer]:
    """Yield the rasters every run over a terrain leaves behind."""
    for name, label in WATER_RASTERS.items():
        yield QgsProcessingOutputRasterLayer(name, label)


def run_of_water() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield the folder of a run, and its rasters one by one for runs of other programs."""
    yield folder("RUN", tr("Folder of a run"), optional=True)
    for name, label in MAXIMA:
        yield advanced(QgsProcessingParameterRasterLayer(name, label, None, True))


def number(
    name: str, label: str, default: float | None = None, *, minimum: float = 0.0, optional: bool = False
) -> QgsProcessingParameterNumber:
    """Return a parameter for a number with a fraction, shown with as many places as one would write."""
    kind = Qgis.ProcessingNumberParameterType.Double
    made = QgsProcessingParameterNumber(name, label, kind, default, optional, minimum)
    if default is not None:
        made.setMetadata({WRAPPER: {"decimals": places(default)}})
    return made


def places(usual: float) -> int:
    """Return how many places a number of the usual one's size needs: 7200.0 s, 0.150 m, a roughness of 0.01300."""
    if abs(usual) >= WHOLE_FROM:
        return 1
    written = f"{usual:.8f}".rstrip("0").partition(".")[2]
    return max(3, len(written) + 2)


def count(name: str, label: str, default: int, *, minimum: int = 1) -> QgsProcessingParameterNumber:
    """Return a parameter for a whole number."""
    kind = Qgis.ProcessingNumberParameterType.Integer
    return QgsProcessingParameterNumber(name, label, kind, default, False, minimum)


def file(name: str, label: str, extension: str, *, optional: bool = False) -> QgsProcessingParameterFile:
    """Return a parameter for a file that exists."""
    kind = Qgis.ProcessingFileParameterBehavior.File
    return QgsProcessingParameterFile(name, label, kind, extension, None, optional)


def folder(name: str, label: str, *, optional: bool = False) -> QgsProcessingParameterFile:
    """Return a parameter for a folder that exists."""
    kind = Qgis.ProcessingFileParameterBehavior.Folder
    return QgsProcessingParameterFile(name, label, kind, "", None, optional)


def files_folder() -> QgsProcessingParameterFile:
    """Return the parameter for the folder in which the files lie that a model of the store names."""
    label = tr("Folder of the files that a model of the store names (empty: it may read none)")
    return advanced(folder("FILES_FOLDER", label, optional=True))


def damage_curves() -> QgsProcessingParameterFile:
    """Return the parameter for a city's own damage curves."""
    label = tr("Damage curves by use (empty: the shipped ones)")
    return advanced(file("CURVES", label, "csv", optional=True))


def polygons(name: str, label: str, *, optional: bool = True) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of polygons."""
    return QgsProcessingParameterVectorLayer(name, label, [Qgis.ProcessingSourceType.VectorPolygon], None, optional)


def lines(name: str, label: str) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of lines that may be left empty."""
    return QgsProcessingParameterVectorLayer(name, label, [Qgis.ProcessingSourceType.VectorLine], None, True)


def points(name: str, label: str) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of points that may be left empty."""
    return QgsProcessingParameterVectorLayer(name, label, [Qgis.ProcessingSourceType.VectorPoint], None, True)


def shapes(name: str, label: str) -> QgsProcessingParameterVectorLayer:
    """Return a parameter for a layer of any geometry that may be left empty."""
    kind = Qgis.ProcessingSourceType.VectorAnyGeometry
    return QgsProcessingParameterVectorLayer(name, label, [kind], None, True)


def words(name: str, label: str, default: str | None = None) -> QgsProcessingParameterString:
    """Return a parameter for a word that may be left empty."""
    return QgsProcessingParameterString(name, label, default, False, True)
