"""The accepted network as other rooms read it: whole, or what some utilities need of it."""

from undergrid.core.store.connection import open_store
from undergrid.core.survey.accepted import accepted, accepted_of
from undergrid.tests.survey.asking import import_survey
from undergrid.tests.survey.tables import sewer, written


def test_of_some_utilities_only_their_segments_and_points_are_read(call, tmp_path):
    points, segments = sewer()
    gas = [one | {"point_no": f"M{at}", "category": "MQ", "y": "2500005"} for at, one in enumerate(points)]
    pipe = segments[0] | {"category": "MQ", "from_point_no": "M0", "to_point_no": "M1"}
    import_survey(call, files=written(tmp_path, [*points, *gas], [*segments, pipe]), name="two utilities", accept=True)
    with open_store(call.connection) as store, store.connect() as connection:
        whole, sewers, gas_alone, both, none = (
            accepted(connection), accepted_of(connection, ["WS"]), accepted_of(connection, ["MQ"]),
            accepted_of(connection, ["WS", "MQ"]), accepted_of(connection, ["YS"]),
        )  # fmt: skip
    assert (len(whole.points), len(whole.segments)) == (6, 3)
    assert sorted(sewers.points["point_no"]) == ["W1", "W2", "W3"]
    assert set(sewers.segments["category"]) == {"WS"}
    assert sorted(gas_alone.points["point_no"]) == ["M0", "M1"]  # M2 is joined to nothing
    assert (len(both.points), len(both.segments)) == (5, 3)
    assert (len(none.points), len(none.segments)) == (0, 0)
    for one in (whole, sewers, gas_alone, both):
        numbers = one.points["point_no"].to_numpy()
        named = one.segments[["from_point_no", "to_point_no"]].to_numpy()
        assert (numbers[one.segments[["a", "b"]].to_numpy()] == named).all()
