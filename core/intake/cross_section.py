"""Cross sections as tables of pipes write them, read by what the row's utility is laid in: ducts, or pipes.

What one figure means beside another depends on the utility: ``φ110×6`` is six ducts of a telecom line, and a gas pipe
of 110 mm with a wall of 6 mm. What is taken so is ``assumed``, and told by the caller.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

Mask = npt.NDArray[np.bool_]
NUMBER = r"(\d+(?:\.\d+)?)"
TIMES = r"[X×*＊✕╳]"
SIGNS = r"[ΦФØ∅⌀¢∮ɸ]"
DIAMETER = rf"(?:DN|DE|DG|OD|ID|D|{SIGNS}|圆形?|[管直外内口]径)=?"
DITCH = r"(?:方形?|矩形|□|箱涵|方涵|方沟|电缆沟|盖板沟|管沟|地沟|暗沟|沟|暗渠|方渠|渠箱|渠)"
SEVERAL = rf"(?:(\d)(?:-|孔|{TIMES}))?"
ROUND = re.compile(rf"(?:{DIAMETER})?{NUMBER}")
BOX = re.compile(rf"{SEVERAL}(?:B{TIMES}?H=?|宽{TIMES}?高=?)?{DITCH}?{SEVERAL}{NUMBER}{TIMES}{NUMBER}{DITCH}?")
BOX_HEIGHT_FIRST = re.compile(rf"{DITCH}?(?:H{TIMES}?B|高{TIMES}?宽)=?{NUMBER}{TIMES}{NUMBER}{DITCH}?")
BOX_IN_WORDS = re.compile(rf"{DITCH}?[B宽]=?{NUMBER}[,、;]?{TIMES}?[H高]=?{NUMBER}{DITCH}?")
BOX_IN_BRACKETS = re.compile(rf"{DITCH}?{NUMBER}\([B宽]\){TIMES}{NUMBER}\([H高]\){DITCH}?")
EGG = re.compile(rf"[蛋卵]形{NUMBER}{TIMES}{NUMBER}")
HORSESHOE = re.compile(rf"马蹄形{NUMBER}{TIMES}{NUMBER}")
DUCTS = re.compile(rf"(\d+)(?:{TIMES}(\d+))?(?:(孔)|(?:-|(孔)|{TIMES})?(?:DN|DE|{SIGNS})){NUMBER}")
SIZE_OF_DUCTS = re.compile(rf"(?:{DIAMETER})?{NUMBER}{TIMES}(\d+)(?:{TIMES}(\d+))?孔")
DUCTS_ALONE = re.compile(rf"(\d+)(?:{TIMES}(\d+))?孔")
SIZE_FIRST = re.compile(rf"({DIAMETER})?{NUMBER}{TIMES}{NUMBER}")
CORE = rf"(?:[1-5]){TIMES}{NUMBER}"
CORES = re.compile(rf"(?:[A-Z][A-Z0-9./]*-)*{CORE}(?:\+{CORE})*(?:MM2|平方)?")
FIBRES = re.compile(r"(?:[A-Z][A-Z0-9./]*-)*\d+芯")
UNIT = re.compile(r"(?<=\d)(MM|CM|M|毫米|厘米|米)(?![A-Z0-9])")
IN_UNITS_MM = {"MM": 1.0, "毫米": 1.0, "CM": 10.0, "厘米": 10.0, "M": 1000.0, "米": 1000.0}
BLANK_BESIDE_A_SIGN = re.compile(r"(?<!\d)\s+|\s+(?!\d)")

LAID_IN_DUCTS = frozenset({"DL", "TX"})
LAID_IN_PIPES = frozenset({"JS", "PS", "RQ", "RL", "GY"})
POWER = "DL"
CONDUCTORS_MM2 = frozenset(
    {1.5, 2.5, 4.0, 6.0, 10.0, 16.0, 25.0, 35.0, 50.0, 70.0, 95.0, 120.0, 150.0, 185.0, 240.0, 300.0, 400.0, 500.0,
     630.0}
)  # fmt: skip
"""Rated areas of a power cable's cores (GB/T 3956)."""
DUCT_MM = (25.0, 300.0)
MOST_DUCTS = 96
MOST_PIPES = 9
LEAST_WALL_MM, THICKEST, THINNEST, THINNEST_NOMINAL = 1.0, 1 / 6, 1 / 150, 1 / 100
"""A wall as a share of the diameter: plastics for pressure have 1/7.4, wide steel pipes 1/120; beside a nominal size
(DN) a wall is seldom written, two or three pipes often."""
LEAST_BOX_MM = 20.0
"""No culvert is smaller: figures below it were written in metres."""
LEAST_PIPE_MM = 5.0
"""No pipe is smaller; one written as 0.3 is in metres."""

