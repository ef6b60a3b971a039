"""What a person is in a store, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..processing.store.grant_role import ROLES

TITLES = dict(reversed(ROLES.items()))
"""The widest first."""
ADMIN = "admin"


def widest(roles: Sequence[str]) -> str:
    """Return the widest of the roles that a person holds; empty where it is none of these."""
    return next((role for role in TITLES if role in roles), "")


def role_title(roles: Sequence[str]) -> str:
    """Return the name of the widest of the roles that a person holds."""
    return TITLES.get(widest(roles), ", ".join(roles))
