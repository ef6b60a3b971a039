"""A sheet to plot on, in both languages, saved as SVG, PDF or PNG by the ending of the file's name."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.figure import Figure

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

WITH_CHINESE = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei", "SimSun")
FORMATS = {".svg", ".pdf", ".png"}
MILLIMETRES_PER_INCH = 25.4


def sheet(width_mm: float, height_mm: float) -> Figure:
    """Return an empty figure whose texts may be Chinese."""
    return Figure(figsize=(width_mm / MILLIMETRES_PER_INCH, height_mm / MILLIMETRES_PER_INCH), layout="constrained")


def save(figure: Figure, path: str | Path) -> Path:
    """Write the figure to ``path``, texts kept as texts; raise SourceError for an ending that is not known."""
    path = Path(path)
    if path.suffix.lower() not in FORMATS:
        raise SourceError(
            Text("A plot cannot be saved as {name}.", "无法将图形保存为 {name}。").fill(name=path.name),
            Text("Choose a name that ends in .svg, .pdf or .png.", "请使用 .svg、.pdf 或 .png 作为扩展名。"),
        )
    with written_whole(path) as aside:
        figure.savefig(aside, dpi=150)
    return path


def fonts() -> Answer:
    """Return the settings that make Chinese readable with the fonts of this machine, for ``rc_context``."""
    present = {font.name for font in font_manager.fontManager.ttflist}
    families = ["DejaVu Sans", *(name for name in WITH_CHINESE if name in present)]
    return {"font.family": families, "font.size": 7, "svg.fonttype": "none", "pdf.fonttype": 42}


def context() -> AbstractContextManager[None]:
    """Return the context in which a sheet is drawn and saved."""
    settings: Any = fonts()
    return mpl.rc_context(settings)
