"""Columns are taken by everyday words where these mean one thing; what may mean two is asked, and all is told once."""

import json

import pytest

from undergrid.core.intake.everyday import counts, everyday
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

SHOTS = "A1,500000.5,2500000.5,{}\nA2,500040.5,2500003.5,{}\n"


def received(folder, **tables):
    files = []
    for name, content in tables.items():
        files.append(folder / f"{name}.csv")
        files[-1].write_text(content, encoding="utf-8")
    return understand(files, shipped_codes(), PROJECT)


def told(found, slug):
    return [each for each in found.delivery.findings if each.slug == f"intake.{slug}"]


@pytest.mark.parametrize("header", ["Z", "Height", "Grade"])
def test_a_word_that_may_mean_two_things_is_left_to_a_person(tmp_path, header):
    found = received(tmp_path, points=f"Manhole,E,N,{header}\n{SHOTS.format(10.5, 10.6)}")
    assert found.delivery.table("points")["ground_m"].isna().all()
    (left,) = told(found, "columns-left-out")
    assert header in left.text.en
    assert "import form" in left.remedy.en


def test_a_short_word_counts_beside_its_counterpart_only(tmp_path):
    alone = received(tmp_path, points="Manhole,easting,northing,height\n" + SHOTS.format(10, 11))
    assert alone.delivery.table("points")["ground_m"].isna().all()
    lines = "from mh,to mh,width,height\nA1,A2,800,600\n"
    both = received(
        tmp_path, points="Manhole,easting,northing\nA1,500000.5,2500000.5\nA2,500040.5,2500003.5\n", l=lines
    )
    assert both.delivery.table("segments")[["width_mm", "height_mm"]].to_numpy().tolist() == [[800, 600]]


@pytest.mark.parametrize(
    ("field", "header", "there", "taken"),
    [("x", "E", {"y"}, True), ("x", "Easting", set(), False), ("from_point_no", "de", {"to_point_no"}, True),
     ("section", "DN", set(), True), ("section", "OD", set(), False), ("point_no", "맨홀", set(), True),
     ("surveyed_on", "Datum", set(), False)],
)  # fmt: skip
def test_which_words_count(field, header, there, taken):
    assert counts(field, header, there) is taken


def test_a_better_word_wins_over_one_that_says_little(tmp_path):
    found = received(tmp_path, points="No,E,N,Manhole\n1,500000.5,2500000.5,A1\n2,500040.5,2500003.5,A2\n")
    assert found.delivery.table("points")["point_no"].tolist() == ["A1", "A2"]
    assert everyday("point_no", "others", north_east=False)["no"] > 1000


def test_what_was_taken_is_told_once_for_all_sheets_alike(tmp_path):
    table = "Manhole,E,N,Cover Level\n{0}1,500000.5,25000{1}0.5,10\n{0}2,500040.5,25000{1}3.5,11\n"
    found = received(tmp_path, a=table.format("A", 1), b=table.format("B", 2), c=table.format("C", 3))
    (one,) = told(found, "columns-by-everyday-words")
    assert "2 more sheets" in one.text.en
    assert "CoverLevel = ground level" in one.text.en
    assert "map the columns in the import form" in one.remedy.en


def test_a_column_of_other_words_is_no_utility_where_the_sheet_says_its_own(tmp_path):
    found = received(tmp_path, 污水="Manhole,E,N,Function\n" + SHOTS.format("angular", "circular"))
    assert found.delivery.table("points")["category"].tolist() == ["WS", "WS"]
    (said,) = [each for each in found.delivery.findings if each.slug == "survey.utility-unknown-word"]
    assert "angular, circular" in said.text.en


@pytest.mark.parametrize(
    ("points", "lines"),
    [("Brunn;E;N;Markhöjd", "Från brunn;Till brunn;Dimension;VG från"),
     ("Hố ga;Easting;Northing;Cao độ mặt đất", "Từ hố ga;Đến hố ga;Đường kính;US IL"),
     ("Manhole Ref;NGR E;NGR N;Cover Level", "Upstream Node Ref;Downstream Node Ref;Pipe Size;US Invert Level"),
     ("N° regard;X (L93);Y (L93);Cote TN (NGF)", "Regard amont;Regard aval;Ø (mm);Fe amont"),
     ("Structure No.;Easting;Northing;Rim Elev.", "Start Node;Stop Node;Size;Inv. In"),
     ("Schachtbez.;Rechtswert;Hochwert;Deckelhöhe [m ü. NHN]", "Schacht oben;Schacht unten;DN;Sohle oben"),
     ("Pozo;Este;Norte;Cota tapa", "Pozo inicio;Pozo fin;Diámetro (mm);Cota entrada")],
)  # fmt: skip
def test_words_of_more_countries(tmp_path, points, lines):
    rows = SHOTS.format(10.5, 10.6).replace(",", ";")
    found = received(tmp_path, p=f"{points}\n{rows}", l=f"{lines}\nA1;A2;300;8.5\n")
    assert found.delivery.table("points")["ground_m"].tolist() == [10.5, 10.6]
    assert found.delivery.table("segments")[["a", "b", "width_mm"]].to_numpy().tolist() == [[0, 1, 300]]


