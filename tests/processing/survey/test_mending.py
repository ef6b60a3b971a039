"""Mends through the real ``qgis_process``: looked at, applied, undone."""

import csv

import pytest
from qgis.core import QgsVectorLayer

POINTS = [
    ["point_no", "category", "x", "y", "ground_m", "feature"],
    ["MS1", "WS", "510000", "3271000", "250.00", "起始点"],
    ["MS2", "WS", "510030", "3271000", "249.50", "终止点"],
    ["MS2", "WS", "510030", "3271000", "249.50", "终止点"],
]
SEGMENTS = [
    ["from_point_no", "to_point_no", "category", "from_depth_m", "to_depth_m", "section", "material", "burial",
     "level_kind"],
    ["MS1", "MS2", "WS", "2.00", "2.00", "300", "T", "ZM", "invert"],
]  # fmt: skip


@pytest.fixture
def refused(run_algorithm, tmp_path):
    """A delivery in which one point came twice, and no flow direction."""
    files = []
    for name, rows in (("points", POINTS), ("segments", SEGMENTS)):
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(rows)
        files.append(str(tmp_path / f"{name}.csv"))
    done = run_algorithm("undergrid:importsurvey", FILES=files, NAME="to mend")
    assert (done.code, done.results["STATE"]) == (0, "refused"), done.said
    return done.results["DELIVERY"]


def test_mends_are_looked_at_applied_and_undone(refused, run_algorithm, tmp_path) -> None:
    layer = str(tmp_path / "mends.gpkg")
    seen = run_algorithm("undergrid:mendsurvey", DELIVERY=refused, PREVIEW=layer)
    assert seen.code == 0, seen.said
    assert (seen.results["COUNT"], seen.results["APPLIED"], seen.results["FOUND_AFTER"]) == (2, False, 0)
    cells = {feature["column"]: feature["after"] for feature in QgsVectorLayer(layer).getFeatures()}
    assert cells["flow_direction"] == "forward"
    assert "removed" in cells
    done = run_algorithm(
        "undergrid:mendsurvey", DELIVERY=refused, CHECKS="survey.point-number-duplicate", SUBJECTS="MS2", APPLY=True
    )
    assert (done.code, done.results["COUNT"], done.results["APPLIED"]) == (0, 1, True), done.said
    back = run_algorithm("undergrid:undomend", DELIVERY=refused, MEND=done.results["MEND"])
    assert back.code == 0, back.said
    again = run_algorithm("undergrid:mendsurvey", DELIVERY=refused)
    assert again.results["SIGNATURE"] == seen.results["SIGNATURE"]


def test_what_was_not_seen_is_not_done(refused, run_algorithm) -> None:
    done = run_algorithm("undergrid:mendsurvey", DELIVERY=refused, APPLY=True, SEEN="0000000000000000")
    assert done.code != 0
    assert "no longer those that were shown" in done.said


def test_a_mend_nobody_made_cannot_be_undone(run_algorithm, store_home) -> None:
    done = run_algorithm("undergrid:undomend", MEND="0123456789ab")
    assert done.code != 0
    assert "no mend" in done.said
