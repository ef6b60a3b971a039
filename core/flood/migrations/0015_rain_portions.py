"""Keep what each delivery told of a gauge beside the series that it comes to; what is there is the first portion."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015_rain_portions"
down_revision = "0014_amenities"

# Who brought them when is not known of each interval any more: they are of no delivery, and come before all others.
KEEP = """
    WITH kept AS (
        INSERT INTO flood.rain_portion (rain_id, gauge, begins_at, step_s, total_mm, depths, file)
        SELECT id, name, begins_at, step_s, total_mm, depths, source FROM flood.rain WHERE kind = 'measured'
        RETURNING *
    )
    INSERT INTO audit.change (application, table_name, action, row_id, new)
    SELECT current_setting('application_name'), 'flood.rain_portion', 'insert', id, to_jsonb(kept) FROM kept
"""


def upgrade() -> None:
    op.create_table(
        "rain_portion",
        sa.Column("rain_id", sa.Uuid(), nullable=True),
        sa.Column("gauge", sa.Text(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step_s", sa.Double(), nullable=False),
        sa.Column("total_mm", sa.Double(), nullable=False),
        sa.Column("depths", postgresql.ARRAY(sa.Double()), nullable=False),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("afresh", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["rain_id"], ["flood.rain.id"], name=op.f("fk_rain_portion_rain_id_rain"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rain_portion")),
        schema="flood",
    )
    op.create_index("ix_flood_rain_portion_rain", "rain_portion", ["rain_id"], unique=False, schema="flood")
    op.execute(KEEP)
