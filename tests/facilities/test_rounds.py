"""Rounds of inspectors: on towns small enough to be planned by hand, and against what the streets themselves say."""

from itertools import combinations, pairwise, permutations

import geopandas
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

from undergrid.core.facilities.inspection_route import inspection_route
from undergrid.core.facilities.rounds import Crew, Reason, Stops, alone, plan
from undergrid.core.facilities.visits import clock, minutes_of
from undergrid.core.kernel.errors import Cancelled, SourceError, StoreError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.tests.streets.town import block, build, layer, moved, points, street

SIDE_MIN = 100 / 1000 / 30 * 60
"""A side of the town's block at the 30 km/h of its class: 0.2 minutes."""


@pytest.fixture
def town(call, store, tmp_path):
    """The 2 x 2 block in the store."""
    build(call, tmp_path, store, block())
    return store


@pytest.fixture
def rounds(call, town, tmp_path):
    """Plan rounds from the corner (0, 0) to stops; return the answer, the stops by name, and the rounds."""

    def ask(*stops: tuple[float, float], columns: dict[str, list] | None = None, **asked):
        rows = [
            {"name": f"P{n}", **{name: values[n - 1] for name, values in (columns or {}).items()},
             "geometry": Point(moved(*place))}
            for n, place in enumerate(stops, start=1)
        ]  # fmt: skip
        source = layer(tmp_path, town, rows, "stops")
        given = {"base": points(tmp_path, town, (0, 0), name="base"), "name_column": "name"} | asked
        answer = inspection_route(
            call, stops=source, output=str(tmp_path / "rounds.gpkg"), stops_output=str(tmp_path / "seen.gpkg"), **given
        )
        seen = geopandas.read_file(answer["stops_output"]).set_index("name")
        return answer, seen, geopandas.read_file(answer["output"])

    return ask


CORNERS = [(200, 0), (200, 200), (0, 200), (100, 0), (200, 100), (100, 200), (0, 100)]


def test_the_best_way_around_a_square_town_is_once_around_it(rounds, findings):
    answer, seen, made = rounds(*CORNERS)
    assert (answer["visited"], answer["left_out"], answer["rounds_made"]) == (7, 0, 1)
    assert answer["travel_minutes"] == pytest.approx(8 * SIDE_MIN)
    assert answer["length_m"] == pytest.approx(800)
    assert made.geometry.length.iloc[0] == pytest.approx(800)
    around = ["P4", "P1", "P5", "P2", "P6", "P3", "P7"]
    assert list(seen.sort_values("order").index) in (around, around[::-1])
    assert not findings


def test_the_times_of_a_round_add_up(rounds):
    answer, seen, made = rounds((200, 0), (100, 0), minutes_at_stop=10.0)
    inorder = seen.sort_values("order")
    assert list(inorder["arrives"]) in (["08:00:12", "08:10:24"], ["08:00:24", "08:10:36"])
    assert made["ends"].iloc[0] == clock(480 + 4 * SIDE_MIN + 20)
    assert answer["away_minutes"] == pytest.approx(4 * SIDE_MIN + 20)


def test_capacity_forces_two_rounds_each_around_its_own_side(rounds):
    stops = [(100, 0), (200, 0), (0, 100), (0, 200)]
    answer, seen, made = rounds(*stops, capacity=2.0, rounds=2)
    assert (answer["rounds_made"], answer["people_sent"], answer["left_out"]) == (2, 1, 0)
    assert answer["length_m"] == pytest.approx(800)  # 400 m along the south side and back, 400 m along the west side
    assert seen.loc["P1", "round"] == seen.loc["P2", "round"] != seen.loc["P3", "round"] == seen.loc["P4", "round"]
    assert made["load"].tolist() == [2, 2]


def test_what_one_round_has_no_room_for_is_told_where_only_one_round_is_allowed(rounds, findings):
    answer, seen, _ = rounds((100, 0), (200, 0), (0, 100), (0, 200), capacity=3.0)
    assert (answer["visited"], answer["left_out"]) == (3, 1)
    assert [finding.slug for finding in findings] == ["facilities.round-no-room"]
    assert seen["left_out"].notna().sum() == 1


def test_a_time_of_closing_forces_the_order(rounds):
    _, seen, _ = rounds((100, 0), (200, 0), minutes_at_stop=5.0,
                             columns={"until": ["18:00", "08:00:24"]}, closes_column="until")  # fmt: skip
    assert [seen.loc["P2", "order"], seen.loc["P1", "order"]] == [1, 2]
    _, seen, _ = rounds((100, 0), (200, 0), minutes_at_stop=5.0,
                             columns={"until": ["08：00：12", None]}, closes_column="until")  # fmt: skip
    assert [seen.loc["P1", "order"], seen.loc["P2", "order"]] == [1, 2]


