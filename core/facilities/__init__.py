"""Facilities of a city: components by class, what their kinds have beside, organisations, devices and history."""
