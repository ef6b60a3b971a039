"""The check of the store names what is not the store's own: objects, keys, triggers, rights, gaps in the trail."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store
from undergrid.core.store.health import check_store

UNGUARDED = "ALTER TABLE store.batch DISABLE TRIGGER require_closed"
UNRECORDED = (
    "ALTER TABLE survey.point DISABLE TRIGGER record_insert", "ALTER TABLE survey.point DISABLE TRIGGER record_change",
    "ALTER TABLE survey.point DISABLE TRIGGER record_deletion",
)  # fmt: skip
TRAILLESS = "ALTER TABLE audit.change DISABLE TRIGGER append_only"
FOREIGN_TRIGGER = (
    "CREATE TRIGGER t BEFORE UPDATE ON survey.point FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()"
)
POINT = "INSERT INTO survey.point (point_no, geom) VALUES ('P', 'SRID=998640;POINT Z (500000 3270000 1)')"


@pytest.mark.parametrize(
    ("damage", "slug"),
    [
        ((UNGUARDED, "INSERT INTO store.batch (kind, content_sha256) VALUES ('x', 'x')"), "store.dead-batch"),
        ((UNGUARDED,), "store.unguarded"),
        (("ALTER TABLE survey.point DISABLE TRIGGER record_change",), "store.unguarded"),
        (("ALTER TABLE audit.change DISABLE TRIGGER append_only",), "store.unguarded"),
        (("ALTER TABLE checking.tolerance DROP CONSTRAINT pk_tolerance",), "store.missing-key"),
        (("ALTER TABLE survey.area DROP CONSTRAINT uq_area_code",), "store.missing-key"),
        (("CREATE VIEW stage.v AS SELECT 1 AS x",), "store.foreign"),
        (("CREATE FUNCTION app.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",), "store.foreign"),
        (("CREATE RULE r AS ON DELETE TO survey.point DO INSTEAD NOTHING",), "store.foreign"),
        (("CREATE POLICY p ON survey.point USING (true)",), "store.foreign"),
        ((FOREIGN_TRIGGER,), "store.foreign"),
        (("ALTER TABLE survey.area OWNER TO undergrid",), "store.foreign"),
        (("GRANT CREATE ON SCHEMA stage TO undergrid_template_planner",), "store.may-create"),
        (("GRANT CREATE ON SCHEMA public TO PUBLIC",), "store.may-create"),
        (("GRANT EXECUTE ON FUNCTION app.suspend(regclass) TO PUBLIC",), "store.open-function"),
        (("ALTER FUNCTION app.current_batch() RESET ALL",), "store.open-function"),
        ((*UNRECORDED, POINT), "store.trail-gap"),
        ((POINT, TRAILLESS, "DELETE FROM audit.change"), "store.trail-gap"),
        ((POINT, *UNRECORDED, "UPDATE survey.point SET owner = 'x', rev = -rev"), "store.trail-gap"),
        ((POINT, *UNRECORDED, "DELETE FROM survey.point"), "store.trail-gap"),
    ],
    ids=lambda given: given[-1] if isinstance(given, tuple) else given,
)
def test_every_harm_is_named_with_its_remedy(
    store: Store, call: Call, findings: list[Finding], damage: tuple[str, ...], slug: str
):
    with store.begin() as connection:
        for statement in damage:
            connection.execute(sa.text(statement))
    check_store(call)
    assert slug in {each.slug for each in findings}
    assert all(each.remedy.en and each.remedy.zh for each in findings)
