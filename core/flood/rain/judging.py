"""What can be wrong with a gauge's readings, said with the row it stands in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.rain.gauge import Readings
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

MOST_SHOWN = 20
"""Findings of one kind and gauge; a thousandth equal line helps nobody."""

TIME_UNREADABLE = Text(
    "The time cannot be read, or the clock never showed it.", "时间无法识别，或该时刻不存在（夏令时跳变）。"
)
TIME_REMEDY = Text("Write times as 2024-07-01 08:05; check the time zone.", "时间请写作 2024-07-01 08:05，并检查时区。")
TIME_BACK = Text("The time goes back.", "时间倒退。")
TIME_BACK_REMEDY = Text(
    "Check the clock of the logger; the readings were put in order.", "请检查记录仪时钟；读数已按时间排序。"
)
TWICE = Text("There is a second reading at the same time; the first one is kept.", "同一时刻有第二个读数，保留第一个。")
TWICE_REMEDY = Text("Remove one of the two.", "请删除其中一个。")
COUNTER = Text("The counter went down.", "累计值下降。")
COUNTER_REMEDY = Text("A reset of the gauge? The interval counts as missing.", "是否为仪器清零？该时段按缺测处理。")
MISSING = Text("The value is missing or is no number.", "数值缺失或不是数字。")
MISSING_REMEDY = Text("Fill it from a neighbouring gauge, or accept it as missing.", "请用邻近站插补，或按缺测接受。")
NEGATIVE = Text("Rain cannot be negative.", "雨量不能为负。")
NEGATIVE_REMEDY = Text("Is it a code for a missing value? It counts as missing.", "是否为缺测代码？按缺测处理。")
GAP_REMEDY = Text("Fill the gap, or say that the file holds rainy intervals only.", "请补齐，或声明文件仅含有雨时段。")
SPACING = Text("The reading comes sooner than the step of the series.", "读数间隔小于序列步长。")
SPACING_REMEDY = Text("Give the step, or bring the readings to one step.", "请指定步长，或统一读数步长。")
UNIT_REMEDY = Text(
    "Check unit and quantity (depth of the interval, intensity per hour, counter).",
    "请检查单位与类型（时段雨量、雨强、累计值）。",
)


def heaviest_on_earth_mm(duration_s: float) -> float:
    """Return the envelope of the world's rain records, 16.6 D^0.475 inches, D in hours (Jennings 1950, MWR 78(1))."""
    return float(16.6 * 25.4 * (duration_s / 3600.0) ** 0.475)


