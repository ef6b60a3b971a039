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
