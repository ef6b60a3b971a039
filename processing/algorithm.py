"""The base of every Undergrid algorithm: a subclass declares, everything else is derived here.

A subclass names its task in the engine, its words, and yields its parameters and outputs from :meth:`declare`.
The request is derived from the parameters (their names in lower case), the results from the outputs of the same name.

Layers, projects and connections belong to the main thread and may be gone a moment later. So everything that was
chosen is read there, before the work begins (:meth:`prepareAlgorithm`), and becomes plain values; results are named and
dressed there, after it (:meth:`postProcessAlgorithm`). What runs between the two, in whatever thread, sees plain values
only.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterProviderConnection,
)
from qgis.PyQt.QtGui import QIcon

from . import (
    algorithm_help,
    connections,
    domains,
    engine,
    engine_environment,
    findings,
    parameters,
    stored_names,
)
from .dresser import name_columns_of_all
from .texts import language, tr
from .values import Chosen, Snapshot, value_of

Declared = QgsProcessingParameterDefinition | QgsProcessingOutputDefinition
STORE, FINDINGS, FINDING_COUNT = "STORE", "FINDINGS", "FINDING_COUNT"


class UndergridAlgorithm(QgsProcessingAlgorithm):
    """One thin algorithm: collects what a person chose, asks the engine, hands back what it answers."""

    identifier: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    keywords: ClassVar[str]
    task: ClassVar[str] = ""
    gives_findings: ClassVar[bool] = False
    needs_store: ClassVar[bool] = True
    extra_flags: ClassVar[Qgis.ProcessingAlgorithmFlags] = Qgis.ProcessingAlgorithmFlags()
    outlives_cancel: ClassVar[frozenset[str]] = frozenset({"CHECKPOINT"})
    """Destinations that are written for the day on which a run is broken off."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, Any]] = []
        self.given: dict[str, Any] = {}
        self.store_name = ""
        self.reached: dict[str, str] = {}
        self._to_come: list[Path] = []
        self._findings_to: Any = None
        self._store_crs = ""
        self._kept: contextlib.ExitStack | None = None
        self._engine: engine.Engine | None = None
        self._answer: dict[str, Any] = {}
        self._found_results: dict[str, Any] = {}

    # --- what a subclass may say ---------------------------------------------------------------------------------

    def declare(self) -> Iterable[Declared]:
        """Yield the parameters and outputs that are the algorithm's own."""
        return ()

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        """Return the parameters of the task: every parameter that was given, under its name in lower case."""
        ours = {STORE, FINDINGS}
        values = {
            definition.name().lower(): value_of(self, definition, chosen, context)
            for definition in self.parameterDefinitions()
            if definition.name() not in ours
        }
        return {name: value for name, value in values.items() if value is not None}

    def work(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Return the engine's answer; may run in any thread, and knows only what ``self.given`` holds."""
        return self.ask(self.task, self.given, feedback) or {}

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the results, in the main thread: every output whose name in lower case the engine's answer holds."""
        names = [output.name() for output in self.outputDefinitions()]
        return {name: answer[name.lower()] for name in names if name.lower() in answer}

    # --- derived -------------------------------------------------------------------------------------------------

    @classmethod
    def domain(cls) -> str:
        """Return the room whose folder the algorithm lies in."""
        return cls.__module__.rsplit(".", 2)[-2]

    def name(self) -> str:
        return self.identifier

    def displayName(self) -> str:
        return self.title

    def group(self) -> str:
        return domains.title(self.domain())

    def groupId(self) -> str:
        return self.domain()

    def tags(self) -> list[str]:
        return [word.strip() for word in self.keywords.split(",")]

    def shortDescription(self) -> str:
        return self.summary.split("\n", 1)[0]

    def shortHelpString(self) -> str:
        return "".join(f"<p>{paragraph}</p>" for paragraph in self.summary.split("\n"))

    def helpUrl(self) -> str:
        return algorithm_help.page_address(self.identifier, language())

    def icon(self) -> QIcon:
        return domains.icon(self.domain())

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.CanCancel | self.extra_flags

    def createInstance(self) -> UndergridAlgorithm:
        return type(self)()

    def canExecute(self) -> tuple[bool, str]:
        reason = engine.why_not_ready(engine_environment.status())
        return not reason, f"{reason} {tr('Open the Undergrid panel and make the engine there.')}" if reason else ""

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        if self.needs_store:
            self.addParameter(
                QgsProcessingParameterProviderConnection(STORE, tr("Store"), connections.PROVIDER, connections.EMBEDDED)
            )
        for declared in self.declare():
            if isinstance(declared, QgsProcessingParameterDefinition):
                stored_names.offer(self.identifier, getattr(self, "room", self.domain()), declared)
                self.addParameter(declared, isinstance(declared, QgsProcessingDestinationParameter))
            else:
                self.addOutput(declared)
        if self.gives_findings:
            sink = QgsProcessingParameterFeatureSink(
                FINDINGS, tr("Findings"), Qgis.ProcessingSourceType.VectorPoint, None, True, True
            )
            self.addParameter(sink)
            self.addOutput(QgsProcessingOutputNumber(FINDING_COUNT, tr("Number of findings")))
        said = algorithm_help.parameter_help(self.identifier, language())
        for definition in self.parameterDefinitions():
            if not definition.help():
                definition.setHelp(said.get(definition.name(), ""))

    def prepareAlgorithm(self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bool:
        """Read what was chosen into plain values, while all of it is sure to be there."""
        if unknown := parameters.unknown(self, chosen):
            raise QgsProcessingException(unknown)
        try:
            self.reached = self.connection(chosen, context)
        except connections.UnknownConnection as error:
            remedy = tr("Choose a connection that exists, or make the local store with 'Create store'.")
            raise QgsProcessingException(f"{error}\n{remedy}") from None
        if self.needs_store:
            self.store_name = self.parameterAsConnectionName(chosen, STORE, context)
        self.given = self.request(chosen, context)
        self._to_come = self._not_there_yet()
        self._findings_to = chosen.get(FINDINGS)
        return True

    def checkParameterValues(self, chosen: Chosen, context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a name that the algorithm does not know: QGIS itself passes it over in silence."""
        if unknown := parameters.unknown(self, chosen):
            return False, unknown
        is_fit, why = super().checkParameterValues(chosen, context)
        return is_fit, why or ""

    def processAlgorithm(
        self, chosen: Chosen, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        self._answer = self.work(feedback)
        findings.tell(self.found, feedback)
        if self.gives_findings:
            self._found_results = self.give_findings(self._answer, context)
        return self._found_results

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        results = self.conclude(self._answer, context) | self._found_results
        name_columns_of_all(context)
        return results

    def ask(self, task: str, request: dict[str, Any], feedback: QgsProcessingFeedback) -> Any:
        """Run a task in an engine process of its own and return its answer; findings gather in ``self.found``.

        Raises ``QgsProcessingException`` with what is wrong and what to do about it.
        """
        written = {
            name: value.write(feedback) if isinstance(value, Snapshot) else value for name, value in request.items()
        }
        try:
            with self._asked_engine() as asked:
                answer = asked.ask(task, written, self._listener(feedback))
                self._see_crs_of_findings(asked, answer)
                return answer
        except engine.EngineError as error:
            findings.tell(self.found, feedback)
            if isinstance(error, (engine.EngineCancelled, engine.EngineDied)):
                self._take_away_what_came()
            raise QgsProcessingException(str(error)) from None

    @contextlib.contextmanager
    def one_engine(self) -> Iterator[None]:
        """Let all that is asked inside the block be asked of one process: its start takes seconds."""
        with contextlib.ExitStack() as self._kept:
            yield
        self._kept = self._engine = None

    @contextlib.contextmanager
    def _asked_engine(self) -> Iterator[engine.Engine]:
        """Yield a process for one question, or the one that is kept for several."""
        if self._kept is None:
            with engine.connected(self.reached) as made:
                yield made
            return
        if self._engine is None:
            self._engine = self._kept.enter_context(engine.connected(self.reached))
        yield self._engine

    def _see_crs_of_findings(self, asked: engine.Engine, answer: Any) -> None:
        """Ask the store's coordinate system for findings of which the answer does not tell it, of the same engine."""
        needs = self.gives_findings and self.needs_store and not self._store_crs and isinstance(answer, dict)
        if needs and not answer.get("crs") and any(finding["wkt"] for finding in self.found):
            self._store_crs = asked.ask("store.status.describe_store", {})["crs_definition"]

    def _not_there_yet(self) -> list[Path]:
        """Return the files and folders that the engine is to make and that are not there: nobody else's."""
        names = [each.name() for each in self.parameterDefinitions() if each.isDestination()]
        given = [self.given.get(name.lower()) for name in names if name not in self.outlives_cancel]
        paths = [Path(each) for each in given if isinstance(each, str) and each]
        return [path for path in paths if path.is_absolute() and not path.exists()]

    def _take_away_what_came(self) -> None:
        """Remove what an engine left that was ended in the middle of its work, and could not clean up any more."""
        for path in self._to_come:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def connection(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, str]:
        """Return the libpq keywords of the chosen store; empty for an algorithm that needs none."""
        if not self.needs_store:
            return {}
        return connections.keywords(self.parameterAsConnectionName(chosen, STORE, context))

    def give_findings(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Write the findings into the layer that was asked for, in the coordinate system that the engine names.

        That is ``crs`` of the answer or, where a task says nothing of it, the store's. ``context`` is the one that QGIS
        makes for the thread in which this runs.
        """
        counted = {FINDING_COUNT: len(self.found)}
        reference = QgsCoordinateReferenceSystem(answer.get("crs", "") or self._store_crs)
        sink, destination = self.parameterAsSink(
            {FINDINGS: self._findings_to}, FINDINGS, context, findings.fields(), Qgis.WkbType.Point, reference
        )
        if sink is None:
            return counted
        findings.write(self.found, sink)
        return counted | {FINDINGS: destination}

    def _listener(self, feedback: QgsProcessingFeedback) -> engine.Listener:
        said = ""

        def progress(fraction: float, text: str) -> None:
            nonlocal said
            feedback.setProgress(100 * fraction)
            if text and text != said:
                said = text
                feedback.setProgressText(text)

        return engine.Listener(progress, self.found.append, feedback.isCanceled)
