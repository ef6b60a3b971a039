"""Make the survey room: points, segments, claimed workloads, inspections and defects."""

# ruff: noqa: E501  (columns and constraints as Alembic writes them)

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

from undergrid.core.store.migrations import store_srid

revision = "0003_survey"
down_revision = "0002_intake"


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("survey"))
    op.create_table(
        "area",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTIPOLYGON", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area")),
        sa.UniqueConstraint("code", name=op.f("uq_area_code")),
        schema="survey",
    )
    op.create_index("ix_area_geom", "area", ["geom"], unique=False, schema="survey", postgresql_using="gist")
    op.create_table(
        "point",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINTZ", srid=srid, dimension=3, spatial_index=False), nullable=False),
        sa.Column("point_no", sa.Text(), nullable=False),
        sa.Column("map_point_no", sa.Text(), nullable=True),
        sa.Column("map_sheet", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("feature", sa.Text(), nullable=True),
        sa.Column("appurtenance", sa.Text(), nullable=True),
        sa.Column("element_code", sa.Text(), nullable=True),
        sa.Column("ground_m", sa.Double(), nullable=True),
        sa.Column("depth_m", sa.Double(), nullable=True),
        sa.Column("chamber_depth_m", sa.Double(), nullable=True),
        sa.Column("chamber_shape", sa.Text(), nullable=True),
        sa.Column("chamber_length_mm", sa.Double(), nullable=True),
        sa.Column("chamber_width_mm", sa.Double(), nullable=True),
        sa.Column("cover_shape", sa.Text(), nullable=True),
        sa.Column("cover_material", sa.Text(), nullable=True),
        sa.Column("cover_size", sa.Text(), nullable=True),
        sa.Column("offset_point_no", sa.Text(), nullable=True),
        sa.Column("offset_m", sa.Double(), nullable=True),
        sa.Column("water_depth_m", sa.Double(), nullable=True),
        sa.Column("silt_depth_m", sa.Double(), nullable=True),
        sa.Column("rotation_deg", sa.Double(), nullable=True),
        sa.Column("quality_level", sa.Text(), nullable=True),
        sa.Column("survey_method", sa.Text(), nullable=True),
        sa.Column("surveyed_on", sa.Date(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("road", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("laid_year", sa.SmallInteger(), nullable=True),
        sa.Column("x_native", sa.Double(), nullable=True),
        sa.Column("y_native", sa.Double(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "chamber_shape IN ('circular', 'rectangular', 'egg', 'horseshoe', 'trapezoid', 'duct_block', 'cable', 'other')",
            name=op.f("ck_point_chamber_shape_choices"),
        ),
        sa.CheckConstraint(
            "survey_method IN ('visible', 'detected', 'excavated', 'drawing', 'assumed')",
            name=op.f("ck_point_survey_method_choices"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point")),
        schema="survey",
    )
    op.create_index("ix_point_geom", "point", ["geom"], unique=False, schema="survey", postgresql_using="gist")
    op.create_index("ix_survey_point_no", "point", ["point_no", "category"], unique=False, schema="survey")
    op.create_table(
        "segment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("LINESTRINGZ", srid=srid, dimension=3, spatial_index=False), nullable=False),
        sa.Column("segment_no", sa.Text(), nullable=True),
        sa.Column("from_point_id", sa.Uuid(), nullable=True),
        sa.Column("to_point_id", sa.Uuid(), nullable=True),
        sa.Column("from_point_no", sa.Text(), nullable=True),
        sa.Column("to_point_no", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("element_code", sa.Text(), nullable=True),
        sa.Column("from_depth_m", sa.Double(), nullable=True),
        sa.Column("to_depth_m", sa.Double(), nullable=True),
        sa.Column("from_level_m", sa.Double(), nullable=True),
        sa.Column("to_level_m", sa.Double(), nullable=True),
        sa.Column("level_kind", sa.Text(), nullable=True),
        sa.Column("shape", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("width_mm", sa.Double(), nullable=True),
        sa.Column("height_mm", sa.Double(), nullable=True),
        sa.Column("material", sa.Text(), nullable=True),
        sa.Column("joint", sa.Text(), nullable=True),
        sa.Column("core_material", sa.Text(), nullable=True),
        sa.Column("burial", sa.Text(), nullable=True),
        sa.Column("pressure", sa.Text(), nullable=True),
        sa.Column("voltage", sa.Text(), nullable=True),
        sa.Column("holes_total", sa.Integer(), nullable=True),
        sa.Column("holes_used", sa.Integer(), nullable=True),
        sa.Column("duct_layout", sa.Text(), nullable=True),
        sa.Column("cable_count", sa.Integer(), nullable=True),
        sa.Column("casing", sa.Text(), nullable=True),
        sa.Column("flow_direction", sa.Text(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("quality_level", sa.Text(), nullable=True),
        sa.Column("survey_method", sa.Text(), nullable=True),
        sa.Column("surveyed_on", sa.Date(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("road", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("laid_year", sa.SmallInteger(), nullable=True),
        sa.Column("designer", sa.Text(), nullable=True),
        sa.Column("builder", sa.Text(), nullable=True),
        sa.Column("supervisor", sa.Text(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "flow_direction IN ('forward', 'backward', 'both')", name=op.f("ck_segment_flow_direction_choices")
        ),
        sa.CheckConstraint("level_kind IN ('invert', 'top')", name=op.f("ck_segment_level_kind_choices")),
        sa.CheckConstraint(
            "shape IN ('circular', 'rectangular', 'egg', 'horseshoe', 'trapezoid', 'duct_block', 'cable', 'other')",
            name=op.f("ck_segment_shape_choices"),
        ),
        sa.CheckConstraint(
            "survey_method IN ('visible', 'detected', 'excavated', 'drawing', 'assumed')",
            name=op.f("ck_segment_survey_method_choices"),
        ),
        sa.ForeignKeyConstraint(
            ["from_point_id"],
            ["survey.point.id"],
            name=op.f("fk_segment_from_point_id_point"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_point_id"],
            ["survey.point.id"],
            name=op.f("fk_segment_to_point_id_point"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segment")),
        schema="survey",
    )
    op.create_index("ix_segment_geom", "segment", ["geom"], unique=False, schema="survey", postgresql_using="gist")
    op.create_index("ix_survey_segment_from", "segment", ["from_point_id"], unique=False, schema="survey")
    op.create_index("ix_survey_segment_to", "segment", ["to_point_id"], unique=False, schema="survey")
    op.create_table(
        "workload",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("claimed_length_m", sa.Double(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("segments", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"],
            ["intake.delivery.id"],
            name=op.f("fk_workload_delivery_id_delivery"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workload")),
        schema="survey",
    )
    op.create_table(
        "inspection",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("segment_id", sa.Uuid(), nullable=True),
        sa.Column("point_id", sa.Uuid(), nullable=True),
        sa.Column("from_point_no", sa.Text(), nullable=True),
        sa.Column("to_point_no", sa.Text(), nullable=True),
        sa.Column("against_flow", sa.Boolean(), nullable=True),
        sa.Column("inspected_on", sa.Date(), nullable=True),
        sa.Column("method", sa.Text(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("filling_percent", sa.Double(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("road", sa.Text(), nullable=True),
        sa.Column("video", sa.Text(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["survey.segment.id"], name=op.f("fk_inspection_segment_id_segment"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["point_id"], ["survey.point.id"], name=op.f("fk_inspection_point_id_point"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection")),
        schema="survey",
    )
    op.create_index("ix_survey_inspection_segment", "inspection", ["segment_id"], unique=False, schema="survey")
    op.create_index("ix_survey_inspection_point", "inspection", ["point_id"], unique=False, schema="survey")
    op.create_table(
        "defect",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINTZ", srid=srid, dimension=3, spatial_index=False), nullable=True),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("distance_m", sa.Double(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("grade", sa.SmallInteger(), nullable=True),
        sa.Column("clock", sa.Text(), nullable=True),
        sa.Column("photo", sa.Text(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("scheme IN ('CJJ181', 'EN13508-2')", name=op.f("ck_defect_scheme_choices")),
        sa.CheckConstraint("kind IN ('defect', 'inventory')", name=op.f("ck_defect_kind_choices")),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["survey.inspection.id"],
            name=op.f("fk_defect_inspection_id_inspection"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_defect")),
        schema="survey",
    )
    op.create_index("ix_defect_geom", "defect", ["geom"], unique=False, schema="survey", postgresql_using="gist")
    op.create_index("ix_survey_defect_inspection", "defect", ["inspection_id"], unique=False, schema="survey")
