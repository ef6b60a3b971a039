"""The main job, start to end, in plain words: what `./run demo` runs in QGIS's Python, through the algorithms only.

Everything here can be done in QGIS's toolbox in the same order. What has been done already is not done again.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QSettings

from undergrid.processing import engine, layers
from undergrid.processing.provider import UndergridProvider
from undergrid.tools import demo_city

CENTRAL_MERIDIAN_DEG = 106.5
BASE_LAYERS = ("gauges", "streets", "hollows", "communities", "buildings", "land_use")
STORM_MIN = 30
RETURN_PERIOD_A = 50
TITLE = "Sample district 两江示范区"
SUBTITLE = "A 50-year storm on streets and drains"
PAGE, TO_MEND = "flood.png", "to-mend.xlsx"
DRAINS = "storm drains"
BLOCK_M = 100.0
WATER = "E1"  # the class of water in GB 50137, which the land use of the sample district follows
# What the store says of files that it holds already, in both languages.
RECOGNISED = ("imported already", "已作为批次")


class Telling(QgsProcessingFeedback):
    """Shows on one line where an algorithm stands, and keeps what it warns of."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said = ""
        self.progressChanged.connect(self._show)

    def setProgressText(self, text: str) -> None:
        self.said = text
        self._show(self.progress())

    def _show(self, percent: float) -> None:
        if sys.stderr.isatty():
            print(f"\r\033[K  {percent:3.0f} %  {self.said[:90]}", end="", file=sys.stderr, flush=True)


class Demo:
    """Runs algorithms one after the other and says how long each took."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.step_count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def step(self, words: str, algorithm: str, **parameters: Any) -> dict[str, Any]:
        """Run one algorithm and return its results; an algorithm that fails ends the demo with its own words."""
        self.step_count += 1
        print(f"{self.step_count:2}. {words}", flush=True)
        started = time.monotonic()
        context, telling = QgsProcessingContext(), Telling()
        context.setProject(QgsProject.instance())
        identifier = algorithm if ":" in algorithm else f"undergrid:{algorithm}"
        found = QgsApplication.processingRegistry().createAlgorithmById(identifier)
        if found is None:
            raise SystemExit(f"    {identifier} is not there.")
        results, went_well = found.run(parameters, context, telling)
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        if not went_well:
            if any(words in telling.textLog() for words in RECOGNISED):
                print("    the same files are in the store already")
                return {}
            raise SystemExit(f"    {telling.textLog().strip()}")
        print(f"    done in {time.monotonic() - started:.1f} s", flush=True)
        return results


class Warming(threading.Thread):
    """Compiles the flood kernels on the second core, while the first one imports the survey."""

    def __init__(self) -> None:
        super().__init__(name="compiling", daemon=True)
        self._fault: engine.EngineError | None = None

    def run(self) -> None:
        try:
            engine.ask("flood.warming.compile_kernels", {}, {})
        except engine.EngineError as fault:
            self._fault = fault

    def wait(self) -> None:
        """Return when everything is compiled; raise what kept it from being so."""
        self.join()
        if self._fault is not None:
            raise self._fault


@dataclass(frozen=True)
class City:
    """Where the storm falls: terrain, drains as parameters of the flood, and layers of what may get wet."""

    dem: str
    drains: dict[str, Any]
    buildings: str | None = None
    streets: str | None = None
    street_width: str | None = None
    population: str | None = None
    blocks: str | None = None
    waters: str | None = None


def main_job(demo: Demo, asked: argparse.Namespace) -> list[str]:
    """Do the main job on the sample district, or on the user's own data; return what was written."""
    warming = Warming()
    if asked.dem or not asked.survey:
        warming.start()
    own = bool(asked.survey or asked.model)
    base, city = own_data(demo, asked) if own else sample_district(demo)
    title = Path(asked.dem or (asked.survey or [asked.model])[0]).stem if own else TITLE
    results = flood(demo, city, title, warming) if city else []
    project = demo.folder / "undergrid.qgz"
    demo.step("A project with every layer styled", "makeproject",
              TITLE="Undergrid", RESULTS=results, BASE=base, OUTPUT=str(project))  # fmt: skip
    pages = []
    if city and results:
        pages.append(flood_page(demo, city, project))
    if own_survey_or_sample(asked):
        pages.append(demo.folder / "survey.png")
        demo.step("The survey's page", "surveymap", PROJECT=str(project), PNG=str(pages[-1]),
                  PDF=str(pages[-1].with_suffix(".pdf")))  # fmt: skip
    if own:
        open_on_page(project, SUBTITLE)
        return [str(project), *map(str, pages)]
    pages.append(demo.folder / "census.png")
    demo.step("The page of cells and facilities", "censusmap", PROJECT=str(project), PNG=str(pages[-1]),
              PDF=str(pages[-1].with_suffix(".pdf")))  # fmt: skip
    open_on_page(project, SUBTITLE)
    return [str(project), *map(str, pages), *demo_city.handed_to_everybody(demo)]


