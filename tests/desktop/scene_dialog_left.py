"""An algorithm's dialog whose work ends as the plugin leaves: its results are loaded no more, and QGIS lives on."""

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.utils import plugins, unloadPlugin

import processing


def scene(iface):
    plugins["undergrid"].dock.open_page("store")
    yield lambda: plugins["undergrid"].dock.page("store").store.state_name == "ok"
    dialog = processing.createAlgorithmDialog("undergrid:checkstore", {})
    dialog.show()
    yield dialog.isVisible
    assert unloadPlugin("undergrid")
    # as its task does that had ended before it could hear of the cancel
    dialog.finish(True, {}, QgsProcessingContext(), QgsProcessingFeedback())
    assert not dialog.wasExecuted()
