"""The defects of CJJ 181 as the code list has them: kinds, grades, scores, and their EN 13508-2 names.

Codes and names are verified against third-party copies; grades, thresholds and scores are from memory, and every
score carries that confidence on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, select

from undergrid.core.store.tables import Code
from undergrid.core.survey.inspection.codes import CJJ181

SCHEME = "CJJ 181-2012"
STANDARD = "EN 13508-2"
DEFECT_SORTS = ("structural", "operational")
# EN 13508-2 has one code for obstacles (BBE) where CJJ 181 has three; the plain obstacle is the least assuming.
OF_SEVERAL = {"BBE": "ZW"}


@dataclass(frozen=True, slots=True)
class Defect:
    """One kind of defect: ``kind`` is structural or functional, ``scores`` are by grade, ``limits`` are the upper
    limits in per cent of the grades that are told apart by a percentage (the last is open).
    """

    code: str
    name_en: str
    name_zh: str
    kind: str
    counts: bool
    scores: Mapping[int, float]
    limits: tuple[float, ...]
    lower_limit: float
    confidence: str

    def grade_of(self, percent: float) -> int | None:
        """Return the grade that a percentage means, None when it is below the first or the code has none."""
        if not self.limits or percent <= self.lower_limit:
            return None
        return next(grade for grade, limit in enumerate((*self.limits, float("inf")), start=1) if percent <= limit)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All defects by CJJ 181 code, the CJJ 181 code of each EN 13508-2 code, and what else the lists have.

    ``others`` are CJJ 181's codes that are no defects; ``sorts`` says of EN 13508-2's main codes what they tell.
    """

    defects: Mapping[str, Defect]
    from_en: Mapping[str, str]
    others: frozenset[str] = frozenset()
    sorts: Mapping[str, str] = field(default_factory=dict)

    def find(self, code: str, scheme: str) -> Defect | None:
        """Return the defect a code stands for, None for an observation that is none (a connection, a mark)."""
        if scheme == CJJ181:
            return self.defects.get(code)
        parts = code.split("-")
        names = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
        return next((self.defects[self.from_en[name]] for name in names if name in self.from_en), None)

    def kind_of(self, code: str, scheme: str) -> str | None:
        """Return ``defect`` or ``inventory`` (no defect, and no grade is due), None for a code of no list."""
        if self.find(code, scheme) is not None:
            return "defect"
        if scheme == CJJ181:
            return "inventory" if code.rstrip("0123456789") in self.others else None
        sort = self.sorts.get(code.split("-", maxsplit=1)[0])
        return None if sort is None else "defect" if sort in DEFECT_SORTS else "inventory"


def read_catalogue(connection: Connection) -> Catalogue:
    """Return the catalogue of the store's code list."""
    columns = (Code.code, Code.parent, Code.name_en, Code.name_zh, Code.confidence, Code.attributes)
    rows = connection.execute(select(*columns).where(Code.kind == "defect", Code.scheme == SCHEME)).mappings()
    seen = connection.execute(
        select(Code.code, Code.attributes).where(Code.kind == "observation", Code.scheme == STANDARD)
    )
    sorts = {row.code: str(row.attributes["sort"]) for row in seen}
    return replace(catalogue([dict(row) for row in rows]), sorts=sorts)


def catalogue(rows: Iterable[Mapping[str, Any]]) -> Catalogue:
    """Return the catalogue of rows with code, parent, names, confidence and attributes."""
    listed = list(rows)
    grades: dict[str, list[Mapping[str, Any]]] = {}
    for row in listed:
        if row["parent"] and row["attributes"].get("grade"):
            grades.setdefault(row["parent"], []).append(row)
    defects = {row["code"]: _defect(row, grades[row["code"]]) for row in listed if row["code"] in grades}
    from_en: dict[str, str] = {}
    for row in listed:
        names = row["attributes"].get("en13508_2") or ""
        if row["code"] in defects and not names.startswith("("):  # a remark in brackets says that there is none
            for name in re.findall(r"\bB[A-Z]{2}(?:-[A-Z])?\b", names):
                from_en.setdefault(name, row["code"])
    others = frozenset(row["code"] for row in listed if not row["parent"] and row["code"] not in defects)
    return Catalogue(defects, from_en | {name: code for name, code in OF_SEVERAL.items() if code in defects}, others)


def _defect(row: Mapping[str, Any], grades: Iterable[Mapping[str, Any]]) -> Defect:
    ordered = sorted(grades, key=lambda each: int(each["attributes"]["grade"]))
    scores = {
        int(each["attributes"]["grade"]): float(each["attributes"]["score"])
        for each in ordered
        if each["attributes"].get("score")
    }
    lower, limits = _limits([each["attributes"].get("criterion_zh") or "" for each in ordered])
    return Defect(
        code=row["code"],
        name_en=row["name_en"] or row["code"],
        name_zh=row["name_zh"] or row["code"],
        kind=row["attributes"]["type"],
        counts=row["attributes"].get("counts_in_index") == "yes",
        scores=scores,
        limits=limits,
        lower_limit=lower,
        confidence=row["confidence"] or "",
    )


def _limits(criteria: list[str]) -> tuple[float, tuple[float, ...]]:
    """Return the lower limit of grade 1 and the upper limits of all grades but the last, from words like 5%~15%.

    Where a criterion names two materials (hard or soft encrustation), the first counts, which is the stricter one.
    """
    spans = [re.findall(r"(?<![/\d])(\d+(?:\.\d+)?)%", words.split("或")[0]) for words in criteria]
    if not all(spans) or len(criteria) < 2:
        return 0.0, ()
    lower = float(spans[0][0]) if len(spans[0]) > 1 else 0.0
    return lower, tuple(float(span[-1]) for span in spans[:-1])
