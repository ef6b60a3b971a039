"""What the database is told of the intakes at every upgrade: which tables each of them fills."""

from __future__ import annotations

from sqlalchemy import Connection, text

from undergrid.core.intake.subject import intakes
from undergrid.core.store.registry import full_name

FILLED = text("""
    INSERT INTO app.filled_by (intake, relation)
    SELECT :intake, to_regclass(:relation) WHERE to_regclass(:relation) IS NOT NULL ON CONFLICT DO NOTHING
""")


def derive(connection: Connection) -> None:
    """Write down the tables of every intake: who may write them all may bring its deliveries (``app.may_deliver``)."""
    asked = [
        {"intake": name, "relation": full_name(subject.table)}
        for name, intake in intakes().items()
        for subject in intake.subjects
    ]
    if asked:
        connection.execute(FILLED, asked)
