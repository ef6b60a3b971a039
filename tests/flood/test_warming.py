"""The kernels that a flood needs are compiled by a real, tiny flood, once for this machine."""

from undergrid.core.flood.surface.compiled import WHOLE
from undergrid.core.flood.surface.kept_kernels import look_at_kernels
from undergrid.core.flood.warming import compile_kernels
from undergrid.core.kernel.task import Call


def test_a_minute_of_rain_over_two_manholes_loses_no_water():
    assert compile_kernels(Call())["coupling_error"] < 1e-6


def test_kernels_are_known_to_be_compiled_once_they_all_are():
    compile_kernels(Call())
    assert look_at_kernels(Call()) == {"are_compiled": True}
    WHOLE.unlink()
    assert look_at_kernels(Call()) == {"are_compiled": False}


def test_those_of_another_processor_are_not():
    WHOLE.write_text("numba 0.1, abacus\n", encoding="utf-8")
    assert look_at_kernels(Call()) == {"are_compiled": False}
    compile_kernels(Call())
    assert look_at_kernels(Call()) == {"are_compiled": True}
