"""Let records tell of data sets in other databases and in services."""

import sqlalchemy as sa
from alembic import op

revision = "0012_records_elsewhere"
down_revision = "0011_facility_upkeep"
KINDS = "kind IN ('table', 'file', 'database', 'service')"


def upgrade() -> None:
    name = op.f("ck_record_kind_choices")
    op.drop_constraint(name, "record", schema="catalog", type_="check")
    op.create_check_constraint(name, "record", sa.text(KINDS), schema="catalog")
