"""The engine: Undergrid's domain library.

It runs in a Python environment of its own and never meets QGIS or Qt. Use it from a script, or let QGIS ask it
over the line that :mod:`undergrid.core.serve` answers.
"""
