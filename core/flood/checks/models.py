"""What is found in a pipe model: by our own rules before a run, in the files it names, and how a survey became one."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

NO_OUTFALL = declare(
    "model-no-outfall", ERROR,
    holds=Text("A model has an outfall.", "模型有排放口。"),
    says=Text("The model has no outfall.", "模型没有排放口。"),
    remedy=Text("Declare an outfall where the network ends.", "请在管网末端设置排放口。"),
)  # fmt: skip
ISOLATED = declare(
    "model-isolated-part", ERROR,
    holds=Text("Every part of a model reaches an outfall.", "模型各部分均可到达排放口。"),
    says=Text("A part of {count} nodes does not reach an outfall.", "{count} 个节点的部分无法到达排放口。"),
    remedy=Text("Join it to the network, or give it an outfall.", "请将其接入管网或为其设置排放口。"),
)  # fmt: skip
LOOSE = declare(
    "model-loose-end", ERROR,
    holds=Text("A link joins two nodes of the model.", "管段两端节点均存在。"),
    says=Text("The link names a node that is not there.", "管段引用了不存在的节点。"),
    remedy=Text("Add the node, or correct its name.", "请补充节点或更正名称。"),
)  # fmt: skip
ADVERSE = declare(
    "model-adverse-slope", WARNING,
    holds=Text("Conduits fall in the direction of flow.", "管段沿流向下降。"),
    says=Text("The conduit rises by {rise:.2f} m in flow direction.", "管段沿流向上升 {rise:.2f} 米。"),
    remedy=Text("Check the levels at both ends, or turn the conduit round.", "请核对两端高程，或调换管段方向。"),
)  # fmt: skip
ABOVE_CROWN = declare(
    "model-above-rim", WARNING,
    holds=Text("A pipe's crown lies below the rim of its manhole.", "管顶低于井口。"),
    says=Text("The pipe's crown lies {above:.2f} m above the rim of {node}.", "管顶高出 {node} 井口 {above:.2f} 米。"),
    remedy=Text("Check the depth of the manhole against the pipe's level and size.", "请核对井深与管道高程及管径。"),
)  # fmt: skip
BELOW_BOTTOM = declare(
    "model-below-bottom", WARNING,
    holds=Text("A pipe's end lies at the bottom of its manhole or above it.", "管端不低于井底。"),
    says=Text("The pipe's end lies {below:.2f} m below the bottom of {node}.", "管端低于 {node} 井底 {below:.2f} 米。"),
    remedy=Text("SWMM would lift it to the bottom: check both levels.", "SWMM 会将其抬至井底：请核对两者高程。"),
)  # fmt: skip
STEEP = declare(
    "model-steeper-than-long", ERROR,
    holds=Text("A conduit falls by less than its length.", "管段落差小于长度。"),
    says=Text(
        "The conduit falls {fall:.2f} m over a length of {length:.2f} m.",
        "管段在 {length:.2f} 米长度内下降 {fall:.2f} 米。",
    ),
    remedy=Text("Check length and levels; model a drop as a drop manhole.", "请检查长度与高程；跌落请按跌水井建模。"),
)  # fmt: skip
SHORT = declare(
    "model-short-conduit", ADVICE,
    holds=Text("Conduits are long enough for the time steps of a run.", "管段长度满足时间步长要求。"),
    says=Text("A conduit of {length:.2f} m forces very short time steps.", "{length:.2f} 米的管段会迫使时间步长极短。"),
    remedy=Text("Merge it with its neighbour.", "请与相邻管段合并。"),
)  # fmt: skip
NO_SECTION = declare(
    "model-no-section", ERROR,
    holds=Text("Every conduit has a section.", "每条管段有断面。"),
    says=Text("The conduit has no section.", "管段没有断面。"),
    remedy=Text("Give it a shape and a size.", "请设置断面形状与尺寸。"),
)  # fmt: skip
NO_ROUGHNESS = declare(
    "model-no-roughness", ERROR,
    holds=Text("Every conduit has a Manning roughness.", "每条管段有曼宁粗糙系数。"),
    says=Text("The conduit has no Manning roughness.", "管段没有曼宁粗糙系数。"),
    remedy=Text("Give the roughness of its material.", "请按管材设置粗糙系数。"),
)  # fmt: skip
NO_AREA = declare(
    "model-no-area", WARNING,
    holds=Text("Every subcatchment has an area.", "子汇水区面积大于零。"),
    says=Text("The subcatchment has no area.", "子汇水区面积为零。"),
    remedy=Text("Draw its outline, or remove it.", "请绘制范围或删除。"),
)  # fmt: skip
ODD_WIDTH = declare(
    "model-odd-width", WARNING,
    holds=Text("The width of a subcatchment suits its area.", "子汇水区宽度与面积相称。"),
    says=Text(
        "A width of {width:.0f} m does not suit an area of {area:.2f} ha.",
        "特征宽度 {width:.0f} 米与面积 {area:.2f} 公顷不相称。",
    ),
    remedy=Text("Width is area over the length of the overland flow path.", "宽度等于面积除以坡面流长度。"),
)  # fmt: skip
NO_OUTLET = declare(
    "model-no-outlet", ERROR,
    holds=Text("A subcatchment drains to what is there.", "子汇水区的出口存在。"),
    says=Text("The subcatchment drains to “{outlet}”, which is not there.", "子汇水区排向不存在的“{outlet}”。"),
    remedy=Text("Name a node or a subcatchment.", "请指定节点或子汇水区。"),
)  # fmt: skip
READS_FILE = declare(
    "model-reads-file", ADVICE,
    holds=Text("A model is one file.", "模型由单个文件组成。"),
    says=Text("Row {row} of [{section}] reads the file “{name}”.", "[{section}] 第 {row} 行读取文件“{name}”。"),
    remedy=Text(
        "Keep it beside the model; a model of the store reads it from the folder you name for its run.",
        "请与模型放在同一文件夹；运行库中模型时须指定该文件夹。",
    ),
)  # fmt: skip
FILE_MISSING = declare(
    "model-file-missing", ERROR,
    holds=Text("The files that a model names lie beside it.", "模型引用的文件与其在同一文件夹。"),
    says=Text(
        "The model names “{name}”; there is no such file in its folder.", "模型引用“{name}”，但模型文件夹中没有该文件。"
    ),
    remedy=Text(
        "Put the file beside the model: no file from elsewhere is read.", "请将该文件放到模型旁：不读取其他位置的文件。"
    ),
)  # fmt: skip
FILE_ELSEWHERE = declare(
    "model-file-elsewhere", WARNING,
    holds=Text("A model names its files as they lie beside it.", "模型按文件实际所在位置引用文件。"),
    says=Text(
        "The model names “{name}”; {taken} beside the model is read.", "模型引用“{name}”，实际读取模型旁的 {taken}。"
    ),
    remedy=Text("Nothing, if that is the file meant.", "若即所指文件，则无需处理。"),
)  # fmt: skip
WRITES_ELSEWHERE = declare(
    "model-writes-elsewhere", WARNING,
    holds=Text("A model writes into the folder of its run.", "模型输出写入运行文件夹。"),
    says=Text(
        "The model would write “{name}”; it is written into the run's folder as {taken}.",
        "模型要写出“{name}”，已改为写入运行文件夹的 {taken}。",
    ),
    remedy=Text("Take it from there.", "请从该处取用。"),
)  # fmt: skip
MARKED = declare(
    "model-byte-order-mark", ADVICE,
    holds=Text("A model's file begins without a byte order mark.", "模型文件开头没有字节顺序标记。"),
    says=Text(
        "The file begins with a byte order mark; SWMM alone would pass over its first section. It is read without.",
        "文件带字节顺序标记；SWMM 会忽略其第一节。读取时已去除。",
    ),
    remedy=Text("Save it in UTF-8 without a mark for other programs.", "供其他程序使用时请存为不带标记的 UTF-8。"),
)  # fmt: skip
SERIES_BEYOND = declare(
    "model-series-beyond-run", WARNING,
    holds=Text("A dated series in use tells of the time of the run.", "所用带日期序列覆盖模拟时段。"),
    says=Text(
        "The series {name} tells of {first} to {last}; the run is from {begin} to {end}, so it lies wholly outside.",
        "序列 {name} 的时间为 {first} 至 {last}，而模拟为 {begin} 至 {end}，全部在模拟时段之外。",
    ),
    remedy=Text(
        "Let the model start within the series (START_DATE), or take rain of its time.",
        "请使模型起始时间（START_DATE）落在序列内，或选用同期降雨。",
    ),
)  # fmt: skip
PLACELESS = declare(
    "model-without-places", ADVICE,
    holds=Text("Every node and subcatchment of a model has its place on the map.", "模型节点与子汇水区均有图上位置。"),
    says=Text(
        "{count} of {of} elements have no rows in [{section}] ({first} the first): results are tabled, but not drawn.",
        "{of} 个构件中有 {count} 个在 [{section}] 中没有坐标（首个为 {first}）：结果列入表中，但不能上图。",
    ),
    remedy=Text(
        "Give them rows in [{section}], or draw them in SWMM's map; a run itself needs none.",
        "请在 [{section}] 中补充坐标，或在 SWMM 地图中绘出；模拟本身不需要坐标。",
    ),
)  # fmt: skip
