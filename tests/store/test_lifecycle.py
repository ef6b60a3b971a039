from undergrid.core.store.connection import Store


def test_a_store_has_the_coordinate_system_that_was_chosen(store: Store):
    assert store.srid == 998640
    assert "106.5" in store.crs.to_wkt()
