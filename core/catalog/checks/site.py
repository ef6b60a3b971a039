"""What is told when the citizens' site is published."""

from __future__ import annotations

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

NO_PLACES = declare(
    "catalog.site-without-places",
    Severity.WARNING,
    holds=Text("What is published on the map has places.", "在地图上发布的数据具有几何。"),
    says=Text("{name} has no places that may leave; it is not on the page.", "{name} 没有可对外提供的几何，未上页面。"),
    remedy=Text("Hand it over as a table with 'Export data set'.", "请用“导出数据集”以表格形式提供。"),
)
NAMES_LEFT_OUT = declare(
    "catalog.site-names-left-out",
    Severity.WARNING,
    holds=Text("Everything on the page is found by its name.", "页面上的要素都可按名称查找。"),
    says=Text(
        "{name}: {count} names are too many for the page's search.", "{name} 有 {count} 个名称超出页面查找上限。"
    ),
    remedy=Text(
        "Publish larger things, or parts of the city each by themselves.", "请按片区分别发布，或发布较大的要素。"
    ),
)
TOO_MANY_FOR_PYGEOAPI = declare(
    "catalog.services-too-many-rows",
    Severity.WARNING,
    holds=Text("What is published is small enough for pygeoapi.", "发布的数据量适合 pygeoapi。"),
    says=Text(
        "{name} has more than {most} rows; QGIS Server serves it, pygeoapi does not.",
        "{name} 超过 {most} 条，由 QGIS Server 提供，不列入 pygeoapi。",
    ),
    remedy=Text(
        "Ask QGIS Server for it (OGC API Features under /wfs3), or publish part of it.",
        "请通过 QGIS Server（/wfs3）访问，或分批发布。",
    ),
)
