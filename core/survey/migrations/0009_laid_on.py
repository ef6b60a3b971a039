"""Keep the date on which points were built and segments laid, as exact as it is known, beside the year."""

import sqlalchemy as sa
from alembic import op

revision = "0009_laid_on"
down_revision = "0008_facilities"


def upgrade() -> None:
    for table in ("point", "segment"):
        op.add_column(table, sa.Column("laid_on", sa.Text(), nullable=True), schema="survey")
