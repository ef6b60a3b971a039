"""One run of an algorithm in a QGIS without a window, from its start to its layers in the project, with a stopwatch.

``python3 in_qgis.py ALGORITHM INPUTS``, the inputs as JSON. As the desktop does it: an engine stands by, and
results are loaded and dressed as Processing does there.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import NoReturn

import qgis.analysis
import qgis.core
from qgis.PyQt.QtCore import QCoreApplication

from undergrid.benchmarks.timed.doors import LAYERS, QGIS, REST
from undergrid.benchmarks.timed.marks import FILE, Stopwatch
from undergrid.tests.warm_qgis import switch_on_plugins

BEGAN_S = time.perf_counter()


def main(name: str, inputs: dict[str, object]) -> NoReturn:
    """Run it and end, with 1 where QGIS says that it did not succeed."""
    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("QGIS3")
    application = qgis.core.QgsApplication([], False, "")
    application.initQgis()
    application.processingRegistry().addProvider(qgis.analysis.QgsNativeAlgorithms())
    switch_on_plugins()
    from processing.gui.Postprocessing import handleAlgorithmResults  # noqa: PLC0415  (is there once QGIS is)

    from undergrid.processing import engine  # noqa: PLC0415
    from undergrid.processing.spare_engine import SpareEngine  # noqa: PLC0415

    project, context = qgis.core.QgsProject.instance(), qgis.core.QgsProcessingContext()
    context.setProject(project)
    feedback = qgis.core.QgsProcessingFeedback(False)
    algorithm = application.processingRegistry().createAlgorithmById(name)
    program = engine.PROGRAM.parent.parent / "benchmarks" / "timed" / "in_engine.py"
    engine.Engine.__init__.__kwdefaults__["program"] = program
    spare = SpareEngine(program)
    spare.switch_on()
    spare.make()
    Path(os.environ[FILE]).unlink()  # what it told of its own making
    stopwatch = Stopwatch("QGIS")
    stopwatch.watch(QGIS)
    began = time.perf_counter()
    stopwatch.enter(REST)
    _, is_good = algorithm.run(inputs, context, feedback)
    stopwatch.enter(LAYERS)
    is_good = is_good and handleAlgorithmResults(algorithm, context, feedback, inputs)
    stopwatch.leave()
    stopwatch.leave()
    ended = time.perf_counter()
    print(feedback.textLog(), file=sys.stderr)
    shown = len(project.mapLayers())
    stopwatch.write(seconds=ended - began, start_s=began - BEGAN_S, layers=shown, processor_s=time.process_time())
    sys.stderr.flush()
    os._exit(0 if is_good else 1)  # what Qt left is not taken apart


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
