"""The utilities of the code list: names, standard colours, and which main utility each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.tables import Code

PREFERRED_SCHEME = "CJJ 61-2017"
UNKNOWN_COLOUR = "#808080"
UNKNOWN = Text("unknown utility", "类别不明")
NOT_NAMED = Text("There is no utility “{word}”.", "没有管线类别“{word}”。")
NAME_ONE = Text("Give a code or a name of the list, such as WS or 污水.", "请填写代码表中的代码或名称，如 WS 或 污水。")


@dataclass(frozen=True, slots=True)
class Utility:
    """One utility: its code, its main utility's code (its own, for a main one), names, colour as ``#RRGGBB``."""

    code: str
    major: str
    name: Text
    colour: str


class Utilities(dict[str, Utility]):
    """All utilities by code; asks for an unknown code get a grey stranger, which is its own main utility."""

    def __missing__(self, code: str) -> Utility:
        """Return the stranger."""
        return Utility(code or "", code or "", UNKNOWN if not code else Text(code, code), UNKNOWN_COLOUR)

    def expanded(self, codes: Iterable[str]) -> list[str]:
        """Return ``codes`` with all the utilities that the main ones among them contain, sorted."""
        asked = set(codes)
        return sorted(asked | {utility.code for utility in self.values() if utility.major in asked})

    def named(self, word: str) -> Utility:
        """Return the utility that a person means by a code or a name in either language.

        Raises SourceError where the list has none of it.
        """
        said = word.strip().casefold()
        for each in self.values():
            if said in {name.casefold() for name in (each.code, each.name.en, each.name.zh)}:
                return each
        raise SourceError(NOT_NAMED.fill(word=word.strip()), NAME_ONE)

    def asked(self, word: str | None) -> list[str] | None:
        """Return the codes of the utility that a person names with those that it contains; None where none is named."""
        return self.expanded([self.named(word).code]) if word else None

    def of_network(self, code: str) -> list[str]:
        """Return the codes that make one network with ``code``: those of its main utility."""
        return self.expanded([self[code].major])


def read_utilities(connection: Connection) -> Utilities:
    """Return the utilities in the store's code list; where schemes collide on a code, CJJ 61-2017 wins."""
    rows = connection.execute(
        select(Code.scheme, Code.code, Code.parent, Code.name_en, Code.name_zh, Code.attributes).where(
            Code.kind == "pipe_category"
        )
    ).mappings()
    ordered = sorted(rows, key=lambda row: (row["scheme"] != PREFERRED_SCHEME, row["scheme"]))
    return utilities(ordered)


def utilities(rows: Iterable[Mapping[Any, Any]]) -> Utilities:
    """Return the utilities of rows with code, parent, name_en, name_zh and attributes; the first of a code counts."""
    found = Utilities()
    colours: dict[str, str] = {}
    for row in rows:
        code, parent = str(row["code"]), str(row["parent"] or row["code"])
        attributes = row["attributes"]
        colour = str(attributes.get("colour_hex") or "") if isinstance(attributes, Mapping) else ""
        if code in found or (isinstance(attributes, Mapping) and attributes.get("level") == "colour-scheme"):
            continue
        colours.setdefault(code, colour)
        name = Text(str(row["name_en"] or row["name_zh"] or code), str(row["name_zh"] or row["name_en"] or code))
        found[code] = Utility(code, parent, name, colour or colours.get(parent) or UNKNOWN_COLOUR)
    return found
