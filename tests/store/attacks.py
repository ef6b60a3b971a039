"""What a person of the store might try: each attack with what it would reach, run by every role that should not.

Statements are whole, as a person types them into psql. The markers ``$batch`` (a batch of someone else), ``$row`` (a
row's key) and ``$me`` (the attacker's login) are replaced by the test.
"""

from __future__ import annotations

from dataclasses import dataclass

from undergrid.core.store.roles import Role

ALL = tuple(Role)
BELOW_ADMIN = tuple(role for role in Role if role is not Role.ADMIN)
IMPORTERS = (Role.SURVEYOR, Role.EDITOR, Role.PLANNER, Role.DATA_OFFICER, Role.ADMIN)
NO_SURVEYORS = (Role.READER, Role.PLANNER, Role.DATA_OFFICER)


@dataclass(frozen=True)
class Attack:
    """Statements in one session, in autocommit unless they say BEGIN; ``roles`` are those for whom it must fail."""

    name: str
    statements: tuple[str, ...]
    roles: tuple[Role, ...] = ALL


def a(name: str, *statements: str, roles: tuple[Role, ...] = ALL) -> Attack:
    return Attack(name, statements, roles)


OPEN = "SELECT app.open_batch('x', '{}', gen_random_uuid()::text)"
SURVEYED = "00000000-0000-4000-8000-0000000000d1"
"""The key of a survey delivery that waits; the test puts it there."""
POINT = (
    "INSERT INTO survey.point (point_no, geom) VALUES ('GHOST', ST_SetSRID(ST_MakePoint(500000, 3270000, 1), 998640))"
)

# --- climbing --------------------------------------------------------------------------------------------------------
CLIMBING = (
    a("become the owner", "SET ROLE undergrid_template_owner", "CREATE TABLE app.mine (x int)", roles=BELOW_ADMIN),
    a("become the keeper", "SET ROLE undergrid_template_keeper", roles=BELOW_ADMIN),
    a("become a superuser", "ALTER ROLE CURRENT_USER SUPERUSER"),
    a("become the server's administrator", "SET ROLE undergrid"),
    a("set the session to another", "SET SESSION AUTHORIZATION undergrid"),
    a("make a role", "CREATE ROLE climber SUPERUSER LOGIN"),
    a("take the owner's role", "GRANT undergrid_template_owner TO CURRENT_USER"),
    a("take the admin's role", "GRANT undergrid_template_admin TO CURRENT_USER", roles=BELOW_ADMIN),
    a("take the editor's role", "GRANT undergrid_template_editor TO CURRENT_USER", roles=BELOW_ADMIN),
    a("make the server read a file", "SELECT pg_read_file('/etc/passwd')"),
    a("run a program", "COPY (SELECT 1) TO PROGRAM 'true'"),
    a("write a file", "COPY (SELECT 1) TO '/tmp/undergrid-attack'"),
    a("import a large object from a file", "SELECT lo_import('/etc/passwd')"),
    a("load a library", "LOAD 'plpython3'"),
    a("make an extension", "CREATE EXTENSION dblink"),
    a("make an untrusted function", "CREATE FUNCTION app.f() RETURNS int LANGUAGE c AS 'libc', 'abort'"),
    a("replace a definer", "CREATE OR REPLACE FUNCTION app.current_batch() RETURNS uuid LANGUAGE sql AS 'SELECT NULL'"),
    a("alter a definer", "ALTER FUNCTION app.current_batch() RESET ALL"),
    a("take a definer over", "ALTER FUNCTION app.current_batch() OWNER TO CURRENT_USER"),
    a("call what only the store calls", "SELECT app.suspend('survey.point')"),
    a("empty a table through the store", "SELECT app.renew_if_empty('survey.point')"),
    a("keep a table oneself", "CALL app.keep('survey.point', '')"),
    a("open a view", "CALL app.open_to('survey.point', 'reader')"),
    a("open a function", "CALL app.may_call('app.suspend(regclass)', 'reader')"),
)

