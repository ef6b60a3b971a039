"""Boundaries through the real ``qgis_process``: brought, mended, accepted, checked, withdrawn."""

from undergrid.tests.processing.grid.test_grid_algorithms import square
from undergrid.tests.processing.streets.test_streets_algorithms import drawn

STREET = "500104001"


def test_boundaries_from_delivery_to_withdrawal(qgis, store_home, tmp_path):
    def asked(algorithm, **inputs):
        ran = store_home.run(algorithm, **inputs)
        assert ran.code == 0, ran.said
        return ran.results

    shapes = [square(4000, 4000, 200), square(4000, 4000, 198), square(4300, 4000, 100)]
    layer = drawn(tmp_path / "areas.geojson", *shapes, code=[STREET, f"{STREET}001", f"{STREET}002"])
    told = asked("undergrid:importboundaries", FILES=[layer], FINDINGS=str(tmp_path / "f.gpkg"))
    assert (told["STATE"], told["AREAS"], told["ERRORS"]) == ("staged", 3, 0)
    assert told["WARNINGS"] > 0
    mended = asked("undergrid:mendboundaries", DELIVERY=told["DELIVERY"], APPLY=True)
    assert mended["COUNT"] >= 1
    accepted = asked("undergrid:acceptboundaries", DELIVERY=told["DELIVERY"])
    assert (accepted["STATE"], accepted["ENTERED_AREAS"]) == ("accepted", 3)
    checked = asked("undergrid:checkboundaries")
    assert (checked["AREAS"], checked["ERRORS"]) == (3, 0)
    gone = asked("undergrid:withdrawboundaries", DELIVERY=told["DELIVERY"])
    assert (gone["STATE"], gone["AREAS"]) == ("withdrawn", 3)
