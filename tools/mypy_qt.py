"""mypy plugin: what QGIS and Qt never leave out, and what they turn into something else.

The stubs are made from C++ signatures, where every pointer may be null. What stands here is never null in a running
QGIS; all else has to be looked at before use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeGuard

from mypy.checker import TypeChecker
from mypy.nodes import Decorator, FuncDef, OverloadedFuncDef, TypeInfo
from mypy.plugin import ClassDefContext, FunctionContext, MethodContext, Plugin
from mypy.types import CallableType, Instance, NoneType, Type, UnboundType, UnionType

# Made with the application, the window, the project, the layout or the model they belong to, and gone with it only.
NEVER_NONE = {
    "qgis._core.QgsApplication.authManager",
    "qgis._core.QgsApplication.coordinateReferenceSystemRegistry",
    "qgis._core.QgsApplication.processingRegistry",
    "qgis._core.QgsApplication.taskManager",
    "qgis._core.QgsFillSymbol.createSimple",
    "qgis._core.QgsLayerTree.addGroup",
    "qgis._core.QgsLayerTree.addLayer",
    "qgis._core.QgsLayerTree.insertGroup",
    "qgis._core.QgsLayerTreeGroup.addGroup",
    "qgis._core.QgsLayerTreeGroup.addLayer",
    "qgis._core.QgsLayoutItemAttributeTable.create",
    "qgis._core.QgsLayoutItemLegend.model",
    "qgis._core.QgsLegendModel.rootGroup",
    "qgis._core.QgsLineSymbol.createSimple",
    "qgis._core.QgsMapLayer.styleManager",
    "qgis._core.QgsPrintLayout.atlas",
    "qgis._core.QgsPrintLayout.pageCollection",
    "qgis._core.QgsProject.instance",
    "qgis._core.QgsProject.layerTreeRoot",
    "qgis._core.QgsProject.layoutManager",
    "qgis._core.QgsProject.mapThemeCollection",
    "qgis._core.QgsProject.relationManager",
    "qgis._core.QgsProject.viewSettings",
    "qgis._core.QgsProviderRegistry.instance",
    "qgis._gui.QgisInterface.addToolBar",
    "qgis._gui.QgisInterface.firstRightStandardMenu",
    "qgis._gui.QgisInterface.layerTreeView",
    "qgis._gui.QgisInterface.mapCanvas",
    "qgis._gui.QgisInterface.messageBar",
    "qgis._gui.QgsMapCanvas.getCoordinateTransform",
    "qgis._gui.QgsMapCanvas.mapTool",
}

# What is declared as a base class and never null: Python gets the class it really is.
REALLY = {
    "qgis._core.QgsRasterLayer.temporalProperties": "qgis._core.QgsRasterLayerTemporalProperties",
    "qgis._core.QgsVectorLayer.temporalProperties": "qgis._core.QgsVectorLayerTemporalProperties",
    "qgis._gui.QgisInterface.mainWindow": "PyQt5.QtWidgets.QMainWindow",
    "qgis._gui.QgsMapCanvas.temporalController": "qgis._core.QgsTemporalNavigationObject",
}

# Methods that QGIS calls and we write: it always gives these arguments.
ALWAYS_GIVEN = {
    "qgis._core.QgsLocatorFilter": {"prepare", "fetchResults"},
    "qgis._gui.QgsDockWidget": {"showEvent"},
    "qgis._gui.QgsMapTool": {"canvasMoveEvent", "canvasReleaseEvent", "keyReleaseEvent"},
    "qgis._core.QgsProcessingAlgorithm": {"prepareAlgorithm", "processAlgorithm", "postProcessAlgorithm"},
    "qgis._core.QgsProcessingFeedback": {"setProgressText", "reportError"},
    "qgis._core.QgsProcessingLayerPostProcessorInterface": {"postProcessLayer"},
}

# Methods whose first argument may be None, whatever the stubs say: a thing of Qt can be without a parent.
MAY_BE_NONE = {"PyQt5.QtCore.QObject": {"setParent"}, "PyQt5.QtWidgets.QWidget": {"setParent"}}


def without_none(context: MethodContext | FunctionContext) -> Type:
    """Return the declared type without its ``None``."""
    declared = context.default_return_type
    if not isinstance(declared, UnionType):
        return declared
    return UnionType.make_union([item for item in declared.items if not isinstance(item, NoneType)])


def real_class(name: str) -> Callable[[MethodContext], Type]:
    """Return the hook that answers with the class of that name."""
    module, _dot, own = name.rpartition(".")

    def answered(context: MethodContext) -> Type:
        checker = context.api
        found = checker.modules[module].names[own].node if isinstance(checker, TypeChecker) else None
        return Instance(found, []) if isinstance(found, TypeInfo) else context.default_return_type

    return answered


def arguments_set_right(context: ClassDefContext) -> None:
    """Take the ``Optional`` from the arguments of ``ALWAYS_GIVEN``, and give it to those of ``MAY_BE_NONE``."""
    name = context.cls.fullname
    for statement in context.cls.defs.body:
        items = statement.items if isinstance(statement, OverloadedFuncDef) else [statement]
        for item in items:
            method = item.func if isinstance(item, Decorator) else item
            if not isinstance(method, FuncDef) or not isinstance(method.type, CallableType):
                continue
            kinds = method.type.arg_types
            if method.name in ALWAYS_GIVEN.get(name, ()):
                method.type.arg_types = [kind.args[0] if _is_optional(kind) else kind for kind in kinds]
            elif method.name in MAY_BE_NONE.get(name, ()) and not _is_optional(kinds[1]):
                method.type.arg_types = [kinds[0], UnboundType("typing.Optional", [kinds[1]]), *kinds[2:]]


def _is_optional(kind: Type) -> TypeGuard[UnboundType]:
    return isinstance(kind, UnboundType) and kind.name == "typing.Optional"


class QtPlugin(Plugin):
    """Knows what is never ``None``."""

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        if fullname in REALLY:
            return real_class(REALLY[fullname])
        return without_none if fullname in NEVER_NONE else None

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return without_none if fullname in NEVER_NONE else None

    def get_customize_class_mro_hook(self, fullname: str) -> Callable[[ClassDefContext], None] | None:
        return arguments_set_right if fullname in ALWAYS_GIVEN or fullname in MAY_BE_NONE else None


def plugin(_version: str) -> type[Plugin]:
    """Answer mypy's question for the plugin."""
    return QtPlugin
