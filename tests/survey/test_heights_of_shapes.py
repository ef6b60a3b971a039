"""Heights of lines in space: what they are of is said by a person, or by the ground at their ends; and told."""

import itertools

import ezdxf
import geopandas
import pytest
import shapely

from undergrid.core.intake.mapping import preview_mapping, propose_mapping
from undergrid.core.store.codebook import shipped_codes
from undergrid.core.survey.shape_levels import HEIGHTS
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

EAST, NORTH = 500000.25, 2500000.5
PLACES = [(EAST + 40 * n, NORTH + 3 * n, 30 - n / 10) for n in range(6)]
GROUNDS = [place[2] for place in PLACES]


def layers(folder, below, **columns):
    """Return files of points on the ground and of lines that lie ``below`` it."""
    points = {"point_no": [f"YS{n}" for n in range(6)], "ground_m": GROUNDS}
    shapes = [shapely.Point(place[:2]) for place in PLACES]
    geopandas.GeoDataFrame(points, geometry=shapes, crs=4547).to_file(folder / "points.gpkg")
    lines = [
        shapely.LineString([(*a[:2], a[2] - below), (*b[:2], b[2] - below - 0.1)])
        for a, b in itertools.pairwise(PLACES)
    ]
    table = {"diameter": [300] * 5, "utility": ["Storm"] * 5, **columns}
    geopandas.GeoDataFrame(table, geometry=lines, crs=4547).to_file(folder / "lines.gpkg")
    return [folder / "points.gpkg", folder / "lines.gpkg"]


def received(files, **manner):
    found = understand(files, shipped_codes(), PROJECT, **manner)
    return found, [each.text.en for each in found.delivery.findings if each.slug == HEIGHTS]


def test_heights_a_pipes_depth_below_the_ground_are_levels(tmp_path):
    found, told = received(layers(tmp_path, 2.0))
    segments = found.delivery.table("segments")
    assert segments["from_level_m"].tolist() == pytest.approx([ground - 2 for ground in GROUNDS[:-1]])
    assert segments["to_depth_m"].tolist() == pytest.approx([2.1] * 5)
    assert "are taken as levels of the pipe: 100 % of 10 ends lie 2.00 to 2.10 m below" in told[0]
    assert all("shape z" not in name for each in found.account for name in each.unused)


def test_heights_on_the_ground_are_none(tmp_path):
    found, told = received(layers(tmp_path, -0.05))
    assert found.delivery.table("segments")["from_level_m"].isna().all()
    assert "taken as ground levels" in told[0]


def test_heights_of_nothing_that_is_known_are_not_used_and_told(tmp_path):
    files = layers(tmp_path, 200.0)
    found, told = received(files)
    assert found.delivery.table("segments")["from_level_m"].isna().all()
    assert "not used: they lie neither on the ground" in told[0]
    found, told = received(files[1:])
    assert "not used: no points with ground levels" in told[0]


def test_levels_that_were_delivered_are_kept(tmp_path):
    files = layers(tmp_path, 2.0, from_level_m=[27.0] * 5)
    found, told = received(files)
    assert found.delivery.table("segments")["from_level_m"].tolist() == [27.0] * 5
    assert "not used: the lines have levels of their own" in told[0]


PROFILE = """
slug = "mine"
title.en = "mine"
title.zh = "mine"
[[table]]
kind = "points"
geometry = "point"
required = ["point_no"]
[table.columns]
point_no = ["point_no"]
ground_m = ["ground_m"]
[[table]]
kind = "segments"
geometry = "line"
required = []
any_of = ["section"]
[table.columns]
section = ["diameter"]
category = ["utility"]
from_{what} = ["shape z start"]
to_{what} = ["shape z end"]
"""


@pytest.mark.parametrize(
    ("what", "kind"), [("level_invert_m", "invert"), ("level_top_m", "top"), ("level_m", None), ("ground_m", None)]
)
def test_a_profile_says_what_heights_are_of(tmp_path, what, kind):
    files = layers(tmp_path, 0.1)  # neither here nor there
    (tmp_path / "mine.toml").write_text(PROFILE.replace("{what}", what), encoding="utf-8")
    found, told = received(files, profile="mine", folders=(tmp_path,))
    segments = found.delivery.table("segments")
    own = segments["from_ground_m" if what == "ground_m" else "from_level_m"]
    assert own.tolist() == pytest.approx([ground - 0.1 for ground in GROUNDS[:-1]])
    assert set(segments["level_kind"].dropna()) == ({kind} if kind else set())
    assert told == []


def test_the_mapping_table_offers_them_and_understands_what_was_said(call, tmp_path):
    files = [str(file) for file in layers(tmp_path, 2.0)]
    told = propose_mapping(call, room="survey", files=files)
    lines = next(each for each in told["sheets"] if each["kind"] == "segments")
    heads = {each["header"]: each["field"] for each in lines["columns"]}
    assert {"shape z start", "shape z end"} <= heads.keys()
    fields = next(each for each in told["kinds"] if each["kind"] == "segments")["fields"]
    assert {"from_level_invert_m", "from_level_top_m", "from_level_m", "from_ground_m"} <= {n["name"] for n in fields}
    sheets = [
        {**each, "columns": {c["field"]: c["header"] for c in each["columns"] if c["field"]}} for each in told["sheets"]
    ]
    for each in sheets:
        if each["kind"] == "segments":
            each["columns"] |= {"from_level_invert_m": "shape z start", "to_level_invert_m": "shape z end"}
    mapping = {"axes": told["axes"], "decimal": told["decimal"], "sheets": sheets}
    shown = preview_mapping(call, room="survey", files=files, mapping=mapping)
    columns = next(each["columns"] for each in shown["sheets"] if each["layout"] == "segments")
    assert {"from_level_invert_m", "to_level_invert_m"} <= {each["field"] for each in columns}


def test_a_drawing_brings_the_heights_of_its_lines(tmp_path):
    drawing = ezdxf.new("R2010")
    space, block = drawing.modelspace(), drawing.blocks.new("WELL")
    assert block is not None
    for number, place in enumerate(PLACES):
        sign = space.add_blockref("WELL", place[:2], dxfattribs={"layer": "YS"})
        sign.add_attrib("NO", f"YS{number}", place[:2])
        sign.add_attrib("ELEV", f"{place[2]}", place[:2])
    for a, b in itertools.pairwise(PLACES):
        space.add_polyline3d([(*a[:2], a[2] - 2), (*b[:2], b[2] - 2.1)], dxfattribs={"layer": "YS"})
    drawing.saveas(tmp_path / "net.dxf")
    found, told = received([tmp_path / "net.dxf"])
    assert found.delivery.table("segments")["from_level_m"].tolist() == pytest.approx([g - 2 for g in GROUNDS[:-1]])
    assert "levels of the pipe" in told[0]
