"""Make the store itself: batches, settings, releases, code lists, the audit trail and the staging schema."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001_store"
down_revision = None

NOW = sa.text("now()")
WHO = sa.text("SESSION_USER")
WHEN = sa.DateTime(timezone=True)


def upgrade() -> None:
    for schema in ("codes", "audit", "stage"):
        op.execute(sa.schema.CreateSchema(schema))
    _make_store()
    _make_codes()
    _make_audit()


def _make_store() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Uuid, server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("sources", postgresql.ARRAY(sa.String), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("content_sha256", sa.String, nullable=False),
        sa.Column(
            "transaction", sa.BigInteger, server_default=sa.text("pg_current_xact_id()::text::bigint"), nullable=False
        ),
        sa.Column("started_at", WHEN, server_default=NOW, nullable=False),
        sa.Column("finished_at", WHEN, nullable=True),
        sa.Column("created_by", sa.String, server_default=WHO, nullable=False),
        sa.Column("counts", postgresql.JSONB, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("findings", postgresql.JSONB, server_default=sa.text("'{}'"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_batch"),
        sa.UniqueConstraint("content_sha256", name="uq_batch_content_sha256"),
        schema="store",
    )
    op.create_index("ix_batch_transaction", "batch", ["transaction"], schema="store")
    op.create_table(
        "setting",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("value", postgresql.JSONB, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
        schema="store",
    )
    op.create_table(
        "release",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("revision", sa.String, nullable=False),
        sa.Column("program", sa.String, nullable=False),
        sa.Column("applied_at", WHEN, server_default=NOW, nullable=False),
        sa.Column("applied_by", sa.String, server_default=WHO, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_release"),
        schema="store",
    )


def _make_codes() -> None:
    op.create_table(
        "scheme",
        sa.Column("scheme", sa.String, nullable=False),
        sa.Column("name_zh", sa.String, nullable=True),
        sa.Column("name_en", sa.String, nullable=True),
        sa.Column("successor", sa.String, nullable=True),
        sa.PrimaryKeyConstraint("scheme", name="pk_scheme"),
        schema="codes",
    )
    op.create_table(
        "code",
        sa.Column("scheme", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("name_zh", sa.String, nullable=True),
        sa.Column("name_en", sa.String, nullable=True),
        sa.Column("parent", sa.String, nullable=True),
        sa.Column("successor_scheme", sa.String, nullable=True),
        sa.Column("successor", sa.String, nullable=True),
        sa.Column("attributes", postgresql.JSONB, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("source", sa.String, nullable=True),
        sa.Column("confidence", sa.String, nullable=True),
        sa.CheckConstraint("confidence IN ('high', 'medium', 'low')", name=op.f("ck_code_confidence_choices")),
        sa.ForeignKeyConstraint(["scheme"], ["codes.scheme.scheme"], name="fk_code_scheme_scheme"),
        sa.PrimaryKeyConstraint("scheme", "kind", "code", name="pk_code"),
        schema="codes",
    )
    op.create_index("ix_code_kind_code", "code", ["kind", "code"], schema="codes")


def _make_audit() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("at", WHEN, server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("login", sa.String, server_default=WHO, nullable=False),
        sa.Column("application", sa.String, nullable=True),
        sa.Column("table_name", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("row_id", sa.Uuid, nullable=True),
        sa.Column("batch_id", sa.Uuid, nullable=True),
        sa.Column("old", postgresql.JSONB, nullable=True),
        sa.Column("new", postgresql.JSONB, nullable=True),
        sa.CheckConstraint("action IN ('insert', 'update', 'delete', 'bulk')", name=op.f("ck_change_action_choices")),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        schema="audit",
    )
    op.create_index("ix_change_row", "change", ["table_name", "row_id"], schema="audit")
    op.create_index("ix_change_at", "change", ["at"], schema="audit", postgresql_using="brin")