WALL, DUCT_COUNT, PIPE_COUNT, CABLE, METRES = "wall", "ducts", "pipes", "cable", "metres"


@dataclass(frozen=True, slots=True)
class Section:
    """A cross section: of a duct block, the number of ducts and the diameter of one; of twin culverts, one of them.

    Sizes are in the unit delivered, or ``unit_mm`` says how many millimetres the cell's own unit has. A cable has no
    size. ``layout`` is how the ducts lie (``3×4``), ``assumed`` what the figures were taken for where others write
    something else so.
    """

    shape: str
    width_mm: float | None = None
    height_mm: float | None = None
    ducts: int | None = None
    layout: str | None = None
    unit_mm: float | None = None
    assumed: str | None = None


WORDS = frozenset({"shape", "layout", "assumed"})


def sections(text: pd.Series, families: pd.Series | None = None) -> tuple[pd.DataFrame, Mask]:
    """Return the columns of :class:`Section` for ``800``, ``DN800``, ``1000X800``, ``6φ110``, and the cells not read.

    ``families`` are the rows' main utilities, empty where unknown. Every distinct text of a utility is read once; a
    column holds numbers or words, and nothing where none can be read.
    """
    cells, texts = pd.factorize(text)
    beside, named = pd.factorize(np.full(len(text), None) if families is None else families)
    names = ["", *map(str, named)]
    both, distinct = pd.factorize(cells * len(names) + beside + 1)
    told = [divmod(int(each), len(names)) for each in distinct]
    read = [section(str(texts[cell]), names[family]) if cell >= 0 else None for cell, family in told]
    columns: dict[str, pd.Series] = {}
    for each in fields(Section):
        found = [None if one is None else getattr(one, each.name) for one in read]
        known = pa.array(found, pa.string() if each.name in WORDS else pa.float64())
        dtype = "str" if each.name in WORDS else "float64"
        columns[each.name] = pd.Series(known.take(pa.array(both)), index=text.index, dtype=dtype)
    bad = np.array([one is None for one in read], dtype=bool)[both] & text.notna().to_numpy(bool)
    return pd.DataFrame(columns), bad


def section(cell: str, family: str = "") -> Section | None:
    """Return the section that one text names in a row of a main utility (``DL``, empty for an unknown one), or None."""
    cell = BLANK_BESIDE_A_SIGN.sub("", unicodedata.normalize("NFKC", cell).strip()).upper()
    if family in LAID_IN_DUCTS and (FIBRES.fullmatch(cell) or _is_cable(cell, family)):
        return Section("cable", assumed=CABLE if cell[0].isdigit() and "芯" not in cell else None)
    units = set(UNIT.findall(cell))
    if len(units) > 1:
        return None
    found = _plain(UNIT.sub("", cell), family)
    if found is None or not units:
        return found
    return Section(found.shape, found.width_mm, found.height_mm, found.ducts, found.layout,
                   IN_UNITS_MM[units.pop()], found.assumed)  # fmt: skip


def _plain(cell: str, family: str) -> Section | None:
    """Return what a cell without units says."""
    for read in (_ducts, _beside_a_size, _box, _of_another_shape):
        if (told := read(cell, family)) is not None:
            return told
    if found := ROUND.fullmatch(cell):
        size = float(found[1])
        return Section("circular", size, size) if size > 0 else None
    return None


