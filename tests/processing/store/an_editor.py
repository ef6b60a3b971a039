"""A colleague who edits points of the network for a while, in a QGIS of their own: ``an_editor.py MARK SECONDS``.

Prints as JSON what the store accepted, the point and the word written there, and what it refused.
"""

import json
import random
import sys
import time

from qgis.core import QgsApplication, QgsDataSourceUri, QgsVectorLayer

BREATH_S = 0.3  # a person who types quickly all day


def points() -> QgsVectorLayer:
    """Return the points as the store's own style opens them: its defaults claim the revision that was read."""
    uri = QgsDataSourceUri()
    uri.setConnection("river_city", "", "", "")
    uri.setDataSource("survey", "point", "geom", "", "id")
    layer = QgsVectorLayer(uri.uri(False), "points", "postgres")
    assert layer.isValid(), layer.error().summary()
    message, is_styled = layer.loadDefaultStyle()
    assert is_styled, message
    return layer


def edit(mark: str, until: float) -> dict[str, object]:
    """Edit until it is time; what is refused is taken back, as a person would who is shown the colleague's word."""
    chance = random.Random(mark)  # noqa: S311  (which point comes next is no secret)
    accepted, refused, layer = [], [], points()
    owner = layer.fields().indexOf("owner")
    while time.monotonic() < until:
        feature = chance.choice(list(layer.getFeatures()))
        word = f"{mark} {len(accepted)}"
        layer.startEditing()
        layer.changeAttributeValue(feature.id(), owner, word)
        time.sleep(chance.uniform(0, BREATH_S))
        if layer.commitChanges():
            accepted.append([feature["id"], word])
        else:
            refused.append(" ".join(layer.commitErrors()))
            layer.rollBack()
    return {"accepted": accepted, "refused": refused}


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    print(json.dumps(edit(sys.argv[1], time.monotonic() + float(sys.argv[2]))))
