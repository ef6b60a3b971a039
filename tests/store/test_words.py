"""Every word of the table of words is read to its code; what depends on the utility is told by the row's utility."""

from __future__ import annotations

import csv

import pytest

from undergrid.core.store.codebook import POINTS, ROLES, shipped_codes
from undergrid.core.store.codelists import FOLDER
from undergrid.core.store.words import parts, plain


def listed(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


WORDS = listed("synonym")
BOOK = shipped_codes()


def utility_of(row: dict[str, str]) -> str | None:
    """Return the utility of the row in which a word of the table is delivered."""
    if row["list"] in POINTS:
        return str(BOOK.codes(row["list"])[row["parent"]].facts.get("category_code") or "") or None
    return (row["utilities"].split() or [None])[0]


def test_every_word_of_the_table_is_read_to_its_code() -> None:
    read = [row for row in WORDS if row["list"] != ROLES]
    wrong = {
        (row["list"], row["name_zh"] or row["name_en"]): (row["parent"], found)
        for row in read
        if (found := BOOK.code_of(row["list"], row["name_zh"] or row["name_en"], utility_of(row))) != row["parent"]
    }
    assert len(read) > 850
    assert wrong == {}


def test_every_word_for_what_a_point_does_says_so() -> None:
    for row in WORDS:
        if row["list"] == ROLES:
            utility = (row["utilities"].split() or [None])[0]
            assert row["parent"] in BOOK.roles([row["name_zh"] or row["name_en"]], utility), row


def test_every_word_points_to_something_that_is_there() -> None:
    codes = {kind: BOOK.codes(kind) for kind in {row["list"] for row in WORDS}}
    lost = [row["code"] for row in WORDS if codes[row["list"]] and row["parent"] not in codes[row["list"]]]
    assert lost == []


def test_every_name_of_a_list_of_points_says_what_the_point_does() -> None:
    roles = set(BOOK.codes(ROLES))
    for kind in POINTS:
        for row in listed(kind):
            held = set(row["roles"].split())
            assert held, row
            assert held <= roles, row
            assert BOOK.roles([row["name_zh"]], row["category_code"]) >= held, row


@pytest.mark.parametrize(
    ("kind", "word", "code"),
    [
        ("burial_method", "顶管", "DG"),
        ("burial_method", "综合管廊", "ZH"),
        ("burial_method", "綜合管廊", None),
        ("pipe_category", "城市照明", "LD"),
        ("pipe_category", "乙炔", "GQ"),
        ("pipe_category", "军用(通信)", None),
        ("pipe_category", "自来水", "JS"),
        ("pipe_category", "雨水（市政）", "YS"),
        ("pipe_material", "ＨＤＰＥ", "PE"),
        ("pipe_material", "钢筋 混凝土", "T"),
        ("pipe_material", "塑料", None),
        ("burial_method", "3", None),
        ("flow_direction", "1", None),
    ],
)
def test_names_with_brackets_and_widths_are_read_and_what_is_not_told_is_not_guessed(
    kind: str, word: str, code: str | None
) -> None:
    assert BOOK.code_of(kind, word) == code


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("人井", {"YS": "52012202", "GD": "1819", "DH": "2401", None: None}),
        ("手井", {"GD": "1820", "DH": "2402", None: None}),
        ("阀井", {"JP": "51042205", "RQ": "5301", None: None}),
        ("闸门", {"JP": "51042204", "YS": "4004", "HS": "4205"}),
        ("流量计", {"JP": "51042207", "RQ": "5312", None: None}),
        ("水表井（给水）", {"JP": "51042208"}),
        ("水表井", {"JS": "3503"}),
        ("排气阀井", {"JS": "3504", "JP": "51042209"}),
    ],
)
def test_the_rows_utility_tells_which_code_a_word_means(word: str, codes: dict[str | None, str | None]) -> None:
    assert {utility: BOOK.code_of("appurtenance", word, utility) for utility in codes} == codes


def test_a_bend_is_a_fitting_of_pipes_and_a_turn_of_cables() -> None:
    assert BOOK.code_of("pipe_point_feature", "弯点", "JP") == "51042101"
    assert BOOK.code_of("pipe_point_feature", "弯点", "GD") == "110001"


@pytest.mark.parametrize(
    ("word", "utility", "role"),
    [
        ("雨水箅", "YS", "gully"), ("雨水口(单箅)", "YS", "gully"), ("污水箅", "WS", "gully"),
        ("收水井", "YS", "gully"), ("Catch basin", None, "gully"), ("闸门", "YS", "gate"), ("闸门", "JP", "valve"),
        ("燃气阀门井", "RQ", "valve"), ("雨水排放口", "YS", "outfall"), ("提升泵站", "WS", "pumping_station"),
        ("截流井", "HS", "overflow"), ("泵站", "JP", "source"), ("调压站", "RQ", "source"), ("出测区", "YS", "border"),
        ("终止点", "WS", "end"),
    ],
)  # fmt: skip
def test_what_a_point_does_is_told_by_its_words(word: str, utility: str | None, role: str) -> None:
    assert role in BOOK.roles([None, word], utility)


def test_a_valve_for_air_is_none_that_closes_the_pipe() -> None:
    for word in ("排气阀", "排气阀（井）", "排污阀", "减压阀", "止回阀"):
        assert "valve" not in BOOK.roles([word], "JP"), word


def test_a_word_is_compared_without_width_case_and_blanks() -> None:
    assert plain(" ＤＮ 管 ") == "dn管"
    assert parts("水表、水表井") == ["水表", "水表井"]
    assert parts("排气阀（井）") == ["排气阀", "排气阀井"]
    assert parts("顶管（非开挖或定向钻）") == ["顶管"]
