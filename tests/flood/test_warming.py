"""The kernels that a flood needs are compiled by a real, tiny flood."""

from undergrid.core.flood.warming import compile_kernels
from undergrid.core.kernel.task import Call


def test_a_minute_of_rain_over_two_manholes_loses_no_water():
    assert compile_kernels(Call())["coupling_error"] < 1e-6
