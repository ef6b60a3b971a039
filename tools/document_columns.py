"""What the columns of result layers are called for people, which attribute tables in QGIS show.

Columns of the store's tables have their names from their declarations, those of exposure from ``flood.impact.columns``;
:func:`named_columns` brings all of them together, and ``data/columns.csv`` is written from it.
"""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator

from undergrid.core.flood.impact.columns import COLUMNS
from undergrid.core.kernel.text import Text
from undergrid.core.store.declare import facts
from undergrid.core.store.registry import declared_tables

LINES = """
depth_m|Depth (m)|深度（m）
level|Level|等级
name|Name|名称
kind|Kind|类型
value|Value|数值
reason|Reason|原因
subject|Subject|对象
row|Row|行号
sheet|Sheet|工作表
file|File|文件
slug|Check|检查项
severity|Severity|严重程度
text|What is wrong|问题
remedy|Remedy|处理办法
table_name|Table|数据表
what|What|内容
when|When|时间
who|Who|人员
why|Why|原因
column|Column|列
before|Before|修改前
after|After|修改后
changed|Changed|变化
label|Name of the column|列名
mend|Mend|修正
base|Base value|原值
mine|Mine|我方
theirs|Theirs|对方
take|Take (mine or theirs)|采用（mine 或 theirs）
deleted|Deleted|已删除
category|Utility|管线类别
a_category|First utility|管线一类别
a_segment|First segment|管线一管段
a_size|First size|管线一断面
a_owner|Owner of the first|管线一权属单位
b_category|Second utility|管线二类别
b_segment|Second segment|管线二管段
b_size|Second size|管线二断面
b_owner|Owner of the second|管线二权属单位
measure|Measure|净距类型
required_m|Required (m)|规定值（m）
found_m|Found (m)|实际值（m）
lacking_m|Lacking (m)|差值（m）
distance_3d_m|Distance in space (m)|空间净距（m）
rule|Rule|依据条文
assumed|Assumed|假定条件
confidence|Confidence|可信度
surface|Surface|地面类型
cover_m|Cover (m)|覆土深度（m）
segment|Segment|管段
size|Cross-section size|断面尺寸
condition|Condition|状况
functional|Functional condition|功能性状况
structural|Structural condition|结构性状况
inventory|Inventory|普查结论
maintenance|Maintenance advice|养护建议
repair|Rehabilitation advice|修复建议
defects|Defects|缺陷数
inspected|Inspected|已检测
inspected_on|Inspected on|检测日期
ri|Rehabilitation index RI|修复指数 RI
mi|Maintenance index MI|养护指数 MI
detected|Detected depth (m)|探测埋深（m）
digging|Dig here|需开挖验证
drawn|Drawn for the sample|抽中
purpose|Purpose|用途
x_again|X measured again|复测 X
y_again|Y measured again|复测 Y
ground_again_m|Ground level measured again (m)|复测地面高程（m）
depth_again_m|Depth measured again (m)|复测埋深（m）
role|Role|作用
valve|Valve|阀门
close|To be closed|须关闭
may_stay_open|May stay open|可不关闭
contact|Contact|联系方式
telephone|Telephone|联系电话
effect|What the digging does|开挖影响
length_inside_m|Length inside (m)|范围内长度（m）
chamber_depth_m|Depth of the chamber (m)|井深（m）
from_node|From node|上游节点
to_node|To node|下游节点
node|Node|节点
link|Link|管段
outlet|Outlet|出流节点
invert_m|Invert (m)|管内底标高（m）
head_m|Head (m)|水头（m）
peak_head_m|Peak head (m)|最高水头（m）
peak_depth_m|Peak depth (m)|最大水深（m）
peak_flow_m3_s|Peak flow (m³/s)|最大流量（m³/s）
flow_m3_s|Flow (m³/s)|流量（m³/s）
full_flow_m3_s|Full flow (m³/s)|满管流量（m³/s）
flow_ratio|Flow to full flow|流量与满管流量之比
filling|Filling|充满度
velocity_m_s|Velocity (m/s)|流速（m/s）
area_ha|Area (ha)|面积（ha）
flooding_m3_s|Flooding rate (m³/s)|冒溢流量（m³/s）
flooded_m3|Flooded volume (m³)|冒溢水量（m³）
surcharged_h|Surcharged (h)|超载历时（h）
failed_after_h|Fails after (h)|失效时刻（h）
fails_a|Fails at the storm of (years)|失效重现期（年）
carries_a|Carries the storm of (years)|达标重现期（年）
load_m3_s|Load (m³/s)|设计流量（m³/s）
failure|How it fails|失效方式
crest_m|Level of the crest (m)|箅面标高（m）
place|Place|位置
state_code|State (code)|登记情况（代码）
known_no|Number in the register|原登记编号
under_min|Deeper than 15 cm for (min)|淹没历时（min）
at_least|Still deep when the run ended|模拟结束时仍未退
cause|Cause|积水原因
responsible|Responsible|责任单位
blocked_share|Blocked share|堵塞比例
down_m3|Into the pipes (m³)|下泄水量（m³）
up_m3|Out of the pipes (m³)|上溢水量（m³）
peak_down_m3_s|Peak into the pipes (m³/s)|最大下泄流量（m³/s）
peak_up_m3_s|Peak out of the pipes (m³/s)|最大上溢流量（m³/s）
time_s|Time (s)|时刻（s）
type|Type|类型
lit_rate|Lit rate|亮灯率
lamps|Lamps|灯数
not_checked|Not checked|未检查
spacing_m|Spacing (m)|间距（m）
spacing_mean_m|Mean spacing (m)|平均间距（m）
spacing_max_m|Widest spacing (m)|最大间距（m）
w_per_m2|Power density (W/m²)|功率密度（W/m²）
limit_w_per_m2|Limit (W/m²)|功率密度限值（W/m²）
energy_kwh|Energy (kWh)|电量（kWh）
energy_kwh_per_m2|Energy (kWh/m²)|单位面积电量（kWh/m²）
power_w|Power (W)|功率（W）
saving|Saving|节能率
over|Over the limit|超限
street|Street|道路
community|Community|社区
fault|Likely fault|可能故障
known|Known lamps|已知灯数
dark|Dark lamps|不亮灯数
circuit|Circuit|回路
cabinet|Cabinet|控制箱
transformer|Transformer|变压器
camera|Camera|摄像机
visible_m2|Visible area (m²)|可视面积（m²）
covered_m2|Covered area (m²)|覆盖面积（m²）
seen_m2|Seen (m²)|可见面积（m²）
of_m2|Of (m²)|总面积（m²）
share|Share|比例
indicator|Indicator|指标
target|Target|目标
reached|Reached|达到值
score|Score|得分
grade|Grade|等级
standard|Standard|标准
rated_on|Rated on|评定日期
deck_score|Score of the deck|桥面系得分
superstructure_score|Score of the superstructure|上部结构得分
substructure_score|Score of the substructure|下部结构得分
round|Round|路线
person|Person|人员
order_no|Order|顺序
arrives|Arrives|到达
leaves|Leaves|离开
begins|Begins|开始
ends|Ends|结束
travel_min|Travel (min)|行程（min）
wait_min|Waiting (min)|等候（min）
work_min|Work (min)|作业（min）
stops|Stops|停靠点数
off_m|Off the street (m)|离路距离（m）
cell|Cell|网格
cells|Cells|网格数
codes|Codes|编码
load|Load|工作量
weight|Weight|工作量
count|Number|数量
sum|Sum|合计
mean|Mean|平均
max|Greatest|最大
min|Least|最小
total|Total|合计
gi_z|Gi* z|Gi* z 值
gi_p|Gi* p|Gi* p 值
gi_q|Gi* q (false discovery rate)|Gi* q 值（错误发现率）
spot|Hot or cold spot|冷热点
value_class|Class of the value|数值分级
origin|From|起点
destination|To|终点
minutes|Time (min)|时间（min）
limit|Limit|限值
scheme|Scheme|分级方案
rank|Rank|排序
laid_year|Year laid|埋设年代
laid_on|Date laid|埋设日期
"""
ROWS = (line.split("|") for line in LINES.strip().splitlines())
RESULTS: dict[str, Text] = {name: Text(english, chinese) for name, english, chinese in ROWS}
NO_NAME = {"id", "geom", "rev"}
"""What no attribute table needs a name for, or what each table means otherwise."""


def named_columns() -> dict[str, Text]:
    """Return what every column is called of which one name is known, results before tables of the store."""
    said: dict[str, Counter[Text]] = defaultdict(Counter)
    for table in declared_tables():
        for column in table.__table__.columns:
            said[column.name][facts(column).label] += 1
    usual = {name: labels.most_common(1)[0] for name, labels in said.items()}
    stored = {name: label for name, (label, count) in usual.items() if 2 * count > said[name].total()}
    return {name: text for name, text in sorted((stored | COLUMNS | RESULTS).items()) if name not in NO_NAME}


def columns_file() -> Iterator[str]:
    """Yield the lines of ``data/columns.csv``, by which QGIS names columns in the user's language."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(["column", "name_en", "name_zh"])
    rows.writerows([name, text.en, text.zh] for name, text in named_columns().items())
    yield from written.getvalue().splitlines()
