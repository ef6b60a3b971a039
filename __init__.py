"""Undergrid: what lies under a city's streets, and where the water will stand tonight."""


def classFactory(iface):  # noqa: N802  (the name QGIS calls)
    """Return the QGIS plugin; everything else is imported only when it is used."""
    from .plugins.plugin import UndergridPlugin

    return UndergridPlugin(iface)
