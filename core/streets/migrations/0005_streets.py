"""Make the streets room."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

from undergrid.core.store.migrations import store_srid

revision = "0005_streets"
down_revision = "0004_flood"


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("streets"))
    op.create_table(
        "junction",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_junction")),
        schema="streets",
    )
    op.create_index("ix_junction_geom", "junction", ["geom"], unique=False, schema="streets", postgresql_using="gist")
    op.create_table(
        "segment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("LINESTRING", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("from_junction_id", sa.Uuid(), nullable=True),
        sa.Column("to_junction_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("street_class", sa.Text(), nullable=True),
        sa.Column("lanes", sa.Integer(), nullable=True),
        sa.Column("width_m", sa.Double(), nullable=True),
        sa.Column("oneway", sa.Text(), server_default="both", nullable=False),
        sa.Column("speed_km_h", sa.Double(), nullable=True),
        sa.Column("level", sa.Integer(), server_default="0", nullable=False),
        sa.Column("side_need", sa.Text(), nullable=True),
        sa.Column("cleaning_class", sa.Text(), nullable=True),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("oneway IN ('both', 'forward', 'backward')", name=op.f("ck_segment_oneway_choices")),
        sa.CheckConstraint("side_need IN ('none', 'left', 'right', 'both')", name=op.f("ck_segment_side_need_choices")),
        sa.ForeignKeyConstraint(
            ["from_junction_id"], ["streets.junction.id"], name=op.f("fk_segment_from_junction_id_junction")
        ),
        sa.ForeignKeyConstraint(
            ["to_junction_id"], ["streets.junction.id"], name=op.f("fk_segment_to_junction_id_junction")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segment")),
        schema="streets",
    )
    op.create_index(
        op.f("ix_segment_from_junction_id"), "segment", ["from_junction_id"], unique=False, schema="streets"
    )
    op.create_index("ix_segment_geom", "segment", ["geom"], unique=False, schema="streets", postgresql_using="gist")
    op.create_index(op.f("ix_segment_to_junction_id"), "segment", ["to_junction_id"], unique=False, schema="streets")
    op.create_table(
        "closure",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("segment_id", sa.Uuid(), nullable=False),
        sa.Column("closed_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_to", sa.DateTime(timezone=True), nullable=True),
        sa.Column("traveller", sa.Text(), server_default="all", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("traveller IN ('all', 'vehicle', 'foot')", name=op.f("ck_closure_traveller_choices")),
        sa.CheckConstraint("closed_to IS NULL OR closed_to > closed_from", name=op.f("ck_closure_closure_order")),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["streets.segment.id"], name=op.f("fk_closure_segment_id_segment"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closure")),
        schema="streets",
    )
    op.create_index(op.f("ix_closure_segment_id"), "closure", ["segment_id"], unique=False, schema="streets")
    op.create_table(
        "turn_ban",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("from_segment_id", sa.Uuid(), nullable=False),
        sa.Column("via_junction_id", sa.Uuid(), nullable=False),
        sa.Column("to_segment_id", sa.Uuid(), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["from_segment_id"],
            ["streets.segment.id"],
            name=op.f("fk_turn_ban_from_segment_id_segment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["to_segment_id"],
            ["streets.segment.id"],
            name=op.f("fk_turn_ban_to_segment_id_segment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["via_junction_id"],
            ["streets.junction.id"],
            name=op.f("fk_turn_ban_via_junction_id_junction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn_ban")),
        schema="streets",
    )
