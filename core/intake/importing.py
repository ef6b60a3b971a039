"""The import of a delivery: receive, judge, stage, and let in what may come in."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from undergrid.core.checking.case import Case
from undergrid.core.checking.tolerances import settings_of
from undergrid.core.intake import records
from undergrid.core.intake.accepted import accepted
from undergrid.core.intake.differences import differences
from undergrid.core.intake.outputs import Aside, Outputs, layers_of_findings, write_outputs
from undergrid.core.intake.promoting import promote
from undergrid.core.intake.receiving import Asked, Manner, Received, case_of, judge, understand_files
from undergrid.core.intake.records import DeliveryRecord
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.intake.withdrawing import require_accepted, taken_out
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.files import content_sha256, existing_file
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.batch import UnitOfWork, unit_of_work
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import Store, asking, open_store
from undergrid.core.store.errors import store_errors

ALREADY = Text(
    "These files were imported already, as delivery {name} ({id}).", "这些文件已作为批次 {name}（{id}）入库。"
)
NOTHING_TO_DO = Text(
    "Nothing needs to be done; withdraw that delivery to import again.", "无需再次入库；如需重新入库请先撤回该批次。"
)
CHOOSE_WAITING = Text("Choose a delivery that waits.", "请选择待验收的批次。")
NOT_WAITING = Text(
    "Delivery {name} does not wait to be accepted: it is {state}.", "批次 {name} 不在待验收状态：当前为 {state}。"
)
NOTHING_CLEAN = Text("No row of delivery {name} may enter.", "批次 {name} 中没有可入库的行。")
CORRECT_IT = Text("Import a corrected delivery.", "请导入更正后的成果。")
STILL_ERRORS = Text("Errors stand in the way of delivery {name}: {errors}.", "批次 {name} 存在 {errors} 处错误。")
CLEAN_ONLY = Text(
    "Import a corrected delivery, or accept its clean rows only.", "请导入修正后的成果，或仅验收合格记录。"
)
NO_OPTION = Text("{room} has no option {name}.", "{room} 没有选项 {name}。")
NO_TABLE = Text("Deliveries of {room} are not written as one table.", "{room} 的批次不能输出为单个表。")
LEAVE_IT_OUT = Text("Leave the table out of the outputs.", "请不要选择输出该表。")
OPTIONS_ARE = Text("Its options are: {names}.", "可用选项：{names}。")
LETTING_IN = Text("Letting {rows} rows in", "正在入库：{rows} 条记录")
WRITING = Text("Writing what goes back", "正在生成反馈文件")
WAITING = ("staged", "refused")


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants brought in: files, how to read them, what to do with them."""

    intake: Intake
    files: Sequence[Path]
    sha256: str
    name: str
    manner: Manner
    options: Mapping[str, Any] = field(default_factory=dict)
    replaces: str | None = None
    accept: bool = False
    clean_rows_only: bool = False


@task
def import_delivery(
    call: Call,
    *,
    room: str,
    files: Sequence[str],
    name: str = "",
    reading: Mapping[str, Any] | None = None,
    options: Mapping[str, Any] | None = None,
    entry: Mapping[str, Any] | None = None,
    outputs: Mapping[str, str | None] | None = None,
) -> Answer:
    """Read, judge and stage a delivery; where it may come in at once, let it in.

    ``reading``: ``profile``, ``profile_folders``, ``crs``. ``options`` are the room's own. ``entry``: ``accept`` lets
    it in if nothing stands in the way; ``clean_rows_only`` without the rows that errors stand in the way of;
    ``replaces`` names the accepted delivery that this one corrects, whose rows leave as these come in. ``outputs``
    are files to write, by kind (:class:`Outputs`). Returns delivery, state, profile, scores, counts, and what the
    room tells of it.

    Raises :class:`SourceError` for files that cannot be read, :class:`StoreError` for content that is in already.
    """
    request = _request(room, files, name, reading or {}, options or {}, entry or {})
    with ExitStack() as stack, open_store(call.connection, application=f"undergrid import {room}") as store:
        wanted = Outputs(**(outputs or {}))
        if wanted.table and request.intake.write_rows is None:
            raise SourceError(NO_TABLE.fill(room=room), LEAVE_IT_OUT)
        aside = wanted.aside(stack)
        case, received = _receive(call, store, request)
        judge(received, case, call.progress.part(0.45, 0.7))
        for finding in [*received.silenced, *received.findings]:
            call.report(finding)
        clean = any((~mask).any() for mask in received.refused.values())
        enters = request.accept and (received.verdict.accepted or (request.clean_rows_only and clean))
        if enters:
            result = _enter_at_once(call, store, request, received, case, aside)
        else:
            call.progress.report(0.93, WRITING)
            with store_errors(), store.begin() as connection:
                record, result = _record(connection, store, request, received, case)
                records.stage_rows(connection, record.id, received.delivery)
                write_outputs(call, store, received, result, request.name, aside)
                result |= aside.put_in_place()
    return result


