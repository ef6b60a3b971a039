"""Mend what was found: look at what would be done, do exactly that, and undo it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from undergrid.core.checking.case import Case
from undergrid.core.checking.running import run_checks
from undergrid.core.intake import records
from undergrid.core.intake.accepted import accepted
from undergrid.core.intake.receiving import case_of
from undergrid.core.intake.records import DeliveryRecord
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.files import FilesAside, all_written_whole
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.mending import stored, waiting
from undergrid.core.mending.changes import Preview, previews, signature
from undergrid.core.mending.edits import Mended, Proposal, apply, without_collisions
from undergrid.core.mending.layer import write_preview
from undergrid.core.mending.register import mends_of
from undergrid.core.mending.suggesting import suggest
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.errors import store_errors

WAITING = ("staged", "refused")
MOST_SHOWN = 2000
READING = Text("Reading the rows", "正在读取记录")
NOT_AS_SEEN = Text("The mends are no longer those that were shown.", "修正建议已与所示不同。")
LOOK_AGAIN = Text("Someone changed the rows meanwhile: look at the mends again.", "记录已被修改，请重新查看修正建议。")
NO_MEND = Text("No check called {slug} has a mend.", "检查项 {slug} 没有可用的修正。")
CHOOSE = Text("Choose among: {slugs}.", "可选：{slugs}。")
NOT_THERE = Text(
    "Delivery {name} has no rows to mend: it is {state}.", "批次 {name} 没有可修正的记录：状态为 {state}。"
)
CHOOSE_OTHER = Text("Choose one that waits, or is in the network.", "请选择待验收或已入库的批次。")
NONE_TO_UNDO = Text("There is no mend {key} to undo.", "没有可撤销的修正 {key}。")
LIST_THEM = Text("Run it without anything to undo: the mends are listed.", "不指定撤销项运行，可查看修正列表。")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a mend: findings of which checks and subjects, and whether it is done or only shown.

    ``seen`` is the signature of an earlier answer: nothing but those very mends is done then. ``preview`` is the
    layer of what changes, written aside until the store takes the mends.
    """

    checks: tuple[str, ...]
    subjects: tuple[str, ...]
    is_applied: bool
    seen: str | None
    preview: FilesAside


@task
def mend(
    call: Call,
    *,
    room: str,
    delivery: str | None = None,
    checks: Sequence[str] = (),
    subjects: Sequence[str] = (),
    apply_mends: bool = False,
    seen: str | None = None,
    preview: str | None = None,
) -> Answer:
    """Propose what would mend the findings, and with ``apply_mends`` do it.

    Of a delivery that waits, its staged rows are mended; of an accepted one, or without one, the room's accepted rows.
    ``checks`` and ``subjects`` choose among the findings. ``seen`` is the ``signature`` of an earlier answer: nothing
    but those very mends is done then. ``preview`` is a GeoPackage of what changes. Returns the proposals, counts per
    check, how many have to wait for the next round, the findings of these checks before and after, and ``mend``: the
    key to undo it.
    """
    _require_known(room, checks)
    key = stored.new_key()
    with ExitStack() as stack, open_store(call.connection, application=stored.program(room, key)) as store:
        layer = stack.enter_context(all_written_whole([preview] if preview else []))
        wanted = Wanted(tuple(checks), tuple(subjects), apply_mends, seen, layer)
        call.progress.report(0.0, READING)
        if delivery is None or _state(store, delivery) == "accepted":
            answer = _mend_accepted(call, store, intake_called(room), key, delivery, wanted)
        else:
            answer = _mend_waiting(call, store, delivery, wanted)
        return answer | ({"preview": preview} if preview else {})


@task
def undo_mend(call: Call, *, room: str, mend: str, delivery: str | None = None) -> Answer:
    """Put back what a mend changed: of a waiting delivery with ``delivery``, else of the room's accepted rows.

    Raises :class:`StoreError` for an unknown mend, and where people edited the rows since.
    """
    opened = open_store(call.connection, application="undergrid undo mend")
    with opened as store, store_errors(), store.begin() as connection:
        if delivery is not None and records.delivery_called(connection, delivery).state in WAITING:
            record = waiting.record_of(connection, delivery)
            if mend not in waiting.done(connection, record.id):
                raise StoreError(NONE_TO_UNDO.fill(key=mend), LIST_THEM)
            waiting.undo(connection, record, mend)
            return {"mend": mend, "rows": None}
        rows = stored.undo(connection, room, mend)
        if not rows:
            raise StoreError(NONE_TO_UNDO.fill(key=mend), LIST_THEM)
        return {"mend": mend, "rows": rows}


