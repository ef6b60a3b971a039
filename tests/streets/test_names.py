"""A street of several names is known by the one that holds; a name that leads nowhere is told."""

import sqlalchemy as sa

from undergrid.core.intake.checking import check_room
from undergrid.core.streets.names import StreetNames
from undergrid.core.streets.tables import StreetAlias
from undergrid.tests.survey_network.laid import lay, segments

ROWS = [("人民路", "人民大道"), ("步行街", "民权路"), ("步 行街", "民生路"), ("北街", "老街"), ("老街", "人民路")]
NAMES = StreetNames(tuple(ROWS))


def test_names_are_compared_without_width_case_and_blanks():
    assert StreetNames((("Ｘ１路", "兴一路"),)).holding("x1 路") == "兴一路"
    assert NAMES.otherwise(["人民 路", "人民大道", "别的路"]) == {"人民 路": "人民大道"}


def test_what_leads_to_two_streets_or_to_another_other_name_changes_nothing():
    assert [NAMES.holding(name) for name in ("步行街", "北街", "老街")] == ["步行街", "北街", "老街"]
    assert {alias for alias, _ in NAMES.doubtful} == {"步行街", "步 行街", "北街", "老街"}


def test_the_check_of_the_network_tells_names_that_do_nothing(store, call, findings):
    rows = ({"name": name, "course": [(0, y, 3), (9, y, 2)], "category": "WS", "road": road}
            for y, (name, road) in enumerate([("A-B", "人民路"), ("C-D", "人民大道"), ("E-F", "步行街")]))  # fmt: skip
    lay(store, segments(*rows))
    with store.begin() as connection:
        connection.execute(sa.insert(StreetAlias), [{"alias": alias, "name": name} for alias, name in ROWS])
    check_room(call, room="survey")
    told = {slug: [each.text.zh for each in findings if each.slug == f"survey.{slug}"]
            for slug in ("segment-road-otherwise", "street-alias-unused", "street-alias-doubtful")}  # fmt: skip
    assert len(told["segment-road-otherwise"]) == 1
    assert told["segment-road-otherwise"][0].startswith("道路“人民路”又写作“人民大道”。")
    assert sorted(text.split("“")[1][:2] for text in told["street-alias-unused"]) == ["北街", "老街"]
    assert len(told["street-alias-doubtful"]) == 4
