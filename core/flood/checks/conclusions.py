"""What is said of the conclusions drawn from a flood: loads, ties, unlike things, doubtful measurements."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare = partial(checks.declare, stands_in=__name__)

declare(
    "capacity-not-graded",
    Severity.ERROR,
    holds=Text("The pipes' water balance closes in every storm that grades.", "用于评价的各重现期管网水量平衡闭合。"),
)
declare(
    "capacity-without-load",
    Severity.WARNING,
    holds=Text("Rain reaches every pipe that is to be graded.", "待评价的管段均有雨水汇入。"),
)
declare(
    "capacity-moments",
    Severity.ADVICE,
    holds=Text(
        "Pipes pass their full flow for longer than a moment, or not at all.", "管段超过满流的状态持续存在或从不出现。"
    ),
)
declare("run-without-load", Severity.WARNING, holds=Text("Water comes into a run.", "模拟中有来水。"))
declare(
    "forecast-of-coarse-steps",
    Severity.WARNING,
    holds=Text("A forecast's steps tell its heaviest bursts.", "预报时段足以反映最强降雨。"),
)
declare(
    "forecast-tie",
    Severity.WARNING,
    holds=Text("One scenario is nearer to the forecast than all others.", "有唯一最接近预报的情景。"),
)
declare(
    "scenarios-unlike",
    Severity.WARNING,
    holds=Text("The scenarios of a table lie on one terrain.", "同一表中的情景位于同一地形。"),
)
declare(
    "build-manhole-twice", Severity.WARNING, holds=Text("One manhole stands at a place.", "同一位置只有一个检查井。")
)
declare(
    "build-split-subcatchments", Severity.ADVICE, holds=Text("A subcatchment is of one part.", "子汇水区为一整块。")
)
declare("calibration-gauge-still", Severity.WARNING, holds=Text("Measurements move.", "实测值有变化。"))
declare(
    "calibration-datum",
    Severity.WARNING,
    holds=Text("Measured and simulated levels have one datum.", "实测与模拟水位基准一致。"),
)
declare(
    "calibration-clock",
    Severity.WARNING,
    holds=Text("Measured and simulated series have one clock.", "实测与模拟序列时钟一致。"),
)
declare(
    "calibration-edits",
    Severity.ADVICE,
    holds=Text("A factor changes the column that was meant.", "系数作用于所指的列。"),
)
declare(
    "calibration-without-effect",
    Severity.WARNING,
    holds=Text("A parameter that is searched has an effect on what was measured.", "所搜参数对实测量有影响。"),
)
declare(
    "warning-kind-matches-nothing",
    Severity.WARNING,
    holds=Text("A kind of facility that a rule mans exists.", "规则中的设施类型存在。"),
)
declare(
    "warning-facility-kind-unused",
    Severity.WARNING,
    holds=Text("A rule mans each kind of facility that is given.", "所给设施的类型均有相应规则。"),
)
declare("warning-shelter-flooded", Severity.WARNING, holds=Text("Shelters are dry.", "避难场所未受淹。"))
declare(
    "warning-shelter-not-judged",
    Severity.WARNING,
    holds=Text("It is known whether shelters are dry.", "已知避难场所是否受淹。"),
)
declare(
    "streets-by-depth-alone",
    Severity.WARNING,
    holds=Text("Streets are judged by depth, speed and both.", "道路按水深、流速及其乘积判定。"),
)
declare(
    "exposed-outside-cells",
    Severity.WARNING,
    holds=Text("Everything exposed lies in a cell.", "所有受影响对象都在网格内。"),
)
