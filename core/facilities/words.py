"""The words that facilities are told by: states, stages of life, schemes of identifiers, classes of position."""

from undergrid.core.kernel.text import Text

STATES = {
    "intact": Text("intact", "完好"),
    "damaged": Text("damaged", "破损"),
    "lost": Text("lost", "丢失"),
    "abandoned": Text("abandoned", "废弃"),
    "removed": Text("taken away", "移除"),
}
SEVERITIES = {
    "minor": Text("minor", "一般"),
    "serious": Text("serious", "严重"),
    "critical": Text("critical: at once", "危急"),
}
LIFECYCLES = {
    "planned": Text("planned", "规划"),
    "in_use": Text("in use", "在用"),
    "removed": Text("removed", "拆除"),
}
SCHEMES = {
    "gb17": Text("17 digits, GB/T 47678.5-2026", "17 位，GB/T 47678.5-2026"),
    "cjt16": Text("16 digits, CJ/T 214-2007", "16 位，CJ/T 214-2007"),
}
POSITIONAL = {
    "A": Text("A: a clear place, 0.5 m", "A：位置明确，0.5 m"),
    "B": Text("B: 1 m", "B：1 m"),
    "C": Text("C: approximate, 10 m", "C：概略位置，10 m"),
}
TOLERANCE_M = {"A": 0.5, "B": 1.0, "C": 10.0}
"""How exact a place is by its class; from memory of the older standard, and a city may set it otherwise."""
AMENITIES = {
    "toilet": Text("public toilet", "公共厕所"),
    "parking": Text("car park", "停车场"),
    "bicycle_parking": Text("cycle parking", "非机动车停放点"),
    "bicycle_rental": Text("bike share", "公共自行车租赁点"),
    "charging": Text("charging point", "充电桩"),
    "bus_stop": Text("bus stop", "公交站"),
    "taxi": Text("taxi stand", "出租车停靠站"),
    "seat": Text("seat or shelter", "座椅与休息亭"),
    "drinking_water": Text("drinking water", "饮水点"),
    "fitness": Text("outdoor fitness", "健身设施"),
    "bin": Text("litter bin", "垃圾箱"),
    "clothes_recycling": Text("clothes recycling", "旧衣物回收箱"),
    "post_box": Text("post box", "邮筒"),
    "telephone": Text("telephone", "电话亭"),
    "information": Text("information kiosk", "信息亭"),
    "lift": Text("public lift", "公用电梯"),
    "barrier_free": Text("barrier-free facility", "无障碍设施"),
    "sos": Text("emergency call point", "紧急报警点"),
}
"""What anybody may use, by the word in the column ``amenity`` of the list of classes. Covers, hydrants, cabinets,
cameras and pumping stations are for those who run the city, and stay out.
"""
