"""Keep the inundated areas of a run beside its series."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

from undergrid.core.store.migrations import store_srid

revision = "0004_flood_results"
down_revision = "0003_flood"


def upgrade() -> None:
    srid = store_srid()
    op.create_table(
        "inundation",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTIPOLYGON", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("depth_class", sa.Integer(), nullable=False),
        sa.Column("from_m", sa.Double(), nullable=False),
        sa.Column("to_m", sa.Double(), nullable=True),
        sa.Column("max_depth_m", sa.Double(), nullable=False),
        sa.Column("mean_depth_m", sa.Double(), nullable=False),
        sa.Column("area_m2", sa.Double(), nullable=False),
        sa.Column("volume_m3", sa.Double(), nullable=False),
        sa.Column("max_duration_h", sa.Double(), nullable=True),
        sa.Column("duration_at_least", sa.Boolean(), nullable=True),
        sa.Column("first_arrival_h", sa.Double(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["flood.run.id"], name=op.f("fk_inundation_run_id_run"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inundation")),
        schema="flood",
    )
    op.create_index("ix_inundation_geom", "inundation", ["geom"], unique=False, schema="flood", postgresql_using="gist")
