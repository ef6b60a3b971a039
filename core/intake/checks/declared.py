"""Checks that follow from the declarations of every subject: filled, known, plausible, placed, told apart.

They are derived for each room, under its own slugs. Rows that enter by another way than a delivery (a package of
another store) are judged in the database by the same declarations, and told as these checks.
"""

from __future__ import annotations

from typing import cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.case import Case
from undergrid.core.checking.positions import inside
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.tolerances import Limits
from undergrid.core.checking.words import words_hit
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.intake.subject import Field, Intake, Link, Subject, intakes
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.checks.rules import BROKEN_GEOMETRY, MISSING, OUT_OF_RANGE, OUTSIDE, UNKNOWN_CODE
from undergrid.core.store.declared_rules import tell_as

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def _known(intake: Intake, subject: Subject, field: Field) -> None:
    """Declare that a column's values are codes of its list."""
    if field.facts.codes is None:
        return
    kind, label, thing = field.facts.codes.kind, field.facts.label, subject.thing

    @check(
        f"{intake.name}.{thing}-{field.name.replace('_', '-')}-unknown",
        ERROR if field.name in subject.strict else WARNING,
        subject.name,
        cell=field.name,
        holds=Text(f"The {label.en} of a {thing} is in its code list.", f"{subject.label.zh}的{label.zh}在代码表中。"),
        says=Text(f"{{{field.name}}} is in no list of {label.en}.", f"{label.zh}“{{{field.name}}}”不在代码表中。"),
        remedy=Text(
            "Use a code of the list, or map the word in the import profile, for all profiles at once in words.toml "
            f"under [{field.name}].",
            f"请使用代码表中的值，或在导入方案中建立对照；对所有方案可写入 words.toml 的 [{field.name}] 下。",
        ),
    )
    def unknown(case: Case, _limit: Limits) -> Hits:
        values = case.table(subject.name)[field.name]
        strange = as_mask((values.notna() & ~values.isin(list(case.codes.codes(kind)))).to_numpy(bool))
        return words_hit(case.codes, kind, strange, values)

    if field.name in subject.columns:
        tell_as(UNKNOWN_CODE, subject.table, field.name, unknown)


def _plausible(intake: Intake, subject: Subject) -> None:
    """Declare that every number is within the limits that its column declares."""
    limited = [
        each for each in subject.fields.values() if each.facts.minimum is not None or each.facts.maximum is not None
    ]

    @check(
        f"{intake.name}.{subject.thing}-number-implausible",
        ERROR,
        subject.name,
        holds=Text(
            f"The numbers of a {subject.thing} are within plausible limits.",
            f"{subject.label.zh}的数值在合理范围内。",
        ),
        says=Text("{label_en} {number} is outside of {limits}.", "{label_zh} {number} 超出 {limits}。"),
        remedy=Text("Correct the number, or its unit in the profile.", "请更正数值，或更正方案中的单位。"),
    )
    def implausible(case: Case, _limit: Limits) -> Hits:
        table = case.table(subject.name)
        found = [hits(np.zeros(len(table), dtype=np.bool_))]
        for field in limited:
            values = table[field.name].to_numpy(float)
            low, high = field.facts.minimum, field.facts.maximum
            outside = (values < (-np.inf if low is None else low)) | (values > (np.inf if high is None else high))
            limits = f"{'' if low is None else f'{low:g}'} … {'' if high is None else f'{high:g}'}"
            label = field.facts.label
            here = hits(outside, number=values, limits=limits, label_en=label.en, label_zh=label.zh)
            found.append(here.assign(cell=field.name))
        return pd.concat(found)

    for field in limited:
        if field.name in subject.columns:
            tell_as(OUT_OF_RANGE, subject.table, field.name, implausible)


def _filled(intake: Intake, subject: Subject, column: sa.Column[object]) -> None:
    """Declare that a column which the table needs is filled."""
    field = subject.fields.get(column.name)
    if field is None or column.nullable or column.server_default is not None:
        return
    label = field.facts.label

    @check(
        f"{intake.name}.{subject.thing}-{column.name.replace('_', '-')}-missing",
        ERROR,
        subject.name,
        cell=column.name,
        holds=Text(f"Every {subject.thing} says its {label.en}.", f"{subject.label.zh}的{label.zh}必填。"),
        says=Text(f"The {label.en} is missing.", f"缺少{label.zh}。"),
        remedy=Text("Fill it in.", "请补填。"),
    )
    def missing(case: Case, _limit: Limits) -> Mask:
        return as_mask(case.table(subject.name)[column.name].isna().to_numpy(bool))

    tell_as(MISSING, subject.table, column.name, missing)


