"""What a run that is done means for the city: streets under water and areas to warn, counted beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QLocale

from ...processing.flood.flood_warning import LEVELS
from ...processing.texts import tr
from .papers import EXPOSURE, WARNINGS, asked_of_exposure, asked_of_warning

if TYPE_CHECKING:
    from ..background import Algorithm
    from ..session import Session

Facts = list[tuple[str, str]]


class Aftermath:
    """Counts exposure, then warnings, of one run; ``told`` hears facts as they come, and what is missing for them."""

    def __init__(self, session: Session, folder: Path, told: Callable[[Facts], None]) -> None:
        self.session, self.folder, self._told = session, folder, told
        self._running: Algorithm | None = None
        self._facts: Facts = []
        self._asked = asked_of_exposure(folder)

    def begin(self) -> None:
        """Count, where the project has streets, houses or cells to count."""
        if not {"STREETS", "BUILDINGS", "CELLS"} & set(self._asked):
            self._say(self._missing())
            return
        asked = {**self._asked, "OUTPUT": str(self.folder / EXPOSURE)}
        self._run("undergrid:floodexposure", asked, self._exposed)

    def end(self) -> None:
        """Let it be: another run is thought of, or the window closes."""
        if self._running is not None:
            self._running.abandon()
            self._running = None

    def _run(self, identifier: str, asked: dict[str, Any], done: Callable[[dict[str, Any]], None]) -> None:
        self._running = self.session.run(identifier, asked, done, self._failed)

    def _missing(self) -> Facts:
        missing = []
        if "STREETS" not in self._asked:
            missing.append((tr("Streets"), tr("not counted: the project has no layer of streets")))
        if "CELLS" not in self._asked:
            missing.append((tr("Warned areas"), tr("not judged: the project has no management cells")))
        return missing

    def _exposed(self, results: dict[str, Any]) -> None:
        self._running = None
        number = QLocale().toString
        facts = []
        if "STREETS" in self._asked:
            words = tr("{wet} m under water, {closed} m closed to cars").format(
                wet=number(round(results["FLOODED_STREET_M"])), closed=number(round(results["CLOSED_M_CAR"]))
            )
            facts.append((tr("Streets"), words))
        if "BUILDINGS" in self._asked:
            facts.append((tr("Flooded buildings"), number(round(results["FLOODED_BUILDINGS"]))))
        self._say([*facts, *self._missing()])
        if "CELLS" in self._asked:
            asked = {**asked_of_warning(self.folder), "OUTPUT": str(self.folder / WARNINGS)}
            self._run("undergrid:floodwarning", asked, self._warned)

    def _warned(self, results: dict[str, Any]) -> None:
        self._running = None
        names = (tr("{count} red"), tr("{count} orange"), tr("{count} yellow"), tr("{count} blue"))
        counts = [(words, round(results[level])) for words, level in zip(names, LEVELS, strict=True)]
        said = tr(", ").join(words.format(count=QLocale().toString(count)) for words, count in counts if count)
        self._say([(tr("Warned areas"), said or tr("none"))])

    def _failed(self, why: str) -> None:
        self._running = None
        if why:
            self._say([(tr("Streets and warnings"), why.replace("\n", " "))])

    def _say(self, facts: Facts) -> None:
        self._facts += facts
        self._told(self._facts)