def test_who_comes_before_the_opening_waits(rounds):
    answer, seen, made = rounds((100, 0), columns={"since": ["09:00"]}, opens_column="since", until="09:30")
    assert seen.loc["P1", "begins"] == "09:00:00"
    assert answer["away_minutes"] == pytest.approx(5 + 2 * SIDE_MIN)  # one sets out so late that there is no waiting
    assert made["wait_min"].iloc[0] == pytest.approx(0)


def test_each_stop_that_is_left_out_is_told_with_its_reason(rounds, findings):
    columns = {
        "load": [1, 9, 1, 1, "many", 1, -1], "minutes": [5, 5, 700, 5, 5, 5, 5],
        "until": [None, None, None, "07:59", None, "25:00", None],
    }  # fmt: skip
    stops = [(100, 0), (200, 0), (0, 100), (0, 200), (100, 100), (100, 200), (200, 200), (5000, 0)]
    columns = {
        name: [str(each) if each is not None else None for each in [*values, None]] for name, values in columns.items()
    }
    answer, seen, _ = rounds(*stops, columns=columns, capacity=5.0, load_column="load", minutes_column="minutes",
                             closes_column="until")  # fmt: skip
    assert (answer["stops_given"], answer["visited"], answer["left_out"]) == (8, 1, 7)
    told = sorted(finding.slug.split(".")[1] for finding in findings if finding.slug != "input-effect")
    assert told[:7] == ["point-too-far", "round-too-heavy", "round-too-late", "round-too-long",
                        "round-value", "round-value", "round-value"]  # fmt: skip
    assert seen["left_out"].notna().sum() == 7
    assert all(finding.wkt for finding in findings if "round" in finding.slug)


def test_a_stop_behind_a_one_way_street_is_not_promised(call, store, tmp_path, findings):
    rows = [{"oneway": None} | row for row in block()]
    rows.append(street((200, 200), (300, 200), oneway="yes", name="in only"))
    build(call, tmp_path, store, rows)
    findings.clear()
    answer = inspection_route(call, base=points(tmp_path, store, (0, 0), name="base"),
                              stops=points(tmp_path, store, (290, 200), (100, 0)))  # fmt: skip
    assert (answer["visited"], answer["left_out"]) == (1, 1)
    assert [finding.slug for finding in findings] == ["facilities.round-unreached"]


def test_one_place_to_begin_near_a_street_and_a_day_with_time(rounds, town, tmp_path):
    with pytest.raises(SourceError, match="the layer has 2"):
        rounds((100, 0), base=points(tmp_path, town, (0, 0), (200, 0), name="two"))
    with pytest.raises(StoreError, match="where rounds begin"):
        rounds((100, 0), base=points(tmp_path, town, (0, -900), name="far"))
    with pytest.raises(SourceError, match="no time for a round"):
        rounds((100, 0), since="18:00", until="08:00")
    with pytest.raises(SourceError, match="at least one person"):
        rounds((100, 0), people=0)
    with pytest.raises(SourceError, match="no column weight"):
        rounds((100, 0), load_column="weight")


def city(count: int, seed: int = 3) -> Stops:
    """Return stops strewn over a square, the ways between them straight."""
    xy = np.random.default_rng(seed).uniform(0, 20, (count + 1, 2))
    zero = np.zeros(count)
    travel = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    return Stops(travel, zero + 1, zero + 5, zero, zero + 1440)


def test_one_seed_gives_one_plan():
    crew = Crew(people=3, capacity=5, rounds=3)
    one, two = (plan(city(40), crew, seed=7, steps=200) for _ in range(2))
    assert one == two


def test_a_cancel_is_heard_amid_the_search():
    """Counted, not timed: a search without end looks again and again, and ends at the look that says so."""
    looks = 0

    def cancelled() -> bool:
        nonlocal looks
        looks += 1
        return looks >= 20

    progress = Call(progress=Progress(is_cancelled=cancelled)).progress
    with pytest.raises(Cancelled):
        plan(city(300), Crew(people=9, capacity=20, rounds=9), steps=10**9, tick=progress.report)
    assert looks == 20


