"""The clean survey is faultless; the planted one differs from it exactly where its list says."""

import csv
import io
from collections import Counter

import openpyxl
import pytest

from undergrid.core.sample.deliveries import ENCODING, FIRST_DATA_ROW, WORKBOOK
from undergrid.core.sample.kinds import KINDS, WORKBOOK_ONLY
from undergrid.core.sample.network import GRAVITY, UTILITIES

TABLES = [f"{utility}{kind}.csv" for utility in UTILITIES for kind in ("Point", "Line")]


def table(folder, name):
    encoding = ENCODING.get(name[:2], "utf-8-sig")
    return list(csv.DictReader(io.StringIO((folder / name).read_bytes().decode(encoding))))


def planted_list(written):
    return list(csv.DictReader(io.StringIO((written[0] / "planted.csv").read_text("utf-8-sig"))))


def test_the_drainage_team_writes_gb18030(written):
    raw = (written[0] / "clean" / "YSPoint.csv").read_bytes()
    assert "雨水箅" in raw.decode("gb18030")
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")


def test_x_is_the_northing(written):
    row = table(written[0] / "clean", "JSPoint.csv")[0]
    assert 3_271_000 < float(row["X"]) < 3_273_000
    assert 500_000 < float(row["Y"]) < 502_000


def test_the_clean_tables_agree_with_themselves(written):
    for utility in UTILITIES:
        points = {row["Exp_No"]: row for row in table(written[0] / "clean", f"{utility}Point.csv")}
        lines = table(written[0] / "clean", f"{utility}Line.csv")
        assert len(points) == len(table(written[0] / "clean", f"{utility}Point.csv"))
        pairs = Counter(frozenset((row["S_Exp"], row["E_Exp"])) for row in lines)
        assert max(pairs.values()) == 1
        for row in lines:
            for end in "SE":
                ground = float(points[row[f"{end}_Exp"]]["High"])
                assert abs(ground - float(row[f"{end}_Deep"]) - float(row[f"{end}_High"])) < 1e-6


def test_every_kind_is_planted_and_listed(written):
    listed = planted_list(written)
    subjects = {(row["kind"], row["subject"]) for row in listed}
    count = Counter(kind for kind, _subject in subjects)
    assert set(count) == set(KINDS)
    assert min(count.values()) >= 2
    assert len(subjects) == written[1]["slips"]


def test_the_tables_differ_exactly_where_the_list_says(written):
    listed = planted_list(written)
    helpers = {"isolated_piece", "too_long", "zero_length"}  # these bring points of their own
    for name in TABLES:
        clean, dirty = (table(written[0] / kind, name) for kind in ("clean", "planted"))
        found = {
            (i + 2, column, clean[i][column], dirty[i][column])
            for i in range(len(clean))
            for column in clean[i]
            if clean[i][column] != dirty[i][column]
        }
        here = [row for row in listed if row["file"] == name]
        said = {(int(r["row"]), r["column"], r["clean"], r["planted"]) for r in here if not r["added"]}
        assert found == said, name
        added = set(range(len(clean) + 2, len(dirty) + 2))
        named = {int(row["row"]) for row in here if row["added"]}
        assert named <= added
        if added - named:
            assert name.endswith("Point.csv")
            assert any(row["kind"] in helpers and row["subject"].startswith(name[:2]) for row in listed)


def test_the_listed_cells_hold_the_planted_values(written):
    book = openpyxl.load_workbook(written[0] / "planted" / WORKBOOK, read_only=False)
    for row in planted_list(written):
        if row["file"] == WORKBOOK:
            for number in row["rows"].split(";"):
                value = book[row["sheet"]][f"{row['column']}{number}"].value
                assert (value or "") == row["planted"], row


def test_the_clean_workbook_tells_the_same_as_the_tables(written):
    book = openpyxl.load_workbook(written[0] / "clean" / WORKBOOK)
    assert book.sheetnames == list(UTILITIES)
    for utility in UTILITIES:
        page, number, told = book[utility], "", set()
        assert page["A1"].value == "管 线 点 成 果 表"
        assert "A3:A4" in {str(area) for area in page.merged_cells.ranges}
        level = 12 if utility in GRAVITY else 11
        for row in page.iter_rows(min_row=FIRST_DATA_ROW, values_only=True):
            number = row[0] or number
            told.add((number, row[2], row[13], row[level]))
        lines = table(written[0] / "clean", f"{utility}Line.csv")
        ends = {(r["S_Exp"], r["E_Exp"], r["S_Deep"], r["S_High"]) for r in lines}
        ends |= {(r["E_Exp"], r["S_Exp"], r["E_Deep"], r["E_High"]) for r in lines}
        assert told == ends


def test_what_only_a_workbook_can_show_is_only_there(written):
    for row in planted_list(written):
        assert (row["kind"] not in WORKBOOK_ONLY) or row["file"] == WORKBOOK
        assert KINDS[row["kind"]].in_workbook or row["file"] != WORKBOOK
