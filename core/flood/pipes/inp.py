"""A SWMM input file as text in sections: what is read is written back byte for byte, until somebody changes a section.

The form is that of the SWMM 5.2 User's Manual, Appendix D: a section begins with its keyword in brackets, of which
SWMM reads the first letters only; tokens are parted by blanks, quotes hold a token together, a semicolon begins a
comment, and comment lines that stand right above a row describe its element.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from undergrid.core.kernel.files import existing_file

SECTIONS = (
    "TITLE", "OPTIONS", "FILES", "RAINGAGES", "EVAPORATION", "TEMPERATURE", "ADJUSTMENTS", "SUBCATCHMENTS",
    "SUBAREAS", "INFILTRATION", "LID_CONTROLS", "LID_USAGE", "AQUIFERS", "GROUNDWATER", "GWF", "SNOWPACKS",
    "JUNCTIONS", "OUTFALLS", "DIVIDERS", "STORAGE", "CONDUITS", "PUMPS", "ORIFICES", "WEIRS", "OUTLETS", "XSECTIONS",
    "TRANSECTS", "STREETS", "INLET_USAGE", "INLETS", "LOSSES", "CONTROLS", "POLLUTANTS", "LANDUSES", "COVERAGES",
    "LOADINGS", "BUILDUP", "WASHOFF", "TREATMENT", "INFLOWS", "DWF", "RDII", "HYDROGRAPHS", "CURVES", "TIMESERIES",
    "PATTERNS", "REPORT", "MAP", "TAGS", "COORDINATES", "VERTICES", "POLYGONS", "SYMBOLS", "LABELS", "BACKDROP",
    "PROFILES", "EVENTS",
)  # fmt: skip
"""The sections of SWMM 5.2; any other is kept as it stands."""

TOKEN = re.compile(r'"([^"]*)"?|([^\s"]+)')
BRACKETS = re.compile(r"^\s*\[\s*([^\]\s]*)")


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
            text = line.strip()
            if text.startswith(";"):
                above.append("" if text.startswith(";;") else text[1:])
                continue
            tokens = tokens_of(line)
            if tokens:
                yield Row(tokens, number, "\n".join(comment for comment in above if comment))
            above = []


@dataclass(slots=True)
class InpFile:
    """A whole input file; ``preamble`` is what stands above the first section."""

    sections: list[Section] = field(default_factory=list)
    preamble: list[str] = field(default_factory=list)
    encoding: str = "utf-8"

    @classmethod
    def read(cls, path: Path) -> InpFile:
        """Return the file at ``path``, or raise :class:`SourceError` when there is none."""
        text, encoding = _decoded(existing_file(path).read_bytes())
        return cls.parse(text, encoding)

    @classmethod
    def parse(cls, text: str, encoding: str = "utf-8") -> InpFile:
        """Return the sections of ``text``."""
        file = cls(encoding=encoding)
        lines = file.preamble
        for line in StringIO(text, newline=""):
            bracket = BRACKETS.match(line)
            if bracket:
                file.sections.append(Section(canonical_name(bracket[1]), line))
                lines = file.sections[-1].lines
            else:
                lines.append(line)
        return file

    def text(self) -> str:
        """Return the file as text."""
        return "".join(self.preamble) + "".join(part.heading + "".join(part.lines) for part in self.sections)

    def write(self, path: Path) -> None:
        """Write the file, in the encoding it was read in."""
        path.write_bytes(self.text().encode(self.encoding))

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of every section of this name."""
        for section in self.sections:
            if section.name == name:
                yield from section.rows()

    def has(self, name: str) -> bool:
        """Tell whether the file has at least one row in a section of this name."""
        return next(self.rows(name), None) is not None

    def replace(self, name: str, lines: Iterable[str]) -> None:
        """Put ``lines`` (without ends) in place of the section; a new section goes to the end."""
        fresh = [f"{line}\n" for line in lines]
        same = [section for section in self.sections if section.name == name]
        if not same:
            self._end_with_newline()
            same = [Section(name, f"[{name}]\n")]
            self.sections.append(same[0])
        same[0].lines = [*fresh, "\n"]
        for again in same[1:]:
            again.lines = ["\n"]

    def append(self, name: str, lines: Iterable[str]) -> None:
        """Add ``lines`` (without ends) to the section, which is made when it is absent."""
        before = [line.rstrip("\r\n") for section in self.sections if section.name == name for line in section.lines]
        while before and not before[-1].strip():
            before.pop()
        self.replace(name, [*before, *lines])

    def options(self) -> dict[str, str]:
        """Return the options by their upper-case keyword."""
        return {row.tokens[0].upper(): row.token(1) for row in self.rows("OPTIONS")}

    def set_options(self, changes: dict[str, str]) -> None:
        """Give options new values; other options and comments stay."""
        wanted = {name.upper(): value for name, value in changes.items()}
        for section in self.sections:
            if section.name == "OPTIONS":
                for row in section.rows():
                    name = row.tokens[0].upper()
                    if name in wanted:
                        section.lines[row.line] = f"{name:<20} {wanted.pop(name)}\n"
        if wanted:
            self.append("OPTIONS", [f"{name:<20} {value}" for name, value in wanted.items()])

    def _end_with_newline(self) -> None:
        last = self.sections[-1].lines if self.sections else self.preamble
        if last and not last[-1].endswith("\n"):
            last[-1] += "\n"


def tokens_of(line: str) -> tuple[str, ...]:
    """Return the tokens of a line, without its comment."""
    data = line.split(";", 1)[0]
    return tuple(quoted or plain for quoted, plain in TOKEN.findall(data))


def quoted(tokens: Sequence[str]) -> str:
    """Return tokens as one line that reads back as the same tokens."""
    return " ".join(f'"{token}"' if not token or re.search(r"\s", token) else token for token in tokens)


def canonical_name(keyword: str) -> str:
    """Return the section that SWMM takes ``keyword`` for, or the keyword itself in capitals."""
    word = keyword.upper()
    if word in SECTIONS:
        return word
    alike = (name for name in SECTIONS if min(len(word), len(name)) >= 4)
    return next((name for name in alike if name.startswith(word) or word.startswith(name[:-1])), word)


def _decoded(content: bytes) -> tuple[str, str]:
    """Return text and the encoding that gives the same bytes back; SWMM itself reads bytes."""
    for encoding in ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.encode(encoding) == content:
            return text, encoding
    return content.decode("latin-1"), "latin-1"
