"""The main job, start to end, in plain words: what `./run demo` runs in QGIS's Python, through the algorithms only.

Everything here can be done in QGIS's toolbox in the same order. What has been done already is not done again.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QSettings

from undergrid.processing.provider import UndergridProvider

CENTRAL_MERIDIAN_DEG = 106.5
BASE_LAYERS = ("gauges", "streets", "hollows", "communities", "buildings", "land_use")
STORM_MIN = 30
TITLE = "Sample district 两江示范区"
PAGE, TO_MEND = "district.png", "to-mend.xlsx"
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
        found = QgsApplication.processingRegistry().createAlgorithmById(f"undergrid:{algorithm}")
        if found is None:
            raise SystemExit(f"    undergrid:{algorithm} is not there.")
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


def main_job(demo: Demo, survey: list[str], dem: str | None) -> list[str]:
    """Do the main job on the sample district, or on the user's own survey and terrain; return what was written."""
    own = bool(survey)
    demo.step("The private store, in a coordinate system with its own meridian", "createstore",
              CENTRAL_MERIDIAN=CENTRAL_MERIDIAN_DEG, NAME="Sample district 两江示范区")  # fmt: skip
    base = []
    if not own:
        sample = demo.folder / "sample"
        if not (sample / "planted.csv").exists():
            demo.step("A district to work on: terrain, streets, pipes, survey tables", "sampledistrict",
                      FOLDER=str(sample))  # fmt: skip
        base = [f"{sample / 'district.gpkg'}|layername={name}" for name in BASE_LAYERS]
        dem = dem or str(sample / "terrain.tif")
        if not (demo.folder / TO_MEND).exists():
            import_with_slips(demo, sample / "planted")
        survey = [str(path) for path in sorted((sample / "clean").glob("*.csv"))]
    base += [dem] if dem else []
    entered = demo.step("The survey, judged and let into the network", "importsurvey", FILES=survey, ACCEPT=True,
                        NAME="demo", REPORT=str(demo.folder / "survey.html"))  # fmt: skip
    if entered:
        print(f"    {entered['POINTS']:.0f} points and {entered['SEGMENTS']:.0f} segments: {entered['STATE']}, "
              f"{entered['ERRORS']:.0f} errors, {entered['WARNINGS']:.0f} warnings")  # fmt: skip
    results, facts = flood(demo, dem, sample / "district.gpkg") if not own and dem else ([], "")
    project, page = demo.folder / "undergrid.qgz", demo.folder / PAGE
    demo.step("A project with every layer styled", "makeproject",
              TITLE="Undergrid", RESULTS=results, BASE=base, OUTPUT=str(project))  # fmt: skip
    demo.step("A map page", "mappage", PROJECT=str(project), TITLE=TITLE, FACTS=facts,
              SUBTITLE="A 50-year storm on streets and drains 五十年一遇暴雨" if results else "",
              PNG=str(page), PDF=str(page.with_suffix(".pdf")))  # fmt: skip
    return [str(project), str(page)]


