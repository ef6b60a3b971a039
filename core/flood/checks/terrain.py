"""What is found in terrain and over land: heights, roughness, edges, and bounds of a surface run."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

AS_MISSING = Text(
    "They were taken as missing; declare the no-data value in the file.", "已按无数据处理，请在文件中声明无数据值。"
)
WHOLE_METRES = declare(
    "terrain-whole-metres", WARNING,
    holds=Text("Heights are finer than whole metres.", "地形高程精度优于整米。"),
    says=Text(
        "The terrain's heights are whole metres: water stands on steps that are not there.",
        "地形高程为整米，水会积在并不存在的台阶上。",
    ),
    remedy=Text("Give heights in centimetres or finer for streets.", "模拟道路请提供厘米级或更细的高程。"),
)  # fmt: skip
SEVERAL_BANDS = declare(
    "terrain-several-bands", WARNING,
    holds=Text("A terrain has one band.", "地形只有一个波段。"),
    says=Text(
        "The terrain has {n} bands; band {band} ({words}) was taken for heights.",
        "地形有 {n} 个波段，取第 {band} 波段（{words}）为高程。",
    ),
    remedy=Text("If heights are in another band, save that one to a file.", "如高程在其他波段，请将其另存为文件。"),
)  # fmt: skip
OTHER_UNIT = Text("The terrain's heights are in {unit} ({factor:.7g} m).", "地形高程单位为 {unit}（{factor:.7g} 米）。")
CONVERTED = Text("They were converted; check that the unit is right.", "已换算为米，请核实单位。")
IN_FEET = declare(
    "terrain-heights-in-feet", WARNING,
    holds=Text("Heights are in metres, not in feet.", "地形高程单位为米，而非英尺。"),
    says=OTHER_UNIT, remedy=CONVERTED,
)  # fmt: skip
IN_OTHER_UNIT = declare(
    "terrain-heights-converted", WARNING,
    holds=Text("Heights are in metres.", "地形高程单位为米。"), says=OTHER_UNIT, remedy=CONVERTED,
)  # fmt: skip
UNDECLARED_NO_DATA = declare(
    "terrain-undeclared-no-data", WARNING,
    holds=Text("What is no height is declared as no-data.", "非高程值已声明为无数据。"),
    says=Text("{n} cells hold {v:g}, which is no elevation.", "有 {n} 个像元的值为 {v:g}，不是高程。"),
    remedy=AS_MISSING,
)  # fmt: skip
FURTHER_MARKS = Text(
    "{n} further cells hold {k} other values that are no elevation.", "另有 {n} 个像元为 {k} 种其他非高程值。"
)
ZEROS = declare(
    "terrain-zeros", WARNING,
    holds=Text("Zeros far below all other ground are declared as no-data.", "远低于地面的 0 值已声明为无数据。"),
    says=Text(
        "{n} cells hold exactly 0 while the ground lies at {low:.1f} m and above.",
        "有 {n} 个像元的值恰为 0，而地面在 {low:.1f} 米以上。",
    ),
    remedy=AS_MISSING,
)  # fmt: skip
DOUBTFUL_ZEROS = declare(
    "terrain-zeros-doubtful", WARNING,
    holds=Text("Heights of exactly 0 are ground.", "恰为 0 的高程是地面。"),
    says=Text(
        "{n} cells hold exactly 0, and the ground beside them lies {step:.1f} m off; they were taken as ground.",
        "有 {n} 个像元的值恰为 0，与相邻地面相差 {step:.1f} 米；已按地面处理。",
    ),
    remedy=Text(
        "If nothing was measured there (built-up blocks, water), declare 0 as no-data in the file.",
        "若该处未测（如建成区、水面），请在文件中将 0 声明为无数据值。",
    ),
)  # fmt: skip
WITHOUT_CRS = declare(
    "terrain-without-crs", WARNING,
    holds=Text("A terrain names its coordinate system.", "地形声明坐标系。"),
    says=Text("The terrain names no coordinate system; metres are assumed.", "地形未声明坐标系，按米处理。"),
    remedy=Text("Assign the project's coordinate system to it.", "请为其设置项目坐标系。"),
)  # fmt: skip
RESAMPLED = declare(
    "terrain-resampled", ADVICE,
    holds=Text("The cells of a terrain are square and look north.", "地形像元为正北朝上的正方形。"),
    says=Text("{shape}", "{shape}"),
    remedy=Text("It was resampled to square cells of {cell:.6g} m.", "已重采样为 {cell:.6g} 米的正方形像元。"),
)  # fmt: skip
MARGIN = declare(
    "terrain-margin", WARNING,
    holds=Text("A terrain fills its raster.", "地形充满栅格范围。"),
    says=Text(
        "The terrain ends before its raster does, and all {closed:.0f} m of its rim are walls: water stays inside.",
        "地形在栅格范围内终止，其 {closed:.0f} 米边缘全部封闭，水无法流出。",
    ),
    remedy=Text("Open the sides where water leaves the terrain.", "请打开水流离开地形的各侧。"),
)  # fmt: skip
RIM_OPEN = Text(
    "The terrain ends before its raster does: along {open:.0f} m of its rim water may leave, along {closed:.0f} m not.",
    "地形在栅格范围内终止：其边缘 {open:.0f} 米可出流，{closed:.0f} 米封闭。",
)
SIDES_DECIDE = Text(
    "Each part of the rim belongs to the side it faces; open or close sides to change it.",
    "边缘各段归属其朝向的一侧；可通过开闭各侧修改。",
)
HELD_BACK = declare(
    "flow-held-back", WARNING,
    holds=Text("Flow over land stays below the scheme's bound.", "地表水流未触及计算格式的限制。"),
    says=Text(
        "In {n} cells ({share:.1f} % of the wet ones) flow was held back at a Froude number of {froude:g}; "
        "water there is too deep and too slow. held_back.tif shows where, and for how many seconds.",
        "在 {n} 个像元（占湿润像元的 {share:.1f} %）中，流量被限制在弗劳德数 {froude:g}，"
        "该处水深偏大、流速偏小。held_back.tif 给出位置与持续秒数。",
    ),
    remedy=Text(
        "Run this part of the terrain with the scheme “Full shallow water”, which has no such bound.",
        "请对该部分地形采用“完整浅水方程”，它无此限制。",
    ),
)  # fmt: skip
STEP_SET = declare(
    "step-set-by-few", ADVICE,
    holds=Text("No few cells keep a whole run waiting.", "没有少数像元拖慢整个模拟。"),
    says=Text(
        "For {share:.0f} % of the time a few cells set the step, the deepest under {deep:.1f} m of water: without them "
        "the run would take about {times:.1f} times fewer steps. The balance names them.",
        "{share:.0f} % 的时间内，步长由少数像元决定，最深处水深 {deep:.1f} 米；"
        "若无这些像元，步数约可减少到 1/{times:.1f}。水量平衡文件列出了其位置。",
    ),
    remedy=Text(
        "Look whether they are a real hollow (an underpass, a basin) or a fault of the terrain (the mouth of a tunnel, "
        "a bridge that was cut out, noise); fill what is none.",
        "请核对是实际低洼处（下穿通道、水池）还是地形误差（隧道口、被挖除的桥面、噪声）；若为误差请填平。",
    ),
)  # fmt: skip
CUT_OFF = declare(
    "duration-cut-off", ADVICE,
    holds=Text("A run goes on until the water has drained.", "模拟持续至退水结束。"),
    says=Text(
        "{area:.0f} m² were still under {deep:g} m of water or more when the run ended; durations there are at least "
        "those shown.",
        "模拟结束时仍有 {area:.0f} 平方米水深不小于 {deep:g} 米；该处历时至少为所示值。",
    ),
    remedy=Text(
        "Run on until the water has drained to know how long it stays.", "如需完整历时，请延长模拟至退水结束。"
    ),
)  # fmt: skip
NO_ROUGHNESS = declare(
    "roughness-missing", WARNING,
    holds=Text("A raster of roughness has a value wherever there is ground.", "粗糙系数栅格在有地面处均有值。"),
    says=Text("{n} cells have no roughness; {m:g} was taken.", "{n} 个像元无粗糙系数，取 {m:g}。"),
    remedy=Text("Fill the raster where that is wrong.", "如不合适，请补全栅格。"),
)  # fmt: skip
