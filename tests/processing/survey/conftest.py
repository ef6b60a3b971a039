"""The street that the questions to the network are tried on, laid once for all of them."""

import pytest

from undergrid.tests.qgis_fixtures import Home


@pytest.fixture(scope="session")
def street(store_home: Home) -> Home:
    """The home whose store holds the street of tests/survey_network/street.py."""
    store_home.engine("-m", "undergrid.tests.survey_network.street")
    return store_home
