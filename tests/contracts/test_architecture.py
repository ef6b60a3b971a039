"""The drawn house equals the built one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def drawn_folders() -> set[str]:
    """Return the folders of the tree in docs/architecture.md, as paths from the root."""
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    tree = page.split("```")[1]
    folders, parents = set(), []
    for line in filter(None, tree.splitlines()):
        depth = (len(line) - len(line.lstrip())) // 2
        name = line.split()[0].rstrip("/")
        parents[depth:] = [name]
        folders.add("/".join(parents))
    return folders


def built_folders() -> set[str]:
    """Return the folders of tracked files, from the root."""
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return {str(parent) for name in names if name for parent in Path(name).parents if str(parent) != "."}


def test_every_folder_that_is_drawn_is_built():
    assert drawn_folders() <= built_folders()


def test_every_top_folder_that_is_built_is_drawn():
    top = {folder for folder in built_folders() if "/" not in folder and not folder.startswith(".")}
    assert top <= drawn_folders()


@pytest.mark.parametrize("layer", ["core", "processing", "plugins", "data"])
def test_every_room_that_is_built_is_drawn(layer):
    rooms = {folder for folder in built_folders() if folder.startswith(f"{layer}/") and folder.count("/") == 1}
    assert rooms <= drawn_folders()


@pytest.mark.parametrize("path", sorted((ROOT / "core").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_of_the_engine_outgrows_four_hundred_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400


def test_every_room_of_the_engine_has_its_folder_of_tests():
    rooms = {each.name for each in (ROOT / "core").iterdir() if (each / "__init__.py").exists()}
    assert rooms - {each.name for each in (ROOT / "tests").iterdir() if any(each.glob("**/test_*.py"))} == set()


PLANTED = {
    "core/strays": ("", "strays"),
    "core/kernel/climbing.py": ("from undergrid.core.store import connection  # noqa: F401\n", "kernel.climbing"),
    "core/catalog/past_the_gate.py": ("from undergrid.core.catalog import writers  # noqa: F401\n", "past_the_gate"),
}


@pytest.mark.parametrize("place", PLANTED)
def test_what_nobody_declared_breaks_the_build(place, tmp_path):
    """A package of no floor, a floor that reaches up and a way past the gate: each is named by the contracts."""
    text, named = PLANTED[place]
    house = tmp_path / "undergrid"
    for part in ("core", "processing", "plugins"):
        shutil.copytree(ROOT / part, house / part, ignore=shutil.ignore_patterns("__pycache__", "*.sql", "*.csv"))
    shutil.copy(ROOT / "__init__.py", house)
    planted = house / place
    if planted.suffix:
        planted.write_text(text)
    else:
        planted.mkdir()
        (planted / "__init__.py").write_text(text)
    code = (
        "import sys; from importlinter.cli import lint_imports\n"
        f"sys.exit(lint_imports(config_filename={str(ROOT / 'setup.cfg')!r}, no_cache=True))"
    )
    known = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        check=False,
        env=known | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout[-2000:] + done.stderr[-2000:]
    assert named in done.stdout
