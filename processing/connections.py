"""From the name of a QGIS connection to what the engine needs to reach the store; credentials stay in memory."""

from __future__ import annotations

import re
import socket
from pathlib import Path

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsApplication,
    QgsDataSourceUri,
    QgsProviderMetadata,
    QgsProviderRegistry,
)

from . import engine_environment
from .texts import tr

PROVIDER = "postgres"
EMBEDDED = "undergrid"
_KEYWORD = re.compile(r"(\w+)=('(?:[^'\\]|\\.)*'|\S+)")


class UnknownConnection(LookupError):
    """QGIS has no PostgreSQL connection of that name."""


class LockedPasswords(UnknownConnection):
    """User and password are kept in an authentication configuration, and QGIS's master password was not given."""


def names() -> list[str]:
    """Return the names of the PostgreSQL connections that QGIS knows."""
    metadata = QgsProviderRegistry.instance().providerMetadata(PROVIDER)
    return sorted(metadata.connections()) if metadata is not None else []


def find(name: str) -> QgsAbstractDatabaseProviderConnection:
    """Return the QGIS connection called ``name``; raise :class:`UnknownConnection` if there is none."""
    if name not in names():  # QGIS itself would make an empty one, and ask for a password to nowhere
        raise UnknownConnection(tr("QGIS has no PostgreSQL connection called '{name}'.").format(name=name))
    found = _provider().createConnection(name)
    if not isinstance(found, QgsAbstractDatabaseProviderConnection):
        raise UnknownConnection(tr("QGIS has no PostgreSQL connection called '{name}'.").format(name=name))
    return found


def _provider() -> QgsProviderMetadata:
    metadata = QgsProviderRegistry.instance().providerMetadata(PROVIDER)
    if metadata is None:
        raise UnknownConnection(tr("This QGIS came without its PostgreSQL provider; install QGIS whole."))
    return metadata


def keywords(name: str) -> dict[str, str]:
    """Return libpq keywords for the QGIS connection ``name``, its authentication configuration or service resolved.

    None at all stand for the private store of this user, which the engine finds, and starts when it is down.
    """
    if name == EMBEDDED and name not in names():
        return {}
    return of_uri(find(name).uri())


def of_uri(uri: str) -> dict[str, str]:
    """Return the libpq keywords that a QGIS data source stands for.

    What QGIS holds back in an authentication configuration is expanded here, and nowhere is it written down.
    Raises :class:`LockedPasswords` when QGIS cannot open it.
    """
    asked = QgsDataSourceUri(uri)
    information = asked.connectionInfo(True)
    manager = QgsApplication.authManager()
    if asked.authConfigId() and not (manager.masterPasswordIsSet() and manager.verifyMasterPassword()):
        raise LockedPasswords(
            tr(
                "User and password are kept in QGIS, and QGIS's master password was not given. In a window QGIS asks "
                "for it; a batch run takes it from the file that QGIS_AUTH_PASSWORD_FILE names."
            )
        )
    return {key: _plain(value) for key, value in _KEYWORD.findall(information)}


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith("'") else value


def register(name: str, libpq: dict[str, str]) -> None:
    """Keep a connection of that name in QGIS's settings; user and password are never among what is kept."""
    uri = QgsDataSourceUri()
    if service := libpq.get("service"):
        uri.setConnection(service, libpq.get("dbname", ""), "", "")
    else:
        uri.setConnection(libpq.get("host", ""), libpq.get("port", ""), libpq["dbname"], libpq.get("user", ""), "")
    metadata = _provider()
    configuration = {
        "saveUsername": bool(libpq.get("user")),
        "savePassword": False,
        "estimatedMetadata": True,
        "projectsInDatabase": True,
    }
    metadata.saveConnection(metadata.createConnection(uri.uri(False), configuration), name)


def register_private(libpq: dict[str, str]) -> None:
    """Register this user's private store under its name, unless that leads there already."""
    if EMBEDDED not in names() or of_uri(find(EMBEDDED).uri()).get("host") != libpq["host"]:
        register(EMBEDDED, libpq)


def private_host() -> str:
    """Return the folder of the private server's socket, if this profile knows a private store; else an empty text."""
    host = of_uri(find(EMBEDDED).uri()).get("host", "") if EMBEDDED in names() else ""
    return host if host.startswith("/") else ""


def private_store_exists() -> bool:
    """Return whether this user's private store was ever made."""
    return (engine_environment.home() / "store" / "data" / "PG_VERSION").exists()


def private_store_sleeps() -> bool:
    """Return whether the private store is registered here, exists, and its server is down."""
    if EMBEDDED not in names() or not private_store_exists():
        return False
    folder, port = private_host(), of_uri(find(EMBEDDED).uri()).get("port", "")
    if not folder:
        return False
    with socket.socket(socket.AF_UNIX) as door:
        return door.connect_ex(str(Path(folder) / f".s.PGSQL.{port}")) != 0