def _request(
    room: str,
    files: Sequence[str],
    name: str,
    reading: Mapping[str, Any],
    options: Mapping[str, Any],
    entry: Mapping[str, Any],
) -> Request:
    paths = [existing_file(path) for path in files]
    intake = intake_called(room)
    known = [each.name for each in intake.options]
    for each in options:
        if each not in known:
            raise SourceError(NO_OPTION.fill(room=room, name=each), OPTIONS_ARE.fill(names=", ".join(known) or "—"))
    folders = tuple(map(Path, reading.get("profile_folders") or ()))
    manner = Manner(reading.get("profile"), folders, reading.get("crs"))
    if intake.read is None:
        manner.profiles(room)
    given = {key: value for key, value in options.items() if value is not None}
    return Request(intake, paths, content_sha256(paths), name or paths[0].stem, manner, given, **entry)


def _receive(call: Call, store: Store, request: Request) -> tuple[Case, Received]:
    """Return the case and the delivery in the files; the same content twice is recognised before anything is read."""
    with asking(store.engine) as connection:
        _refuse_known(connection, request)
        if request.replaces:
            require_accepted(records.delivery_called(connection, request.replaces))
        codes = stored_codes(connection, request.intake.code_kinds)
        manner = replace(request.manner, settings=settings_of(connection))
    progress = call.progress.part(0, 0.45)
    if request.intake.read is not None:
        received = request.intake.read(Asked(request.files, request.options, manner.settings, progress))
    else:
        received = understand_files(request.intake, request.files, codes, store.crs, manner, progress)
    with asking(store.engine) as connection:
        given = (received.delivery, codes, store.crs, request.options, request.replaces)
        case = case_of(connection, *given, settings=manner.settings)
    return case, received


def _refuse_known(connection: sa.Connection, request: Request) -> list[DeliveryRecord]:
    """Return the earlier deliveries of the same content, none of which is in the store."""
    known = records.deliveries_of_content(connection, request.intake.name, request.sha256)
    for earlier in known:
        if earlier.state == "accepted":
            raise StoreError(ALREADY.fill(name=earlier.name, id=earlier.id), NOTHING_TO_DO)
    return known


def _record(
    connection: sa.Connection, store: Store, request: Request, received: Received, case: Case
) -> tuple[DeliveryRecord, dict[str, Any]]:
    """Write the delivery's record, its findings and what else the room keeps; return the record and what is told."""
    delivery, verdict = received.delivery, received.verdict
    records.alone_with_content(connection, request.intake.name, request.sha256)
    for earlier in _refuse_known(connection, request):
        records.forget_delivery(connection, earlier.id)
    counts = {subject: len(table) for subject, table in delivery.tables.items()}
    state = "staged" if verdict.accepted else "refused"
    own = request.intake.describe(delivery) if request.intake.describe else {}
    values = {
        "room": request.intake.name,
        "name": request.name,
        "state": state,
        "content_sha256": request.sha256,
        "files": ", ".join(path.name for path in request.files),
        "profile": received.profile.slug if received.profile else None,
        "native_crs": delivery.crs,
        "height_datum": delivery.height_datum,
        "counts": counts,
        "options": dict(request.options),
        "errors": verdict.errors,
        "warnings": verdict.warnings,
        "replaces_id": uuid.UUID(request.replaces) if request.replaces else None,
    }
    record = records.record_delivery(connection, {**values, **own})
    records.record_findings(connection, record.id, received.findings)
    told = request.intake.record(connection, record.id, case) if request.intake.record else {}
    return record, {
        "delivery": str(record.id),
        "crs": store.crs.to_wkt(),
        "state": state,
        "profile": received.profile.slug if received.profile else None,
        "scores": received.scores,
        "errors": verdict.errors,
        "warnings": verdict.warnings,
        "counts": verdict.counts,
        "account": [each.as_json() for each in received.account],
        **counts,
        **{f"refused_{subject}": int(mask.sum()) for subject, mask in received.refused.items()},
        **told,
    }


