"""A word in both languages, said in one: styles name their classes in Chinese and English side by side."""

from __future__ import annotations

import re

from ..texts import language

CHINESE = "\u3400-\u9fff\u2160-\u217f（）、，·“”"
BOTH = re.compile(rf"^(?P<before>.*?)(?P<zh>[{CHINESE}][{CHINESE}0-9]*)\s+(?P<en>[A-Za-z].*)$")


def in_one_language(label: str, wanted: str | None = None) -> str:
    """Return what a label such as “0.15 - 0.30 m  路面积水 ponding” says in the user's language.

    What stands before both (a range, a code) stays; a label in one language stays as it is.
    """
    both = BOTH.match(label)
    if both is None:
        return label
    said = both["zh"] if (wanted or language()) == "zh" else both["en"]
    return f"{both['before']}{said}".strip()
