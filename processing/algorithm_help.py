"""What an algorithm's page in ``docs/algorithms`` says of its parameters, and where that page lies."""

from __future__ import annotations

import configparser
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).absolute().parent.parent
PAGES = Path("docs") / "algorithms"
ROW = re.compile(r"^\| (?P<names>`[A-Z][A-Z0-9_]*`[^|]*) \| (?P<words>.*) \|$")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@cache
def parameter_help(identifier: str, language: str = "en") -> dict[str, str]:
    """Return what the page of an algorithm says of each parameter and output; nothing where there is no such page."""
    folder = ROOT / PAGES if language == "en" else ROOT / PAGES / language
    page = folder / f"{identifier}.md"
    if not page.exists():
        return {}
    said: dict[str, str] = {}
    for line in page.read_text(encoding="utf-8").splitlines():
        row = ROW.match(line)
        if row is not None:
            words = LINK.sub(r"\1", row["words"]).replace("`", "").strip()
            said |= dict.fromkeys(re.findall(r"`([A-Z0-9_]+)`", row["names"]), words)
    return said


@cache
def page_address(identifier: str, language: str = "en") -> str:
    """Return the address of an algorithm's page in the project's repository; the English one where no other is."""
    told = configparser.ConfigParser(interpolation=None)
    told.read(ROOT / "metadata.txt", encoding="utf-8")
    own = PAGES / language / f"{identifier}.md"
    page = own if (ROOT / own).is_file() else PAGES / f"{identifier}.md"
    return f"{told['general']['repository']}/blob/main/{page.as_posix()}"
