"""What the flood room takes in: what rain gauges measured."""

from __future__ import annotations

from undergrid.core.flood.rain import delivering
from undergrid.core.flood.rain.portions import entered, left
from undergrid.core.flood.rain.tables import RainPortion
from undergrid.core.intake.subject import Intake, Option, Subject
from undergrid.core.kernel.text import Text

GAUGES = Subject(
    delivering.GAUGES, RainPortion, Text("gauges", "雨量站"), key=("gauge",), own_checks=("double",),
    filled=("rain_id",),
)  # fmt: skip
INTAKES = (
    Intake(
        delivering.ROOM,
        Text("Measured rain", "实测降雨"),
        (GAUGES,),
        options=(
            Option("quantity", Text("what the values are", "数值类型")),
            Option("unit", Text("unit of the values", "单位")),
            Option("zone", Text("time zone of stamps without one", "无时区时间的时区")),
            Option("stamp", Text("whether a stamp is its interval's begin or end", "时间为时段起点或终点")),
            Option("step_s", Text("step, seconds", "步长（s）")),
            Option("events_only", Text("the files hold rainy intervals only", "文件仅含有雨时段")),
            Option("existing", Text("what becomes of a gauge that is in the store", "已入库的雨量站")),
            Option("prefix", Text("what is put before gauges' names", "站名前缀")),
        ),
        read=delivering.read,
        prepare=delivering.prepare,
        record=delivering.told,
        accepted=delivering.accepted,
        unpacked=delivering.unpacked,
        entered=entered,
        left=left,
        write_rows=delivering.write_rows,
    ),
)
