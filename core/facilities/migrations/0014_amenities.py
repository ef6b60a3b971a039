"""Keep what citizens may use as an open table; the store fills it as soon as its classes are known."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

from undergrid.core.store.migrations import store_srid

revision = "0014_amenities"
down_revision = "0013_stations"

KINDS = (
    "toilet", "parking", "bicycle_parking", "bicycle_rental", "charging", "bus_stop", "taxi", "seat", "drinking_water",
    "fitness", "bin", "clothes_recycling", "post_box", "telephone", "information", "lift", "barrier_free", "sos",
)  # fmt: skip
STATES = ("intact", "damaged", "lost", "abandoned", "removed")


def upgrade() -> None:
    op.create_table(
        "amenity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=store_srid(), dimension=2, spatial_index=False), nullable=False),
        sa.Column("amenity", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("opening_hours", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("accessible", sa.Boolean(), nullable=True),
        sa.Column("stalls_women", sa.SmallInteger(), nullable=True),
        sa.Column("stalls_men", sa.SmallInteger(), nullable=True),
        sa.Column("stalls_third", sa.SmallInteger(), nullable=True),
        sa.Column("spaces", sa.SmallInteger(), nullable=True),
        sa.Column("parking_kind", sa.Text(), nullable=True),
        sa.Column("tariff", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(sa.column("amenity").in_(KINDS), name=op.f("ck_amenity_amenity_choices")),
        sa.CheckConstraint(sa.column("state").in_(STATES), name=op.f("ck_amenity_state_choices")),
        sa.ForeignKeyConstraint(
            ["id"], ["facilities.facility.id"], name=op.f("fk_amenity_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amenity")),
        schema="facilities",
    )
    op.create_index("ix_amenity_geom", "amenity", ["geom"], unique=False, schema="facilities", postgresql_using="gist")
