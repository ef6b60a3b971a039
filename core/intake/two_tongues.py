"""Headers in two languages, such as ``点号 Point No.``: each column goes by either of its names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from undergrid.core.intake.units import head_of

CHINESE = r"\u4e00-\u9fff"
TOGETHER = re.compile(
    rf"\s*(?P<one>[{CHINESE}][{CHINESE}\d()（）/、·XYxyHh]*)[\s/|,，;；:：\-–—]*(?P<other>[A-Za-z][^{CHINESE}]*?)\s*"
    rf"|\s*(?P<before>[A-Za-z][^{CHINESE}]*?)[\s/|,，;；:：\-–—]*(?P<behind>[{CHINESE}][{CHINESE}\d()（）/、·]*)\s*",
    re.DOTALL,
)
LEAST_LETTERS = 2
FEWEST, MOSTLY = 3, 0.5


def with_both_tongues(headers: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the names of columns with those in each language behind, where most headers of the row are in two."""
    apart = [_apart(names[0]) if names else [] for names in headers]
    filled = sum(bool(names and names[0]) for names in headers)
    if sum(map(bool, apart)) < max(FEWEST, MOSTLY * filled):
        return [list(names) for names in headers]
    return [[*names, *more] for names, more in zip(headers, apart, strict=True)]


def _apart(name: str) -> list[str]:
    """Return a header's names in both languages, with its unit; none for one in a single language."""
    head = head_of(name)
    found = TOGETHER.fullmatch(head.bare)
    if found is None:
        return []
    parts = [part.strip(" ()（）-–—/") for part in found.groups() if part]
    latin = next(part for part in parts if re.match(r"[A-Za-z]", part))
    if len(re.findall(r"[A-Za-z]", latin)) < LEAST_LETTERS:
        return []
    return [f"{part} ({head.unit})" if head.unit else part for part in parts]