@pytest.mark.parametrize(
    ("words", "code"),
    [("Surface Water Manholes", "YS"), ("Sanitary Sewer", "WS"), ("Waste water pipes", "WS"), ("Water", "JS"),
     ("Eaux usées regards", "WS"), ("Combined", "HS"), ("Water level 2025", None), ("Combined data", None),
     ("Storm and foul", None)],
)  # fmt: skip
def test_a_sheets_name_says_its_utility_by_whole_names(tmp_path, words, code):
    found = received(tmp_path, **{words: "Manhole,E,N,Cover Level\n" + SHOTS.format(10, 11)})
    assert found.delivery.table("points")["category"].dropna().unique().tolist() == ([code] if code else [])


@pytest.mark.parametrize(
    ("kind", "word", "code"),
    [("pipe_category", "Schmutzwasser", "WS"), ("pipe_category", "Eaux pluviales", "YS"), ("pipe_material", "RCC", "T"),
     ("pipe_category", "COMBINED SEWER", "HS"), ("pipe_material", "Steinzeug", "TC"), ("pipe_material", "Fonte", "ZT"),
     ("pipe_category", "EP", None), ("pipe_category", "RW", "RW")],
)  # fmt: skip
def test_words_of_other_languages_for_utilities_and_materials(kind, word, code):
    assert shipped_codes().code_of(kind, word) == code


@pytest.mark.parametrize(("head", "taken"), [("GL (m)", 10.0), ("GL (ft)", 3.048), ("GL", None), ("H (m)", None)])
def test_a_short_word_counts_with_its_unit(tmp_path, head, taken):
    found = received(tmp_path, points=f"Manhole,E,N,{head}\n" + SHOTS.format(10, 10))
    assert found.delivery.table("points")["ground_m"].dropna().tolist() == pytest.approx([taken] * 2 if taken else [])


def test_chinese_tables_that_come_as_layers(tmp_path):
    """Shapes say where things are, and lines have no numbers: what stands beside is understood as in a table."""
    shot = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.0, 22.6]},
            "properties": {"检查井编号": "A1", "管线种类": "污水", "井盖高程": 10.5}}  # fmt: skip
    line = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[114.0, 22.6], [114.001, 22.6]]},
            "properties": {"管线种类": "污水", "管径": "300", "起点管底高程": 8.5}}  # fmt: skip
    for name, feature in (("p", shot), ("l", line)):
        (tmp_path / f"{name}.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    found = understand([tmp_path / "p.geojson", tmp_path / "l.geojson"], shipped_codes(), PROJECT)
    assert found.profile.slug == "cjj61-tables"
    assert found.delivery.table("points")[["point_no", "category", "ground_m"]].iloc[0].tolist() == ["A1", "WS", 10.5]
    assert found.delivery.table("segments")[["category", "width_mm", "from_level_m"]].iloc[0].tolist() == [
        "WS",
        300,
        8.5,
    ]


def test_a_remark_that_makes_another_thing_of_a_column_is_read_with_it(tmp_path):
    found = received(tmp_path, 污水="点号,X,Y,高程(管顶),地面高程\nA1,2500000.5,500000.5,8,10\n")
    assert found.delivery.table("points")["ground_m"].tolist() == [10]
    alone = received(tmp_path, 污水="点号,X,Y,高程(管顶)\nA1,2500000.5,500000.5,8\n")
    assert alone.delivery.table("points")["ground_m"].isna().all()


def test_an_easting_with_the_number_of_its_zone(tmp_path):
    found = received(tmp_path, p="Manhole,Easting,Northing\nA1,38500000.5,2500000.5\n")
    assert found.delivery.table("points")["x"].tolist() == [500000.5]


def test_a_word_that_holds_a_utilitys_name_says_the_utility(tmp_path):
    table = "point_no,easting,northing,category\nA1,500000.5,2500000.5,污水井\nA2,500040.5,2500003.5,给水管道甲\n"
    found = received(tmp_path, points=table)
    assert found.delivery.table("points")["category"].tolist() == ["WS", "JS"]
    told = [each for each in found.delivery.findings if each.slug == "survey.utility-from-name"]
    assert len(told) == 2
