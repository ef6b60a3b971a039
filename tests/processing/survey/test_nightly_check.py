"""The nightly check through the real ``qgis_process``: its parts counted, and failing at the chosen number."""

from pathlib import Path

COUNTED = ("SURVEY_ERRORS", "SURVEY_WARNINGS", "CONFLICTS", "SHALLOW", "STORE_ERRORS", "STORE_WARNINGS", "ERRORS")


def test_the_night_check_counts_its_parts_and_fails_with_more_errors_than_allowed(
    run_algorithm, store_home, tmp_path: Path
) -> None:
    night = tmp_path / "night.html"
    sound = run_algorithm("undergrid:nightlycheck", REPORT=str(night))
    assert sound.code == 0, sound.said
    assert night.exists()
    assert all(isinstance(sound.results[name], int | float) for name in COUNTED), sound.results
    assert sound.results["STORE_ERRORS"] == 0, sound.said
    assert sound.results["ERRORS"] == sound.results["SURVEY_ERRORS"]
    store_home.engine("-m", "undergrid.core.store", "psql", "-qc", GUARD.format("DISABLE"))
    allowed = run_algorithm("undergrid:nightlycheck", MOST_ERRORS=sound.results["ERRORS"] + 1)
    failed = run_algorithm("undergrid:nightlycheck", MOST_ERRORS=sound.results["ERRORS"])
    store_home.engine("-m", "undergrid.core.store", "psql", "-qc", GUARD.format("ENABLE"))
    assert allowed.code == 0, allowed.said
    assert allowed.results["STORE_ERRORS"] == 1
    assert failed.code != 0
    assert "STORE_ERRORS 1" in failed.said, failed.said


GUARD = "ALTER TABLE survey.point {} TRIGGER record_change"
