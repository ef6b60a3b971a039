"""A survey's way through the real ``qgis_process``: template, import, accept, check, inspect, withdraw."""

import csv
from pathlib import Path

import pytest

POINTS = [
    ["point_no", "category", "x", "y", "ground_m", "feature", "survey_method"],
    ["WS1", "WS", "500000", "3271000", "250.00", "起始点", "visible"],
    ["WS2", "WS", "500030", "3271000", "249.50", "直线点", "detected"],
    ["WS3", "WS", "500060", "3271000", "249.00", "终止点", "detected"],
]
SEGMENTS = [
    ["from_point_no", "to_point_no", "category", "from_depth_m", "to_depth_m", "section", "material", "burial",
     "level_kind", "flow_direction"],
    ["WS1", "WS2", "WS", "2.00", "2.00", "300", "T", "ZM", "invert", "forward"],
    ["WS2", "WS3", "WS", "2.00", "2.00", "300", "T", "ZM", "invert", "forward"],
]  # fmt: skip


def written(folder: Path, points: list, segments: list) -> list[str]:
    folder.mkdir(exist_ok=True)
    for name, rows in (("points", points), ("segments", segments)):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(rows)
    return [str(folder / "points.csv"), str(folder / "segments.csv")]


def changed(rows: list, at: int, column: str, value: str) -> list:
    copy = [list(row) for row in rows]
    copy[at][copy[0].index(column)] = value
    return copy


@pytest.fixture(scope="module")
def accepted(store_home, tmp_path_factory):
    """A small sewer that entered the network at once."""
    files = written(tmp_path_factory.mktemp("delivery") / "clean", POINTS, SEGMENTS)
    done = store_home.run("undergrid:importsurvey", FILES=files, NAME="small sewer", ACCEPT=True)
    assert done.code == 0, done.said
    return done.results


def test_a_clean_delivery_is_understood_by_its_headers_and_enters(accepted) -> None:
    assert accepted["CHOSEN_PROFILE"] == "generic"
    assert accepted["STATE"] == "accepted"
    assert (accepted["ENTERED_POINTS"], accepted["ENTERED_SEGMENTS"], accepted["ERRORS"]) == (3, 2, 0)


def test_the_same_files_again_are_recognised(accepted, run_algorithm, tmp_path) -> None:
    again = run_algorithm("undergrid:importsurvey", FILES=written(tmp_path / "again", POINTS, SEGMENTS), ACCEPT=True)
    assert again.code != 0
    assert "imported already" in again.said


def test_a_delivery_with_an_error_stays_outside_and_comes_back_marked(accepted, run_algorithm, tmp_path) -> None:
    files = written(tmp_path / "bad", POINTS, changed(SEGMENTS, 2, "to_point_no", "WS9"))
    outputs = {"WORKBOOK": str(tmp_path / "back.xlsx"), "REPORT": str(tmp_path / "report.html"),
               "REFUSED": str(tmp_path / "refused.xlsx"), "FINDINGS": str(tmp_path / "findings.gpkg")}  # fmt: skip
    done = run_algorithm("undergrid:importsurvey", FILES=files, ACCEPT=True, **outputs)
    assert done.code == 0, done.said
    assert (done.results["STATE"], done.results["ERRORS"]) == ("refused", 1)
    assert all(Path(path).stat().st_size > 0 for path in outputs.values())
    assert "WS9" in Path(outputs["REPORT"]).read_text(encoding="utf-8")
    refused = run_algorithm("undergrid:acceptsurvey", DELIVERY=done.results["DELIVERY"])
    assert refused.code != 0
    assert "Errors stand in the way" in refused.said
    clean = run_algorithm("undergrid:acceptsurvey", DELIVERY=done.results["DELIVERY"], CLEAN_ROWS_ONLY=True)
    assert clean.code == 0, clean.said
    assert (clean.results["ENTERED_POINTS"], clean.results["ENTERED_SEGMENTS"]) == (3, 1)
    gone = run_algorithm("undergrid:rollbacksurvey", DELIVERY=done.results["DELIVERY"])
    assert gone.code == 0, gone.said
    assert (gone.results["STATE"], gone.results["POINTS"], gone.results["SEGMENTS"]) == ("withdrawn", 3, 1)


def test_the_network_is_checked_as_deliveries_are(accepted, run_algorithm, tmp_path) -> None:
    done = run_algorithm("undergrid:checksurvey", DELIVERY=accepted["DELIVERY"], REPORT=str(tmp_path / "report.html"))
    assert done.code == 0, done.said
    assert (done.results["POINTS"], done.results["SEGMENTS"], done.results["ERRORS"]) == (3, 2, 0)


def test_an_accuracy_inspection_draws_points_and_judges_them(accepted, run_algorithm, tmp_path) -> None:
    workbook = str(tmp_path / "inspection.xlsx")
    done = run_algorithm("undergrid:sampleinspection", DELIVERY=accepted["DELIVERY"], WORKBOOK=workbook)
    assert done.code == 0, done.said
    assert (done.results["RESURVEY"], done.results["DIGGING"]) == (1, 2)
    empty = run_algorithm("undergrid:sampleinspection", MEASURED=workbook)
    assert empty.code != 0
    assert "No re-measured value" in empty.said


def test_a_template_has_the_headers_of_its_profile(run_algorithm, tmp_path) -> None:
    file = tmp_path / "template.xlsx"
    done = run_algorithm("undergrid:surveytemplate", PROFILE="cjj61-tables", FILE=str(file))
    assert done.code == 0, done.said
    assert file.stat().st_size > 5000


def test_a_profile_is_drafted_from_headers(run_algorithm, tmp_path) -> None:
    file = tmp_path / "mine.toml"
    files = written(tmp_path / "tables", POINTS, SEGMENTS)
    done = run_algorithm("undergrid:draftprofile", FILES=files, SLUG="mine", FILE=str(file))
    assert done.code == 0, done.said
    assert 'slug = "mine"' in file.read_text(encoding="utf-8")


def test_a_file_of_no_known_format_is_refused_with_a_remedy(run_algorithm, tmp_path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"hello")
    done = run_algorithm("undergrid:importsurvey", FILES=[str(tmp_path / "notes.docx")])
    assert done.code != 0
    assert "of no format that is read here" in done.said
