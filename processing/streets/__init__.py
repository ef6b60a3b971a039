"""Algorithms of the streets: the graph, and what is asked of it."""
