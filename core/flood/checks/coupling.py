"""What is found where streets and pipes meet: terrain against network, inlets, and water that no street gets."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

COUPLE = Text(
    "Give them coordinates on terrain that has ground, or cut them out of the model.",
    "请为其补充位于有效地形上的坐标，或从模型中删除。",
)
CHECK_PLACES = Text("They were left out; check their places.", "已忽略，请检查其位置。")
BEYOND_TERRAIN = declare(
    "network-beyond-terrain", ERROR,
    holds=Text("The terrain covers the network.", "地形覆盖管网。"),
    says=Text(
        "{count} of {all} nodes lie beyond the terrain, up to {far:.0f} m away.",
        "{all} 个节点中有 {count} 个位于地形范围之外，最远 {far:.0f} 米。",
    ),
    remedy=Text(
        "Give a terrain that covers the network, or cut the network; water there finds no street.",
        "请提供覆盖管网的地形或裁剪管网；该处的水没有道路可流。",
    ),
)  # fmt: skip
WITHOUT_GROUND = declare(
    "network-without-ground", WARNING,
    holds=Text("Nodes lie where the terrain has an elevation.", "节点处地形有高程。"),
    says=Text(
        "{count} of {all} nodes lie where the terrain has no elevation.",
        "{all} 个节点中有 {count} 个位于地形无高程处。",
    ),
    remedy=Text("Fill the holes of the terrain, or declare its no-data value.", "请填补地形空洞或声明无数据值。"),
)  # fmt: skip
OTHER_UNITS = declare(
    "heights-in-other-units", ERROR,
    holds=Text("Heights of terrain and network are in one unit.", "地形与管网高程单位一致。"),
    says=Text(
        "The terrain's heights are {ratio:.3f} times those of the manholes: one of both is in feet.",
        "地形高程是井口高程的 {ratio:.3f} 倍：二者之一的单位是英尺。",
    ),
    remedy=Text("Convert the heights to metres before the run.", "请在模拟前将高程换算为米。"),
)  # fmt: skip
NOT_COUPLED = declare(
    "node-not-coupled", WARNING,
    holds=Text("Every manhole is coupled to the street above it.", "每座检查井与其上方道路耦合。"),
    says=Text(
        "{count} nodes are not coupled to the streets ({names}): what floods there is lost to the street, and no "
        "street drains into them.",
        "{count} 个节点未与道路耦合（{names}）：该处溢出的水不会进入道路，道路的水也不会流入。",
    ),
    remedy=COUPLE,
)  # fmt: skip
UNDER_GROUND = declare(
    "outfall-under-ground", ADVICE,
    holds=Text("Outfalls end above the ground of the terrain.", "排放口高于地形地面。"),
    says=Text(
        "{count} outfalls end under the ground of the terrain ({names}): their water leaves the model.",
        "{count} 个排放口位于地面以下（{names}）：其水量将流出模型。",
    ),
    remedy=Text(
        "Cut the ditch or the bank into the terrain, or let all outfalls run out over it.",
        "请在地形中刻出沟渠或岸坡，或选择让所有排放口的水流到地形上。",
    ),
)  # fmt: skip
LEADS_AWAY = declare(
    "outfall-leads-away", ADVICE,
    holds=Text("The water of an outfall runs on over the terrain.", "排放口的水流到地形上。"),
    says=Text(
        "{count} outfalls lie before water of a level of their own ({names}): their water leaves the model.",
        "{count} 个排放口设有自己的水位边界（{names}）：其水量将流出模型。",
    ),
    remedy=Text(
        "Make them FREE if their water is to run on over the terrain.", "如需让其水量流到地形上，请改为 FREE 类型。"
    ),
)  # fmt: skip
FLOODED = declare(
    "flooded-beside-streets", WARNING,
    holds=Text("What floods from manholes reaches the streets.", "检查井溢出的水进入道路。"),
    says=Text(
        "{volume:.1f} m³ flooded at nodes that are not coupled: no street got it.",
        "有 {volume:.1f} m³ 水在未耦合的节点溢出，未进入道路。",
    ),
    remedy=COUPLE,
)  # fmt: skip
RIM_OFF_TERRAIN = declare(
    "rim-off-terrain", WARNING,
    holds=Text("The rim of a manhole stands at the height of the terrain.", "井口高程与地形一致。"),
    says=Text(
        "The rim of {name} stands {gap:+.2f} m against the terrain.", "{name} 井口与地形相差 {gap:+.2f} 米。"
    ),
    remedy=Text(
        "Check the height datum, the node's depth, and the terrain there.", "请检查高程基准、井深与该处地形。"
    ),
)  # fmt: skip
INLET_DRY = declare(
    "inlet-off-terrain", WARNING,
    holds=Text("Inlets lie where the terrain has ground.", "雨水口位于有地面高程处。"),
    says=Text("{count} inlets lie where the terrain has no ground.", "{count} 个雨水口位于无地面高程处。"),
    remedy=CHECK_PLACES,
)  # fmt: skip
INLET_STRANGE = declare(
    "inlet-node-unknown", WARNING,
    holds=Text("Inlets name nodes of the model.", "雨水口所填节点在模型中存在。"),
    says=Text("{count} inlets name a node that the model lacks.", "{count} 个雨水口所填节点在模型中不存在。"),
    remedy=CHECK_PLACES,
)  # fmt: skip
INLET_FAR = declare(
    "inlet-without-node", WARNING,
    holds=Text("Inlets have a node nearby.", "雨水口附近有节点。"),
    says=Text("{count} inlets have no node within {limit:g} m.", "{count} 个雨水口 {limit:g} 米内没有节点。"),
    remedy=CHECK_PLACES,
)  # fmt: skip
