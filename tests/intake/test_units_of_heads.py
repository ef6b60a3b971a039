"""The unit in a column's head is read however it is written; a column in a unit nobody knows is never in metres."""

import pytest
from pyproj import Transformer

from undergrid.core.intake.everyday import strange_unit
from undergrid.core.intake.units import head_of, metres
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

ROWS = "A1,500000.5,2500000.5,{0}\nA2,500040.5,2500003.5,{0}\n"


def received(folder, text, **manner):
    file = folder / "d.csv"
    file.write_text(text, encoding="utf-8")
    return understand([file], shipped_codes(), PROJECT, **manner)


def told(found, slug):
    return [each for each in found.delivery.findings if each.slug == f"intake.{slug}"]


@pytest.mark.parametrize(
    ("head", "unit"),
    [("Level (m)", "m"), ("埋深（m）", "m"), ("管径/mm", "mm"), ("埋深m", "m"), ("Rim_elev_ft", "ft"),
     ("Level (feet)", "ft"), ("Level [US ft]", "ft"), ("Level (m AOD)", "m"), ("Level (ft, NAVD88)", "ft"),
     ("Depth in feet", "ft"), ("高程（单位：m）", "m"), ("Depth (yd)", "yd"), ("Size (″)", "in"),
     ("Depth, ft.", "ft"),     ("Depth (ft)/from", "ft"), ("Length (LF)", "ft"),
     ("Invert in", None), ("Water meter", None), ("管线编码", None), ("长度", None),
     ("高程(1985)", None), ("Area (m2)", None), ("Speed (m/s)", None), ("Depth (0.1 m)", None),
     ("Level (m or ft)", None)],
)  # fmt: skip
def test_a_unit_is_read_however_it_is_written(head, unit):
    assert head_of(head).unit == unit


@pytest.mark.parametrize(
    "head", ["Level (vara)", "Depth (rod)", "埋深(尺)", "Depth (ells)", "Depth (0.1 ft)", "L (m/mm)"]
)
def test_what_looks_like_a_unit_is_one(head):
    assert strange_unit(head)


@pytest.mark.parametrize(
    "head",
    ["高程（1985）", "高程(吴淞)", "高程(管顶)", "Level (E)", "Level (AHD)", "Level (NAVD88)", "Depth (est.)",
     "Depth (to invert)", "Sohle (gemessen)", "Cote (NGF)", "Level (upstream)", "Size (DN)", "Level (m)", "Level"],
)  # fmt: skip
def test_a_remark_is_no_unit(head):
    assert strange_unit(head) is None


@pytest.mark.parametrize(
    ("head", "level"),
    [("Rim elev", 10.0), ("Rim elev (m)", 10.0), ("Rim_elev_ft", 3.048), ("Rim elev (ft NAVD88)", 3.048),
     ("Rim elev (yd)", 9.144), ("Rim elev (AHD)", 10.0), ("Rim elev [cm]", 0.1)],
)  # fmt: skip
def test_a_level_comes_in_metres(tmp_path, head, level):
    found = received(tmp_path, f'Manhole,Easting,Northing,"{head}"\n{ROWS.format(10)}')
    assert found.delivery.table("points")["ground_m"].tolist() == pytest.approx([level, level])


def test_a_level_in_a_unit_that_nobody_knows_is_left_out_by_name_and_comes_in_by_the_remedy(tmp_path):
    text = f"Manhole,Easting,Northing,Rim elev (vara)\n{ROWS.format(10)}"
    found = received(tmp_path, text)
    assert found.delivery.table("points")["ground_m"].isna().all()
    (said,) = told(found, "unit-unknown")
    assert "Rim elev (vara)" in said.text.en
    assert "units.ground_m" in said.remedy.en
    (tmp_path / "mine.toml").write_text(
        'slug = "mine"\ntitle.en = "mine"\ntitle.zh = "mine"\nunits.ground_m = "0.8359 m"\n[[table]]\nkind = "points"\n'
        'required = ["point_no"]\n[table.columns]\npoint_no = ["Manhole"]\nx = ["Easting"]\ny = ["Northing"]\n'
        'ground_m = ["Rim elev (vara)"]\n'
    )
    again = received(tmp_path, text, profile="mine", folders=(tmp_path,))
    assert again.delivery.table("points")["ground_m"].tolist() == pytest.approx([8.359, 8.359])
    assert told(again, "unit-unknown") == []


@pytest.mark.parametrize("row", [",(m),(m),(ft)", ",m,m,ft", "-,m,m,feet", ",[m],[m],[ft]"])
def test_a_row_of_units_belongs_to_the_header(tmp_path, row):
    found = received(tmp_path, f"Manhole,Easting,Northing,Rim elev\n{row}\n{ROWS.format(10)}")
    table = found.delivery.table("points")
    assert table["point_no"].tolist() == ["A1", "A2"]
    assert table["ground_m"].tolist() == pytest.approx([3.048, 3.048])
    assert [each.left for each in found.account] == [{"above_the_data": 2}]


