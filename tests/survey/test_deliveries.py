"""The desktop's list of deliveries, and what was found in each."""

import pytest

from undergrid.core.intake.deliveries import findings_of_delivery, list_deliveries
from undergrid.core.kernel.errors import StoreError
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
