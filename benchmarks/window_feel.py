"""How long everyday actions hold up QGIS's window: the longest block of each, told by a timer in its event loop."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.processing import engine_environment
from undergrid.tools import screenshot

GOAL_S = 0.2
GOAL = "the goal of 200 ms"
SCENE = Path(__file__).resolve().parents[1] / "tests" / "desktop" / "scene_feel.py"
ACTIONS = (
    "open the panel", "open the page home", "open the page store", "open the page survey", "open the page grid",
    "open the page facilities", "open the page flood", "open the page catalog", "add the store's layers",
    "choose a delivery with findings", "open a finding", "open the import form", "give it a delivery's files",
    "open the dialog of an algorithm", "move the map", "trace from a pipe", "show all of the trace", "open a profile",
    "import from the page", "put a run on the map", "play it", "turn the clock", "search by number",
)  # fmt: skip
PASSES = 3
LONGEST_S = 900


@dataclass
class Windows:
    """A home with the sample district in its store; each play of the scene opens a QGIS of its own on it."""

    home: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="ug-bench-")))
    last: dict[str, tuple[float, float]] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)

    def play(self) -> float:
        """Play the scene once; return the longest block of all."""
        if not (self.home / "district").exists():
            self.furnish()
        picture = self.home / "feel.png"
        screenshot.take(SCENE, picture, home=self.home, longest_s=LONGEST_S)
        self.last = json.loads(picture.with_suffix(".json").read_text(encoding="utf-8"))
        (block_s, worked_s), action = max((block, action) for action, block in self.last.items())
        told = f"{block_s:.2f} s at '{action}', of which its own thread worked {worked_s:.2f} s"
        self.facts["the window's longest block in the last play"] = told
        return block_s

    def of(self, action: str) -> float:
        """Return the longest block of an action in the same play."""
        return self.last[action][0]

    def furnish(self) -> None:
        """Make the store, the district, its two deliveries, a pipe model and a short flood."""
        self.home.chmod(0o755)
        (self.home / "engine").symlink_to(engine_environment.folder())
        district, model = self.home / "district", "storm drains"
        self.batch("plugins", "enable", "undergrid")  # a fresh profile has none
        self.run("createstore", CENTRAL_MERIDIAN=106.5, NAME="Sample district")
        self.run("sampledistrict", FOLDER=str(district))
        for name in ("planted", "clean"):
            files = [str(path) for path in sorted((district / name).glob("*.csv"))]
            self.run("importsurvey", FILES=files, NAME=name, ACCEPT=name == "clean")
        terrain, inlets = str(district / "terrain.tif"), str(self.home / "inlets.gpkg")
        self.run("buildswmmmodel", NAME=model, SUBCATCHMENTS="none", DEM=terrain, INLETS=inlets)
        self.run(
            "simulateflood", DEM=terrain, MODEL=model, INLETS=inlets, RAIN_MM_H=100, DURATION_S=600,
            OUTPUT_INTERVAL_S=60, OUTPUT_FOLDER=str(self.home / "flood"), KEEP_AS="a flood",
        )  # fmt: skip

    def run(self, algorithm: str, **inputs: Any) -> None:
        """Run an algorithm in this home; raise with its last words if it fails."""
        self.batch("run", f"undergrid:{algorithm}", "-", said=json.dumps({"inputs": inputs}))

    def batch(self, *words: str, said: str = "") -> None:
        """Ask QGIS's batch tool on the plugin in this home."""
        links = self.home / "links"
        links.mkdir(exist_ok=True)
        if not (links / "undergrid").exists():
            (links / "undergrid").symlink_to(screenshot.ROOT)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PG"))}
        variables = kept | {
            "UNDERGRID_HOME": str(self.home), "QGIS_PLUGINPATH": str(links), "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(self.home / "qgis"),
        }  # fmt: skip
        done = subprocess.run(
            ["qgis_process", *words], input=said, env=variables, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)}: {(done.stderr or done.stdout)[-600:]}")

    def finish(self) -> None:
        """Stop the store and remove all files."""
        stop = [str(engine_environment.python()), "-m", "undergrid.core.store", "stop"]
        subprocess.run(stop, env={**os.environ, "UNDERGRID_HOME": str(self.home)}, check=False, capture_output=True)
        shutil.rmtree(self.home)


def entry() -> Entry:
    """Return the benchmark."""
    windows = Windows()
    actions = [Contender(name, partial(windows.of, name), PASSES) for name in ACTIONS]
    return Entry(
        name="window_feel",
        title="How long an action holds up the window",
        job="The longest time in which QGIS's window could not answer, by action: a timer of 10 ms in its event loop "
        "that was late by so much, and what the action set off afterwards counted in. The sample district (3,100 "
        f"pipes) in the real QGIS under Xvfb. {OURS} is the worst of all actions in a play.",
        contenders=[Contender(OURS, windows.play, PASSES), *actions, Contender(GOAL, lambda: GOAL_S, 1)],
        limits=[Limit(GOAL, 1.0)],
        facts=windows.facts,
        finish=windows.finish,
    )
