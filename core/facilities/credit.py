"""Unified social credit codes (GB 32100-2015): 18 signs, the last of which proves the others.

The sum of the values of the first 17 signs, each times 3 to the power of its place, and of the last one is a multiple
of 31. The signs are digits and capital letters without I, O, S, V and Z.
"""

from __future__ import annotations

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
VALUE = {sign: value for value, sign in enumerate(SIGNS)}
WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
LENGTH = 18


def check_sign(first: str) -> str:
    """Return the sign that proves the first 17; :class:`KeyError` for one that no code has."""
    total = sum(VALUE[sign] * weight for sign, weight in zip(first, WEIGHTS, strict=True))
    return SIGNS[-total % 31]


def is_credit_code(code: str) -> bool:
    """Return whether a code has 18 allowed signs of which the last proves the others."""
    return len(code) == LENGTH and set(code) <= set(VALUE) and check_sign(code[:-1]) == code[-1]