def own_survey_or_sample(asked: argparse.Namespace) -> bool:
    """Return whether a survey was let into the store."""
    return bool(asked.survey or not asked.model)


def flood_page(demo: Demo, city: City, project: Path) -> Path:
    """Make the flood's page in the project; return its picture."""
    page, named = demo.folder / PAGE, ("streets", "buildings", "waters")
    given = {name.upper(): getattr(city, name) for name in named if getattr(city, name)}
    if city.streets:
        given["EXPOSURE"] = str(demo.folder / "exposure.gpkg")
    demo.step("The flood's page", "floodmap", RUN=str(demo.folder / "flood"), TITLE=SUBTITLE, PROJECT=str(project),
              RAIN_TABLE=str(demo.folder / "storm.csv"),
              WARNINGS=str(demo.folder / "warnings.gpkg"), PNG=str(page), PDF=str(page.with_suffix(".pdf")),
              **given)  # fmt: skip
    return page


def open_on_page(file: Path, page: str) -> None:
    """Let the project open with what a page shows, if it has that one: all layers at once say nothing.

    By hand: the eye above QGIS's list of layers.
    """
    project = QgsProject()
    if not project.read(str(file)):
        raise QgsProcessingException(project.error())
    tree, themes = project.layerTreeRoot(), project.mapThemeCollection()
    if themes is None or tree is None or not themes.hasMapTheme(page):
        return
    themes.applyTheme(page, tree, QgsLayerTreeModel(tree))
    with layers.without_logins(project):
        if not project.write():
            raise QgsProcessingException(project.error())


def sample_district(demo: Demo) -> tuple[list[str], City]:
    """Make the sample district and bring it into the store; return base maps, and where the storm will fall."""
    demo.step("The private store, in a coordinate system with its own meridian", "createstore",
              CENTRAL_MERIDIAN=CENTRAL_MERIDIAN_DEG, NAME=TITLE)  # fmt: skip
    sample = demo.folder / "sample"
    vectors, dem = sample / "district.gpkg", str(sample / "terrain.tif")
    if not (sample / "census" / "planted.csv").exists():
        demo.step("A district to work on: terrain, streets, pipes, survey tables", "sampledistrict",
                  FOLDER=str(sample))  # fmt: skip
    crs = QgsRasterLayer(dem).crs()
    if not (demo.folder / TO_MEND).exists():
        import_with_slips(demo, sample / "planted", crs)
    enter_survey(demo, [str(path) for path in sorted((sample / "clean").glob("*.csv"))], crs)
    base = [f"{vectors}|layername={name}" for name in BASE_LAYERS]
    buildings, streets = (f"{vectors}|layername={name}" for name in ("buildings", "streets"))
    waters = f"{vectors}|layername=land_use|subset=\"use\" = '{WATER}'"
    demo_city.census(demo, str(vectors), waters, crs)
    cells = str(demo.folder / demo_city.CELLS)
    return [*base, dem], City(dem, {}, buildings, streets, "carriageway_m", "population", cells, waters)


def own_data(demo: Demo, asked: argparse.Namespace) -> tuple[list[str], City | None]:
    """Bring the user's survey or drainage model into the store; with a terrain, a storm can fall on it."""
    where = {"CRS": QgsRasterLayer(asked.dem).crs()} if asked.dem else {"CENTRAL_MERIDIAN": CENTRAL_MERIDIAN_DEG}
    demo.step("The private store, in your terrain's coordinate system if it is new", "createstore", **where)
    drains: dict[str, Any] = {}
    if asked.survey:
        enter_survey(demo, asked.survey)
    if asked.model:
        drains = {"MODEL": DRAINS, "INLETS": asked.inlets}
        demo.step("Your drainage model", "importswmmmodel", INP=asked.model, NAME=DRAINS, REPLACE=True,
                  CRS=where.get("CRS"))  # fmt: skip
    things = (asked.buildings, asked.streets, asked.blocks, asked.inlets)
    base = [path for path in (*things, asked.dem) if path]
    if not asked.dem:
        return base, None
    return base, City(asked.dem, drains, asked.buildings, asked.streets, blocks=asked.blocks)


