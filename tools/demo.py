"""The main job, start to end, in plain words: what `./run demo` runs in QGIS's Python, through the algorithms only.

Everything here can be done in QGIS's toolbox in the same order. What has been done already is not done again.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

from undergrid.processing.provider import UndergridProvider

CENTRAL_MERIDIAN_DEG = 106.5
BASE_LAYERS = ("gauges", "streets", "hollows", "communities", "buildings", "land_use")
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
    project, page = demo.folder / "undergrid.qgz", demo.folder / PAGE
    demo.step("A project with every layer styled", "makeproject",
              TITLE="Undergrid", BASE=base, OUTPUT=str(project))  # fmt: skip
    demo.step("A map page", "mappage", PROJECT=str(project), TITLE="Sample district 两江示范区", PNG=str(page))
    return [str(project), str(page)]


def import_with_slips(demo: Demo, folder: Path) -> None:
    """Import the delivery that holds planted slips: it must be refused, with a workbook that says what to mend."""
    back, report = demo.folder / TO_MEND, demo.folder / "to-mend.html"
    refused = demo.step("A delivery with planted slips: refused, with a workbook to send back", "importsurvey",
                        FILES=[str(path) for path in sorted(folder.glob("*.csv"))], NAME="with slips",
                        WORKBOOK=str(back), REPORT=str(report))  # fmt: skip
    counted = f"{refused['ERRORS']:.0f} errors and {refused['WARNINGS']:.0f} warnings"
    print(f"    {counted}: {refused['STATE']}; see {back.name}")


def main() -> int:
    """Answer ``./run demo``."""
    parser = argparse.ArgumentParser(prog="./run demo", description=__doc__)
    parser.add_argument("--survey", nargs="+", default=[], metavar="FILE", help="your own survey instead of the sample")
    parser.add_argument("--dem", metavar="FILE", help="your own terrain")
    parser.add_argument("--output", type=Path, default=Path("output"), metavar="FOLDER")
    asked = parser.parse_args()

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
