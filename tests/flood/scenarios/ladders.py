"""Small sets of scenarios whose runs take no time: each designs a storm."""

from pathlib import Path

LADDER = """
title_en = "A ladder of storms"
title_zh = "多重现期暴雨"
task = "flood.rain.designing.design_storm"

[parameters]
formula = "CQ-SPB"
duration_min = 60

[outputs]
table = "storm.csv"

[[rain]]
code = "P2"
parameters = { return_period_a = 2 }
[[rain]]
code = "P10"
parameters = { return_period_a = 10 }
[[rain]]
code = "P50"
name_en = "Once in 50 years"
name_zh = "50 年一遇"
parameters = { return_period_a = 50 }

[[measures]]
code = "point"
[[measures]]
code = "areal"
name_en = "Whole valley"
name_zh = "全流域"
parameters = { area_km2 = 100 }
"""
SIX = ["P2-point", "P2-areal", "P10-point", "P10-areal", "P50-point", "P50-areal"]


def ladder(folder: Path, text: str = LADDER) -> str:
    """Write a set into a folder; return its path."""
    file = folder / "ladder.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)
