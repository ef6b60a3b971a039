"""A backup that was restored, and counted, is a backup."""

from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.flood.runs.rasters import PREPARE
from undergrid.core.kernel.errors import SourceError, UndergridError
from undergrid.core.kernel.task import Call
from undergrid.core.store.backup import backup_store, restore_store
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.granting import act_as_owner, role_prefix
from undergrid.core.store.health import check_store
from undergrid.core.store.roles import Role, role_name
from undergrid.core.store.tables import Code

HASH = sa.text("SELECT md5(string_agg(code::text, '|' ORDER BY scheme, kind, code)) FROM codes.code")


@pytest.fixture
def backup(store: Store, call: Call, tmp_path: Path) -> Path:
    with store.begin() as connection:
        connection.execute(sa.insert(Code).values(scheme="city examples", kind="pipe_material", code="KERAMIK"))
    file = tmp_path / "store.dump"
    backup_store(call, file=str(file))
    return file


def database_names(cluster: Cluster) -> set[str]:
    with psycopg.connect(**cluster.keywords("postgres")) as connection:
        return {name for (name,) in connection.execute("SELECT datname FROM pg_database")}


@pytest.fixture
def elsewhere(cluster: Cluster):
    keywords = cluster.keywords("restored")
    yield keywords
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS restored WITH (FORCE)")


def test_a_restored_store_has_the_same_rows_rights_and_coordinate_system(
    store: Store, backup: Path, elsewhere: dict, record_property
):
    findings = []
    done = restore_store(Call(connection=elsewhere), file=str(backup))
    check_store(Call(connection=elsewhere, report=findings.append))
    with open_store(elsewhere) as restored, restored.connect() as copy, store.connect() as original:
        assert copy.scalar(HASH) == original.scalar(HASH)
        assert (restored.srid, restored.crs) == (store.srid, store.crs)
    assert [finding.text.en for finding in findings] == []
    assert done["counts"]["codes.code"] > 2000
    counted = done["counts"].values()
    record_property("R18", f"{sum(counted)} rows of {len(counted)} tables counted after a restore: the same")


def test_a_store_that_keeps_rasters_is_restored_with_them_and_their_readers(
    store: Store, call: Call, elsewhere: dict, tmp_path: Path
):
    with store.begin() as connection:
        connection.execute(sa.text("CREATE EXTENSION postgis_raster"))
        act_as_owner(connection)
        connection.connection.driver_connection.execute(PREPARE)
        connection.execute(sa.text("CREATE TABLE store.picture (rast raster)"))
        connection.execute(sa.text("INSERT INTO store.picture VALUES (ST_MakeEmptyRaster(7, 5, 0, 0, 2))"))
    backup_store(call, file=str(tmp_path / "store.dump"))
    restore_store(Call(connection=elsewhere), file=str(tmp_path / "store.dump"))
    with open_store(elsewhere) as restored, restored.connect() as copy:
        assert copy.scalar(sa.text("SELECT ST_Width(rast) FROM store.picture")) == 7
        copy.connection.driver_connection.execute(
            sql.SQL("SET ROLE {}").format(sql.Identifier(role_name(role_prefix(copy), Role.READER)))
        )
        assert copy.scalar(sa.text("SELECT count(*) FROM flood_raster.tile")) == 0


def test_a_damaged_backup_is_refused_and_leaves_no_database(backup: Path, elsewhere: dict, cluster: Cluster):
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 0xFF
    backup.write_bytes(content)
    with pytest.raises(SourceError, match="damaged"):
        restore_store(Call(connection=elsewhere), file=str(backup))
    assert "restored" not in database_names(cluster)


def test_a_restore_that_fails_midway_leaves_no_database(
    backup: Path, elsewhere: dict, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "store.dump.json").write_text(
        (tmp_path / "store.dump.json").read_text().replace('"codes.code": ', '"codes.code": 9')
    )
    with pytest.raises(UndergridError, match="lacks rows"):
        restore_store(Call(connection=elsewhere), file=str(backup))
    assert "restored" not in database_names(cluster)


def test_a_backup_without_its_manifest_is_refused(backup: Path, elsewhere: dict, tmp_path: Path):
    (tmp_path / "store.dump.json").unlink()
    with pytest.raises(SourceError, match="manifest"):
        restore_store(Call(connection=elsewhere), file=str(backup))


def test_a_store_is_not_restored_over_another(store: Store, backup: Path, call: Call):
    with pytest.raises(UndergridError, match="not empty"):
        restore_store(call, file=str(backup))
