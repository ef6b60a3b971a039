"""What is found while facilities are given their identifiers."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

NO_DISTRICT = declare(
    "facilities.no-district",
    Severity.WARNING,
    holds=Text("The district of a facility is known.", "部件所在区县已知。"),
    says=Text("{count} facilities stand in no district of the store; they were not coded.",
              "{count} 个部件不在库中任何区县内，未编码。"),
    remedy=Text("Import the district's border, or name the district.", "请导入区县界线，或指定区县代码。"),
)  # fmt: skip
NO_CLASS = declare(
    "facilities.no-class-in-scheme",
    Severity.WARNING,
    holds=Text("The class of a facility has its digits in the scheme.", "部件类别在该编码规则中有对应代码。"),
    says=Text("{count} facilities have no class in this scheme, or several; they were not coded.",
              "{count} 个部件的类别在该规则中无对应或不唯一，未编码。"),
    remedy=Text("Choose the scheme of 17 digits, or correct the class.", "请选用 17 位规则，或更正类别。"),
)  # fmt: skip
NO_NUMBER = declare(
    "facilities.no-number-left",
    Severity.ERROR,
    holds=Text("A district has numbers left for a class.", "区县内该类别尚有可用顺序号。"),
    says=Text("{count} facilities found no number: all six digits of their district and class are used up.",
              "{count} 个部件无可用顺序号：所在区县该类别 6 位已用尽。"),
    remedy=Text("Let the city give the class a second code.", "请由城市为该类别扩展代码。"),
)  # fmt: skip
ALL_CODED = declare(
    "facilities.all-coded",
    Severity.ADVICE,
    holds=Text("Every facility has its identifier; nothing was coded.", "所有部件均已有标识码，未作编码。"),
    remedy=Text("Nothing is to be done.", "无需处理。"),
)
