"""Keep the other names by which streets go: former names, abbreviations, and what people call them."""

import sqlalchemy as sa
from alembic import op

revision = "0010_street_alias"
down_revision = "0009_laid_on"


def upgrade() -> None:
    op.create_table(
        "street_alias",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('former', 'short', 'usage', 'spelling')", name=op.f("ck_street_alias_kind_choices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_street_alias")),
        sa.UniqueConstraint("alias", name=op.f("uq_street_alias_alias")),
        schema="streets",
    )
