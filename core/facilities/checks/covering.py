"""What is found while coverage is counted."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

NOT_REACHED = declare(
    "facilities.target-not-reached",
    Severity.WARNING,
    holds=Text("An indicator reaches its target.", "指标达到目标。"),
    says=Text("{name}: {found} of {scope} ({share} %), the target is {target} %; {gap} are lacking.",
              "{name}：{scope} 中有 {found}（{share}%），目标 {target}%，尚缺 {gap}。"),
    remedy=Text("See the list of what lacks.", "请查看缺失清单。"),
)  # fmt: skip
NOTHING_IN_SCOPE = declare(
    "facilities.nothing-in-scope",
    Severity.ADVICE,
    holds=Text("There is something to judge an indicator by.", "指标有统计对象。"),
    says=Text("{name}: nothing is in scope; the indicator is not judged.", "{name}：无统计对象，不作评价。"),
    remedy=Text("Import what belongs to it.", "请导入相关数据。"),
)  # fmt: skip
