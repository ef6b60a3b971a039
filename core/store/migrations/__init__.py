"""The store's history: numbered, append-only steps, run inside the caller's transaction.

The store's own stand in ``versions/``, a room's in ``core/<room>/migrations``. Whoever only asks which steps there are
does not load alembic for it, but has each file's two lines read: every task that opens a store asks.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

FOLDER = Path(__file__).parent
CORE = FOLDER.parents[1]
STEP = re.compile(r'^revision = "(\w+)"\ndown_revision = (?:"(\w+)"|None)$', re.MULTILINE)


def _folders() -> list[Path]:
    rooms = sorted(path for path in CORE.glob("*/migrations") if path.parent.name != "store")
    return [FOLDER / "versions", *rooms]


@cache
def _script() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(FOLDER), version_locations=[str(folder) for folder in _folders()])


def head() -> str:
    """Return the schema version this program works with."""
    return known()[-1]


@cache
def known() -> tuple[str, ...]:
    """Return all schema versions this program knows, oldest first."""
    steps = [path.read_text(encoding="utf-8") for folder in _folders() for path in folder.glob("[0-9]*.py")]
    follows = {before: own for step in steps for own, before in STEP.findall(step)}
    found = [follows[""]]
    while found[-1] in follows:
        found.append(follows[found[-1]])
    return tuple(found)


def describe(revision: str) -> str:
    """Return what a step does, in its own words."""
    step = _script().get_revision(revision)
    return str(step.doc) if step else revision


def migrate(connection: Connection, target: str = "head") -> None:
    """Bring the schema up to ``target`` in the connection's own transaction: all steps happen, or none."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    def steps(current: Any, _context: Any) -> Any:
        return _script()._upgrade_revs(target, current)

    with EnvironmentContext(Config(), _script(), fn=steps, destination_rev=target) as environment:
        environment.configure(
            connection=connection,
            version_table="version",
            version_table_schema="store",
            transaction_per_migration=False,
        )
        environment.run_migrations()


def store_srid() -> int:
    """Return, inside a migration, the number of the store's coordinate system: what its geometry columns carry."""
    from alembic import op

    return int(op.get_bind().execute(text("SELECT value ->> 'srid' FROM store.setting WHERE key = 'crs'")).scalar_one())
