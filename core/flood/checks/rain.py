"""What is found in rain: tables of gauges, series of the store, design storms, rain of a run."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

TIME = declare(
    "rain-time", ERROR,
    holds=Text("Every reading has a time that can be read.", "每个读数的时间可识别。"),
    says=Text("The time cannot be read, or the clock never showed it.", "时间无法识别，或该时刻不存在（夏令时跳变）。"),
    remedy=Text("Write times as 2024-07-01 08:05; check the time zone.", "时间请写作 2024-07-01 08:05，并检查时区。"),
)  # fmt: skip
ORDER = declare(
    "rain-order", WARNING,
    holds=Text("Readings stand in the order of time.", "读数按时间顺序排列。"),
    says=Text("The time goes back.", "时间倒退。"),
    remedy=Text(
        "Check the clock of the logger; the readings were put in order.", "请检查记录仪时钟；读数已按时间排序。"
    ),
)  # fmt: skip
TWICE = declare(
    "rain-twice", ERROR,
    holds=Text("There is one reading at a time.", "同一时刻只有一个读数。"),
    says=Text(
        "There is a second reading at the same time; the first one is kept.", "同一时刻有第二个读数，保留第一个。"
    ),
    remedy=Text("Remove one of the two.", "请删除其中一个。"),
)  # fmt: skip
COUNTER = declare(
    "rain-counter", WARNING,
    holds=Text("A counter of rain never goes down.", "累计雨量不下降。"),
    says=Text("The counter went down.", "累计值下降。"),
    remedy=Text("A reset of the gauge? The interval counts as missing.", "是否为仪器清零？该时段按缺测处理。"),
)  # fmt: skip
TIPS = declare(
    "rain-tips", WARNING,
    holds=Text("Rain comes as depths of intervals, not as moments of tips.", "雨量为时段值，而非翻斗时刻。"),
    says=Text(
        "{count} tips of {depth:g} were counted into intervals of {step:g} s.",
        "{count} 次翻斗（每次 {depth:g}）已按 {step:g} 秒时段累计。",
    ),
    remedy=Text("Give the step if another is wanted.", "如需其他步长请指定。"),
)  # fmt: skip
MISSING = declare(
    "rain-missing", WARNING,
    holds=Text("Every reading has a number.", "每个读数均为数字。"),
    says=Text("The value is missing or is no number.", "数值缺失或不是数字。"),
    remedy=Text("Fill it from a neighbouring gauge, or accept it as missing.", "请用邻近站插补，或按缺测接受。"),
)  # fmt: skip
NEGATIVE = declare(
    "rain-negative", ERROR,
    holds=Text("Rain is not negative.", "雨量不为负。"),
    says=Text("Rain cannot be negative.", "雨量不能为负。"),
    remedy=Text("Is it a code for a missing value? It counts as missing.", "是否为缺测代码？按缺测处理。"),
)  # fmt: skip
GAP = declare(
    "rain-gap", WARNING,
    holds=Text("Readings follow each other without a gap.", "读数连续，无间断。"),
    says=Text("No readings for {hours:.3g} h after {after} UTC.", "{after} UTC 之后 {hours:.3g} 小时没有读数。"),
    remedy=Text("Fill the gap, or say that the file holds rainy intervals only.", "请补齐，或声明文件仅含有雨时段。"),
)  # fmt: skip
GAP_OF_RUN = Text("The rain has a gap of {gap:g} s.", "降雨序列有 {gap:g} 秒的间断。")
FILL_GAP = Text("The value before it was held; fill the gap if that is wrong.", "间断内沿用前值；如不正确请补齐。")
SPACING = declare(
    "rain-spacing", ERROR,
    holds=Text("No reading comes sooner than the step of its series.", "读数间隔不小于序列步长。"),
    says=Text("The reading comes sooner than the step of the series.", "读数间隔小于序列步长。"),
    remedy=Text("Give the step, or bring the readings to one step.", "请指定步长，或统一读数步长。"),
)  # fmt: skip
UNIT = declare(
    "rain-unit", ERROR,
    holds=Text("Rain is as heavy as rain can be: unit and quantity are right.", "雨量在可能范围内，单位与类型正确。"),
    says=Text(
        "{heaviest:.4g} mm in {minutes:.3g} min is more than was ever measured on Earth ({limit:.4g} mm).",
        "{minutes:.3g} 分钟 {heaviest:.4g} mm 超过全球实测极值（{limit:.4g} mm）。",
    ),
    remedy=Text(
        "Check unit and quantity (depth of the interval, intensity per hour, counter).",
        "请检查单位与类型（时段雨量、雨强、累计值）。",
    ),
)  # fmt: skip
LIGHT = Text(
    "The heaviest rain in {days:.3g} days is only {rate:.3g} mm/h.", "{days:.3g} 天内最大雨强仅 {rate:.3g} mm/h。"
)
DECIMAL_COMMA = declare(
    "rain-decimal-comma", ADVICE,
    holds=Text("Values have decimal points.", "数值使用小数点。"),
    says=Text("The values have decimal commas; they were read as such.", "数值使用小数逗号，已按小数读取。"),
    remedy=Text("If the commas divide thousands, take them out.", "如逗号为千分位，请删除。"),
)  # fmt: skip
MISSING_CODE = declare(
    "rain-missing-code", WARNING,
    holds=Text("No value is a code for a missing measurement.", "数值中没有缺测代码。"),
    says=Text("The value is a code for a missing measurement; it counts as missing.", "该值为缺测代码，按缺测处理。"),
    remedy=Text("Empty it, or fill it from a neighbouring gauge.", "请置空，或用邻近站插补。"),
)  # fmt: skip
TRACE_CODE = declare(
    "rain-trace-code", ADVICE,
    holds=Text("No value is a code for a trace of rain.", "数值中没有微量降水代码。"),
    says=Text("The value is a code for a trace of rain; it counts as 0.", "该值为微量降水代码，按 0 处理。"),
    remedy=Text("Write 0 for a trace.", "微量请写作 0。"),
)  # fmt: skip
QUANTITY = declare(
    "rain-quantity", ERROR,
    holds=Text("The name of a column and the chosen quantity agree.", "列名与所选数值类型一致。"),
    says=Text(
        "The column “{name}” says {told}, but {quantity} was chosen.",
        "列“{name}”表明为 {told}，但所选类型为 {quantity}。",
    ),
    remedy=Text("Choose {told} for the values.", "请将数值类型选为 {told}。"),
)  # fmt: skip
UNIT_SAID = declare(
    "rain-unit-said", ERROR,
    holds=Text("The name of a column and the chosen unit agree.", "列名与所选单位一致。"),
    says=Text(
        "The column “{name}” is in {word}, but {unit} was chosen.",
        "列“{name}”的单位为 {word}，但所选单位为 {unit}。",
    ),
    remedy=Text("Choose {word} for the unit.", "请将单位选为 {word}。"),
)  # fmt: skip
LOOKS_CUMULATIVE = declare(
    "rain-looks-cumulative", ERROR,
    holds=Text("Depths of intervals rise and fall.", "时段雨量有升有降。"),
    says=Text(
        "The values never fall, and stay at their highest to the end, as a counter does.",
        "数值从不下降并停留在最大值，应为累计值。",
    ),
    remedy=Text(
        "Choose “a counter that only rises”; if they are rain of each interval, add the dry reading after it.",
        "请将数值类型选为“累计雨量（只增不减）”；如确为时段雨量，请补上其后的无雨读数。",
    ),
)  # fmt: skip
ROW_UNEVEN = declare(
    "rain-row-uneven", ERROR,
    holds=Text("Rows have as many cells as the header.", "各行单元格数与表头一致。"),
    says=Text(
        "The row has {there} cells and the header {expected}.", "该行有 {there} 个单元格，表头为 {expected} 个。"
    ),
    remedy=Text(
        "A decimal comma in a table cut by commas? Write decimal points, or cut by semicolons.",
        "逗号分隔的表中是否使用了小数逗号？请改用小数点或分号分隔。",
    ),
)  # fmt: skip
MORE_ROWS = Text("{n} further rows likewise.", "另有 {n} 行相同。")
COLUMN_LEFT = declare(
    "rain-column-left", ADVICE,
    holds=Text("Every column of a gauge's table is rain or its time.", "雨量表各列为雨量或时间。"),
    says=Text("Column {name} was left aside: it is no rain.", "{name} 列不是雨量，未读取。"),
    remedy=Text("If it is a gauge, name it as one.", "如为雨量站，请相应命名。"),
)  # fmt: skip
QUALITY_FLAGS = declare(
    "rain-quality-flags", WARNING,
    holds=Text("The values that a gauge's own quality flags call wrong are emptied.", "质量标志为错误的数值已清空。"),
    says=Text(
        "The quality flags in {name} were not applied ({counts}).", "{name} 列的质量标志未参与取舍（{counts}）。"
    ),
    remedy=Text("Empty the values that the flags call wrong, then import.", "请先清空标志为错误的数值再导入。"),
)  # fmt: skip
MISSING_AS_DRY = declare(
    "rain-missing-as-dry", WARNING,
    holds=Text("The rain of a run is measured throughout.", "模拟降雨全程有实测值。"),
    says=Text(
        "In {hours:.3g} h of rain series {name} nothing was measured; the run takes them as dry.",
        "降雨序列 {name} 有 {hours:.3g} 小时缺测，模拟按无雨处理。",
    ),
    remedy=Text("Fill them from a neighbouring gauge if it rained.", "如当时有雨，请用邻近站插补。"),
)  # fmt: skip
OF_A_GAUGE = declare(
    "rain-of-a-gauge", WARNING,
    holds=Text("A table of a gauge is imported before it is a run's rain.", "雨量站的表先入库再用于模拟。"),
    says=Text(
        "The table of gauge {gauge} was taken as depths in mm of intervals of {step:g} s; its first reading is the "
        "beginning of the run, and {missing} missing ones are dry.",
        "雨量站 {gauge} 的表按每 {step:g} 秒的雨量（mm）处理；首个读数为模拟起点，{missing} 个缺测按无雨处理。",
    ),
    remedy=Text("If it is otherwise, import it as rainfall first.", "如并非如此，请先用“导入雨量”入库。"),
)  # fmt: skip
BEYOND_NATURE = declare(
    "rain-beyond-nature", WARNING,
    holds=Text("The rain of a run is not heavier than what falls.", "模拟雨强在自然可能范围内。"),
    says=Text("Rain of {v:g} mm/h is beyond what falls.", "雨强 {v:g} mm/h 超出可能范围。"),
    remedy=Text("Is it in mm/h?", "请核实单位是否为 mm/h。"),
)  # fmt: skip
GRID_MISSING = declare(
    "rain-grid-missing", WARNING,
    holds=Text("A grid of rain covers the terrain at all times.", "雨量网格在全部时段覆盖地形。"),
    says=Text(
        "The rain grid says nothing for {share:.1f} % of cells and times; no rain falls there.",
        "雨量网格有 {share:.1f} % 的像元与时段无值，按无雨处理。",
    ),
    remedy=Text("Give a grid that covers the terrain.", "请提供覆盖地形的雨量网格。"),
)  # fmt: skip
TOO_RARE = declare(
    "storm-rarer-than-its-formula", WARNING,
    holds=Text("A storm is no rarer than its formula is given for.", "设计暴雨重现期在公式适用范围内。"),
    says=Text(
        "The formula is given for return periods up to {most:g} years; {asked:g} years is beyond.",
        "公式适用重现期不超过 {most:g} 年，{asked:g} 年超出范围。",
    ),
    remedy=Text(
        "Take the formula that holds now, or enter the branch for rarer storms as a formula of your own.",
        "请改用现行公式，或将较大重现期的分段公式录入为自定义公式。",
    ),
)  # fmt: skip
OUTSIDE_FIT = declare(
    "storm-duration-outside-fit", WARNING,
    holds=Text("A storm lasts as long as its formula is fitted for.", "设计暴雨历时在公式适用范围内。"),
    says=Text(
        "The formula is fitted to durations of {low:g} to {high:g} min; {asked:g} min is outside.",
        "公式适用历时 {low:g} 至 {high:g} 分钟，{asked:g} 分钟超出范围。",
    ),
    remedy=Text("Take a long-duration table (IDF) for this city.", "请改用该城市的长历时资料（IDF 表）。"),
)  # fmt: skip
