"""Plots drawn natively: the same strokes on the screen, in SVG, PDF and PNG."""