# --- objects of one's own where definers work ------------------------------------------------------------------------
PLANTING = (
    *(
        a(f"make a table in {schema}", f"CREATE TABLE {schema}.mine (x int)")
        for schema in ("app", "store", "audit", "codes", "stage", "survey", "flood", "public")
    ),
    a("make a view in stage", "CREATE VIEW stage.v AS SELECT 1 AS x"),
    a("make a function in stage", "CREATE FUNCTION stage.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
    a("make a type in stage", "CREATE TYPE stage.t AS (x int)"),
    a("make a function in public", "CREATE FUNCTION public.st_area(text) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
    a("make an operator", "CREATE OPERATOR public.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)"),
    a("make a schema", "CREATE SCHEMA mine"),
    a("make a temporary table", "CREATE TEMPORARY TABLE batch (id uuid)"),
    a("make a trigger", "CREATE TRIGGER t AFTER INSERT ON survey.point EXECUTE FUNCTION app.refuse()"),
    a("make a rule", "CREATE RULE r AS ON DELETE TO survey.point DO INSTEAD NOTHING"),
    a("make a policy", "CREATE POLICY p ON survey.point USING (true)"),
    a("make an event trigger", "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION app.refuse()"),
    a("inherit from a table", "CREATE TABLE stage.child () INHERITS (survey.point)"),
    a("stage into a catalogue", "BEGIN", OPEN, "SELECT app.make_staging('pg_class', 0, '{}')"),
    a("stage into the trail", "BEGIN", OPEN, "SELECT app.make_staging('audit.change', 0, '{}')"),
    a("promote into the trail", "BEGIN", OPEN, "SELECT app.make_staging('survey.point', 0, '{}')",
        "SELECT app.promote('audit.change', 0, '{id}', 1)"),
    a("promote into a batch", "BEGIN", OPEN, "SELECT app.make_staging('survey.point', 0, '{}')",
        "SELECT app.promote('store.batch', 0, '{id}', 1)"),
    a("promote what one may not write", "BEGIN", OPEN, "SELECT app.make_staging('survey.point', 0, '{}')",
        roles=NO_SURVEYORS),
    a("name a staging table by a trick", "BEGIN", OPEN, "SELECT app.promote('survey.point', -1, '{id}', 1)"),
    a("promote without a batch", "SELECT app.promote('survey.point', 0, '{id}', 1)"),
    a("promote from an old snapshot", "BEGIN ISOLATION LEVEL REPEATABLE READ", OPEN,
        "SELECT app.make_staging('survey.point', 0, '{}')", "SELECT app.promote('survey.point', 0, '{id}', 1)"),
)  # fmt: skip

# --- the trail -------------------------------------------------------------------------------------------------------
TRAIL = (
    a("delete a line", "DELETE FROM audit.change"),
    a("change a line", "UPDATE audit.change SET login = 'nobody'"),
    a("write a line", "INSERT INTO audit.change (table_name, action) VALUES ('survey.point', 'delete')"),
    a("empty the trail", "TRUNCATE audit.change"),
    a("switch the trail's guard off", "ALTER TABLE audit.change DISABLE TRIGGER append_only"),
    a("switch all triggers off", "SET session_replication_role = replica"),
    a("switch a table's trail off", "ALTER TABLE survey.point DISABLE TRIGGER USER"),
    a("drop the trail", "DROP TABLE audit.change"),
    a("set the trail's numbers back", "SELECT setval('audit.change_id_seq', 1)"),
    a("read the trail", "SELECT * FROM audit.change", roles=(Role.READER, Role.SURVEYOR, Role.EDITOR, Role.PLANNER)),
    a("empty a table", "TRUNCATE survey.point"),
    a("open a second batch", "BEGIN", OPEN, OPEN),
    a("commit an open batch", "BEGIN", OPEN, "COMMIT"),
    a("judge the open batch's closing away", "BEGIN", "SET CONSTRAINTS ALL IMMEDIATE", OPEN, "COMMIT"),
    a("write a batch", "INSERT INTO store.batch (kind, content_sha256) VALUES ('x', 'y')"),
    a("change a batch", "UPDATE store.batch SET created_by = 'nobody'"),
    a("bring a batch back to life", "UPDATE store.batch SET finished_at = NULL"),
    a("undo what is no mend", "SELECT app.undo_mend('undergrid test')"),
)

# --- reading and writing beyond one's role ---------------------------------------------------------------------------
REACHING = (
    a("read exact places", "SELECT geom FROM survey.point", roles=(Role.READER,)),
    a("read what a run was made of", "SELECT inputs FROM flood.run", roles=(Role.READER,)),
    a("read exact courses", "SELECT geom FROM survey.segment", roles=(Role.READER,)),
    a("read the packed network", "SELECT * FROM app.network_pack", roles=BELOW_ADMIN),
    a("ask for the packed network", "SELECT app.packed_network('{WS}')", roles=(Role.READER,)),
    a("let the planner tell an extent", "SELECT ST_EstimatedExtent('survey', 'point', 'geom')", roles=(Role.READER,)),
    a("let an index tell an extent", "SELECT _postgis_index_extent('survey.point', 'geom')", roles=(Role.READER,)),
    a("let statistics tell", "SELECT _postgis_stats('survey.point', 'geom')", roles=(Role.READER,)),
    a("find an extent", "SELECT ST_FindExtent('survey', 'point', 'geom')", roles=(Role.READER,)),
    a("read images of rows", "SELECT app.as_of('survey.point', now())", roles=(Role.READER, Role.SURVEYOR)),
    a("read a row's past", "SELECT app.row_history('survey.point', '$row')", roles=(Role.READER, Role.SURVEYOR)),
    a("ask for a row's versions", "SELECT app.versions_of('survey.point', '$row', 1)", roles=(Role.READER,)),
    a("read staged deliveries", "SELECT * FROM survey.staged", roles=(Role.READER,)),
    a("write a point", POINT, roles=NO_SURVEYORS),
    a("change a point", "UPDATE survey.point SET owner = 'me', rev = -rev", roles=NO_SURVEYORS),
    a("delete a point", "DELETE FROM survey.point", roles=NO_SURVEYORS),
    a("withdraw a batch", "SELECT app.withdraw_survey('$batch')", roles=NO_SURVEYORS),
    a("write findings", "SELECT app.record_findings('$row', '[]')", roles=NO_SURVEYORS),
    *(
        a(f"{what} of a survey delivery", statement.replace("$delivery", SURVEYED), roles=NO_SURVEYORS)
        for what, statement in (
            ("make the record", "INSERT INTO intake.delivery (room, name, state, received_at, content_sha256, counts, "
                "errors, warnings) VALUES ('survey', 'x', 'accepted', now(), 'x', '{}', 0, 0)"),
            ("change the state", "UPDATE intake.delivery SET state = 'accepted', rev = -rev WHERE id = '$delivery'"),
            ("change the room", "UPDATE intake.delivery SET room = 'facilities', rev = -rev WHERE id = '$delivery'"),
            ("delete the record", "DELETE FROM intake.delivery WHERE id = '$delivery'"),
            ("stage rows", "SELECT app.stage_delivery('$delivery', 'points', '')"),
            ("throw away rows", "SELECT app.unstage_delivery('$delivery')"),
            ("write the findings", "SELECT app.record_findings('$delivery', '[]')"),
            ("write the workload", "SELECT app.record_workload('$delivery', '[]')"),
        )
    ),
    a("let a delivery become a survey's", "BEGIN", "INSERT INTO intake.delivery (room, name, state, received_at, "
        "content_sha256, counts, errors, warnings) VALUES ('facilities', 'mine', 'staged', now(), 'y', '{}', 0, 0)",
        "UPDATE intake.delivery SET room = 'survey', rev = -rev WHERE name = 'mine'", roles=NO_SURVEYORS),
    a("bring boundaries that one may not draw", "INSERT INTO intake.delivery (room, name, state, received_at, "
        "content_sha256, counts, errors, warnings) VALUES ('grid', 'x', 'staged', now(), 'x', '{}', 0, 0)",
        roles=(Role.READER, Role.SURVEYOR, Role.DATA_OFFICER)),
    a("bring rain that one may not write", "INSERT INTO intake.delivery (room, name, state, received_at, "
        "content_sha256, counts, errors, warnings) VALUES ('rainfall', 'x', 'staged', now(), 'x', '{}', 0, 0)",
        roles=(Role.READER, Role.SURVEYOR, Role.EDITOR, Role.DATA_OFFICER)),
    a("write a portion of rain", "INSERT INTO flood.rain_portion (gauge, begins_at, step_s, total_mm, depths) "
        "VALUES ('G', now(), 300, 1, '{1}')", roles=(Role.READER, Role.SURVEYOR, Role.EDITOR, Role.DATA_OFFICER)),
    a("let the content of a batch in again", "SELECT app.release_content('$batch')", roles=NO_SURVEYORS),
    a("say oneself who may bring what", "INSERT INTO app.filled_by VALUES ('survey', 'flood.rain')"),
    a("change a setting", "UPDATE store.setting SET value = '4326'"),
    a("change a code", "UPDATE codes.code SET name_en = 'x'"),
    a("change a coordinate system", "UPDATE spatial_ref_sys SET srtext = '' WHERE srid = 998640"),
    a("change a style", "UPDATE public.layer_styles SET styleqml = NULL"),
    a("leave a style for all", "INSERT INTO public.layer_styles (stylename, useasdefault) VALUES ('x', true)"),
    a("change a tolerance", "INSERT INTO checking.tolerance (slug) VALUES ('x')",
        roles=(Role.READER, Role.SURVEYOR, Role.PLANNER, Role.DATA_OFFICER)),
    a("read passwords", "SELECT * FROM pg_authid"),
    a("let the server read its settings anew", "SELECT pg_reload_conf()"),
    a("change the server's settings", "ALTER SYSTEM SET log_statement = 'all'"),
    a("change the database's settings", "ALTER DATABASE postgres SET search_path = stage"),
)  # fmt: skip

ATTACKS = (*CLIMBING, *PLANTING, *TRAIL, *REACHING)
