"""The codes that a column takes, as a dialog offers them."""

import pytest

from undergrid.core.kernel.errors import StoreError
from undergrid.core.store.forms import list_values


def test_the_utilities_are_told_with_their_names_in_both_languages(call) -> None:
    told = {each["value"]: each["label"] for each in list_values(call, table="survey.segment", column="category")}
    assert {"YS", "WS", "HS", "JS"} <= set(told)
    assert told["YS"]["zh"].startswith("YS ")


@pytest.mark.parametrize(("table", "column"), [("survey.nothing", "category"), ("survey.segment", "nothing")])
def test_what_the_store_has_not_is_refused_by_name(call, table: str, column: str) -> None:
    with pytest.raises(StoreError, match="nothing"):
        list_values(call, table=table, column=column)


def test_a_column_without_codes_has_none(call) -> None:
    assert list_values(call, table="survey.segment", column="owner") == []
