"""The store's history: numbered, append-only steps, run inside the caller's transaction.

The store's own stand in ``versions/``, a room's in ``core/<room>/migrations``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from alembic import op
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

FOLDER = Path(__file__).parent
CORE = FOLDER.parents[1]


@cache
def _script() -> ScriptDirectory:
    rooms = sorted(str(path) for path in CORE.glob("*/migrations") if path.parent.name != "store")
    return ScriptDirectory(str(FOLDER), version_locations=[str(FOLDER / "versions"), *rooms])


def head() -> str:
    """Return the schema version this program works with."""
    found = _script().get_current_head()
    if found is None:
        raise LookupError(f"no migration in {FOLDER}")
    return found


@cache
def known() -> tuple[str, ...]:
    """Return all schema versions this program knows, oldest first."""
    return tuple(reversed([step.revision for step in _script().walk_revisions()]))


def describe(revision: str) -> str:
    """Return what a step does, in its own words."""
    step = _script().get_revision(revision)
    return str(step.doc) if step else revision


def migrate(connection: Connection, target: str = "head") -> None:
    """Bring the schema up to ``target`` in the connection's own transaction: all steps happen, or none."""

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
    return int(op.get_bind().execute(text("SELECT value ->> 'srid' FROM store.setting WHERE key = 'crs'")).scalar_one())
