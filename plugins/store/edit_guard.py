"""Nothing is overwritten unseen: what plain QGIS cannot tell the store about an edit, the plugin tells it.

The store refuses an edit that was made on an old revision; but QGIS reads a row anew when it is changed, and so claims
the newest revision even where the table or the map showed an older one. This guard notes the moment at which editing
began. When a row is first touched it asks in the background whether the row was saved after that moment, and before the
commit it claims the revision that the person had seen. After a refusal it lets the person settle each conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsDataSourceUri, QgsFeatureRequest, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QObject, QTimer

from ...processing import connections
from ...processing.engine import Listener, warm
from ...processing.texts import tr
from ..background import Refusal, Work
from .conflict_dialog import ConflictDialog
from .edits import Edits

if TYPE_CHECKING:
    from ..session import Session

BOOKKEEPING = {"id", "rev", "updated_at", "updated_by", "batch_id"}
PATIENCE_MS = 5000
GATHERING_MS = 50
AT_HAND, AT_ONCE = 20, 5000
MARK = "冲突"  # stands in every refusal of the store that is about other people's edits


class EditGuard(QObject):
    """Watches the project's layers of the store for as long as the plugin is loaded."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.guards: dict[str, LayerGuard] = {}
        project = QgsProject.instance()
        project.layersAdded.connect(self.watch)
        project.layersWillBeRemoved.connect(self.forget)
        self.watch(list(project.mapLayers().values()))

    def watch(self, layers: list[QgsMapLayer]) -> None:
        """Guard those of the layers that are tables of a store which people edit."""
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and table_of(layer):
                self.guards[layer.id()] = LayerGuard(self, layer)

    def forget(self, layer_ids: list[str]) -> None:
        """Let go of layers that leave the project."""
        for layer_id in layer_ids:
            if guard := self.guards.pop(layer_id, None):
                guard.close()

    def close(self) -> None:
        """Let go of all layers."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.watch)
        project.layersWillBeRemoved.disconnect(self.forget)
        self.forget(list(self.guards))


class LayerGuard(QObject):
    """One layer: what was touched since when, and what to do when the store refuses."""

    def __init__(self, guard: EditGuard, layer: QgsVectorLayer) -> None:
        super().__init__(guard)
        self.session = guard.session
        self.layer = layer
        self.table = table_of(layer)
        self.moment = ""
        self.pending = 0
        self.seen: dict[int, int] = {}  # feature -> the revision that the person had seen
        self.touched: dict[int, str] = {}  # feature -> its key
        self.waiting: set[int] = set()  # touched, and not asked about yet
        self.gathering = QTimer(self)
        self.gathering.setSingleShot(True)
        self.gathering.setInterval(GATHERING_MS)
        self.gathering.timeout.connect(self.ask_about_touched)
        self.dialog: ConflictDialog | None = None
        self._links = (
            (layer.editingStarted, self.begin),
            (layer.attributeValueChanged, self._attribute_changed),
            (layer.geometryChanged, self._geometry_changed),
            (layer.beforeCommitChanges, self.claim_what_was_seen),
            (layer.afterCommitChanges, self.begin),
        )
        for signal, slot in self._links:
            signal.connect(slot)

    def close(self) -> None:
        """Let go of the layer."""
        if not sip.isdeleted(self.layer):
            for signal, slot in self._links:
                signal.disconnect(slot)
        if self.dialog is not None:
            self.dialog.close()
        self.deleteLater()

    def begin(self) -> None:
        """Note the moment: what others save from now on was not seen; then show what was saved until now."""
        self.moment = ""
        self.seen.clear()
        self.touched.clear()
        self.waiting.clear()

        def begun(moment: str) -> None:
            if sip.isdeleted(self) or sip.isdeleted(self.layer) or not self.layer.isEditable():
                return
            self.moment = moment
            if not self.layer.isModified():
                self.layer.reload()
            self.ask_about_touched()

        self._ask("store.editing.begin_editing", {}, begun)

    def _attribute_changed(self, feature: int, _index: int, _value: Any) -> None:
        self.touch(feature)

    def _geometry_changed(self, feature: int, _geometry: Any) -> None:
        self.touch(feature)

    def touch(self, feature: int) -> None:
        """Note a row's key the first time it is touched, and ask soon whether it was saved after editing began.

        A row edited by hand tells its key at once, for it may be deleted a moment later; of the many that one command
        changes, all but the first few tell theirs together.
        """
        if feature < 0 or feature in self.touched or feature in self.waiting:
            return
        self.waiting.add(feature)
        if len(self.waiting) <= AT_HAND:
            self.touched |= self._keys([feature])
        self.gathering.start()

    def ask_about_touched(self) -> None:
        """Ask about the rows that were touched since the last question."""
        if not self.moment or not self.waiting:
            return
        self.touched |= self._keys(self.waiting - set(self.touched))
        keys = {self.touched[feature]: feature for feature in self.waiting if feature in self.touched}
        self.waiting.clear()
        named = list(keys)
        for first in range(0, len(named), AT_ONCE):
            self._ask_about({key: keys[key] for key in named[first : first + AT_ONCE]})

    def _keys(self, features: Iterable[int]) -> dict[int, str]:
        key = self.layer.fields().indexOf("id")
        asked = QgsFeatureRequest().setFilterFids(list(features)).setSubsetOfAttributes([key])
        asked.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        stored = self.layer.dataProvider()
        return {each.id(): str(each[key]) for each in stored.getFeatures(asked)} if stored is not None else {}

    def _ask_about(self, keys: dict[str, int]) -> None:
        def answered(found: dict[str, int]) -> None:
            self.pending -= 1
            self.seen |= {keys[key]: revision for key, revision in found.items()}

        def failed(_refusal: Refusal) -> None:
            self.pending -= 1

        self.pending += 1
        asked = {"table": self.table, "keys": list(keys), "moment": self.moment}
        self._ask("store.editing.changed_since", asked, answered, failed)

    def claim_what_was_seen(self, _stops_editing: bool = False) -> None:
        """Before the commit, claim for each changed row the revision that the person had seen."""
        self.ask_about_touched()
        self._wait_for_answers()
        if sip.isdeleted(self) or sip.isdeleted(self.layer) or not self.layer.isEditable():
            return
        buffer = self.layer.editBuffer()
        if buffer is None:
            return
        place = self.layer.fields().indexOf("rev")
        for feature, revision in self.seen.items():
            if feature in buffer.changedAttributeValues() or feature in buffer.changedGeometries():
                buffer.changeAttributeValue(feature, place, -revision, None)
        QTimer.singleShot(0, self.look_at_outcome)

    def look_at_outcome(self) -> None:
        """After a commit that the store refused, ask what the others did."""
        if sip.isdeleted(self) or sip.isdeleted(self.layer) or not self.layer.isEditable():
            return
        if self.layer.isModified() and MARK in " ".join(self.layer.commitErrors()):
            edits = Edits.of(self.layer, self.touched)
            asked = {"table": self.table, "claims": edits.claims(), "deleted": edits.deleted_keys()}
            self._ask(
                "store.editing.conflicts", asked, lambda found: self.settle(edits, found), self.session.tell_refusal
            )

    def settle(self, edits: Edits, found: list[dict[str, Any]]) -> None:
        """Let the person decide, row by row or field by field; all other edits stay as they are."""
        if not found or self.dialog is not None:
            return
        self.dialog = dialog = ConflictDialog(edits, found, self.session.iface.mainWindow())
        dialog.accepted.connect(lambda: self._save(edits, dialog.decisions()))
        dialog.finished.connect(self._dismiss)
        dialog.open()

    def _dismiss(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _save(self, edits: Edits, decided: Mapping[tuple[str, str], str]) -> None:
        removals = edits.settled(decided)

        def removed(_answer: Any = None) -> None:
            if removals:
                asked = {"table": self.table, **removals.pop()}
                self._ask("store.editing.delete_row", asked, removed, self.session.tell_refusal)
                return
            edits.put_back()
            if self.layer.commitChanges(False):
                self.session.tell(tr("Saved."))

        removed()

    def _wait_for_answers(self) -> None:
        """Wait a moment for answers on their way, the window drawing itself meanwhile."""
        if not self.pending:
            return
        loop, look = QEventLoop(), QTimer()
        look.timeout.connect(lambda: None if self.pending else loop.quit())
        look.start(20)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlags(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents))

    def _ask(self, task: str, request: dict[str, Any], done: Any, refused: Any = lambda _refusal: None) -> None:
        reached = connections.of_uri(self.layer.source())  # here: what QGIS keeps belongs to this thread

        def question(work: Work) -> Any:
            return warm.ask(task, request, reached, Listener(is_cancelled=work.isCanceled))

        Work(tr("Question to the store"), question, done, refused, is_quiet=True).start()


def table_of(layer: QgsMapLayer) -> str:
    """Return schema and table of a layer that shows a table of a store which people edit, or an empty text."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != connections.PROVIDER:
        return ""
    uri = QgsDataSourceUri(layer.source())
    is_ours = set(layer.fields().names()) >= BOOKKEEPING
    return f"{uri.schema()}.{uri.table()}" if is_ours else ""
