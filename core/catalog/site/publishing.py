"""A site for citizens: released rows and one page, as files that any web server carries; behind `publishsite`."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.catalog.checking import PROMISED_DAYS
from undergrid.core.catalog.checks.site import NAMES_LEFT_OUT, NO_PLACES
from undergrid.core.catalog.describing import describe_table, table_called
from undergrid.core.catalog.gate.handing_over import write_for_page
from undergrid.core.catalog.gate.release import Purpose, Released, release
from undergrid.core.catalog.gate.rows import Rows
from undergrid.core.catalog.packages.exporting import require_purpose
from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.site.versions import chosen_records, forget_older, new_version
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codelists import labels
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.declare import facts

TEMPLATE = Path(__file__).resolve().parents[3] / "data" / "site"
STATIC = ("site.css", "hours.js", "site.js")
ENTRY, INDEX = "index.html", "index.json"
FIRST_DATA, FIRST_VIEW = 400_000, 1_000_000
"""Bytes of data that the page reads at first (as in site.js), and of all that a first view needs."""
TOO_LARGE = Text("A first view would need {kb} kB; 1000 kB is the most.", "首屏需要 {kb} kB，上限 1000 kB。")
FEWER = Text("Publish fewer data sets or columns.", "请减少发布的数据集或信息项。")
PUTTING = Text("Publishing {name}", "正在发布 {name}")


@dataclass(frozen=True)
class Shown:
    """A data set as the page shows it: what its index says, and how many rows leave."""

    told: dict[str, Any]
    released: Released


@task
def publish_site(
    call: Call, *, folder: str, purpose: str, title: str = "", datasets: list[str] | None = None, hold_back: bool = True
) -> Answer:
    """Publish data sets that are open to the public as a site in a folder; without names, all that have places.

    The rows pass the gate, as open ones. A new version lies beside the old one until its page takes the old page's
    place in one step, after the release was written down; whoever reads the old page goes on reading its files, and
    they go when the version after next comes.
    """
    place = Path(folder)
    require_purpose(purpose)
    with (
        new_version(place, ENTRY) as made,
        open_store(call.connection, application="undergrid publish site") as store,
    ):
        with store.begin() as connection:
            make_missing_records(connection, store)
        called = title.strip() or str(store.settings.get("name") or "Undergrid")
        with store.begin() as connection:
            shown = _released(call, connection, store, made, purpose.strip(), (datasets or [], hold_back))
            size = _write_page(made, shown, called)
        _swap(place, made.name, called)
    forget_older(place, made.name)
    return {
        "folder": str(place), "page": str(place / ENTRY), "datasets_shown": len(shown),
        "rows": sum(each.released.table.num_rows for each in shown),
        "held_back_rows": sum(each.released.held_back for each in shown),
        "files": sum(1 for each in made.iterdir()) + 1, "first_view_kb": round(size / 1000, 1),
        "releases": [each.released.number for each in shown],
    }  # fmt: skip


def _released(
    call: Call, connection: sa.Connection, store: Store, folder: Path, purpose: str, what: tuple[Sequence[str], bool]
) -> list[Shown]:
    """Release the data sets and write their pieces; those without places are told when they were named."""
    wanted, holds_back = what
    records = chosen_records(connection, wanted)
    shown = []
    why = Purpose(purpose, holds_back=holds_back, report=call.report)
    for number, (name, record) in enumerate(records.items()):
        call.progress.report(number / len(records), PUTTING.fill(name=name))
        rows = Rows(connection, store, table_called(name), progress=call.progress)
        out = release(rows, why, "open") if rows.geometry is not None else None
        if out is None or out.geometry is None:
            call.report(NO_PLACES.found(name=name, subject=name))
            continue
        shown.append(_shown(call, connection, store, folder, record, out))
    return shown


def _shown(call: Call, connection: sa.Connection, store: Store, folder: Path, record: Any, out: Released) -> Shown:
    declared = table_called(out.name)
    columns = cast(sa.Table, declared.__table__).c
    kinds = [name for name in declared.called_by if facts(columns[name]).choices or facts(columns[name]).codes]
    made = write_for_page(
        out, folder, [each for each in declared.called_by if each not in kinds], next(iter(kinds), None)
    )
    if made.names_left_out:
        call.report(NAMES_LEFT_OUT.found(name=out.name, count=made.names_left_out, subject=out.name))
    now = describe_table(connection, store, declared)
    told = {
        "name": out.name,
        "title": {"en": record.title_en or out.name, "zh": record.title_zh or record.title_en or out.name},
        "owner": record.provider or "-",
        "licence": record.licence or "",
        "changed": None if now.last_changed is None else now.last_changed.isoformat(timespec="seconds"),
        "promised": PROMISED_DAYS.get(record.cycle or ""),
        "rows": out.table.num_rows,
        "columns": [_column(connection, columns[name], out.table[name].unique().to_pylist()) for name in made.columns],
        "chunks": made.pieces,
        "names": made.names,
        "kind": next((each for each in kinds if each in made.columns), None),
    }
    return Shown(told, out)


def _column(connection: sa.Connection, column: sa.Column[Any], values: list[Any]) -> Answer:
    """Return what the page says of a column: its label, its unit, and the names of the codes that occur in it."""
    said = facts(column)
    named = dict(said.choices.items()) if said.choices else {}
    codes = {word: text.as_json() for word, text in named.items() if word in values}
    if said.codes:
        codes = {
            code: {"en": en, "zh": zh} for code, (en, zh) in labels(connection, said.codes).items() if code in values
        }
    return {"name": column.name, "label": said.label.as_json(), "unit": said.unit or "", "codes": codes}


def _write_page(folder: Path, shown: Sequence[Shown], title: str) -> int:
    """Write what the page reads first; return the bytes of a first view."""
    boxes = [piece["box"] for each in shown for piece in each.told["chunks"]]
    whole = [f(box[edge] for box in boxes) for f, edge in ((min, 0), (min, 1), (max, 2), (max, 3))] if boxes else None
    told = {
        "title": {"en": title, "zh": title},
        "made": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "box": whole,
        "datasets": [each.told for each in shown],
    }
    (folder / INDEX).write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    for name in STATIC:
        shutil.copyfile(TEMPLATE / name, folder / name)
    fixed = sum((folder / name).stat().st_size for name in (*STATIC, INDEX)) + (TEMPLATE / ENTRY).stat().st_size
    size: int = fixed + min(FIRST_DATA, sum(piece["bytes"] for each in shown for piece in each.told["chunks"]))
    if size > FIRST_VIEW:
        raise SourceError(TOO_LARGE.fill(kb=round(size / 1000)), FEWER)
    return size


def _swap(place: Path, version: str, title: str) -> None:
    """Let the page of the new version take the place of the old one: in one step, there is always a whole one."""
    page = (TEMPLATE / ENTRY).read_text(encoding="utf-8").replace("@TITLE@", escape(title)).replace("@KEY@", version)
    with written_whole(place / ENTRY) as aside:
        aside.write_text(page, encoding="utf-8")
