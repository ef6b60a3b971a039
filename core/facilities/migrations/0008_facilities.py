"""Make the facilities room."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geometry

from undergrid.core.store.migrations import store_srid

revision = "0008_facilities"
down_revision = "0007_catalog"


def kept() -> list[sa.Column[Any]]:
    """Return what every table has that people edit: revision, time, author, batch."""
    return [
        sa.Column("rev", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_by", sa.String(), server_default=sa.text("SESSION_USER"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
    ]


def upgrade() -> None:
    srid = store_srid()
    op.execute(sa.schema.CreateSchema("facilities"))
    op.create_table(
        "circuit",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("circuit_no", sa.Text(), nullable=False),
        sa.Column("cabinet_no", sa.Text(), nullable=True),
        sa.Column("transformer_no", sa.Text(), nullable=True),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("breaker_ampere", sa.Double(), nullable=True),
        *kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circuit")),
        sa.UniqueConstraint("circuit_no", name=op.f("uq_circuit_circuit_no")),
        schema="facilities",
    )
    op.create_table(
        "device",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("device_no", sa.Text(), nullable=False),
        sa.Column("watches", sa.Text(), nullable=False),
        sa.Column("device_kind", sa.Text(), nullable=True),
        sa.Column("last_seen", sa.Date(), nullable=True),
        *kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
        sa.UniqueConstraint("device_no", name=op.f("uq_device_device_no")),
        schema="facilities",
    )
    op.create_index(op.f("ix_device_watches"), "device", ["watches"], unique=False, schema="facilities")
    op.create_table(
        "facility",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("POINT", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("scheme", sa.Text(), server_default="gb17", nullable=False),
        sa.Column("class_code", sa.Text(), nullable=False),
        sa.Column("class_delivered", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="intact", nullable=False),
        sa.Column("lifecycle", sa.Text(), server_default="in_use", nullable=False),
        sa.Column("authority_code", sa.Text(), nullable=True),
        sa.Column("authority_name", sa.Text(), nullable=True),
        sa.Column("owner_code", sa.Text(), nullable=True),
        sa.Column("owner_name", sa.Text(), nullable=True),
        sa.Column("maintainer_code", sa.Text(), nullable=True),
        sa.Column("maintainer_name", sa.Text(), nullable=True),
        sa.Column("cell_code", sa.Text(), nullable=True),
        sa.Column("initial_on", sa.Date(), nullable=True),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.Column("data_source", sa.Text(), nullable=True),
        sa.Column("positional_class", sa.Text(), nullable=True),
        sa.Column("photo", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        *kept(),
        sa.CheckConstraint("(state = 'removed') = (lifecycle = 'removed')", name=op.f("ck_facility_removed_both")),
        sa.CheckConstraint("lifecycle IN ('planned', 'in_use', 'removed')", name=op.f("ck_facility_lifecycle_choices")),
        sa.CheckConstraint("positional_class IN ('A', 'B', 'C')", name=op.f("ck_facility_positional_class_choices")),
        sa.CheckConstraint("scheme IN ('gb17', 'cjt16')", name=op.f("ck_facility_scheme_choices")),
        sa.CheckConstraint(
            "state IN ('intact', 'damaged', 'lost', 'abandoned', 'removed')", name=op.f("ck_facility_state_choices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility")),
        schema="facilities",
    )
    op.create_index(op.f("ix_facility_class_code"), "facility", ["class_code"], unique=False, schema="facilities")
    op.create_index(
        "ix_facility_geom", "facility", ["geom"], unique=False, schema="facilities", postgresql_using="gist"
    )
    op.create_index("uq_facility_code", "facility", ["code"], unique=True, schema="facilities")
    op.create_table(
        "organisation",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("organisation_name", sa.Text(), nullable=False),
        sa.Column("organisation_kind", sa.Text(), nullable=True),
        sa.Column("parent_code", sa.Text(), nullable=True),
        *kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_organisation_credit_code")),
        schema="facilities",
    )
    op.create_table(
        "retired_facility_code",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("retired_on", sa.Date(), server_default=sa.text("CURRENT_DATE"), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_retired_facility_code")),
        schema="facilities",
    )
    op.create_table(
        "vehicle",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("vehicle_no", sa.Text(), nullable=False),
        sa.Column("plate", sa.Text(), nullable=True),
        sa.Column("vehicle_kind", sa.Text(), nullable=True),
        sa.Column("load_t", sa.Double(), nullable=True),
        sa.Column("wading_depth_m", sa.Double(), nullable=True),
        *kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vehicle")),
        sa.UniqueConstraint("vehicle_no", name=op.f("uq_vehicle_vehicle_no")),
        schema="facilities",
    )
    op.create_table(
        "advertising",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("width_m", sa.Double(), nullable=True),
        sa.Column("height_m", sa.Double(), nullable=True),
        sa.Column("permit_no", sa.Text(), nullable=True),
        sa.Column("permit_until", sa.Date(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f("fk_advertising_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advertising")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_advertising_facility_id")),
        schema="facilities",
    )
    op.create_table(
        "bin",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("capacity_l", sa.Double(), nullable=True),
        sa.Column("waste_kind", sa.Text(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f("fk_bin_facility_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bin")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_bin_facility_id")),
        schema="facilities",
    )
    op.create_table(
        "bridge",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("bridge_standard", sa.Text(), nullable=True),
        sa.Column("care_class", sa.Text(), nullable=True),
        sa.Column("spans", sa.SmallInteger(), nullable=True),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("width_m", sa.Double(), nullable=True),
        sa.Column("load_class", sa.Text(), nullable=True),
        sa.Column("deck_score", sa.Double(), nullable=True),
        sa.Column("superstructure_score", sa.Double(), nullable=True),
        sa.Column("substructure_score", sa.Double(), nullable=True),
        sa.Column("rated_on", sa.Date(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.CheckConstraint("bridge_standard IN ('cjj99', 'jtg_h21')", name=op.f("ck_bridge_bridge_standard_choices")),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f("fk_bridge_facility_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bridge")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_bridge_facility_id")),
        schema="facilities",
    )
    op.create_table(
        "camera",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("gb28181_id", sa.Text(), nullable=True),
        sa.Column("azimuth_deg", sa.Double(), nullable=True),
        sa.Column("hfov_deg", sa.Double(), nullable=True),
        sa.Column("vfov_deg", sa.Double(), nullable=True),
        sa.Column("range_m", sa.Double(), nullable=True),
        sa.Column("height_m", sa.Double(), nullable=True),
        sa.Column("stream_url", sa.Text(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.CheckConstraint(
            "stream_url !~* '@|[?&](password|passwd|pwd|token|key)='",
            name=op.f("ck_camera_no_secret"),
        ),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f("fk_camera_facility_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_camera")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_camera_facility_id")),
        schema="facilities",
    )
    op.create_table(
        "car_park",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("spaces", sa.SmallInteger(), nullable=True),
        sa.Column("parking_kind", sa.Text(), nullable=True),
        sa.Column("tariff", sa.Text(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f("fk_car_park_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_car_park")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_car_park_facility_id")),
        schema="facilities",
    )
    op.create_table(
        "facility_area",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTIPOLYGON", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f("fk_facility_area_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility_area")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_facility_area_facility_id")),
        schema="facilities",
    )
    op.create_index(
        "ix_facility_area_geom", "facility_area", ["geom"], unique=False, schema="facilities", postgresql_using="gist"
    )
    op.create_table(
        "facility_line",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("geom", Geometry("MULTILINESTRING", srid=srid, dimension=2, spatial_index=False), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f("fk_facility_line_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility_line")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_facility_line_facility_id")),
        schema="facilities",
    )
    op.create_index(
        "ix_facility_line_geom", "facility_line", ["geom"], unique=False, schema="facilities", postgresql_using="gist"
    )
    op.create_table(
        "lamp",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("pole_no", sa.Text(), nullable=True),
        sa.Column("circuit_no", sa.Text(), nullable=True),
        sa.Column("order_no", sa.SmallInteger(), nullable=True),
        sa.Column("height_m", sa.Double(), nullable=True),
        sa.Column("arm_m", sa.Double(), nullable=True),
        sa.Column("luminaire", sa.Text(), nullable=True),
        sa.Column("power_w", sa.Double(), nullable=True),
        sa.Column("flux_lm", sa.Double(), nullable=True),
        sa.Column("lit", sa.SmallInteger(), nullable=True),
        sa.Column("lit_checked_on", sa.Date(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f("fk_lamp_facility_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lamp")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_lamp_facility_id")),
        schema="facilities",
    )
    op.create_index(op.f("ix_lamp_circuit_no"), "lamp", ["circuit_no"], unique=False, schema="facilities")
    op.create_table(
        "attachment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=True),
        sa.Column("lon_deg", sa.Double(), nullable=True),
        sa.Column("lat_deg", sa.Double(), nullable=True),
        sa.Column("distance_m", sa.Double(), nullable=True),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f("fk_attachment_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        schema="facilities",
    )
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"], unique=False, schema="facilities")
    op.create_index("uq_attachment_photo", "attachment", ["facility_id", "sha256"], unique=True, schema="facilities")
    op.create_table(
        "state_change",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=False),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("from_lifecycle", sa.Text(), nullable=False),
        sa.Column("to_lifecycle", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "from_lifecycle IN ('planned', 'in_use', 'removed')", name=op.f("ck_state_change_from_lifecycle_choices")
        ),
        sa.CheckConstraint(
            "from_state IN ('intact', 'damaged', 'lost', 'abandoned', 'removed')",
            name=op.f("ck_state_change_from_state_choices"),
        ),
        sa.CheckConstraint(
            "to_lifecycle IN ('planned', 'in_use', 'removed')", name=op.f("ck_state_change_to_lifecycle_choices")
        ),
        sa.CheckConstraint(
            "to_state IN ('intact', 'damaged', 'lost', 'abandoned', 'removed')",
            name=op.f("ck_state_change_to_state_choices"),
        ),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facilities.facility.id"],
            name=op.f("fk_state_change_facility_id_facility"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_state_change")),
        schema="facilities",
    )
    op.create_index(
        op.f("ix_state_change_facility_id"), "state_change", ["facility_id"], unique=False, schema="facilities"
    )
    op.create_table(
        "toilet",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("stalls_women", sa.SmallInteger(), nullable=True),
        sa.Column("stalls_men", sa.SmallInteger(), nullable=True),
        sa.Column("stalls_third", sa.SmallInteger(), nullable=True),
        sa.Column("accessible", sa.SmallInteger(), nullable=True),
        sa.Column("hours", sa.Text(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f("fk_toilet_facility_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toilet")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_toilet_facility_id")),
        schema="facilities",
    )
    op.create_table(
        "tunnel",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("length_m", sa.Double(), nullable=True),
        sa.Column("width_m", sa.Double(), nullable=True),
        sa.Column("clearance_m", sa.Double(), nullable=True),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        *kept(),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.facility.id"], name=op.f("fk_tunnel_facility_id_facility"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tunnel")),
        sa.UniqueConstraint("facility_id", name=op.f("uq_tunnel_facility_id")),
        schema="facilities",
    )
