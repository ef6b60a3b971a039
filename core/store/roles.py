"""Who may do what, declared once. The grants, the role matrix in the tests and the page on roles derive from this.

A store's roles carry its database's name (``undergrid_reader``), so two stores on one server do not mix.
They cannot log in themselves: people's logins are made members of them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


class Role(StrEnum):
    """What a person is in a store."""

    READER = "reader"
    SURVEYOR = "surveyor"
    EDITOR = "editor"
    PLANNER = "planner"
    DATA_OFFICER = "data_officer"
    ADMIN = "admin"


# A role has all rights of the roles it includes.
INCLUDES: dict[Role, tuple[Role, ...]] = {
    Role.READER: (),
    Role.SURVEYOR: (Role.READER,),
    Role.EDITOR: (Role.SURVEYOR,),
    Role.PLANNER: (Role.READER,),
    Role.DATA_OFFICER: (Role.READER,),
    Role.ADMIN: (Role.EDITOR, Role.PLANNER, Role.DATA_OFFICER),
}

# Two roles are no person's: all of a store belongs to the owner, whom nobody can log in as and nobody is; whoever holds
# the keeper's role may become the owner for a task (backup, restore, upgrade), and is not the owner otherwise.
OWNER: Literal["owner"] = "owner"
KEEPER: Literal["keeper"] = "keeper"

# The roles an administrator gives to people and takes from them; the administrator's own is handed on person by person.
GIVEN_BY_ADMIN: tuple[Role, ...] = (Role.READER, Role.SURVEYOR, Role.EDITOR, Role.PLANNER, Role.DATA_OFFICER)

# Exact underground positions are restricted: readers get the generalised views in schema app.
READERS_OF: dict[str, tuple[Role, ...]] = {
    "open": (Role.READER,),
    "internal": (Role.READER,),
    "restricted": (Role.SURVEYOR, Role.PLANNER, Role.DATA_OFFICER),
}

# Those who bring data in bulk: they open batches and stage rows.
IMPORTERS: tuple[Role, ...] = (Role.SURVEYOR, Role.PLANNER, Role.DATA_OFFICER)

# The audit trail is read, and never written, by those who answer for the data.
AUDIT_READERS: tuple[Role, ...] = (Role.DATA_OFFICER,)

Verb = Literal["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"]
WRITING: tuple[Verb, ...] = ("INSERT", "UPDATE", "DELETE")


def with_included(role: Role) -> frozenset[Role]:
    """Return the role and all roles it includes, at any depth."""
    return frozenset({role}).union(*(with_included(each) for each in INCLUDES[role]))


def role_name(prefix: str, role: Role | Literal["owner", "keeper"]) -> str:
    """Return the name of a store's role on its server; ``owner`` is the role nobody can log in as."""
    return f"{prefix}_{role}"
