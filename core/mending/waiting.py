"""Mends of a delivery that waits to be accepted: its staged rows change, and it is judged anew.

Before each mend the rows and the findings are kept beside the staged ones, byte for byte: undoing puts them back.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from undergrid.core.checking.case import Case
from undergrid.core.checking.register import JudgedCheck, all_checks
from undergrid.core.checking.running import count_findings, run_checks
from undergrid.core.intake import records
from undergrid.core.intake.deliveries import finding_as_told
from undergrid.core.intake.records import DeliveryRecord
from undergrid.core.intake.subject import intake_called
from undergrid.core.intake.tables import Delivery, RecordedFinding, Staged
from undergrid.core.kernel.checks import Verdict
from undergrid.core.kernel.findings import Finding, FindingAsTold, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.mending.changes import Preview

MENDED = "mending.row-mended"
BEFORE, FINDINGS = "before", "findings"
COUNTS = ("state", "errors", "warnings", "counts")


def keep(connection: sa.Connection, record: DeliveryRecord) -> str:
    """Keep rows, findings and counts of a waiting delivery as they are, and return the key that brings them back."""
    key = f"{len(done(connection, record.id)) + 1}"
    for part, content in _parts(connection, record.id).items():
        if not part.startswith(f"{BEFORE} "):
            _stage(connection, record.id, f"{BEFORE} {key} {part}", content)
    told = {
        "findings": findings(connection, record.id),
        "counts": {name: getattr(record, name) for name in COUNTS},
    }
    _stage(connection, record.id, f"{BEFORE} {key} {FINDINGS}", json.dumps(told, ensure_ascii=False).encode())
    return key


def done(connection: sa.Connection, delivery: uuid.UUID) -> list[str]:
    """Return the keys of the mends that a waiting delivery carries, newest first."""
    named = connection.scalars(sa.select(Staged.part).where(Staged.delivery_id == delivery))
    keys = {part.split(" ")[1] for part in named if part.startswith(f"{BEFORE} ")}
    return sorted(keys, key=int, reverse=True)


def undo(connection: sa.Connection, record: DeliveryRecord, key: str) -> None:
    """Put rows, findings and counts back as they were before a mend; the mends after it are gone with it."""
    parts = _parts(connection, record.id)
    kept = [each.name for each in intake_called(record.room).subjects]
    before = {part: parts[f"{BEFORE} {key} {part}"] for part in kept}
    told = json.loads(parts[f"{BEFORE} {key} {FINDINGS}"])
    earlier = {name: content for name, content in parts.items() if _is_before(name, key)}
    records.unstage_rows(connection, record.id)
    for part, content in {**before, **earlier}.items():
        _stage(connection, record.id, part, content)
    connection.execute(sa.select(sa.func.app.record_findings(record.id, sa.literal(told["findings"], JSONB))))
    records.change_delivery(connection, record.id, **told["counts"])


def _is_before(part: str, key: str) -> bool:
    return part.startswith(f"{BEFORE} ") and int(part.split(" ")[1]) < int(key)


def rejudge(connection: sa.Connection, record: DeliveryRecord, case: Case, shown: Sequence[Preview]) -> Verdict:
    """Stage the mended rows, judge them, and record what is found now; what the reading of files found stays."""
    records.stage_rows(connection, record.id, case.delivery)
    told = findings(connection, record.id)
    stays = [Finding.of_json(each) for each in told if not _is_judged(each["slug"])]
    intake = case.delivery.intake
    judged, verdict, _ = run_checks(intake.name, case)
    places = {(each["slug"], each["subject"], each["text"]["en"]): each for each in told}
    found = [*stays, *(_with_place(each, places) for each in judged), *_trail(shown)]
    verdict.add(count_findings([*stays, *_trail(shown)]))
    records.record_findings(connection, record.id, found)
    if intake.record is not None:
        intake.record(connection, record.id, case)
    records.change_delivery(
        connection, record.id, state="staged" if verdict.accepted else "refused", errors=verdict.errors,
        warnings=verdict.warnings, counts={name: len(table) for name, table in case.delivery.tables.items()},
    )  # fmt: skip
    return verdict


def findings(connection: sa.Connection, delivery: uuid.UUID) -> list[FindingAsTold]:
    """Return the recorded findings of a delivery in the order of their keys."""
    wkt = sa.func.ST_AsText(RecordedFinding.geom).label("wkt")
    asked = sa.select(RecordedFinding.__table__, wkt).where(RecordedFinding.delivery_id == delivery)
    return [finding_as_told(row) for row in connection.execute(asked.order_by(RecordedFinding.id)).mappings()]


def _is_judged(slug: str) -> bool:
    return isinstance(all_checks().get(slug), JudgedCheck)


def _with_place(finding: Finding, places: dict[tuple[str, str | None, str], FindingAsTold]) -> Finding:
    """Return a finding with the place in the files that it had when it was first found."""
    told = places.get((finding.slug, finding.subject, finding.text.en))
    return finding if told is None else replace(Finding.of_json(told), severity=finding.severity)


def _trail(shown: Sequence[Preview]) -> list[Finding]:
    """Return one piece of advice per mend that was done, so that nothing in the delivery changed silently."""
    remedy = all_checks()[MENDED].remedy
    return [
        Finding(MENDED, Severity.ADVICE, Text(each.en, each.zh), remedy, subject=each.subject, wkt=each.point)
        for each in shown
    ]


def _parts(connection: sa.Connection, delivery: uuid.UUID) -> dict[str, bytes]:
    rows = connection.execute(sa.select(Staged.part, Staged.content).where(Staged.delivery_id == delivery))
    return {row.part: bytes(row.content) for row in rows}


def _stage(connection: sa.Connection, delivery: uuid.UUID, part: str, content: bytes) -> None:
    connection.execute(sa.select(sa.func.app.stage_delivery(delivery, part, content)))


def record_of(connection: sa.Connection, delivery: str) -> records.DeliveryRecord:
    """Return a delivery's record, held until the transaction ends so that two mends do not cross."""
    found = records.delivery_called(connection, delivery)
    connection.execute(sa.select(Delivery.id).where(Delivery.id == found.id).with_for_update())
    return found
