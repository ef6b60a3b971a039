"""Formats that only facilities come in."""
