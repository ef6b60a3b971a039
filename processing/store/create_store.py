"""undergrid:createstore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .. import connections
from ..algorithm import Declared, UndergridAlgorithm
from ..choices import one_of
from ..texts import tr
from ..values import Chosen

CRS, MERIDIAN, POINTS = "CRS", "CENTRAL_MERIDIAN", "CONTROL_POINTS"
POINT_COLUMNS = 4
FORMER = {
    "refuse": tr("no store is made"),
    "withdraw": tr("their roles are taken"),
    "keep": tr("they keep them here too"),
}


class CreateStore(UndergridAlgorithm):
    """Makes a store, and registers the private one as a QGIS connection."""

    identifier = "createstore"
    title = tr("Create store")
    summary = tr(
        "Makes a store: the tables, rules, roles and code lists that everything else works on. A store that is "
        "already there is brought up to date, and keeps its coordinate system.\n"
        "With the connection 'undergrid' a private PostgreSQL server is made on this machine, reachable by you only, "
        "and registered as that connection. With any other connection the store is made in its database, which must "
        "be empty.\n"
        "Choose the project's coordinate system with care: it cannot be changed afterwards. Where a city lies on the "
        "border of two zones, give a central meridian of its own. Control points known in an old local grid and in the "
        "project's give the four parameters between both, with what is left over at each point."
    )
    keywords = tr("store,database,postgis,create,install,coordinate system,central meridian,control points")
    task = "store.lifecycle.create_store"

    def declare(self) -> Iterable[Declared]:
        yield QgsProcessingParameterCrs(CRS, tr("Coordinate system of the project"), "EPSG:4544")
        meridian = QgsProcessingParameterNumber(
            MERIDIAN,
            tr("Central meridian of its own instead, in degrees (CGCS2000)"),
            Qgis.ProcessingNumberParameterType.Double,
            None,
            True,
            -180,
            180,
        )
        points = QgsProcessingParameterMatrix(
            POINTS,
            tr("Control points: local east, local north, project east, project north"),
            2,
            False,
            [tr("Local east"), tr("Local north"), tr("Project east"), tr("Project north")],
            None,
            True,
        )
        name = QgsProcessingParameterString("NAME", tr("Name of the project"), None, False, True)
        datum = QgsProcessingParameterString(
            "HEIGHT_DATUM", tr("Height datum"), "1985 国家高程基准 (EPSG:5737)", False, True
        )
        trial = QgsProcessingParameterBoolean("DRY_RUN", tr("Only try it: do everything, then take it back"), False)
        people = one_of("FORMER_PEOPLE", tr("People who hold roles of an earlier store of this name"), FORMER, "refuse")
        for definition in (meridian, points, people, trial):
            definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Advanced)
        yield from (name, datum, meridian, points, people, trial)
        yield QgsProcessingOutputBoolean("CREATED", tr("A new store was made"))
        yield QgsProcessingOutputString("VERSION", tr("Version of the store"))
        yield QgsProcessingOutputString("CRS_NAME", tr("Coordinate system"))
        yield QgsProcessingOutputNumber("CONTROL_POINT_ERROR", tr("Standard error at the control points, in metres"))

    def checkParameterValues(self, chosen: Chosen, context: QgsProcessingContext) -> tuple[bool, str]:
        if len(self._control_points(chosen, context)) % POINT_COLUMNS:
            return False, tr("Each control point takes four numbers.")
        return super().checkParameterValues(chosen, context)

    def request(self, chosen: Chosen, context: QgsProcessingContext) -> dict[str, Any]:
        asked = super().request({**chosen, POINTS: None}, context)
        numbers = self._control_points(chosen, context)
        if numbers:
            points = zip(*(numbers[column::POINT_COLUMNS] for column in range(POINT_COLUMNS)), strict=True)
            asked["control_points"] = [{"local": point[:2], "project": point[2:]} for point in points]
        meridian = asked.pop("central_meridian", None)
        if meridian is not None:
            asked["crs"] = {"central_meridian_deg": meridian}
        return asked

    def work(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        answer = super().work(feedback)
        if self.store_name == connections.EMBEDDED and not answer["dry_run"]:
            answer["described"] = self.ask("store.status.describe_store", {}, feedback)
        return answer

    def conclude(self, answer: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        described = answer.get("described")
        if described is not None and described["embedded"]:
            connections.register_private(described["connection"])
        fitted = answer["settings"].get("local_transformation")
        return {
            "CREATED": answer["created"],
            "VERSION": answer["to"],
            "CRS_NAME": answer["crs"]["name"],
            **({"CONTROL_POINT_ERROR": fitted["rms_m"]} if fitted else {}),
        }

    def _control_points(self, chosen: Chosen, context: QgsProcessingContext) -> list[float]:
        """Return the numbers of the table, row after row; the dialog hands empty cells over as empty texts."""
        return [float(value) for value in self.parameterAsMatrix(chosen, POINTS, context) if value not in (None, "")]