def _ducts(cell: str, family: str) -> Section | None:
    """Return several ducts or pipes of one size, ``6φ110``, ``φ110×6孔``, or ducts without a size, ``2×6孔``."""
    if found := DUCTS.fullmatch(cell):
        return _several(found[1], found[2], float(found[5]), family, as_holes=bool(found[3] or found[4]))
    found = SIZE_OF_DUCTS.fullmatch(cell)
    if found and (not cell[0].isdigit() or float(found[1]) >= DUCT_MM[0]):
        return _several(found[2], found[3], float(found[1]), family, as_holes=True)
    found = DUCTS_ALONE.fullmatch(cell)
    if found is None or family in LAID_IN_PIPES:
        return None
    number, layout = _counted(found[1], found[2])
    return Section("duct_block", ducts=number, layout=layout) if number else None


def _several(first: str, second: str | None, size: float, family: str, *, as_holes: bool) -> Section | None:
    number, layout = _counted(first, second)
    if not size or not number:
        return None
    if family in LAID_IN_PIPES and not as_holes:
        return Section("circular", size, size, number if number > 1 else None)
    return Section("duct_block", size, size, number, layout)


def _counted(first: str, second: str | None) -> tuple[int, str | None]:
    return int(first) * int(second or 1), f"{first}×{second}" if second else None


def _beside_a_size(cell: str, family: str) -> Section | None:
    """Return what a size and a figure mean, ``φ110×6``: by the utility, and where both figures are plausible."""
    found = SIZE_FIRST.fullmatch(cell)
    if found is None:
        return None
    sign, size, other = found[1], float(found[2]), float(found[3])
    if not (sign or (max(size, other) >= LEAST_BOX_MM and min(size, other) < LEAST_BOX_MM)):
        return None
    if family in LAID_IN_DUCTS:
        if not sign and size < other:
            size, other = other, size
        fits = DUCT_MM[0] <= size <= DUCT_MM[1] and other == int(other) and 0 < other <= MOST_DUCTS
        return Section("duct_block", size, size, int(other), assumed=DUCT_COUNT) if fits else None
    if family not in LAID_IN_PIPES or not size:
        return None
    thinnest = THINNEST_NOMINAL if (sign or "").startswith(("DN", "DG")) else THINNEST
    if other >= LEAST_WALL_MM and thinnest < other / size <= THICKEST:
        return Section("circular", size, size, assumed=WALL)
    fits = bool(sign) and other == int(other) and 1 < other <= MOST_PIPES
    return Section("circular", size, size, int(other), assumed=PIPE_COUNT) if fits else None


def _box(cell: str, _family: str) -> Section | None:
    if found := BOX.fullmatch(cell):
        several = found[1] or found[2]
        return Section("rectangular", float(found[3]), float(found[4]), int(several) if several else None)
    for pattern in (BOX_IN_WORDS, BOX_IN_BRACKETS):
        if found := pattern.fullmatch(cell):
            return Section("rectangular", float(found[1]), float(found[2]))
    if found := BOX_HEIGHT_FIRST.fullmatch(cell):
        return Section("rectangular", float(found[2]), float(found[1]))
    return None


def _of_another_shape(cell: str, _family: str) -> Section | None:
    if found := EGG.fullmatch(cell):
        width, height = sorted((float(found[1]), float(found[2])))
        return Section("egg", width, height)
    found = HORSESHOE.fullmatch(cell)
    return Section("horseshoe", float(found[1]), float(found[2])) if found else None


def _is_cable(cell: str, family: str) -> bool:
    """Return whether a cell of a power line names a cable by its cores, ``YJV22-3×240+1×120``."""
    if family != POWER or not (found := CORES.fullmatch(cell)):
        return False
    areas = re.findall(CORE, found[0])
    return bool(areas) and all(float(area) in CONDUCTORS_MM2 for area in areas)
