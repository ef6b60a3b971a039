"""Take a picture of the real QGIS with the plugin: ``screenshot.py SCENE.py PICTURE.png [--theme "Night Mapping"]``.

A scene is a file with a generator function ``scene(iface)``: it does things as a person would, and yields conditions
(functions without parameters) to wait for. When it ends, the picture is taken and QGIS leaves. Runs under Xvfb, with a
QGIS profile of its own below the folder given with ``--home``, which is also where the private store lies.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DRIVER = Path(__file__).with_name("screenshot_driver.py")
LONGEST_S = 300.0  # a modal dialog would wait for a person for ever


class SceneFailed(RuntimeError):
    """The scene did not come to its end; the message says where it stood."""


class QgisDied(SceneFailed):
    """QGIS was ended by a signal, or otherwise not by its own will; the message holds the debugger's stack."""


@contextlib.contextmanager
def screen(width: int, height: int) -> Iterator[str]:
    """Yield the name of an X display of that size, which nobody sees."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def take(scene: Path, picture: Path, *, home: Path, theme: str = "default", locale: str = "en", width: int = 1400,
         height: int = 900, longest_s: float = LONGEST_S) -> None:  # fmt: skip
    """Play the scene in QGIS and write the picture; raise :class:`SceneFailed` when it did not come to its end."""
    prepare_profile(home, theme, locale)
    with tempfile.TemporaryDirectory() as links, screen(width, height) as display:
        (Path(links) / "undergrid").symlink_to(ROOT)
        answer, stacks = Path(links) / "answer.json", Path(links) / "stacks.txt"
        variables = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "QT_QPA_PLATFORM")}
        variables |= {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QGIS_PLUGINPATH": links,
            "UNDERGRID_HOME": str(home),
            "UNDERGRID_SCENE": str(scene),
            "UNDERGRID_PICTURE": str(picture),
            "UNDERGRID_ANSWER": str(answer),
            "UNDERGRID_STACKS": str(stacks),
            "UNDERGRID_WINDOW": f"{width}x{height}",
        }
        command = [
            *os.environ.get("UNDERGRID_DEBUGGER", "").split(),
            "qgis",
            "--nologo",
            "--noversioncheck",
            "--profiles-path",
            str(home / "desktop"),
            "--code",
            str(DRIVER),
        ]
        try:
            done = subprocess.run(
                command, env=variables, timeout=longest_s, check=False, capture_output=True, text=True, errors="replace"
            )
        except subprocess.TimeoutExpired as late:
            told = (late.stdout or b"").decode("utf-8", "replace")[-2000:]
            raise SceneFailed(f"QGIS did not leave within {longest_s:.0f} s; a dialog may be open\n{told}") from None
        told = json.loads(answer.read_text()) if answer.exists() else None
        python = stacks.read_text() if stacks.exists() else ""
    # A death is looked for first, also after a scene that came to its end: QGIS may die while it leaves.
    if done.returncode != 0 or told is None:
        words = f"{python}\n{done.stderr[-4000:]}\n{done.stdout[-20000:]}"
        raise QgisDied(f"QGIS ended with {done.returncode}; the scene had said: {told}\n{words}")
    if told["fault"]:
        raise SceneFailed(told["fault"])


def prepare_profile(home: Path, theme: str, locale: str) -> None:
    """Write the settings of a QGIS that has been used before: plugins on, no welcome, no tips, no calls to the network.

    A fresh profile asks the network for QGIS's news and for fonts, in the threads that tasks share. QGIS 3.40 dies now
    and then when it is left while such a thread lives (mended there later: it clears a login away that is gone).
    """
    settings = home / "desktop" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        "[General]\n"
        f"locale\\overrideFlag=true\nlocale\\userLocale={locale}\n"
        "[locale]\n"
        f"overrideFlag=true\nuserLocale={locale}\n"
        "[PythonPlugins]\nundergrid=true\nprocessing=true\n"
        "[UI]\n"
        f"UITheme={theme}\n"
        "[qgis]\ncheckVersion=false\nshowTips340=false\n"
        "[app]\nprojections\\unknownCrsBehavior=NoAction\n"
        "[core]\nhttpsfeedqgisorg\\disabled=true\n"
        "[fonts]\ndownloadMissingFonts=false\n",
        encoding="utf-8",
    )


def main() -> int:
    """Take one picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scene", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--theme", default="default")
    parser.add_argument("--locale", default="en")
    parser.add_argument("--size", default="1400x900")
    parser.add_argument("--longest", type=float, default=LONGEST_S, help="seconds until the scene is given up")
    asked = parser.parse_args()
    width, height = map(int, asked.size.split("x"))
    take(
        asked.scene.resolve(), asked.picture.resolve(), home=asked.home.resolve(), theme=asked.theme,
        locale=asked.locale, width=width, height=height, longest_s=asked.longest,
    )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
