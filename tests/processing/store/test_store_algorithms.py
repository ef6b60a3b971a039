"""The store's life through the real ``qgis_process``: made, checked, upgraded, saved, brought back."""

import json
import sqlite3
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def backup(store_home, tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("backups") / "trial.ugbackup"
    done = store_home.run("undergrid:backupstore", FILE=str(file))
    assert done.code == 0, done.said
    assert done.results["BYTES"] == file.stat().st_size
    return file


def profile_of(home) -> str:
    return (home.folder / "qgis/profiles/default/QGIS/QGIS3.ini").read_text()


def test_createstore_registers_the_private_store_without_a_password(store_home) -> None:
    settings = profile_of(store_home)
    assert r"connections\undergrid\database=undergrid" in settings
    assert r"connections\undergrid\password=" + "\n" in settings


def test_createstore_once_more_keeps_store_and_coordinate_system(run_algorithm) -> None:
    again = run_algorithm("undergrid:createstore", CRS="EPSG:4544")
    assert again.code == 0, again.said
    assert again.results["CREATED"] is False
    assert again.results["CRS_NAME"].endswith("TM 106.5")


def test_createstore_fits_an_old_grid_and_says_what_is_left_over_at_its_control_points(empty_home) -> None:
    points = [0, 0, 1000, 2000, 100, 0, 1100, 2000, 100, 100, 1100, 2100, 0, 100, 1000, 2100.02]
    made = empty_home.run("undergrid:createstore", CENTRAL_MERIDIAN=106.5, CONTROL_POINTS=points)
    assert made.code == 0, made.said
    assert made.results["CREATED"] is True
    # Of 2 cm at one corner of a square half stays with it and a quarter of the squares: sqrt(4e-4 / 2 / 4) = 7.1 mm.
    assert made.results["CONTROL_POINT_ERROR"] == pytest.approx(0.0071, abs=1e-4)
    asked = "SELECT value->>'ty_m' FROM store.setting WHERE key = 'local_transformation'"
    kept = empty_home.engine("-m", "undergrid.core.store", "psql", "-Atc", asked).stdout
    assert float(kept) == pytest.approx(2000.005, abs=1e-6)


def test_createstore_refuses_half_a_control_point(run_algorithm) -> None:
    refused = run_algorithm("undergrid:createstore", CONTROL_POINTS=[1, 2, 3])
    assert refused.code != 0
    assert "Each control point takes four numbers." in refused.said


def test_createstore_refuses_degrees(home, run_algorithm) -> None:
    refused = run_algorithm("undergrid:createstore", CRS="EPSG:4490")
    assert refused.code != 0
    assert "does not measure in metres" in refused.said
    assert "Choose a projected coordinate system" in refused.said


def test_checkstore_finds_nothing_wrong_with_a_fresh_store(run_algorithm) -> None:
    checked = run_algorithm("undergrid:checkstore")
    assert checked.code == 0, checked.said
    assert (checked.results["ERROR"], checked.results["FINDING_COUNT"]) == (0, 0), checked.said


def test_checkstore_writes_findings_as_a_layer(run_algorithm, tmp_path) -> None:
    layer = tmp_path / "findings.gpkg"
    checked = run_algorithm("undergrid:checkstore", FINDINGS=str(layer))
    assert checked.code == 0, checked.said
    with sqlite3.connect(layer) as opened:
        columns = {row[1] for row in opened.execute("PRAGMA table_info(findings)")}
    assert {"slug", "severity", "text", "remedy", "file", "sheet", "row", "column", "value", "subject"} <= columns


def test_upgradestore_has_nothing_to_do_on_a_current_store(run_algorithm) -> None:
    tried = run_algorithm("undergrid:upgradestore", DRY_RUN=True)
    assert tried.code == 0, tried.said
    assert tried.results["STEPS"] == 0
    assert tried.results["FROM_VERSION"] == tried.results["TO_VERSION"]


def test_backupstore_leaves_a_file_and_its_manifest(backup) -> None:
    manifest = json.loads(backup.with_name(backup.name + ".json").read_text())
    assert manifest["counts"]["codes.code"] > 0
    assert sorted(path.name for path in backup.parent.iterdir()) == [backup.name, backup.name + ".json"]


def test_restorestore_brings_it_back_beside_the_store(store_home, backup) -> None:
    restored = store_home.run("undergrid:restorestore", FILE=str(backup), DATABASE="brought back")
    assert restored.code == 0, restored.said
    assert restored.results["CONNECTION"] == "brought back"
    checked = store_home.run("undergrid:checkstore", STORE="brought back")
    assert checked.results["ERROR"] == 0, checked.said


def test_restorestore_never_overwrites(run_algorithm, backup) -> None:
    refused = run_algorithm("undergrid:restorestore", FILE=str(backup))
    assert refused.code != 0
    assert "The database is not empty." in refused.said


def test_a_connection_that_does_not_exist_is_told_with_the_remedy(run_algorithm) -> None:
    refused = run_algorithm("undergrid:checkstore", STORE="nowhere")
    assert refused.code != 0
    assert "no PostgreSQL connection called 'nowhere'" in refused.said
    assert "Choose a connection that exists" in refused.said


def test_a_server_that_is_down_is_told_with_the_remedy(store_home) -> None:
    settings = store_home.folder / "qgis/profiles/default/QGIS/QGIS3.ini"
    text = settings.read_text()
    lines = r"connections\down\host=/nowhere", r"connections\down\port=5432", r"connections\down\database=x"
    settings.write_text(text.replace("[PostgreSQL]", "\n".join(("[PostgreSQL]", *lines))))
    refused = store_home.run("undergrid:checkstore", STORE="down")
    assert refused.code != 0
    assert "does not answer" in refused.said
