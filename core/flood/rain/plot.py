"""The picture of a design storm or a measured series: bars of intensity, the curve of fallen depth."""

from __future__ import annotations

from pathlib import Path

from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Language, Text

CJK_FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "SimHei",
)

TIME = Text("Time (min)", "时间（min）")
INTENSITY = Text("Intensity (mm/h)", "强度（mm/h）")
FALLEN = Text("Fallen (mm)", "累计雨量（mm）")


def label_font(language: Language) -> FontProperties:
    """Return a font for ``language`` that falls back to the other one's: a Chinese source stands under English axes."""
    known = {font.name for font in font_manager.fontManager.ttflist}
    chinese = [family for family in CJK_FAMILIES if family in known][:1]
    families = [*chinese, "DejaVu Sans"] if language == "zh" else ["DejaVu Sans", *chinese]
    return FontProperties(family=families)


def draw_hyetograph(storm: Hyetograph, title: Text, note: str, path: Path, language: Language = "en") -> None:
    """Write the picture of a storm to ``path`` (PNG, SVG or PDF by its suffix)."""
    font = label_font(language)
    figure = Figure(figsize=(8, 4.5), layout="constrained")
    FigureCanvasAgg(figure)
    bars = figure.add_subplot()
    bars.bar(storm.begin_min, storm.intensity_mm_h, storm.step_min, align="edge", color="#3a7ca5", edgecolor="white")
    bars.set_xlabel(TIME.say(language), fontproperties=font)
    bars.set_ylabel(INTENSITY.say(language), fontproperties=font)
    bars.set_title(title.say(language), fontproperties=font, fontsize=13)
    bars.set_xlim(0, storm.step_min * len(storm.depth_mm))
    curve = bars.twinx()
    curve.plot([0.0, *(storm.begin_min + storm.step_min)], [0.0, *storm.depth_mm.cumsum()], color="#d1495b")
    curve.set_ylabel(FALLEN.say(language), fontproperties=font, color="#d1495b")
    curve.set_ylim(bottom=0)
    figure.text(0.01, 0.005, note, fontproperties=font, fontsize=7, color="#666666")
    figure.get_layout_engine().set(rect=(0, 0.03, 1, 0.97))  # type: ignore[union-attr,call-arg]
    with written_whole(path) as aside:
        figure.savefig(aside, dpi=150)