def _placed(intake: Intake, subject: Subject) -> None:
    """Declare that every row has its place, a sound shape, and lies where the project is."""
    name = subject.name

    @check(
        f"{intake.name}.{subject.thing}-place-missing",
        ERROR,
        name,
        holds=Text(f"Every {subject.thing} has a place.", f"{subject.label.zh}有坐标或图形。"),
        says=Text("It has no place.", "没有坐标或图形。"),
        remedy=Text("Give coordinates, or deliver a layer that has geometry.", "请补充坐标，或提交带图形的图层。"),
    )
    def unplaced(case: Case, _limit: Limits) -> Mask:
        return as_mask(~_drawn(case, subject))

    @check(
        f"{intake.name}.{subject.thing}-shape-broken",
        ERROR,
        name,
        holds=Text(
            "Shapes are sound: lines go somewhere, rings do not cross themselves.", "图形有效：线长不为零，环不自交。"
        ),
        says=Text("The shape is broken: {why}", "图形无效：{why}"),
        remedy=Text("Redraw it.", "请重新绘制。"),
    )
    def broken(case: Case, _limit: Limits) -> Hits:
        if subject.geometry == "point":  # which is sound wherever it lies
            return hits(np.zeros(len(case.table(name)), dtype=np.bool_), why="")
        shapes = case.delivery.shapes(name)
        bad = _drawn(case, subject) & ~shapely.is_valid(shapes)
        return pd.DataFrame({"why": shapely.is_valid_reason(shapes[bad])}, index=pd.Index(np.flatnonzero(bad)))

    @check(
        f"{intake.name}.{subject.thing}-place-outside",
        ERROR,
        name,
        holds=Text("Places lie where the project's coordinate system is used.", "位置在项目坐标系适用范围内。"),
        says=Text("It lies outside of the project's coordinate system.", "位置超出项目坐标系适用范围。"),
        remedy=Text(
            "Check the coordinate system, and that X and Y are not exchanged.", "请核对坐标系，并检查 X、Y 是否颠倒。"
        ),
    )
    def outside(case: Case, _limit: Limits) -> Mask:
        west, south, east, north = case.delivery.bounds(name).T
        within = inside(case.crs, west, south)
        return as_mask(~(within if subject.geometry == "point" else within & inside(case.crs, east, north)))

    if subject.geometry_column is not None:
        for kind, check_of_it in ((MISSING, unplaced), (BROKEN_GEOMETRY, broken), (OUTSIDE, outside)):
            tell_as(kind, subject.table, subject.geometry_column, check_of_it)


def _drawn(case: Case, subject: Subject) -> Mask:
    """Return which rows have a place: points by their numbers alone, without a shape made of each."""
    if subject.geometry == "point":
        return as_mask(np.isfinite(case.delivery.bounds(subject.name)).all(axis=1))
    shapes = case.delivery.shapes(subject.name)
    return as_mask(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))


def _told_apart(intake: Intake, subject: Subject) -> None:
    """Declare that no two rows have the same key."""

    @check(
        f"{intake.name}.{subject.thing}-double",
        ERROR,
        subject.name,
        cell=subject.key[0],
        holds=Text(f"No two {subject.label.en} are called the same.", f"{subject.label.zh}编号不重复。"),
        says=Text("It is called as an earlier one.", "与前面的记录编号相同。"),
        remedy=Text("Number it anew, or deliver it once.", "请重新编号，或只提交一次。"),
    )
    def double(case: Case, _limit: Limits) -> Mask:
        keys = case.table(subject.name)[list(subject.key)]
        return as_mask((keys.notna().all(axis=1) & keys.duplicated()).to_numpy(bool))


def _linked(intake: Intake, subject: Subject, link: Link) -> None:
    """Declare that what a row names is there."""
    label = subject.fields[link.named_by].facts.label
    slug = f"{intake.name}.{subject.thing}-{link.named_by.replace('_', '-')}-unlinked"

    @check(
        slug,
        WARNING,
        subject.name,
        cell=link.named_by,
        holds=Text(f"The {label.en} of a {subject.thing} is there.", f"{subject.label.zh}所引用的{label.zh}存在。"),
        says=Text(f"There is no {{{link.named_by}}}.", f"不存在 {{{link.named_by}}}。"),
        remedy=Text("Deliver it too, or correct the name.", "请一并提交，或更正名称。"),
    )
    def unlinked(case: Case, _limit: Limits) -> Mask:
        table = case.table(subject.name)
        return as_mask((table[link.named_by].notna() & (table[link.frame] == NOWHERE)).to_numpy(bool))


for _intake in intakes().values():
    for _subject in _intake.subjects:
        for _field in _subject.fields.values():
            _known(_intake, _subject, _field)
        _plausible(_intake, _subject)
        if "missing" not in _subject.own_checks:
            for _column in cast(sa.Table, _subject.table.__table__).columns:
                _filled(_intake, _subject, _column)
        if _subject.geometry is not None and "place" not in _subject.own_checks:
            _placed(_intake, _subject)
        if "double" not in _subject.own_checks:
            _told_apart(_intake, _subject)
        if "link" not in _subject.own_checks:
            for _link in _subject.links:
                _linked(_intake, _subject, _link)
