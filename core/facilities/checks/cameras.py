"""What is found while the views of cameras are drawn."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE
LITTLE = 0.25
"""A camera that sees less than this share of its sector is told."""

NO_CAMERA = declare(
    "facilities.no-camera",
    ADVICE,
    holds=Text("The store has no camera in use.", "库中没有在用摄像机。"),
    remedy=Text("Import cameras first.", "请先导入摄像机。"),
)
NOT_DRAWN = declare(
    "facilities.camera-not-drawn",
    WARNING,
    holds=Text("Of every camera is known how high it stands, where it looks, how wide and how far.",
               "摄像机的高度、方位角、视场角与可视距离均已知。"),
    says=Text("{name} is not drawn; not known: {what}.", "{name} 未绘制视域，缺少：{what}。"),
    remedy=Text("Enter it, or give a usual value for cameras that have none.", "请补填，或为缺值摄像机给出常用值。"),
)  # fmt: skip
MOUNTED = declare(
    "facilities.camera-on-building",
    ADVICE,
    holds=Text("A camera stands clear of buildings.", "摄像机不紧贴建筑。"),
    says=Text("{name} stands in or at a building; this building is taken to hide nothing from it.",
              "{name} 位于建筑内或贴墙，计算时该建筑不遮挡其视线。"),
    remedy=Text("Check its place and where it looks.", "请核对其位置与方位角。"),
)  # fmt: skip
SEES_LITTLE = declare(
    "facilities.camera-sees-little",
    WARNING,
    holds=Text("A camera sees at least a quarter of its sector.", "摄像机可见范围不少于其扇区的四分之一。"),
    says=Text("{name} sees {share:.0f} % of its sector; buildings hide the rest.",
              "{name} 仅可见其扇区的 {share:.0f}%，其余被建筑遮挡。"),
    remedy=Text("Check where it looks; mount it higher, or elsewhere.", "请核对方位角，或提高、移位安装。"),
)  # fmt: skip
NO_BUILDINGS = declare(
    "facilities.view-without-buildings",
    ADVICE,
    holds=Text("Buildings are known where views are drawn.", "绘制视域时已提供建筑。"),
    says=Text("No buildings were given: nothing hides anything, and the views are too large.",
              "未提供建筑，视域未考虑遮挡，结果偏大。"),
    remedy=Text("Give a layer of buildings with their heights.", "请提供带高度的建筑图层。"),
)  # fmt: skip
NO_HEIGHT = declare(
    "facilities.building-without-height",
    ADVICE,
    holds=Text("The height of every building is known.", "建筑高度均已知。"),
    says=Text("{count} of {all} buildings have no height; they are taken to hide all behind them.",
              "{all} 栋建筑中有 {count} 栋无高度，按完全遮挡其后方处理。"),
    remedy=Text("Choose the column of heights, or fill it.", "请选择高度字段或补填高度。"),
)  # fmt: skip
WIDTH_TAKEN = declare(
    "facilities.street-width-taken",
    ADVICE,
    holds=Text("The width of every street is known.", "道路宽度均已知。"),
    says=Text("{count} streets have no width; {width:g} m were taken.", "{count} 条道路无宽度，按 {width:g} 米计。"),
    remedy=Text("Enter the width of the streets.", "请补填道路宽度。"),
)  # fmt: skip
