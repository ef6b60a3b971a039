"""Roads: one street is written in one way, by the name that holds."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import pandas as pd

from undergrid.core.checking.register import ALIKE, DELIVERY, Hits, check
from undergrid.core.checking.tolerances import Limits
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.words import plain
from undergrid.core.streets.names import StreetNames
from undergrid.core.survey.checks.case import Case

ADVICE = Severity.ADVICE
POINT, SEGMENT = Text("point", "管线点"), Text("segment", "管线段")
LOOK = Text("Correct it in the table of other street names.", "请在“道路别名”表中更正。")


def written_otherwise(roads: pd.Series, everywhere: pd.Series, names: StreetNames) -> pd.DataFrame:
    """Return the rows whose road has another name that holds, or is written as fewer rows ``everywhere`` write it.

    ``holds`` is the name that holds, None where as many rows write it so as otherwise; ``others`` says the other ones.
    """
    counts = everywhere.value_counts()
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    for name, count in counts.items():
        ways[plain(names.holding(str(name)))][str(name)] += int(count)
    told: dict[str, tuple[str | None, str]] = {}
    for each in ways.values():
        said = {names.holding(name) for name in each if names.holding(name) != name}
        most = [name for name, count in each.items() if count == max(each.values())]
        holds = said.pop() if said else most[0] if len(most) == 1 else None
        told |= {
            name: (holds, holds or "、".join(other for other in each if other != name))
            for name in each
            if name != holds and (holds or len(each) > 1)
        }
    at = np.flatnonzero(roads.isin(list(told)).to_numpy(bool))
    found = roads.iloc[at]
    columns = {ALIKE: found, "holds": [told[name][0] for name in found], "others": [told[name][1] for name in found]}
    return pd.DataFrame({name: np.asarray(values, object) for name, values in columns.items()}, index=pd.Index(at))


def _roads(case: Case) -> pd.Series:
    return pd.concat([case.points["road"], case.segments["road"]]).dropna()


def _road_check(thing: Text, subject: str) -> None:
    def judge(case: Case, _limit: Limits) -> Hits:
        return written_otherwise(case.delivery.table(subject)["road"], _roads(case), case.names)

    check(
        f"{thing.en}-road-otherwise", ADVICE, subject, cell="road",
        holds=Text(f"The street of a {thing.en} is written in one way, by the name that holds.",
                   f"{thing.zh}的道路名称写法一致，采用标准名称。"),
        says=Text("The street {road} is also written {others}.", "道路“{road}”又写作“{others}”。"),
        remedy=Text("Write the name that holds; other names stand in the table of other street names.",
                    "请统一为标准名称；别名可登记在“道路别名”表中。"),
    )(judge)  # fmt: skip


_road_check(POINT, "points")
_road_check(SEGMENT, "segments")


def _of_the_table(rows: list[tuple[str, str]]) -> Hits:
    return pd.DataFrame(rows, columns=["alias", "name"])


@check(
    "street-alias-unused", ADVICE, DELIVERY,
    holds=Text("Every other name of a street is met somewhere.", "登记的道路别名均有使用。"),
    says=Text("No pipe, point or street is called {alias}: as another name of {name} it has no effect.",
              "没有管线、管线点或道路名为“{alias}”，作为“{name}”的别名不起作用。"),
    remedy=LOOK,
)  # fmt: skip
def street_alias_unused(case: Case, _limit: Limits) -> Hits:
    return _of_the_table([] if case.delivery.sources else case.names.unmet(case.names.met))


@check(
    "street-alias-doubtful", Severity.WARNING, DELIVERY,
    holds=Text("Another name of a street leads to one name that holds.", "道路别名对应唯一的标准名称。"),
    says=Text("{alias} as another name of {name} has no effect: it stands for several streets, or is no other name, or "
              "{name} is itself another name.",
              "“{alias}”作为“{name}”的别名不起作用：对应多条道路，或与标准名称相同，或“{name}”本身也是别名。"),
    remedy=LOOK,
)  # fmt: skip
def street_alias_doubtful(case: Case, _limit: Limits) -> Hits:
    return _of_the_table([] if case.delivery.sources else case.names.doubtful)
