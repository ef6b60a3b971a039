"""mypy plugin: what QGIS and Qt never leave out.

The stubs are made from C++ signatures, where every pointer may be null. These are never null in a running QGIS; all
others have to be looked at before use.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.plugin import FunctionContext, MethodContext, Plugin
from mypy.types import NoneType, Type, UnionType

NEVER_NONE = {
    "qgis._core.QgsProject.instance",
    "qgis._core.QgsProject.layerTreeRoot",
    "qgis._core.QgsProject.viewSettings",
    "qgis._core.QgsProject.relationManager",
    "qgis._core.QgsApplication.taskManager",
    "qgis._core.QgsApplication.processingRegistry",
    "qgis._core.QgsApplication.coordinateReferenceSystemRegistry",
    "qgis._core.QgsProviderRegistry.instance",
    "qgis._gui.QgisInterface.mapCanvas",
    "qgis._gui.QgisInterface.mainWindow",
    "qgis._gui.QgisInterface.messageBar",
    "qgis._gui.QgisInterface.layerTreeView",
    "qgis._gui.QgsMapCanvas.mapTool",
}


def without_none(context: MethodContext | FunctionContext) -> Type:
    """Return the declared type without its ``None``."""
    declared = context.default_return_type
    if not isinstance(declared, UnionType):
        return declared
    return UnionType.make_union([item for item in declared.items if not isinstance(item, NoneType)])


class QtPlugin(Plugin):
    """Knows what is never ``None``."""

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        return without_none if fullname in NEVER_NONE else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return without_none if fullname in NEVER_NONE else None


def plugin(_version: str) -> type[Plugin]:
    """Answer mypy's question for the plugin."""
    return QtPlugin
