"""What is written beside an import: findings, what goes back to the team, a report; whole with it, or not at all."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, fields
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from undergrid.core.intake.receiving import Received
from undergrid.core.intake.report import report_of, write_report
from undergrid.core.kernel.files import FilesAside, all_written_whole
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Language, Text
from undergrid.core.store.connection import Store

ROWS_READ = Text("rows read", "读取的行")


@dataclass(frozen=True, slots=True)
class Outputs:
    """Files to write, each of them or none: findings as a layer, what goes back to the team, a report, what changes.

    ``table``: the rows as they were understood, in a room that has a form for it.
    """

    findings_layer: str | None = None
    workbook: str | None = None
    report: str | None = None
    refused: str | None = None
    differences_layer: str | None = None
    table: str | None = None

    def named(self) -> dict[str, str]:
        """Return those that are wanted, by kind."""
        return {each.name: path for each in fields(self) if (path := getattr(self, each.name))}

    def aside(self, stack: ExitStack) -> Aside:
        """Return the places to write to until the stack is left; raises for a folder that takes no files."""
        named = self.named()
        files = stack.enter_context(all_written_whole(list(named.values())))
        return Aside(dict(zip(named, files.paths, strict=True)), self, files)


@dataclass(frozen=True, slots=True)
class Aside:
    """Where the files are written until the store takes what they tell of, in the same breath."""

    paths: Mapping[str, Path]
    wanted: Outputs
    files: FilesAside

    def put_in_place(self) -> dict[str, str]:
        """Put the files in their places, before the transaction is committed; return those written, by kind."""
        written = {kind: path for kind, path in self.wanted.named().items() if self.paths[kind].exists()}
        self.files.put_in_place()
        return written


def layers_of_findings() -> ModuleType:
    """Return what writes findings and differences as layers: a refusal should not wait for geopandas."""
    return importlib.import_module("undergrid.core.intake.findings_layer")


def write_outputs(
    call: Call, store: Store, received: Received, result: Mapping[str, Any], name: str, aside: Aside
) -> None:
    """Write what is wanted of a delivery that was judged; ``result`` is what the task will answer."""
    delivery, findings = received.delivery, received.findings
    if path := aside.paths.get("findings_layer"):
        layers_of_findings().write_findings_layer(path, findings, store.crs)
    if aside.paths.keys() & {"workbook", "refused"}:
        # workbooks are written by a library that takes a tenth of the engine's start
        from undergrid.core.intake.corrections_workbook import (  # noqa: PLC0415
            write_marked_workbook,
            write_refused_rows,
        )

        if path := aside.paths.get("workbook"):
            write_marked_workbook(path, delivery, findings, received.verdict, call.language, dt.date.today())
        if path := aside.paths.get("refused"):
            write_refused_rows(path, delivery, _refused_of(received), findings, call.language)
    if (path := aside.paths.get("table")) and delivery.intake.write_rows is not None:
        delivery.intake.write_rows(delivery, path)
    if path := aside.paths.get("report"):
        facts = [
            *_manner(received, call.language),
            *((delivery.label(subject), str(len(table))) for subject, table in delivery.tables.items()),
            *((ROWS_READ, each.said().say(call.language)) for each in received.account),
        ]
        told = report_of(name, delivery, facts, result.get("workload", ()), findings, received.verdict)
        write_report(path, told, call.language, dt.date.today())


def _manner(received: Received, language: Language) -> list[tuple[Text, str]]:
    """Return how a delivery was read, where that is a profile's matter."""
    if received.profile is None:
        return []
    return [
        (Text("import profile", "导入方案"), received.profile.title.say(language)),
        (Text("coordinate system", "坐标系"), received.delivery.crs or "—"),
        (Text("height datum", "高程基准"), received.delivery.height_datum or "—"),
    ]


def _refused_of(received: Received) -> dict[int, set[int]]:
    """Return the refused rows of each source, counted from 0."""
    rows: dict[int, set[int]] = {}
    for subject, mask in received.refused.items():
        chosen = received.delivery.table(subject).loc[mask, ["source", "row"]].to_numpy(np.int64)
        for source, row in chosen:
            rows.setdefault(int(source), set()).add(int(row))
    return rows