@task
def list_mends(call: Call, *, room: str, delivery: str | None = None) -> Answer:
    """Return what can be mended in a room, by check, and the mends that can be undone, newest first."""
    known = {slug: each.does.as_json() for slug, each in mends_of(room).items()}
    with open_store(call.connection, application="undergrid mends") as store, store.connect() as connection:
        record = records.delivery_called(connection, delivery) if delivery else None
        if record is not None and record.state in WAITING:
            return {"mends": known, "done": [{"mend": key} for key in waiting.done(connection, record.id)]}
        return {"mends": known, "done": stored.done(connection, room)}


def _require_known(room: str, checks: Sequence[str]) -> None:
    for slug in checks:
        if slug not in mends_of(room):
            raise StoreError(NO_MEND.fill(slug=slug), CHOOSE.fill(slugs=", ".join(mends_of(room))))


def _state(store: Store, delivery: str) -> str:
    with store.connect() as connection:
        record = records.delivery_called(connection, delivery)
    if record.state not in (*WAITING, "accepted"):
        raise StoreError(NOT_THERE.fill(name=record.name, state=record.state), CHOOSE_OTHER)
    return str(record.state)


def _mend_accepted(call: Call, store: Store, intake: Intake, key: str, delivery: str | None, wanted: Wanted) -> Answer:
    with store.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        batch = records.delivery_called(connection, delivery).entered_as if delivery else None
        rows = accepted(connection, intake, batch)
        case = case_of(connection, rows, stored_codes(connection, intake.code_kinds), store.crs)
        found = suggest(case, wanted.checks, wanted.subjects, call.progress.part(0.2, 0.7))
        proposals, left = without_collisions(found)
        edits = [edit for each in proposals for edit in each.edits]
        touched = stored.touched_rows(rows, edits)
        revisions = stored.revisions(connection, rows, touched)
    mended = apply(rows, edits)
    answer, _shown = _answer(call, store, case, mended, proposals, wanted)
    if wanted.is_applied and proposals:
        with store_errors(), store.begin() as writing:
            answer["rows"] = stored.write(store, writing, rows, mended, touched, revisions)
            wanted.preview.put_in_place()
        answer |= {"applied": True, "mend": key}
    return answer | {"waiting": left}


def _mend_waiting(call: Call, store: Store, delivery: str, wanted: Wanted) -> Answer:
    with store_errors(), store.begin() as connection:
        record = waiting.record_of(connection, delivery)
        case = _waiting_case(store, connection, record)
        found = suggest(case, wanted.checks, wanted.subjects, call.progress.part(0.2, 0.6))
        proposals, left = without_collisions(found)
        mended = apply(case.delivery, [edit for each in proposals for edit in each.edits])
        answer, shown = _answer(call, store, case, mended, proposals, wanted)
        if wanted.is_applied and proposals:
            key = waiting.keep(connection, record)
            verdict = waiting.rejudge(connection, record, _after(case, mended), shown)
            answer |= {"applied": True, "mend": key, "rows": len({row for each in proposals for row in each.touched}),
                       "errors": verdict.errors, "warnings": verdict.warnings}  # fmt: skip
        wanted.preview.put_in_place()
    return answer | {"waiting": left}


def _waiting_case(store: Store, connection: sa.Connection, record: DeliveryRecord) -> Case:
    intake = intake_called(record.room)
    rows = records.staged_rows(connection, intake, record.id)
    replaces = str(record.replaces_id) if record.replaces_id else None
    codes = stored_codes(connection, intake.code_kinds)
    return case_of(connection, rows, codes, store.crs, record.options, replaces)


def _after(case: Case, mended: Mended) -> Case:
    return replace(case, delivery=mended.delivery)


def _answer(
    call: Call, store: Store, case: Case, mended: Mended, proposals: Sequence[Proposal], wanted: Wanted
) -> tuple[dict[str, Any], list[Preview]]:
    """Return what is told of the proposals; :class:`StoreError` if they are not those that were seen."""
    shown = previews(case.delivery, mended, proposals)
    word = signature(shown)
    if wanted.seen and wanted.seen != word:
        raise StoreError(NOT_AS_SEEN, LOOK_AGAIN)
    for path in wanted.preview.paths:
        write_preview(path, shown, store.crs, call.language)
    slugs = sorted({each.slug for each in proposals})
    return {
        "proposals": [each.as_json() for each in shown[:MOST_SHOWN]],
        "count": len(proposals),
        "counts": dict(Counter(each.slug for each in proposals)),
        "signature": word,
        "found_before": _found(case, slugs, call.progress.part(0.7, 0.8)),
        "found_after": _found(_after(case, mended), slugs, call.progress.part(0.8, 0.9)),
        "applied": False,
        "mend": "",
        "rows": 0,
        "crs": store.crs.to_wkt(),
    }, shown


def _found(case: Case, slugs: Sequence[str], progress: Progress) -> int:
    """Return how many findings the mended checks make of a case."""
    room = case.delivery.intake.name
    return sum(run_checks(room, case, progress, slugs)[1].counts.values()) if slugs else 0
