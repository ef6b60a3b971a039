"""Make the flood room: rain, drainage models, their runs, results and inundated areas."""

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry
from sqlalchemy.dialects import postgresql

from undergrid.core.store.migrations import store_srid

revision = "0004_flood"
down_revision = "0003_survey"


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("flood"))
    op.create_table(
        "model",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("flow_units", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column("crs", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("variant_of", sa.Uuid(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["variant_of"], ["flood.model.id"], name=op.f("fk_model_variant_of_model"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model")),
        sa.UniqueConstraint("name", name=op.f("uq_model_name")),
        schema="flood",
    )
    op.create_table(
        "rain",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=True),
        sa.Column("title_zh", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("return_period_a", sa.Double(), nullable=True),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step_s", sa.Double(), nullable=False),
        sa.Column("total_mm", sa.Double(), nullable=False),
        sa.Column("depths", postgresql.ARRAY(sa.Double()), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('design', 'measured', 'forecast')", name=op.f("ck_rain_kind_choices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rain")),
        sa.UniqueConstraint("name", name=op.f("uq_rain_name")),
        schema="flood",
    )
    op.create_index("ix_rain_geom", "rain", ["geom"], unique=False, schema="flood", postgresql_using="gist")
    op.create_table(
        "capacity",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("LINESTRING", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("carries_a", sa.Double(), nullable=True),
        sa.Column("fails_a", sa.Double(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.Column("failed_after_h", sa.Double(), nullable=True),
        sa.Column("flow_ratio", sa.Double(), nullable=True),
        sa.Column("peak_ratio", sa.Double(), nullable=True),
        sa.Column("load_m3_s", sa.Double(), nullable=True),
        sa.Column("judged_a", sa.Double(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("failure IN ('full', 'surcharge', 'flooding')", name=op.f("ck_capacity_failure_choices")),
        sa.ForeignKeyConstraint(
            ["model_id"], ["flood.model.id"], name=op.f("fk_capacity_model_id_model"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capacity")),
        sa.UniqueConstraint("model_id", "name", name=op.f("uq_capacity_model_id_name")),
        schema="flood",
    )
    op.create_index("ix_capacity_geom", "capacity", ["geom"], unique=False, schema="flood", postgresql_using="gist")
    op.create_table(
        "link",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("LINESTRING", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_node", sa.Text(), nullable=True),
        sa.Column("to_node", sa.Text(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("roughness", sa.Double(), nullable=True),
        sa.Column("from_offset_m", sa.Double(), nullable=True),
        sa.Column("to_offset_m", sa.Double(), nullable=True),
        sa.Column("initial_flow_m3_s", sa.Double(), nullable=True),
        sa.Column("most_flow_m3_s", sa.Double(), nullable=True),
        sa.Column("rest", sa.Text(), nullable=True),
        sa.Column("shape", sa.Text(), nullable=True),
        sa.Column("height_m", sa.Double(), nullable=True),
        sa.Column("width_m", sa.Double(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("entry_loss", sa.Double(), nullable=True),
        sa.Column("exit_loss", sa.Double(), nullable=True),
        sa.Column("mean_loss", sa.Double(), nullable=True),
        sa.Column("flap_gate", sa.Text(), nullable=True),
        sa.Column("seepage_mm_h", sa.Double(), nullable=True),
        sa.Column("losses", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('conduit', 'pump', 'orifice', 'weir', 'outlet')", name=op.f("ck_link_kind_choices")
        ),
        sa.ForeignKeyConstraint(
            ["model_id"], ["flood.model.id"], name=op.f("fk_link_model_id_model"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("model_id", "name", name=op.f("uq_link_model_id_name")),
        schema="flood",
    )
    op.create_index("ix_link_geom", "link", ["geom"], unique=False, schema="flood", postgresql_using="gist")
    op.create_table(
        "node",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("invert_m", sa.Double(), nullable=True),
        sa.Column("depth_m", sa.Double(), nullable=True),
        sa.Column("initial_depth_m", sa.Double(), nullable=True),
        sa.Column("surcharge_depth_m", sa.Double(), nullable=True),
        sa.Column("ponded_m2", sa.Double(), nullable=True),
        sa.Column("rest", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('junction', 'outfall', 'storage', 'divider')", name=op.f("ck_node_kind_choices")),
        sa.ForeignKeyConstraint(
            ["model_id"], ["flood.model.id"], name=op.f("fk_node_model_id_model"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_node")),
        sa.UniqueConstraint("model_id", "name", name=op.f("uq_node_model_id_name")),
        schema="flood",
    )
    op.create_index("ix_node_geom", "node", ["geom"], unique=False, schema="flood", postgresql_using="gist")
    op.create_table(
        "run",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("model_id", sa.Uuid(), nullable=True),
        sa.Column("rain_id", sa.Uuid(), nullable=True),
        sa.Column("inputs", postgresql.JSONB(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("balance", postgresql.JSONB(), nullable=True),
        sa.Column("files", postgresql.JSONB(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('pipes', 'surface', 'coupled')", name=op.f("ck_run_kind_choices")),
        sa.CheckConstraint("state IN ('running', 'done', 'failed', 'cancelled')", name=op.f("ck_run_state_choices")),
        sa.ForeignKeyConstraint(
            ["model_id"], ["flood.model.id"], name=op.f("fk_run_model_id_model"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["rain_id"], ["flood.rain.id"], name=op.f("fk_run_rain_id_rain"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        schema="flood",
    )
    op.create_table(
        "subcatchment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POLYGON", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("gauge", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("area_ha", sa.Double(), nullable=True),
        sa.Column("impervious_percent", sa.Double(), nullable=True),
        sa.Column("width_m", sa.Double(), nullable=True),
        sa.Column("slope_percent", sa.Double(), nullable=True),
        sa.Column("curb_m", sa.Double(), nullable=True),
        sa.Column("snowpack", sa.Text(), nullable=True),
        sa.Column("n_impervious", sa.Double(), nullable=True),
        sa.Column("n_pervious", sa.Double(), nullable=True),
        sa.Column("storage_impervious_mm", sa.Double(), nullable=True),
        sa.Column("storage_pervious_mm", sa.Double(), nullable=True),
        sa.Column("zero_storage_percent", sa.Double(), nullable=True),
        sa.Column("routing", sa.Text(), nullable=True),
        sa.Column("infiltration", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["model_id"], ["flood.model.id"], name=op.f("fk_subcatchment_model_id_model"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subcatchment")),
        sa.UniqueConstraint("model_id", "name", name=op.f("uq_subcatchment_model_id_name")),
        schema="flood",
    )
    op.create_index(
        "ix_subcatchment_geom", "subcatchment", ["geom"], unique=False, schema="flood", postgresql_using="gist"
    )
    op.create_table(
        "link_result",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("LINESTRING", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("peak_flow_m3_s", sa.Double(), nullable=True),
        sa.Column("peak_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("peak_velocity_m_s", sa.Double(), nullable=True),
        sa.Column("peak_depth_m", sa.Double(), nullable=True),
        sa.Column("filling", sa.Double(), nullable=True),
        sa.Column("flow_ratio", sa.Double(), nullable=True),
        sa.Column("surcharged_h", sa.Double(), nullable=True),
        sa.Column("full_flow_h", sa.Double(), nullable=True),
        sa.Column("capacity_limited_h", sa.Double(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["flood.run.id"], name=op.f("fk_link_result_run_id_run"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_result")),
        sa.UniqueConstraint("run_id", "name", name=op.f("uq_link_result_run_id_name")),
        schema="flood",
    )
    op.create_index(
        "ix_link_result_geom", "link_result", ["geom"], unique=False, schema="flood", postgresql_using="gist"
    )
    op.create_table(
        "node_result",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("peak_depth_m", sa.Double(), nullable=True),
        sa.Column("peak_head_m", sa.Double(), nullable=True),
        sa.Column("peak_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("peak_inflow_m3_s", sa.Double(), nullable=True),
        sa.Column("peak_flooding_m3_s", sa.Double(), nullable=True),
        sa.Column("flooded_m3", sa.Double(), nullable=True),
        sa.Column("flooded_h", sa.Double(), nullable=True),
        sa.Column("surcharged_h", sa.Double(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["flood.run.id"], name=op.f("fk_node_result_run_id_run"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_node_result")),
        sa.UniqueConstraint("run_id", "name", name=op.f("uq_node_result_run_id_name")),
        schema="flood",
    )
    op.create_index(
        "ix_node_result_geom", "node_result", ["geom"], unique=False, schema="flood", postgresql_using="gist"
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("variable", sa.Text(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step_s", sa.Double(), nullable=False),
        sa.Column("values", postgresql.ARRAY(sa.REAL()), nullable=False),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('node', 'link', 'subcatchment', 'system')", name=op.f("ck_series_kind_choices")),
        sa.ForeignKeyConstraint(["run_id"], ["flood.run.id"], name=op.f("fk_series_run_id_run"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        schema="flood",
    )
    op.create_index("ux_series", "series", ["run_id", "kind", "name", "variable"], unique=True, schema="flood")
    op.create_table(
        "subcatchment_result",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POLYGON", srid=srid, dimension=2, spatial_index=False), nullable=True),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rain_mm", sa.Double(), nullable=True),
        sa.Column("evaporation_mm", sa.Double(), nullable=True),
        sa.Column("runoff_m3", sa.Double(), nullable=True),
        sa.Column("peak_runoff_m3_s", sa.Double(), nullable=True),
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["run_id"], ["flood.run.id"], name=op.f("fk_subcatchment_result_run_id_run"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subcatchment_result")),
        sa.UniqueConstraint("run_id", "name", name=op.f("uq_subcatchment_result_run_id_name")),
        schema="flood",
    )
    op.create_index(
        "ix_subcatchment_result_geom",
        "subcatchment_result",
        ["geom"],
        unique=False,
        schema="flood",
        postgresql_using="gist",
    )
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
