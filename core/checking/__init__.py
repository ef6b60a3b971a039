"""Checks: their register, running them, tolerances, findings."""
