"""Names that the store knows are chosen in a dialog, not typed; a parameter for words without a list says why."""

import pytest
from qgis.core import QgsProcessingParameterString

from undergrid.processing import engine
from undergrid.processing.choices import WRAPPER
from undergrid.processing.stored_names import LISTS, list_of

FREE = {
    "what is made is called so": "NAME TITLE SUBTITLE KEEP_AS SLUG PREFIX DATABASE LOGIN AUTHOR FACTS AREA",
    "a sentence or a fact of the day": "PURPOSE ASSUMPTIONS BASELINE_NOTE OFFICE TELEPHONE BEGINS SINCE UNTIL SEEN "
    "OBJECTS STANDARD",
    "what a permit says": "NUMBER PROJECT CLIENT BUILDER ROAD STRETCH PERIOD PERSON VALID",
    "a number, several in one line, or a day": "CORNERS LIMITS LIMITS_M RETURN_PERIODS_A DATE_FROM DATE_TO ON",
    "whole facts in JSON": "BOUNDARIES INFILTRATION",
    "a place on a disk or in the net": "PACKAGE PATH SERVICE SCHEDULER PYGEOAPI_ADDRESS PYCSW_ADDRESS ZONE",
    "a word of a file that is given beside it": "KIND_COLUMN AREA_COLUMN USE_COLUMN RASTER WITHOUT NETWORK",
    "a value of the rows that another parameter names": "VALUES SUBJECTS",
    "clicked on the map": "START STUCK SOURCES OUTLETS BARRIERS",
    "a fact of the city, filled in or read from the terrain": "HEIGHT_DATUM",
}
KNOWN_FREE = {name for names in FREE.values() for name in names.split()}


def words_asked(provider) -> list[tuple[str, QgsProcessingParameterString]]:
    return [
        (each.name(), definition)
        for each in provider.algorithms()
        for definition in each.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterString)
    ]


def test_words_have_a_list_or_a_reason_for_none(provider) -> None:
    owed = {
        f"{algorithm} {each.name()}"
        for algorithm, each in words_asked(provider)
        if not list_of(algorithm, each.name()) and each.name() not in KNOWN_FREE
    }
    assert not owed


def test_every_list_is_somebodys_and_stands_in_the_declaration(provider) -> None:
    asked = words_asked(provider)
    names = {each.name() for _, each in asked} | {f"{algorithm} {each.name()}" for algorithm, each in asked}
    assert set(LISTS) <= names
    assert names >= KNOWN_FREE
    for algorithm, each in asked:
        assert bool(each.metadata().get(WRAPPER)) == bool(list_of(algorithm, each.name()))


@pytest.mark.parametrize("name", list(LISTS))
def test_the_engine_answers_what_a_list_asks(provider, store_home, monkeypatch, name: str) -> None:
    asked = next(
        definition
        for each, definition in words_asked(provider)
        if name in (definition.name(), f"{each} {definition.name()}")
    )
    monkeypatch.setenv("UNDERGRID_HOME", str(store_home.folder))
    told = asked.metadata()[WRAPPER]
    assert told["listed"] == name
    known = LISTS[name]
    for words, value in known.choices(engine.ask(known.task, told["request"], {})):
        assert words
        assert value
