"""Code lists as those who read and judge need them: from a delivered word to its code, from a code to its family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from undergrid.core.store.codelists import read_codes
from undergrid.core.store.tables import Code as CodeRow

NATIONAL = "CJJ 61-2017"
COLOURS = "APWA Uniform Color Code"


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list, with the facts that its kind has beyond name and parent."""

    code: str
    name_zh: str
    name_en: str
    parent: str
    facts: Mapping[str, Any]


class CodeBook:
    """The code lists of one project, by kind; of codes that two schemes share, the national scheme's holds."""

    def __init__(self, kinds: Mapping[str, Iterable[Code]]) -> None:
        self._codes = {kind: {code.code: code for code in reversed(list(codes))} for kind, codes in kinds.items()}
        self._names = {
            kind: {name: code.code for code in codes.values() for name in (code.name_zh, code.name_en) if name}
            for kind, codes in self._codes.items()
        }

    def codes(self, kind: str) -> dict[str, Code]:
        """Return the codes of a kind."""
        return self._codes.get(kind, {})

    def code_of(self, kind: str, word: str) -> str | None:
        """Return the code that a delivered word is, or names; None for a word the list does not know."""
        codes = self.codes(kind)
        for each in (word, word.upper()):
            if each in codes:
                return each
        names = self._names.get(kind, {})
        return names.get(word) or names.get(word.lower())

    def family(self, category: str | None) -> str | None:
        """Return the major utility of a category (``WS`` is of ``PS``), or None for one the list does not know."""
        code = self.codes("pipe_category").get(category or "")
        return (code.parent or code.code) if code else None


@cache
def shipped_codes() -> CodeBook:
    """Return the code lists that ship with the program."""
    return _book(read_codes())


def stored_codes(connection: Connection, kinds: Iterable[str]) -> CodeBook:
    """Return some code lists of a store, with what the city added."""
    wanted = select(
        CodeRow.kind, CodeRow.scheme, CodeRow.code, CodeRow.name_zh, CodeRow.name_en, CodeRow.parent, CodeRow.attributes
    ).where(CodeRow.kind.in_(list(kinds)))
    return _book(row._asdict() for row in connection.execute(wanted))


def _book(rows: Iterable[Mapping[str, Any]]) -> CodeBook:
    kinds: dict[str, list[tuple[bool, Code]]] = defaultdict(list)
    for row in rows:
        if row["scheme"] != COLOURS:
            code = Code(
                row["code"], row["name_zh"] or "", row["name_en"] or "", row["parent"] or "", row["attributes"] or {}
            )
            kinds[row["kind"]].append((row["scheme"] != NATIONAL, code))
    return CodeBook(
        {kind: [code for _, code in sorted(codes, key=lambda each: each[0])] for kind, codes in kinds.items()}
    )
