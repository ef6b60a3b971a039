"""One small model for every error code that a model can bring about in SWMM: two sound pipes, and one slip.

What cannot be brought about by a model's text (memory, a full disk, the engine's own files) stands in ``NOT_BY_TEXT``
with the reason.
"""

from pathlib import Path

from undergrid.tests.flood.pipes.worlds import TWO_PIPES

OPTIONS_DYNWAVE = "FLOW_ROUTING         DYNWAVE"
KINWAVE = (OPTIONS_DYNWAVE, "FLOW_ROUTING         KINWAVE")
STORM = "storm 0:00 60\nstorm 0:30 0\n"
JUNCTION = "lower 9.0 2.0 0 0 0\n"
SECOND = "second lower river 100 0.013 0 0 0 0\n"
SECTION = "second CIRCULAR 0.4 0 0 0 1\n"
GAUGE = "G1 INTENSITY 0:30 1.0 TIMESERIES storm"
AREA = "street G1 upper 1.0 80 100 1.0 0"


def more(text: str) -> tuple[str, str]:
    """Return the change that adds sections at the end."""
    return "\n[COORDINATES]", "\n" + text + "\n[COORDINATES]"


def also(row: str, extra: str) -> tuple[str, str]:
    """Return the change that adds rows below a row."""
    return row, row + extra


TRANSECT = "[TRANSECTS]\n{nc}X1 bed 4 {banks} 0 0 0 0 0 0\nGR {gr}\n"
IRREGULAR = (SECTION, "second IRREGULAR bed\n")


def transect(*, nc="NC 0.03 0.03 0.03\n", banks="0 10", gr="2 0 0 5 0 8 2 10"):
    """Return the change that lays a transect under the second pipe."""
    return more(TRANSECT.format(nc=nc, banks=banks, gr=gr))


LID = "[LID_CONTROLS]\nGarden {kind}\nGarden SURFACE {surface} 0.1 0.1 1 5\n{layers}[LID_USAGE]\nstreet Garden {use}\n"
LAYERS = "Garden SOIL 500 0.45 0.2 0.1 50 10 80\nGarden STORAGE 0 0.75 5 0\n"


def garden(*, kind="RG", surface="150", layers=LAYERS, use="1 100 5 0 10 0"):
    """Return the change that gives the street a rain garden."""
    return more(LID.format(kind=kind, surface=surface, layers=layers, use=use))


UNIT = "[HYDROGRAPHS]\nU1 G1\nU1 ALL SHORT {shape}\n[RDII]\nupper U1 {area}\n"
GROUND = (
    "[AQUIFERS]\nA1 {porosity} 0.15 0.30 5 10 15 0.35 14 0.002 {bottom} {table} 0.3\n"
    "[GROUNDWATER]\nstreet A1 lower {surface} 0.1 1 0 0 0 0 0\n"
)

