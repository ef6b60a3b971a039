"""What a form shows for a table, derived from its declaration: aliases, value lists, limits, and what stays hidden."""

from __future__ import annotations

from typing import Any, cast

import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.codelists import labels
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import BOOKKEEPING, FACTS, Base, Facts, geometry_columns, is_editable
from undergrid.core.store.registry import declared_tables, full_name

MAIN, MEASURES, MORE, RECORD = (
    Text("Main", "基本"), Text("Measures", "量测"), Text("More", "其他"), Text("Record", "记录"),
)  # fmt: skip
NO_COLUMN = Text("The store has no column {column} in {table}.", "库中 {table} 没有字段 {column}。")
CHOOSE_COLUMN = Text("Take one of the data dictionary.", "请从数据字典中选取。")
LENGTH, PLANE_LENGTH = "length_m", "round(length($geometry), 2)"
# Every change in a form says which revision it was made on; the minus makes it differ from what was read, for QGIS
# sends only what differs (core/store/app/20_editing.sql). An open form claims what it showed (current_value); outside a
# form the row is read anew, and claimed as it is then.
CLAIM_REVISION = """coalesce(try(-abs(coalesce(current_value('rev'), "rev"))), 1)"""


@task
def describe_forms(call: Call, *, tables: list[str] | None = None) -> list[dict[str, Any]]:
    """Return the forms of the declared tables (all, or those named ``schema.table``), labels in both languages."""
    with open_store(call.connection, application="undergrid forms") as store, store.connect() as connection:
        wanted = [each for each in declared_tables() if tables is None or full_name(each) in tables]
        return [describe_form(connection, each) for each in wanted]


@task
def list_values(call: Call, *, table: str, column: str) -> list[dict[str, Any]]:
    """Return the codes that a column of a declared table (``schema.table``) takes, as value and label."""
    columns = {full_name(each): cast(sa.Table, each.__table__).columns for each in declared_tables()}
    if table not in columns or column not in columns[table]:
        raise StoreError(NO_COLUMN.fill(table=table, column=column), CHOOSE_COLUMN)
    facts: Facts = columns[table][column].info[FACTS]
    with open_store(call.connection, application="undergrid forms") as store, store.connect() as connection:
        return _values(connection, facts) or []


def describe_form(connection: sa.Connection, declared: type[Base]) -> dict[str, Any]:
    """Return one table's form as a JSON value."""
    table = cast(sa.Table, declared.__table__)
    shape = next(geometry_columns(table), None)
    is_line = shape is not None and "LINE" in str(cast(Geometry, shape.type).geometry_type)
    fields = [_field(connection, each, is_line) for each in table.columns if not isinstance(each.type, Geometry)]
    return {
        "schema": declared.__schema__,
        "table": declared.__tablename__,
        "label": declared.label.as_json(),
        "geometry": None if shape is None else shape.name,
        "editable": is_editable(declared),
        "fields": fields,
        "tabs": _tabs(declared, fields),
    }


def _tabs(declared: type[Base], fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the pages of a form, what matters first: what a thing is called and is, its measures, the rest.

    Every field that is not hidden stands on one page, in the order of its declaration.
    """
    called_by = getattr(declared, "called_by", ())
    pages: dict[Text, list[str]] = {MAIN: [], MEASURES: [], MORE: [], RECORD: []}
    for field in fields:
        name = field["name"]
        if field["widget"] == "Hidden":
            continue
        if field["read_only"]:
            pages[RECORD].append(name)
        elif name in called_by or field["required"] or field["values"] is not None:
            pages[MAIN].append(name)
        else:
            pages[MEASURES if field["is_number"] else MORE].append(name)
    pages[MAIN].sort(key=lambda name: name not in called_by)
    return [{"name": title.as_json(), "fields": names} for title, names in pages.items() if names]


def _field(connection: sa.Connection, column: sa.Column[Any], is_line: bool) -> dict[str, Any]:
    facts: Facts = column.info[FACTS]
    unit = f" ({facts.unit})" if facts.unit else ""
    is_bookkeeping = column.name in BOOKKEEPING
    return {
        "name": column.name,
        "alias": {"en": facts.label.en + unit, "zh": facts.label.zh + unit},
        "help": facts.help.as_json() if facts.help else None,
        "widget": _widget(column, facts),
        "values": _values(connection, facts),
        "required": not column.nullable and column.server_default is None,
        "minimum": facts.minimum,
        "maximum": facts.maximum,
        "read_only": is_bookkeeping,
        "is_number": isinstance(column.type, sa.Numeric | sa.Integer),
        "default": _default(column, is_line),
    }


def _default(column: sa.Column[Any], is_line: bool) -> dict[str, Any] | None:
    """Return what a form fills in: the revision it claims, and the length of a line that is drawn (once)."""
    if column.name == "rev":
        return {"expression": CLAIM_REVISION, "on_update": True}
    if is_line and column.name == LENGTH:
        return {"expression": PLANE_LENGTH, "on_update": False}
    return None


def _widget(column: sa.Column[Any], facts: Facts) -> str:
    if isinstance(column.type, sa.Uuid):  # nobody reads or types a key
        return "Hidden"
    if facts.choices is not None or facts.codes is not None:
        return "ValueMap"
    for kind, widget in ((sa.Boolean, "CheckBox"), (sa.DateTime, "DateTime"), (sa.Date, "DateTime")):
        if isinstance(column.type, kind):
            return widget
    return "TextEdit"


def _values(connection: sa.Connection, facts: Facts) -> list[dict[str, Any]] | None:
    """Return the value list as [{value, label}], in the order a person looks for it."""
    if facts.choices is not None:
        return [{"value": word, "label": label.as_json()} for word, label in facts.choices.items()]
    if facts.codes is not None:
        found = labels(connection, facts.codes)
        return [
            {"value": code, "label": {"en": _shown(code, en), "zh": _shown(code, zh)}}
            for code, (en, zh) in found.items()
        ]
    return None


def _shown(code: str, name: str) -> str:
    """Return a code with its name; a code that is its own name stands once."""
    return name if code == name else f"{code} {name}"
