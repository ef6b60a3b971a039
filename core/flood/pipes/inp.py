"""A SWMM input file as text in sections: what is read is written back byte for byte, but for the rows that changed.

The form is that of the SWMM 5.2 User's Manual, Appendix D, read as the engine reads it: a section begins with its
keyword in brackets, of which the first letters count; tokens are parted by blanks and tabs, quotes hold a token
together, a semicolon begins a comment (also between quotes), and comment lines that stand right above a row describe
its element. Capital and small Latin letters are the same in names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from undergrid.core.formats.text import encoding_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file, written_whole
from undergrid.core.kernel.text import Text

KEYWORDS = {
    "TITLE": "TITLE", "OPTION": "OPTIONS", "FILE": "FILES", "RAINGAGE": "RAINGAGES", "TEMPERATURE": "TEMPERATURE",
    "EVAP": "EVAPORATION", "SUBCATCHMENT": "SUBCATCHMENTS", "SUBAREA": "SUBAREAS", "INFIL": "INFILTRATION",
    "AQUIFER": "AQUIFERS", "GROUNDWATER": "GROUNDWATER", "SNOWPACK": "SNOWPACKS", "JUNC": "JUNCTIONS",
    "OUTFALL": "OUTFALLS", "STORAGE": "STORAGE", "DIVIDER": "DIVIDERS", "CONDUIT": "CONDUITS", "PUMP": "PUMPS",
    "ORIFICE": "ORIFICES", "WEIR": "WEIRS", "OUTLET": "OUTLETS", "XSECT": "XSECTIONS", "TRANSECT": "TRANSECTS",
    "LOSS": "LOSSES", "CONTROL": "CONTROLS", "POLLUT": "POLLUTANTS", "LANDUSE": "LANDUSES", "BUILDUP": "BUILDUP",
    "WASHOFF": "WASHOFF", "COVERAGE": "COVERAGES", "INFLOW": "INFLOWS", "DWF": "DWF", "PATTERN": "PATTERNS",
    "RDII": "RDII", "HYDROGRAPH": "HYDROGRAPHS", "LOADING": "LOADINGS", "TREATMENT": "TREATMENT", "CURVE": "CURVES",
    "TIMESERIES": "TIMESERIES", "REPORT": "REPORT", "COORDINATE": "COORDINATES", "VERTICES": "VERTICES",
    "POLYGON": "POLYGONS", "LABEL": "LABELS", "SYMBOL": "SYMBOLS", "BACKDROP": "BACKDROP", "TAG": "TAGS",
    "PROFILE": "PROFILES", "MAP": "MAP", "LID_CONTROL": "LID_CONTROLS", "LID_USAGE": "LID_USAGE", "GWF": "GWF",
    "ADJUSTMENT": "ADJUSTMENTS", "EVENT": "EVENTS", "STREET": "STREETS", "INLET_USAGE": "INLET_USAGE",
    "INLET": "INLETS",
}  # fmt: skip
"""The letters by which SWMM 5.2 knows a section, in the order in which it tries them, and the section's usual name."""

BLANK = " \t\r\n"
TOKEN = re.compile(r'"([^"\r\n]*)"?|([^ \t\r\n]+)')
NEEDS_QUOTES = re.compile(r'[ \t\r\n]|^"')
WIDE = {"utf-16", "utf-16-le", "utf-16-be", "utf-32"}
MARKED = {"utf-8-sig", *WIDE}
"""Encodings told by a mark at the file's begin, which the engine would take for a part of the first word."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of data: its tokens, where it stands in its section, and the comment lines right above it."""

    tokens: tuple[str, ...]
    line: int
    description: str = ""

    def token(self, place: int, default: str = "") -> str:
        """Return the token at ``place``, or ``default`` where the row is shorter."""
        return self.tokens[place] if place < len(self.tokens) else default


@dataclass(slots=True)
class Section:
    """One section: its canonical name, its heading as written, and its lines with their ends."""

    name: str
    heading: str
    lines: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """Yield the rows of data in order."""
        above: list[str] = []
        for number, line in enumerate(self.lines):
            if ";" in line:
                text = line.strip(BLANK)
                if text.startswith(";"):
                    above.append("" if text.startswith(";;") else text[1:])
                    continue
            tokens = tokens_of(line)
            if tokens:
                yield Row(tokens, number, "\n".join(comment for comment in above if comment) if above else "")
            above = []