REFUSED: dict[int, list[tuple[str, str]]] = {
    108: [(AREA, "street G1 both 1.0 80 100 1.0 0\nboth G1 upper 1.0 80 100 1.0 0"),
          also(JUNCTION, "both 9 2 0 0 0\n")],
    109: [more(GROUND.format(porosity=0.1, bottom=0, table=5, surface=10))],
    110: [more(GROUND.format(porosity=0.5, bottom=0, table=12, surface=10))],
    111: [(SECOND, "second lower river 0 0.013 0 0 0 0\n")],
    113: [(SECOND, "second lower river 100 0 0 0 0 0\n")],
    115: [KINWAVE, ("lower 9.0", "lower 7.0")],
    117: [(SECTION, "")],
    121: [(SECOND, ""), (SECTION, ""),
          more("[PUMPS]\nsecond lower river nocurve ON 0 0\n[CURVES]\nnocurve STORAGE 1 1\n")],
    122: [(SECOND, ""), (SECTION, ""), more("[PUMPS]\nsecond lower river lift ON 1 2\n[CURVES]\nlift PUMP2 1 1\n")],
    131: [KINWAVE, also(SECOND, "loop lower upper 100 0.013 0 0 0 0\n"), also(SECTION, "loop CIRCULAR 0.4 0 0 0 1\n"),
          (JUNCTION, "lower 9.0 3.0 0 0 0\n"), ("[JUNCTIONS]", "[DIVIDERS]\nlower 9 loop CUTOFF 0.1\n[JUNCTIONS]"),
          ("lower 9.0 3.0 0 0 0\n", "")],
    133: [KINWAVE, also(SECOND, "more lower river 100 0.013 0 0 0 0\n"), also(SECTION, "more CIRCULAR 0.4 0 0 0 1\n")],
    134: [also(SECOND, "more lower upper 100 0.013 0 0 0 0\n"), also(SECTION, "more DUMMY 0 0 0 0 1\n")],
    135: [KINWAVE, (JUNCTION, ""), ("[OUTFALLS]", "[DIVIDERS]\nlower 9 second CUTOFF 0.1\n[OUTFALLS]"),
          also(SECOND, "more lower river 100 0.013 0 0 0 0\nmost lower river 90 0.013 0 0 0 0\n"),
          also(SECTION, "more CIRCULAR 0.4 0 0 0 1\nmost CIRCULAR 0.4 0 0 0 1\n")],
    136: [KINWAVE, (JUNCTION, ""), ("[OUTFALLS]", "[DIVIDERS]\nlower 9 * CUTOFF 0.1\n[OUTFALLS]"),
          also(SECOND, "more lower river 100 0.013 0 0 0 0\n"), also(SECTION, "more CIRCULAR 0.4 0 0 0 1\n")],
    137: [KINWAVE, (JUNCTION, ""), ("[OUTFALLS]", "[DIVIDERS]\nlower 9 second WEIR 0 0 0\n[OUTFALLS]"),
          also(SECOND, "more lower river 100 0.013 0 0 0 0\n"), also(SECTION, "more CIRCULAR 0.4 0 0 0 1\n")],
    138: [(JUNCTION, "lower 9.0 2.0 3.0 0 0\n")],
    139: [KINWAVE, (SECOND, ""), (SECTION, "second CIRCULAR 0.4 0 0 0\n"),
          more("[ORIFICES]\nsecond lower river SIDE 0 0.65 NO 0\n")],
    140: [(JUNCTION, ""), more("[STORAGE]\nlower 9 2 0 FUNCTIONAL -50 1 0\n")],
    141: [also(SECOND, "more upper river 100 0.013 0 0 0 0\n"), also(SECTION, "more CIRCULAR 0.4 0 0 0 1\n")],
    143: [(SECOND, ""), (SECTION, "second EGG 0.4 0 0 0\n"), more("[ORIFICES]\nsecond lower river SIDE 0 0.65 NO 0\n")],
    145: [("river 8.0 FREE NO", ""), (JUNCTION, JUNCTION + "river 8 2 0 0 0\n")],
    151: [more(UNIT.format(shape="0.5 -1 1 0 0 0", area=1))],
    153: [more(UNIT.format(shape="1.5 1 1 0 0 0", area=1))],
    156: [(GAUGE, 'G1 INTENSITY 0:30 1.0 FILE "rain.dat" A MM\nG2 INTENSITY 0:30 1.0 FILE "other.dat" A MM'),
          also(AREA, "\nyard G2 upper 1.0 80 100 1.0 0")],
    157: [also(GAUGE, "\nG2 VOLUME 0:30 1.0 TIMESERIES storm"), also(AREA, "\nyard G2 upper 1.0 80 100 1.0 0")],
    158: [more("[INFLOWS]\nupper FLOW storm FLOW 1 1\n")],
    159: [(GAUGE, "G1 INTENSITY 1:00 1.0 TIMESERIES storm")],
    171: [(JUNCTION, ""), more("[STORAGE]\nlower 9 2 0 TABULAR area\n[CURVES]\narea STORAGE 1 1\narea 0 2\n")],
    173: [(STORM, "storm 0:30 60\nstorm 0:00 0\n")],
    181: [more("[TEMPERATURE]\nSNOWMELT 34 2 0.6 0 50 0\n")],
    182: [more("[SNOWPACKS]\nP PLOWABLE 0.005 0.001 32 0.1 0 0 0\n")],
    183: [more("[LID_CONTROLS]\nGarden SURFACE 150 0.1 0.1 1 5\n")],
    184: [garden(layers="", kind="BC")],
    185: [garden(layers="Garden SOIL 500 0.1 0.2 0.3 50 10 80\nGarden STORAGE 0 0.75 5 0\n")],
    187: [garden(use="1 20000 5 0 10 0")],
    188: [garden(use="1 100 5 0 60 0\nstreet Garden 1 100 5 0 60 0")],
    191: [("END_DATE             07/01/2024", "END_DATE             06/01/2024")],
    193: [("REPORT_START_DATE    07/01/2024", "REPORT_START_DATE    07/02/2024")],
    195: [("REPORT_STEP          00:01:00", "REPORT_STEP          00:00:02")],
    203: [(JUNCTION, "lower 9.0\n"), (SECOND, "second lower river\n")],
    205: [("INFILTRATION         HORTON", "INFILTRATION         HURTEN")],
    207: [also(JUNCTION, "LOWER 9.5 2.0 0 0 0\n")],
    209: [(SECOND, "second lower sea 100 0.013 0 0 0 0\n")],
    211: [(JUNCTION, "lower nine 2.0 0 0 0\n")],
    213: [("START_TIME           00:00:00\nREPORT", "START_TIME           noon\nREPORT")],
    217: [more("[CONTROLS]\nRULE R1\nTHEN PUMP P1 STATUS = ON\n")],
    221: [IRREGULAR, transect(gr="2 0 0 5 0 3 2 10")],
    223: [IRREGULAR, transect(gr="2 0")],
    225: [IRREGULAR, transect(gr="2 0" + "".join(f"\nGR 0 {at} 0 {at}.3 0 {at}.6" for at in range(1, 510)))],
    227: [IRREGULAR, transect(nc="")],
    229: [IRREGULAR, transect(banks="8 3")],
    231: [IRREGULAR, transect(gr="2 0 2 5 2 8 2 10")],
    233: [more("[POLLUTANTS]\nA MG/L 0 0 0 0 NO * 0\n[TREATMENT]\nlower A R = (1 +\n")],
    235: [("street 76 13 4.14 7 0", "street -76 13 4.14 7 0")],
    317: [(GAUGE, 'G1 INTENSITY 0:30 1.0 FILE "lost.dat" A MM')],
    319: [(GAUGE, 'G1 INTENSITY 0:30 1.0 FILE "words.dat" A MM')],
    318: [(GAUGE, 'G1 INTENSITY 0:30 1.0 FILE "backward.dat" A MM')],
    315: [more('[FILES]\nUSE RAINFALL "lost.rff"\n'), (GAUGE, 'G1 INTENSITY 0:30 1.0 FILE "rain.dat" A MM')],
    320: [more('[FILES]\nUSE RAINFALL "words.dat"\n'), (GAUGE, 'G1 INTENSITY 0:30 1.0 FILE "rain.dat" A MM')],
    323: [more('[FILES]\nUSE RUNOFF "lost.rof"\n')],
    325: [more('[FILES]\nUSE RUNOFF "words.dat"\n')],
    331: [more('[FILES]\nUSE HOTSTART "lost.hsf"\n')],
    333: [more('[FILES]\nUSE HOTSTART "words.dat"\n')],
    336: [more("[EVAPORATION]\nFILE 1 1 1 1 1 1 1 1 1 1 1 1\n")],
    337: [more('[TEMPERATURE]\nFILE "lost.clm"\n[EVAPORATION]\nTEMPERATURE\n')],
    338: [more('[TEMPERATURE]\nFILE "words.dat"\n[EVAPORATION]\nTEMPERATURE\n')],
    343: [more('[FILES]\nUSE RDII "lost.rdi"\n'), more(UNIT.format(shape="0.5 1 1 0 0 0", area=1))],
    345: [more('[FILES]\nUSE RDII "words.dat"\n'), more(UNIT.format(shape="0.5 1 1 0 0 0", area=1))],
    351: [more('[FILES]\nUSE INFLOWS "lost.iff"\n')],
    353: [more('[FILES]\nUSE INFLOWS "words.dat"\n')],
    357: [more('[FILES]\nUSE INFLOWS "words.dat"\nSAVE OUTFLOWS "words.dat"\n')],
    361: [more('[INFLOWS]\nupper FLOW Q FLOW 1 1\n[TIMESERIES]\nQ FILE "lost.dat"\n')],
    363: [more('[INFLOWS]\nupper FLOW Q FLOW 1 1\n[TIMESERIES]\nQ FILE "words.dat"\n')],
}  # fmt: skip

