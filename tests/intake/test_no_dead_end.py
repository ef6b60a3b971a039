"""A delivery that no profile understands: its remedy is walked to the end, and every table can be brought in."""

import json

import geopandas
import pytest
import shapely
from pyogrio import write_dataframe

from undergrid.core.intake.drafting import draft_profile
from undergrid.core.intake.mapping import keep_mapping, preview_mapping, propose_mapping
from undergrid.core.intake.receiving import DRAFT_ONE
from undergrid.core.intake.subject import intakes
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

MANHOLES = "POZO;eje uno;eje dos;COTA TAPA;RED\nP1;500000,5;2500000,5;10,25;WS\nP2;500030,5;2500001,5;10,5;WS\n"
SEWERS = "viene;va;DIAM (mm);MAT\nP1;P2;300;HDPE\n"
STRANGE = "alpha,beta,gamma,delta\nQ-1,500000.25,2500000.5,first\nQ-2,500030.75,2500001.5,second\n"
BARE = "Q-1,500000.25,2500000.5,12.5\nQ-2,500030.75,2500001.5,12.75\nQ-3,500050.75,2500001.5,12.5\n"


def written(folder, **tables):
    files = []
    for name, text in tables.items():
        files.append(folder / f"{name}.csv")
        files[-1].write_text(text, encoding="utf-8")
    return files


def read(files, folder, profile):
    return understand(files, shipped_codes(), PROJECT, profile=profile, folders=(folder,)).delivery


def drafted(files, folder, slug="mine"):
    (folder / "own").mkdir(exist_ok=True)
    file = folder / "own" / f"{slug}.toml"
    told = draft_profile(Call(), room="survey", files=[str(each) for each in files], file=str(file), slug=slug)
    return told, file


def test_the_remedy_of_a_delivery_nobody_understands_leads_to_its_rows(tmp_path):
    files = written(tmp_path, pozos=MANHOLES, tramos=SEWERS)
    with pytest.raises(SourceError) as refused:
        understand(files, shipped_codes(), PROJECT)
    assert refused.value.remedy == DRAFT_ONE
    assert "undergrid:draftprofile" in DRAFT_ONE.en
    _told, file = drafted(files, tmp_path)
    delivery = read(files, file.parent, "mine")
    points, segments = delivery.table("points"), delivery.table("segments")
    assert points[["point_no", "x", "y", "ground_m"]].to_numpy().tolist() == [
        ["P1", 500000.5, 2500000.5, 10.25],
        ["P2", 500030.5, 2500001.5, 10.5],
    ]
    assert segments[["a", "b", "width_mm"]].to_numpy().tolist() == [[0, 1, 300]]


def test_the_refusal_names_the_nearest_profile_and_what_it_lacks(tmp_path):
    files = written(tmp_path, points="point_no,Rechts,Hoch\nA,1,2\n")
    with pytest.raises(SourceError) as refused:
        understand(files, shipped_codes(), PROJECT)
    said = refused.value.text.en
    assert "generic (33 %)" in said
    assert "not Rechts, Hoch, and lacks x, y" in said


def test_columns_with_strange_names_are_proposed_by_what_they_hold(tmp_path):
    told, file = drafted(written(tmp_path, net=STRANGE), tmp_path)
    (table,) = told["tables"]
    assert table["fields"] == {"point_no": "alpha", "x": "beta", "y": "gamma"}
    assert table["guessed"] == ["point_no", "x", "y"]
    assert table["unknown"] == ["delta"]
    assert '# ? = ["delta"]' in file.read_text()


def test_a_table_without_a_line_of_headers_loses_no_row(tmp_path):
    files = written(tmp_path, shots=BARE)
    _told, file = drafted(files, tmp_path)
    points = read(files, file.parent, "mine").table("points")
    assert points["point_no"].tolist() == ["Q-1", "Q-2", "Q-3"]
    assert points["x"].tolist() == [500000.25, 500030.75, 500050.75]


def test_what_a_draft_could_not_find_is_filled_in_by_hand(tmp_path):
    files = written(tmp_path, points="point_no,first way,second way\nA,1.5,2.5\nB,3.5,4.5\n")
    told, file = drafted(files, tmp_path)
    assert told["tables"][0]["missing"] == ["x", "y"]
    text = file.read_text()
    for name, header in (("x", "first way"), ("y", "second way")):
        asked = f"{name} = []  # ? the header that stands for it; the table needs one"
        assert asked in text
        text = text.replace(asked, f"{name} = [{json.dumps(header)}]")
    file.write_text(text)
    assert read(files, file.parent, "mine").table("points")["x"].tolist() == [1.5, 3.5]


