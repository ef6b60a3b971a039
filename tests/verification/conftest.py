"""What every case of this folder hands on: its judgement, asserted here and gathered into docs/verification.md."""

from __future__ import annotations

import pytest


@pytest.fixture
def judged(request):
    """Note and assert one judgement: what the reference says, what comes out here, how far apart they may be.

    ``within``: the greatest distance allowed; ``share``: ``within`` is a share of the reference. ``least``: ours must
    only not be smaller than the reference less ``within``.
    """

    def judge(case, quantity, reference, ours, within, source, *, share=False, least=False):
        reference, ours, within = float(reference), float(ours), float(within)
        row = (case, quantity, reference, ours, within, share, least, source)
        request.node.user_properties.append(("judged", row))
        distance = within * abs(reference) if share else within
        assert ours >= reference - distance
        assert least or ours <= reference + distance

    return judge
