"""Access databases: read through mdbtools as the tables they hold, and understood as the same tables in any form."""

import numpy as np

from undergrid.core.formats.files import read_files
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.formats.jet4 import write_jet4
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

# what CJJ 61 calls them; a survey company delivers one pair of tables per utility
POINTS = [
    {"物探点号": "W1", "X": 2500000.0, "Y": 500000.25, "地面高程": 10.0, "特征": None, "附属物": "检修井"},
    {"物探点号": "W2", "X": 2500000.0, "Y": 500030.5, "地面高程": 10.5, "特征": "三通", "附属物": None},
]
LINES = [{"起点点号": "W1", "终点点号": "W2", "起点埋深": 2.0, "终点埋深": 2.3, "材质": "砼", "管径": "DN300"}]


def test_the_tables_of_a_database_become_sheets(tmp_path):
    write_jet4(tmp_path / "survey.mdb", {"WSPoint": POINTS, "WSLine": LINES})
    points, lines = read_files([tmp_path / "survey.mdb"])
    assert (points.file, points.name, lines.name) == ("survey.mdb", "WSPoint", "WSLine")
    assert points.top(2) == [list(POINTS[0]), ["W1", "2500000", "500000.25", "10", "", "检修井"]]
    assert points.rows.tolist() == [1, 2, 3]


def test_a_database_is_understood_with_the_utility_in_its_tables_names(tmp_path):
    write_jet4(tmp_path / "survey.mdb", {"WSPoint": POINTS, "WSLine": LINES})
    received = understand([tmp_path / "survey.mdb"], shipped_codes(), PROJECT)
    points, segments = received.delivery.points, received.delivery.segments
    assert received.profile.slug == "cjj61-tables"
    assert points[["x", "y"]].to_numpy().tolist() == [[500000.25, 2500000.0], [500030.5, 2500000.0]]
    assert set(points["category"]) == set(segments["category"]) == {"WS"}
    assert points["appurtenance"].isna().tolist() == [False, True]
    assert (segments["material"].iat[0], segments["width_mm"].iat[0]) == ("T", 300.0)
    assert np.allclose(segments[["from_level_m", "to_level_m"]], [[8.0, 8.2]])
