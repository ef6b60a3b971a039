"""The checks over the accepted network: what came in clean may have been edited since, or never been checked."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from undergrid.core.checking.register import survey_checks
from undergrid.core.checking.running import run_checks
from undergrid.core.intake import records
from undergrid.core.intake.report import Report, write_report
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store
from undergrid.core.survey.accepted import accepted
from undergrid.core.survey.checks.case import Case

READING = Text("Reading the network", "正在读取管网")


@task
def check_survey(
    call: Call,
    *,
    delivery: str | None = None,
    checks: Sequence[str] | None = None,
    report: str | None = None,
) -> dict[str, Any]:
    """Run the survey checks over the accepted network, or over what one accepted delivery brought.

    ``checks`` names some checks only, by slug. Findings are reported as they are found; ``report`` is an HTML file.
    Returns counts per check, errors, warnings, points, segments and the coordinate system.
    """
    progress: Progress = call.progress
    with open_store(call.connection, application="undergrid check survey") as store:
        progress.report(0.0, READING)
        with store.connect() as connection:
            batch: uuid.UUID | None = records.delivery_called(connection, delivery).entered_as if delivery else None
            network = accepted(connection, batch)
            rulebook = records.rulebook_of(connection)
        case = Case(network, crs=store.crs, today=dt.date.today(), **rulebook)
        findings, verdict, _ = run_checks(case, progress.part(0.2, 0.95), checks)
        for finding in findings:
            call.report(finding)
        if report:
            facts = [
                (Text("points", "点数"), str(len(network.points))),
                (Text("segments", "线段数"), str(len(network.segments))),
            ]
            done = records.workload(network, case.length_m)
            write_report(
                Path(report), Report(delivery or str(store.settings.get("name") or "—"), facts, done, findings, verdict)
            )
        return {
            "points": len(network.points),
            "segments": len(network.segments),
            "errors": verdict.errors,
            "warnings": verdict.warnings,
            "counts": verdict.counts,
            "crs": store.crs.to_wkt(),
        }


@task
def list_checks(_call: Call) -> list[dict[str, Any]]:
    """Return the register: slug, family, severity, what must hold, the remedy and the tolerances of every check."""
    return [
        {
            "slug": each.slug,
            "family": each.family,
            "severity": each.severity.value,
            "on": each.on,
            "holds": each.holds.as_json(),
            "remedy": each.remedy.as_json(),
            "tolerances": dict(each.tolerances),
        }
        for each in survey_checks().values()
    ]
