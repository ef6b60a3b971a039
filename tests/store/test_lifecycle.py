"""A store is made, upgraded and checked as a whole, or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import numpy as np
import psycopg
import pyproj
import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory

from undergrid.core.kernel.crs import chosen_crs, fit_helmert
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store import migrations, programs
from undergrid.core.store.codelists import is_valid, labels, successor
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import CodeList
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.forms import CLAIM_REVISION, describe_forms
from undergrid.core.store.health import check_store
from undergrid.core.store.lifecycle import create_store, upgrade_store
from undergrid.core.store.status import describe_store
from undergrid.tests.store.earlier import MERIDIAN, bring_to


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[dict[str, str]]:
    """A database that is not there yet."""
    yield cluster.keywords("fresh")
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS fresh WITH (FORCE)")


def schema_of(keywords: dict[str, str]) -> str:
    """The schema as pg_dump writes it, without what differs from run to run."""
    command = [programs.client_program("pg_dump"), "--schema-only"]
    dumped = programs.run(command, variables=programs.variables_of(keywords)).stdout
    return re.sub(r"(?m)^(--|\\(un)?restrict).*\n", "", dumped)


def test_the_steps_read_from_their_files_are_the_one_history_that_alembic_walks():
    rooms = [str(path) for path in migrations.CORE.glob("*/migrations") if path.parent.name != "store"]
    own = str(migrations.FOLDER / "versions")
    steps = ScriptDirectory(str(migrations.FOLDER), version_locations=[own, *rooms]).walk_revisions()
    assert list(migrations.known()) == [step.revision for step in steps][::-1]


STEPS = migrations.known()
TRIED = STEPS if "UNDERGRID_LONG_TESTS" in os.environ else (STEPS[0], STEPS[-1])
"""No release stopped between the first step and the last of 0.2.0; its own dump is upgraded in test_kept_stores."""


@pytest.mark.parametrize("revision", TRIED)
def test_an_upgrade_from_every_release_equals_a_fresh_install(
    cluster: Cluster, empty: dict[str, str], revision: str, record_property
):
    create_store(Call(connection=empty), crs=MERIDIAN)
    fresh = schema_of(empty)
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE fresh WITH (FORCE)")
    bring_to(empty, revision)
    done = upgrade_store(Call(connection=empty))
    assert schema_of(empty) == fresh
    assert [step["revision"] for step in done["steps"]] == list(
        migrations.known()[migrations.known().index(revision) + 1 :]
    )
    record_property("R17", f"from {len(TRIED)} revisions: a schema of {len(fresh)} signs, the same")


def test_a_dry_run_changes_nothing(empty: dict[str, str]):
    done = create_store(Call(connection=empty), crs=MERIDIAN, dry_run=True)
    assert (done["created"], done["to"]) == (True, migrations.head())
    assert describe_store(Call(connection=empty))["state"] == "empty"


def test_a_fresh_store_is_in_order(call: Call, findings: list[Finding]):
    check_store(call)
    assert [(each.slug, each.text.en) for each in findings] == []


@pytest.mark.parametrize(
    ("damage", "slug"),
    [
        ("DROP INDEX audit.ix_change_row", "store.drift"),
        ("ALTER TABLE codes.code DROP COLUMN source", "store.drift"),
        ("CREATE TABLE survey.scratch (id integer)", "store.drift"),
        ("DROP TRIGGER guard_revision ON survey.point", "store.unguarded"),
        ("GRANT DELETE ON audit.change TO undergrid_template_editor", "store.rights"),
        ("GRANT SELECT ON survey.point TO undergrid_template_reader", "store.rights"),
        ("REVOKE SELECT ON codes.code FROM undergrid_template_reader", "store.rights"),
        ("DELETE FROM spatial_ref_sys WHERE srid = 998640", "store.unknown-srid"),
        ("DROP VIEW app.network_by_cell; ALTER TABLE survey.point ALTER geom TYPE geometry", "store.drift"),
        ("CREATE TABLE stage.b0_0 (id integer)", "store.dead-staging"),
        ("GRANT EXECUTE ON FUNCTION st_estimatedextent(text,text,text) TO PUBLIC", "store.extent-leak"),
    ],
)
def test_every_damage_is_named_with_its_remedy(
    store: Store, call: Call, findings: list[Finding], damage: str, slug: str
):
    with store.begin() as connection:
        connection.execute(sa.text(damage))
    check_store(call)
    assert slug in {each.slug for each in findings}
    assert all(each.remedy.en and each.remedy.zh for each in findings)


def test_an_upgrade_mends_what_is_derived(store: Store, call: Call, findings: list[Finding]):
    with store.begin() as connection:
        connection.execute(sa.text("DROP TRIGGER guard_revision ON survey.point"))
        connection.execute(sa.text("GRANT ALL ON audit.change TO undergrid_template_reader"))
        connection.execute(sa.text("DELETE FROM codes.code WHERE kind = 'pipe_material'"))
    upgrade_store(call)
    check_store(call)
    assert findings == []


def test_a_status_says_what_the_first_page_shows(call: Call):
    found = describe_store(call)
    assert (found["state"], found["srid"], found["upgrade_needed"]) == ("ready", 998640, False)
    assert "admin" in found["roles"]
    assert {"codes.code", "survey.point"} <= {table["name"] for table in found["tables"]}


# --- coordinate systems ----------------------------------------------------------------------------------------------


def test_server_and_engine_agree_on_the_projects_own_projection(store: Store):
    question = sa.text("""
        SELECT ST_X(p), ST_Y(p) FROM ST_Transform(ST_SetSRID(ST_MakePoint(106.58, 29.55), 4490), :srid) AS p
    """)
    with store.connect() as connection:
        by_server = connection.execute(question, {"srid": store.srid}).one()
    to_project = pyproj.Transformer.from_crs("EPSG:4490", store.crs, always_xy=True)
    # two versions of PROJ; a tenth of a millimetre is far below any survey's accuracy
    assert tuple(by_server) == pytest.approx(to_project.transform(106.58, 29.55), abs=1e-4)
    assert 500_000 < by_server[0] < 510_000


def test_a_geographic_system_is_refused():
    with pytest.raises(SourceError, match="metres"):
        chosen_crs("EPSG:4490")


def test_four_parameters_are_found_again_from_control_points():
    angle, scale = np.radians(1.5), 1.00002
    local = [(0.0, 0.0), (5000.0, 100.0), (300.0, 7000.0), (6000.0, 6500.0)]
    a, b = scale * np.cos(angle), scale * np.sin(angle)
    project = [(354_000 + a * x - b * y, 3_270_000 + b * x + a * y) for x, y in local]
    fitted = fit_helmert(local, project)
    assert fitted.rotation_deg == pytest.approx(1.5, abs=1e-9)
    assert fitted.scale == pytest.approx(scale, abs=1e-12)
    assert np.allclose(fitted.apply(np.array(local)), project, atol=1e-6)


def test_a_bad_control_point_shows_in_the_residuals():
    local = [(0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.0), (0.0, 1000.0)]
    project = [(0.0, 0.0), (1000.0, 0.0), (1000.4, 1000.0), (0.0, 1000.0)]
    fitted = fit_helmert(local, project)
    sizes = np.hypot(*np.array(fitted.residuals_m).T)
    assert int(sizes.argmax()) == 2
    assert fitted.rms_m > 0.05


# --- code lists and forms --------------------------------------------------------------------------------------------


def test_a_code_is_valid_in_its_own_list_only(store: Store):
    with store.connect() as connection:
        assert is_valid(connection, "01001", "component_class", "GB/T 47678.5-2026")
        assert is_valid(connection, "01001", "event_class")
        assert not is_valid(connection, "01001", "component_class", "CJ/T 214-2007")
        assert not is_valid(connection, "chocolate", "pipe_material")


def test_an_old_code_tells_what_succeeded_it(store: Store):
    with store.connect() as connection:
        assert successor(connection, "0102", "component_class", "CJ/T 214-2007") == ("GB/T 47678.5-2026", "01002", 1)
        assert successor(connection, "01002", "component_class", "GB/T 47678.5-2026").steps == 0
        assert successor(connection, "9999", "component_class", "CJ/T 214-2007") is None


def test_a_city_keeps_its_own_codes_through_an_upgrade(store: Store, call: Call):
    with store.begin() as connection:
        add = (
            "INSERT INTO codes.code (scheme, kind, code, name_zh) VALUES ('city examples', 'pipe_material', 'X9', '竹')"
        )
        connection.execute(sa.text(add))
    upgrade_store(call)
    with store.connect() as connection:
        assert labels(connection, CodeList("pipe_material"))["X9"] == ("竹", "竹")


def test_a_form_has_value_lists_limits_and_claims_its_revision(call: Call):
    (form,) = describe_forms(call, tables=["survey.point"])
    fields = {each["name"]: each for each in form["fields"]}
    assert fields["rev"]["default"] == {"expression": CLAIM_REVISION, "on_update": True}
    assert {"value": "JS", "label": {"en": "JS water supply", "zh": "JS 给水"}} in fields["category"]["values"]
    assert fields["id"]["widget"] == "Hidden"


def test_a_code_that_is_its_own_name_stands_once_in_a_form(call: Call):
    (form,) = describe_forms(call, tables=["survey.segment"])
    materials = {
        each["value"]: each["label"]
        for field in form["fields"]
        if field["name"] == "material"
        for each in field["values"]
    }
    assert materials["PVC"]["en"] == "PVC"
    assert all(code in label["en"] and label["en"] != f"{code} {code}" for code, label in materials.items())


def test_every_editable_table_has_a_style_in_the_store(store: Store):
    with store.connect() as connection:
        question = "SELECT f_table_name, stylename, useasdefault, xmlserialize(CONTENT styleqml AS text) AS qml"
        found = connection.execute(
            sa.text(question + " FROM public.layer_styles WHERE f_table_schema = 'survey'")
        ).all()
    points = {each.stylename: each for each in found if each.f_table_name == "point"}
    assert set(points) == {"Undergrid", "Undergrid 中文"}
    assert [name for name, style in points.items() if style.useasdefault] == ["Undergrid"]
    assert 'name="管线类别"' in points["Undergrid 中文"].qml
