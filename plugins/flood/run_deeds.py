"""What a right click on a run offers: shown whole, its folder, papers of it, another name, out of the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QComboBox

from ...processing.texts import tr
from ..asking import ask_name, ask_whether
from ..menus import Entry, entry
from .papers import asked_of_map, asked_of_report
from .water import called

if TYPE_CHECKING:
    from ..session import Session
    from .play_card import PlayCard

TABLE = "flood.run"


class RunDeeds:
    """The rows of the menu of the run that is chosen in a box."""

    def __init__(self, session: Session, box: QComboBox, card: PlayCard) -> None:
        self.session, self._box, self._card = session, box, card

    def rows(self) -> Iterator[Entry]:
        """Yield what can be done with the chosen run; nothing while none is chosen."""
        run = self._box.currentData()
        if run is None:
            return
        folder = Path(run["files"]["depth"]).parent
        yield entry(tr("Zoom to it"), self._card.zoom_to_run)
        yield entry(tr("Open its folder"), lambda: open_folder(folder), folder.is_dir())
        yield entry(tr("Report…"), lambda: open_report(self.session, folder, called(run)))
        yield entry(tr("Map page…"), lambda: open_map_page(self.session, folder, called(run)))
        yield entry(tr("Rename…"), lambda: self.rename(run))
        yield entry(tr("Delete…"), lambda: self.delete(run))

    def rename(self, run: dict[str, Any]) -> None:
        """Ask for another name of a run."""
        ask_name(self._card, tr("Rename the run"), run["name"], lambda name: self._change("rename_row", run, name=name))

    def delete(self, run: dict[str, Any]) -> None:
        """Take a run out of the register, once a person is sure; its files stay where they are."""
        what = tr("Delete the run “{name}”?").format(name=called(run))
        follows = tr(
            "It leaves the register with its results in the store. Its files stay: they can be kept again with "
            "“Keep a run in the store”."
        )
        ask_whether(self._card, what, follows, tr("Delete"), lambda: self._delete(run))

    def _delete(self, run: dict[str, Any]) -> None:
        self._change("delete_row", run, before=self._card.close_run)

    def _change(self, deed: str, run: dict[str, Any], *, before: Callable[[], None] | None = None, **said: str) -> None:
        request = {"table": TABLE, "key": run["id"], "revision": run["rev"], **said}

        def done(_answer: Any) -> None:
            if before is not None:
                before()
            self._card.changed.emit()

        self.session.ask(f"store.editing.{deed}", request, done)


def open_report(session: Session, folder: Path, title: str) -> None:
    """Open the dialog of a run's report, filled in."""
    session.open_dialog("undergrid:floodreport", asked_of_report(folder, title))


def open_map_page(session: Session, folder: Path, title: str, rain_table: str = "") -> None:
    """Open the dialog of a run's map page, filled in."""
    session.open_dialog("undergrid:floodmap", asked_of_map(folder, title, rain_table))


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