def test_a_layer_needs_no_columns_for_its_place_and_lines_no_numbers(tmp_path):
    file = tmp_path / "net.gpkg"
    crs = PROJECT.to_wkt()
    nodes = [shapely.Point(500000, 2500000), shapely.Point(500030, 2500000)]
    write_dataframe(geopandas.GeoDataFrame({"Rim": [10.5, 10.25]}, geometry=nodes, crs=crs), file, layer="nodes")
    pipes = geopandas.GeoDataFrame({"Dia": [300]}, geometry=[shapely.LineString(nodes)], crs=crs)
    write_dataframe(pipes, file, layer="pipes")
    told, profile = drafted([file], tmp_path)
    assert [(table["kind"], table["missing"]) for table in told["tables"]] == [("points", []), ("segments", [])]
    delivery = read([file], profile.parent, "mine")
    assert delivery.table("points")["ground_m"].tolist() == [10.5, 10.25]
    assert delivery.table("segments")[["a", "b", "width_mm"]].to_numpy().tolist() == [[0, 1, 300]]


def test_points_are_numbered_by_what_lines_call_them(tmp_path):
    points = "id,ref,easting,northing\n1,A7,500000.5,2500000.5\n2,A8,500030.5,2500000.5\n"
    told, _file = drafted(written(tmp_path, points=points, lines="id,from,to\n1,A7,A8\n"), tmp_path)
    assert told["tables"][0]["fields"]["point_no"] == "ref"


@pytest.mark.parametrize(
    ("header", "field"),
    [("Schacht-Nr.", "point_no"), ("Rechtswert [m]", "x"), ("Geländehöhe", "ground_m"), ("地面标高(m)", "ground_m"),
     ("井盖 高程", "ground_m"), ("Cote TN", "ground_m"), ("Manhole_ID", "point_no"), ("EASTING M", "x")],
)  # fmt: skip
def test_everyday_words_are_known_in_many_languages(tmp_path, header, field):
    told, _file = drafted(written(tmp_path, net=f"{header},zzz\n1,nothing\n2,nothing\n"), tmp_path)
    assert field in told["tables"][0]["fields"]


def test_a_mapping_made_by_hand_is_previewed_and_kept(tmp_path):
    files = [str(each) for each in written(tmp_path, net=STRANGE)]
    proposed = propose_mapping(Call(), room="survey", files=files)
    (sheet,) = proposed["sheets"]
    assert [(each["header"], each["field"]) for each in sheet["columns"]] == [
        ("alpha", "point_no"), ("beta", "x"), ("gamma", "y"), ("delta", None),
    ]  # fmt: skip
    columns = {"point_no": "alpha", "x": "beta", "y": "gamma", "remarks": "delta"}
    mapping = {"axes": "east_north", "decimal": ".", "defaults": {"category": "WS"},
               "sheets": [{"sheet": sheet["sheet"], "kind": "points", "geometry": None, "headers": True,
                           "columns": columns}]}  # fmt: skip
    (shown,) = preview_mapping(Call(), room="survey", files=files, mapping=mapping)["sheets"]
    assert shown["shapes"] == [[[500000.25, 2500000.5]], [[500030.75, 2500001.5]]]
    kept = keep_mapping(Call(), room="survey", mapping=mapping, slug="Our Team", folder=str(tmp_path / "kept"))
    again = keep_mapping(Call(), room="survey", mapping=mapping, slug="Our Team", folder=str(tmp_path / "kept"))
    assert (kept["slug"], again["slug"]) == ("our-team", "our-team-2")
    points = read(files, tmp_path / "kept", kept["slug"]).table("points")
    assert points[["point_no", "category", "remarks"]].to_numpy().tolist() == [
        ["Q-1", "WS", "first"], ["Q-2", "WS", "second"],
    ]  # fmt: skip


def test_a_mapping_says_what_it_lacks(tmp_path):
    sheet = {"sheet": "net.csv", "kind": "points", "geometry": None, "headers": True, "columns": {"x": "beta"}}
    mapping = {"axes": "east_north", "decimal": ".", "sheets": [sheet]}
    with pytest.raises(SourceError) as refused:
        keep_mapping(Call(), room="survey", mapping=mapping, slug="m", folder=str(tmp_path))
    assert "net.csv lacks a column for: point number, second coordinate" in refused.value.text.en
    with pytest.raises(SourceError):
        keep_mapping(Call(), room="survey", mapping=mapping | {"sheets": []}, slug="m", folder=str(tmp_path))