def _enter_at_once(
    call: Call, store: Store, request: Request, received: Received, case: Case, aside: Aside
) -> dict[str, Any]:
    """Record a delivery and let its rows in, all in one transaction; one that it replaces leaves in the same."""
    sources = [path.name for path in request.files]
    _say_letting_in(call, received)
    kind = request.intake.name
    with unit_of_work(store, call, kind=kind, sources=sources, content_sha256=request.sha256) as work:
        record, result = _record(work.connection, store, request, received, case)
        result |= _enter(work, store, record, received, request.clean_rows_only, aside)
        call.progress.report(0.93, WRITING)
        write_outputs(call, store, received, result, request.name, aside)
        result |= aside.put_in_place()
    aside.files.settle()
    _after(store, received)
    return result


def _say_letting_in(call: Call, received: Received) -> None:
    call.progress.report(0.7, LETTING_IN.fill(rows=sum(int((~mask).sum()) for mask in received.refused.values())))


def _enter(
    work: UnitOfWork, store: Store, record: DeliveryRecord, received: Received, clean_rows_only: bool, aside: Aside
) -> dict[str, Any]:
    if not any((~mask).any() for mask in received.refused.values()):
        raise StoreError(NOTHING_CLEAN.fill(name=record.name), CORRECT_IT)
    changes: dict[str, int] = {}
    with ExitStack() as leaving:
        if record.replaces_id:
            changes = _replace(work.connection, store, record.replaces_id, received, aside, leaving)
        entered = promote(work, received.delivery, {name: ~mask for name, mask in received.refused.items()})
        if received.delivery.intake.entered is not None:
            received.delivery.intake.entered(work, received.delivery)
    records.change_delivery(
        work.connection, record.id, state="accepted", entered_as=work.batch_id, clean_rows_only=clean_rows_only
    )
    return {
        "state": "accepted",
        "batch": str(work.batch_id),
        **{f"entered_{subject}": count for subject, count in entered.items()},
        "differences": changes,
    }


def _after(store: Store, received: Received) -> None:
    if (follow := received.delivery.intake.after_entry) is not None:
        follow(store, received.delivery)


def _replace(
    connection: sa.Connection, store: Store, replaced: uuid.UUID, received: Received, aside: Aside, leaving: ExitStack
) -> dict[str, int]:
    """Take the replaced delivery's rows out, and return how many rows the new one adds, changes and removes.

    What hangs on the rows that left is settled when ``leaving`` ends: the new ones are in by then.
    """
    record = records.delivery_called(connection, str(replaced))
    require_accepted(record)
    found = differences(accepted(connection, received.delivery.intake, record.entered_as), received.delivery)
    if path := aside.paths.get("differences_layer"):
        layers_of_findings().write_differences_layer(path, found, store.crs)
    leaving.enter_context(taken_out(connection, received.delivery.intake, record.entered_as))
    records.change_delivery(connection, record.id, state="replaced")
    kinds = [each.kind for each in found]
    return {kind: kinds.count(kind) for kind in ("added", "changed", "removed")}


@task
def accept_delivery(
    call: Call,
    *,
    delivery: str,
    room: str | None = None,
    clean_rows_only: bool = False,
    differences_layer: str | None = None,
) -> Answer:
    """Let a waiting delivery in (of ``room``, where it is named); it is judged again by the tolerances of today.

    Raises :class:`StoreError` for a delivery of another room, and when errors stand in the way and not only the clean
    rows are wanted.
    """
    with ExitStack() as stack, open_store(call.connection, application="undergrid accept") as store:
        aside = Outputs(differences_layer=differences_layer).aside(stack)
        with store.connect() as connection:
            record = records.delivery_called(connection, delivery, room)
            if record.state not in WAITING:
                raise StoreError(NOT_WAITING.fill(name=record.name, state=record.state), CHOOSE_WAITING)
            intake = intake_called(record.room)
            rows = records.staged_rows(connection, intake, record.id)
            codes = stored_codes(connection, intake.code_kinds)
            replaces = str(record.replaces_id) if record.replaces_id else None
            case = case_of(connection, rows, codes, store.crs, record.options, replaces)
        received = Received(rows)
        judge(received, case, call.progress.part(0, 0.6))
        unreadable = any(table["unreadable"].any() for table in rows.tables.values())
        if not clean_rows_only and (received.verdict.errors or unreadable):
            errors = max(received.verdict.errors, record.errors)
            raise StoreError(STILL_ERRORS.fill(name=record.name, errors=errors), CLEAN_ONLY)
        _say_letting_in(call, received)
        with unit_of_work(
            store, call, kind=intake.name, sources=record.files.split(", "), content_sha256=record.content_sha256
        ) as work:
            result = {"delivery": delivery} | _enter(work, store, record, received, clean_rows_only, aside)
            records.unstage_rows(work.connection, record.id)
            result |= aside.put_in_place()
        aside.files.settle()
        _after(store, received)
        return result
