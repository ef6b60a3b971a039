"""Facilities through the real ``qgis_process``: brought, accepted, coded, checked, counted, rated, withdrawn."""

import csv

from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH

HEADER = ["部件类别", "部件名称", "东坐标", "北坐标", "deck_score", "superstructure_score", "substructure_score"]
ROWS = [
    ["路灯", "灯一", EAST + 9000, NORTH, "", "", ""],
    ["跨河桥", "桥一", EAST + 9050, NORTH, 90, 80, 70],
]


def test_facilities_from_delivery_to_withdrawal(qgis, store_home, tmp_path):
    def asked(algorithm, **inputs):
        ran = store_home.run(algorithm, **inputs)
        assert ran.code == 0, ran.said
        return ran.results

    with (tmp_path / "census.csv").open("w", encoding="gb18030", newline="") as out:
        csv.writer(out).writerows([HEADER, *ROWS])
    file = str(tmp_path / "census.csv")
    told = asked("undergrid:importfacilities", FILES=[file], REPORT=str(tmp_path / "report.html"))
    assert (told["STATE"], told["FACILITIES"], told["ERRORS"]) == ("staged", 2, 0)
    accepted = asked("undergrid:acceptfacilities", DELIVERY=told["DELIVERY"])
    assert accepted["ENTERED_FACILITIES"] == 2
    coded = asked("undergrid:codefacilities", DISTRICT="500105")
    assert (coded["CODED"], coded["NOT_CODED"]) == (2, 0)
    checked = asked("undergrid:checkfacilities", FINDINGS=str(tmp_path / "f.gpkg"))
    assert (checked["FACILITIES"], checked["ERRORS"]) == (2, 0)
    watched = asked("undergrid:monitoringcoverage", TABLE_OUTPUT=str(tmp_path / "m.csv"),
                    OUTPUT=str(tmp_path / "lacking.gpkg"))  # fmt: skip
    assert (watched["INDICATORS"], watched["NOT_REACHED"], watched["LACKING"]) == (7, 2, 2)
    surveyed = asked("undergrid:surveycoverage", TABLE_OUTPUT=str(tmp_path / "s.csv"))
    assert surveyed["COMPONENTS"] == 2
    rated = asked("undergrid:bridgerating", STANDARD="jtg_h21", OUTPUT=str(tmp_path / "b.gpkg"))
    assert (rated["BRIDGES"], rated["RATED"], rated["MEAN_SCORE"]) == (1, 1, 78)
    gone = asked("undergrid:withdrawfacilities", DELIVERY=told["DELIVERY"], EVEN_IF_EDITED=True)
    assert (gone["STATE"], gone["FACILITIES"]) == ("withdrawn", 2)
