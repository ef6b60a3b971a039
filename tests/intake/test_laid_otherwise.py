"""Tables that are not one row a thing: turned ones, and cards of single points; read by evidence, and told."""

import pytest

from undergrid.core.intake.arranging import ARRANGED
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT, book

POINTS = [(f"WS{n}", 2500000.5 + 3 * n, 500000.25 + 40 * n, 23.1 + n / 10) for n in range(1, 8)]
PLACES = [[east, north] for _, north, east, _ in POINTS]


def received(*files, **manner):
    found = understand(list(files), shipped_codes(), PROJECT, **manner)
    assert all(each.closes for each in found.account)
    return found


def told(found):
    return [each for each in found.delivery.findings if each.slug == ARRANGED]


def placed(found):
    points = found.delivery.table("points")
    return dict(zip(points["point_no"], points[["x", "y"]].to_numpy().tolist(), strict=True))


EXPECTED = dict(zip((number for number, *_ in POINTS), PLACES, strict=True))

TURNED = {
    "a Chinese table under a title": [
        ["污水管线点成果表"], ["点号", *(p[0] for p in POINTS)], ["X坐标(m)", *(p[1] for p in POINTS)],
        ["Y坐标(m)", *(p[2] for p in POINTS)], ["地面高程(m)", *(p[3] for p in POINTS)], ["特征", *["直通"] * 7],
    ],
    "an English one with a column of units": [
        ["", "Unit"], ["Manhole No", "-", *(p[0] for p in POINTS)], ["Easting", "m", *(p[2] for p in POINTS)],
        ["Northing", "m", *(p[1] for p in POINTS)], ["Cover level", "m", *(p[3] for p in POINTS)],
        ["Remarks", "-", *["kept"] * 7],
    ],
    "pages below each other": [
        row for some in (POINTS[:4], POINTS[4:]) for row in (
            ["点号", *(p[0] for p in some)], ["X", *(p[1] for p in some)], ["Y", *(p[2] for p in some)],
            ["地面高程", *(p[3] for p in some)], [],
        )
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", TURNED)
def test_a_table_with_its_properties_down_a_column_is_read_turned(tmp_path, name):
    found = received(book(tmp_path / "t.xlsx", 污水=TURNED[name]))
    assert placed(found) == EXPECTED
    points = found.delivery.table("points")
    assert points["ground_m"].tolist() == pytest.approx([p[3] for p in POINTS])
    assert set(points["category"]) == {"WS"}
    assert "turned" in told(found)[0].text.en


def below(point, before, behind):
    number, north, east, ground = point
    return [
        ["污水检查井调查表"], ["井号", number, "道路名称", "人民路", "地面高程", ground],
        ["X坐标", north, "Y坐标", east, "井深(m)", 2.5], ["井盖材质", "铸铁", "井盖形状", "", "调查人", "李四"],
        ["连接点号", "管径", "材质", "管底高程"], [before, 300, "砼", ground - 2.2], [behind, 400, "砼", ground - 2.3],
        ["备注：井内有淤泥"], [],
    ]  # fmt: skip


def test_cards_below_each_other_bring_their_points_and_the_pipes_between_them(tmp_path):
    rows = []
    for at, point in enumerate(POINTS):
        rows += below(point, POINTS[at - 1][0] if at else "WS90", POINTS[at + 1][0] if at < 6 else "WS91")
    found = received(book(tmp_path / "c.xlsx", cards=rows))
    assert placed(found) == EXPECTED
    points, segments = found.delivery.table("points"), found.delivery.table("segments")
    assert set(points["road"]) == {"人民路"}
    assert points["chamber_depth_m"].tolist() == [2.5] * 7
    between = segments[segments["ends"] == 2]
    assert sorted(between["from_point_no"]) == [p[0] for p in POINTS[:-1]]
    assert between["from_level_m"].tolist() == pytest.approx([p[3] - 2.3 for p in POINTS[:-1]])
    assert "read from cards" in told(found)[0].text.en


def card(point):
    number, north, east, ground = point
    return [
        ["Manhole record card"], ["Manhole ref:", number, "", "Road:", "High St"],
        ["Easting:", east, "", "Northing:", north], ["Cover level:", ground, "", "Depth:", 1.9],
        ["Surveyed by:", "JB"], ["Cover shape:", "", "", "Cover material:", "iron"], ["kept in drawer 7"],
    ]  # fmt: skip


def test_a_card_to_a_sheet_is_one_table_and_what_is_no_pair_is_told(tmp_path):
    sheets = {point[0]: card(point) for point in POINTS[:-1]} | {"last": [*card(POINTS[-1]), [], ["see drawing"]]}
    found = received(book(tmp_path / "c.xlsx", **sheets))
    assert placed(found) == EXPECTED
    assert set(found.delivery.table("points")["cover_material"]) == {"iron"}
    (account,) = found.account
    assert account.taken == 7
    assert "Surveyed by" in account.unused
    said, left = told(found)
    assert said.text.en.startswith("7 rows were read from cards")
    assert "see drawing" in left.text.en


def test_a_card_to_a_file_says_the_same(tmp_path):
    files = []
    for number, north, east, ground in POINTS:
        files.append(tmp_path / f"{number}.csv")
        files[-1].write_text(
            f"点号,{number}\nX,{north}\nY,{east}\n地面高程,{ground}\n管线类型,污水\n", encoding="utf-8"
        )
    found = received(*files)
    assert placed(found) == EXPECTED
    assert set(found.delivery.table("points")["category"]) == {"WS"}


def test_labels_and_values_that_share_a_cell_are_pairs(tmp_path):
    rows = [row for p in POINTS for row in (
        ["管线点成果卡"], [f"点号：{p[0]}", "类别：污水"], [f"X：{p[1]}", f"Y：{p[2]}", f"H：{p[3]}"], [])]  # fmt: skip
    found = received(book(tmp_path / "c.xlsx", cards=rows))
    assert placed(found) == EXPECTED


def test_cards_stand_beside_each_other_too(tmp_path):
    rows = []
    for one, other in zip(POINTS[::2], [*POINTS[1::2], ("", "", "", "")], strict=True):
        for label, at in (("井号", 0), ("X", 1), ("Y", 2), ("地面高程", 3)):
            rows.append([label, one[at], "", label, other[at]])
        rows.append([])
    found = received(book(tmp_path / "c.xlsx", cards=rows))
    assert placed(found) == EXPECTED


def test_a_table_with_a_row_a_thing_stays_as_it_is(tmp_path):
    rows = [["点号", "X", "Y", "地面高程", "附属物"], *([*point, "检查井"] for point in POINTS)]
    found = received(book(tmp_path / "t.xlsx", 污水=rows))
    assert placed(found) == EXPECTED
    assert not told(found)


def test_what_no_evidence_speaks_for_is_left_to_a_person(tmp_path):
    rows = [["点号", "W1", "W2"], ["anything", "a", "b"], ["else", "c", "d"]]
    with pytest.raises(Exception, match="No import profile understands"):
        received(book(tmp_path / "t.xlsx", t=rows))
