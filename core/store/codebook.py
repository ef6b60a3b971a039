"""Code lists as those who read and judge need them: from a delivered word to its code, from a code to its family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from undergrid.core.kernel.text import Language
from undergrid.core.store.codelists import read_codes
from undergrid.core.store.tables import Code as CodeRow
from undergrid.core.store.words import SYNONYMS, Meaning, Words, plain

NATIONAL = "CJJ 61-2017"
COLOURS = "APWA Uniform Color Code"
UTILITIES = "pipe_category"
POINTS = ("appurtenance", "pipe_point_feature")
"""The lists of what points are: cities mix the two, and a row's utility tells which code a word means."""
ROLES = "point_role"
LEAST_LATIN = 4
"""Letters that a Latin word has which is looked for inside longer words."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list, with the facts that its kind has beyond name and parent."""

    code: str
    name_zh: str
    name_en: str
    parent: str
    facts: Mapping[str, Any]
    successor: str = ""


class CodeBook:
    """The code lists of one project, by kind; of codes that two schemes share, the national scheme's holds.

    The names of all schemes are read, but for those of a code that the national scheme uses for another utility.
    """

    def __init__(self, kinds: Mapping[str, Iterable[Code]]) -> None:
        listed = {kind: list(codes) for kind, codes in kinds.items()}
        synonyms = listed.pop(SYNONYMS, [])
        self._codes = {kind: {code.code: code for code in reversed(codes)} for kind, codes in listed.items()}
        self._main = {each.code: each.parent or each.code for each in self.codes(UTILITIES).values()}
        self._words: dict[str, Words] = defaultdict(lambda: Words(self._main))
        for kind, codes in listed.items():
            for each in codes:
                self._name(kind, each)
        self._add_synonyms(synonyms)
        self._roles: dict[tuple[str, str | None], frozenset[str]] = {}
        self._inside = sorted(
            {word for kind in (*POINTS, ROLES) for word in self._words[kind].meanings if _may_stand_inside(word, kind)},
            key=lambda word: (-len(word), word),
        )

    def codes(self, kind: str) -> dict[str, Code]:
        """Return the codes of a kind."""
        return self._codes.get(kind, {})

    def names(self, kind: str, language: Language) -> dict[str, str]:
        """Return what the codes of a kind are called in a language; the code itself where it has no name in it."""
        return {
            code: (each.name_zh if language == "zh" else each.name_en) or code
            for code, each in self.codes(kind).items()
        }

    def code_of(self, kind: str, word: str, utility: str | None = None) -> str | None:
        """Return the code that a delivered word is, or means for a utility; None for one that means none, or several.

        ``kind`` is a code list, or a column of few choices, such as ``flow_direction``.
        """
        codes = self.codes(kind)
        for each in (word, word.upper()):
            if each in codes:
                return each
        return self._words[kind].meant(word, utility) if kind in self._words else None

    def nearest(self, kind: str, word: str) -> str | None:
        """Return the code whose name or word of practice is written most like an unknown word; None for none."""
        known = self._words[kind].meanings if kind in self._words else {}
        near = get_close_matches(plain(word), known, 1)
        return known[near[0]][0].code if near else None

    def depends_on_utility(self, kind: str) -> bool:
        """Return whether a list has words that mean a code in some utilities only."""
        return any(each.utilities for found in self._words[kind].meanings.values() for each in found)

    def is_called(self, word: str) -> bool:
        """Return whether any list of points knows a word."""
        return any(word in self.codes(kind) or self._words[kind].of(word) for kind in POINTS)

    def feature_of(self, word: str, utility: str | None = None) -> str:
        """Return the list's own name of a feature, the word itself where the list has none, or several."""
        codes = {self.codes(POINTS[1])[code].name_zh for code in self._words[POINTS[1]].possible(word, utility)}
        return codes.pop() if len(codes) == 1 else word

    def roles(self, words: Iterable[str | None], utility: str | None = None) -> frozenset[str]:
        """Return what a point does in its network, such as ``gully`` or ``valve``, by its words and its utility."""
        return frozenset().union(*(self._roles_of(word, utility) for word in words if isinstance(word, str) and word))

    def words_of(self, role: str) -> list[str]:
        """Return all words, plainly written, that say that a point is of a role."""
        words = {word for kind in (*POINTS, ROLES) for table in (self._words[kind],) for word in table.meanings}
        return sorted(word for word in words if role in self._as_it_stands(word, None))

    def family(self, category: str | None) -> str | None:
        """Return the major utility of a category (``WS`` is of ``PS``), or None for one the list does not know."""
        code = self.codes(UTILITIES).get(category or "")
        return (code.parent or code.code) if code else None

    def _name(self, kind: str, code: Code) -> None:
        holds = self._codes[kind][code.code]
        if kind == UTILITIES and self._family(holds) != self._family(code):
            return
        utilities = frozenset(str(code.facts.get("category_code") or "").split())
        for name in (code.name_zh, code.name_en):
            if name:
                self._words[kind].add(name, Meaning(code.code, utilities), with_parts=name == code.name_zh)

    def _family(self, code: Code) -> str:
        return code.parent or code.code

    def _add_synonyms(self, synonyms: Iterable[Code]) -> None:
        """Add words of practice; one for a point's code holds for the codes of the same name of all its utilities."""
        named: dict[tuple[str, str], list[Code]] = defaultdict(list)
        for kind in POINTS:
            for each in self.codes(kind).values():
                named[kind, each.name_zh].append(each)
        for each in synonyms:
            kind, word = str(each.facts["list"]), each.name_zh or each.name_en
            only = frozenset(str(each.facts.get("utilities") or "").split())
            target = self.codes(kind).get(each.parent)
            alike = [target, *named[kind, target.name_zh]] if kind in POINTS and target else []
            for code in alike:
                own = frozenset(str(code.facts.get("category_code") or "").split())
                if not only or only & {self._main.get(one, one) for one in own}:
                    self._words[kind].add(word, Meaning(code.code, own))
            if not alike:
                self._words[kind].add(word, Meaning(each.parent, only))

    def _roles_of(self, word: str, utility: str | None) -> frozenset[str]:
        if (word, utility) not in self._roles:
            self._roles[word, utility] = self._found_roles(word, utility)
        return self._roles[word, utility]

    def _found_roles(self, word: str, utility: str | None) -> frozenset[str]:
        if found := self._as_it_stands(word, utility):
            return found
        whole = plain(word)
        inside = next((each for each in self._inside if each in whole), "")
        return self._as_it_stands(inside, utility, as_code=len(inside) > 1)

    def _as_it_stands(self, word: str, utility: str | None, *, as_code: bool = True) -> frozenset[str]:
        found: set[str] = set()
        for kind in POINTS if as_code else ():
            known = self.codes(kind)
            codes = [word] if word in known else self._words[kind].possible(word, utility)
            found.update(role for code in codes for role in str(known[code].facts.get("roles") or "").split())
        table = self._words[ROLES]
        known_here = self._main.get(utility or "", utility)
        found.update(
            each.code for each in table.of(word) if not each.utilities or not utility or known_here in each.utilities
        )
        return frozenset(found)


