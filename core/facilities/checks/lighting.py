"""What is found while lighting is reported, and while the place of a fault is looked for."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE

NO_LAMP = declare(
    "facilities.no-lamp",
    ADVICE,
    holds=Text("The store has no lamp in use.", "库中没有在用路灯。"),
    remedy=Text("Import lamps first.", "请先导入路灯。"),
)
NOT_CHECKED = declare(
    "facilities.lamps-not-checked",
    WARNING,
    holds=Text("Every lamp in use was checked for being lit.", "在用路灯均已检查亮灯情况。"),
    says=Text("{count} of {all} lamps were not checked in the time asked about; they count neither as lit nor as dark.",
              "{all} 盏路灯中有 {count} 盏在所查时段内未检查，既不计亮也不计灭。"),
    remedy=Text("Check them at night, or ask about an earlier day.", "请安排夜间检查，或放宽检查日期。"),
)  # fmt: skip
NO_POWER = declare(
    "facilities.lamps-without-power",
    WARNING,
    holds=Text("The power of every lamp in use is known.", "在用路灯功率均已填写。"),
    says=Text("{count} of {all} lamps have no power; energy and power density are of the others only.",
              "{all} 盏路灯中有 {count} 盏未填功率，能耗与功率密度仅按其余路灯计算。"),
    remedy=Text("Enter their power in watts, ballast or driver included.", "请补填功率（W，含镇流器或驱动损耗）。"),
)  # fmt: skip
OFF_STREET = declare(
    "facilities.lamps-off-street",
    ADVICE,
    holds=Text("Every lamp stands beside a street of the store.", "路灯均位于路网道路旁。"),
    says=Text("{count} of {all} lamps stand further than {limit:g} m from a street: no spacing, no density.",
              "{all} 盏路灯中有 {count} 盏距道路超过 {limit:g} 米，不计间距与功率密度。"),
    remedy=Text("Build the streets there, or leave it for lamps of parks and squares.",
                "请补建该处路网；公园、广场路灯可不处理。"),
)  # fmt: skip
SPACING = declare(
    "facilities.lamp-spacing-wide",
    WARNING,
    holds=Text("Lamps of one side of a street stand no further apart than some times their height.",
               "道路同侧路灯间距不超过灯高的规定倍数。"),
    says=Text("{spacing:.1f} m to the next lamp of this side, {times:.1f} times the height.",
              "至同侧下一盏路灯 {spacing:.1f} 米，为灯高的 {times:.1f} 倍。"),
    remedy=Text("Look for a lamp that is missing in the data or in the street.", "请核对是否漏录或缺灯。"),
)  # fmt: skip
DENSE = declare(
    "facilities.lighting-power-over",
    WARNING,
    holds=Text("The power of a street's lamps is within the limit of its class.", "道路照明功率密度不超过其等级限值。"),
    says=Text("{name}: {density:.2f} W/m², the limit is {limit:.2f} W/m².",
              "{name}：{density:.2f} W/m²，限值 {limit:.2f} W/m²。"),
    remedy=Text("Check power and width; dim the lamps, or change the luminaires.",
                "请核对功率与路宽，调光或更换灯具。"),
)  # fmt: skip
NO_LIMIT = declare(
    "facilities.lighting-not-judged",
    ADVICE,
    holds=Text("Width, class and all powers of a street with lamps are known.", "有路灯道路的宽度、等级与功率均已知。"),
    says=Text("{count} of {all} streets with lamps are not judged by power density: width, class or a power is "
              "unknown, or the class has no limit.",
              "{all} 条有灯道路中 {count} 条未评价功率密度：缺宽度、等级或功率，或该等级无限值。"),
    remedy=Text("Enter width, class and lanes of the streets, and the power of the lamps.",
                "请补填道路宽度、等级、车道数和路灯功率。"),
)  # fmt: skip
FROM_MEMORY = declare(
    "facilities.lighting-limits-unconfirmed",
    ADVICE,
    holds=Text("The limits of power density (CJJ 45-2015) were taken from memory of the standard.",
               "功率密度限值（CJJ 45-2015）凭记忆录入，未经原文核对。"),
    remedy=Text("Compare data/facilities/lighting_power.csv with your copy before it is used officially.",
                "正式使用前请将 data/facilities/lighting_power.csv 与标准原文核对。"),
)  # fmt: skip
BASELINE = declare(
    "facilities.baseline-not-stated",
    ADVICE,
    holds=Text("A baseline says its burning hours, and what it was measured under.",
               "节能基准注明亮灯小时数与测量条件。"),
    says=Text("The baseline has no {what}; the saving is not proof by itself.",
              "节能基准缺少{what}，节能率不能单独作为依据。"),
    remedy=Text("State the baseline's burning hours, and in a note its period and circumstances.",
                "请填写基准期亮灯小时数，并注明时段与条件。"),
)  # fmt: skip
NO_SAVING = declare(
    "facilities.saving-not-known",
    WARNING,
    holds=Text("A saving is judged by a measured energy, or by the power of all lamps.",
               "节能率按实测电量或全部路灯功率计算。"),
    says=Text("The saving is not told: {count} lamps have no power, and no measured energy was given.",
              "未计算节能率：{count} 盏路灯无功率，且未提供实测电量。"),
    remedy=Text("Give the energy of the meters, or enter the powers.", "请提供电表电量，或补填功率。"),
)  # fmt: skip
NO_CIRCUIT = declare(
    "facilities.dark-lamps-without-circuit",
    WARNING,
    holds=Text("The circuit of every dark lamp is known.", "灭灯所属回路均已填写。"),
    says=Text("{count} dark lamps name no circuit; what feeds them cannot be suspected.",
              "{count} 盏灭灯未填回路，无法推断供电故障。"),
    remedy=Text("Enter the circuit of the lamps.", "请补填路灯回路编号。"),
)  # fmt: skip
NO_ORDER = declare(
    "facilities.dark-lamps-without-order",
    WARNING,
    holds=Text("The place of every dark lamp on its circuit is known.", "灭灯在回路中的序号均已填写。"),
    says=Text("{count} dark lamps have no place on their circuit; no section of it can be suspected by them.",
              "{count} 盏灭灯未填回路内序号，无法推断故障区段。"),
    remedy=Text("Number the lamps of the circuit from the cabinet on.", "请自配电箱起为回路内路灯编号。"),
)  # fmt: skip
FAULT = declare(
    "facilities.lighting-fault",
    WARNING,
    holds=Text("No part of the lighting's feed has only dark lamps behind it.", "照明供电各部分之后没有成片灭灯。"),
    says=Text("{kind} {node}: {dark} of {known} lamps checked behind it are dark; look {where}.",
              "{kind} {node}：其后已检查的 {known} 盏中 {dark} 盏不亮，建议检查{where}。"),
    remedy=Text("Send somebody there, and have the lamps checked again after the repair.",
                "请派人检修，修复后复查亮灯。"),
)  # fmt: skip