def flood(demo: Demo, dem: str, vectors: Path) -> tuple[list[str], str]:
    """Let a 50-year storm fall on the district, streets and drains together; return layers for the map and facts."""
    run, told = demo.folder / "flood", demo.folder / "flood.txt"
    warnings, deepest = demo.folder / "warnings.gpkg", run / "max_depth.tif"
    if told.exists():
        return [str(deepest)], told.read_text(encoding="utf-8")

    def layer(name: str) -> str:
        return f"{vectors}|layername={name}"

    storm = demo.step(f"A 50-year storm of {STORM_MIN} minutes (Shapingba formula)", "designstorm", FORMULA="CQ-SPB",
                      RETURN_PERIOD_A=50, DURATION_MIN=STORM_MIN, TABLE=str(demo.folder / "storm.csv"),
                      PLOT=str(demo.folder / "storm.png"))  # fmt: skip
    drains = demo.step("The drainage model, from the network just accepted", "buildswmmmodel", NAME="storm drains",
                       SUBCATCHMENTS="none", DEM=dem, REPLACE=True, INP=str(demo.folder / "drains.inp"),
                       INLETS=str(demo.folder / "inlets.gpkg"))  # fmt: skip
    coupled = demo.step("Streets and drains together; this takes a few minutes", "simulateflood", DEM=dem,
                        INP=str(demo.folder / "drains.inp"), INLETS=str(demo.folder / "inlets.gpkg"),
                        RAIN_TABLE=str(demo.folder / "storm.csv"), BUILDINGS=layer("buildings"),
                        DURATION_S=60 * (STORM_MIN + 10), OUTPUT_INTERVAL_S=300, OUTPUT_FOLDER=str(run))  # fmt: skip
    hazard = demo.step("How dangerous the water is", "floodhazard", RUN=str(run), OUTPUT=str(run / "hazard.tif"))
    exposure = str(demo.folder / "exposure.gpkg")
    exposed = demo.step("Who and what gets wet", "floodexposure", RUN=str(run), BUILDINGS=layer("buildings"),
                        POPULATION_COLUMN="population", STREETS=layer("streets"), STREET_WIDTH_COLUMN="carriageway_m",
                        CELLS=layer("blocks"), OUTPUT=exposure)  # fmt: skip
    warned = demo.step("Warnings for each block", "floodwarning", CELLS=exposed["EXPOSED_CELLS"],
                       OUTPUT=str(warnings))  # fmt: skip
    demo.step("A report", "floodreport", RUN=str(run), TITLE=TITLE, BUILDINGS=layer("buildings"), EXPOSURE=exposure,
              WARNINGS=str(warnings), OUTPUT=str(demo.folder / "flood.html"))  # fmt: skip
    facts = [
        f"Rain 降雨: {storm['TOTAL_MM']:.0f} mm, peak {storm['PEAK_MM_H']:.0f} mm/h",
        f"Drains 管网: {drains['NODES']:.0f} nodes, {drains['LINKS']:.0f} links, {coupled['INLET_COUNT']:.0f} inlets",
        f"Greatest depth 最大水深: {hazard['MAX_DEPTH_M']:.2f} m",
        f"Coupling error 耦合误差: {coupled['COUPLING_ERROR']:.1e} of all water",
    ]
    colours = ", ".join(f"{warned[colour]:.0f} {colour.lower()}" for colour in ("RED", "ORANGE", "YELLOW", "BLUE"))
    facts.append(f"Blocks warned 预警: {colours}")
    print("    " + "\n    ".join(facts))
    told.write_text("\n".join(facts), encoding="utf-8")
    return [str(deepest)], "\n".join(facts)  # the warnings would cover the water; they are in their own file


def import_with_slips(demo: Demo, folder: Path) -> None:
    """Import the delivery that holds planted slips: it must be refused, with a workbook that says what to mend."""
    back, report = demo.folder / TO_MEND, demo.folder / "to-mend.html"
    refused = demo.step("A delivery with planted slips: refused, with a workbook to send back", "importsurvey",
                        FILES=[str(path) for path in sorted(folder.glob("*.csv"))], NAME="with slips",
                        WORKBOOK=str(back), REPORT=str(report))  # fmt: skip
    counted = f"{refused['ERRORS']:.0f} errors and {refused['WARNINGS']:.0f} warnings"
    print(f"    {counted}: {refused['STATE']}; see {back.name}")


def use_profile(folder: Path) -> None:
    """Keep settings where ``./run desktop`` and ``./run qgis_process`` keep them, not in the user's own profile."""
    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("QGIS3")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


def main() -> int:
    """Answer ``./run demo``."""
    parser = argparse.ArgumentParser(prog="./run demo", description=__doc__)
    parser.add_argument("--survey", nargs="+", default=[], metavar="FILE", help="your own survey instead of the sample")
    parser.add_argument("--dem", metavar="FILE", help="your own terrain")
    parser.add_argument("--output", type=Path, default=Path("output"), metavar="FOLDER")
    asked = parser.parse_args()

    use_profile(Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"]) / "profiles" / "default")
    application = QgsApplication([], False)
    application.initQgis()
    provider = UndergridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    started = time.monotonic()
    try:
        written = main_job(Demo(asked.output.resolve()), asked.survey, asked.dem)
    except QgsProcessingException as error:
        raise SystemExit(f"    {error}") from None
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
        application.exitQgis()
    print(f"All done in {time.monotonic() - started:.0f} s. Written:")
    for path in written:
        print(f"    {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
