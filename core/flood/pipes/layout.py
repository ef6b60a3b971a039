"""How the rows of SWMM's sections are laid out: the columns that the store knows by name, each with its SI unit.

One declaration reads rows into frames and writes frames into rows. What follows the named columns of a row differs
from type to type; it is kept as the row's ``rest``, in SWMM's own words.
Source: SWMM 5.2 User's Manual, Appendix D.2.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from undergrid.core.flood.pipes.units import Quantity


@dataclass(frozen=True, slots=True)
class Column:
    """One token of a row: its name in the frame, its quantity, and what to write where later tokens need it filled.

    ``words`` marks text. A figure the row does not give is NaN: SWMM's own default.
    """

    name: str
    quantity: Quantity = ""
    default: str = "0"
    words: bool = False

    @property
    def heading(self) -> str:
        """Return the name without its SI unit, for a file that may be in feet."""
        return self.name.removesuffix("_" + self.quantity.replace("/", "_"))


def words(name: str, default: str = "") -> Column:
    """Return a column of text."""
    return Column(name, default=default, words=True)


@dataclass(frozen=True, slots=True)
class Layout:
    """One section's rows; ``kind`` is what the element is called, ``rest`` the column of its other tokens.

    Named columns end at the first token that is not what its column wants (``*``, a curve's name): it and all after
    it are rest. ``fewer`` says for which second token (a shape) how many columns are named at all.
    """

    section: str
    columns: tuple[Column, ...]
    rest: str
    kind: str = ""
    fewer: dict[str, int] = field(default_factory=dict)

    @property
    def single(self) -> bool:
        """Tell whether the engine refuses a second row of the same name."""
        return bool(self.kind)


NAME = words("name")
ENDS = (words("from_node"), words("to_node"))

NODES = (
    Layout(
        "JUNCTIONS",
        (
            NAME,
            Column("invert_m", "m"),
            Column("depth_m", "m"),
            Column("initial_depth_m", "m"),
            Column("surcharge_depth_m", "m"),
            Column("ponded_m2", "m2"),
        ),
        "rest",
        "junction",
    ),
    Layout("OUTFALLS", (NAME, Column("invert_m", "m")), "rest", "outfall"),
    Layout("DIVIDERS", (NAME, Column("invert_m", "m")), "rest", "divider"),
    Layout(
        "STORAGE",
        (NAME, Column("invert_m", "m"), Column("depth_m", "m"), Column("initial_depth_m", "m")),
        "rest",
        "storage",
    ),
)
LINKS = (
    Layout(
        "CONDUITS",
        (
            NAME,
            *ENDS,
            Column("length_m", "m"),
            Column("roughness"),
            Column("from_offset_m", "m"),
            Column("to_offset_m", "m"),
            Column("initial_flow_m3_s", "m3/s"),
            Column("most_flow_m3_s", "m3/s"),
        ),
        "rest",
        "conduit",
    ),
    Layout("PUMPS", (NAME, *ENDS), "rest", "pump"),
    Layout("ORIFICES", (NAME, *ENDS), "rest", "orifice"),
    Layout("WEIRS", (NAME, *ENDS), "rest", "weir"),
    Layout("OUTLETS", (NAME, *ENDS), "rest", "outlet"),
)
XSECTIONS = Layout(
    "XSECTIONS",
    (NAME, words("shape", "CIRCULAR"), Column("height_m", "m"), Column("width_m", "m")),
    "section",
    # A force main's second figure is a roughness; the others name a transect, a street, a curve.
    fewer={"FORCE_MAIN": 3, "IRREGULAR": 2, "STREET": 2, "CUSTOM": 3},
)
LOSSES = Layout(
    "LOSSES",
    (
        NAME,
        Column("entry_loss"),
        Column("exit_loss"),
        Column("mean_loss"),
        words("flap_gate", "NO"),
        Column("seepage_mm_h", "mm/h"),
    ),
    "losses",
)
SUBCATCHMENTS = Layout(
    "SUBCATCHMENTS",
    (
        NAME,
        words("gauge", "*"),
        words("outlet"),
        Column("area_ha", "ha"),
        Column("impervious_percent"),
        Column("width_m", "m"),
        Column("slope_percent"),
        Column("curb_m", "m"),
    ),
    "snowpack",
    "subcatchment",
)
SUBAREAS = Layout(
    "SUBAREAS",
    (
        NAME,
        Column("n_impervious"),
        Column("n_pervious"),
        Column("storage_impervious_mm", "mm"),
        Column("storage_pervious_mm", "mm"),
        Column("zero_storage_percent"),
    ),
    "routing",
)
INFILTRATION = Layout("INFILTRATION", (NAME,), "infiltration")
