"""Compute how the error falls with the cell size and write the table into docs/algorithms/surfaceflood.md.

``./run python -m undergrid.tests.verification.convergence``
"""

from collections.abc import Callable
from pathlib import Path

from undergrid.tests.verification.cases import bowl, dam_break, kinematic_plane, nash_sutcliffe, order, plane_wave

PAGE = Path(__file__).parents[2] / "docs" / "algorithms" / "surfaceflood.md"
BEGIN, END = "<!-- convergence -->\n", "<!-- end of convergence -->\n"
FULL = {"scheme": "shallow_water", "precision": "double", "record_every": 0}
INERTIAL = {"scheme": "local_inertial", "precision": "double", "record_every": 0}


def lack(cell_m: float, settings: dict) -> float:
    """Return what the plane's hydrograph lacks of a perfect efficiency."""
    _, computed, exact = kinematic_plane(cell_m, **settings)
    return 1 - nash_sutcliffe(computed, exact)


CASES: list[tuple[str, str, tuple[float, ...], Callable[[float], float]]] = [
    ("Ritter: dam break over dry ground", "shallow_water", (1, 0.5, 0.25), lambda d: dam_break(d, 0.0, **FULL).mae),
    ("Stoker: dam break over 0.1 m", "shallow_water", (1, 0.5, 0.25), lambda d: dam_break(d, 0.1, **FULL).mae),
    ("Thacker: one swing in a bowl", "shallow_water", (0.1, 0.05, 0.025), lambda d: bowl(d, **FULL).mae),
    ("Wave on a plain", "shallow_water", (50, 25), lambda d: plane_wave(d, **FULL).mae),
    ("Wave on a plain", "local_inertial, theta 1", (50, 25), lambda d: plane_wave(d, theta=1.0, **INERTIAL).mae),
    ("Wave on a plain", "local_inertial, theta 0.8", (50, 25), lambda d: plane_wave(d, **INERTIAL).mae),
    ("Plane in rain, 1 - efficiency", "shallow_water", (10, 5, 2.5), lambda d: lack(d, FULL)),
    ("Plane in rain, 1 - efficiency", "local_inertial", (10, 5, 2.5), lambda d: lack(d, INERTIAL)),
]


def table() -> str:
    """Return the table: case, scheme, cell sizes, errors, order of the last halving."""
    lines = ["| case | scheme | cells, m | error | order |", "|---|---|---|---|---|"]
    for name, scheme, cells, error_at in CASES:
        errors = [error_at(cell) for cell in cells]
        sizes, shown = ", ".join(f"{cell:g}" for cell in cells), ", ".join(f"{error:.2g}" for error in errors)
        lines.append(f"| {name} | {scheme} | {sizes} | {shown} | {order(*errors[-2:]):.2f} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    PAGE.write_text(head + BEGIN + table() + END + rest.split(END)[1], encoding="utf-8")