def _may_stand_inside(word: str, kind: str) -> bool:
    if word.isascii():
        return len(word) >= LEAST_LATIN
    return len(word) > 1 or kind == ROLES


@cache
def shipped_codes() -> CodeBook:
    """Return the code lists that ship with the program."""
    return _book(read_codes())


def stored_codes(connection: Connection, kinds: Iterable[str]) -> CodeBook:
    """Return some code lists of a store, with what the city added, and the words of practice."""
    wanted = select(
        CodeRow.kind,
        CodeRow.scheme,
        CodeRow.code,
        CodeRow.name_zh,
        CodeRow.name_en,
        CodeRow.parent,
        CodeRow.attributes,
        CodeRow.successor,
    ).where(CodeRow.kind.in_([*kinds, SYNONYMS]))
    return _book(row._asdict() for row in connection.execute(wanted))


def stored_point_codes(connection: Connection) -> CodeBook:
    """Return the lists of a store that say what points are and do."""
    return stored_codes(connection, (*POINTS, ROLES, UTILITIES))


def _book(rows: Iterable[Mapping[str, Any]]) -> CodeBook:
    kinds: dict[str, list[tuple[bool, Code]]] = defaultdict(list)
    for row in rows:
        if row["scheme"] != COLOURS:
            code = Code(
                row["code"], row["name_zh"] or "", row["name_en"] or "", row["parent"] or "", row["attributes"] or {},
                row["successor"] or "",
            )  # fmt: skip
            kinds[row["kind"]].append((row["scheme"] != NATIONAL, code))
    return CodeBook(
        {kind: [code for _, code in sorted(codes, key=lambda each: each[0])] for kind, codes in kinds.items()}
    )
