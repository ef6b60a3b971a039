"""Keep how wide a street's carriageway is, beside the width of the whole street."""

import sqlalchemy as sa
from alembic import op

revision = "0016_carriageway"
down_revision = "0015_rain_portions"


def upgrade() -> None:
    op.add_column("segment", sa.Column("carriageway_m", sa.Double(), nullable=True), schema="streets")
