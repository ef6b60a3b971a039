"""The desktop's list of deliveries, and what was found in each."""

import pytest
import shapely

from undergrid.core.intake.deliveries import findings_of_delivery, list_deliveries, place_of_delivery
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.store.editing import rename_row
from undergrid.tests.survey.asking import import_survey
from undergrid.tests.survey.tables import changed, sewer, written

EPSG = 4547


@pytest.fixture
def call(call_in):
    return call_in(EPSG)


def test_deliveries_are_listed_newest_first(call, tmp_path):
    points, segments = sewer()
    import_survey(call, files=written(tmp_path / "one", points, changed(segments, 1, to_point_no="W9")), name="one")
    import_survey(call, files=written(tmp_path / "two", points, segments), name="two", accept=True)
    listed = list_deliveries(call)
    assert [(each["name"], each["state"]) for each in listed] == [("two", "accepted"), ("one", "refused")]
    assert listed[1]["errors"] > 0


def test_the_findings_of_a_delivery_come_back_as_they_were_told(call, tmp_path, findings):
    points, segments = sewer()
    told = import_survey(call, files=written(tmp_path, points, changed(segments, 1, to_point_no="W9")))
    kept = findings_of_delivery(call, delivery=told["delivery"])
    assert kept["total"] == len(kept["findings"]) == len(findings)
    assert kept["findings"][0]["severity"] == "error"
    told_ones = sorted((each.as_json() for each in findings), key=str)
    assert [without_place(each) for each in sorted(kept["findings"], key=str)] == list(map(without_place, told_ones))


def without_place(finding):
    return {name: value for name, value in finding.items() if name != "wkt"}


def test_a_delivery_that_is_not_there_has_no_findings(call):
    with pytest.raises(StoreError, match="There is no delivery"):
        findings_of_delivery(call, delivery="00000000-0000-0000-0000-000000000000")


def test_findings_come_with_where_places_of_the_city_usually_lie(call, tmp_path):
    points, segments = sewer()
    astray = [{**each, "x": each["y"], "y": each["x"]} for each in points]
    first = import_survey(call, files=written(tmp_path / "first", changed(points, 1, ground_m=""), segments), name="a")
    assert holds(findings_of_delivery(call, delivery=first["delivery"])["usual"], points), (
        "before anything was accepted, what was found tells"
    )
    import_survey(call, files=written(tmp_path / "in", points, segments), name="in", accept=True)
    told = import_survey(call, files=written(tmp_path / "astray", astray, segments), name="astray")
    accepted = findings_of_delivery(call, delivery=told["delivery"])["usual"]
    assert holds(accepted, points)
    assert not holds(accepted, astray), "a delivery of mistakes has no say in it"


def holds(square, points) -> bool:
    """Return whether all points lie in a square."""
    west, south, east, north = square
    return all(west <= float(each["x"]) <= east and south <= float(each["y"]) <= north for each in points)


def test_the_place_of_a_delivery_is_where_its_rows_lie_before_and_after_it_is_accepted(call, tmp_path):
    points, segments = sewer()
    astray = changed(points, 1, x="900000")
    for folder, rows, accept in (("waits", points, False), ("astray", astray, False), ("in", points, True)):
        told = import_survey(call, files=written(tmp_path / folder, rows, segments), name=folder, accept=accept)
        box = shapely.from_wkt(place_of_delivery(call, delivery=told["delivery"])["wkt"])
        assert box.length < 1000, f"{folder}: one wrong row governs the view"
        assert box.length > 100


def test_a_delivery_is_renamed_only_as_it_was_seen(call, tmp_path):
    told = import_survey(call, files=written(tmp_path, *sewer()), name="one")
    asked = {"table": "intake.delivery", "key": told["delivery"]}
    seen = list_deliveries(call)[0]["rev"]
    rename_row(call, **asked, revision=seen, name=" North bank ")
    assert list_deliveries(call)[0]["name"] == "North bank"
    with pytest.raises(StoreError, match="meanwhile"):
        rename_row(call, **asked, revision=seen, name="South bank")
    with pytest.raises(SourceError, match="name is missing"):
        rename_row(call, **asked, revision=seen + 1, name="  ")
