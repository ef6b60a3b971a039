"""Write the pages of docs/ that are derived from declarations; a contract test holds the committed ones to it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from geoalchemy2 import Geometry
from sqlalchemy import Column
from sqlalchemy.dialects import postgresql

from undergrid.core.intake.subject import intakes
from undergrid.core.store.declare import BOOKKEEPING, Base, facts, sensitivity_of
from undergrid.core.store.granting import may_deliver
from undergrid.core.store.openings import openings
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.roles import AUDIT_READERS, GIVEN_BY_ADMIN, INCLUDES, READERS_OF, Role
from undergrid.tools import document_checks
from undergrid.tools.document_columns import columns_file
from undergrid.tools.document_house import algorithm_index, architecture_picture

DOCS = Path(__file__).resolve().parent.parent / "docs"


def data_dictionary() -> Iterator[str]:
    """Yield the lines of the data dictionary: every table and column with label, unit, codes and sensitivity."""
    yield "# Data dictionary 数据字典"
    yield ""
    yield "Derived from the table declarations by `./run document`. Every table that people edit also keeps " + (
        ", ".join(f"`{name}`" for name in BOOKKEEPING) + "."
    )
    for table in declared_tables():
        yield ""
        yield f"## {full_name(table)}: {table.label.en} {table.label.zh}"
        yield ""
        editors = ", ".join(table.editable_by) or "nobody: the store's own functions"
        yield f"Sensitivity: {table.sensitivity}. Edited by: {editors}."
        yield ""
        yield "| column | English | 中文 | type | unit | values | sensitivity |"
        yield "|---|---|---|---|---|---|---|"
        for column in table.__table__.columns:
            if not (column.name in BOOKKEEPING and table.editable_by):
                yield row_of(table, column)


def row_of(table: type[Base], column: Column) -> str:
    """Return a column's row of the data dictionary."""
    said = facts(column)
    if said.codes:
        values = f"code list {said.codes.kind}"
    elif said.choices:
        values = ", ".join(f"`{choice}`" for choice in said.choices)
    else:
        limits = [("≥", said.minimum), ("≤", said.maximum)]
        values = " ".join(f"{sign} {limit:g}" for sign, limit in limits if limit is not None)
    kind = (
        column.type.geometry_type
        if isinstance(column.type, Geometry)
        else column.type.compile(postgresql.dialect()).lower()
    )
    required = "" if column.nullable else " (required)"
    own = sensitivity_of(table, column)
    cells = (
        f"`{column.name}`", said.label.en, said.label.zh, kind + required, said.unit or "", values,
        own if own != table.sensitivity else "",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def roles() -> Iterator[str]:
    """Yield the lines of the page on who may do what."""
    yield "# Roles 角色"
    yield ""
    yield "Derived from `core/store/roles.py` by `./run document`. Each role is a group of the server, named after the"
    yield "database (`undergrid_reader`); a person's login is made a member of one."
    yield ""
    yield "| role | includes | reads | edits |"
    yield "|---|---|---|---|"
    for role in Role:
        reads = [kind for kind, readers in READERS_OF.items() if role in readers]
        reads += ["the audit trail"] if role in AUDIT_READERS else []
        edits = [f"`{full_name(table)}`" for table in declared_tables() if role in table.editable_by]
        yield f"| {role} | {', '.join(INCLUDES[role])} | {', '.join(reads)} | {', '.join(edits)} |"
    yield ""
    yield "A role also has what the roles it includes have. A table that nobody declared is denied to all."
    yield ""
    yield "## Deliveries"
    yield ""
    yield "Who may write every table that a delivery fills may bring it, accept it and withdraw it, and nobody else:"
    yield "the server asks that of each record, its waiting rows and its findings."
    yield ""
    yield "| deliveries | fill | roles |"
    yield "|---|---|---|"
    for intake in intakes().values():
        filled = [each.table for each in intake.subjects]
        names = ", ".join(f"`{full_name(table)}`" for table in dict.fromkeys(filled))
        who = ", ".join(role for role in Role if may_deliver(role, filled))
        yield f"| {intake.title.en} ({intake.name}) | {names} | {who} |"
    yield ""
    yield "## Roles that are no person's"
    yield ""
    yield "Two roles are no person's: everything belongs to `owner`, whom nobody can log in as; an administrator may"
    yield "become the owner for a task (backup, restore, upgrade) through `keeper`, which inherits nothing. Who"
    yield f"administers gives {', '.join(GIVEN_BY_ADMIN)} to people and hands the own role on (`undergrid:grantrole`)."
    yield "Who has become the owner can switch a table's guards off and rewrite the audit trail; `undergrid:checkstore`"
    yield "names guards that are missing, rows without their lines, and lines that contradict each other"
    yield "(`SECURITY.md`)."
    yield ""
    yield "## Views and functions"
    yield ""
    yield "Nobody may create anything in the store's schemas. These views and functions of schema `app` are open to:"
    yield ""
    yield "| view or function | roles |"
    yield "|---|---|"
    for each in sorted(openings(), key=lambda one: (one.is_function, one.name)):
        yield f"| `{each.name}` | {', '.join(each.roles)} |"


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "data-dictionary.md": data_dictionary,
    "roles.md": roles,
    "checks.md": document_checks.index,
    "algorithms.md": algorithm_index,
    "images/architecture.svg": architecture_picture,
    "../data/columns.csv": columns_file,
    **document_checks.pages(),
}


def main() -> int:
    """Write every derived page, and take away those of checks that are no more."""
    (DOCS / "checks").mkdir(exist_ok=True)
    for page in (DOCS / "checks").glob("*.md"):
        if f"checks/{page.name}" not in PAGES:
            page.unlink()
    for name, lines in PAGES.items():
        (DOCS / name).write_text("\n".join(lines()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
