"""A delivery with nothing wrong in it, as long as a test wants it."""

from __future__ import annotations

from pathlib import Path

from undergrid.tests.survey.tables import POINT, SEGMENT, written


def street(folder: Path, chambers: int, mark: str = "W") -> list[str]:
    """Write a sewer of so many chambers 30 m apart, falling 1 in 100 with its street; return its files."""
    points = [
        POINT
        | {
            "point_no": f"{mark}{n}",
            "x": str(500_000 + 30 * n),
            "y": "2500000",
            "ground_m": f"{800 - 0.3 * n:.2f}",
            "feature": "起始点" if n == 0 else "出水口" if n == chambers - 1 else "直线点",
        }
        for n in range(chambers)
    ]
    segments = [
        SEGMENT
        | {
            "from_point_no": f"{mark}{n}",
            "to_point_no": f"{mark}{n + 1}",
            "from_depth_m": "2.0",
            "to_depth_m": "2.0",
        }
        for n in range(chambers - 1)
    ]
    return written(folder, points, segments)