class Judge:
    """Says what is wrong with one gauge's readings."""

    def __init__(self, readings: Readings, file: str | None) -> None:
        self.readings, self.file = readings, file
        self.findings: list[Finding] = []

    def sorted(
        self, instants: NDArray[np.datetime64], values: NDArray[np.float64]
    ) -> tuple[NDArray[np.datetime64], NDArray[np.float64], NDArray[np.int64]]:
        """Return what can be placed in time, in order and once each."""
        rows = np.asarray(self.readings.rows)
        lost = np.isnat(instants)
        self.say("rain-time", Severity.ERROR, rows[lost], TIME_UNREADABLE, TIME_REMEDY, "time")
        instants, values, rows = instants[~lost], values[~lost], rows[~lost]
        back = np.flatnonzero(np.diff(instants) < np.timedelta64(0, "s")) + 1
        self.say("rain-order", Severity.WARNING, rows[back], TIME_BACK, TIME_BACK_REMEDY, "time")
        order = np.argsort(instants, kind="stable")
        instants, values, rows = instants[order], values[order], rows[order]
        twice = np.zeros(len(instants), bool)
        twice[1:] = np.diff(instants) == np.timedelta64(0, "s")
        self.say("rain-twice", Severity.ERROR, rows[twice], TWICE, TWICE_REMEDY, "time")
        return instants[~twice], values[~twice], rows[~twice]

    def counter(self, depth: NDArray[np.float64], rows: NDArray[np.int64]) -> None:
        """Say where a counter fell back."""
        self.say("rain-counter", Severity.WARNING, rows[depth < 0], COUNTER, COUNTER_REMEDY, "value")

    def tips(self, count: int, depth: float, step_s: float, *, asked: bool) -> None:
        """Say that moments of a tipping bucket were counted into intervals."""
        text = Text(
            f"{count} tips of {depth:g} were counted into intervals of {step_s:g} s.",
            f"{count} 次翻斗（每次 {depth:g}）已按 {step_s:g} 秒时段累计。",
        )
        remedy = Text("Give the step if another is wanted.", "如需其他步长请指定。")
        severity = Severity.ADVICE if asked else Severity.WARNING
        self.add("rain-tips", severity, text, remedy, None, "time", None)

    def values(self, depth: NDArray[np.float64], rows: NDArray[np.int64]) -> None:
        """Say which values are missing or negative."""
        self.say("rain-missing", Severity.WARNING, rows[np.isnan(depth)], MISSING, MISSING_REMEDY, "value")
        self.say("rain-negative", Severity.ERROR, rows[depth < 0], NEGATIVE, NEGATIVE_REMEDY, "value")

    def gaps(
        self, instants: NDArray[np.datetime64], spacing: NDArray[np.int64], step_s: float, rows: NDArray[np.int64]
    ) -> None:
        """Say where readings are absent or come at an odd spacing."""
        for place in np.flatnonzero(spacing > step_s)[:MOST_SHOWN]:
            hours = spacing[place] / 3600
            text = Text(
                f"No readings for {hours:.3g} h after {instants[place]} UTC.",
                f"{instants[place]} UTC 之后 {hours:.3g} 小时没有读数。",
            )
            self.add("rain-gap", Severity.WARNING, text, GAP_REMEDY, int(rows[place]), "time", None)
        self.say("rain-spacing", Severity.ERROR, rows[1:][spacing < step_s], SPACING, SPACING_REMEDY, "time")

    def unit(self, depth: NDArray[np.float64], step_s: float) -> None:
        """Say when the rain is heavier than any ever measured, or so light that the unit must be larger."""
        heaviest = float(np.nanmax(depth)) if np.isfinite(depth).any() else 0.0
        limit = heaviest_on_earth_mm(step_s)
        if heaviest > limit:
            text = Text(
                f"{heaviest:.4g} mm in {step_s / 60:.3g} min is more than was ever measured on Earth ({limit:.4g} mm).",
                f"{step_s / 60:.3g} 分钟 {heaviest:.4g} mm 超过全球实测极值（{limit:.4g} mm）。",
            )
            self.add("rain-unit", Severity.ERROR, text, UNIT_REMEDY, None, "value", None)
        days = len(depth) * step_s / 86400
        if days >= 1 and 0 < heaviest * 3600 / step_s < 0.5:
            text = Text(
                f"The heaviest rain in {days:.3g} days is only {heaviest * 3600 / step_s:.3g} mm/h.",
                f"{days:.3g} 天内最大雨强仅 {heaviest * 3600 / step_s:.3g} mm/h。",
            )
            self.add("rain-unit", Severity.ADVICE, text, UNIT_REMEDY, None, "value", None)

    def say(
        self, slug: str, severity: Severity, rows: NDArray[np.int64], text: Text, remedy: Text, column: str
    ) -> None:
        """Note one finding for each of the first rows."""
        for row in rows[:MOST_SHOWN]:
            place = self.readings.rows.index(int(row))
            value = (self.readings.stamps if column == "time" else self.readings.values)[place]
            self.add(slug, severity, text, remedy, int(row), column, value)

    def add(
        self, slug: str, severity: Severity, text: Text, remedy: Text, row: int | None, column: str, value: str | None
    ) -> None:
        """Note one finding about this gauge."""
        place = Place(self.file, None, row, column, value)
        self.findings.append(Finding(slug, severity, text, remedy, place, subject=self.readings.gauge))
