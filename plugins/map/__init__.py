"""Picking places and things on the map, for every room."""
