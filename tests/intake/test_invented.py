"""Deliveries of teams that nobody has met come in as they are, and what is understood of them is what was meant."""

from __future__ import annotations

import geopandas
import pandas as pd
import pytest
import shapely

from undergrid.core.formats.drawn_sizes import size_of
from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.intake.invented import EAST, LINKS, NODES, NORTH, WRITERS, Team
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

CLOSE = 0.01


@pytest.mark.parametrize("write", WRITERS, ids=lambda each: each.__name__)
def test_what_is_understood_is_what_was_meant(tmp_path, write):
    team = Team(tmp_path)
    write(team)
    found = understand(team.files, shipped_codes(), PROJECT)
    points, segments = found.delivery.table("points"), found.delivery.table("segments")
    assert all(each.closes for each in found.account)
    assert unlike_points(points, team.holds) == []
    assert len(points) == len(NODES)
    assert len(segments) == team.lines
    assert not team.lines or unlike_lines(segments, team.holds) == []


def unlike_points(points: pd.DataFrame, holds: frozenset[str]) -> list[str]:
    """Return which points did not come in as they are."""
    own = {str(row["point_no"]): row for _, row in points.iterrows()}
    wrong = []
    for node in NODES:
        row = own.get(node.no)
        if row is None:
            wrong.append(f"{node.no} is missing")
            continue
        meant = {"x": node.x, "y": node.y} | ({"ground_m": node.ground} if "ground" in holds else {})
        wrong += [f"{node.no} {key}: {row[key]}" for key, value in meant.items() if not abs(row[key] - value) < CLOSE]
        wrong += [f"{node.no}: {row['category']}"] if "utility" in holds and row["category"] != node.utility else []
    return wrong


def unlike_lines(segments: pd.DataFrame, holds: frozenset[str]) -> list[str]:
    """Return which pipes did not come in as they are, whichever end they begin at."""
    own = {frozenset((str(row["from_point_no"]), str(row["to_point_no"]))): row for _, row in segments.iterrows()}
    wrong = []
    for link in LINKS:
        row = own.get(frozenset((link.a.no, link.b.no)))
        if row is None:
            wrong.append(f"{link.a.no}–{link.b.no} is missing")
            continue
        if "size" in holds and row["width_mm"] != link.width:
            wrong.append(f"{link.a.no}–{link.b.no}: {row['width_mm']}")
        if "material" in holds and row["material"] != link.material:
            wrong.append(f"{link.a.no}–{link.b.no}: {row['material']}")
        levels = [row["from_level_m"], row["to_level_m"]]
        if "levels" in holds and max(abs(levels[0] - link.up), abs(levels[1] - link.down)) > CLOSE:
            wrong.append(f"{link.a.no}–{link.b.no}: {levels}")
    return wrong


def test_heights_of_shapes_are_told_and_never_taken_for_a_level(tmp_path):
    """Nobody says what they are of: a column that a person maps."""
    shapes = [shapely.LineString([(EAST, NORTH, 29.0), (EAST + 30, NORTH, 28.75)])] * 2
    layer = geopandas.GeoDataFrame({"diameter": [300, 400], "utility": ["Storm"] * 2}, geometry=shapes, crs=4547)
    layer.to_file(tmp_path / "pipes.gpkg")
    (sheet,) = read_files([tmp_path / "pipes.gpkg"])
    assert sheet.names[-2:] == ["shape z start", "shape z end"]
    assert [column.to_pylist() for column in sheet.columns[-2:]] == [["29", "29"], ["28.75", "28.75"]]
    found = understand([tmp_path / "pipes.gpkg"], shipped_codes(), PROJECT)
    assert found.delivery.table("segments")["from_level_m"].isna().all()
    assert any("shape z start" in each.text.en for each in found.delivery.findings)


def test_a_list_that_explains_nothing_stays_a_table(tmp_path):
    """Photographs of points have a number that stands in the points' table too: they are no list of codes."""
    nodes = "node_id,easting,northing\n" + "".join(f"{n.no},{n.x:.3f},{n.y:.3f}\n" for n in NODES)
    photos = "node_id,photo\n" + "".join(f"{n.no},a{at}.jpg\n" for n in NODES for at in range(2))
    (tmp_path / "nodes.csv").write_text(nodes, encoding="utf-8")
    (tmp_path / "photos.csv").write_text(photos, encoding="utf-8")
    sheets = read_files([tmp_path / "nodes.csv", tmp_path / "photos.csv"])
    assert [len(sheet.columns) for sheet in sheets] == [3, 2]


def test_pipes_are_no_list_of_codes_though_each_utility_has_one(tmp_path):
    """Two utilities with a pipe each: the column of their code tells the pipes apart, and points use it again."""
    nodes = "EXP_NO,CODE,X,Y\nL1,L,2500000,500000\nL2,L,2500020,500000\nD1,D,2500000,500010\nD2,D,2500020,500010\n"
    (tmp_path / "a.csv").write_text(nodes, encoding="utf-8")
    (tmp_path / "b.csv").write_text("CODE,S_POINT,E_POINT\nL,L1,L2\nD,D1,D2\n", encoding="utf-8")
    sheets = read_files([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert [len(sheet.columns) for sheet in sheets] == [4, 3]


@pytest.mark.parametrize(
    ("text", "size"),
    [("DN300", ("300", None)), ("雨 d600 砼", ("600", "砼")), ("1000×800 砼", ("1000X800", "砼")),
     ("%%c400 PVC", ("400", "PVC")),
     ("YS DN500 PE 30.25", ("500", "PE")), ("YS12", None), ("250.31", None), ("WD40", None), ("K0+300", None)],
)  # fmt: skip
def test_what_a_size_along_a_line_looks_like(text, size):
    assert size_of(text) == size


@pytest.mark.parametrize("name", ["a.gsi", "a.dgn", "a.ifc", "a.itf", "a.sos", "a.qgz", "a.qgs", "a.tar.gz"])
def test_what_cannot_be_read_is_refused_with_a_way_of_its_own(tmp_path, name):
    """Not with the list of all formats: the remedy names what to do with just this one."""
    (tmp_path / name).write_bytes(b"<qgis/>" if name.endswith("qgs") else b"\x01 nothing of the kind")
    with pytest.raises(SourceError) as refused:
        read_files([tmp_path / name])
    assert "Deliver one of" not in refused.value.remedy.en


@pytest.mark.parametrize(
    ("rows", "columns"),
    [("no,date\nW1,2021-05-06\nW2,2021-05-07\n", 2), ("no,size\nW1,300-400\nW2,400-500\n", 2),
     ("pipe,from,to\nW1-W2,W1,W2\nW2-W3,W2,W3\n", 3), ("no,note\nW1,to W2 and back\nW2,at W1\n", 2)],
)  # fmt: skip
def test_a_cell_is_left_whole_where_nothing_says_otherwise(tmp_path, rows, columns):
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    (sheet,) = read_files([tmp_path / "a.csv"])
    assert len(sheet.columns) == columns
    assert len(sheet) == len(rows.splitlines())
