"""Make the catalog room."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry
from sqlalchemy.dialects import postgresql

from undergrid.core.store.migrations import store_srid

revision = "0007_catalog"
down_revision = "0006_grid"


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("catalog"))
    op.create_table(
        "partner",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
        sa.UniqueConstraint("name", name=op.f("uq_partner_name")),
        schema="catalog",
    )
    op.create_table(
        "record",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POLYGON", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("title_en", sa.Text(), nullable=True),
        sa.Column("title_zh", sa.Text(), nullable=True),
        sa.Column("geometry_type", sa.Text(), nullable=True),
        sa.Column("crs_name", sa.Text(), nullable=True),
        sa.Column("row_count", sa.BigInteger(), nullable=True),
        sa.Column("columns", postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("lineage", postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("last_changed", sa.DateTime(timezone=True), nullable=True),
        sa.Column("described_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resource_code", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("provider_code", sa.Text(), nullable=True),
        sa.Column("abstract", sa.Text(), nullable=True),
        sa.Column("keywords", sa.Text(), nullable=True),
        sa.Column("cycle", sa.Text(), nullable=True),
        sa.Column("sharing", sa.Text(), nullable=True),
        sa.Column("sharing_condition", sa.Text(), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=True),
        sa.Column("legal_basis", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "cycle IN ('real_time', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'as_needed')",
            name=op.f("ck_record_cycle_choices"),
        ),
        sa.CheckConstraint("kind IN ('table', 'file')", name=op.f("ck_record_kind_choices")),
        sa.CheckConstraint(
            "sharing IN ('unconditional', 'conditional', 'not_shared')", name=op.f("ck_record_sharing_choices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
        sa.UniqueConstraint("name", name=op.f("uq_record_name")),
        schema="catalog",
    )
    op.create_index("ix_record_geom", "record", ["geom"], unique=False, schema="catalog", postgresql_using="gist")
    op.create_table(
        "release",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("login", sa.Text(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("dataset", sa.Text(), nullable=False),
        sa.Column("release_class", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=True),
        sa.Column("request_id", sa.Uuid(), nullable=True),
        sa.Column("package_id", sa.Uuid(), nullable=False),
        sa.Column("asked", postgresql.JSONB(), nullable=False),
        sa.Column("treatment", postgresql.JSONB(), nullable=False),
        sa.Column("row_count", sa.BigInteger(), nullable=False),
        sa.Column("held_back", sa.Integer(), nullable=False),
        sa.Column("members", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "release_class IN ('open', 'shared', 'internal')", name=op.f("ck_release_release_class_choices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        schema="catalog",
    )
    op.create_index("ix_release_dataset", "release", ["dataset", "release_class"], unique=False, schema="catalog")
    op.create_table(
        "rule",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("dataset", sa.Text(), nullable=False),
        sa.Column("column_name", sa.Text(), nullable=False),
        sa.Column("release_class", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("parameter", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "action IN ('drop', 'generalise', 'band', 'round', 'keep')", name=op.f("ck_rule_action_choices")
        ),
        sa.CheckConstraint(
            "release_class IN ('open', 'shared', 'internal')", name=op.f("ck_rule_release_class_choices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule")),
        schema="catalog",
    )
    op.create_index(
        "uq_rule_column", "rule", ["dataset", "column_name", "release_class"], unique=True, schema="catalog"
    )
    op.create_table(
        "request",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("dataset", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("legal_basis", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), server_default="pending", nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("exact_positions", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("depths", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("decision IN ('pending', 'approved', 'refused')", name=op.f("ck_request_decision_choices")),
        sa.CheckConstraint(
            "valid_to IS NULL OR decided_on IS NULL OR valid_to >= decided_on", name=op.f("ck_request_request_dates")
        ),
        sa.ForeignKeyConstraint(["partner_id"], ["catalog.partner.id"], name=op.f("fk_request_partner_id_partner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        schema="catalog",
    )
    op.create_index(op.f("ix_request_partner_id"), "request", ["partner_id"], unique=False, schema="catalog")
