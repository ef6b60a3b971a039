"""Keep what transfer stations, pump stations and gauges have beside what all facilities have."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013_stations"
down_revision = "0012_records_elsewhere"


def make(table: str, *own: sa.Column[Any] | sa.Constraint) -> None:
    """Make a table that tells more of one facility each, and goes with it."""
    op.create_table(
        table,
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *own,
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f(f"fk_{table}_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("facility_id", name=op.f(f"uq_{table}_facility_id")),
        schema="facilities",
    )


def upgrade() -> None:
    make(
        "transfer_station",
        sa.Column("capacity_t_d", sa.Double(), nullable=True),
        sa.Column("refuse_kind", sa.Text(), nullable=True),
        sa.Column("compactors", sa.SmallInteger(), nullable=True),
        sa.Column("working_hours", sa.Text(), nullable=True),
    )
    make(
        "pump_station",
        sa.Column("lifts", sa.Text(), nullable=True),
        sa.Column("pumps", sa.SmallInteger(), nullable=True),
        sa.Column("spare_pumps", sa.SmallInteger(), nullable=True),
        sa.Column("capacity_m3_s", sa.Double(), nullable=True),
        sa.Column("head_m", sa.Double(), nullable=True),
        sa.Column("motors_kw", sa.Double(), nullable=True),
        sa.Column("start_level_m", sa.Double(), nullable=True),
        sa.Column("stop_level_m", sa.Double(), nullable=True),
        sa.Column("two_supplies", sa.SmallInteger(), nullable=True),
        sa.CheckConstraint("lifts IN ('storm', 'sewage', 'combined')", name=op.f("ck_pump_station_lifts_choices")),
        sa.CheckConstraint("stop_level_m <= start_level_m", name=op.f("ck_pump_station_stops_below_start")),
    )
    make(
        "gauge",
        sa.Column("station_no", sa.Text(), nullable=True),
        sa.Column("measures", sa.Text(), nullable=True),
        sa.Column("zero_m", sa.Double(), nullable=True),
        sa.Column("interval_min", sa.Double(), nullable=True),
        sa.Column("warning_level_m", sa.Double(), nullable=True),
        sa.CheckConstraint(
            "measures IN ('rain', 'level', 'flow', 'ponding', 'quality', 'weather')",
            name=op.f("ck_gauge_measures_choices"),
        ),
    )
