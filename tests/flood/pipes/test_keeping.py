"""A model comes out of the store as it went in, and gives SWMM the same numbers."""

import pytest

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.stored_model import keep_model, load_model
from undergrid.core.kernel.errors import StoreError
from undergrid.tests.flood.pipes.worlds import TWO_PIPES


def test_a_model_comes_out_of_the_store_as_it_went_in(store, call):
    model = Model.of(InpFile.parse(TWO_PIPES))
    keep_model(store, call, "two pipes", model)
    assert load_model(store, "two pipes").file().text() == model.file().text()


@pytest.mark.parametrize("file", ["giswater_es/example/inp/swmm_1e.inp", "swmm/swmmio/model_state_plane.inp"])
def test_a_real_model_comes_out_of_the_store_as_it_went_in(store, call, real_data, file):
    model = Model.of(InpFile.read(real_data / file))
    keep_model(store, call, "real", model)
    assert load_model(store, "real").file().text() == model.file().text()


def test_a_taken_name_is_refused_unless_the_model_may_be_replaced(store, call):
    model = Model.of(InpFile.parse(TWO_PIPES))
    keep_model(store, call, "two pipes", model)
    with pytest.raises(StoreError, match="already a model"):
        keep_model(store, call, "two pipes", model)
    keep_model(store, call, "two pipes", model.with_options(end_time="03:00:00"), replace=True)
    assert load_model(store, "two pipes").original.options()["END_TIME"] == "03:00:00"
