"""What is found of packages."""

from __future__ import annotations

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

BROKEN = declare(
    "catalog.package-broken",
    Severity.ERROR,
    holds=Text("A package is what was packed, to the last byte.", "数据包与打包时逐字节一致。"),
    says=Text("{what}.", "{what_zh}。"),
    remedy=Text("Do not use it; ask for it again.", "请勿使用，并请对方重新提供。"),
)
RASTER_STAYS = declare(
    "catalog.package-raster-stays",
    Severity.WARNING,
    holds=Text("All of a package enters the store.", "数据包的全部内容均入库。"),
    says=Text("{name} is a raster; it stays in the package.", "{name} 为栅格，未入库，保留在数据包中。"),
    remedy=Text("Open its GeoTIFF in QGIS.", "请在 QGIS 中直接打开 GeoTIFF。"),
)
KEPT_BY_STORE = declare(
    "catalog.package-kept-by-store",
    Severity.ADVICE,
    holds=Text("All of a package enters the store.", "数据包的全部内容均入库。"),
    says=Text(
        "{name} stays in the package: the store makes it itself, of its own rows.",
        "{name} 未导入：该表由数据库根据本库记录自动生成。",
    ),
    remedy=Text("Nothing needs to be done.", "无需处理。"),
)