def test_every_proposal_of_every_room_is_a_profile_that_can_be_read(tmp_path):
    files = written(tmp_path, net=STRANGE)
    for room in intakes():
        file = tmp_path / f"{room}.toml"
        told = draft_profile(Call(), room=room, files=[str(files[0])], file=str(file))
        assert told["tables"], room


def test_a_person_says_the_unit_of_a_column_and_the_profile_keeps_it(tmp_path):
    files = written(
        tmp_path,
        points="Node,Easting,Northing,Lid\nA,1640420,8202100,10\nB,1640520,8202100,11\n",
        lines="From node,To node,Depth from,Bore\nA,B,150,0.3\n",
    )
    proposed = propose_mapping(Call(), room="survey", files=[str(each) for each in files])
    assert {"m", "cm", "mm", "ft", "in"} <= set(proposed["lengths"])
    units = {each["name"]: each["unit"] for kind in proposed["kinds"] for each in kind["fields"]}
    assert (units["x"], units["width_mm"], units["from_depth_m"], units["point_no"]) == ("m", "mm", "m", None)
    mapping = {
        "axes": "east_north", "decimal": ".", "defaults": {"category": "WS"},
        "units": {"x": "ft", "y": "ft", "ground_m": "ft", "from_depth_m": "cm", "width_mm": "m"},
        "sheets": [
            {"sheet": "points.csv", "kind": "points", "geometry": None, "headers": True,
             "columns": {"point_no": "Node", "x": "Easting", "y": "Northing", "ground_m": "Lid"}},
            {"sheet": "lines.csv", "kind": "segments", "geometry": None, "headers": True,
             "columns": {"from_point_no": "From node", "to_point_no": "To node", "from_depth_m": "Depth from",
                         "width_mm": "Bore"}},
        ],
    }  # fmt: skip
    shown = preview_mapping(Call(), room="survey", files=[str(each) for each in files], mapping=mapping)["sheets"]
    assert shown[0]["shapes"][0] == [pytest.approx([1640420 * 0.3048, 8202100 * 0.3048])]
    kept = keep_mapping(Call(), room="survey", mapping=mapping, slug="feet", folder=str(tmp_path / "kept"))
    delivery = read(files, tmp_path / "kept", kept["slug"])
    points, segments = delivery.table("points"), delivery.table("segments")
    assert points["x"].tolist() == pytest.approx([1640420 * 0.3048, 1640520 * 0.3048])
    assert points["ground_m"].tolist() == pytest.approx([3.048, 3.3528])
    assert segments[["from_depth_m", "width_mm"]].to_numpy().tolist() == [[1.5, 300]]


def test_a_draft_asks_for_the_units_that_no_head_says(tmp_path):
    files = written(tmp_path, net="Node;Easting;Northing;Lid level (ft)\nA;500000;2500000;10\n")
    _told, file = drafted(files, tmp_path)
    text = file.read_text()
    assert '# units.x = "m"  # m, dm, cm, mm, ft, in' in text
    assert "units.ground_m" not in text  # its head says it
    file.write_text(text.replace('# units.x = "m"', 'units.x = "ft"').replace('# units.y = "m"', 'units.y = "ft"'))
    assert read(files, file.parent, "mine").table("points")["x"].tolist() == pytest.approx([152400])


def test_a_table_that_no_mapping_helps_says_how_it_must_lie(tmp_path):
    """Rows and columns exchanged under words nobody knows: the draft is no way on, and its refusal leads elsewhere."""
    table = tmp_path / "turned.csv"
    table.write_text("qa,W1,W2,W3\nqb,2500000.5,2500010.5,2500020.5\nqc,500000.5,500010.5,500020.5\n", encoding="utf-8")
    draft = tmp_path / "mine.toml"
    draft_profile(Call(), room="survey", files=[str(table)], file=str(draft))
    with pytest.raises(SourceError) as refused:
        understand([table], shipped_codes(), PROJECT, profile="mine", folders=(tmp_path,))
    assert "Transpose" in refused.value.remedy.en
    assert "undergrid:draftprofile" not in refused.value.remedy.en
