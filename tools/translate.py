"""Gather the texts of the user interface into ``i18n/*.ts``, keep what is translated, and compile ``*.qm``.

A text is the constant argument of ``tr("...")`` in processing/ and plugins/; ``tr("Owner", "pipe")`` tells whose it
is, so that one English word can have two Chinese ones. The engine's texts carry both languages themselves.
Write translations into the .ts file, by hand or with Qt Linguist, and run this again.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
ROOMS = ("processing", "plugins")
CONTEXT = "undergrid"
LANGUAGES = ("zh_CN",)
COMPILERS = ("lrelease", "lrelease-qt5", "/usr/lib/qt5/bin/lrelease", "lrelease6", "/usr/lib/qt6/bin/lrelease")


OF = "\x04"
"""Stands between a text and whose it is, where that is told."""


class NotConstant(ValueError):
    """A text that is put together before it is translated; nobody could translate it."""


def texts_of(path: Path) -> Iterator[str]:
    """Yield the texts of one file in their order; raise :class:`NotConstant` for one that is no plain string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and _name(node.func) == "tr" and node.args):
            continue
        said = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        if len(said) != len(node.args) or not all(isinstance(each, str) for each in said) or len(said) > 2:
            raise NotConstant(f"{path}:{node.lineno}: tr() takes plain strings; fill them with .format() afterwards")
        yield OF.join(map(str, said))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def gather() -> dict[str, list[str]]:
    """Return every text with the files it stands in."""
    found: dict[str, list[str]] = {}
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for text in texts_of(path):
                places = found.setdefault(text, [])
                place = path.relative_to(ROOT).as_posix()
                if place not in places:
                    places.append(place)
    return found


def read(path: Path) -> dict[str, str]:
    """Return the finished translations of a .ts file."""
    if not path.exists():
        return {}
    kept = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314  (a file of our own repository)
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            told = (message.findtext("source", ""), message.findtext("comment", ""))
            kept[OF.join(filter(None, told))] = translation.text
    return kept


def write(path: Path, texts: dict[str, list[str]], translations: dict[str, str], language: str) -> None:
    """Write a .ts file: every text that is used, translated or marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, places in sorted(texts.items(), key=lambda item: (item[1][0], item[0])):
        message = ET.SubElement(context, "message")
        for place in places:
            ET.SubElement(message, "location", filename=f"../{place}")
        source, _, of = text.partition(OF)
        ET.SubElement(message, "source").text = source
        if of:
            ET.SubElement(message, "comment").text = of
        translation = ET.SubElement(message, "translation")
        if text in translations:
            translation.text = translations[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(path: Path, target: Path) -> None:
    """Compile a .ts file into the .qm file that Qt loads."""
    program = next((found for each in COMPILERS if (found := shutil.which(each))), None)
    if program is None:
        sys.exit("lrelease is missing: install Qt's translation tools (Debian: qttools5-dev-tools)")
    subprocess.run([program, "-silent", str(path), "-qm", str(target)], check=True)


def main() -> int:
    """Bring all translations up to date; say what is missing."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    texts = gather()
    missing = 0
    for language in LANGUAGES:
        path = FOLDER / f"undergrid_{language}.ts"
        translations = read(path)
        write(path, texts, translations, language)
        compile_ts(path, path.with_suffix(".qm"))
        for text, places in texts.items():
            if text not in translations:
                missing += 1
                print(f"{language}: {places[0]}: {text!r}")
    print(f"{len(texts)} texts, {missing} translations are missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
