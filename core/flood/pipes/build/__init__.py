"""Builds a drainage model from the accepted network: nodes and conduits, subcatchments, soil, people."""
