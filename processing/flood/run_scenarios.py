"""undergrid:runscenarios."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
)

from ..algorithm import Declared, UndergridAlgorithm
from ..parameters import advanced
from ..texts import tr
from .parameters import count, file, words


class RunScenarios(UndergridAlgorithm):
    """Runs what is missing of a set of scenarios."""

    identifier = "runscenarios"
    title = tr("Run scenarios")
    summary = tr(
        "Runs a set of scenarios, rain times network variant times measures, each in a process of its own, on this "
        "machine or on a Dask cluster, and keeps every result as it ends.\nStopped or killed and started again, it "
        "goes on with what is missing; what went in with other contents is run again."
    )
    keywords = tr("flood,scenario,ensemble,batch,parallel,Dask,cluster,storm ladder,measures")
    task = "flood.scenarios.running.run_scenarios"
    needs_store = False
    gives_findings = True

    def declare(self) -> Iterable[Declared]:
        yield file("SCENARIOS", tr("Set of scenarios"), "toml")
        yield count("WORKERS", tr("Processes at a time on this machine"), 2)
        yield words("SCHEDULER", tr("Dask scheduler (tcp://host:8786), instead of this machine"))
        yield advanced(QgsProcessingParameterBoolean("AGAIN", tr("Run everything again"), False))
        yield QgsProcessingParameterFolderDestination("RESULTS", tr("Folder for the results"))
        yield QgsProcessingOutputNumber("RUN", tr("Scenarios run now"))
        yield QgsProcessingOutputNumber("KEPT", tr("Scenarios that were there"))
        yield QgsProcessingOutputNumber("FAILED", tr("Scenarios that failed"))

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        counts = {name.upper(): len(answer[name]) for name in ("run", "kept", "failed")}
        return {"RESULTS": answer["results"]} | counts
