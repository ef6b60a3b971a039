"""The parts of the gate that need no store: texts, small groups, differences, rules."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from undergrid.core.catalog.gate.differencing import is_isolating, isolated, members_of, packed, unpacked
from undergrid.core.catalog.gate.explaining import MACHINE, reason_for
from undergrid.core.catalog.gate.free_text import WEIGHTS, told_by_an_identifier, told_of_a_machine, told_of_a_person
from undergrid.core.catalog.gate.release import Released
from undergrid.core.catalog.gate.rules import (
    LOOSENESS,
    Asked,
    Permit,
    Treatment,
    is_depth,
    is_position,
    treatments,
)
from undergrid.core.catalog.gate.suppression import LEAST, held_back
from undergrid.core.catalog.gate.treating import banded, squares, treated
from undergrid.core.catalog.tables import Record
from undergrid.core.facilities.tables import Attachment
from undergrid.core.flood import tables as flood
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import facts
from undergrid.core.store.granting import grants_of
from undergrid.core.store.registry import declared_tables
from undergrid.core.store.roles import Role
from undergrid.core.survey.tables import Point, Segment

FILLERS = st.sampled_from(["", " ", "井盖松动", "阀门 DN200 ", "见图3，", "road 5, "])
PLAIN = [
    "阀门井位于解放路与中山路口", "DN300 球墨铸铁", "2021-05-06 检修", "距路缘石1.25m", "黄泥", "高压管", "金属",
    "方形井", "编号 PS-2021-00123", "500103001001001", "GB/T 47678.3-2026", "3270000.123, 500000.456", "江北区",
    "水表 8 块",
    "0.2368681234", "编号0236868123400", "渝建发〔2017〕12号", "2023-02-03 12:30", "微信缴费", "川A座 3 楼",
    "length 12.5 m", "石板", "明沟", "K3+250",
]  # fmt: skip
TELLING = {
    "13812345678": "phone", "联系电话：138-1234-5678": "phone", "+86 138 1234 5678": "phone",
    "１３８１２３４５６７８": "phone",
    "1\u200b3812345678": "phone", "一三八一二三四五六七八": "phone", "023-68881234": "phone", "电话 68881234": "phone",
    "138.1234.5678": "phone", "11010519491231002X": "identity", "身份证 110105 19491231 002X": "identity",
    "110105491231002": "identity", "wang@example.cn": "mail", "张先生反映": "name", "联系人：李建国": "name",
    "02368681234": "phone", "023 6868 1234": "phone", "（023）6868-1234": "phone", "渝A·12345 占道": "plate",
    "渝AD12345": "plate", "微信: zhang88": "account", "QQ 123456789": "account",
    "业主 王秀英": "name", "张伟": "name", "Mr. Smith": "name", "报修人为陈师傅": "name",
}  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_an_ordinary_remark_passes(text):
    if text == "500103001001001":
        assert told_by_an_identifier(text) is None
    else:
        assert told_of_a_person(text) is None


@pytest.mark.parametrize(("text", "kind"), TELLING.items())
def test_what_tells_of_a_person_is_recognised(text, kind):
    assert told_of_a_person(text) == kind


@given(
    FILLERS, FILLERS, st.from_regex(r"\A1[3-9][0-9]{9}\Z"), st.sampled_from(["", " ", "-", "·", "\u200b"]),
    st.booleans(),
)  # fmt: skip
def test_no_mobile_number_gets_past_however_it_is_written(before, after, number, between, wide):
    written = between.join((number[:3], number[3:7], number[7:]))
    if wide:
        written = written.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    if not before[-1:].isdigit() and not after[:1].isdigit():
        assert told_of_a_person(before + written + after) == "phone"
        assert told_by_an_identifier(before + written + after) == "phone"


@given(st.dates(), st.integers(110000, 659999), st.integers(0, 999), FILLERS)
def test_no_identity_number_gets_past(born, region, serial, before):
    if not 1900 <= born.year <= 2100:
        return
    digits = f"{region}{born:%Y%m%d}{serial:03d}"
    sign = "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True)) % 11]
    if not before[-1:].isdigit():
        assert told_of_a_person(f"{before}{digits}{sign}") in ("identity", "phone")
        assert told_by_an_identifier(f"{before}{digits}{sign}") in ("identity", "phone")


# --- small groups ----------------------------------------------------------------------------------------------------

tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.tuples(st.lists(st.integers(0, 3), min_size=width, max_size=width), st.integers(1, 12)),
        min_size=1, max_size=25, unique_by=lambda row: tuple(row[0]),
    )
)  # fmt: skip


@given(tables)
def test_no_sum_less_what_is_shown_tells_a_small_group(rows):
    values, counts = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    back = held_back(values, counts)
    assert not (~back & (counts < LEAST)).any()
    lines = [np.zeros(len(counts), int), *values.T]
    for line in lines:
        for value in np.unique(line):
            of_line = line == value
            hidden = of_line & back
            if hidden.any() and (of_line & ~back).any():
                assert hidden.sum() >= 2
                assert counts[hidden].sum() >= LEAST


def test_a_small_group_takes_the_smallest_neighbour_with_it():
    values = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    assert held_back(values, np.array([3, 20, 9, 30])).tolist() == [True, True, True, True]
    assert held_back(values, np.array([9, 20, 9, 30])).tolist() == [False] * 4


@given(tables, st.data())
def test_two_releases_never_differ_by_a_few_in_a_group(rows, data):
    keys = [f"{place}-{n}" for place, (_, count) in enumerate(rows) for n in range(count + 5)]
    group = np.repeat(np.arange(len(rows)), [count + 5 for _, count in rows])
    names = [str(place) for place in range(len(rows))]
    left_out = set(data.draw(st.lists(st.integers(0, len(keys) - 1), max_size=12)))
    kept = [place for place in range(len(keys)) if place not in left_out]
    whole = members_of(keys, group, names)
    part = members_of([keys[place] for place in kept], group[kept], names)
    per_group = {place: sum(group[at] == place for at in left_out) for place in range(len(rows))}
    few = [place for place, count in per_group.items() if 0 < count < LEAST]
    assert len(isolated(part, whole, LEAST)) == len(few)
    assert len(isolated(whole, part, LEAST)) == len(few)
    assert is_isolating(part, whole, LEAST) == (0 < len(left_out) < LEAST)
    assert (unpacked(packed(whole)) == whole).all()


# --- rules -----------------------------------------------------------------------------------------------------------

ACTION = st.sampled_from(sorted(LOOSENESS))
PARAMETER = st.sampled_from([None, "", "1", "10", "0.001", "100", "5000", "1,2,3", "cell", "nan", "-5"])
CLASSES = ("open", "shared", "internal")


@given(
    st.sampled_from([each for each in declared_tables() if each.__schema__ not in ("store", "audit")]),
    st.dictionaries(st.integers(0, 60), st.tuples(ACTION, PARAMETER), max_size=20),
    st.sampled_from(CLASSES), st.booleans(), st.booleans(),
)  # fmt: skip
def test_no_rule_lets_out_what_must_stay(table, rules, to, exact, depths):
    columns = list(table.__table__.columns)
    asked = [Asked(columns[at].name, Treatment(*rule)) for at, rule in rules.items() if at < len(columns)]
    done, _ = treatments(table, to, asked, Permit(exact, depths))
    for column in columns:
        action = done[column.name].action
        if facts(column).is_personal:
            assert action == "drop"
        if to == "internal" or table.sensitivity != "restricted":
            continue
        if column.name == table.__table__.columns.keys()[0] and to == "open":
            continue
        if is_depth(column) and not is_position(column):
            assert action == "drop" or (to == "shared" and depths)
        if is_position(column) and not (to == "shared" and exact):
            assert LOOSENESS[action] <= LOOSENESS["generalise"]
            if action == "generalise":
                assert float(done[column.name].parameter) >= 500


@pytest.mark.parametrize("table", [Point, Segment])
def test_what_tells_of_depth_and_place_is_known(table):
    columns = table.__table__.columns
    deep = {each.name for each in columns if is_depth(each)}
    assert {each.name for each in columns if "depth" in each.name or each.name.endswith("level_m")} <= deep
    if table is Point:
        assert {each.name for each in columns if is_position(each)} == {"geom", "x_native", "y_native"}


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        (flood.Model, {"text"}), (flood.Series, {"values"}), (flood.NodeResult, {"peak_head_m", "peak_depth_m"}),
        (flood.Node, {"rest", "invert_m"}), (flood.Link, {"rest", "from_offset_m", "to_offset_m"}),
    ],
)  # fmt: skip
def test_levels_and_places_inside_a_model_leave_by_permit_only(table, columns):
    for to, permit, may in (
        ("open", Permit(True, True), False), ("shared", Permit(), False), ("shared", Permit(True, True), True),
        ("internal", Permit(), True),
    ):  # fmt: skip
        rules = [Asked(name, Treatment("keep")) for name in columns]
        done, _ = treatments(table, to, rules, permit)
        assert {name for name in columns if done[name].action != "drop"} == (columns if may else set()), to


@pytest.mark.parametrize("table", [flood.Model, flood.Series])
def test_readers_do_not_read_levels_and_places_out_of_a_model(table):
    seen = [grant for grant in grants_of(table) if grant.role is Role.READER and grant.verb == "SELECT"]
    exact = {each.name for each in table.__table__.columns if facts(each).is_exact}
    assert exact
    assert not [grant for grant in seen if grant.columns is None or exact & {*grant.columns}]


@pytest.mark.parametrize(
    ("table", "columns"), [(flood.Run, {"files", "inputs", "reason"}), (Record, {"source", "lineage"}),
        (Attachment, {"file_name", "taken_at", "lon_deg", "lat_deg", "distance_m"})]
)  # fmt: skip
def test_paths_and_names_of_files_stay_in_the_house_whatever_is_asked_for(table, columns):
    rules = [Asked(name, Treatment("keep")) for name in columns]
    assert {each.name for each in table.__table__.columns if facts(each).is_of_machine} == columns
    for to, may in (("open", False), ("shared", False), ("internal", True)):
        done, _ = treatments(table, to, rules, Permit(True, True))
        assert {name for name in columns if done[name].action != "drop"} == (columns if may else set()), to
    assert reason_for(table, table.__table__.c[min(columns)], Treatment("drop"), "shared") == MACHINE


def test_readers_do_not_read_what_a_run_was_made_of_but_find_its_maps():
    seen = [grant for grant in grants_of(flood.Run) if grant.role is Role.READER and grant.verb == "SELECT"]
    assert [("inputs" in grant.columns, "files" in grant.columns) for grant in seen] == [(False, True)]


@pytest.mark.parametrize(
    ("text", "is_path"),
    [
        (r"C:\Users\zhangwei\Desktop\a.jpg", True), (r'{"photo": "D:\\照片\\1.jpg"}', True), ("d:/survey/x.inp", True),
        (r"见\\nas01\share\x", True), ("见/home/wei/models/a.inp", True), ("file:///x/y.gpkg", True), ("~/x.tif", True),
        ("photos/1.jpg", False), ("https://example.org/data/x", False), ("DN300/DN400", False), ("A:B 1:500", False),
        ("解放路/人民路", False), ("5 m³/s", False), ("D:1", False), ("N/A", False), ("水位 3~/5", False),
    ],
)  # fmt: skip
def test_a_path_of_a_machine_is_known_in_a_text(text, is_path):
    assert told_of_a_machine(text) == ("path" if is_path else None)


def test_the_material_of_a_cover_is_no_depth():
    columns = Point.__table__.c
    assert is_depth(columns.ground_m)
    assert not is_depth(columns.cover_material)


def test_columns_named_as_persons_are_declared_personal():
    words = ("person", "phone", "mobile", "caller", "plate", "identity", "email", "updated_by")
    undeclared = [
        f"{table.__schema__}.{table.__tablename__}.{column.name}"
        for table in declared_tables()
        if table.__schema__ not in ("store", "audit", "catalog", "intake", "checking")
        for column in table.__table__.columns
        if any(word in column.name for word in words) and not facts(column).is_personal
    ]
    assert undeclared == []


# --- coarser ---------------------------------------------------------------------------------------------------------


def column(values, kind=None):
    return pa.chunked_array([pa.array(values, kind)])


def test_bands_hold_their_lower_limit():
    told = banded(column([None, 99.9, 100, 300, 1e9]), [100, 300]).to_pylist()
    assert told == [None, "< 100", "100 – 300", "≥ 300", "≥ 300"]


def test_a_position_becomes_the_square_it_lies_in():
    shapes = shapely.to_wkb([shapely.Point(1234.5, -10), shapely.Point(1499.9, -499), shapely.Point()])
    made = shapely.from_wkb(squares(column([*shapes, None], pa.binary()), 500).to_pylist())
    assert made[0].bounds == made[1].bounds == (1000, -500, 1500, 0)
    assert made[2] is None
    assert made[3] is None


@pytest.mark.parametrize(
    "rule",
    [
        Treatment("round", "0"),
        Treatment("round", "x"),
        Treatment("band", "3,2"),
        Treatment("band"),
        Treatment("round", "nan"),
    ],
)
def test_a_rule_that_does_not_fit_is_refused(rule):
    with pytest.raises(SourceError, match="does not fit"):
        treated("width_mm", column([1.0]), rule, is_geometry=False)


def test_released_rows_are_made_by_the_gate_alone():
    with pytest.raises(TypeError, match="release alone"):
        Released(object(), "x", Text("x", "x"), "open", pa.table({}), None, None, {}, 0, 1, None)
