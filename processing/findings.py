"""Findings as a layer: what is wrong, how to mend it, in which file and row, and where on the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QMetaType

from .texts import say, tr

SHOWN = 20
COLUMNS = ("slug", "severity", "text", "remedy", "file", "sheet", "row", "column", "value", "subject")


def fields() -> QgsFields:
    """Return the columns of a findings layer."""
    made = QgsFields()
    for name in COLUMNS:
        made.append(QgsField(name, QMetaType.Type.Int if name == "row" else QMetaType.Type.QString))
    return made


def feature(finding: dict[str, Any]) -> QgsFeature:
    """Return one finding as a row of the layer; a line or an area is shown at a point on it."""
    made = QgsFeature(fields())
    told = {**finding, "text": say(finding["text"]), "remedy": say(finding["remedy"])}
    made.setAttributes([told.get(name) for name in COLUMNS])
    if finding.get("wkt"):
        made.setGeometry(QgsGeometry.fromWkt(finding["wkt"]).pointOnSurface())
    return made


def write(findings: list[dict[str, Any]], sink: Any) -> None:
    """Write all findings into a sink with the columns of :func:`fields`; raise when it does not take them."""
    for finding in findings:
        if not sink.addFeature(feature(finding)):
            raise QgsProcessingException(tr("The findings could not be written: {why}").format(why=sink.lastError()))
    sink.flushBuffer()


def tell(findings: list[dict[str, Any]], feedback: QgsProcessingFeedback) -> None:
    """Say in the log how many findings there are, and the first of them."""
    severities: dict[str, Callable[[str], None]] = {
        "error": feedback.reportError,
        "warning": feedback.pushWarning,
        "advice": feedback.pushInfo,
    }
    for finding in findings[:SHOWN]:
        place = " ".join(str(finding[part]) for part in ("file", "sheet", "row", "column", "subject") if finding[part])
        line = " · ".join(part for part in (place, say(finding["text"]), say(finding["remedy"])) if part)
        severities[finding["severity"]](line)
    if findings:
        counts = Counter(finding["severity"] for finding in findings)
        feedback.pushInfo(
            tr("Findings: {error} errors, {warning} warnings, {advice} pieces of advice.").format(
                **{severity: counts[severity] for severity in severities}
            )
        )
