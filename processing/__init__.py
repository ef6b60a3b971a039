"""The Processing provider: one thin algorithm per file, and the line to the engine. Runs in QGIS's Python."""
