"""A sound model passes; each slip planted into it is found on its element."""

import pytest

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.preflight import preflight
from undergrid.tests.flood.pipes.worlds import TWO_PIPES


def found(text):
    return {(finding.slug, finding.subject) for finding in preflight(Model.of(InpFile.parse(text)))}


def test_a_sound_model_passes():
    assert found(TWO_PIPES) == set()


@pytest.mark.parametrize(
    ("was", "becomes", "slug", "subject"),
    [
        ("river 8.0 FREE NO", "", "model-no-outfall", None),
        ("second lower river", "second lower sea", "model-loose-end", "second"),
        ("second lower river 100", "second river river 100", "model-isolated-part", "lower"),
        ("upper 10.0", "upper 7.0", "model-adverse-slope", "first"),
        ("first CIRCULAR 0.4", "first CIRCULAR 2.4", "model-above-rim", "first"),
        ("first upper lower 100 0.013 0 0", "first upper lower 100 0.013 -0.5 0", "model-below-bottom", "first"),
        ("upper lower 100 0.013", "upper lower 0.9 0.013", "model-steeper-than-long", "first"),
        ("upper lower 100 0.013", "upper lower 100 0", "model-no-roughness", "first"),
        ("second CIRCULAR 0.4 0 0 0 1", "", "model-no-section", "second"),
        ("street G1 upper 1.0", "street G1 upper 0", "model-no-area", "street"),
        ("street G1 upper 1.0 80 100", "street G1 upper 1.0 80 5000", "model-odd-width", "street"),
        ("street G1 upper", "street G1 nowhere", "model-no-outlet", "street"),
    ],
)
def test_a_planted_slip_is_found_on_its_element(was, becomes, slug, subject):
    assert was in TWO_PIPES
    assert (slug, subject) in found(TWO_PIPES.replace(was, becomes))
