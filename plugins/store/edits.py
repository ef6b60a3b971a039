"""The edits of a layer that are not saved yet, taken out whole, settled, and put back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsDataSourceUri, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from ...processing.texts import tr

MINE, THEIRS = "mine", "theirs"
WHOLE = ""
"""The name of the row itself among its fields: deleted or not."""


@dataclass
class Edits:
    """What a person changed: values, places, new rows, rows to be deleted."""

    layer: QgsVectorLayer
    values: dict[int, dict[str, Any]]
    places: dict[int, QgsGeometry]
    added: list[QgsFeature]
    deleted: set[int]
    keys: dict[str, int]
    revisions: dict[int, int]
    removals: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def of(cls, layer: QgsVectorLayer, touched: Mapping[int, str]) -> Edits:
        """Return the layer's edits; nothing is taken from it yet. ``touched`` are keys known from before, for a row
        that is gone from the store tells its key no more.
        """
        buffer, stored, names = layer.editBuffer(), layer.dataProvider(), layer.fields().names()
        if buffer is None or stored is None:
            return cls(layer, {}, {}, [], set(), {}, {})
        changed = {
            feature: {names[place]: value for place, value in values.items()}
            for feature, values in buffer.changedAttributeValues().items()
        }
        revisions = {feature: abs(int(values["rev"])) for feature, values in changed.items() if values.get("rev")}
        for values in changed.values():
            values.pop("rev", None)
        places = {feature: QgsGeometry(place) for feature, place in buffer.changedGeometries().items()}
        deleted = set(buffer.deletedFeatureIds())
        key = layer.fields().indexOf("id")
        asked = QgsFeatureRequest().setFilterFids([*changed, *places, *deleted])
        keys = {known: feature for feature, known in touched.items() if feature in changed or feature in places}
        keys |= {str(feature[key]): feature.id() for feature in stored.getFeatures(asked)}
        added = [QgsFeature(each) for each in buffer.addedFeatures().values()]
        return cls(layer, changed, places, added, deleted, keys, revisions)

    def claims(self) -> dict[str, int]:
        """Return key and claimed revision of every changed row."""
        return {
            key: self.revisions.get(feature, 0)
            for key, feature in self.keys.items()
            if (feature in self.values or feature in self.places) and feature not in self.deleted
        }

    def deleted_keys(self) -> list[str]:
        """Return the keys of the rows that are to be deleted."""
        return [key for key, feature in self.keys.items() if feature in self.deleted]

    def settled(self, decided: Mapping[tuple[str, str], str]) -> list[dict[str, Any]]:
        """Drop what gives way to others; return the rows that are to be deleted all the same, with their revision."""
        for (key, name), taken in decided.items():
            feature = self.keys[key]
            if taken == THEIRS:
                self._give_way(feature, name)
        return self.removals

    def _give_way(self, feature: int, name: str) -> None:
        if name == WHOLE:
            self.values.pop(feature, None)
            self.places.pop(feature, None)
            self.deleted.discard(feature)
        elif name == self.geometry_name():
            self.places.pop(feature, None)
        else:
            self.values.get(feature, {}).pop(name, None)

    def geometry_name(self) -> str:
        """Return the name of the geometry column."""
        return QgsDataSourceUri(self.layer.source()).geometryColumn()

    def remove(self, key: str, revision: int) -> None:
        """Take a row's deletion out of the layer's edits: it is deleted at the revision that the person has seen."""
        self.deleted.discard(self.keys[key])
        self.removals.append({"key": key, "revision": revision})

    def bring_back(self, key: str, base: Mapping[str, Any]) -> None:
        """Let a row that someone deleted come back under its key, with my changes."""
        feature = self.keys[key]
        shape = self.geometry_name()
        again = QgsFeature(self.layer.fields())
        mine = self.values.pop(feature, {})
        for name, value in {**base, **mine, "id": key}.items():
            if name in ("rev", "updated_at", "updated_by", shape) or self.layer.fields().indexOf(name) < 0:
                continue
            again[name] = value
        place = self.places.pop(feature, None)
        if place is None and base.get(shape):
            place = QgsGeometry()
            place.fromWkb(bytes.fromhex(base[shape]))
        if place is not None:
            again.setGeometry(place)
        self.added.append(again)

    def put_back(self) -> None:
        """Begin anew from what the store holds now, and make all edits again that are left."""
        layer, fields = self.layer, self.layer.fields()
        layer.rollBack()
        if stored := layer.dataProvider():
            stored.reloadData()
        layer.startEditing()
        layer.beginEditCommand(tr("Edits made again after a conflict"))
        for feature, values in self.values.items():
            changed = {fields.indexOf(name): value for name, value in values.items()}
            if changed:
                layer.changeAttributeValues(feature, changed)
        for feature, place in self.places.items():
            layer.changeGeometry(feature, place)
        layer.addFeatures(self.added)
        layer.deleteFeatures(list(self.deleted))
        layer.endEditCommand()
