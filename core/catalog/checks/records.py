"""What is found of records: fields that are missing or wrong, and facts that the data set itself contradicts."""

from __future__ import annotations

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

FILL = Text(
    "Open the table 'Catalogue of data sets' (catalog.record) and fill them in.",
    "请在“信息资源目录”表（catalog.record）中补填。",
)
DESCRIBE = Text("Run 'Register data sets' to describe it again.", "请运行“登记数据集”重新著录。")

FIELDS_MISSING = declare(
    "catalog.fields-missing",
    Severity.WARNING,
    holds=Text("A record has every field that the catalogue requires.", "目录条目的必填项齐全。"),
    says=Text("{name} lacks: {fields}.", "{name} 缺少：{fields_zh}。"),
    remedy=FILL,
)
CONDITION_MISSING = declare(
    "catalog.condition-missing",
    Severity.WARNING,
    holds=Text(
        "Data shared on a condition, or not shared, says the condition or the reason.",
        "有条件共享或不予共享的资源注明条件或依据。",
    ),
    says=Text("{name} does not say its condition or reason.", "{name} 未注明共享条件或不予共享的依据。"),
    remedy=FILL,
)
OPEN_UNSHARED = declare(
    "catalog.open-unshared",
    Severity.ERROR,
    holds=Text("What is open to the public is shared too.", "向社会开放的资源同时可以共享。"),
    says=Text("{name} is open to the public, and not shared.", "{name} 标为开放，却不予共享。"),
    remedy=Text("Correct one of the two.", "请更正其中一项。"),
)
RESOURCE_CODE = declare(
    "catalog.resource-code",
    Severity.WARNING,
    holds=Text("A resource code is category digits, a slash and a number.", "资源代码为分类码加“/”加顺序码。"),
    says=Text("'{value}' of {name} is no resource code.", "{name} 的“{value}”不是有效的资源代码。"),
    remedy=Text(
        "Clear it and run 'Register data sets': it is made from the category's digits.",
        "清空后运行“登记数据集”，由分类码自动生成。",
    ),
)
RESOURCE_CODE_TWICE = declare(
    "catalog.resource-code-twice",
    Severity.ERROR,
    holds=Text("No two records have the same resource code.", "资源代码不重复。"),
    says=Text(
        "{name} has the resource code {value} that {other} has too.", "{name} 与 {other} 的资源代码同为 {value}。"
    ),
    remedy=Text("Clear one and run 'Register data sets'.", "清空其一后运行“登记数据集”。"),
)
CREDIT_CODE = declare(
    "catalog.credit-code",
    Severity.WARNING,
    holds=Text("An owner's code is a valid unified social credit code.", "提供方代码为有效的统一社会信用代码。"),
    says=Text("'{value}' of {name} is not valid.", "{name} 的“{value}”无效。"),
    remedy=Text("Compare it with the certificate: 18 signs.", "请与证书核对，共 18 位。"),
)
NOT_REGISTERED = declare(
    "catalog.not-registered",
    Severity.WARNING,
    holds=Text("Every expected data set is in the catalogue.", "应有的信息资源均已登记。"),
    says=Text("{name} is expected and not in the catalogue.", "应有资源 {name} 未登记。"),
    remedy=Text("Register its folder, or strike it from the list.", "请登记其所在文件夹，或从清单中删除。"),
)
LAYER_GONE = declare(
    "catalog.layer-gone",
    Severity.ERROR,
    holds=Text("What a record describes is there.", "目录条目所指的数据存在。"),
    says=Text("{name} cannot be read at {source}.", "{name} 在 {source} 处无法读取。"),
    remedy=Text("Bring it back, or register it where it is now.", "请恢复数据，或按现位置重新登记。"),
)
ROWS_DIFFER = declare(
    "catalog.rows-differ",
    Severity.WARNING,
    holds=Text("A record tells how many rows there are.", "目录所载记录数与数据一致。"),
    says=Text("{name} has {now} rows, its record says {said}.", "{name} 现有 {now} 条，目录记为 {said} 条。"),
    remedy=DESCRIBE,
)
EXTENT_DIFFERS = declare(
    "catalog.extent-differs",
    Severity.WARNING,
    holds=Text("A record tells where the data lie.", "目录所载范围与数据一致。"),
    says=Text(
        "The extent in the record of {name} is off by up to {off:.1f} m.",
        "{name} 的目录范围与数据相差达 {off:.1f} 米。",
    ),
    remedy=DESCRIBE,
)
COLUMNS_DIFFER = declare(
    "catalog.columns-differ",
    Severity.WARNING,
    holds=Text("A record lists the columns there are.", "目录所载信息项与数据一致。"),
    says=Text("{name}: more columns {more}, fewer {fewer}.", "{name}：多出信息项 {more}，缺少 {fewer}。"),
    remedy=DESCRIBE,
)
CRS_DIFFERS = declare(
    "catalog.crs-differs",
    Severity.ERROR,
    holds=Text("A record names the data's coordinate system.", "目录所载坐标系与数据一致。"),
    says=Text("{name} is in {now}, its record says {said}.", "{name} 采用 {now}，目录记为 {said}。"),
    remedy=DESCRIBE,
)
NOT_FRESH = declare(
    "catalog.not-fresh",
    Severity.WARNING,
    holds=Text("Data are as fresh as their cycle promises.", "数据按更新周期更新。"),
    says=Text(
        "{name} was last changed {days} days ago; its cycle promises {promised}.",
        "{name} 最近一次更新在 {days} 天前，更新周期为 {promised} 天。",
    ),
    remedy=Text("Ask its owner for new data, or correct the cycle.", "请向提供方索取新数据，或更正更新周期。"),
)
ELSEWHERE_UNREADABLE = declare(
    "catalog.elsewhere-unreadable",
    Severity.WARNING,
    holds=Text("What another database or a service offers can be read.", "其他数据库或服务所提供的数据可以读取。"),
    says=Text("{name} was not registered: {why}", "{name} 未登记：{why_zh}"),
    remedy=Text(
        "Open it in QGIS by the same connection or address; if it fails there too, ask those who keep it.",
        "请用 QGIS 以同一连接或地址打开；如仍失败，请联系其维护单位。",
    ),
)
ELSEWHERE_NOT_JUDGED = declare(
    "catalog.elsewhere-not-judged",
    Severity.WARNING,
    holds=Text("Records of other databases are held against them.", "其他数据库的目录条目与其数据核对。"),
    says=Text(
        "{count} records of the database {name} were not judged: {why}",
        "数据库 {name} 的 {count} 条目录未核对：{why_zh}",
    ),
    remedy=Text(
        "Give QGIS a PostgreSQL connection of this name, with a login that may read there.",
        "请在 QGIS 中建立同名 PostgreSQL 连接，并使用有读取权限的账号。",
    ),
)
UNREADABLE = declare(
    "catalog.file-unreadable",
    Severity.WARNING,
    holds=Text("A file that is to be registered can be read.", "待登记文件可以读取。"),
    says=Text("{name} was not registered: {why}", "{name} 未登记：{why_zh}"),
    remedy=Text("Open it in QGIS and export it again.", "请用 QGIS 打开并重新导出。"),
)