@dataclass(slots=True)
class InpFile:
    """A whole input file; ``preamble`` is what stands above the first section, ``name`` what its owner calls it."""

    sections: list[Section] = field(default_factory=list)
    preamble: list[str] = field(default_factory=list)
    encoding: str = "utf-8"
    name: str | None = None
    was_marked: bool = False

    @classmethod
    def read(cls, path: Path) -> InpFile:
        """Return the file at ``path``; raises SourceError when there is none, or it is no text."""
        content = existing_file(path).read_bytes()
        found = encoding_of(content)
        if found not in WIDE and b"\0" in content:
            raise _no_text(path)
        try:
            text = content.decode(found)
        except UnicodeDecodeError as fault:
            if found in WIDE:
                raise _no_text(path) from fault
            found, text = "latin-1", content.decode("latin-1")  # every byte goes back as it came
        if found in MARKED:
            return cls.parse(text.removeprefix("\ufeff"), "utf-8", path.name, was_marked=True)
        if text.encode(found) != content:
            found, text = "latin-1", content.decode("latin-1")
        return cls.parse(text, found, path.name)

    @classmethod
    def parse(cls, text: str, encoding: str = "utf-8", name: str | None = None, *, was_marked: bool = False) -> InpFile:
        """Return the sections of ``text``."""
        file = cls(encoding=encoding, name=name, was_marked=was_marked)
        lines = file.preamble
        for line in StringIO(text, newline="\n"):
            start = line.lstrip(BLANK)
            if start.startswith("["):
                file.sections.append(Section(canonical_name(tokens_of(start)[0]), line))
                lines = file.sections[-1].lines
            else:
                lines.append(line)
        return file

    def copy(self) -> InpFile:
        """Return a copy whose lines can be changed."""
        sections = [Section(part.name, part.heading, part.lines.copy()) for part in self.sections]
        return InpFile(sections, self.preamble.copy(), self.encoding, self.name, self.was_marked)

    def text(self) -> str:
        """Return the file as text."""
        return "".join(self.preamble) + "".join(part.heading + "".join(part.lines) for part in self.sections)

    def content(self) -> bytes:
        """Return the bytes of the file: in its encoding, or in UTF-8 once it has letters that encoding lacks."""
        text = self.text()
        try:
            return text.encode(self.encoding)
        except UnicodeEncodeError:
            self.encoding = "utf-8"
            return text.encode()

    def write(self, path: Path) -> None:
        """Write the file, in the encoding it was read in."""
        with written_whole(path) as aside:
            aside.write_bytes(self.content())

    @property
    def line_end(self) -> str:
        """Return the end of line that the file uses."""
        first = self.preamble or [part.heading for part in self.sections]
        return "\r\n" if first and first[0].endswith("\r\n") else "\n"

    def parts(self, name: str) -> Iterator[Section]:
        """Yield the sections of this name; a file may have several."""
        return (section for section in self.sections if section.name == name)

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of every section of this name."""
        for section in self.parts(name):
            yield from section.rows()

    def has(self, name: str) -> bool:
        """Tell whether the file has at least one row in a section of this name."""
        return next(self.rows(name), None) is not None

    def numbered(self, *names: str) -> Iterator[tuple[Section, Row, int]]:
        """Yield each row of the sections of these names (of all without) with its number in the file, from 1."""
        before = len(self.preamble)
        for section in self.sections:
            before += 1
            if not names or section.name in names:
                for row in section.rows():
                    yield section, row, before + row.line + 1
            before += len(section.lines)

    def append(self, name: str, lines: Iterable[str]) -> None:
        """Add ``lines`` (without ends) below the last row of the section, which is made when it is absent."""
        end = self.line_end
        fresh = [line + end for line in lines]
        same = [*self.parts(name)]
        if not same:
            self._end_with_newline()
            same = [Section(name, f"[{name}]{end}")]
            self.sections.append(same[0])
            fresh.append(end)
        section = same[-1]
        if section is self.sections[-1]:
            self._end_with_newline()
        place = len(section.lines)
        while place and not section.lines[place - 1].strip(BLANK):
            place -= 1
        section.lines[place:place] = fresh

    def options(self) -> dict[str, str]:
        """Return the options by their upper-case keyword."""
        return {row.tokens[0].upper(): row.token(1) for row in self.rows("OPTIONS")}

    def set_options(self, changes: Mapping[str, str]) -> None:
        """Give options new values; other options and comments stay."""
        wanted = {name.upper(): value for name, value in changes.items()}
        missing = dict(wanted)
        for section in self.parts("OPTIONS"):
            for row in section.rows():
                name = row.tokens[0].upper()
                if name in wanted:
                    missing.pop(name, None)
                    if row.token(1) != wanted[name]:
                        section.lines[row.line] = with_tokens(section.lines[row.line], {1: wanted[name]})
        if missing:
            self.append("OPTIONS", [f"{name:<20} {value}" for name, value in missing.items()])

    def _end_with_newline(self) -> None:
        last = self.sections[-1].lines if self.sections else self.preamble
        if last and not last[-1].endswith("\n"):
            last[-1] += self.line_end
        elif self.sections and not last and not self.sections[-1].heading.endswith("\n"):
            self.sections[-1].heading += self.line_end


def tokens_of(line: str) -> tuple[str, ...]:
    """Return the tokens of a line, without its comment."""
    data = line.split(";", 1)[0]
    if '"' not in data and data.isascii():
        return tuple(data.split())
    return tuple(token[1] or token[0] for token in TOKEN.findall(data))


def with_tokens(line: str, changes: Mapping[int, str], filler: Sequence[str] = ()) -> str:
    """Return the line with other tokens at these places; all else in it stays as it stands.

    Where the row ends before a place, the tokens between are taken from ``filler`` by their place, else ``0``.
    """
    data, mark, comment = line.partition(";")
    end = data[len(data.rstrip(BLANK)) :]
    body = data[: len(data) - len(end)]
    spans = [found.span() for found in TOKEN.finditer(body)]
    for place in sorted((each for each in changes if each < len(spans)), reverse=True):
        first, last = spans[place]
        body = body[:first] + quoted([changes[place]]) + body[last:]
    for place in range(len(spans), max(changes, default=-1) + 1):
        between = filler[place] if place < len(filler) else "0"
        body += " " + quoted([changes.get(place, between)])
    return body + end + mark + comment


def with_rest(line: str, first: int, rest: str) -> str:
    """Return the line with ``rest`` in place of its tokens from ``first`` on."""
    data, mark, comment = line.partition(";")
    end = data[len(data.rstrip(BLANK)) :]
    body = data[: len(data) - len(end)]
    spans = [found.span() for found in TOKEN.finditer(body)]
    kept = body[: spans[first][0]] if first < len(spans) else body
    return f"{kept.rstrip(BLANK)} {rest}".strip(BLANK) + end + mark + comment


def quoted(tokens: Iterable[str]) -> str:
    """Return tokens as one line that reads back as the same tokens."""
    return " ".join(f'"{token}"' if not token or NEEDS_QUOTES.search(token) else token for token in tokens)


def canonical_name(keyword: str) -> str:
    """Return the section that SWMM takes ``keyword`` for (with or without brackets), or the keyword in capitals."""
    word = keyword.removeprefix("[").split("]", 1)[0].upper()
    return next((name for letters, name in KEYWORDS.items() if word.startswith(letters)), word)


def folded(name: str, encoding: str = "utf-8") -> bytes:
    """Return what SWMM compares of a name: its bytes, with Latin letters in capitals."""
    return name.encode(encoding, "backslashreplace").upper()


def _no_text(path: Path) -> SourceError:
    return SourceError(
        Text(f"{path.name} is no SWMM input file: it is not text.", f"{path.name} 不是 SWMM 输入文件：不是文本。"),
        Text("Give the .inp file that SWMM reads.", "请提供 SWMM 可读取的 .inp 文件。"),
    )
