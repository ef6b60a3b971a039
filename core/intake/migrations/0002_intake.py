"""Make the floors that every room stands on: tolerances of checks; deliveries, staged rows and findings."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry
from sqlalchemy.dialects import postgresql

from undergrid.core.store.migrations import store_srid

revision = "0002_intake"
down_revision = "0001_store"


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("checking"))
    op.create_table(
        "tolerance",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("parameter", sa.Text(), server_default="severity", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("severity", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "severity IN ('error', 'warning', 'advice', 'off')", name=op.f("ck_tolerance_severity_choices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tolerance")),
        schema="checking",
    )
    op.create_index(
        "ux_checking_tolerance", "tolerance", ["slug", "parameter", "category"], unique=True, schema="checking"
    )
    op.execute(sa.schema.CreateSchema("intake"))
    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("entered_as", sa.Uuid(), nullable=True),
        sa.Column("files", sa.Text(), nullable=True),
        sa.Column("profile", sa.Text(), nullable=True),
        sa.Column("native_crs", sa.Text(), nullable=True),
        sa.Column("height_datum", sa.Text(), nullable=True),
        sa.Column("counts", postgresql.JSONB(), nullable=False),
        sa.Column("options", postgresql.JSONB(), server_default="{}", nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("replaces_id", sa.Uuid(), nullable=True),
        sa.Column("clean_rows_only", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "state IN ('staged', 'refused', 'accepted', 'replaced', 'withdrawn')",
            name=op.f("ck_delivery_state_choices"),
        ),
        sa.ForeignKeyConstraint(["replaces_id"], ["intake.delivery.id"], name=op.f("fk_delivery_replaces_id_delivery")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        schema="intake",
    )
    op.create_index("ix_intake_delivery_content", "delivery", ["room", "content_sha256"], unique=False, schema="intake")
    op.create_table(
        "finding",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("delivery_id", sa.Uuid(), nullable=True),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("text_zh", sa.Text(), nullable=False),
        sa.Column("remedy_en", sa.Text(), nullable=True),
        sa.Column("remedy_zh", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("sheet", sa.Text(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("header", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.CheckConstraint("severity IN ('error', 'warning', 'advice')", name=op.f("ck_finding_severity_choices")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["intake.delivery.id"], name=op.f("fk_finding_delivery_id_delivery"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        schema="intake",
    )
    op.create_index("ix_finding_geom", "finding", ["geom"], unique=False, schema="intake", postgresql_using="gist")
    op.create_index("ix_intake_finding_delivery", "finding", ["delivery_id"], unique=False, schema="intake")
    op.create_table(
        "staged",
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["intake.delivery.id"], name=op.f("fk_staged_delivery_id_delivery"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("delivery_id", "part", name=op.f("pk_staged")),
        schema="intake",
    )