def enter_survey(demo: Demo, files: list[str], crs: QgsCoordinateReferenceSystem | None = None) -> None:
    """Import a survey, in the store's coordinate system unless another is given, and let it into the network."""
    entered = demo.step("The survey, judged and let into the network", "importsurvey", FILES=files, ACCEPT=True,
                        CRS=crs, NAME="demo", REPORT=str(demo.folder / "survey.html"))  # fmt: skip
    if entered:
        print(f"    {entered['POINTS']:.0f} points and {entered['SEGMENTS']:.0f} segments: {entered['STATE']}, "
              f"{entered['ERRORS']:.0f} errors, {entered['WARNINGS']:.0f} warnings")  # fmt: skip


def flood(demo: Demo, city: City, title: str, warming: Warming) -> list[str]:
    """Let a 50-year storm fall on a city, streets and drains together; return layers for the map."""
    run, told = demo.folder / "flood", demo.folder / "flood.txt"
    warnings, deepest = demo.folder / "warnings.gpkg", run / "max_depth.tif"
    if told.exists():
        return [str(warnings), str(deepest)]

    storm = demo.step(f"A {RETURN_PERIOD_A}-year storm of {STORM_MIN} minutes (Shapingba formula)", "designstorm",
                      FORMULA="CQ-SPB", RETURN_PERIOD_A=RETURN_PERIOD_A, DURATION_MIN=STORM_MIN,
                      TABLE=str(demo.folder / "storm.csv"), PLOT=str(demo.folder / "storm.png"))  # fmt: skip
    drains = city.drains or built_drains(demo, city)
    warming.wait()
    coupled = demo.step("Streets and drains together; this takes a while", "simulateflood", DEM=city.dem, **drains,
                        RAIN_TABLE=str(demo.folder / "storm.csv"), BUILDINGS=city.buildings,
                        DURATION_S=60 * (STORM_MIN + 10), OUTPUT_INTERVAL_S=300, OUTPUT_FOLDER=str(run),
                        KEEP_AS=f"{title}: {RETURN_PERIOD_A} years")  # fmt: skip
    hazard = demo.step("How dangerous the water is", "floodhazard", RUN=str(run), OUTPUT=str(run / "hazard.tif"),
                       AREAS=str(demo.folder / "inundation.gpkg"))  # fmt: skip
    exposure = str(demo.folder / "exposure.gpkg")
    exposed = demo.step("Who and what gets wet", "floodexposure", RUN=str(run), BUILDINGS=city.buildings,
                        POPULATION_COLUMN=city.population, STREETS=city.streets, STREET_WIDTH_COLUMN=city.street_width,
                        CELLS=city.blocks or squares(demo, city.dem), OUTPUT=exposure)  # fmt: skip
    warned = demo.step("Warnings for each management cell", "floodwarning", CELLS=exposed["EXPOSED_CELLS"],
                       OUTPUT=str(warnings))  # fmt: skip
    demo.step("A report", "floodreport", RUN=str(run), TITLE=title, BUILDINGS=city.buildings, EXPOSURE=exposure,
              WARNINGS=str(warnings), OUTPUT=str(demo.folder / "flood.html"))  # fmt: skip
    facts = [
        f"Rain 降雨: {storm['TOTAL_MM']:.0f} mm, peak {storm['PEAK_MM_H']:.0f} mm/h",
        f"Inlets 雨水口: {coupled['INLET_COUNT']:.0f}",
        f"Greatest depth 最大水深: {hazard['MAX_DEPTH_M']:.2f} m",
        f"Coupling error 耦合误差: {100 * coupled['COUPLING_ERROR']:.4f} % of all water",
    ]
    colours = ", ".join(f"{warned[colour]:.0f} {colour.lower()}" for colour in ("RED", "ORANGE", "YELLOW", "BLUE"))
    facts.append(f"Warned 预警: {colours}")
    print("    " + "\n    ".join(facts))
    told.write_text("\n".join(facts), encoding="utf-8")
    return [str(warnings), str(deepest)]


