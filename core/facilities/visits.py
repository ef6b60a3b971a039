"""What a layer of stops says of its visits: loads, minutes of work, times of opening; what cannot be read is told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.facilities.checks import rounds as told
from undergrid.core.facilities.rounds import Stops
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text
from undergrid.core.streets.asking import Asked

STOP_COLUMNS = ("load", "minutes", "opens", "closes")
DAY = 1440.0
CLOCK = re.compile(r"(?:.*[T ])?(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d*)?)?(?:Z|[+-]\d{2}:?\d{2})?")
A_NUMBER = Text("a number from 0 up", "不小于 0 的数")
A_TIME = Text("a time of day such as 08:30", "如 08:30 的时刻")
AFTER_OPENING = Text("after the time of opening", "晚于开放时刻的时刻")
UNREAD = Text("a value that cannot be read", "取值无法识别")
REASONS = {
    "too_far": Text("too far from any street", "距道路过远"),
    "unread": UNREAD,
    "unreached": Text("no way there and back", "无路可通"),
    "too_heavy": Text("more than a round has room for", "超过单轮容量"),
    "too_late": Text("closes before anyone can be there", "关闭前无法到达"),
    "too_long": Text("longer than the day", "超出工作时间"),
    "no_room": Text("no room beside the others", "当日无余量"),
}


class Defaults(Protocol):
    """What holds where a stop says nothing."""

    @property
    def minutes_at_stop(self) -> float:
        """Minutes of work."""

    @property
    def name_column(self) -> str:
        """The column with the names of stops."""


def minutes_of(value: object) -> float | None:
    """Return a time of day as minutes after midnight, None where it is none."""
    if isinstance(value, dt.datetime | dt.time):
        return value.hour * 60.0 + value.minute + value.second / 60.0
    found = CLOCK.fullmatch(str(value).strip())
    if not found:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    total = hours * 60.0 + minutes + seconds / 60.0
    return total if minutes < 60 and seconds < 60 and total <= DAY else None


def clock(minutes: float) -> str:
    """Return minutes after midnight as a person writes a time; the next day's count on from 24."""
    seconds = round(minutes * 60)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@dataclass(frozen=True)
class Visits:
    """The stops that can be planned: their places among the placed ones, and what their rows say."""

    placed: NDArray[np.int64]
    rows: list[int]
    names: list[str]
    every_name: list[str]
    told: Mapping[str, NDArray[np.float64]]
    unread: Mapping[int, str] = field(default_factory=dict)

    def row(self, stop: int) -> int:
        """Return the row of a stop in the layer's file."""
        return self.rows[stop]

    def stops(self, travel: NDArray[np.float64]) -> Stops:
        """Return the stops with the minutes between them, base first."""
        return Stops(travel, self.told["load"], self.told["minutes"], self.told["opens"], self.told["closes"])

    @staticmethod
    def reasons() -> Mapping[str, Text]:
        """Return why a stop may be left out, in words."""
        return REASONS


def visits_of(
    asked: Asked, named: Iterable[str], columns: Mapping[str, str], defaults: Defaults,
    report: Callable[[Finding], None],
) -> Visits:  # fmt: skip
    """Return the placed stops whose values can be read; the others are told. An empty value means the default."""
    for name in named:
        if name not in asked.layer:
            raise SourceError(
                Text("The layer has no column {name}.", "图层中没有列 {name}。").fill(name=name),
                Text("Choose another column.", "请另选列。"),
            )
    chosen = asked.layer.iloc[asked.places.row]
    values = {
        "load": _values(chosen, columns["load"], 1.0, _number),
        "minutes": _values(chosen, columns["minutes"], defaults.minutes_at_stop, _number),
        "opens": _values(chosen, columns["opens"], 0.0, minutes_of),
        "closes": _values(chosen, columns["closes"], DAY, minutes_of),
    }
    names = _names(chosen, defaults.name_column)
    bad: dict[int, str] = {}
    for key, read in values.items():
        for at in np.flatnonzero(np.isnan(read)).tolist():
            bad[at] = key
    shut = np.flatnonzero(values["closes"] < values["opens"]).tolist()
    bad |= {at: "shut" for at in shut if at not in bad}
    for at, key in sorted(bad.items()):
        column = columns["closes" if key == "shut" else key] or columns["opens"]
        what = AFTER_OPENING if key == "shut" else A_NUMBER if key in ("load", "minutes") else A_TIME
        row = int(chosen["row"].iat[at])
        x, y = asked.places.at[at]
        report(told.VALUE.found(Place(row=row), wkt=f"POINT ({x:.3f} {y:.3f})", name=names[at], column=column,
                                value=chosen[column].iat[at], what=what))  # fmt: skip
    good = np.array([at for at in range(len(chosen)) if at not in bad], dtype=np.int64)
    return Visits(
        good,
        chosen["row"].iloc[good].astype(int).tolist(),
        [names[at] for at in good],
        _names(asked.layer, defaults.name_column),
        {key: read[good] for key, read in values.items()},
        {int(asked.places.row[at]): "unread" for at in bad},
    )


def _names(rows: pd.DataFrame, column: str) -> list[str]:
    """Return what stops are called: by a column, by their row where it is empty or none is named."""
    if not column:
        return [str(row) for row in rows["row"]]
    return [str(row) if pd.isna(name) else str(name) for name, row in zip(rows[column], rows["row"], strict=True)]


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if np.isfinite(number) and number >= 0 else None


def _values(
    rows: pd.DataFrame, column: str, default: float, read: Callable[[object], float | None]
) -> NDArray[np.float64]:
    """Return a column as numbers: the default where it is empty or none is named, NaN where it cannot be read."""
    if not column:
        return np.full(len(rows), default)
    found = [default if _empty(value) else read(value) for value in rows[column]]
    return np.array([np.nan if value is None else value for value in found], dtype=np.float64)


def _empty(value: object) -> bool:
    return bool(pd.isna(value)) or not str(value).strip()
