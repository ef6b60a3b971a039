"""What tells facilities apart: the form of identifiers, their class, and that none is there twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from scipy.spatial import KDTree

from undergrid.core.checking.arrays import Mask, Numbers, as_mask, is_among, told_of
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.tolerances import Limits
from undergrid.core.facilities.assembling import FACILITIES
from undergrid.core.facilities.classes import classes_in, schemes_of
from undergrid.core.facilities.facility_case import FacilityCase
from undergrid.core.facilities.words import TOLERANCE_M
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
ALIKE = 0.85
UNKNOWN_CLASS = "B"


@check(
    "facility-code-form", ERROR, FACILITIES, cell="code",
    holds=Text("An identifier has 17 digits, or 16 of the older standard.", "标识码为 17 位数字（旧标准 16 位）。"),
    says=Text("'{code}' is no identifier.", "“{code}”不是有效的标识码。"),
    remedy=Text(
        "Correct it: 6 digits of the district, 5 of the class (4 in the older standard), 6 of the number; "
        "left empty, 'Code facilities' makes it.",
        "请更正：区划 6 位、类别 5 位（旧标准 4 位）、顺序 6 位；留空可由“部件编码”生成。",
    ),
)  # fmt: skip
def code_form(case: FacilityCase, _limit: Limits) -> Mask:
    code = case.table(FACILITIES)["code"]
    return as_mask((code.notna() & schemes_of(code).isna()).to_numpy(bool))


@check(
    "facility-code-class", ERROR, FACILITIES, cell="code",
    holds=Text("An identifier carries the class of its facility.", "标识码中的类别与部件类别一致。"),
    says=Text("{code} carries class {carried}, the facility is of class {class_code}.",
              "{code} 含类别 {carried}，部件类别为 {class_code}。"),
    remedy=Text("Correct the class or the identifier.", "请更正类别或标识码。"),
)  # fmt: skip
def code_class(case: FacilityCase, _limit: Limits) -> Hits:
    table = case.table(FACILITIES)
    carried = classes_in(table["code"])
    today = told_of(carried, case.classes.current)
    wrong = carried.notna() & table["class_code"].notna() & (today != table["class_code"])
    return hits(as_mask(wrong.to_numpy(bool)), carried=carried.to_numpy(object))


@check(
    "facility-code-double", ERROR, FACILITIES, cell="code",
    holds=Text("No two facilities have the same identifier.", "标识码不重复。"),
    says=Text("{code} is delivered more than once.", "{code} 在本批次中重复。"),
    remedy=Text("Give it its own identifier, or deliver it once.", "请重新编码，或只提交一次。"),
)  # fmt: skip
def code_double(case: FacilityCase, _limit: Limits) -> Mask:
    code = case.table(FACILITIES)["code"]
    return as_mask((code.notna() & code.duplicated(keep=False)).to_numpy(bool))


@check(
    "facility-code-in-store", ERROR, FACILITIES, cell="code",
    holds=Text("An identifier is not in use already.", "标识码尚未被占用。"),
    says=Text("{code} is in the store already.", "{code} 已在库中。"),
    remedy=Text(
        "Name the delivery that this one corrects, or leave the facility out.", "请指定被修正的批次，或剔除该部件。"
    ),
)  # fmt: skip
def code_in_store(case: FacilityCase, _limit: Limits) -> Mask:
    return is_among(case.table(FACILITIES)["code"], case.beside["code"])


@check(
    "facility-class-translated", ADVICE, FACILITIES, cell="class_code",
    holds=Text("Classes are those of today's standard.", "部件类别采用现行标准。"),
    says=Text("Class {class_delivered} has become {class_code}.", "类别 {class_delivered} 已对照为 {class_code}。"),
    remedy=Text("Look at the class where the older one was wider.", "旧类别较宽时请核对。"),
)  # fmt: skip
def class_translated(case: FacilityCase, _limit: Limits) -> Mask:
    return as_mask(case.table(FACILITIES)["class_delivered"].notna().to_numpy(bool))


@check(
    "facility-class-ended", WARNING, FACILITIES, cell="class_code",
    holds=Text("A class has a successor in today's standard.", "部件类别在现行标准中有对应类别。"),
    says=Text("Class {class_code} of the older standard has none in today's.",
              "旧标准类别 {class_code} 在现行标准中无对应。"),
    remedy=Text("Choose a class of today's, or add one of the city's own.", "请改用现行类别，或由城市自行扩展。"),
)  # fmt: skip
def class_ended(case: FacilityCase, _limit: Limits) -> Mask:
    given = case.table(FACILITIES)["class_code"]
    return as_mask((given.str.len() == 4).fillna(value=False).to_numpy(bool) & given.isin(list(case.classes.codes)))


@check(
    "facility-duplicate", WARNING, FACILITIES,
    holds=Text("No facility stands there twice.", "同一部件不重复采集。"),
    says=Text("{other} of the same class and name stands {away} m away.", "相距 {away} m 处有同类同名部件 {other}。"),
    remedy=Text("Look at both in the street, and delete one.", "请现场核对并删除其一。"),
    tolerances={"times": 2.0},
)  # fmt: skip
def duplicate(case: FacilityCase, limit: Limits) -> Hits:
    """Hit the later one of two of a class that are nearer than some times the tolerance, and whose names are alike."""
    table = case.table(FACILITIES)
    both = pd.concat([table, case.beside], ignore_index=True) if len(case.beside) else table
    reach = exact_to(both) * limit("times")
    x, y = (both[axis].to_numpy(float) for axis in ("x", "y"))
    found = {}
    for a, b, away in _near(both["class_code"], x, y, reach):
        one, two = (b, a) if b >= len(table) else (a, b)
        if two >= len(table) or away > min(reach[one], reach[two]) or _on_one_pole(both, one, two):
            continue
        if alike(both["name"].iat[one], both["name"].iat[two]) >= ALIKE:
            found[two] = (both["code"].iat[one], away)
    rows = sorted(found)
    return pd.DataFrame(
        {"other": [found[row][0] for row in rows], "away": [found[row][1] for row in rows]},
        index=pd.Index(rows, dtype=np.int64),
    )


def exact_to(table: pd.DataFrame) -> Numbers:
    """Return how exact each place is, metres, by its class of position."""
    if "positional_class" not in table:
        return np.full(len(table), TOLERANCE_M[UNKNOWN_CLASS])
    codes, distinct = pd.factorize(table["positional_class"], use_na_sentinel=True)
    metres = [*(TOLERANCE_M.get(each, TOLERANCE_M[UNKNOWN_CLASS]) for each in distinct), TOLERANCE_M[UNKNOWN_CLASS]]
    exact: Numbers = np.array(metres, dtype=np.float64)[codes]
    return exact


def _near(classes: pd.Series, x: Numbers, y: Numbers, reach: Numbers) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of one class within the wider reach of the two, each with its distance."""
    known = np.isfinite(x) & np.isfinite(y) & classes.notna().to_numpy(bool)
    for _, rows in classes[known].groupby(classes[known]).groups.items():
        at = np.asarray(rows, dtype=np.int64)
        spots = np.column_stack([x[at], y[at]])
        for one, two in KDTree(spots).query_pairs(float(reach[at].max()), output_type="ndarray"):
            yield int(at[one]), int(at[two]), float(np.hypot(*(spots[one] - spots[two])))


def _on_one_pole(table: pd.DataFrame, one: int, two: int) -> bool:
    pole = table.get("pole_no")
    return pole is not None and pd.notna(pole.iat[one]) and pole.iat[one] == pole.iat[two]


def alike(one: Any, two: Any) -> float:
    """Return how alike two names are, 0 to 1: twice the signs they have in common in order, by those of both."""
    if pd.isna(one) or pd.isna(two):
        return 1.0
    a, b = str(one).strip(), str(two).strip()
    if a == b:
        return 1.0
    row = [0] * (len(b) + 1)
    for sign in a:
        before = 0
        for at, other in enumerate(b, start=1):
            above = row[at]
            row[at] = before + 1 if sign == other else max(above, row[at - 1])
            before = above
    return 2 * row[-1] / (len(a) + len(b))
