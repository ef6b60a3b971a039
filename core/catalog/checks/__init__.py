"""Checks of the catalogue."""
