"""Make the grid room."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

from undergrid.core.store.migrations import store_srid

revision = "0006_grid"
down_revision = "0005_streets"


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("grid"))
    op.create_table(
        "area",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTIPOLYGON", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("parent_code", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("level IN ('district', 'street', 'community')", name=op.f("ck_area_level_choices")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_area_area_dates")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area")),
        schema="grid",
    )
    op.create_index("ix_area_geom", "area", ["geom"], unique=False, schema="grid", postgresql_using="gist")
    op.create_index("ix_grid_area_code", "area", ["level", "code"], unique=False, schema="grid")
    op.create_table(
        "cell",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POLYGON", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("scheme", sa.Text(), server_default="gb15", nullable=False),
        sa.Column("community_code", sa.Text(), nullable=False),
        sa.Column("area_m2", sa.Double(), nullable=True),
        sa.Column("land_use", sa.Text(), nullable=True),
        sa.Column("management_grade", sa.Text(), nullable=True),
        sa.Column("responsible_body", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("scheme IN ('gb15', 'cjt14')", name=op.f("ck_cell_scheme_choices")),
        sa.CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_cell_cell_dates")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cell")),
        schema="grid",
    )
    op.create_index(op.f("ix_cell_community_code"), "cell", ["community_code"], unique=False, schema="grid")
    op.create_index("ix_cell_geom", "cell", ["geom"], unique=False, schema="grid", postgresql_using="gist")
    op.create_index(
        "uq_cell_code_in_use",
        "cell",
        ["code"],
        unique=True,
        schema="grid",
        postgresql_where=sa.text("valid_to IS NULL"),
    )
    op.create_table(
        "duty",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTIPOLYGON", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("objects", sa.Text(), nullable=True),
        sa.Column("standard", sa.Text(), nullable=True),
        sa.Column("balance", sa.Double(), nullable=True),
        sa.Column("valid_from", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('duty', 'supervision')", name=op.f("ck_duty_kind_choices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty")),
        schema="grid",
    )
    op.create_index("ix_duty_geom", "duty", ["geom"], unique=False, schema="grid", postgresql_using="gist")
    op.create_table(
        "retired_code",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("retired_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retired_code")),
        sa.UniqueConstraint("code", name=op.f("uq_retired_code_code")),
        schema="grid",
    )
    op.create_table(
        "assignment",
        sa.Column("feature_table", sa.Text(), nullable=False),
        sa.Column("feature_id", sa.Uuid(), nullable=False),
        sa.Column("cell_id", sa.Uuid(), nullable=False),
        sa.Column("share", sa.Double(), nullable=False),
        sa.Column("on_border", sa.Boolean(), server_default="false", nullable=False),
        sa.ForeignKeyConstraint(
            ["cell_id"], ["grid.cell.id"], name=op.f("fk_assignment_cell_id_cell"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("feature_table", "feature_id", "cell_id", name=op.f("pk_assignment")),
        schema="grid",
    )
    op.create_index(op.f("ix_assignment_cell_id"), "assignment", ["cell_id"], unique=False, schema="grid")
    op.create_table(
        "cell_border",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTILINESTRING", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("cell_a_id", sa.Uuid(), nullable=False),
        sa.Column("cell_b_id", sa.Uuid(), nullable=True),
        sa.Column("follows", sa.Text(), nullable=False),
        sa.Column("length_m", sa.Double(), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "follows IN ('community', 'hard', 'main', 'street', 'lane', 'none')",
            name=op.f("ck_cell_border_follows_choices"),
        ),
        sa.ForeignKeyConstraint(
            ["cell_a_id"], ["grid.cell.id"], name=op.f("fk_cell_border_cell_a_id_cell"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["cell_b_id"], ["grid.cell.id"], name=op.f("fk_cell_border_cell_b_id_cell"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cell_border")),
        schema="grid",
    )
    op.create_index(op.f("ix_cell_border_cell_a_id"), "cell_border", ["cell_a_id"], unique=False, schema="grid")
    op.create_index(op.f("ix_cell_border_cell_b_id"), "cell_border", ["cell_b_id"], unique=False, schema="grid")
    op.create_index(
        "ix_cell_border_geom", "cell_border", ["geom"], unique=False, schema="grid", postgresql_using="gist"
    )
    op.create_table(
        "duty_cell",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("duty_id", sa.Uuid(), nullable=False),
        sa.Column("cell_id", sa.Uuid(), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cell_id"], ["grid.cell.id"], name=op.f("fk_duty_cell_cell_id_cell"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["duty_id"], ["grid.duty.id"], name=op.f("fk_duty_cell_duty_id_duty"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_cell")),
        schema="grid",
    )
    op.create_index(op.f("ix_duty_cell_cell_id"), "duty_cell", ["cell_id"], unique=False, schema="grid")
    op.create_index(op.f("ix_duty_cell_duty_id"), "duty_cell", ["duty_id"], unique=False, schema="grid")
    op.create_table(
        "lineage",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("old_cell_id", sa.Uuid(), nullable=False),
        sa.Column("new_cell_id", sa.Uuid(), nullable=True),
        sa.Column("share", sa.Double(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("changed_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('split', 'merge', 'shift', 'retired')", name=op.f("ck_lineage_kind_choices")),
        sa.ForeignKeyConstraint(
            ["new_cell_id"], ["grid.cell.id"], name=op.f("fk_lineage_new_cell_id_cell"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["old_cell_id"], ["grid.cell.id"], name=op.f("fk_lineage_old_cell_id_cell"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lineage")),
        schema="grid",
    )
    op.create_index(op.f("ix_lineage_new_cell_id"), "lineage", ["new_cell_id"], unique=False, schema="grid")
    op.create_index(op.f("ix_lineage_old_cell_id"), "lineage", ["old_cell_id"], unique=False, schema="grid")
