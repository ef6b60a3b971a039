"""Write down what goes by the statement: only what is rebuilt at every upgrade has changed (app/20_editing.sql)."""

revision = "0017_deletions_by_statement"
down_revision = "0016_carriageway"


def upgrade() -> None:
    """No table changes."""
