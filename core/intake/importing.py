"""The import of a survey: receive, judge, stage, and let in what may come in."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from undergrid.core.intake import records
from undergrid.core.intake.corrections_workbook import (
    write_differences_layer,
    write_findings_layer,
    write_marked_workbook,
    write_refused_rows,
)
from undergrid.core.intake.differences import differences
from undergrid.core.intake.profiles import load_profiles
from undergrid.core.intake.receiving import Received, judge, understand_files
from undergrid.core.intake.report import Report, write_report
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.batch import content_hash, unit_of_work
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.accepted import accepted
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.duplicate_numbers import numbers_taken
from undergrid.core.survey.network.packed import WORTH_PACKING, pack
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.network_delivery import Delivery
from undergrid.core.survey.promoting import promote

ALREADY = Text(
    "These files were imported already, as delivery {name} ({id}).", "这些文件已作为批次 {name}（{id}）入库。"
)
NOTHING_TO_DO = Text(
    "Nothing needs to be done; withdraw that delivery to import again.", "无需再次入库；如需重新入库请先撤回该批次。"
)
NOT_ACCEPTED = Text("Delivery {name} is not in the network: it is {state}.", "批次 {name} 未入库：当前状态为 {state}。")
CHOOSE_ACCEPTED = Text("Choose a delivery that was accepted.", "请选择已入库的批次。")
NOT_WAITING = Text(
    "Delivery {name} does not wait to be accepted: it is {state}.", "批次 {name} 不在待验收状态：当前为 {state}。"
)
STILL_ERRORS = Text("Errors stand in the way of delivery {name}: {errors}.", "批次 {name} 存在 {errors} 处错误。")
CLEAN_ONLY = Text(
    "Import a corrected delivery, or accept its clean rows only.", "请导入修正后的成果，或仅验收合格记录。"
)
EDITED = Text(
    "{count} rows of delivery {name} were edited by hand since; they would be lost.",
    "批次 {name} 中有 {count} 条记录入库后被人工修改，撤回将丢失这些修改。",
)
SAY_EVEN_SO = Text(
    "Look at them in the audit trail, then withdraw with 'even if edited'.",
    "请在审计记录中查看，确认后选择“仍然撤回”。",
)
LETTING_IN = Text("Letting {points} points and {segments} segments in", "正在入库：{points} 个点，{segments} 条线段")
WRITING = Text("Writing what goes back", "正在生成反馈文件")


@task
def import_survey(
    call: Call,
    *,
    files: Sequence[str],
    name: str = "",
    profile: str | None = None,
    profile_folders: Sequence[str] = (),
    crs: str | None = None,
    area: str | None = None,
    claimed_m: Mapping[str, float] | None = None,
    accept: bool = False,
    clean_rows_only: bool = False,
    replaces: str | None = None,
    findings_layer: str | None = None,
    workbook: str | None = None,
    report: str | None = None,
    refused: str | None = None,
    differences_layer: str | None = None,
) -> dict[str, Any]:
    """Read, judge and stage a delivery; with ``accept`` let it into the network at once if nothing stands in the way.

    ``replaces`` names the accepted delivery that this one corrects: its rows leave as these come in. The last five
    arguments are files to write; each may be left out. Returns delivery, state, profile, scores, counts and workload.

    Raises :class:`SourceError` for files that cannot be read, :class:`StoreError` for content that is in already.
    """
    paths = [existing_file(path) for path in files]
    with open_store(call.connection, application="undergrid import survey") as store:
        sha256 = content_hash(paths)
        case, received = _receive(
            call, store, paths, sha256, profile, profile_folders, crs, area, claimed_m or {}, replaces
        )
        judge(received, case, call.progress.part(0.45, 0.7))
        for finding in received.findings:
            call.report(finding)
        record = {
            "name": name or paths[0].stem,
            "area_code": area,
            "team": _only(received.delivery.points["team"]),
            "content_sha256": sha256,
            "files": ", ".join(path.name for path in paths),
            "profile": received.profile.slug,
            "native_crs": received.delivery.crs,
            "height_datum": received.delivery.height_datum,
            "points": len(received.delivery.points),
            "segments": len(received.delivery.segments),
            "errors": received.verdict.errors,
            "warnings": received.verdict.warnings,
            "replaces_id": uuid.UUID(replaces) if replaces else None,
        }
        enters = accept and (received.verdict.accepted or clean_rows_only)
        result = _stage(store, received, case, record, stays=not enters)
        if enters:
            result |= _enter(
                call, store, result["delivery"], received, clean_rows_only=clean_rows_only,
                differences_layer=differences_layer,
            )  # fmt: skip
        call.progress.report(0.93, WRITING)
        _write_outputs(call, store, received, result, str(record["name"]), findings_layer, workbook, report, refused)
    return result


def _receive(
    call: Call,
    store: Store,
    paths: Sequence[Path],
    sha256: str,
    profile: str | None,
    profile_folders: Sequence[str],
    crs: str | None,
    area: str | None,
    claimed_m: Mapping[str, float],
    replaces: str | None,
) -> tuple[Case, Received]:
    """Return the case and the delivery in the files; the same content twice is recognised before anything is read."""
    with store.connect() as connection:
        for earlier in records.deliveries_of_content(connection, sha256):
            if earlier.state == "accepted":
                raise StoreError(ALREADY.fill(name=earlier.name, id=earlier.id), NOTHING_TO_DO)
        if replaces:
            _require_accepted(records.delivery_called(connection, replaces))
        rulebook = records.rulebook_of(connection)
        outline = records.area_outline(connection, area) if area else None
    profiles = load_profiles(*map(Path, profile_folders))
    received = understand_files(
        paths, profiles, rulebook["codes"], store.crs, profile=profile, crs=crs, progress=call.progress.part(0, 0.45)
    )
    received.delivery.area_wkb, received.delivery.claimed_m = outline, claimed_m
    with store.connect() as connection:
        replaced = uuid.UUID(replaces) if replaces else None
        received.delivery.taken = numbers_taken(connection, received.delivery.points, replaced)
    return Case(received.delivery, crs=store.crs, today=dt.date.today(), **rulebook), received


def _only(column: Any) -> str | None:
    distinct = column.dropna().unique()
    return str(distinct[0]) if len(distinct) == 1 else None


def _stage(store: Store, received: Received, case: Case, record: Mapping[str, Any], *, stays: bool) -> dict[str, Any]:
    """Write the delivery's record, findings and workload; with ``stays`` also its rows, to be accepted later."""
    state = "staged" if received.verdict.accepted else "refused"
    with store.begin() as connection:
        for earlier in records.deliveries_of_content(connection, record["content_sha256"]):
            records.forget_delivery(connection, earlier.id)
        delivery = records.record_delivery(connection, {**record, "state": state})
        records.record_findings(connection, delivery, received.findings)
        workload = records.record_workload(connection, delivery, received.delivery, case.length_m)
        if stays:
            records.stage_rows(connection, delivery, received.delivery)
    return {
        "delivery": str(delivery),
        "crs": store.crs.to_wkt(),
        "state": state,
        "profile": received.profile.slug,
        "scores": received.scores,
        "points": record["points"],
        "segments": record["segments"],
        "errors": record["errors"],
        "warnings": record["warnings"],
        "counts": received.verdict.counts,
        "refused_points": int(received.refused_points.sum()),
        "refused_segments": int(received.refused_segments.sum()),
        "workload": workload,
    }


