"""Codes of what an inspection sees, as teams write them: scheme, code, grade, and the marks of what lasts."""

from __future__ import annotations

import re

CJJ181, EN13508 = "CJJ181", "EN13508-2"
CJJ181_LETTERS = 2
MARKS = re.compile(r"(KS|JS)(\d*)")
"""CJJ 181 marks where a continuous defect starts and ends, with the number that the two share."""
OWN = re.compile(r"[(（]?([A-Z]{2})[)）]?\s*([1-4])?")
EUROPEAN = re.compile(r"([ABD][A-Z]{2})[ .-]?([A-Z])?[ .-]?([A-Z])?")


def scheme_of(code: str) -> str:
    """Return the scheme a code is written in: two letters are CJJ 181, three are EN 13508-2."""
    return CJJ181 if len(code.split("-", maxsplit=1)[0].rstrip("0123456789")) <= CJJ181_LETTERS else EN13508


def split(written: str) -> tuple[str, int | None]:
    """Return code and grade of ``PL3`` or ``(PL)3``; marks such as KS01 keep their number, EN codes get hyphens."""
    code = written.strip().upper()
    if MARKS.fullmatch(code):
        return code, None
    if own := OWN.fullmatch(code):
        return own[1], int(own[2]) if own[2] else None
    european = EUROPEAN.fullmatch(code)
    return ("-".join(filter(None, european.groups())), None) if european else (code, None)
