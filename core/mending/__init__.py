"""Mends: what can be done about findings, previewed, applied and undone."""
