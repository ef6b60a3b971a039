"""Pictures of a calibration: what was measured against what was simulated, and how the search went."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from undergrid.core.flood.calibration.pairing import Pair
from undergrid.core.flood.calibration.searching import Trial
from undergrid.core.flood.rain.plot import label_font
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Language, Text

HOURS = Text("Time (h)", "时间（h）")
OBSERVED = Text("measured", "实测")
SIMULATED = Text("simulated", "模拟")
RUN = Text("Run", "运行次数")
SCORE = Text("Distance from a perfect fit", "与完美拟合的差距")
MOST_SHOWN = 12
INK, WATER, MEASURED = "#33373d", "#2a6f97", "#d1495b"


def draw_fit(pairs: Sequence[Pair], path: Path, value: str, language: Language = "en") -> None:
    """Write a panel for each place: points as measured, a line as simulated, NSE, KGE and peak error in its title."""
    font = label_font(language)
    shown = pairs[:MOST_SHOWN]
    columns = min(len(shown), 2)
    rows = -(-len(shown) // columns)
    figure = Figure(figsize=(6 * columns, 3.2 * rows), layout="constrained")
    FigureCanvasAgg(figure)
    for place, pair in enumerate(shown, start=1):
        fit, panel = pair.fit(), figure.add_subplot(rows, columns, place)
        panel.plot(pair.simulated.time_s / 3600, pair.simulated.value, color=WATER, label=SIMULATED.say(language))
        seen = pair.observed
        panel.plot(seen.time_s / 3600, seen.value, "o", ms=3, color=MEASURED, label=OBSERVED.say(language))
        title = f"{pair.name}  NSE {_told(fit.nse)}  KGE {_told(fit.kge)}  Δpeak {_told(fit.peak_error, '+.0%')}"
        panel.set_title(title, fontproperties=font, fontsize=10, color=INK)
        panel.set_xlabel(HOURS.say(language), fontproperties=font)
        panel.set_ylabel(value, fontproperties=font)
        panel.grid(alpha=0.25)
        panel.legend(prop=font, frameon=False)
    with written_whole(path) as aside:
        figure.savefig(aside, dpi=120)


def draw_search(history: Sequence[Trial], path: Path, language: Language = "en") -> None:
    """Write the score of every run, and the best so far."""
    font = label_font(language)
    figure = Figure(figsize=(7, 3.5), layout="constrained")
    FigureCanvasAgg(figure)
    panel = figure.add_subplot()
    scores = np.array([trial.score for trial in history])
    runs = np.arange(1, len(scores) + 1)
    panel.plot(runs, scores, "o", ms=4, color="#9aa5b1")
    panel.step(runs, np.minimum.accumulate(scores), where="post", color=WATER)
    panel.set_ylim(0, 1.1 * float(np.max(scores[scores < 10.0], initial=0.1)))
    panel.set_xlabel(RUN.say(language), fontproperties=font)
    panel.set_ylabel(SCORE.say(language), fontproperties=font)
    panel.grid(alpha=0.25)
    with written_whole(path) as aside:
        figure.savefig(aside, dpi=120)


def _told(value: float | None, form: str = ".2f") -> str:
    return "-" if value is None else format(value, form)
