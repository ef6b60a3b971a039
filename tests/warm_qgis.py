"""QGIS's Python with its libraries loaded, which runs algorithms as ``qgis_process run ALGORITHM -`` does.

Two fifths of a short run of ``qgis_process`` go into loading QGIS for Python. ``Home.run`` gives each algorithm to the
real tool first; what is run again goes here: a process that has loaded the libraries, and nothing that belongs to a
home, forks for each run. The child makes a QGIS of its own in the asked environment, loads the plugins that are
switched on there and ends. A line of JSON in (``algorithm``, ``inputs``, ``environment``, and the paths ``out`` and
``err``), a line out (``code``).
"""

import atexit
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import processing.core.Processing
import qgis.analysis
import qgis.core
import qgis.gui
import qgis.utils
from qgis.PyQt.QtCore import QCoreApplication

LONGEST_S = 300
OWN_PLUGINS = Path(processing.__file__).parent.parent


def switch_on_plugins() -> None:
    """Load the plugins with algorithms that are switched on in this profile, as the tool does."""
    own = os.environ["QGIS_PLUGINPATH"]
    sys.path.insert(0, own)
    qgis.utils.plugin_paths = [own, str(OWN_PLUGINS)]
    qgis.utils.updateAvailablePlugins()
    settings = qgis.core.QgsSettings()
    chosen = [
        name
        for name in qgis.utils.available_plugins
        if settings.value(f"PythonPlugins/{name}", name == "processing", bool)
        and qgis.utils.pluginMetadata(name, "hasProcessingProvider").lower() in ("yes", "true")
    ]
    for name in sorted(chosen, key=lambda name: name != "processing"):
        qgis.utils.loadPlugin(name)
        qgis.utils.startProcessingPlugin(name)


def run(name: str, inputs: dict[str, Any]) -> int:
    """Run one algorithm, print its results and return the exit code."""
    algorithm = qgis.core.QgsApplication.processingRegistry().createAlgorithmById(name)
    if algorithm is None:
        print(f"Algorithm {name} not found!", file=sys.stderr)
        return 1
    optional = qgis.core.QgsProcessingParameterDefinition.FlagOptional
    missing = [
        each.name()
        for each in algorithm.parameterDefinitions()
        if not each.flags() & optional and each.defaultValue() is None and each.name() not in inputs
        and not each.isDestination()
    ]  # fmt: skip
    if missing:
        print("ERROR: The following mandatory parameters were not specified", *missing, sep="\n\t", file=sys.stderr)
        return 1
    context, feedback = qgis.core.QgsProcessingContext(), qgis.core.QgsProcessingFeedback(False)
    can, why = algorithm.canExecute()
    fits, said = algorithm.checkParameterValues(inputs, context)
    if not can or not fits:
        print("ERROR: An error was encountered while checking parameter values", why, said, sep="\n", file=sys.stderr)
        return 1
    results, is_good = algorithm.run(inputs, context, feedback)
    print(feedback.textLog(), file=sys.stderr)
    if is_good:
        print(json.dumps({"inputs": inputs, "results": results}, ensure_ascii=False, default=str))
    return 0 if is_good else 1


def answer(asked: dict[str, Any]) -> None:
    """Be a QGIS for one run, in the process that was forked for it; this process ends, with the run's exit code."""
    code = 1

    def end() -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)

    atexit.register(end)  # the first to be registered comes last; what Qt left is not taken apart
    os.environ.clear()
    os.environ.update(asked["environment"])
    signal.alarm(LONGEST_S)
    for number, path in ((1, asked["out"]), (2, asked["err"])):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("QGIS3")
    application = qgis.core.QgsApplication([b"qgis_process"], False, "", "qgis_process")
    application.initQgis()
    application.processingRegistry().addProvider(qgis.analysis.QgsNativeAlgorithms())
    switch_on_plugins()
    code = run(asked["algorithm"], asked["inputs"])
    sys.exit()


def main() -> None:
    """Answer until the asker is gone."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            answer(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(json.dumps({"code": os.waitstatus_to_exitcode(status)}), flush=True)


if __name__ == "__main__":
    main()
