"""Readers of rain that is no table: every form becomes a sheet of gauge, time and value."""