def test_seconds_end_a_search_and_that_is_said(rounds, findings):
    answer, _, _ = rounds(*CORNERS, seconds=0.2, steps=10**9)
    assert answer["visited"] == 7
    assert [finding.slug for finding in findings] == ["facilities.round-search-cut-off"]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_plan_breaks_what_was_set(data):
    """Every plan, recomputed from the matrix: nobody late, nothing too heavy, all home, nobody counted twice."""
    count = data.draw(st.integers(1, 12))
    rng = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    stops = city(count, int(rng.integers(10**6)))
    opens = rng.uniform(400, 900, count)
    stops = Stops(
        stops.travel, rng.uniform(0, 3, count), rng.uniform(0, 60, count), opens, opens + rng.uniform(0, 200, count)
    )
    crew = Crew(int(rng.integers(1, 4)), float(rng.choice([0, 2, 4])), int(rng.integers(1, 4)), 480, 720)
    made = plan(stops, crew, steps=100)
    seen = [visit.stop for visit in made.visits]
    assert sorted([*seen, *made.left_out]) == list(range(count))
    rounded = 1 / 600 * (2 * count + 2)  # each way and each stay is rounded up to a tenth of a second
    assert len({person for person, _ in made.times}) <= crew.people
    for person in {person for person, _ in made.times}:
        numbers = sorted(number for one, number in made.times if one == person)
        assert len(numbers) <= crew.rounds
        free = crew.since
        for number in numbers:
            begins, ends = made.times[person, number]
            own = [visit for visit in made.visits if (visit.person, visit.round) == (person, number)]
            assert crew.capacity == 0 or stops.load[[visit.stop for visit in own]].sum() <= crew.capacity + 1e-6
            assert free - 1e-9 <= begins
            now, here = begins, 0
            for visit in own:
                now += stops.travel[here, visit.stop + 1]
                assert now <= visit.arrives + 1e-6 <= now + rounded
                assert max(visit.arrives, stops.opens[visit.stop]) <= visit.begins + 1e-6
                assert visit.begins <= stops.closes[visit.stop] + 1e-6
                now, here = visit.begins + stops.work[visit.stop], visit.stop + 1
                assert now <= visit.leaves + 1e-6
                now = visit.leaves
            assert now + stops.travel[here, 0] <= ends + 1e-6
            free = ends
        assert free <= crew.until + 1e-6


def fits(trips: list[tuple[int, ...]], stops: Stops, crew: Crew) -> bool:
    """Return whether one person can make these rounds one after the other."""
    now = crew.since
    for trip in trips:
        if crew.capacity and stops.load[list(trip)].sum() > crew.capacity:
            return False
        here = 0
        for stop in trip:
            now = max(now + stops.travel[here, stop + 1], stops.opens[stop])
            if now > stops.closes[stop]:
                return False
            now, here = now + stops.work[stop], stop + 1
        now += stops.travel[here, 0]
    return now <= crew.until


def most(stops: Stops, crew: Crew) -> int:
    """Return how many stops one person can visit at most, by trying every order and every cut into rounds."""
    for many in range(len(stops), 0, -1):
        for order in permutations(range(len(stops)), many):
            for cuts in (cut for more in range(crew.rounds) for cut in combinations(range(1, many), more)):
                edges = [0, *cuts, many]
                if fits([order[a:b] for a, b in pairwise(edges)], stops, crew):
                    return many
    return 0


def test_as_many_are_visited_as_trying_every_order_finds():
    """24 days too short or rounds too small for five stops, each tried in every order: none, or one stop, short."""
    found, best = [], []
    for seed in range(24):
        rng = np.random.default_rng(seed)
        opens = rng.uniform(480, 600, 5) if seed % 2 else np.zeros(5)
        closes = opens + rng.uniform(10, 90, 5) if seed % 2 else np.full(5, 1440.0)
        stops = Stops(city(5, seed).travel, rng.uniform(0.5, 2, 5), np.full(5, 5.0), opens, closes)
        crew = Crew(
            1, float(rng.choice([0, 2, 3])), int(rng.integers(1, 4)), 480, 480 + float(rng.choice([60, 90, 120]))
        )
        found.append(len(plan(stops, crew).visits))
        best.append(most(stops, crew))
    assert all(one <= other for one, other in zip(found, best, strict=True))
    assert sum(best) - sum(found) <= 1


def test_a_stop_is_only_given_up_where_it_must_be():
    """Two far stops of which a day holds one, and a near one: the plan of the greatest number is found."""
    travel = np.array([[0, 100, 100, 1], [100, 0, 200, 100], [100, 200, 0, 100], [1, 100, 100, 0]], dtype=float)
    zero = np.zeros(3)
    stops = Stops(travel, zero + 1, zero + 5, zero, zero + 1440)
    made = plan(stops, Crew(rounds=3, since=480, until=480 + 230))
    assert len(made.visits) == 2
    assert list(made.left_out.values()) == [Reason.NO_ROOM]
    assert alone(stops, Crew(since=480, until=481)) == dict.fromkeys(range(3), Reason.TOO_LONG)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [("8:30", 510), ("08：30", 510), ("2026-07-01T08:30:00", 510), ("24:00", 1440), ("24:01", None), ("8.30", None),
     ("08:61", None), ("", None)],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(said, minutes):
    assert minutes_of(said) == minutes
