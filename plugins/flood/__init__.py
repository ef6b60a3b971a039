"""The flood page."""
