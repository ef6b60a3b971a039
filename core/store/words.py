"""Words as people write them, and the codes they mean: names of code lists, and words of practice beside them.

A word is compared without regard to width, case and blanks. One word may mean several codes, one a utility (人井 is a
manhole of sewers, of power and of telecom lines); which of them is meant is told by the row's utility. The words of
practice stand in ``data/codes/synonym.csv``, and in a store's code list ``synonym``, where a city adds its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SYNONYMS = "synonym"
BRACKETS = re.compile(r"\([^()]*\)")
ONE_IN_BRACKETS = re.compile(r"\(([^()])\)")
BETWEEN_NAMES = re.compile(r"[、,;/]")


def plain(word: str) -> str:
    """Return a word as it is compared: one width, one case, no blanks."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", word)).casefold()


def parts(word: str) -> list[str]:
    """Return what else a word with brackets or 、 is called, plainly written.

    ``水表、水表井`` is either; ``排气阀（井）`` is both; what stands in a longer bracket says more of the thing and is
    no name of it.
    """
    found = []
    for each in BETWEEN_NAMES.split(plain(word)):
        found += [BRACKETS.sub("", each), ONE_IN_BRACKETS.sub(r"\1", each)]
    return [each for each in dict.fromkeys(found) if each and each != plain(word) and "(" not in each]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One code that a word may mean, and the utilities in which it does; none stands for all."""

    code: str
    utilities: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Words:
    """The words of one list. ``main_utility`` says which main utility a utility belongs to (``WS`` is of ``PS``)."""

    main_utility: Mapping[str, str]
    meanings: dict[str, list[Meaning]] = field(default_factory=dict)
    partly: dict[str, list[Meaning]] = field(default_factory=dict)

    def add(self, word: str, meaning: Meaning, *, with_parts: bool = False) -> None:
        """Let a word mean a code too, and its parts as well where ``with_parts`` says so."""
        _append(self.meanings, plain(word), meaning)
        if with_parts:
            for part in parts(word):
                _append(self.partly, part, meaning)

    def of(self, word: str) -> list[Meaning]:
        """Return what a delivered word may mean: as it stands, or else by its parts."""
        if found := self._as_it_stands(plain(word)):
            return found
        known = [found for part in parts(word) if (found := self._as_it_stands(part))]
        return list(dict.fromkeys(each for found in known for each in found))

    def meant(self, word: str, utility: str | None) -> str | None:
        """Return the one code that a word means for a utility, None where it means none, or several."""
        meanings = self.of(word)
        for fits in (self._in(meanings, utility), self._in(meanings, self._main(utility), by_main=True)):
            if fits:
                return fits[0].code
        if any(each.utilities for each in meanings) and len({each.code for each in meanings}) > 1:
            return None
        anywhere = [each for each in meanings if utility is None or not each.utilities]
        return anywhere[0].code if anywhere else None

    def possible(self, word: str, utility: str | None) -> list[str]:
        """Return the codes that a word may mean for a utility; where it means none there, those it means elsewhere."""
        meanings = self.of(word)
        main = self._main(utility)
        fits = self._in(meanings, utility) or self._in(meanings, main, by_main=True)
        return [each.code for each in (fits or meanings)]

    def _as_it_stands(self, word: str) -> list[Meaning]:
        return [*self.meanings.get(word, ()), *self.partly.get(word, ())]

    def _main(self, utility: str | None) -> str | None:
        return self.main_utility.get(utility, utility) if utility else None

    def _in(self, meanings: Iterable[Meaning], utility: str | None, *, by_main: bool = False) -> list[Meaning]:
        if utility is None:
            return []
        return [
            each
            for each in meanings
            if utility in ({self._main(one) for one in each.utilities} if by_main else each.utilities)
        ]


def _append(words: dict[str, list[Meaning]], word: str, meaning: Meaning) -> None:
    held = words.setdefault(word, [])
    if word and meaning not in held:
        held.append(meaning)
