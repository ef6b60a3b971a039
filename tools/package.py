"""Build the plugin's zip from the last commit and examine it as plugins.qgis.org does.

The zip holds what ``git archive`` gives (``.gitattributes`` says what stays out), the bill of materials among it.
Equal commits give equal bytes on every machine: entries in order of their names, times of the commit in UTC, stored
without compression, which would be that of a machine's zlib. Bandit and detect-secrets then
look at the unpacked zip, not at the clone: one finding of either, a missing required field of ``metadata.txt``, a
forbidden file or a zip over 25 MB fails the build.
"""

from __future__ import annotations

import configparser
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LARGEST_BYTES = 25 * 1024 * 1024
# https://plugins.qgis.org/docs/publish: without these a plugin is refused.
REQUIRED_FIELDS = (
    "name", "qgisMinimumVersion", "description", "about", "version", "author", "email", "tracker", "repository",
)  # fmt: skip
FORBIDDEN_SUFFIXES = {".pyc", ".exe", ".dll", ".so", ".dylib", ".sh", ".bat", ".zip"}


def build(target: Path, revision: str = "HEAD") -> Path:
    """Write the zip of ``revision`` into ``target`` and return its path; equal commits give equal bytes."""
    target.mkdir(parents=True, exist_ok=True)
    path = target / "undergrid.zip"
    when = time.gmtime(int(_git("show", "-s", "--format=%ct", revision)))[:6]
    packed = _git("-c", "tar.umask=0022", "archive", "--format=tar", revision)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as written:
        for member in sorted((one for one in archive if one.isfile()), key=lambda one: one.name):
            entry = zipfile.ZipInfo(f"undergrid/{member.name}", date_time=when)
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = (0o100755 if member.mode & 0o100 else 0o100644) << 16
            content = archive.extractfile(member)
            written.writestr(entry, content.read() if content else b"")
    return path


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True).stdout


def faults_of_contents(path: Path) -> Iterator[str]:
    """Yield what the plugin repository would refuse about size, names and metadata."""
    if path.stat().st_size > LARGEST_BYTES:
        yield f"the zip has {path.stat().st_size / 1e6:.1f} MB; 25 MB are allowed"
    with zipfile.ZipFile(path) as archive:
        names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
        metadata = configparser.ConfigParser()
        metadata.read_string(archive.read("undergrid/metadata.txt").decode("utf-8"))
    for name in names:
        parts = Path(name).parts
        if parts[0] != "undergrid" or ".." in parts or "\\" in name or any(part.startswith(".") for part in parts):
            yield f"{name}: not a name the plugin repository takes"
        if Path(name).suffix in FORBIDDEN_SUFFIXES or "__pycache__" in parts:
            yield f"{name}: files of this kind are refused"
        is_help = parts[1:3] == ("docs", "algorithms")  # what the dialogs say of each parameter
        if len(parts) > 1 and parts[1] in {"tests", "benchmarks", "tools", "docs"} and not is_help:
            yield f"{name}: belongs to developers, not into the zip"
    for required in (
        "undergrid/LICENSE",
        "undergrid/__init__.py",
        "undergrid/setup.cfg",
        "undergrid/locks/engine.cdx.json",
    ):
        if required not in names:
            yield f"{required} is missing"
    for field in REQUIRED_FIELDS:
        if not metadata.get("general", field, fallback="").strip():
            yield f"metadata.txt: {field} is missing"


def faults_of_bandit(folder: Path) -> Iterator[str]:
    """Yield every finding of Bandit, of any severity."""
    command = [sys.executable, "-m", "bandit", "-r", str(folder), "-f", "json", "-q"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(answer.stdout)
    for error in report["errors"]:
        yield f"bandit could not read {error['filename']}: {error['reason']}"
    for found in report["results"]:
        place = Path(found["filename"]).relative_to(folder)
        yield f"{place}:{found['line_number']}: {found['test_id']} {found['issue_text']}"


def faults_of_secrets(folder: Path) -> Iterator[str]:
    """Yield every place where detect-secrets sees a secret."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    for name, found in json.loads(answer.stdout)["results"].items():
        for secret in found:
            yield f"{name}:{secret['line_number']}: looks like a secret ({secret['type']})"


def examine(path: Path) -> list[str]:
    """Return every fault of the zip at ``path``; an empty list means that it may be uploaded."""
    with tempfile.TemporaryDirectory() as unpacked:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(unpacked)  # noqa: S202  (the zip that was just written)
        folder = Path(unpacked)
        return [*faults_of_contents(path), *faults_of_bandit(folder), *faults_of_secrets(folder)]


def main() -> int:
    """Build, examine, and say what was found."""
    path = build(ROOT / "dist")
    faults = examine(path)
    for fault in faults:
        print(fault)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.2f} MB, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
