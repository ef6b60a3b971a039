"""What the plugin adds to the start of QGIS: import, provider, menu, toolbar and dock, by QGIS's own clock."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.tools import screenshot

GOAL_S = 0.1
GOAL = "the goal of 100 ms"
OTHERS = ("processing", "grassprovider", "MetaSearch")
SCENE = """
import json, os
from qgis import utils

def scene(iface):
    times = {name: float(text.removesuffix("s")) for name, text in utils.plugin_times.items()}
    with open(os.environ["UNDERGRID_PICTURE"] + ".json", "w") as file:
        json.dump(times, file)
    yield lambda: True
"""


@dataclass
class Starts:
    """Starts of the real QGIS, and how long each plugin took in the last one."""

    home: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="ug-bench-")))
    last: dict[str, float] = field(default_factory=dict)

    def start(self) -> float:
        """Start QGIS once; return the seconds of our plugin."""
        scene, picture = self.home / "scene.py", self.home / "picture.png"
        scene.write_text(SCENE, encoding="utf-8")
        screenshot.take(scene, picture, home=self.home)
        self.last = json.loads(picture.with_name(picture.name + ".json").read_text(encoding="utf-8"))
        return self.last[OURS]

    def of(self, plugin: str) -> float:
        """Return the seconds of another plugin in the same start."""
        return self.last[plugin]


def entry() -> Entry:
    """Return the benchmark."""
    starts = Starts()
    passes = 5
    others = [Contender(name, partial(starts.of, name), passes, "comes with QGIS") for name in OTHERS]
    return Entry(
        name="plugin_load",
        title="What the plugin adds to the start of QGIS",
        job="Import of the plugin, provider with all algorithms, menu, toolbar and dock, as QGIS itself measures it "
        "(`qgis.utils.plugin_times`) when its desktop starts under Xvfb.",
        contenders=[Contender(OURS, starts.start, passes), *others, Contender(GOAL, lambda: GOAL_S, 1)],
        limits=[Limit(GOAL, 1.0)],
        finish=lambda: shutil.rmtree(starts.home),
    )
