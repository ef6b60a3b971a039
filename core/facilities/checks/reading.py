"""What is found while facilities are read, before their rows are judged."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ADDRESS_PASSWORD = declare(
    "facilities.camera-address-password",
    Severity.ERROR,
    holds=Text("The address of a stream holds no password.", "视频流地址不含密码。"),
    says=Text("The {label} holds a password; the row is refused and the address is not kept.",
              "{label}含有密码，该行拒收，地址不予保存。"),
    remedy=Text(
        "Deliver the address without user and password; keep those in QGIS's authentication store.",
        "请提供不含用户名和密码的地址；凭据请存入 QGIS 认证库。",
    ),
)  # fmt: skip
ROUNDED_NUMBER = declare(
    "facilities.number-rounded",
    Severity.ERROR,
    holds=Text("Long numbers are written with all their digits.", "长编码完整书写，未被表格软件四舍五入。"),
    says=Text("The {label} was rounded by a spreadsheet; its last digits are lost.",
              "{label}已被表格软件改为科学计数，末位丢失。"),
    remedy=Text("Make the column text in the source, and enter it again.", "请在源表中将该列设为文本后重新填写。"),
)  # fmt: skip
BROKEN_SHAPE = declare(
    "facilities.shape-broken",
    Severity.ERROR,
    holds=Text(
        "Lines and areas are sound: rings are closed and do not cross themselves.", "线、面图形有效：环闭合且不自交。"
    ),
    says=Text("Its shape is broken.", "图形无效。"),
    remedy=Text("Redraw it.", "请重新绘制。"),
)
NO_CLASS = declare(
    "facilities.osm-no-class",
    Severity.ADVICE,
    holds=Text("What an OpenStreetMap extract holds has a class in the list of tags.",
               "OSM 要素在标签对照表中有对应类别。"),
    says=Text("{left} of {all} features have no tag that is a class of facilities, and were left out.",
              "{all} 个要素中有 {left} 个没有对应部件类别的标签，未导入。"),
    remedy=Text("Add a tag to your own list if something is missing.", "如有缺漏，请在自己的对照表中补充标签。"),
)  # fmt: skip