def _enter(
    call: Call,
    store: Store,
    identifier: str,
    received: Received,
    *,
    clean_rows_only: bool,
    differences_layer: str | None = None,
) -> dict[str, Any]:
    """Let a delivery's rows in through one unit of work; a delivery it replaces leaves in the same transaction."""
    delivery = received.delivery
    with store.connect() as connection:
        record = records.delivery_called(connection, identifier)
    keep_points, keep_segments = ~received.refused_points, ~received.refused_segments
    call.progress.report(0.7, LETTING_IN.fill(points=int(keep_points.sum()), segments=int(keep_segments.sum())))
    changes: dict[str, int] = {}
    with unit_of_work(
        store, call, kind="survey", sources=record.files.split(", "), content_sha256=record.content_sha256
    ) as work:
        if record.replaces_id:
            changes = _replace(work.connection, store, record.replaces_id, received, differences_layer)
        points, segments = promote(work, delivery, keep_points, keep_segments)
        records.unstage_rows(work.connection, record.id)
        records.change_delivery(
            work.connection, record.id, state="accepted", entered_as=work.batch_id, clean_rows_only=clean_rows_only
        )
    _pack(store, delivery)
    entered = {
        "state": "accepted",
        "batch": str(work.batch_id),
        "entered_points": points,
        "entered_segments": segments,
        "differences": changes,
    }
    return entered | ({"differences_layer": differences_layer} if changes and differences_layer else {})


def _pack(store: Store, entered: Delivery) -> None:
    """Let the store pack the networks that a large delivery has changed, so that the first trace need not wait."""
    if len(entered.segments) < WORTH_PACKING:
        return
    with store.connect() as connection:
        utilities = read_utilities(connection)
    counts = entered.segments["category"].value_counts()
    networks = pd.Series({each: ",".join(utilities.of_network(str(each))) for each in counts.index}, dtype="str")
    for codes, links in counts.groupby(networks).sum().items():
        if links >= WORTH_PACKING:
            pack(store, str(codes).split(","))


def _replace(
    connection: sa.Connection, store: Store, replaced: uuid.UUID, received: Received, layer: str | None
) -> dict[str, int]:
    """Take the replaced delivery's rows out, and return how many rows the new one adds, changes and removes."""
    record = records.delivery_called(connection, str(replaced))
    _require_accepted(record)
    found = differences(accepted(connection, record.entered_as), received.delivery)
    if layer:
        write_differences_layer(Path(layer), found, store.crs)
    connection.execute(sa.select(sa.func.app.withdraw_survey(record.entered_as)))
    records.change_delivery(connection, record.id, state="replaced")
    kinds = [each.kind for each in found]
    return {kind: kinds.count(kind) for kind in ("added", "changed", "removed")}