NOT_BY_TEXT = {
    101: "memory",
    103: "while it runs: the kinematic wave of one conduit",
    105: "memory for the solver of groundwater",
    114: "the engine says 211 at once",
    119: "the engine says 211 at once",
    155: "the engine says 211 at once",
    161: "while it runs: the treatment of one pollutant",
    200: "only the sum of the others",
    201: "the engine cuts the row in two instead; we say it",
    219: "the engine passes over it",
    355: "an interface file of another model with the same pollutants",
    107: "while it runs: a step that is no number",
    112: "a warning since SWMM 5.1 (WARNING 08)",
    301: "the files of a run are named by us",
    303: "the input is written by us",
    305: "rights to the folder",
    307: "rights to the folder",
    308: "results of more than the largest file",
    309: "a full disk",
    311: "a lost disk",
    313: "rights to the folder",
    321: "a rain interface file of another model, whose stations are other ones",
    327: "while it runs: the runoff file ends before the run",
    329: "while it runs: a damaged runoff file",
    335: "a hot start file that was cut off",
    339: "while it runs: the climate file ends before the run",
    341: "rights to the folder",
    500: "the engine's own fault",
}

BESIDE = {
    "words.dat": "these are only words\nand none of them a figure\n",
    "backward.dat": "A 2024 07 01 01 00 5\nA 2024 07 01 00 00 5\n",
    "rain.dat": "A 2024 07 01 00 00 5\nA 2024 07 01 01 00 5\n",
    "other.dat": "A 2024 07 01 00 00 5\nA 2024 07 01 01 00 5\n",
}
"""Files that lie beside the models and spoil them."""


def text_of(code: int, folder: Path) -> str:
    """Return the model that SWMM refuses with ``code``, with the files it names in ``folder``."""
    for name, content in BESIDE.items():
        (folder / name).write_text(content, encoding="ascii")
    text = TWO_PIPES
    for was, becomes in REFUSED[code]:
        assert was in text, f"{code}: {was}"
        text = text.replace(was, becomes, 1)
    return text
