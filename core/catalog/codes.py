"""Codes of the government catalogue: of resources, and of the bodies that provide them."""

from __future__ import annotations

import re

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The signs of a unified social credit code; I, O, S, V and Z are left out. Source: GB 32100-2015."""
LENGTH = 18
RESOURCE = re.compile(r"[1-9]\d{5,}/\d+")


def is_resource_code(code: str) -> bool:
    """Return whether a code has a category of six digits or more, a slash, and a number.

    Source: guide to catalogues of government information resources (2017): class 1 digit, item 2, group 3, below free.
    """
    return RESOURCE.fullmatch(code) is not None


def is_credit_code(code: str) -> bool:
    """Return whether a unified social credit code has its 18 signs and the right last one.

    Source: GB 32100-2015, 5.3: weights are powers of 3 modulo 31, the check sign is 31 minus the sum modulo 31.
    """
    if len(code) != LENGTH or any(sign not in SIGNS for sign in code):
        return False
    total = sum(SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(code[:-1]))
    return SIGNS[(31 - total % 31) % 31] == code[-1]
