"""A drawing in AutoCAD's own format: three wells with their numbers beside them, two pipes of which one is bent."""

from pathlib import Path

import ezdwg

WELLS = ((500_000.0, 2_500_000.0), (500_031.25, 2_500_002.0), (500_062.5, 2_500_004.0))
LAYERS = ("YS-POINT", "YS-TEXT", "YS-LINE")


def write_dwg(path: Path) -> None:
    """Write it as AutoCAD 2000 does."""
    drawing = ezdwg.new("AC1015")
    drawing.layers.update({name: {"color_index": 7} for name in LAYERS})
    space = drawing.modelspace()
    for number, (x, y) in enumerate(WELLS, start=1):
        space.add_point((x, y, 0), layer=LAYERS[0])
        space.add_text(f"YS{number}", insert=(x + 0.6, y + 0.6, 0), height=1.0, layer=LAYERS[1])
    space.add_line((*WELLS[0], 0), (*WELLS[1], 0), layer=LAYERS[2])
    space.add_lwpolyline([WELLS[1], (500_040.0, 2_500_012.0), WELLS[2]], layer=LAYERS[2])
    drawing.save(str(path))
