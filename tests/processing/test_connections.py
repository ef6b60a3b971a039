"""From a QGIS connection to the engine: what is resolved, and what is never written down."""

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsDataSourceUri, QgsProviderRegistry, QgsSettings

from undergrid.processing import connections, layers

PASS = "it's a \\\\ long way"  # noqa: S105


@pytest.fixture
def authentication(qgis: QgsApplication) -> str:
    """The id of an authentication configuration with user and password."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("master", True)
    configuration = QgsAuthMethodConfig("Basic")
    configuration.setName("city")
    configuration.setConfig("username", "anna")
    configuration.setConfig("password", PASS)
    manager.storeAuthenticationConfig(configuration)
    return configuration.id()


def keep(name: str, uri: QgsDataSourceUri, **options) -> None:
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    metadata.saveConnection(metadata.createConnection(uri.uri(False), options), name)


def test_an_authentication_configuration_is_resolved_in_memory_only(authentication: str) -> None:
    uri = QgsDataSourceUri()
    uri.setConnection("db.city", "5433", "pipes", "", "", QgsDataSourceUri.SslMode.SslRequire, authentication)
    keep("city", uri)
    found = connections.keywords("city")
    assert {name: found[name] for name in ("host", "port", "dbname", "user", "password", "sslmode")} == {
        "host": "db.city",
        "port": "5433",
        "dbname": "pipes",
        "user": "anna",
        "password": PASS,
        "sslmode": "require",
    }
    stored = [QgsSettings().value(key) for key in QgsSettings().allKeys()]
    assert PASS not in stored


def test_a_missing_master_password_is_told_and_not_taken_for_a_wrong_login(authentication: str) -> None:
    uri = QgsDataSourceUri()
    uri.setConnection("db.city", "5433", "pipes", "", "", QgsDataSourceUri.SslMode.SslRequire, authentication)
    keep("locked", uri)
    QgsApplication.authManager().clearMasterPassword()
    with pytest.raises(connections.LockedPasswords, match="QGIS_AUTH_PASSWORD_FILE"):
        connections.keywords("locked")


def test_a_service_stays_a_service(qgis: QgsApplication) -> None:
    connections.register("pipes", {"service": "pipes"})
    assert connections.keywords("pipes")["service"] == "pipes"


def test_nothing_registered_means_the_private_store(qgis: QgsApplication) -> None:
    assert connections.keywords(connections.EMBEDDED) == {}


def test_an_unknown_connection_is_refused_by_name(qgis: QgsApplication) -> None:
    with pytest.raises(connections.UnknownConnection, match="nowhere"):
        connections.keywords("nowhere")


def test_a_layers_source_carries_no_password(qgis: QgsApplication) -> None:
    uri = QgsDataSourceUri()
    uri.setConnection("db.city", "5432", "pipes", "anna", PASS)
    table = layers.Table("survey", "point", "geom", "id", layers.Qgis.WkbType.PointZ)
    source = layers.source(uri.uri(False), table, 998640)
    assert "long way" not in source
    assert QgsDataSourceUri(source).srid() == "998640"
