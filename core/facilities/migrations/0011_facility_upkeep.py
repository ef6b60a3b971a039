"""Keep inspections and defects of facilities."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011_facility_upkeep"
down_revision = "0010_street_alias"


def of_facility() -> list[sa.Column[Any]]:
    """Return what both tables begin with: key, and the facility by identifier and key."""
    return [
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=True),
    ]


def kept() -> list[sa.Column[Any]]:
    """Return what every table has that people edit: revision, time, author, batch."""
    return [
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
    ]


def named(table: str) -> list[sa.Constraint]:
    """Return the keys of a table that names a facility."""
    return [
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f(f"fk_{table}_facility_id_facility"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "inspection",
        *of_facility(),
        sa.Column("inspected_on", sa.Date(), nullable=False),
        sa.Column("inspector", sa.Text(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        *kept(),
        sa.CheckConstraint(
            "state IN ('intact', 'damaged', 'lost', 'abandoned', 'removed')", name=op.f("ck_inspection_state_choices")
        ),
        *named("inspection"),
        schema="facilities",
    )
    op.create_table(
        "defect",
        *of_facility(),
        sa.Column("defect_kind", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=True),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("mended_on", sa.Date(), nullable=True),
        *kept(),
        sa.CheckConstraint("severity IN ('minor', 'serious', 'critical')", name=op.f("ck_defect_severity_choices")),
        sa.CheckConstraint("mended_on >= found_on", name=op.f("ck_defect_mended_after_found")),
        *named("defect"),
        schema="facilities",
    )
    for table in ("defect", "inspection"):
        for column in ("facility_code", "facility_id"):
            op.create_index(f"ix_{table}_{column}", table, [column], unique=False, schema="facilities")