def built_drains(demo: Demo, city: City) -> dict[str, Any]:
    """Build the drainage model from the accepted network; return it as parameters of the flood."""
    inlets = str(demo.folder / "inlets.gpkg")
    built = demo.step("The drainage model, from the network just accepted", "buildswmmmodel", NAME=DRAINS,
                      SUBCATCHMENTS="none", DEM=city.dem, REPLACE=True, INP=str(demo.folder / "drains.inp"),
                      INLETS=inlets)  # fmt: skip
    print(f"    {built['NODES']:.0f} nodes, {built['LINKS']:.0f} links")
    return {"MODEL": DRAINS, "INLETS": inlets}


def squares(demo: Demo, dem: str) -> str:
    """Return a layer of squares over the terrain, for those who have no blocks or management cells."""
    terrain = QgsRasterLayer(dem)
    made = demo.step(f"Blocks of {BLOCK_M:.0f} m, for want of others", "native:creategrid", TYPE=2,
                     EXTENT=terrain.extent(), HSPACING=BLOCK_M, VSPACING=BLOCK_M, CRS=terrain.crs(),
                     OUTPUT=str(demo.folder / "blocks.gpkg"))  # fmt: skip
    return str(made["OUTPUT"])


def import_with_slips(demo: Demo, folder: Path, crs: QgsCoordinateReferenceSystem) -> None:
    """Import the delivery that holds planted slips: it must be refused, with a workbook that says what to mend."""
    back, report = demo.folder / TO_MEND, demo.folder / "to-mend.html"
    refused = demo.step("A delivery with planted slips: refused, with a workbook to send back", "importsurvey",
                        FILES=[str(path) for path in sorted(folder.glob("*.csv"))], CRS=crs, NAME="with slips",
                        WORKBOOK=str(back), REPORT=str(report))  # fmt: skip
    counted = f"{refused['ERRORS']:.0f} errors and {refused['WARNINGS']:.0f} warnings"
    print(f"    {counted}: {refused['STATE']}; see {back.name}")


def use_profile(folder: Path) -> None:
    """Keep settings where ``./run desktop`` and ``./run qgis_process`` keep them, not in the user's own profile."""
    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("QGIS3")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


def questions() -> argparse.ArgumentParser:
    """Return what may be asked of the demo."""
    parser = argparse.ArgumentParser(prog="./run demo", description=__doc__)
    parser.add_argument("--survey", nargs="+", default=[], metavar="FILE", help="your own survey instead of the sample")
    parser.add_argument("--model", metavar="FILE", help="your own drainage model (SWMM), in the terrain's coordinates")
    parser.add_argument("--dem", metavar="FILE", help="your own terrain: with it, the storm falls on your city")
    parser.add_argument("--inlets", metavar="FILE", help="your gullies; without them every manhole takes water")
    for name in ("buildings", "streets", "blocks"):
        parser.add_argument(f"--{name}", metavar="FILE", help=f"your {name}, for exposure and warnings")
    parser.add_argument("--output", type=Path, default=Path("output"), metavar="FOLDER")
    return parser


def main() -> int:
    """Answer ``./run demo``."""
    parser = questions()
    asked = parser.parse_args()
    if asked.model and not asked.dem:
        parser.error("a drainage model needs a terrain: give --dem too")

    # PROJ would say on the terminal that the store's own coordinate system is in no authority's list: so it is meant.
    os.environ.setdefault("PROJ_DEBUG", "0")
    use_profile(Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"]) / "profiles" / "default")
    application = QgsApplication([], False)
    application.initQgis()
    provider = UndergridProvider()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(provider)
    registry.addProvider(QgsNativeAlgorithms(registry))
    started = time.monotonic()
    try:
        written = main_job(Demo(asked.output.resolve()), asked)
    except (QgsProcessingException, engine.EngineError) as error:
        raise SystemExit(f"    {error}") from None
    finally:
        registry.removeProvider(provider)
        application.exitQgis()
    print(f"All done in {time.monotonic() - started:.0f} s. Written:")
    for path in written:
        print(f"    {path}")
    print(f"Look at it: ./run desktop {written[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
