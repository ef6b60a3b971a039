"""The nightly check through the real ``qgis_process``: its parts counted, and failing at the chosen number."""

from pathlib import Path


def test_the_night_check_counts_the_parts_of_an_empty_network(run_algorithm, tmp_path: Path) -> None:
    night = tmp_path / "night.html"
    ran = run_algorithm("undergrid:nightlycheck", REPORT=str(night), MOST_ERRORS=0)
    assert ran.code == 0, ran.said
    assert night.exists()
    counted = ("SURVEY_ERRORS", "SURVEY_WARNINGS", "CONFLICTS", "SHALLOW", "STORE_ERRORS", "STORE_WARNINGS", "ERRORS")
    assert {name: ran.results[name] for name in counted} == dict.fromkeys(counted, 0)


def test_more_errors_than_allowed_fail_and_are_told_by_part(run_algorithm, store_home, tmp_path: Path) -> None:
    broken = ("-m", "undergrid.core.store", "psql", "-qc")
    store_home.engine(*broken, "ALTER TABLE survey.point DISABLE TRIGGER record_change")
    allowed = run_algorithm("undergrid:nightlycheck", MOST_ERRORS=1)
    failed = run_algorithm("undergrid:nightlycheck", MOST_ERRORS=0)
    store_home.engine(*broken, "ALTER TABLE survey.point ENABLE TRIGGER record_change")
    assert allowed.code == 0, allowed.said
    assert allowed.results["STORE_ERRORS"] == 1
    assert failed.code != 0
    assert "STORE_ERRORS 1" in failed.said, failed.said
