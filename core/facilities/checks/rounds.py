"""What is found while rounds of inspectors are planned: every stop that is left out, with the reason."""

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare = partial(checks.declare, stands_in=__name__)

VALUE = declare(
    "facilities.round-value",
    Severity.WARNING,
    holds=Text("What a layer of stops says of a visit can be read.", "巡查点图层中的取值均可识别。"),
    says=Text("Stop {name} is left out: {column} '{value}' is not {what}.",
              "巡查点 {name} 未安排：列 {column} 的值“{value}”不是{what}。"),
    remedy=Text("Correct the value, or leave it empty.", "请更正该值，或留空。"),
)  # fmt: skip
UNREACHED = declare(
    "facilities.round-unreached",
    Severity.WARNING,
    holds=Text("There is a way to every stop and back.", "每个巡查点均可到达并返回。"),
    says=Text("Stop {name} is left out: there is no way over the streets to it and back.",
              "巡查点 {name} 未安排：沿路网无法到达或无法返回。"),
    remedy=Text("See the findings of 'Build streets', the closures of that time and the one-way streets.",
                "请查看“构建路网”的检查结果、该时段的封闭以及单行道。"),
)  # fmt: skip
TOO_HEAVY = declare(
    "facilities.round-too-heavy",
    Severity.WARNING,
    holds=Text("What a stop takes fits into one round.", "每个巡查点的工作量不超过单轮容量。"),
    says=Text("Stop {name} is left out: it takes {load:g}, and a round has room for {capacity:g}.",
              "巡查点 {name} 未安排：工作量 {load:g} 超过单轮容量 {capacity:g}。"),
    remedy=Text("Divide the stop, or allow more on a round.", "请拆分该点，或增大单轮容量。"),
)  # fmt: skip
TOO_LATE = declare(
    "facilities.round-too-late",
    Severity.WARNING,
    holds=Text("Every stop can be reached before it closes.", "每个巡查点均可在关闭前到达。"),
    says=Text("Stop {name} is left out: it closes at {closes}, and nobody can be there before {soonest}.",
              "巡查点 {name} 未安排：{closes} 关闭，最早 {soonest} 才能到达。"),
    remedy=Text("Set out earlier, or agree on a later time.", "请提前出发，或商定更晚的时间。"),
)  # fmt: skip
TOO_LONG = declare(
    "facilities.round-too-long",
    Severity.WARNING,
    holds=Text("Every stop can be visited within one day.", "每个巡查点均可在一个工作日内完成。"),
    says=Text("Stop {name} is left out: even a round to it alone ends at {end}, after {until}.",
              "巡查点 {name} 未安排：即使只去该点，也要 {end} 才能返回，晚于 {until}。"),
    remedy=Text("Allow a longer day, or less time at the stop.", "请延长工作时间，或缩短停留时间。"),
)  # fmt: skip
NO_ROOM = declare(
    "facilities.round-no-room",
    Severity.WARNING,
    holds=Text("All stops fit into the rounds of the day.", "当日各轮可安排全部巡查点。"),
    says=Text("Stop {name} is left out: the search found no room for it beside the others that day.",
              "巡查点 {name} 未安排：搜索未能在当日其他点之外为其找到余量。"),
    remedy=Text("Send more people, allow more rounds or a longer day, or search for longer.",
                "请增加人员、轮次或工作时间，或增加搜索步数。"),
)  # fmt: skip
CUT_OFF = declare(
    "facilities.round-search-cut-off",
    Severity.ADVICE,
    holds=Text("The search for rounds makes all its steps.", "路线搜索完成全部步数。"),
    says=Text("The search ended after {seconds:g} s, before its {steps} steps: another run may give another plan.",
              "搜索在 {seconds:g} 秒后结束，未完成 {steps} 步：再次运行结果可能不同。"),
    remedy=Text("Allow more seconds, or fewer steps, where the plan must come out the same again.",
                "如需结果可重复，请增加秒数或减少步数。"),
)  # fmt: skip
