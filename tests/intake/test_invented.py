"""Deliveries of teams that nobody has met come in as they are, and what is understood of them is what was meant."""

from __future__ import annotations

import pandas as pd
import pytest

from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.intake.invented import LINKS, NODES, WRITERS, Team
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
