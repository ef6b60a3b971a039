"""The checks over accepted rows: what came in clean may have been edited since, or never been checked."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from undergrid.core.checking.register import JudgedCheck, all_checks
from undergrid.core.checking.running import run_checks
from undergrid.core.intake import records
from undergrid.core.intake.accepted import accepted
from undergrid.core.intake.receiving import case_of
from undergrid.core.intake.report import report_of, write_report
from undergrid.core.intake.subject import intake_called
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import open_store

READING = Text("Reading the rows", "正在读取记录")


@task
def check_room(
    call: Call,
    *,
    room: str,
    delivery: str | None = None,
    checks: Sequence[str] | None = None,
    report: str | None = None,
) -> Answer:
    """Run the checks of a room over its accepted rows, or over what one accepted delivery brought.

    ``checks`` names some checks only, by slug. Findings are reported as they are found; ``report`` is an HTML file.
    Returns counts per check, errors, warnings, rows by subject and the coordinate system.
    """
    intake = intake_called(room)
    with ExitStack() as stack, open_store(call.connection, application=f"undergrid check {room}") as store:
        page = stack.enter_context(written_whole(report)) if report else None
        call.progress.report(0.0, READING)
        with store.connect() as connection:
            batch: uuid.UUID | None = records.delivery_called(connection, delivery).entered_as if delivery else None
            rows = accepted(connection, intake, batch)
            case = case_of(connection, rows, stored_codes(connection, intake.code_kinds), store.crs)
            told = intake.record(connection, None, case) if intake.record else {}
        findings, verdict, _ = run_checks(room, case, call.progress.part(0.2, 0.95), checks)
        for finding in findings:
            call.report(finding)
        counts = {subject: len(table) for subject, table in rows.tables.items()}
        if page is not None:
            facts = [(rows.label(subject), str(count)) for subject, count in counts.items()]
            name = delivery or str(store.settings.get("name") or "—")
            paper = report_of(name, rows, facts, told.get("workload", ()), findings, verdict)
            write_report(Path(page), paper, call.language, case.today)
        return {
            "errors": verdict.errors,
            "warnings": verdict.warnings,
            "counts": verdict.counts,
            "crs": store.crs.to_wkt(),
            **counts,
        }


@task
def list_checks(_call: Call, *, room: str | None = None) -> list[Answer]:
    """Return the register: slug, family, severity, what must hold, the remedy and the tolerances of every check."""
    return [
        {
            "slug": each.slug,
            "room": each.room,
            "family": each.family,
            "severity": each.severity.value,
            "on": each.on if isinstance(each, JudgedCheck) else None,
            "holds": each.holds.as_json(),
            "remedy": each.remedy.as_json(),
            "tolerances": dict(each.tolerances) if isinstance(each, JudgedCheck) else {},
        }
        for each in all_checks().values()
        if room is None or each.room == room
    ]
