"""The data dictionary of a package: which columns, what they mean, what was done to them; as HTML and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa
from openpyxl import Workbook

from undergrid.core.catalog.describing import table_called
from undergrid.core.catalog.gate.release import Released
from undergrid.core.catalog.tables import ACTIONS
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.page import Page
from undergrid.core.report.table import harmless
from undergrid.core.store.codelists import labels
from undergrid.core.store.declare import Facts, facts

HEADS = (
    Text("column", "信息项"), Text("meaning", "名称"), Text("unit", "单位"), Text("values", "取值"),
    Text("what was done", "处理方式"),
)  # fmt: skip


SHEETS = (Text("Columns", "信息项"), Text("Codes", "代码表"))
DATA_SET = Text("data set", "数据集")
CODE_HEADS = (Text("list", "代码表"), Text("code", "代码"), Text("meaning", "名称"))


def write_dictionary(folder: Path, connection: sa.Connection, released: Sequence[Released], language: Language) -> None:
    """Write ``dictionary.html`` and ``.xlsx`` for people, ``dictionary.csv`` and ``codes.csv`` for programs."""
    page = Page(Text("Data dictionary", "数据字典").say(language), "", language)
    lists: dict[str, dict[str, tuple[str, str]]] = {}
    with (folder / "dictionary.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["dataset", "column", "label_en", "label_zh", "unit", "codes", "treatment", "parameter"])
        for each in released:
            page.heading(each.label)
            page.table(list(_rows(each, language)), HEADS)
            for name, treatment in each.treatments.items():
                said = _facts(each, name)
                codes = said.codes.kind if said.codes else ""
                if said.codes:
                    lists[said.codes.kind] = labels(connection, said.codes)
                writer.writerow(
                    [
                        each.name, name, said.label.en, said.label.zh, said.unit or "", codes, treatment.action,
                        treatment.parameter or "",
                    ]
                )  # fmt: skip
                for word, label in (said.choices or {}).items():
                    lists.setdefault(f"{each.name}.{name}", {})[word] = (label.en, label.zh)
    (folder / "dictionary.html").write_text(page.text(), encoding="utf-8")
    _write_workbook(folder / "dictionary.xlsx", released, lists, language)
    with (folder / "codes.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["list", "code", "name_en", "name_zh"])
        for kind, words in sorted(lists.items()):
            writer.writerows([kind, code, *names] for code, names in words.items())


def _write_workbook(
    path: Path, released: Sequence[Released], lists: dict[str, dict[str, tuple[str, str]]], language: Language
) -> None:
    """Write a sheet of columns and one of code lists; no word of it is taken for a formula."""
    book = Workbook(write_only=True)
    columns, codes = (book.create_sheet(title.say(language)) for title in SHEETS)
    columns.append([DATA_SET.say(language), *(head.say(language) for head in HEADS)])
    for each in released:
        for row in _rows(each, language):
            said = [value.say(language) if isinstance(value, Text) else value for value in row]
            columns.append([each.name, *(harmless(value) for value in said)])
    codes.append([head.say(language) for head in CODE_HEADS])
    for kind, words in sorted(lists.items()):
        for code, (english, chinese) in words.items():
            codes.append([harmless(value) for value in (kind, code, chinese if language == "zh" else english)])
    book.save(path)


def _rows(released: Released, language: Language) -> Iterator[list[Any]]:
    for name, treatment in released.treatments.items():
        said = _facts(released, name)
        values = said.codes.kind if said.codes else ", ".join(said.choices) if said.choices else ""
        done = f"{ACTIONS[treatment.action].say(language)} {treatment.parameter or ''}".strip()
        yield [name, said.label, said.unit or "", values, done]


def _facts(released: Released, name: str) -> Facts:
    return facts(cast(sa.Table, table_called(released.name).__table__).c[name])
