"""The sewer that inspections of these tests went through."""

from __future__ import annotations

import pytest

from undergrid.tests.survey_network.laid import lay, segments

SEWER = {"category": "WS", "width_mm": 800.0, "material": "T", "road": "人民路"}


@pytest.fixture
def sewer(store):
    """A sewer A - b - B of 30 m, whose bend b is no chamber, and B - C of 20 m."""
    lay(
        store,
        segments(
            {"name": "A-b", "course": [(0, 0, 3.0), (10, 0, 2.9)], **SEWER},
            {"name": "b-B", "course": [(10, 0, 2.9), (10, 20, 2.7)], **SEWER},
            {"name": "B-C", "course": [(10, 20, 2.7), (30, 20, 2.5)], **SEWER},
            {"name": "B-D", "course": [(10, 20, 2.7), (10, 40, 2.9)], **SEWER},
        ),
    )
    return store
