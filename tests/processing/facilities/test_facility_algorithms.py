"""Facilities through the real ``qgis_process``: brought, accepted, coded, checked, counted, rated, withdrawn."""

import csv

from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH

HEADER = ["部件类别", "部件名称", "东坐标", "北坐标", "deck_score", "superstructure_score", "substructure_score"]
ROWS = [
    ["路灯", "灯一", EAST + 9000, NORTH, "", "", ""],
    ["跨河桥", "桥一", EAST + 9050, NORTH, 90, 80, 70],
]


def asked(store_home, algorithm, **inputs):
    ran = store_home.run(algorithm, **inputs)
    assert ran.code == 0, ran.said
    return ran.results


def test_facilities_from_delivery_to_withdrawal(qgis, store_home, tmp_path):
    with (tmp_path / "census.csv").open("w", encoding="gb18030", newline="") as out:
        csv.writer(out).writerows([HEADER, *ROWS])
    file = str(tmp_path / "census.csv")
    told = asked(store_home, "undergrid:importfacilities", FILES=[file], REPORT=str(tmp_path / "report.html"))
    assert (told["STATE"], told["FACILITIES"], told["ERRORS"]) == ("staged", 2, 0)
    accepted = asked(store_home, "undergrid:acceptfacilities", DELIVERY=told["DELIVERY"])
    assert accepted["ENTERED_FACILITIES"] == 2
    coded = asked(store_home, "undergrid:codefacilities", DISTRICT="500105")
    assert (coded["CODED"], coded["NOT_CODED"]) == (2, 0)
    checked = asked(store_home, "undergrid:checkfacilities", FINDINGS=str(tmp_path / "f.gpkg"))
    assert (checked["FACILITIES"], checked["ERRORS"]) == (2, 0)
    watched = asked(store_home, "undergrid:monitoringcoverage", TABLE_OUTPUT=str(tmp_path / "m.csv"),
                    OUTPUT=str(tmp_path / "lacking.gpkg"))  # fmt: skip
    assert (watched["INDICATORS"], watched["NOT_REACHED"], watched["LACKING"]) == (7, 2, 2)
    surveyed = asked(store_home, "undergrid:surveycoverage", TABLE_OUTPUT=str(tmp_path / "s.csv"))
    assert surveyed["COMPONENTS"] == 2
    rated = asked(store_home, "undergrid:bridgerating", STANDARD="jtg_h21", OUTPUT=str(tmp_path / "b.gpkg"))
    assert (rated["BRIDGES"], rated["RATED"], rated["MEAN_SCORE"]) == (1, 1, 78)
    gone = asked(store_home, "undergrid:withdrawfacilities", DELIVERY=told["DELIVERY"], EVEN_IF_EDITED=True)
    assert (gone["STATE"], gone["FACILITIES"]) == ("withdrawn", 2)


def test_lamps_and_cameras_of_a_street(qgis, store_home, tmp_path):
    """Lighting and views over the streets of the town: reported, the fault found, what is seen drawn."""
    header = ["部件类别", "部件名称", "东坐标", "北坐标", "power_w", "height_m", "circuit_no", "order_no", "lit",
              "lit_checked_on", "azimuth_deg", "hfov_deg", "range_m"]  # fmt: skip
    rows = [
        ["路灯", f"灯{n}", EAST + 20000 + 30 * n, NORTH, 100, 8, "C1", n, int(n < 4), "20260702", "", "", ""]
        for n in range(1, 9)
    ]
    rows.append(["监控电子眼设施", "眼一", EAST + 20000, NORTH - 40, "", 6, "", "", "", "", 0, 90, 100])
    file = tmp_path / "lamps.csv"
    with file.open("w", encoding="gb18030", newline="") as out:
        csv.writer(out).writerows([header, *rows])
    told = asked(store_home, "undergrid:importfacilities", FILES=[str(file)])
    assert asked(store_home, "undergrid:acceptfacilities", DELIVERY=told["DELIVERY"])["ENTERED_FACILITIES"] == 9
    report = asked(store_home, "undergrid:lightingreport", FROM_DAY="2026-06-01", TO_DAY="2026-06-30",
                   CHECKED_SINCE="2026-07-01", TABLE_OUTPUT=str(tmp_path / "n.csv"),
                   OUTPUT=str(tmp_path / "l.gpkg"))  # fmt: skip
    assert (report["LAMPS"], report["LIT"], report["DARK"], report["NIGHTS"]) == (8, 3, 5, 30)
    assert abs(report["ENERGY_KWH"] - 0.8 * report["BURNING_HOURS"]) < 1e-6
    fault = asked(store_home, "undergrid:lightingfault", OUTPUT=str(tmp_path / "d.gpkg"),
                  SECTIONS_OUTPUT=str(tmp_path / "s.gpkg"))  # fmt: skip
    assert (fault["FAULTS"], fault["EXPLAINED"], fault["SINGLE"]) == (1, 5, 0)
    view = asked(store_home, "undergrid:cameraview", OUTPUT=str(tmp_path / "v.gpkg"),
                 BLIND_OUTPUT=str(tmp_path / "b.gpkg"))  # fmt: skip
    assert (view["CAMERAS"], view["DRAWN"]) == (1, 1)
    assert view["VISIBLE_M2"] == view["SECTOR_M2"] > 7800
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "none.jpg").write_text("no picture")
    photos = asked(store_home, "undergrid:attachphotos", FOLDER=str(tmp_path / "photos"))
    assert (photos["FILES"], photos["UNREADABLE"], photos["ATTACHED"]) == (1, 1, 0)
    gone = asked(store_home, "undergrid:withdrawfacilities", DELIVERY=told["DELIVERY"], EVEN_IF_EDITED=True)
    assert gone["FACILITIES"] == 9