def test_a_unit_over_two_columns_holds_for_both(tmp_path):
    heads = "from mh,to mh,Invert level (ft),Invert level (ft)\n,,US IL,DS IL\n"
    found = received(tmp_path, f"{heads}A1,A2,10,20\n")
    levels = found.delivery.table("segments")[["from_level_m", "to_level_m"]]
    assert levels.to_numpy().tolist() == [[pytest.approx(3.048), pytest.approx(6.096)]]


def test_sizes_in_inches_by_the_last_word(tmp_path):
    found = received(tmp_path, "from_mh,to_mh,DIAMETER_IN,US_INVERT_FT\nA1,A2,12,100\n")
    row = found.delivery.table("segments").iloc[0]
    assert [row["width_mm"], row["from_level_m"]] == pytest.approx([304.8, 30.48])


@pytest.mark.parametrize("head", ["Easting", "Easting (ft)", "Easting_USFT"])
def test_feet_of_a_system_in_feet_are_its_own(tmp_path, head):
    """New York's state plane counts in feet of the survey; what lies there comes to its place, to the millimetre."""
    north = head.replace("East", "North").replace("EAST", "NORTH")
    text = f"Manhole,{head},{north},Rim (ft)\nA1,985000.5,205000.5,10\n"
    found = received(tmp_path, text, crs="EPSG:2263")
    table = found.delivery.table("points")
    meant = Transformer.from_crs(2263, PROJECT, always_xy=True).transform(985000.5, 205000.5)
    assert table[["x", "y"]].to_numpy()[0].tolist() == pytest.approx(meant, abs=0.001)
    assert table["ground_m"].tolist() == pytest.approx([3.048])


def test_a_number_of_metres_is_a_unit():
    assert metres("0.8359 m") == 0.8359
    assert metres("12 in") == pytest.approx(0.3048)
    assert metres("vara") is None


def test_levels_without_a_unit_are_in_feet_where_coordinates_are_and_it_is_told(tmp_path):
    (tmp_path / "p.csv").write_text(
        "Manhole,Easting,Northing,Rim elev\nA1,985000.5,205000.5,10\nA2,985100.5,205000.5,10\n"
    )
    (tmp_path / "l.csv").write_text("from_mh,to_mh,dia,US IL,length (m)\nA1,A2,12,8,30.5\n")
    files = [tmp_path / "p.csv", tmp_path / "l.csv"]
    found = understand(files, shipped_codes(), PROJECT, crs="EPSG:2263")
    row = found.delivery.table("segments").iloc[0]
    assert row[["width_mm", "from_level_m", "length_m"]].tolist() == pytest.approx([304.8, 2.4384, 30.5])
    assert found.delivery.table("points")["ground_m"].tolist() == pytest.approx([3.048] * 2)
    said = told(found, "unit-by-system")
    assert [each.text.en.rpartition(": ")[2] for each in said] == ["Rimelev.", "USIL, dia."]
    metres_said = understand(files, shipped_codes(), PROJECT)
    assert metres_said.delivery.table("points")["ground_m"].tolist() == [10, 10]


def test_large_sizes_beside_feet_are_millimetres(tmp_path):
    found = received(tmp_path, "from_mh,to_mh,dia\nA1,A2,300\n", crs="EPSG:2263")
    assert found.delivery.table("segments")["width_mm"].tolist() == [300]


@pytest.mark.parametrize(("unit", "factor"), [("mm", 1000), ("cm", 100)])
def test_coordinates_too_large_for_metres_are_brought_to_them_and_it_is_told(tmp_path, unit, factor):
    rows = [("W1", 2500000, 500000), ("W2", 2500030, 500001)]
    text = "".join(f"{name},{north * factor},{east * factor},WS\n" for name, north, east in rows)
    (tmp_path / "WSPOINT.csv").write_text(f"EXP_NO,X,Y,CODE\n{text}")
    found = understand([tmp_path / "WSPOINT.csv"], shipped_codes(), PROJECT)
    assert found.delivery.points[["x", "y"]].to_numpy().tolist() == [[500000, 2500000], [500001, 2500030]]
    (said,) = [each.text.en for each in found.delivery.findings if each.slug == "intake.coordinate-unit"]
    assert f"taken as {unit}" in said


def test_a_decimal_comma_before_three_digits_is_one_where_the_delivery_shows_it(tmp_path):
    (tmp_path / "points.csv").write_text("Punto;X;Y;Cota tapa\nA;500000,125;2500000,250;714,440\n", encoding="utf-8")
    (tmp_path / "lines.csv").write_text("Desde;Hasta;Cota inicial;Cota final\nA;B;714,440;1,250\n", encoding="utf-8")
    (tmp_path / "more.csv").write_text("Desde;Hasta;Cota inicial;Cota final\nA;C;1.250;1,250\n", encoding="utf-8")
    files = [tmp_path / name for name in ("points.csv", "lines.csv", "more.csv")]
    found = understand(files[:2], shipped_codes(), PROJECT).delivery
    assert found.points["ground_m"].tolist() == [714.44]
    assert found.segments[["from_level_m", "to_level_m"]].to_numpy().tolist() == [[714.44, 1.25]]
    both = understand(files, shipped_codes(), PROJECT).delivery
    unread = [each.place.file for each in both.findings if each.slug == "intake.value-not-a-number"]
    assert unread == ["more.csv"]  # a point beside a comma: either may divide thousands
