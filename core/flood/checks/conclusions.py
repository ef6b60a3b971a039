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
    remedy=Text(
        "Use a shorter routing step, and look for very short or steep conduits.",
        "请缩短演算步长，并检查极短或极陡的管段。",
    ),
)
declare(
    "capacity-without-load",
    Severity.WARNING,
    holds=Text("Rain reaches every pipe that is to be graded.", "待评价的管段均有雨水汇入。"),
    remedy=Text(
        "Draw subcatchments that drain into them, or leave them out.", "请划分汇入这些管段的子汇水区，或将其移出模型。"
    ),
)
declare(
    "capacity-moments",
    Severity.ADVICE,
    holds=Text(
        "Pipes pass their full flow for longer than a moment, or not at all.", "管段超过满流的状态持续存在或从不出现。"
    ),
    remedy=Text("“highest moment to full flow” (peak_ratio) tells it.", "见“瞬时峰值与满流之比”（peak_ratio）列。"),
)
declare(
    "run-without-load",
    Severity.WARNING,
    holds=Text("Water comes into a run.", "模拟中有来水。"),
    remedy=Text("Give a storm or an inflow.", "请给出降雨或入流。"),
)
declare(
    "forecast-of-coarse-steps",
    Severity.WARNING,
    holds=Text("A forecast's steps tell its heaviest bursts.", "预报时段足以反映最强降雨。"),
    remedy=Text("Ask for a forecast in steps of 5 or 10 minutes.", "请索取 5 或 10 分钟时段的预报。"),
)
declare(
    "forecast-tie",
    Severity.WARNING,
    holds=Text("One scenario is nearer to the forecast than all others.", "有唯一最接近预报的情景。"),
    remedy=Text(
        "Name one (“Only scenarios with this code”), or write built = true beside it in the set and run the set again.",
        "请在“仅含此代码的情景”中指定，或在情景集中为其写明 built = true 并重新运行。",
    ),
)
declare(
    "scenarios-unlike",
    Severity.WARNING,
    holds=Text("The scenarios of a table lie on one terrain.", "同一表中的情景位于同一地形。"),
    remedy=Text("Run all scenarios of a table on one terrain.", "同一表中的情景请使用同一地形。"),
)
declare(
    "compared-under-other-rain",
    Severity.WARNING,
    holds=Text("Two runs that are compared had the same rain.", "相比较的两次模拟采用同一降雨。"),
    remedy=Text("Run both under one rain.", "请用同一降雨进行两次模拟。"),
)
declare(
    "exposures-judged-unknown",
    Severity.WARNING,
    holds=Text("Both exposures of a comparison say by what they were judged.", "相比较的两次暴露分析均注明判定依据。"),
    remedy=Text("Assess both runs again with the same choices.", "请用相同的设置重新分析两次模拟。"),
)
declare(
    "build-manhole-twice",
    Severity.WARNING,
    holds=Text("One manhole stands at a place.", "同一位置只有一个检查井。"),
    remedy=Text("Merge them in the survey if they are one manhole.", "如为同一检查井，请在探测成果中合并。"),
)
declare(
    "build-split-subcatchments",
    Severity.ADVICE,
    holds=Text("A subcatchment is of one part.", "子汇水区为一整块。"),
    remedy=Text("Nothing, unless a part drains elsewhere.", "如某一块汇向他处请调整，否则无需处理。"),
)
declare(
    "calibration-gauge-still",
    Severity.WARNING,
    holds=Text("Measurements move.", "实测值有变化。"),
    remedy=Text("Look at the gauge, or leave it out.", "请检查该测点，或将其排除。"),
)
declare(
    "calibration-datum",
    Severity.WARNING,
    holds=Text("Measured and simulated levels have one datum.", "实测与模拟水位基准一致。"),
    remedy=Text("Bring both to one datum, and calibrate then.", "请统一高程基准后再率定。"),
)
declare(
    "calibration-clock",
    Severity.WARNING,
    holds=Text("Measured and simulated series have one clock.", "实测与模拟序列时钟一致。"),
    remedy=Text("Check the clocks, and begins_at.", "请核对两者的时钟及 begins_at。"),
)
declare(
    "calibration-edits",
    Severity.ADVICE,
    holds=Text("A factor changes the column that was meant.", "系数作用于所指的列。"),
    remedy=Text("Give another place if that is not what was meant.", "如非所指，请改用其他 place。"),
)
declare(
    "calibration-without-effect",
    Severity.WARNING,
    holds=Text("A parameter that is searched has an effect on what was measured.", "所搜参数对实测量有影响。"),
    remedy=Text("Search another parameter, or measure where this one acts.", "请改搜其他参数，或使用受其影响的测点。"),
)
declare(
    "warning-kind-matches-nothing",
    Severity.WARNING,
    holds=Text("A kind of facility that a rule mans exists.", "规则中的设施类型存在。"),
    remedy=Text(
        "Known kinds, in English, Chinese or by code, stand in data/hazard/facility_kinds.csv.",
        "可用类型（中英文或代码）见 data/hazard/facility_kinds.csv。",
    ),
)
declare(
    "warning-facility-kind-unused",
    Severity.WARNING,
    holds=Text("A rule mans each kind of facility that is given.", "所给设施的类型均有相应规则。"),
    remedy=Text(
        "Known kinds, in English, Chinese or by code, stand in data/hazard/facility_kinds.csv.",
        "可用类型（中英文或代码）见 data/hazard/facility_kinds.csv。",
    ),
)
declare(
    "warning-shelter-flooded",
    Severity.WARNING,
    holds=Text("Shelters are dry.", "避难场所未受淹。"),
    remedy=Text("Send people to others.", "请引导至其他避难场所。"),
)
declare(
    "warning-shelter-not-judged",
    Severity.WARNING,
    holds=Text("It is known whether shelters are dry.", "已知避难场所是否受淹。"),
    remedy=Text("Give the facilities as “Flood exposure” wrote them.", "请使用“洪水暴露分析”输出的设施图层。"),
)
declare(
    "streets-by-depth-alone",
    Severity.WARNING,
    holds=Text("Streets are judged by depth, speed and both.", "道路按水深、流速及其乘积判定。"),
    remedy=Text("Give the rasters of speed and of depth times speed.", "请提供流速栅格和水深流速积栅格。"),
)
declare(
    "damage-use-unknown",
    Severity.WARNING,
    holds=Text("The use of every flooded building is known.", "受淹建筑物的用途均已知。"),
    remedy=Text(
        "Name the column with the use, in words of data/hazard/building_uses.csv, or add a curve for it.",
        "请指定用途列（用语见 data/hazard/building_uses.csv），或补充相应损失曲线。",
    ),
)
declare(
    "exposed-outside-cells",
    Severity.WARNING,
    holds=Text("Everything exposed lies in a cell.", "所有受影响对象都在网格内。"),
    remedy=Text("Give cells that cover them.", "请提供覆盖这些对象的网格。"),
)