@task
def accept_survey(
    call: Call, *, delivery: str, clean_rows_only: bool = False, differences_layer: str | None = None
) -> dict[str, Any]:
    """Let a waiting delivery into the network; it is judged again by the tolerances of today.

    Raises :class:`StoreError` when errors stand in the way and not only the clean rows are wanted.
    """
    with open_store(call.connection, application="undergrid accept survey") as store:
        with store.connect() as connection:
            record = records.delivery_called(connection, delivery)
            if record.state not in {"staged", "refused"}:
                raise StoreError(NOT_WAITING.fill(name=record.name, state=record.state), CHOOSE_ACCEPTED)
            rows = records.staged_rows(connection, record.id)
            rulebook = records.rulebook_of(connection)
            rows.taken = numbers_taken(connection, rows.points, record.replaces_id)
            rows.area_wkb = records.area_outline(connection, record.area_code) if record.area_code else None
        received = Received(rows, load_profiles()[0], [])
        case = Case(rows, crs=store.crs, today=dt.date.today(), **rulebook)
        judge(received, case, call.progress.part(0, 0.6))
        unreadable = rows.points["unreadable"].any() or rows.segments["unreadable"].any()
        if not clean_rows_only and (received.verdict.errors or unreadable):
            errors = max(received.verdict.errors, record.errors)
            raise StoreError(STILL_ERRORS.fill(name=record.name, errors=errors), CLEAN_ONLY)
        return {"delivery": delivery} | _enter(
            call, store, delivery, received, clean_rows_only=clean_rows_only, differences_layer=differences_layer
        )


@task
def rollback_survey(call: Call, *, delivery: str, even_if_edited: bool = False) -> dict[str, Any]:
    """Take an accepted delivery's rows out of the network again, or throw a waiting one away.

    Raises :class:`StoreError` when rows were edited by hand since, unless they are to go even so.
    """
    with open_store(call.connection, application="undergrid rollback survey") as store, store.begin() as connection:
        record = records.delivery_called(connection, delivery)
        if record.state in {"staged", "refused"}:
            records.forget_delivery(connection, record.id)
            return {"delivery": delivery, "state": "forgotten", "points": 0, "segments": 0}
        _require_accepted(record)
        edited = connection.scalar(sa.select(sa.func.app.edited_in_survey(record.entered_as)))
        if edited and not even_if_edited:
            raise StoreError(EDITED.fill(name=record.name, count=edited), SAY_EVEN_SO)
        gone = connection.execute(sa.select(sa.text("points, segments")).select_from(
            sa.func.app.withdraw_survey(record.entered_as).table_valued("points", "segments"))).one()  # fmt: skip
        records.change_delivery(connection, record.id, state="withdrawn")
        return {"delivery": delivery, "state": "withdrawn", "points": gone.points, "segments": gone.segments}


def _require_accepted(record: sa.Row[Any]) -> None:
    if record.state != "accepted":
        raise StoreError(NOT_ACCEPTED.fill(name=record.name, state=record.state), CHOOSE_ACCEPTED)


def _write_outputs(
    call: Call,
    store: Store,
    received: Received,
    result: dict[str, Any],
    name: str,
    findings_layer: str | None,
    workbook: str | None,
    report: str | None,
    refused: str | None,
) -> None:
    delivery, findings = received.delivery, received.findings
    written = {"findings_layer": findings_layer, "workbook": workbook, "report": report, "refused": refused}
    result.update({kind: path for kind, path in written.items() if path})
    if findings_layer:
        write_findings_layer(Path(findings_layer), findings, store.crs)
    if workbook:
        write_marked_workbook(Path(workbook), delivery, findings, call.language)
    if refused:
        write_refused_rows(Path(refused), delivery, _refused_of(received), findings, call.language)
    if report:
        facts = [
            (Text("import profile", "导入方案"), received.profile.title.say(call.language)),
            (Text("coordinate system", "坐标系"), delivery.crs or "—"),
            (Text("height datum", "高程基准"), delivery.height_datum or "—"),
            (Text("points", "点数"), str(result["points"])),
            (Text("segments", "线段数"), str(result["segments"])),
        ]
        write_report(Path(report), Report(name, facts, result["workload"], findings, received.verdict))


def _refused_of(received: Received) -> dict[int, set[int]]:
    """Return the refused rows of each source, counted from 0."""
    rows: dict[int, set[int]] = {}
    for table, mask in (
        (received.delivery.points, received.refused_points),
        (received.delivery.segments, received.refused_segments),
    ):
        chosen = table.loc[mask, ["source", "row"]].to_numpy(np.int64)
        for source, row in chosen:
            rows.setdefault(int(source), set()).add(int(row))
    return rows
